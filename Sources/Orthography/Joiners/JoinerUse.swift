/// Whether a text has kept its U+200C.
///
/// Web extractors delete all of them or turn all into spaces, so a text that has its share was not damaged on the way: what
/// it writes together is its writer's spelling, which the analysis reads as well.
public enum JoinerUse: Sendable, Hashable {
  case lost, kept

  /// How many words there are for each U+200C, at the most, where they were kept: the treebanks have 13 to 15.
  private static let wordsPerJoiner = 50

  /// Counts U+200C and spaces in UTF-8.
  public init(_ utf8: [UInt8]) {
    var joiners = 0
    var spaces = 0
    let bytes = utf8.span
    for index in bytes.indices {
      if bytes[index] == 0x20 { spaces += 1 }
      guard bytes[index] == 0xE2, index + 2 < bytes.count else { continue }
      if bytes[index + 1] == 0x80, bytes[index + 2] == 0x8C { joiners += 1 }
    }
    self = joiners > 0 && joiners * Self.wordsPerJoiner >= spaces ? .kept : .lost
  }
}
