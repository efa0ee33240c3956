public import Lexicon
public import Meaning
public import Morphology
public import Orthography

/// Reads sentences of one language: analyses the words, builds the lattice, fills the chart, and composes the meaning of the
/// best derivation or of the best cover.
public struct Parser: Sendable {
  public let grammar: Grammar
  public let analyzer: Analyzer
  let glossary: Glossary
  let words: WordModels
  let compounder: Compounder
  let punctuation: PunctuationTable
  let readings: ReadingTable
  private let spaces = Pool<ChartSpace>()

  /// Beyond this many nodes a stretch is cut at its strongest inner boundary before it is parsed.
  static let longest = 56

  /// Reads the grammar and morphology of a language out of the glossary's files.
  ///
  /// - Parameter stems: those of the language, where somebody makes them meanwhile.
  /// - Throws: `GlossaryError` naming the line that could not be read.
  public init(
    glossary: Glossary, language: Language, stems: Stems? = nil
  ) throws(GlossaryError) {
    func table(_ path: String, _ columns: [String]) throws(GlossaryError) -> TSV {
      guard let file = glossary.file(path) else {
        throw GlossaryError(file: path, line: 0, message: "the file is missing from the glossaries")
      }
      return try TSV(file, columns: columns)
    }
    let code = language == .arabic ? "ar" : "fa"
    let features = try FeatureSystem(try table("grammar/features.tsv", ["feature", "values", "lexeme"]))
    punctuation = PunctuationTable(try table("grammar/punctuation.tsv", ["mark", "category", "english"]))
    let rules = "grammar/\(code).rules"
    guard let file = glossary.file(rules) else {
      throw GlossaryError(file: rules, line: 0, message: "the file is missing from the glossaries")
    }
    var reader = RuleReader(
      file: file, language: language, features: features, categories: CategoryTable(), lemmas: LemmaTable())
    try reader.read()
    let slots = SlotTerms(glossary, into: &reader)
    var categories = reader.categories
    for name in ["MARK", "NUM", "PN", "N", "PV"] + punctuation.categories { _ = categories.intern(name) }
    let automaton = try Automaton(
      try table("morphology/\(code).tsv", ["from", "affix", "to", "adds"]), language: language, features: features,
      categories: &categories, glossary: glossary)
    let lexemes = try LexemeFeatures(
      features: features, classes: try table("grammar/classes.tsv", ["class", "adds"]), categories: categories)
    analyzer = Analyzer(
      language: language, automaton: automaton, glossary: glossary, lexemes: lexemes, stems: stems)
    grammar = Grammar(reader, categories: categories)
    readings = ReadingTable(analyzer, glossary, slots, features)
    words = WordModels(glossary, grammar, analyzer)
    compounder = Compounder(
      try table("grammar/light-verbs.tsv", ["verb", "as", "passive-of"]), words: words)
    self.glossary = glossary
  }

  /// Parses a stretch of tokens, a sentence or less.
  ///
  /// - Parameter isDetailed: whether the derivation is wanted for people to read.
  public func parse(
    _ tokens: [SourceToken], ready: [ReadyEdge] = [], isHeadline: Bool = false, isDetailed: Bool = false
  ) -> Parse {
    let readings = tokens.map(readings.readings)
    var parse = Parse(isDetailed: isDetailed)
    var rest = ready.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }[...]
    for range in stretches(tokens, readings, ready) {
      let inside = rest.prefix { $0.tokens.lowerBound < range.upperBound }
      rest = rest.dropFirst(inside.count)
      var builder = LatticeBuilder(
        words: words, punctuation: punctuation, tokens: tokens[range], readings: readings[range])
      var chart = Chart(
        builder.build(ready: inside), grammar: grammar, compounder: compounder,
        in: spaces.take() ?? ChartSpace(PlaceMemory(grammar.table)))
      chart.fill()
      parse.add(chart, Cover(chart, isHeadline: isHeadline), grammar: grammar, glossary: glossary)
      spaces.give(chart.leave())
    }
    return parse
  }

  /// The quotations, from mark to mark, whose marks were taken along with words because they begin or end inside phrases.
  public func looseQuotations(in tokens: [SourceToken], _ parse: Parse) -> [ClosedRange<Int>] {
    punctuation.quotations(in: tokens).filter { !parse.takesAsMark($0.lowerBound) && !parse.takesAsMark($0.upperBound) }
  }

  /// Cuts tokens that are too many for one chart: after a mark or a finite verb, where a clause ends, as near the middle as may be.
  private func stretches(_ tokens: [SourceToken], _ readings: [Readings], _ ready: [ReadyEdge]) -> [Range<Int>] {
    var out: [Range<Int>] = []
    var todo = [tokens.indices]
    let finite = grammar.category("V")
    // No cut goes through a date or number.
    var isInside = [Bool](repeating: false, count: tokens.count)
    for edge in ready { for at in edge.tokens.dropFirst() where at < tokens.count { isInside[at] = true } }
    while let range = todo.popLast() {
      guard range.count > Self.longest else {
        if !range.isEmpty { out.append(range) }
        continue
      }
      let middle = (range.lowerBound + range.upperBound) / 2
      var best: (score: Int, at: Int) = (Int.max, middle)
      for at in (range.lowerBound + 8)..<(range.upperBound - 7) {
        guard !isInside[at] else { continue }
        let before = tokens[at - 1]
        let afterVerb = [at - 1, at - 2].contains { index in
          index >= range.lowerBound && readings[index].has(finite)
        }
        var score = abs(at - middle)
        if before.kind == .punctuation { score -= 12 }
        if afterVerb { score -= 10 }
        if before.kind != .punctuation, !afterVerb { score += 20 }
        if score < best.score { best = (score, at) }
      }
      todo.append(best.at..<range.upperBound)
      todo.append(range.lowerBound..<best.at)
    }
    return out.sorted { $0.lowerBound < $1.lowerBound }
  }
}
