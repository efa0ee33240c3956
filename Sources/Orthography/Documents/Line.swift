/// A line of a document: what stands before "\n", which is the only line break that is counted.
public struct Line: Sendable, Hashable {
  /// The UTF-8 offsets of its text, without the break ("\n" or "\r\n").
  public let range: Range<Int>
  /// How many bytes the break has; 0 on a last line that has none.
  public let breakLength: Int

  /// The lines of a text.
  ///
  /// A break at the very end opens no further line; a text without bytes has no lines.
  static func lines(of utf8: Span<UInt8>) -> [Line] {
    var lines: [Line] = []
    var start = 0
    var index = 0
    while index < utf8.count {
      if utf8[index] == 0x0A {
        let hasReturn = index > start && utf8[index - 1] == 0x0D
        let end = hasReturn ? index - 1 : index
        lines.append(Line(range: start..<end, breakLength: hasReturn ? 2 : 1))
        start = index + 1
      }
      index += 1
    }
    if start < utf8.count { lines.append(Line(range: start..<utf8.count, breakLength: 0)) }
    return lines
  }
}
