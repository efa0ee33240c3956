public import Lexicon
public import Orthography

/// Finds every attested reading of a token.
public struct Analyzer: Sendable {
  public let language: Language
  let automaton: Automaton
  let stems: Stems
  let glossary: Glossary
  let features: FeatureSystem
  public let lexemes: LexemeFeatures
  /// The lexemes met lately: the same few thousand are met again and again.
  private let known = Memo<EntryID, (features: FeatureBits, category: Category?, cost: Int32)>(capacity: 1 << 14)

  /// - Parameter stems: those of the language, where somebody makes them meanwhile.
  public init(
    language: Language, automaton: Automaton, glossary: Glossary, lexemes: LexemeFeatures, stems: Stems? = nil
  ) {
    self.language = language
    self.automaton = automaton
    self.glossary = glossary
    self.lexemes = lexemes
    features = lexemes.features
    self.stems = stems ?? Stems(glossary, language)
  }

  /// The readings of a token with this match key, cheapest first, at most `limit`.
  ///
  /// Spellings that the orthography leaves loose (Arabic final ة/ه and ى/ي) are tried only when the strict one has no reading.
  public func analyze(_ key: [UInt8], limit: Int = 12) -> [Analysis] {
    var found = run(key)
    if language == .arabic, key.count > 3, key.last == Letter.heh, !found.isEmpty,
      found.allSatisfy({ $0.stem < $0.words.count - 1 })
    {
      // ه for ة, where the strict reading is a pronoun: أجهزه.
      found += run(key.dropLast() + [Letter.tehMarbuta]).map { analysis in
        var loose = analysis
        loose.cost += Self.looseFinal
        return loose
      }
    }
    if found.isEmpty, language == .arabic, let last = key.last {
      for replacement in looseEndings(last) {
        found += run(key.dropLast() + [replacement]).map { analysis in
          var loose = analysis
          loose.cost += 300
          return loose
        }
      }
    }
    if language == .arabic {
      settleListedDefinites(&found, key)
      discourageVerbs(&found)
    }
    found.sort { ($0.cost, $0.words.count) < ($1.cost, $1.words.count) }
    return Array(found.prefix(limit))
  }

  /// What a final ه read as ة costs where it may be a pronoun.
  private static let looseFinal: Int32 = 110

  /// What the same letters cost as a verb when they are a preposition or particle: بين, قبل, حول.
  private static let besideParticle: Int32 = 80

  /// Makes the verb readings dearer of letters that are a function word too.
  private func discourageVerbs(_ found: inout [Analysis]) {
    func word(_ analysis: Analysis) -> Analysis.Word { analysis.words[analysis.stem] }
    let particles = found.filter { analysis in
      guard let entry = word(analysis).entry, !glossary.features(entry).has("rare") else { return false }
      switch glossary.partOfSpeech(entry) {
      case .prep, .conj, .part, .pron, .det: return true
      default: return false
      }
    }
    guard !particles.isEmpty else { return }
    for index in found.indices {
      let own = word(found[index])
      guard let entry = own.entry, glossary.partOfSpeech(entry) == .verb, !glossary.features(entry).has("cat"),
        particles.contains(where: { word($0).letters == own.letters })
      else { continue }
      found[index].cost += Self.besideParticle
    }
  }

  /// A term that is listed with its article (الجانبان) is as definite, and of the number, that its letters say when they are taken apart.
  private func settleListedDefinites(_ found: inout [Analysis], _ key: [UInt8]) {
    guard let definite = features.value("def", "yes"), let field = features.field("def"),
      let number = features.field("num"), let chain = features.field("ez"), let no = features.value("ez", "no")
    else { return }
    for index in found.indices {
      let word = found[index].words[found[index].stem]
      guard let entry = word.entry, glossary.kind(entry) == .term, features.has(word.features, "def", "no") else {
        continue
      }
      let apart = found.first { other in
        let same = other.words[other.stem]
        return same.category == word.category && same.letters == word.letters
          && features.has(same.features, "def", "yes")
      }
      guard let apart else {
        // Nothing in the lexicon under the letters behind the article, nor any word that only looks so (التزام).
        let looksSo = found.contains { $0.words[$0.stem].entry.map { glossary.kind($0) == .lexicon } ?? false }
        if !looksSo,
          key.starts(with: [Letter.alef, Letter.lam]) || key.dropFirst().starts(with: [Letter.alef, Letter.lam])
        {
          found[index].words[found[index].stem].features = FeatureBits(raw: word.features.raw & ~field.mask | definite)
        }
        continue
      }
      let raw = word.features.raw & ~(field.mask | number.mask | chain.mask)
      found[index].words[found[index].stem].features = FeatureBits(
        raw: raw | definite | no | (apart.words[apart.stem].features.raw & number.mask))
    }
  }

  /// The readings of a token or, for one that has none, what its form lets one guess: words without an entry.
  public func analyzeOrGuess(_ key: [UInt8]) -> [Analysis] {
    let known = analyze(key)
    guard known.isEmpty else { return known }
    let glued = language == .persian ? split(key) : []
    guard glued.isEmpty else { return glued }
    return Array(run(key, guesses: true).sorted { ($0.cost, $0.words.count) < ($1.cost, $1.words.count) }.prefix(8))
  }

