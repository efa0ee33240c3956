/// One row of a TSV file, as offsets into the file's bytes.
struct Row {
  /// The number of the line, from 1.
  var line = 0
  /// Where the line starts.
  var start = 0
  /// How many fields it has.
  private(set) var count = 0
  /// Where the first fields end; hardly any file has more.
  private var ends = InlineArray<8, Int>(repeating: 0)
  /// Where the others end.
  private var otherEnds: [Int] = []

  /// Where a field ends; the next one starts one byte further on.
  @inline(__always)
  func end(_ index: Int) -> Int { index < 8 ? ends[index] : otherEnds[index - 8] }

  /// The bytes of the field at an index, empty if the row is shorter.
  @inline(__always)
  func field(_ index: Int) -> Range<Int> {
    guard index >= 0, index < count else { return start..<start }
    return (index == 0 ? start : end(index - 1) + 1)..<end(index)
  }

  /// The whole line without its break.
  var range: Range<Int> { start..<(count > 0 ? end(count - 1) : start) }

  /// The same row where its line starts elsewhere.
  func moved(to start: Int) -> Row {
    var row = Row()
    row.line = line
    row.start = start
    for index in 0..<count { row.append(end(index) + start - self.start) }
    return row
  }

  @inline(__always)
  fileprivate mutating func append(_ end: Int) {
    if count < 8 { ends[count] = end } else { otherEnds.append(end) }
    count += 1
  }

  @inline(__always)
  fileprivate mutating func removeAll() {
    if count > 8 { otherEnds.removeAll() }
    count = 0
  }
}

/// Finds the rows of a TSV file: all lines but the empty ones and the comments.
struct RowScanner {
  private var position: Int
  /// How many lines it has gone through.
  private(set) var line = 0
  private let count: Int

  /// - Parameter end: where to stop, at the end of a line.
  init(_ bytes: Span<UInt8>, from start: Int? = nil, to end: Int? = nil) {
    count = end ?? bytes.count
    position = start ?? (RowScanner.hasByteOrderMark(bytes) ? 3 : 0)
  }

  static func hasByteOrderMark(_ bytes: Span<UInt8>) -> Bool {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
  }

  /// Moves to the next row, which replaces `row`; false at the end of the file.
  mutating func next(_ bytes: Span<UInt8>, into row: inout Row) -> Bool {
    while position < count {
      line += 1
      let start = position
      if bytes[start] == Byte.hash {
        skipLine(bytes)
        continue
      }
      row.removeAll()
      scanLine(bytes, into: &row)
      if row.count > 1 || row.end(0) > start {
        row.line = line
        row.start = start
        return true
      }
    }
    return false
  }

  private mutating func skipLine(_ bytes: Span<UInt8>) {
    while position < count, bytes[position] != Byte.lineFeed { position += 1 }
    position += 1
  }

  private mutating func scanLine(_ bytes: Span<UInt8>, into row: inout Row) {
    let start = position
    var at = position
    while true {
      at = RowScanner.firstControl(bytes, from: at)
      guard at < count, bytes[at] != Byte.lineFeed else { break }
      if bytes[at] == Byte.tab { row.append(at) }
      at += 1
    }
    let hasCarriageReturn = at > start && bytes[at - 1] == Byte.carriageReturn
    row.append(hasCarriageReturn ? at - 1 : at)
    position = at + 1
  }
}

extension RowScanner {
  /// One field of the row that starts somewhere.
  static func field(_ column: Int, _ bytes: Span<UInt8>, from start: Int) -> Range<Int> {
    var start = start
    var end = fieldEnd(bytes, from: start)
    for _ in 0..<column where end < bytes.count && bytes[end] == Byte.tab {
      start = end + 1
      end = fieldEnd(bytes, from: start)
    }
    let isLast = end == bytes.count || bytes[end] == Byte.lineFeed
    return start..<(isLast && end > start && bytes[end - 1] == Byte.carriageReturn ? end - 1 : end)
  }

  /// The TAB or line break after a place, or the end.
  private static func fieldEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var at = firstControl(bytes, from: start)
    while at < bytes.count, bytes[at] != Byte.tab, bytes[at] != Byte.lineFeed { at = firstControl(bytes, from: at + 1) }
    return at
  }

  /// The place of the first byte below 0x20, or the end; eight bytes are tested at once.
  @inline(__always)
  private static func firstControl(_ bytes: Span<UInt8>, from start: Int) -> Int {
    let raw = bytes.bytes
    var at = start
    while at + 8 <= raw.byteCount {
      let word = UInt64(littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self))
      let found = (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080
      if found != 0 { return at + found.trailingZeroBitCount / 8 }
      at += 8
    }
    while at < bytes.count, bytes[at] >= Byte.space { at += 1 }
    return at
  }
}

/// The ASCII characters that the formats give a meaning.
enum Byte {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let hash = UInt8(ascii: "#")
  static let bar = UInt8(ascii: "|")
  static let tilde = UInt8(ascii: "~")
  static let exclamation = UInt8(ascii: "!")
  static let equals = UInt8(ascii: "=")
  static let comma = UInt8(ascii: ",")
  static let plus = UInt8(ascii: "+")
  static let hyphen = UInt8(ascii: "-")
  static let underscore = UInt8(ascii: "_")
  static let openBrace = UInt8(ascii: "{")
}
