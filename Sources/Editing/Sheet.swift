/// A file of tab-separated fields that can be edited line by line: what is not touched stays as it is, byte for byte.
///
/// Comments, empty lines, unknown columns, the order of lines and even odd line breaks are kept. A row is addressed by
/// the `Row` that a look-up returned, which stays good while other rows are added, changed and removed.
public struct Sheet: Sendable {
  /// A record as it stands now.
  public struct Row: Sendable {
    /// Its place among the lines of the sheet, old and new.
    let place: Int
    /// The line that it stood on when the sheet was read, from 1; 0 for a row that was added since.
    public let line: Int
    /// What stands under each column.
    public let fields: [String]
    let header: Columns

    /// The text of a column; empty if there is no such column.
    public subscript(column: String) -> String {
      guard let index = header.index[column], index < fields.count else { return "" }
      return fields[index]
    }

    /// The columns with their texts, in order.
    public var pairs: [(column: String, text: String)] { Array(zip(header.names, fields)).map { ($0, $1) } }
  }

  /// The names of the columns and where they are.
  struct Columns: Sendable {
    let names: [String]
    let index: [String: Int]
  }

  /// A line with its break, if it has one.
  private struct Line {
    var bytes: ArraySlice<UInt8>
    let isRow: Bool
    var isTouched = false
    var isRemoved = false
  }

  /// The path in the folder of glossaries, such as `terms/diplomacy.tsv`.
  public let path: String
  private let header: Columns
  /// The lines that were read, then those that were added.
  private var lines: [Line]
  private let readCount: Int
  /// The added lines that stand behind a line, in order.
  private var followers: [Int: [Int]] = [:]
  private let lineBreak: [UInt8]
  /// Where the rows with some text in the key column are.
  private var places: [String: [Int]] = [:]
  private let key: Int

  /// The names of the columns, in order.
  public var columns: [String] { header.names }

  /// Reads a file.
  ///
  /// - Throws: `EditError` if it has no line that names the columns.
  public init(path: String, bytes: [UInt8]) throws(EditError) {
    var lines: [Line] = []
    var header: Columns?
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let mark = start
    var lineBreak: [UInt8] = [Sheet.lineFeed]
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: Sheet.lineFeed).map { $0 + 1 } ?? bytes.count
      let line = bytes[start..<end]
      let content = Sheet.content(line)
      let isData = !content.isEmpty && content.first != Sheet.hash
      if isData, header == nil {
        header = Columns(Sheet.split(content))
        if line.suffix(2).elementsEqual([Sheet.carriageReturn, Sheet.lineFeed]) {
          lineBreak = [Sheet.carriageReturn, Sheet.lineFeed]
        }
        lines.append(Line(bytes: bytes[(lines.isEmpty ? start - mark : start)..<end], isRow: false))
      } else {
        lines.append(Line(bytes: bytes[(lines.isEmpty ? start - mark : start)..<end], isRow: isData))
      }
      start = end
    }
    guard let header else { throw EditError.noHeader(path) }
    self.path = path
    self.header = header
    self.lines = lines
    self.lineBreak = lineBreak
    readCount = lines.count
    key = header.index["id"] ?? header.index["lemma"] ?? 0
    for place in lines.indices where lines[place].isRow { places[keyText(place), default: []].append(place) }
  }

  // MARK: - Reading

  /// All rows in the order in which they would be written.
  public var rows: [Row] { order.filter { lines[$0].isRow }.map(row) }

  /// The rows with a text in the key column: `id` of terms and names, `lemma` of the lexicon.
  public func rows(named name: String) -> [Row] {
    (places[name] ?? []).filter { !lines[$0].isRemoved }.map(row)
  }

  /// The row that stood on a line, from 1; nil for a comment or an empty line.
  public func row(line: Int) -> Row? {
    guard line > 0, line <= readCount, lines[line - 1].isRow, !lines[line - 1].isRemoved else { return nil }
    return row(line - 1)
  }

  /// How many lines the file had when it was read.
  var lastLine: Int { readCount }

  /// A row as it stands now.
  public func current(_ row: Row) -> Row { self.row(row.place) }

  /// The file with all changes.
  public var bytes: [UInt8] {
    var out: [UInt8] = []
    for place in order {
      // A last line without a break gets one where something now stands behind it.
      if let last = out.last, last != Sheet.lineFeed { out += lineBreak }
      out += lines[place].bytes
    }
    return out
  }

  private var order: [Int] {
    var out: [Int] = []
    out.reserveCapacity(lines.count)
    for place in 0..<readCount {
      out.append(place)
      out += followers[place] ?? []
    }
    return out.filter { !lines[$0].isRemoved }
  }

  private func row(_ place: Int) -> Row {
    Row(
      place: place, line: place < readCount ? place + 1 : 0, fields: Sheet.split(Sheet.content(lines[place].bytes)),
      header: header)
  }

  private func keyText(_ place: Int) -> String {
    let fields = Sheet.content(lines[place].bytes).split(separator: Sheet.tab, omittingEmptySubsequences: false)
    return key < fields.count ? String(decoding: fields[key], as: UTF8.self) : ""
  }
}

// MARK: - Editing