  /// The readings of two attested words written without the space between them, which a letter that does not join allows.
  ///
  /// Two letters are found in any word (نوتام is no new Tam): they must be a word of the grammar, as از in ازسرگیری.
  private func split(_ key: [UInt8]) -> [Analysis] {
    guard (5...40).contains(key.count) else { return [] }
    var found: [Analysis] = []
    for cut in 2...(key.count - 2) where !Letter.joinsToNext(key[cut - 1]) {
      for left in run(Array(key[..<cut])).prefix(3) where cut > 2 || isOfGrammar(left) {
        for right in run(Array(key[cut...])).prefix(3) where key.count - cut > 2 || isOfGrammar(right) {
          let shifted = right.words.map { word in
            var word = word
            word.letters = (word.letters.lowerBound + cut)..<(word.letters.upperBound + cut)
            return word
          }
          found.append(
            Analysis(
              words: left.words + shifted, cost: left.cost + right.cost + 200, stem: left.words.count + right.stem))
        }
      }
    }
    return Array(found.sorted { ($0.cost, $0.words.count) < ($1.cost, $1.words.count) }.prefix(6))
  }

  /// Whether a reading is a function word or a verb.
  private func isOfGrammar(_ analysis: Analysis) -> Bool {
    switch analysis.words[analysis.stem].entry.map(glossary.partOfSpeech) {
    case .prep, .conj, .det, .pron, .num, .part, .verb: true
    default: false
    }
  }

  private func looseEndings(_ last: UInt8) -> [UInt8] {
    switch last {
    case Letter.heh: return [Letter.tehMarbuta]
    case Letter.tehMarbuta: return [Letter.heh]
    case Letter.yeh: return [Letter.alefMaksura]
    case Letter.alefMaksura: return [Letter.yeh]
    default: return []
    }
  }

  private func run(_ key: [UInt8], guesses: Bool = false) -> [Analysis] {
    guard !key.isEmpty, key.count <= 40 || guesses else { return [] }
    var walk = Walk(analyzer: self, key: key, guesses: guesses)
    walk.visit(state: automaton.start, at: 0, path: Walk.Path())
    return walk.found
  }
}

/// A depth-first walk of the automaton over one token.
private struct Walk {
  struct Path {
    var words: [Analysis.Word] = []
    /// What affixes added so far that belongs to the stem's word.
    var adds = FeatureBits.any
    var category: Category?
    var cost: Int32 = 0
    var stem: Int?
    /// Letters of a separable prefix, which belong to the stem as the lexicon has it.
    var prefix: [UInt8] = []
    var steps = 0
  }

  struct Candidate {
    let kind: StemKind
    let entry: EntryID
    let lemma: [UInt8]
  }

  let analyzer: Analyzer
  let stems: StemTable
  let key: [UInt8]
  /// Whether a stem may be any letters.
  let guesses: Bool
  var found: [Analysis] = []
  private var memo: [[Candidate]?]

  init(analyzer: Analyzer, key: [UInt8], guesses: Bool) {
    self.analyzer = analyzer
    stems = analyzer.stems.table
    self.key = key
    self.guesses = guesses
    // Guesses look no stem up, and may be of any length.
    memo = guesses ? [] : [[Candidate]?](repeating: nil, count: (key.count + 1) * (key.count + 1))
  }

  mutating func visit(state: Int, at: Int, path: Path) {
    if state == analyzer.automaton.end, at == key.count {
      // What is nothing but words of their own (بدین: به این) has the first of them for its stem.
      if let stem = path.stem ?? path.words.indices.first { finish(path, stem) }
      return
    }
    guard path.steps < 12 else { return }
    for arc in analyzer.automaton.arcs[state] {
      if let context = arc.context {
        guard at > 0, context.letters.contains(key[at - 1]) != context.isNegative else { continue }
      }
      var next = path
      next.steps += 1
      next.cost += arc.cost
      switch arc.label {
      case .nothing:
        guard add(arc, to: &next) else { continue }
        visit(state: arc.to, at: at, path: next)
      case .letters(let letters):
        guard key.count - at >= letters.count, key[at..<(at + letters.count)].elementsEqual(letters) else { continue }
        if arc.joins { next.prefix += arc.joined ?? letters }
        if let word = arc.word {
          next.words.append(clitic(arc, word, at..<(at + letters.count)))
        } else {
          guard add(arc, to: &next) else { continue }
          if let stem = next.stem { extend(&next, stem, to: at + letters.count) }
        }
        visit(state: arc.to, at: at + letters.count, path: next)
      case .stem(.guess):
        guard guesses, path.stem == nil, let category = arc.category else { continue }
        for end in stride(from: key.count, to: max(at, key.count - 5), by: -1) {
          var stemmed = next
          guard add(arc, to: &stemmed) else { continue }
          stemmed.stem = stemmed.words.count
          stemmed.words.append(
            Analysis.Word(
              category: category, features: .any, entry: nil, letters: at..<end, lemma: Array(key[at..<end])))
          visit(state: arc.to, at: end, path: stemmed)
        }
      case .stem(let kind):
        guard path.stem == nil, at < key.count, !guesses else { continue }
        for end in stride(from: key.count, to: at, by: -1) {
          for candidate in candidates(at..<end, path.prefix) where candidate.kind == kind {
            var stemmed = next
            guard add(arc, to: &stemmed) else { continue }
            let known = analyzer.lexeme(candidate.entry)
            guard let word = word(candidate, known, at..<end, category: arc.category) else { continue }
            stemmed.stem = stemmed.words.count
            stemmed.words.append(word)
            stemmed.cost += known.cost
            visit(state: arc.to, at: end, path: stemmed)
          }
        }
      }
    }
  }

