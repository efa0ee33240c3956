import Lexicon
import Morphology
import Orthography

/// What a word is to a lattice by its match key alone: how it may be read, and which expressions may begin with it.
final class Readings: Sendable {
  /// The keys under which expressions that begin with this word are listed, from a letter of it on.
  struct Opening: Sendable {
    let letter: Int
    /// The letter before which the word ends; nil for the end of the token.
    var end: Int? = nil
    /// Where the second word begins if both stand in one token: به‌سمت.
    var parting: Int? = nil
    let forms: [Listed]
    let literals: [SlotTerms.Literal]
  }

  /// A form of the glossary with what tells soonest that it is not here: common words open hundreds.
  struct Listed: Sendable {
    let form: MultiwordForm
    /// Whether it is a compound verb, whose last word is a light verb that may stand far off, and the others as they are listed.
    let isCompound: Bool
    /// Whether it is a verb with its prefix written apart: باز گشتن.
    let isPrefixed: Bool
    /// The hash of the word that must come next; nil if any may.
    let second: UInt64?
  }

  let analyses: [Analysis]
  /// For each analysis what it costs to come later in the glossary than one like it, so that ties go to the first.
  let ranks: [Int32]
  /// The analyses as a noun with the indefinite ye beside a listed adjective, which are likely only where no adjective may stand:
  /// رسمی is official, hardly a custom.
  let indefinites: [Bool]
  /// The letters before which a word of some analysis begins, the first 0.
  let starts: [Int]
  /// What else than its letters an expression may have in its place: lemmas, and stems without their affixes.
  let others: [[UInt8]]
  /// Their hashes.
  let otherHashes: [UInt64]
  let openings: [Opening]

  /// What is no word.
  static let none = Readings(analyses: [], indefinites: [], others: [], starts: [0], openings: [])

  init(analyses: [Analysis], indefinites: [Bool], others: [[UInt8]], starts: [Int], openings: [Opening]) {
    self.analyses = analyses
    self.indefinites = indefinites
    self.others = others
    otherHashes = others.map { KeyHash.of($0[...]) }
    self.starts = starts
    self.openings = openings
    ranks = analyses.indices.map { place in
      Int32((0..<place).first { analyses[$0].isLike(analyses[place]) } ?? place)
    }
  }

  /// Whether a word may be read as one of a category.
  func has(_ category: Category?) -> Bool { analyses.contains { $0.words[$0.stem].category == category } }
}

extension Analysis {
  /// The same reading of letters that stand further on in a token.
  fileprivate func shifted(by letters: Int) -> Analysis {
    var out = self
    for index in out.words.indices {
      let range = out.words[index].letters
      out.words[index].letters = (range.lowerBound + letters)..<(range.upperBound + letters)
    }
    return out
  }

  fileprivate func isLike(_ other: Analysis) -> Bool {
    cost == other.cost && words.count == other.words.count && words[stem].entry == other.words[other.stem].entry
  }
}

/// Finds the readings of words, and keeps those met lately: a word of news comes again soon.
struct ReadingTable: Sendable {
  let analyzer: Analyzer
  let glossary: Glossary
  let slots: SlotTerms
  let features: FeatureSystem
  private let known = Memo<[UInt8], Readings>(capacity: 1 << 13)

  init(_ analyzer: Analyzer, _ glossary: Glossary, _ slots: SlotTerms, _ features: FeatureSystem) {
    self.analyzer = analyzer
    self.features = features
    self.glossary = glossary
    self.slots = slots
  }

  private var language: Language { analyzer.language }

  func readings(of token: SourceToken) -> Readings {
    token.kind == .word ? known.value(token.key) { make(token.key) } : .none
  }

  private func make(_ key: [UInt8]) -> Readings {
    var whole = analyzer.analyzeOrGuess(key)
    if language == .persian { preferAdverbs(&whole, key) }
    let isVerb = whole.contains {
      $0.words.count == 1 && $0.words[0].entry.map { glossary.partOfSpeech($0) == .verb } ?? false
    }
    let glued = language == .persian && !isVerb ? gluedCompounds(key) : []
    let analyses = whole + glued.flatMap(\.verbs)
    return Readings(
      analyses: analyses, indefinites: language == .persian ? indefinites(analyses, key) : analyses.map { _ in false },
      others: others(key, whole), starts: starts(key, analyses),
      openings: openings(key, whole) + partedOpenings(key, whole) + glued.map(\.opening))
  }

  /// Which analyses are a noun with the indefinite ye, where the word is a listed adjective as well.
  private func indefinites(_ analyses: [Analysis], _ key: [UInt8]) -> [Bool] {
    let isAdjective = analyses.contains { analysis in
      let word = analysis.words[0]
      return analysis.words.count == 1 && word.lemma == key
        && word.entry.map { glossary.partOfSpeech($0) == .adj } ?? false
    }
    return analyses.map { analysis in
      let word = analysis.words[0]
      return isAdjective && word.lemma != key && analysis.words.count == 1 && word.entry != nil
        && features.has(word.features, "def", "no")
    }
  }

  /// A listed adverb is hardly a plural without its U+200C: تنها is only, not people.
  private func preferAdverbs(_ analyses: inout [Analysis], _ key: [UInt8]) {
    let isAdverb = analyses.contains { analysis in
      let word = analysis.words[0]
      return analysis.words.count == 1 && word.lemma == key
        && word.entry.map { glossary.partOfSpeech($0) == .adv } ?? false
    }
    guard isAdverb else { return }
    for index in analyses.indices where analyses[index].words[0].lemma.count + 2 == key.count {
      if features.has(analyses[index].words[0].features, "num", "pl") { analyses[index].cost += 150 }
    }
  }

