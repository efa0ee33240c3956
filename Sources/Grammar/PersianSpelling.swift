import Lexicon
import Morphology
import Orthography

/// What the spelling of a Persian token says of its readings beyond its match key: آ or ا at its beginning, a hamza at its end,
/// and where its U+200C stand.
struct PersianSpelling {
  private let token: SourceToken
  private let language: Language
  /// How many letters stand before each U+200C.
  private let joiners: [Int]

  /// What a reading costs that the letters as written contradict.
  private static let contradiction: Int32 = 250
  /// The most that an ezafe costs less that a final hamza carries.
  private static let onHamza: Int32 = 60
  private static let alefMadda: Unicode.Scalar = "\u{0622}"
  private static let hamzas: [Unicode.Scalar] = ["\u{0621}", "\u{0623}", "\u{0624}", "\u{0626}"]

  init(_ token: SourceToken, _ language: Language) {
    self.token = token
    self.language = language
    // Most words have none, which their bytes tell soonest.
    joiners = token.text.utf8.contains(Self.joinerLead) ? Self.joiners(token) : []
  }

  /// Where the U+200C of a token stand among the letters of its key; none where its letters can't be told one by one.
  private static func joiners(_ token: SourceToken) -> [Int] {
    var joiners: [Int] = []
    var letters = 0
    for scalar in token.text.unicodeScalars {
      if scalar.value == 0x200C { joiners.append(letters) }
      if !scalar.properties.isDefaultIgnorableCodePoint, scalar.properties.generalCategory != .nonspacingMark {
        letters += 1
      }
    }
    return letters == token.key.count ? joiners : []
  }

  /// The first byte of U+200C, which no Arabic letter has.
  private static let joinerLead: UInt8 = 0xE2

  /// What a reading costs more, spelt as it is; `cost` is that of its formation.
  func cost(_ word: Analysis.Word, _ cost: Int32, _ glossary: Glossary, _ system: FeatureSystem) -> Int32 {
    madda(word, glossary) + hamza(word, cost, system) + joiner(word)
  }

  /// آ and ا are one letter to the match key; a word that is spelt with the other one is a last resort.
  private func madda(_ word: Analysis.Word, _ glossary: Glossary) -> Int32 {
    guard let id = word.entry, word.lemma.first == Letter.alef, token.key.first == Letter.alef else { return 0 }
    let isWritten = token.text.unicodeScalars.first == Self.alefMadda
    return glossary.beginsWithMadda(id, language) == isWritten ? 0 : Self.contradiction
  }

  /// What an ezafe without its ye costs less behind a final hamza, which the key doesn't show: منشأ ذرات, اعضاء شورا.
  private func hamza(_ word: Analysis.Word, _ cost: Int32, _ system: FeatureSystem) -> Int32 {
    guard language == .persian, let last = token.text.unicodeScalars.last, Self.hamzas.contains(last),
      system.has(word.features, "ez", "yes"), token.key.last == word.lemma.last
    else { return 0 }
    return -min(cost, Self.onHamza)
  }

  /// A ه before U+200C belongs to what it closes: منطقه‌ای is no منطق‌های.
  private func joiner(_ word: Analysis.Word) -> Int32 {
    let end = word.letters.lowerBound + word.lemma.count
    guard !joiners.isEmpty, joiners.contains(end + 1), !joiners.contains(end), end < token.key.count,
      token.key[end] == Letter.heh, token.key[word.letters.lowerBound...].starts(with: word.lemma)
    else { return 0 }
    return Self.contradiction
  }
}