  private func add(_ arc: Automaton.Arc, to path: inout Path) -> Bool {
    path.adds = path.adds & arc.adds
    // On a stem arc it is what the entry's own category goes before.
    if let category = arc.category, !arc.label.isStem { path.category = category }
    return analyzer.features.isConsistent(path.adds)
  }

  private func extend(_ path: inout Path, _ stem: Int, to end: Int) {
    guard stem == path.words.count - 1 else { return }
    path.words[stem].letters = path.words[stem].letters.lowerBound..<end
  }

  /// What the letters of a range are in the dictionary, whatever their kind; asked for once a range.
  private mutating func candidates(_ range: Range<Int>, _ prefix: [UInt8]) -> [Candidate] {
    guard prefix.isEmpty else { return look((prefix + key[range])[...]) }
    let place = range.lowerBound * (key.count + 1) + range.upperBound
    if let known = memo[place] { return known }
    let found = look(key[range])
    memo[place] = found
    return found
  }

  private func look(_ form: ArraySlice<UInt8>) -> [Candidate] {
    var out: [Candidate] = []
    for id in analyzer.glossary.lookup(form, analyzer.language) {
      guard let kind = analyzer.kind(of: id) else { continue }
      out.append(Candidate(kind: kind, entry: id, lemma: Array(form)))
    }
    for stem in stems.stems(form) {
      out.append(Candidate(kind: stem.kind, entry: stem.entry, lemma: stems.lemma(stem)))
    }
    return out
  }

  private func word(
    _ candidate: Candidate, _ known: (features: FeatureBits, category: Category?, cost: Int32), _ range: Range<Int>,
    category: Category?
  ) -> Analysis.Word? {
    guard let category = known.category ?? category else { return nil }
    return Analysis.Word(
      category: category, features: known.features, entry: candidate.entry, letters: range, lemma: candidate.lemma)
  }

  private func clitic(_ arc: Automaton.Arc, _ entry: EntryID, _ range: Range<Int>) -> Analysis.Word {
    let known = analyzer.lexeme(entry)
    return Analysis.Word(
      category: known.category ?? arc.category ?? Category(raw: 0), features: known.features & arc.adds, entry: entry,
      letters: range, lemma: arc.wordKey)
  }

  private mutating func finish(_ path: Path, _ stem: Int) {
    var words = path.words
    let features = words[stem].features & path.adds
    guard analyzer.features.isConsistent(features) else { return }
    words[stem].features = features
    // A category set by an affix (an ordinal from a number) beats that of the stem.
    if let category = path.category { words[stem].category = category }
    // Letters of inflecting prefixes belong to the stem's word.
    let before = stem == 0 ? 0 : words[stem - 1].letters.upperBound
    words[stem].letters = before..<words[stem].letters.upperBound
    let analysis = Analysis(words: words, cost: path.cost, stem: stem)
    let same = found.firstIndex { other in
      other.words.count == words.count
        && zip(other.words, words).allSatisfy {
          $0.entry == $1.entry && $0.features == $1.features && $0.category == $1.category
        }
    }
    // Of two ways to the same reading the cheaper one counts.
    if let same { found[same].cost = min(found[same].cost, analysis.cost) } else { found.append(analysis) }
  }
}

extension Analyzer {
  /// The packed features and category of an entry, and what a rare word costs.
  public func lexeme(_ id: EntryID) -> (features: FeatureBits, category: Category?, cost: Int32) {
    known.value(id) { lexemes.of(glossary.features(id), glossary.partOfSpeech(id)) }
  }

  /// What kind of stem the dictionary form of an entry is: its part of speech, or a form of its own where `lemma=` names its lemma.
  func kind(of id: EntryID) -> StemKind? {
    let pos = glossary.partOfSpeech(id)
    if language == .arabic, pos == .noun, glossary.features(id).has("fem") { return .nounF }
    return pos == .verb && glossary.features(id).has("lemma") ? .form : StemKind(pos)
  }

  /// Whether letters are a finite form or a participle of a verb that meets a condition.
  public func isVerbForm(_ key: [UInt8], where condition: (EntryID) -> Bool = { _ in true }) -> Bool {
    analyze(key).contains { analysis in
      analysis.words[analysis.stem].entry.map { glossary.partOfSpeech($0) == .verb && condition($0) } ?? false
    }
  }
}
