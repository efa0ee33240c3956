/// Splits a line at the breaks that end a paragraph without ending a line: "\r", U+0085, U+2028 and U+2029.
enum Paragraphs {
  static func split(_ utf8: Span<UInt8>, _ range: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      let length = breakLength(utf8, index)
      if length > 0 {
        if index > start { parts.append(start..<index) }
        start = index + length
        index = start
      } else {
        index += 1
      }
    }
    if start < range.upperBound { parts.append(start..<range.upperBound) }
    return parts
  }

  @inline(__always)
  private static func breakLength(_ utf8: Span<UInt8>, _ index: Int) -> Int {
    switch utf8[index] {
    case 0x0D, 0x0A, 0x0B, 0x0C: return 1
    case 0xC2: return index + 1 < utf8.count && utf8[index + 1] == 0x85 ? 2 : 0
    case 0xE2:
      guard index + 2 < utf8.count, utf8[index + 1] == 0x80 else { return 0 }
      return utf8[index + 2] == 0xA8 || utf8[index + 2] == 0xA9 ? 3 : 0
    default: return 0
    }
  }
}
