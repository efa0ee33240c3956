import Lexicon
import Meaning
import Morphology
import Orthography

/// Makes the lattice of a stretch of tokens.
struct LatticeBuilder {
  let words: WordModels
  let grammar: Grammar
  let glossary: Glossary
  let punctuation: PunctuationTable
  let tokens: [SourceToken]
  let readings: [Readings]
  /// The quotations, from mark to mark.
  private let quotations: [ClosedRange<Int>]
  /// The hashes of the tokens' keys.
  let hashes: [UInt64]
  /// The number of the first token in the sentence.
  let offset: Int

  var lattice = Lattice()
  private(set) var firstNode: [Int] = []
  /// The items of the words of the token at hand.
  private var itemsOfToken: [(letters: Range<Int>, entry: EntryID?, lemma: [UInt8], item: Int32)] = []

  init(
    words: WordModels, punctuation: PunctuationTable, tokens: ArraySlice<SourceToken>, readings: ArraySlice<Readings>
  ) {
    self.words = words
    self.punctuation = punctuation
    self.tokens = Array(tokens)
    self.readings = Array(readings)
    quotations = punctuation.quotations(in: self.tokens)
    hashes = tokens.map { KeyHash.of($0.key[...]) }
    grammar = words.grammar
    glossary = words.glossary
    offset = tokens.startIndex
  }

  var language: Language { grammar.language }

  /// Builds the lattice of all tokens, with the ready edges that lie amongst them.
  mutating func build(ready: ArraySlice<ReadyEdge>) -> Lattice {
    layNodes()
    for index in tokens.indices { addToken(index) }
    for index in tokens.indices where tokens[index].kind == .word { addExpressions(at: index) }
    for edge in ready where edge.tokens.lowerBound >= offset && edge.tokens.upperBound <= offset + tokens.count {
      add(edge)
    }
    return lattice
  }

  private mutating func layNodes() {
    for (index, readings) in readings.enumerated() {
      firstNode.append(lattice.nodeCount)
      lattice.nodeCount += readings.starts.count
      for _ in readings.starts { lattice.tokenOfNode.append(index + offset) }
    }
    firstNode.append(lattice.nodeCount)
    lattice.nodeCount += 1
    lattice.tokenOfNode.append(offset + tokens.count)
  }

  /// The node before a letter of a token.
  func node(_ token: Int, _ letter: Int) -> Int {
    guard letter < tokens[token].key.count, let place = readings[token].starts.firstIndex(of: letter) else {
      return firstNode[token + 1]
    }
    return firstNode[token] + place
  }

  private mutating func addToken(_ index: Int) {
    let token = tokens[index]
    switch token.kind {
    case .punctuation:
      let known = punctuation.categoryAndEnglish(token.text)
      add(
        index, Rendering(words: [known?.english ?? token.text]), .punctuation, .punctuation, nil,
        known.flatMap { grammar.category($0.category) } ?? grammar.category("MARK"))
    case .number:
      add(index, Rendering(words: [NumberText.english(token.text)]), .number, .number, .num, grammar.category("NUM"))
    case .latin:
      addLatin(index)
    case .word:
      itemsOfToken.removeAll(keepingCapacity: true)
      addToldNames(at: index)
      let spelling = language == .arabic ? Spelling(token, grammar.features) : nil
      let joined = spelling == nil ? PersianSpelling(token, language) : nil
      let indefinite = indefiniteCost(at: index)
      for (place, analysis) in readings[index].analyses.enumerated() {
        let cost = readings[index].ranks[place] + (readings[index].indefinites[place] ? indefinite : 0)
        add(analysis, cost, index, spelling, joined)
      }
    }
  }

  /// Latin words side by side are one name: Big Brother Watch.
  private mutating func addLatin(_ index: Int) {
    guard index == 0 || tokens[index - 1].kind != .latin else { return }
    let end = tokens[index...].firstIndex { $0.kind != .latin } ?? tokens.count
    let words = tokens[index..<end].map(\.text)
    let lexical = Lexical(
      lemma: words.joined(separator: " "), renderings: [Rendering(words: words, isName: true)],
      tokens: (index..<end).map { $0 + offset }, origin: .guess)
    add(
      Lattice.Item(lexical: lexical, status: .guess, pos: .org), grammar.category("PN"), .any, firstNode[index],
      firstNode[end],
      -12 * Int32(end - index - 1))
  }

  /// A token that is what it is, without readings.
  private mutating func add(
    _ index: Int, _ english: Rendering, _ origin: Origin, _ status: Lattice.Status, _ pos: PartOfSpeech?,
    _ category: Category?
  ) {
    var lexical = Lexical(lemma: tokens[index].text, renderings: [english], tokens: [index + offset], origin: origin)
    lexical.isPaired = origin == .number && english.text == "2"
    let features = status == .number ? figures(category) : .any
    add(
      Lattice.Item(lexical: lexical, status: status, pos: pos), category, features, firstNode[index],
      firstNode[index + 1], 0)
  }

  /// What figures are: Arabic ones without ال are not those that follow what is known, as in الوزراء الثلاثة.
  private func figures(_ category: Category?) -> FeatureBits {
    guard language == .arabic, category == grammar.category("NUM") else { return .any }
    return grammar.features.constraint("def=no") ?? .any
  }

