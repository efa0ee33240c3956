/// The first word of a form, as an index needs it.
public struct FirstWord: Sendable, Hashable {
  /// ``KeyHash`` of its match key.
  public let hash: UInt32
  /// Whether it is all of the form.
  public let isWhole: Bool

  public init(hash: UInt32, isWhole: Bool) {
    self.hash = hash
    self.isWhole = isWhole
  }
}

/// Hashes match keys (FNV-1a, by Fowler, Noll and Vo).
public enum KeyHash {
  @inline(__always)
  static var seed: UInt64 { 0xCBF2_9CE4_8422_2325 }

  @inline(__always)
  static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

  @inline(__always)
  static func finish(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash ^ (hash >> 32)) }

  public static func of(_ key: Span<UInt8>) -> UInt32 {
    var hash = seed
    for index in 0..<key.count { hash = step(hash, key[index]) }
    return finish(hash)
  }
}

/// Finds the first words of forms without folding them.
///
/// Nearly all forms begin with letters whose codes don't depend on their neighbours: one look at each is enough.
public struct FirstWordReader: Sendable {
  private let codes: [UInt8]
  /// What a scalar has that can't be hashed by itself.
  private static let unsettled: UInt8 = 1

  public init(_ language: Language) {
    var codes = LetterTable.of(language).codes
    for index in codes.indices where codes[index] == Letter.escape { codes[index] = Self.unsettled }
    // ؤ alters the letter behind it, and Persian ئ is altered by the one before.
    for index in [0x24, 0x26] { codes[index] = Self.unsettled }
    self.codes = codes
  }

  /// The first word of a form without spaces at its ends; nil if one has to fold it to know.
  public func read(_ utf8: Span<UInt8>) -> FirstWord? {
    let codes = codes.span
    var hash = KeyHash.seed
    var last = LetterTable.dropped
    var at = 0
    while at < utf8.count {
      let byte = utf8[at]
      if byte & 0xFC == 0xD8, at + 1 < utf8.count, utf8[at + 1] & 0xC0 == 0x80 {
        let code = codes[Int(byte & 3) << 6 | Int(utf8[at + 1] & 0x3F)]
        at += 2
        if code == LetterTable.dropped { continue }
        if code == Self.unsettled { return nil }
        hash = KeyHash.step(hash, code)
        last = code
      } else if byte == 0x20 || byte == 0x5F, last != LetterTable.dropped {
        return FirstWord(hash: KeyHash.finish(hash), isWhole: false)
      } else if byte == 0xE2, at + 2 < utf8.count, utf8[at + 1] == 0x80, utf8[at + 2] == 0x8C, last != Letter.heh {
        // U+200C leaves no trace but behind ه.
        at += 3
      } else {
        return nil
      }
    }
    return last == LetterTable.dropped ? nil : FirstWord(hash: KeyHash.finish(hash), isWhole: true)
  }
}

extension MatchKey {
  /// Whether the key of a text may end in a letter, told by its last letters alone: that it doesn't is certain.
  public static func mayEnd(in letter: UInt8, _ utf8: Span<UInt8>, _ language: Language) -> Bool {
    let end = utf8.count
    guard end > 1, utf8[end - 2] & 0xFC == 0xD8 else { return true }
    let low = Int(utf8[end - 2] & 3) << 6 | Int(utf8[end - 1] & 0x3F)
    let code = LetterTable.of(language).codes[low]
    // Marks leave the letter before them as the last; ئ depends on it, and so does ی behind U+200C.
    let isBehindJoiner = end > 4 && utf8[end - 3] == 0x8C && utf8[end - 4] == 0x80 && utf8[end - 5] == 0xE2
    if code == LetterTable.dropped || code == Letter.escape || low == 0x26 || isBehindJoiner { return true }
    return code == letter
  }
}
