internal import Orthography

/// The final letters that Arabic writers mix up: ى for ي and ه for ة.
enum WeakLetters {
  /// The letter that stands for both of a pair.
  @inline(__always)
  static func weaken(_ letter: UInt8) -> UInt8 {
    letter == Letter.alefMaksura ? Letter.yeh : letter == Letter.tehMarbuta ? Letter.heh : letter
  }

  /// A hash that is the same for keys that differ only in such a final letter.
  @inline(__always)
  static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    guard !range.isEmpty else { return UInt32(truncatingIfNeeded: hash) }
    for index in range.lowerBound..<range.upperBound - 1 {
      hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3
    }
    hash = (hash ^ UInt64(weaken(bytes[range.upperBound - 1]))) &* 0x100_0000_01B3
    return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
  }
}
