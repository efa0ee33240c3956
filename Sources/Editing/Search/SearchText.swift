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
      case UInt8(ascii: "'"), UInt8(ascii: "*"): break
      default: if key.last != Self.space, !key.isEmpty { key.append(Self.space) }
      }
    }
    if key.last == Self.space { key.removeLast() }
    self.key = key
  }

  /// How Latin letters sound, roughly: their consonants, as romanizations differ in vowels most.
  init(soundOf text: SearchText) {
    var key: [UInt8] = []
    var opens = true
    for byte in text.key {
      defer { opens = byte == Self.space }
      switch byte {
      case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"):
        // A vowel is heard at the start of a word, whichever it is.
        if opens { key.append(UInt8(ascii: "a")) }
      case UInt8(ascii: "y"): if opens { key.append(byte) }
      case UInt8(ascii: "w"): key.append(UInt8(ascii: "v"))
      case UInt8(ascii: "q"): key += "gh".utf8
      case key.last ?? 0 where !opens: break
      default: key.append(byte)
      }
    }
    self.key = key
  }
}
