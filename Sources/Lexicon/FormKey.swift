internal import Orthography

/// The match key of a form, cut into its words and slots.
struct FormKey {
  /// The words and slots; one word if `isSingle`.
  let parts: [MultiwordPart]
  /// Whether it is one word without slots.
  let isSingle: Bool

  /// - Parameter key: the key of the whole form.
  init(_ key: [UInt8]) {
    isSingle = !key.contains {
      $0 == Byte.space || $0 == Byte.underscore || $0 == Byte.openBrace || Self.isSign($0)
    }
    guard !isSingle else {
      parts = key.isEmpty ? [] : [.word(key[...])]
      return
    }
    parts = key.split { $0 == Byte.space || $0 == Byte.underscore }.flatMap(Self.parts)
  }

  /// What an index needs of it; nil if nothing is left of the form in its key.
  var first: FirstWord? {
    switch parts.first {
    case .word(let word): FirstWord(hash: KeyHash.of(word.span), isWhole: isSingle)
    case .slot: FirstWord(hash: KeyHash.of(Span()), isWhole: false)
    case nil: nil
    }
  }

  var hasSlots: Bool { parts.contains { if case .slot = $0 { true } else { false } } }

  private static let comma = MatchKey.fold("،", language: .persian)

  /// A comma is a word of its own, as it is a token: وزارت ارشاد، حج و اوقاف; so is a plus or a hyphen: أوبك+, 5+5, كوفيد-19.
  private static func parts(_ word: ArraySlice<UInt8>) -> [MultiwordPart] {
    if let slot = slot(word) { return [.slot(slot)] }
    if word.count > 1, let sign = word.firstIndex(where: isSign) {
      let apart = [word[..<sign], word[sign...sign], word[(sign + 1)...]]
      return apart.filter { !$0.isEmpty }.flatMap(parts)
    }
    guard word.count > comma.count, word.suffix(comma.count).elementsEqual(comma) else { return [.word(word)] }
    return [.word(word.dropLast(comma.count)), .word(word.suffix(comma.count))]
  }

  private static func isSign(_ code: UInt8) -> Bool { code == Byte.plus || code == Byte.hyphen }

  /// A slot is written in Latin capitals, which its key has as small letters.
  private static func slot(_ word: ArraySlice<UInt8>) -> Slot? {
    guard word.first == Byte.openBrace else { return nil }
    return Slot.allCases.first { word.elementsEqual($0.text.lowercased().utf8) }
  }
}
