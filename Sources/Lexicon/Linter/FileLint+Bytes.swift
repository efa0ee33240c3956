/// What concerns the bytes of a file before it is a table.
extension FileLint {
  mutating func checkBytes(_ range: Range<Int>) {
    if range.lowerBound == 0, RowScanner.hasByteOrderMark(bytes.span) { report(.byteOrderMark, line: 1, 0..<0, 0..<0) }
    var start = range.lowerBound
    while start < range.upperBound {
      lines += 1
      let end = bytes[start...].firstIndex(of: Byte.lineFeed) ?? bytes.count
      checkLine(start..<end, number: lines)
      if end == bytes.count { report(.noFinalLineBreak, line: lines, start..<end, end..<end) }
      start = end + 1
    }
  }

  mutating func checkLine(_ range: Range<Int>, number: Int) {
    if let bad = UTF8Check.firstError(bytes.span, range) {
      return report(.invalidUTF8(bytes[bad]), line: number, range, bad..<bad + 1)
    }
    var content = range
    if range.upperBound > range.lowerBound, bytes[range.upperBound - 1] == Byte.carriageReturn {
      content = range.lowerBound..<range.upperBound - 1
      report(.carriageReturn, line: number, range, content.upperBound..<range.upperBound)
    }
    // A plain comment may name any character; the tables may not hold it.
    if content.isEmpty || bytes[content.lowerBound] == Byte.hash || !file.path.hasSuffix(".tsv") { return }
    let skip = range.lowerBound == 0 && RowScanner.hasByteOrderMark(bytes.span) ? 3 : 0
    checkInvisible(content.lowerBound + skip..<content.upperBound, line: number)
  }

  private mutating func checkInvisible(_ range: Range<Int>, line: Int) {
    for (scalar, place) in ScalarSequence(bytes, range)
    where InvisibleCheck.isForbidden(scalar) && !(isOther && scalar == 0x640) {
      report(.invisible(scalar), line: line, range, place)
    }
  }

  /// Files of other layers may speak of tatweel.
  private var isOther: Bool { if case .other = content { true } else { false } }

  /// Fields have no spaces at their ends and one between words.
  mutating func checkSpaces() {
    for index in 0..<row.count {
      let field = row.field(index)
      guard let first = field.first, let last = field.last else { continue }
      if bytes[first] == Byte.space { report(.outerSpace, first..<first + 1) }
      if last > first, bytes[last] == Byte.space { report(.outerSpace, last..<last + 1) }
      for at in field.dropFirst() where bytes[at] == Byte.space && bytes[at - 1] == Byte.space {
        report(.doubledSpace, at - 1..<at + 1)
        break
      }
    }
  }
}

enum InvisibleCheck {
  /// Characters that can't be seen, or are for typesetting only; U+200C has rules of its own.
  static func isForbidden(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x200C: false
    case 0..<0x20, 0x7F..<0xA1, 0xAD, 0x34F, 0x61C, 0x640, 0x115F, 0x1160, 0x1680, 0x17B4, 0x17B5, 0x180B...0x180F: true
    case 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0: true
    case 0xFFF0...0xFFFF, 0xE000...0xF8FF, 0xE0000...0xE0FFF, 0xF0000...0x10FFFF: true
    case 0xFB50...0xFDFF, 0xFE70...0xFEFC: true
    default: false
    }
  }
}

/// The scalars of well-formed UTF-8 with their places.
struct ScalarSequence: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var at: Int
  private let end: Int

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    at = range.lowerBound
    end = range.upperBound
  }

  mutating func next() -> (scalar: UInt32, range: Range<Int>)? {
    guard at < end else { return nil }
    let first = bytes[at]
    let length = Swift.min(first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4, end - at)
    var scalar = length == 1 ? UInt32(first) : UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<Swift.max(length, 1) { scalar = scalar << 6 | UInt32(bytes[at + offset] & 0x3F) }
    at += length
    return (scalar, at - length..<at)
  }
}

enum UTF8Check {
  /// The first byte that is not part of well-formed UTF-8.
  static func firstError(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var at = range.lowerBound
    while at < range.upperBound {
      let length = length(bytes, at, range.upperBound)
      guard length > 0 else { return at }
      at += length
    }
    return nil
  }

  /// The length of the scalar that starts here, 0 if it is ill-formed (the table of the Unicode Standard, 3-7).
  private static func length(_ bytes: Span<UInt8>, _ at: Int, _ end: Int) -> Int {
    func isTrail(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      at + offset < end && range.contains(bytes[at + offset])
    }
    switch bytes[at] {
    case 0..<0x80: return 1
    case 0xC2...0xDF: return isTrail(1) ? 2 : 0
    case 0xE0: return isTrail(1, 0xA0...0xBF) && isTrail(2) ? 3 : 0
    case 0xED: return isTrail(1, 0x80...0x9F) && isTrail(2) ? 3 : 0
    case 0xE1...0xEF: return isTrail(1) && isTrail(2) ? 3 : 0
    case 0xF0: return isTrail(1, 0x90...0xBF) && isTrail(2) && isTrail(3) ? 4 : 0
    case 0xF1...0xF3: return isTrail(1) && isTrail(2) && isTrail(3) ? 4 : 0
    case 0xF4: return isTrail(1, 0x80...0x8F) && isTrail(2) && isTrail(3) ? 4 : 0
    default: return 0
    }
  }
}
