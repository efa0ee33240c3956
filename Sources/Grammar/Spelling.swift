import Lexicon
import Morphology
import Orthography

/// What the spelling of an Arabic token says of its readings beyond its match key: the seat of an initial hamza, a damma that
/// makes a passive, a tanwin that no verb has.
struct Spelling {
  private struct Sign {
    let letter: Unicode.Scalar
    var hasDamma = false
    var hasTanwin = false
    var hasShadda = false
  }

  private let signs: [Sign]
  private let key: [UInt8]
  private let system: FeatureSystem

  /// What a reading costs that the letters or marks as written contradict.
  private static let contradiction: Int32 = 250
  private static let otherSeat: Int32 = 150
  /// What a reading costs that has no shadda where the writer took care to put one.
  private static let undoubled: Int32 = 120

  /// The evidence of a token; nil where its letters can't be told one by one.
  init?(_ token: SourceToken, _ system: FeatureSystem) {
    var signs: [Sign] = []
    for scalar in token.text.unicodeScalars {
      switch scalar.value {
      case 0x064F where !signs.isEmpty: signs[signs.count - 1].hasDamma = true
      case 0x064B...0x064D where !signs.isEmpty: signs[signs.count - 1].hasTanwin = true
      case 0x0651 where !signs.isEmpty: signs[signs.count - 1].hasShadda = true
      case 0x0640, 0x064E, 0x0650...0x0653, 0x0670, 0x200C, 0x200D: continue
      default: signs.append(Sign(letter: scalar))
      }
    }
    guard signs.count == token.key.count else { return nil }
    self.signs = signs
    self.system = system
    key = token.key
  }

  /// What a reading costs more, spelt as it is; `isFinite`: as a form of its verb, not a participle or verbal noun.
  func cost(_ word: Analysis.Word, _ entry: Entry, isFinite: Bool, _ language: Language) -> Int32 {
    seating(word, entry, isFinite: isFinite, language) + doubling(word, entry)
  }

  /// What a written shadda costs a reading that has none on that letter: بيّن is no preposition.
  private func doubling(_ word: Analysis.Word, _ entry: Entry) -> Int32 {
    guard signs[word.letters].contains(where: \.hasShadda), !entry.roman.isEmpty,
      entry.features.value("pl").isEmpty || !system.has(word.features, "num", "pl")
    else { return 0 }
    var doubled: [Unicode.Scalar] = []
    var last: Unicode.Scalar?
    for scalar in entry.roman.unicodeScalars {
      if scalar.value == 0x0651, let last { doubled.append(last) }
      if !(0x064B...0x0652).contains(scalar.value) { last = scalar }
    }
    // Behind the article a shadda is that of a sun letter.
    let start = word.letters.lowerBound
    let isUndoubled = signs[word.letters].enumerated().contains { place, sign in
      let isFirst = place == 0 || (place == 2 && signs[start].letter == "ا" && signs[start + 1].letter == "ل")
      return sign.hasShadda && !isFirst && !doubled.contains(sign.letter)
    }
    return isUndoubled ? Self.undoubled : 0
  }

  /// What the seats of hamzas and the marks of case and voice cost.
  private func seating(_ word: Analysis.Word, _ entry: Entry, isFinite: Bool, _ language: Language) -> Int32 {
    if entry.pos == .verb {
      guard isFinite else { return 0 }
      if signs[word.letters].contains(where: \.hasTanwin) { return Self.contradiction }
      // Who writes a damma means a passive.
      if narrowed(word, entry) != word.features { return -30 }
      guard system.has(word.features, "tense", "past") else { return 0 }
    }
    if let own = entry.forms(in: language).first?.text, let place = start(of: word.lemma, in: word.letters) {
      // أعتقد is I believe, never he believed.
      let isFirstPerson = entry.pos == .verb && own.hasPrefix("ا") && signs[place].letter == "أ"
      return isFirstPerson ? Self.contradiction : seats(of: own, from: place)
    }
    guard system.has(word.features, "num", "pl") else { return 0 }
    for plural in entry.features.value("pl") {
      let key = MatchKey.fold(Array(plural.utf8), language: language)
      if let place = start(of: key, in: word.letters) { return seats(of: plural, from: place) }
    }
    return 0
  }

  /// The dearest difference between the alefs of a listed form and of the token from a letter on.
  private func seats(of listed: String, from place: Int) -> Int32 {
    let letters = listed.unicodeScalars.filter { !(0x064B...0x0653).contains($0.value) && $0.value != 0x0670 }
    return zip(letters, signs[min(place, signs.count)...]).map { seat($1.letter, $0) }.max() ?? 0
  }

  /// The features that a mark decides: عُقد is passive, and so is يُعقد of a verb whose active has no damma.
  func narrowed(_ word: Analysis.Word, _ entry: Entry) -> FeatureBits {
    guard entry.pos == .verb, let field = system.field("voice"), let passive = system.value("voice", "pas"),
      let first = signs[word.letters].firstIndex(where: \.hasDamma)
    else { return word.features }
    let place = first - word.letters.lowerBound
    let isPast = system.has(word.features, "tense", "past")
    let isOpen = entry.features.value("form").first.map { ["I", "V", "VI", "VII", "VIII", "X"].contains($0) } ?? false
    let isFuture = system.has(word.features, "tense", "fut") && !system.has(word.features, "tense", "pres")
    // اُستُقبل, تُوُفي: later dammas are those of the derived forms.
    let isDerived = entry.features.value("form").first.map { ["V", "VI", "VII", "VIII", "X"].contains($0) } ?? false
    guard isPast ? place == 0 || (isDerived && place <= 2) : isOpen && place == (isFuture ? 1 : 0) else {
      return word.features
    }
    return FeatureBits(raw: word.features.raw & ~field.mask | passive)
  }

  /// Where the lemma begins among the letters of its word: at once or behind the article.
  private func start(of lemma: [UInt8], in letters: Range<Int>) -> Int? {
    let head = lemma.prefix(2)
    return [letters.lowerBound, letters.lowerBound + 2].first { key[min($0, key.count)...].starts(with: head) }
  }

  private enum Seat {
    case none, bare, above, below, madda, yeh, onYeh, waw, onWaw

    init(_ letter: Unicode.Scalar) {
      switch letter.value {
      case 0x0622: self = .madda
      case 0x0623: self = .above
      case 0x0625: self = .below
      case 0x0627, 0x0671: self = .bare
      case 0x0626: self = .onYeh
      case 0x064A, 0x0649: self = .yeh
      case 0x0624: self = .onWaw
      case 0x0648: self = .waw
      default: self = .none
      }
    }

    /// No alef: nothing more to compare.
    var isLoose: Bool {
      switch self {
      case .none, .yeh, .onYeh, .waw, .onWaw: true
      case .bare, .above, .below, .madda: false
      }
    }
  }

  /// آ is never ا, أ never إ; a hamza may be left out.
  private func seat(_ written: Unicode.Scalar, _ listed: Unicode.Scalar) -> Int32 {
    switch (Seat(written), Seat(listed)) {
    case (.onYeh, .yeh), (.yeh, .onYeh), (.onWaw, .waw), (.waw, .onWaw): Self.otherSeat
    case (let one, let other) where one == other || one.isLoose || other.isLoose: 0
    case (.madda, _), (_, .madda): Self.contradiction
    case (.above, .below), (.below, .above): Self.otherSeat
    case (.bare, _): 0
    default: 30
    }
  }
}
