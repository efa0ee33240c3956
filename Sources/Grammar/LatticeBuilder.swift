public import Lexicon
public import Meaning
public import Morphology
public import Orthography

/// A token as the grammar reads it.
public struct SourceToken: Sendable {
  public enum Kind: Sendable { case word, number, punctuation, latin }
  public var kind: Kind
  /// Its letters in L1.
  public var text: String
  /// Its match key.
  public var key: [UInt8]
  public init(kind: Kind, text: String, key: [UInt8]) {
    self.kind = kind
    self.text = text
    self.key = key
  }
}

/// A date, number or quotation that was found before parsing and enters the lattice as one edge.
public struct ReadyEdge: Sendable {
  public let tokens: Range<Int>
  /// The letter of the first token where it begins, behind a proclitic.
  public var letter = 0
  /// The name of the grammatical category, such as `DATE`.
  public let category: String
  public let features: String
  public let english: Rendering
  public let status: Lattice.Status
  public let cost: Int32
  public init(
    tokens: Range<Int>, category: String, features: String = "", english: Rendering, status: Lattice.Status, cost: Int32 = -200
  ) {
    self.tokens = tokens
    self.category = category
    self.features = features
    self.english = english
    self.status = status
    self.cost = cost
  }
}

/// Makes the lattice of a stretch of tokens.
struct LatticeBuilder {
  let analyzer: Analyzer
  let grammar: Grammar
  let glossary: Glossary
  let punctuation: PunctuationTable
  let slots: SlotTerms

  private var lattice = Lattice()
  private var tokens: [SourceToken] = []
  private var analyses: [[Analysis]] = []
  /// For each token its nodes, as letter offsets in its key, the first 0.
  private var nodes: [[Int]] = []
  private var firstNode: [Int] = []
  private var itemOfWord: [WordKey: Int32] = [:]

  private struct WordKey: Hashable {
    let token: Int
    let letters: Range<Int>
    let entry: EntryID?
    let lemma: [UInt8]
  }

  init(
    analyzer: Analyzer, grammar: Grammar, glossary: Glossary, punctuation: PunctuationTable, slots: SlotTerms
  ) {
    self.analyzer = analyzer
    self.grammar = grammar
    self.glossary = glossary
    self.punctuation = punctuation
    self.slots = slots
  }

  var language: Language { grammar.language }

  /// Builds the lattice of all tokens; the token numbers in its items start from `offset`.
  mutating func build(
    _ tokens: ArraySlice<SourceToken>, analyses: ArraySlice<[Analysis]>, ready: [ReadyEdge]
  ) -> Lattice {
    let offset = tokens.startIndex
    self.tokens = Array(tokens)
    self.analyses = Array(analyses)
    layNodes(offset)
    for index in self.tokens.indices { addToken(index, offset) }
    for index in self.tokens.indices where self.tokens[index].kind == .word { addExpressions(at: index, offset) }
    for edge in ready where edge.tokens.lowerBound >= offset && edge.tokens.upperBound <= tokens.endIndex { add(edge, offset) }
    return lattice
  }

  private mutating func layNodes(_ offset: Int) {
    for (index, readings) in analyses.enumerated() {
      var inside: Set<Int> = [0]
      for analysis in readings { for word in analysis.words { inside.insert(word.letters.lowerBound) } }
      firstNode.append(lattice.nodeCount)
      let sorted = inside.filter { $0 < max(1, tokens[index].key.count) }.sorted()
      nodes.append(sorted)
      lattice.nodeCount += sorted.count
      lattice.tokenOfNode += [Int](repeating: index + offset, count: sorted.count)
    }
    firstNode.append(lattice.nodeCount)
    lattice.nodeCount += 1
    lattice.tokenOfNode.append(offset + tokens.count)
  }

  private func node(_ token: Int, _ letter: Int) -> Int {
    guard letter < tokens[token].key.count, let place = nodes[token].firstIndex(of: letter) else { return firstNode[token + 1] }
    return firstNode[token] + place
  }

