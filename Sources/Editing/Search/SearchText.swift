internal import Orthography

/// A text as it is compared in a search: its words as keys, parted by spaces.
struct SearchText {
  let key: [UInt8]

  /// How a query stands in a text, best first.
  enum Match: Int, Comparable {
    case whole, start, words, part, wholeSound, sound

    static func < (a: Match, b: Match) -> Bool { a.rawValue < b.rawValue }
  }

  /// Where a query of the same kind stands in this text; nil if it does not.
  func match(_ query: SearchText) -> Match? {
    guard !query.key.isEmpty, query.key.count <= key.count else { return nil }
    if key == query.key { return .whole }
    var best: Match?
    for start in 0...(key.count - query.key.count) where key[start] == query.key[0] {
      let end = start + query.key.count
      guard key[start..<end].elementsEqual(query.key) else { continue }
      let opens = start == 0 || key[start - 1] == SearchText.space
      let closes = end == key.count || key[end] == SearchText.space
      let found: Match = opens && closes ? (start == 0 ? .start : .words) : .part
      if best.map({ found < $0 }) ?? true { best = found }
    }
    return best
  }

  private static let space = UInt8(ascii: " ")

  /// Persian or Arabic: by match keys, Arabic words without their article and with their loose final letters.
  init(_ text: String, _ language: Language) {
    var key = MatchKey.fold(text, language: language)
    if language == .arabic {
      key = MatchKey.weaken(key)
      let words = key.split(separator: Self.space).map { word in
        word.count > 4 && word.starts(with: SearchText.article) ? word.dropFirst(2) : word
      }
      key = Array(words.joined(separator: [Self.space]))
    }
    self.key = key
  }

  private static let article = MatchKey.fold("ال", language: .arabic)

  /// Latin letters: without case, diacritics, apostrophes and hyphens.
  init(latin text: String, _ ascii: inout Transliterator?) {
    var text = text
    if text.utf8.contains(where: { $0 >= 0x80 }), let plain = try? ascii?(text) { text = plain }
    var key: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x61...0x7A, 0x30...0x39: key.append(byte)
      case 0x41...0x5A: key.append(byte | 0x20)
      // Marks of romanizations, such as ʿ, and what has no Latin letter are no part of a word.
      case UInt8(ascii: "'"), UInt8(ascii: "*"), 0x80...0xFF: break
      default: if key.last != Self.space, !key.isEmpty { key.append(Self.space) }
      }
    }
    if key.last == Self.space { key.removeLast() }
    self.key = key
  }

  /// How Latin letters sound, roughly: the consonants of each word, since romanizations differ in vowels most, and in what
  /// may be one (v, w, y inside a word, h at its end).
  init(soundOf latin: String) {
    var key: [UInt8] = []
    for word in latin.lowercased().utf8.split(separator: Self.space) {
      var sounds: [UInt8] = []
      for (index, byte) in word.enumerated() {
        switch byte {
        case UInt8(ascii: "b")...UInt8(ascii: "d"), UInt8(ascii: "f")...UInt8(ascii: "h"),
          UInt8(ascii: "j")...UInt8(ascii: "n"), UInt8(ascii: "p"), UInt8(ascii: "r")...UInt8(ascii: "t"),
          UInt8(ascii: "x"), UInt8(ascii: "z"):
          if sounds.last != byte { sounds.append(byte) }
        case UInt8(ascii: "q"): sounds += "gh".utf8
        case UInt8(ascii: "v"), UInt8(ascii: "w"): if index == 0 { sounds.append(UInt8(ascii: "v")) }
        default: break
        }
      }
      if sounds.last == UInt8(ascii: "h") { sounds.removeLast() }
      if sounds.isEmpty { continue }
      key += (key.isEmpty ? [] : [Self.space]) + sounds
    }
    self.key = key
  }
}