  /// The ways to read a word as a preverb and its light verb, written together or with U+200C between: چاپ‌شده, محکوم‌کردن.
  private func gluedCompounds(_ key: [UInt8]) -> [(opening: Readings.Opening, verbs: [Analysis])] {
    guard (5...30).contains(key.count) else { return [] }
    return (2...(key.count - 2)).compactMap { cut in
      let forms = glossary.multiword(first: key[..<cut], language).map(listed).filter {
        $0.isCompound && $0.form.count == 2
      }
      guard !forms.isEmpty else { return nil }
      let verbs = analyzer.analyze(Array(key[cut...])).compactMap { analysis -> Analysis? in
        guard analysis.words.count == 1, let id = analysis.words[0].entry, glossary.partOfSpeech(id) == .verb else {
          return nil
        }
        return analysis.shifted(by: cut)
      }
      return verbs.isEmpty ? nil : (Readings.Opening(letter: 0, end: cut, forms: forms, literals: []), verbs)
    }
  }

  private func starts(_ key: [UInt8], _ analyses: [Analysis]) -> [Int] {
    var starts = [0]
    for word in analyses.lazy.flatMap(\.words) where word.letters.lowerBound < max(1, key.count) {
      if !starts.contains(word.letters.lowerBound) { starts.append(word.letters.lowerBound) }
    }
    return starts.sorted()
  }

  private static let article = MatchKey.fold(Array("ال".utf8), language: .arabic)

  private func others(_ key: [UInt8], _ analyses: [Analysis]) -> [[UInt8]] {
    var others: [[UInt8]] = []
    func add(_ word: [UInt8]) {
      if word.count > 2, word != key, !others.contains(word) { others.append(word) }
    }
    // شؤونها الداخلية is not الشؤون الداخلية alone: whose they are would be lost.
    for analysis in analyses where analysis.stem == 0 && analysis.words.count == 1 {
      let stem = analysis.words[0]
      // الوزير يعمل is not وزير العمل.
      if language == .arabic, stem.entry.map({ glossary.partOfSpeech($0) == .verb }) ?? false { continue }
      add(stem.lemma)
      if language == .arabic { add(Self.article + stem.lemma) }
    }
    return others
  }

  /// The expressions whose first two words stand in one token, the first a preposition: به‌سمت.
  private func partedOpenings(_ key: [UInt8], _ analyses: [Analysis]) -> [Readings.Opening] {
    guard language == .persian else { return [] }
    var cuts: [Int] = []
    for analysis in analyses where analysis.stem == 1 && analysis.words[0].letters.lowerBound == 0 {
      let cut = analysis.words[0].letters.upperBound
      if !cuts.contains(cut) { cuts.append(cut) }
    }
    return cuts.compactMap { cut in
      let forms = glossary.multiword(first: key[..<cut], language).filter { form in
        glossary.form(form, has: key[cut...], at: 1) && !glossary.hasSlots(form)
      }.map(listed)
      return forms.isEmpty ? nil : Readings.Opening(letter: 0, parting: cut, forms: forms, literals: [])
    }
  }

  private func openings(_ key: [UInt8], _ analyses: [Analysis]) -> [Readings.Opening] {
    firstWords(key, analyses).compactMap { letter, word in
      let forms = glossary.multiword(first: word[...], language).filter { !glossary.hasSlots($0) }.map(listed)
      let literals = slots.literals(first: word)
      return forms.isEmpty && literals.isEmpty
        ? nil : Readings.Opening(letter: letter, forms: forms, literals: literals)
    }
  }

  private func listed(_ form: MultiwordForm) -> Readings.Listed {
    let isCompound = language == .persian && glossary.partOfSpeech(form.entry) == .verb
    var second: UInt64?
    if form.count > (isCompound ? 2 : 1), case .word(let word) = glossary.part(1, of: form) {
      // A last letter is a preposition that is written together with what it governs.
      let isGlued = language == .arabic && form.count == 2 && word.count == 1
      second = isGlued ? nil : KeyHash.of(word)
    }
    let isPrefixed = isCompound && glossary.features(form.entry).value("prefix").first != nil
    return Readings.Listed(form: form, isCompound: isCompound, isPrefixed: isPrefixed, second: second)
  }

  /// The keys under which an expression that begins with this word may be listed, each once, and the letter where it begins.
  private func firstWords(_ key: [UInt8], _ analyses: [Analysis]) -> [(letter: Int, key: [UInt8])] {
    var out: [(letter: Int, key: [UInt8])] = [(0, key)]
    func add(_ letter: Int, _ key: [UInt8]) {
      if !out.contains(where: { $0.key == key }) { out.append((letter, key)) }
    }
    for analysis in analyses where analysis.stem == analysis.words.count - 1 {
      let stem = analysis.words[analysis.stem]
      add(stem.letters.lowerBound, Array(key[stem.letters]))
      add(stem.letters.lowerBound, stem.lemma)
      // للأمم المتحدة: the article hides in the preposition.
      if language == .arabic, analysis.stem > 0 {
        let before = analysis.words[analysis.stem - 1].letters
        if before.count == 2, key[before].elementsEqual([Letter.lam, Letter.lam]) {
          add(stem.letters.lowerBound, Self.article + key[stem.letters])
        }
      }
    }
    return out
  }
}

/// A hash of match keys (FNV-1a): keys with different hashes are different.
enum KeyHash {
  static func of(_ key: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in key { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return hash
  }
}