  private mutating func addToken(_ index: Int, _ offset: Int) {
    let token = tokens[index]
    let from = firstNode[index]
    let to = firstNode[index + 1]
    switch token.kind {
    case .punctuation:
      let known = punctuation.categoryAndEnglish(token.text)
      let category = known.flatMap { grammar.category($0.category) } ?? grammar.category("MARK")
      let lexical = Lexical(
        lemma: token.text, renderings: [Rendering(words: [known?.english ?? token.text])], tokens: [index + offset],
        origin: .punctuation)
      add(Lattice.Item(lexical: lexical, entry: nil, lemma: 0, lemmaKey: [], frame: 0, compounds: [], status: .punctuation, pos: nil),
        category, .any, from, to, 0)
    case .number:
      let lexical = Lexical(
        lemma: token.text, renderings: [Rendering(words: [NumberText.english(token.text)])], tokens: [index + offset], origin: .number)
      add(Lattice.Item(lexical: lexical, entry: nil, lemma: 0, lemmaKey: [], frame: 0, compounds: [], status: .number, pos: .num),
        grammar.category("NUM"), .any, from, to, 0)
    case .latin:
      let lexical = Lexical(
        lemma: token.text, renderings: [Rendering(words: [token.text], isName: true)], tokens: [index + offset], origin: .guess)
      add(Lattice.Item(lexical: lexical, entry: nil, lemma: 0, lemmaKey: [], frame: 0, compounds: [], status: .guess, pos: .org),
        grammar.category("PN"), .any, from, to, 0)
    case .word:
      if isKin(index - 1), !analyses[index].contains(where: { $0.words.count == 1 && $0.words[0].category == grammar.category("PN") }) {
        addName(token, index, offset)
      }
      let spelling = language == .arabic ? Spelling(token, grammar.features) : nil
      for analysis in analyses[index] {
        for (position, word) in analysis.words.enumerated() {
          let item = self.item(word, index, offset)
          var cost: Int32 = 0
          var features = word.features
          if position == analysis.stem {
            cost = analysis.cost + rank(analysis, index)
            if let spelling, let id = word.entry {
              let entry = glossary.entry(id)
              cost += spelling.cost(word, entry, isFinite: word.category == grammar.category("V"), language)
              features = spelling.narrowed(word, entry)
            } else {
              cost += madda(word, token)
            }
          }
          add(item, word.category, features, node(index, word.letters.lowerBound), node(index, word.letters.upperBound), cost)
        }
      }
    }
  }

  /// Whether a token says whose son or daughter somebody is, so that a name follows: بن.
  private func isKin(_ index: Int) -> Bool {
    index >= 0 && analyses[index].contains { analysis in
      analysis.words[analysis.stem].entry.map { glossary.features($0).has("kin") } ?? false
    }
  }

  /// A token as a name that no file lists, whatever else it may be.
  private mutating func addName(_ token: SourceToken, _ index: Int, _ offset: Int) {
    let lexical = Lexical(
      lemma: token.text, renderings: [Rendering(words: [token.text], isName: true)], tokens: [index + offset], origin: .guess)
    add(
      Lattice.Item(
        lexical: lexical, entry: nil, lemma: 0, lemmaKey: token.key, frame: 0, compounds: [], status: .guess, pos: .person),
      grammar.category("PN"), grammar.features.constraint("sem=human") ?? .any, firstNode[index], firstNode[index + 1], 30)
  }

  /// Readings that come later in the glossary cost a little, so that ties go to the first.
  private func rank(_ analysis: Analysis, _ index: Int) -> Int32 {
    Int32(analyses[index].firstIndex { $0.words.count == analysis.words.count && $0.cost == analysis.cost
        && $0.words[$0.stem].entry == analysis.words[analysis.stem].entry } ?? 0)
  }