  /// The words of a reading.
  private mutating func add(
    _ analysis: Analysis, _ rank: Int32, _ index: Int, _ spelling: Spelling?, _ joined: PersianSpelling?
  ) {
    for (position, word) in analysis.words.enumerated() {
      let item = self.item(word, index)
      var cost: Int32 = 0
      var features = word.features
      if position == analysis.stem {
        cost = analysis.cost + rank
        if let spelling, let id = word.entry {
          let entry = glossary.entry(id)
          cost += spelling.cost(word, entry, isFinite: word.category == grammar.category("V"), language)
          features = spelling.narrowed(word, entry)
        } else {
          cost += joined?.cost(word, analysis.cost, glossary, grammar.features) ?? 0
        }
      }
      add(
        item, word.category, features, node(index, word.letters.lowerBound), node(index, word.letters.upperBound), cost)
    }
  }

  /// The item of a word of a token; readings that share the word share the item.
  private mutating func item(_ word: Analysis.Word, _ index: Int) -> Int32 {
    if let known = itemsOfToken.first(where: {
      $0.letters == word.letters && $0.entry == word.entry && $0.lemma == word.lemma
    }) {
      return known.item
    }
    if let id = word.entry {
      lattice.items.append(
        words.word(id, lemma: word.lemma, features: word.features).item(tokens: [index + offset], &lattice.markers))
    } else {
      lattice.items.append(guess(word, index))
    }
    let item = Int32(lattice.items.count - 1)
    itemsOfToken.append((word.letters, word.entry, word.lemma, item))
    return item
  }

  /// A word that no file lists: it stays in its own script here, and who prints it romanizes it.
  private func guess(_ word: Analysis.Word, _ index: Int) -> Lattice.Item {
    let isWhole = word.letters == 0..<tokens[index].key.count
    let text =
      isWhole ? tokens[index].text : MatchKey.unfold(Array(tokens[index].key[word.letters]), language: language)
    let isName = word.category == grammar.category("PN")
    let lexical = Lexical(
      lemma: text, renderings: [Rendering(words: [text], isName: isName)], tokens: [index + offset],
      origin: isName ? .guess : .unknown)
    return Lattice.Item(
      lexical: lexical, lemmaKey: word.lemma, status: isName ? .guess : .unknown, pos: isName ? .person : .noun)
  }

  private mutating func add(_ ready: ReadyEdge) {
    let isName = ready.status == .name
    let lexical = Lexical(
      lemma: ready.english.text, renderings: [ready.english], tokens: Array(ready.tokens),
      origin: isName ? ready.entry.map { .entry($0) } ?? .guess : ready.status == .date ? .date : .number,
      isHuman: isName)
    let first = ready.tokens.lowerBound - offset
    guard ready.letter == 0 || readings[first].starts.contains(ready.letter) else { return }
    add(
      Lattice.Item(lexical: lexical, entry: ready.entry, status: ready.status, pos: isName ? .surname : .num),
      grammar.category(ready.category),
      (grammar.features.constraint(ready.features) ?? .any) & figures(grammar.category(ready.category)),
      node(first, ready.letter),
      firstNode[ready.tokens.upperBound - offset], ready.cost)
  }

  // MARK: - Adding edges

  mutating func add(
    _ item: Lattice.Item, _ category: Category?, _ features: FeatureBits, _ from: Int, _ to: Int, _ cost: Int32
  ) {
    lattice.items.append(item)
    add(Int32(lattice.items.count - 1), category, features, from, to, cost)
  }

  private mutating func add(
    _ item: Int32, _ category: Category?, _ features: FeatureBits, _ from: Int, _ to: Int, _ cost: Int32
  ) {
    guard let category, from < to else { return }
    lattice.edges.append(
      Lattice.Edge(from: from, to: to, category: category, features: features, item: item, cost: cost))
    if lattice.items[Int(item)].status != .punctuation { addOverQuotes(lattice.edges[lattice.edges.count - 1]) }
  }

  /// What a word costs more for each quotation mark that it takes along.
  private static let quotation: Int32 = 34

  /// The same word with the quotation mark beside it, for quotations that begin or end inside a phrase: who prints the English puts
  /// the marks around what the quoted words became.
  private mutating func addOverQuotes(_ edge: Lattice.Edge) {
    let opening = edge.from > 0 ? quotationMark(edge.from - 1, isOpening: true) : nil
    let closing = quotationMark(edge.to, isOpening: false)
    if let opening { addOver([opening], edge, from: edge.from - 1, to: edge.to) }
    if let closing { addOver([closing], edge, from: edge.from, to: edge.to + 1) }
    if let opening, let closing { addOver([opening, closing], edge, from: edge.from - 1, to: edge.to + 1) }
  }

  /// A word that takes quotation marks along.
  private mutating func addOver(_ marks: [Int], _ edge: Lattice.Edge, from: Int, to: Int) {
    var item = lattice.items[Int(edge.item)]
    item.lexical.tokens = (item.lexical.tokens + marks).sorted()
    lattice.items.append(item)
    lattice.edges.append(
      Lattice.Edge(
        from: from, to: to, category: edge.category, features: edge.features, item: Int32(lattice.items.count - 1),
        cost: edge.cost + Self.quotation * Int32(marks.count)))
  }

  /// The token of a quotation mark that begins at a node; nil if another thing does, or a mark without its partner.
  private func quotationMark(_ node: Int, isOpening: Bool) -> Int? {
    guard !quotations.isEmpty, node < lattice.tokenOfNode.count - 1 else { return nil }
    let token = lattice.tokenOfNode[node]
    let isMark = quotations.contains { (isOpening ? $0.lowerBound : $0.upperBound) == token - offset }
    return isMark ? token : nil
  }
}