extension Sheet {
  /// Sets some columns of a row and leaves the others as they are.
  ///
  /// - Throws: `EditError` if there is no such column or a text would break the line.
  public mutating func set(_ texts: [String: String], of row: Row) throws(EditError) {
    var fields = Sheet.content(lines[row.place].bytes).split(separator: Sheet.tab, omittingEmptySubsequences: false)
      .map { Array($0) }
    for (column, text) in texts.sorted(by: { $0.key < $1.key }) {
      let index = try self.index(of: column)
      try Sheet.check(text, column: column)
      while fields.count <= index { fields.append([]) }
      fields[index] = Array(text.utf8)
    }
    replaceContent(of: row.place, with: Array(fields.joined(separator: [Sheet.tab])))
  }

  /// Puts a whole line in the place of a row, fields parted by TABs.
  ///
  /// - Throws: `EditError` if the text would be more than one line.
  public mutating func replace(_ row: Row, with line: String) throws(EditError) {
    try Sheet.check(line, column: nil)
    replaceContent(of: row.place, with: Array(line.utf8))
  }

  /// Adds a row behind another, or at the end.
  ///
  /// - Throws: `EditError` if there is no such column or a text would break the line.
  @discardableResult
  public mutating func add(_ texts: [String: String], after row: Row? = nil) throws(EditError) -> Row {
    var fields = [String](repeating: "", count: header.names.count)
    for (column, text) in texts.sorted(by: { $0.key < $1.key }) {
      try Sheet.check(text, column: column)
      fields[try index(of: column)] = text
    }
    return add(Array(fields.joined(separator: "\t").utf8), after: row)
  }

  /// Adds a whole line, fields parted by TABs, behind a row or at the end.
  ///
  /// - Throws: `EditError` if the text would be more than one line.
  @discardableResult
  public mutating func add(line: String, after row: Row? = nil) throws(EditError) -> Row {
    try Sheet.check(line, column: nil)
    return add(Array(line.utf8), after: row)
  }

  /// Takes a row away with its line.
  public mutating func remove(_ row: Row) {
    lines[row.place].isRemoved = true
    lines[row.place].isTouched = true
  }

  private mutating func add(_ content: [UInt8], after row: Row?) -> Row {
    let place = lines.count
    lines.append(Line(bytes: (content + lineBreak)[...], isRow: true, isTouched: true))
    let anchor = row.map(\.place) ?? readCount - 1
    if anchor < readCount {
      // Behind the row itself, but at the end behind what was added there before.
      if row == nil {
        followers[anchor, default: []].append(place)
      } else {
        followers[anchor, default: []].insert(place, at: 0)
      }
    } else {
      for (base, list) in followers {
        guard let at = list.firstIndex(of: anchor) else { continue }
        followers[base]?.insert(place, at: at + 1)
      }
    }
    places[keyText(place), default: []].append(place)
    return self.row(place)
  }

  private mutating func replaceContent(of place: Int, with content: [UInt8]) {
    let old = lines[place].bytes
    let ending = old[Sheet.content(old).endIndex...]
    guard !Sheet.content(old).elementsEqual(content) else { return }
    let before = keyText(place)
    lines[place].bytes = (content + ending)[...]
    lines[place].isTouched = true
    let after = keyText(place)
    if before != after {
      places[before]?.removeAll { $0 == place }
      places[after, default: []].append(place)
    }
  }

  private func index(of column: String) throws(EditError) -> Int {
    guard let index = header.index[column] else { throw EditError.unknownColumn(column, path, header.names) }
    return index
  }

  private static func check(_ text: String, column: String?) throws(EditError) {
    for scalar in text.unicodeScalars where scalar == "\n" || scalar == "\r" || (scalar == "\t" && column != nil) {
      throw EditError.breaksLine(column: column, isTab: scalar == "\t")
    }
  }
}

// MARK: - What has changed

extension Sheet {
  /// The lines that differ from what was read, in order.
  ///
  /// - Parameter isNew: whether the file is not there yet, so that all lines are new.
  func edits(isNew: Bool, original: [UInt8]) -> [LineEdit] {
    var out: [LineEdit] = []
    let old = isNew ? [] : Sheet.lines(original)
    for place in 0..<readCount {
      if isNew {
        out.append(LineEdit(line: 0, old: nil, new: text(place)))
      } else if lines[place].isTouched {
        out.append(LineEdit(line: place + 1, old: old[place], new: lines[place].isRemoved ? nil : text(place)))
      }
      for added in followers[place] ?? [] where !lines[added].isRemoved {
        out.append(LineEdit(line: isNew ? 0 : place + 1, old: nil, new: text(added)))
      }
    }
    return out
  }

  private func text(_ place: Int) -> String {
    String(decoding: Sheet.content(lines[place].bytes), as: UTF8.self)
  }

  /// The lines of a file without their breaks.
  static func lines(_ bytes: [UInt8]) -> [String] {
    var parts = bytes.split(separator: lineFeed, omittingEmptySubsequences: false)
    if parts.last?.isEmpty ?? false { parts.removeLast() }
    return parts.map { String(decoding: content($0), as: UTF8.self) }
  }
}

// MARK: - Bytes

extension Sheet {
  fileprivate static let tab = UInt8(ascii: "\t")
  fileprivate static let lineFeed = UInt8(ascii: "\n")
  fileprivate static let carriageReturn = UInt8(ascii: "\r")
  fileprivate static let hash = UInt8(ascii: "#")

  /// A line without its break.
  fileprivate static func content(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line
    if line.last == lineFeed { line = line.dropLast() }
    if line.last == carriageReturn { line = line.dropLast() }
    return line
  }

  fileprivate static func split(_ content: ArraySlice<UInt8>) -> [String] {
    content.split(separator: tab, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
  }
}

extension Sheet.Columns {
  init(_ names: [String]) {
    self.names = names
    index = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