  /// آ and ا are one letter to the match key; a word that is spelt with the other one is a last resort.
  private func madda(_ word: Analysis.Word, _ token: SourceToken) -> Int32 {
    guard let id = word.entry, word.lemma.first == Letter.alef, token.key.first == Letter.alef else { return 0 }
    return glossary.beginsWithMadda(id, language) == (token.text.unicodeScalars.first == Self.alefMadda) ? 0 : 250
  }

  private static let alefMadda: Unicode.Scalar = "\u{0622}"

  private mutating func add(
    _ item: Lattice.Item, _ category: Category?, _ features: FeatureBits, _ from: Int, _ to: Int, _ cost: Int32
  ) {
    lattice.items.append(item)
    add(Int32(lattice.items.count - 1), category, features, from, to, cost)
  }

  private mutating func add(
    _ item: Int32, _ category: Category?, _ features: FeatureBits, _ from: Int, _ to: Int, _ cost: Int32
  ) {
    guard let category, from < to else { return }
    lattice.edges.append(Lattice.Edge(from: from, to: to, category: category, features: features, item: item, cost: cost))
  }

  private mutating func item(_ word: Analysis.Word, _ index: Int, _ offset: Int) -> Int32 {
    let key = WordKey(token: index, letters: word.letters, entry: word.entry, lemma: word.lemma)
    if let known = itemOfWord[key] { return known }
    var item: Lattice.Item
    if let id = word.entry {
      item = self.item(glossary.entry(id), tokens: [index + offset], lemma: word.lemma, features: word.features)
    } else {
      let isWhole = word.letters == 0..<tokens[index].key.count
      let text = isWhole ? tokens[index].text : MatchKey.unfold(Array(tokens[index].key[word.letters]), language: language)
      let isName = word.category == grammar.category("PN")
      // It stays in its own script here; who prints it romanizes it.
      let lexical = Lexical(
        lemma: text, renderings: [Rendering(words: [text], isName: isName)],
        tokens: [index + offset], origin: isName ? .guess : .unknown)
      item = Lattice.Item(
        lexical: lexical, entry: nil, lemma: 0, lemmaKey: word.lemma, frame: 0, compounds: [],
        status: isName ? .guess : .unknown, pos: isName ? .person : .noun)
    }
    lattice.items.append(item)
    itemOfWord[key] = Int32(lattice.items.count - 1)
    return Int32(lattice.items.count - 1)
  }

  /// An entry as it is used at some tokens.
  private mutating func item(_ entry: Entry, tokens: [Int], lemma: [UInt8], features: FeatureBits) -> Lattice.Item {
    let named = entry.features.value("lemma").first
    let lemmaKey = named.map { MatchKey.fold(Array($0.utf8), language: language) } ?? lemma
    let text = named ?? entry.forms(in: language).first?.text ?? entry.name
    var frame: UInt64 = 0
    if entry.pos == .prep || grammar.features.has(features, "marks", "yes") {
      frame = lattice.markers.bit(text)
    } else {
      for rendering in entry.renderings { for slot in rendering.frame { frame |= lattice.markers.bit(slot.marker) } }
    }
    var lexical = Lexical(
      lemma: text, renderings: entry.renderings, tokens: tokens, origin: .entry(entry.id),
      isHuman: grammar.features.has(features, "sem", "human"), isGroup: grammar.features.has(features, "sem", "group"),
      isPlace: grammar.features.has(features, "sem", "place"), isAct: grammar.features.has(features, "sem", "act"),
      adjective: entry.features.value("adj").first, adverbType: adverbType(features))
    lexical.isMutual = entry.features.has("mutual")
    lexical.isRelational = entry.pos == .demonym || (entry.pos == .adj && lemmaKey.last == Letter.yeh)
    return Lattice.Item(
      lexical: lexical, entry: entry.id, lemma: grammar.lemmas.number(lemmaKey), lemmaKey: lemmaKey, frame: frame,
      compounds: [], status: entry.status, pos: entry.pos)
  }

