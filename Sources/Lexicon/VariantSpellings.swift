/// The other spellings of a lemma: `var=…` among its features.
enum VariantSpellings {
  /// Calls `body` with the place of each.
  static func forEach(_ bytes: Span<UInt8>, _ features: Range<Int>, _ body: (Range<Int>) -> Void) {
    var at = features.lowerBound
    while at + 4 < features.upperBound {
      let isKey = at == features.lowerBound || bytes[at - 1] == Byte.space
      guard isKey, bytes[at] == UInt8(ascii: "v"), bytes[at + 1] == UInt8(ascii: "a"),
        bytes[at + 2] == UInt8(ascii: "r"),
        bytes[at + 3] == Byte.equals
      else {
        at += 1
        continue
      }
      at = values(bytes, at + 4..<features.upperBound, body)
    }
  }

  /// Goes through values separated by commas; returns what stands behind the space after them.
  private static func values(_ bytes: Span<UInt8>, _ range: Range<Int>, _ body: (Range<Int>) -> Void) -> Int {
    var start = range.lowerBound
    for at in range where bytes[at] == Byte.space || bytes[at] == Byte.comma {
      if at > start { body(start..<at) }
      start = at + 1
      if bytes[at] == Byte.space { return start }
    }
    if range.upperBound > start { body(start..<range.upperBound) }
    return range.upperBound
  }
}
