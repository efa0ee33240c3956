/// A file of tab-separated fields under a line that names its columns, for the files with formats of their own
/// (`calendar/`, `morphology/`, `text/`).
public struct TSV: Sendable {
  public let file: GlossaryFile
  /// The names of the columns, in order.
  public let columns: [String]
  public let rows: [Row]

  /// Reads a file.
  ///
  /// - Parameter expected: the columns that must be there, in any order; others may stand beside them.
  /// - Throws: `GlossaryError` if a column is missing or named twice or a row has too many or too few fields.
  public init(_ file: GlossaryFile, columns expected: [String] = []) throws(GlossaryError) {
    let array = file.bytes
    let bytes = array.span
    var scanner = RowScanner(bytes)
    var raw = Lexicon.Row()
    guard scanner.next(bytes, into: &raw) else {
      throw GlossaryError(.missingHeader(expected), in: file.displayPath)
    }
    let header = try Header(file, raw, expected: expected)
    var rows: [Row] = []
    while scanner.next(bytes, into: &raw) {
      try header.check(raw, in: file)
      rows.append(Row(file: file, all: array, header: header, line: raw.line, start: raw.start, ends: (0..<raw.count).map(raw.end)))
    }
    self.file = file
    self.columns = header.names
    self.rows = rows
  }

  /// One record.
  public struct Row: Sendable {
    let file: GlossaryFile
    /// The bytes of the file.
    let all: [UInt8]
    let header: Header
    /// The line it stands on, from 1.
    public let line: Int
    let start: Int
    let ends: [Int]

    /// The text of a column; empty if there is no such column.
    public subscript(column: String) -> String {
      String(decoding: bytes(column), as: UTF8.self)
    }

    /// The bytes of a column.
    public func bytes(_ column: String) -> ArraySlice<UInt8> {
      guard let index = header.index[column] else { return [] }
      return all[range(index)]
    }

    /// The values of a column in which several are separated by some character, without the spaces around them.
    public func values(_ column: String, separator: Character = " ") -> [String] {
      self[column].split(separator: separator).map { Trim.spaces($0) }.filter { !$0.isEmpty }
    }

    /// An error that points at a column of this row, or at the whole row.
    public func error(_ message: String, column: String? = nil, help: String = "") -> GlossaryError {
      let whole = start..<(ends.last ?? start)
      let index = column.flatMap { header.index[$0] }
      return GlossaryError(
        .other(message, help), in: file, line: line, lineRange: whole, range: index.map(range) ?? whole)
    }

    private func range(_ index: Int) -> Range<Int> {
      (index == 0 ? start : ends[index - 1] + 1)..<ends[index]
    }
  }
}

/// The line that names the columns of a file.
struct Header: Sendable {
  let names: [String]
  let index: [String: Int]

  /// - Parameter expected: columns that must be there.
  init(_ file: GlossaryFile, _ row: Row, expected: [String], allowed: [String]? = nil) throws(GlossaryError) {
    var names: [String] = []
    var index: [String: Int] = [:]
    for position in 0..<row.count {
      let name = file.content.withSpan { String(decoding: $0.array(row.field(position)), as: UTF8.self) }
      func failure(_ problem: Problem) -> GlossaryError {
        GlossaryError(problem, in: file, line: row.line, lineRange: row.range, range: row.field(position))
      }
      if let allowed, !allowed.contains(name) { throw failure(.unknownColumn(name, allowed)) }
      if index[name] != nil { throw failure(.doubledColumn(name)) }
      index[name] = position
      names.append(name)
    }
    if let missing = expected.first(where: { index[$0] == nil }) {
      throw GlossaryError(
        .missingColumn(missing, expected), in: file, line: row.line, lineRange: row.range, range: row.range)
    }
    self.names = names
    self.index = index
  }

  /// Every row has one field for each column.
  @inline(__always)
  func check(_ row: Row, in file: GlossaryFile) throws(GlossaryError) {
    if row.count != names.count { throw Header.wrongCount(row, names: names, in: file) }
  }

  static func wrongCount(_ row: Row, names: [String], in file: GlossaryFile) -> GlossaryError {
    let extra = row.count > names.count
    let end = row.range.upperBound
    let place = (extra ? row.field(names.count).lowerBound : end)..<end
    return GlossaryError(
      .fieldCount(row.count, names), in: file, line: row.line, lineRange: row.range, range: place)
  }
}

enum Trim {
  static func spaces(_ text: some StringProtocol) -> String {
    let bytes = Array(text.utf8)
    return String(decoding: bytes[range(bytes.span, 0..<bytes.count)], as: UTF8.self)
  }

  /// The range less the spaces at its ends.
  static func range(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var range = range
    while !range.isEmpty, bytes[range.lowerBound] == Byte.space { range = range.lowerBound + 1..<range.upperBound }
    while !range.isEmpty, bytes[range.upperBound - 1] == Byte.space { range = range.lowerBound..<range.upperBound - 1 }
    return range
  }
}