  private func adverbType(_ features: FeatureBits) -> String {
    grammar.features.field("atype")?.values.first { grammar.features.has(features, "atype", $0) } ?? ""
  }

  private mutating func add(_ ready: ReadyEdge, _ offset: Int) {
    let lexical = Lexical(
      lemma: ready.english.text, renderings: [ready.english], tokens: Array(ready.tokens),
      origin: ready.status == .date ? .date : .number)
    let item = Lattice.Item(
      lexical: lexical, entry: nil, lemma: 0, lemmaKey: [], frame: 0, compounds: [], status: ready.status, pos: .num)
    let first = ready.tokens.lowerBound - offset
    guard nodes[first].contains(ready.letter) else { return }
    add(item, grammar.category(ready.category), grammar.features.constraint(ready.features) ?? .any,
      node(first, ready.letter), firstNode[ready.tokens.upperBound - offset], ready.cost)
  }
}

// MARK: - Expressions of several words

extension LatticeBuilder {
  /// Terms, names, compound verbs and slotted terms that begin at a token.
  private mutating func addExpressions(at index: Int, _ offset: Int) {
    var seen: Set<[UInt8]> = []
    for (start, key) in firstWords(index) {
      guard seen.insert(key).inserted else { continue }
      for form in glossary.multiword(first: key[...], language) where !glossary.hasSlots(form) {
        addExpression(form, at: index, letter: start, offset)
      }
      for literal in slots.literals(first: key) {
        let (words, category) = (literal.words, literal.category)
        guard let end = match(words[...], at: index, exactly: true) else { continue }
        if let id = literal.preposition {
          addPreposition(id, words, index, start, end, offset)
          continue
        }
        let lexical = Lexical(lemma: "", renderings: [], tokens: Array((index + offset)..<(end + offset)), origin: .rule("slot"))
        add(Lattice.Item(lexical: lexical, entry: nil, lemma: 0, lemmaKey: [], frame: 0, compounds: [], status: .term, pos: nil),
          category, .any, node(index, start), firstNode[end], -60 * Int32(words.count - 1) - 40)
      }
    }
  }

  /// A slotted term that is a preposition in all but name.
  private mutating func addPreposition(
    _ id: EntryID, _ words: [[UInt8]], _ index: Int, _ start: Int, _ end: Int, _ offset: Int
  ) {
    let entry = glossary.entry(id)
    let text = (index..<end).map { tokens[$0].text }.joined(separator: " ")
    let renderings = entry.renderings.map { rendering in
      var bare = rendering
      bare.words.removeLast()
      bare.head = 0
      return bare
    }
    let key = Array(words.joined(separator: [Letter.space]))
    let lexical = Lexical(
      lemma: text, renderings: renderings, tokens: Array((index + offset)..<(end + offset)), origin: .entry(id))
    let item = Lattice.Item(
      lexical: lexical, entry: id, lemma: grammar.lemmas.number(key), lemmaKey: key, frame: lattice.markers.bit(text),
      compounds: [], status: .term, pos: .prep)
    add(item, grammar.category("P"), .any, node(index, start), firstNode[end], -60 * Int32(words.count - 1) - 40)
  }

  /// The keys under which an expression that begins with this token may be listed, and the letter where it begins.
  private func firstWords(_ index: Int) -> [(letter: Int, key: [UInt8])] {
    let key = tokens[index].key
    var out: [(Int, [UInt8])] = [(0, key)]
    for analysis in analyses[index] {
      let stem = analysis.words[analysis.stem]
      out.append((stem.letters.lowerBound, Array(key[stem.letters])))
      out.append((stem.letters.lowerBound, stem.lemma))
      // للأمم المتحدة: the article hides in the preposition.
      if language == .arabic, analysis.stem > 0 {
        let before = analysis.words[analysis.stem - 1].letters
        if before.count == 2, key[before].elementsEqual([Letter.lam, Letter.lam]) {
          out.append((stem.letters.lowerBound, [Letter.alef, Letter.lam] + key[stem.letters]))
        }
      }
    }
    return out
  }

