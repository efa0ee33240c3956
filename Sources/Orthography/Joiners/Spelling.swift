/// An attested spelling against its key: after which letters U+200C or a space stands.
struct Spelling {
  /// For each break, the number of letters before it, and whether it is a space.
  let breaks: [(letter: Int, isSpace: Bool)]
  /// The spelling, for reports.
  let text: String

  /// Reads a spelling; nothing if its letters are not those of the key.
  init?(_ utf8: [UInt8], key: ArraySlice<UInt8>) {
    var breaks: [(letter: Int, isSpace: Bool)] = []
    var letters: [UInt8] = []
    let span = utf8.span
    var index = 0
    while index < span.count {
      let (scalar, length, _) = UTF8Scalar.decode(span, at: index)
      if scalar == Invisible.zeroWidthNonJoiner || scalar == 0x20 {
        breaks.append((letters.count, scalar == 0x20))
      } else {
        letters.append(contentsOf: utf8[index..<index + length])
      }
      index += length
    }
    // Breaks were counted in bytes so far; letters of the script have two.
    guard MatchKey.fold(letters, language: .persian).elementsEqual(key), letters.count == 2 * key.count else {
      return nil
    }
    self.breaks = breaks.map { ($0.letter / 2, $0.isSpace) }
    text = String(decoding: utf8, as: UTF8.self)
  }
}