  /// The token after the last one that the words match, from a token on; nil if they don't.
  private func match(_ words: ArraySlice<[UInt8]>, at index: Int, exactly: Bool) -> Int? {
    var at = index
    for (position, word) in words.enumerated() {
      guard at < tokens.count, tokens[at].kind == .word || tokens[at].kind == .number || tokens[at].key == word else { return nil }
      if position > 0, !matches(word, at, exactly: exactly) { return nil }
      at += 1
    }
    return at
  }

  private func matches(_ word: [UInt8], _ index: Int, exactly: Bool) -> Bool {
    if tokens[index].key == word { return true }
    guard !exactly, word.count > 2 else { return false }
    let bare = language == .arabic && word.starts(with: Self.article) ? Array(word.dropFirst(2)) : word
    return analyses[index].contains { analysis in
      guard analysis.stem == 0 else { return false }
      let stem = analysis.words[0]
      return stem.lemma == bare || stem.lemma == word || (analysis.words.count > 1 && Array(tokens[index].key[stem.letters]) == word)
    }
  }

  private static let article = MatchKey.fold(Array("ال".utf8), language: .arabic)

  /// Whether the second word of a form can't be at the next token, told without copying the form.
  private func isRuledOut(_ form: MultiwordForm, at index: Int, preverb: Bool) -> Bool {
    guard form.count > (preverb ? 2 : 1) else { return false }
    guard index + 1 < tokens.count else { return true }
    if glossary.form(form, has: tokens[index + 1].key[...], at: 1) { return false }
    if preverb { return true }
    return language == .persian && !analyses[index + 1].contains { analysis in
      analysis.stem == 0 && (glossary.form(form, has: analysis.words[0].lemma[...], at: 1)
        || (analysis.words.count > 1 && glossary.form(form, has: tokens[index + 1].key[analysis.words[0].letters], at: 1)))
    }
  }

  private mutating func addExpression(_ form: MultiwordForm, at index: Int, letter: Int, _ offset: Int) {
    let pos = glossary.partOfSpeech(form.entry)
    let isPreverb = pos == .verb && language == .persian
    if isRuledOut(form, at: index, preverb: isPreverb) { return }
    let words = glossary.words(of: form)
    if isPreverb {
      guard let light = words.last, let end = match(words.dropLast()[...], at: index, exactly: true) else { return }
      addPreverb(form.entry, light: light, index, letter, end, offset)
      return
    }
    if language == .arabic, words.count > 1, let last = words.last, last.count == 1 {
      addGlued(form.entry, words, letter: last[0], at: index, from: letter, offset)
      return
    }
    // خلال الاجتماع is not خلال اجتماع, nor إلى الآن إلى أن: what stands as it is has no other forms.
    let isFixed = language == .arabic && [.adv, .conn, .conj, .prep, .part].contains(pos)
    guard let end = match(words[...], at: index, exactly: isFixed) else { return }
    let entry = glossary.entry(form.entry)
    let lexeme = analyzer.lexemes.of(entry.features, entry.pos)
    guard let category = lexeme.category else { return }
    let last = end - 1
    let features = lexeme.features & inflection(of: index, to: last, words: words, category: category)
    guard grammar.features.isConsistent(features) else { return }
    let lemma = Array(words.joined(separator: [0x20]))
    let item = self.item(entry, tokens: Array((index + offset)..<(end + offset)), lemma: lemma, features: features)
    // A listed expression is always likelier than what it is made of.
    let cost: Int32 = -60 * Int32(words.count - 1) - (entry.kind == .lexicon ? 0 : 40)
    add(item, category, features, node(index, letter), firstNode[end], cost)
  }

  /// An expression that ends in a preposition written together with what it governs: وفقا ل.
  private mutating func addGlued(_ id: EntryID, _ words: [[UInt8]], letter: UInt8, at index: Int, from start: Int, _ offset: Int) {
    guard let end = match(words.dropLast()[...], at: index, exactly: false), end < tokens.count else { return }
    let entry = glossary.entry(id)
    let lexeme = analyzer.lexemes.of(entry.features, entry.pos)
    var seen: Set<Int> = []
    for analysis in analyses[end] where analysis.stem > 0 && analysis.words[0].letters.lowerBound == 0 && tokens[end].key.first == letter {
      guard seen.insert(analysis.words[0].letters.upperBound).inserted else { continue }
      let item = self.item(
        entry, tokens: Array((index + offset)..<(end + offset)), lemma: Array(words.joined(separator: [0x20])), features: lexeme.features)
      add(
        item, lexeme.category, lexeme.features, node(index, start), node(end, analysis.words[0].letters.upperBound),
        -60 * Int32(words.count - 1))
    }
  }

  /// What the forms of the first and last word say of the whole: number and definiteness, ezafe.
  private func inflection(of first: Int, to last: Int, words: [[UInt8]], category: Category) -> FeatureBits {
    var bits = FeatureBits.any
    let system = grammar.features
    func reading(_ index: Int, _ word: [UInt8]) -> Analysis.Word? {
      let all = analyses[index].map { $0.words[$0.stem] }
      return all.first { $0.category == category } ?? all.first { $0.category == grammar.category("N") } ?? all.first
    }
    let isVerb = category == grammar.category("V")
    func take(_ fields: [String], from word: Analysis.Word) {
      for name in fields {
        guard let field = system.field(name) else { continue }
        let value = word.features.raw & field.mask
        bits.raw &= ~field.mask | value
      }
    }
    guard let head = reading(first, words[0]) else { return bits }
    if isVerb {
      take(["num", "per", "gen", "tense", "neg", "voice"], from: head)
      return bits
    }
    take(["num"], from: head)
    if language == .arabic { take(["gen"], from: head) }
    if let tail = reading(last, words[words.count - 1]), first != last {
      if language == .persian {
        take(["ez", "def"], from: tail)
      } else {
        take(["def"], from: tail)
        // With a bare last member the whole may govern a further one: وزير خارجية إيران.
        if system.has(tail.features, "def", "no") { take(["ez"], from: tail) } else { bits = bits & (system.constraint("ez=no") ?? .any) }
        if system.has(head.features, "def", "yes") { bits.raw &= ~(system.field("def")?.mask ?? 0) | (system.value("def", "yes") ?? 0) }
      }
    }
    return bits
  }

  private mutating func addPreverb(_ entry: EntryID, light: [UInt8], _ index: Int, _ letter: Int, _ end: Int, _ offset: Int) {
    let from = node(index, letter)
    let to = firstNode[end]
    guard let category = grammar.category("PV") else { return }
    if let known = lattice.edges.first(where: { $0.category == category && $0.from == from && $0.to == to }) {
      lattice.items[Int(known.item)].compounds.append(Lattice.Compound(entry: entry, light: light))
      return
    }
    let lexical = Lexical(
      lemma: (index..<end).map { tokens[$0].text }.joined(separator: " "), renderings: [],
      tokens: Array((index + offset)..<(end + offset)), origin: .entry(entry))
    let item = Lattice.Item(
      lexical: lexical, entry: nil, lemma: 0, lemmaKey: [], frame: 0,
      compounds: [Lattice.Compound(entry: entry, light: light)], status: .lexicon, pos: .noun)
    add(item, category, .any, from, to, -10 * Int32(end - index))
  }
}

extension Entry {
  /// How a token that is this entry is counted.
  var status: Lattice.Status {
    switch kind {
    case .term: .term
    case .name: .name
    case .lexicon: .lexicon
    }
  }
}
