public import Lexicon
public import Meaning
public import Morphology

/// What came of a stretch of tokens: its meaning, the word that each token was taken for, and how it was derived.
public struct Parse: Sendable {
  /// A word of the chosen derivation.
  public struct Leaf: Sendable {
    public let tokens: [Int]
    public let lemma: String
    public let pos: PartOfSpeech?
    public let category: String
    public let features: String
    public let status: Lattice.Status
    public let entry: EntryID?
    /// Whether English may do without it: its category carries no content.
    public let isFunction: Bool
    /// The rule that took it.
    public let rule: String
  }

  /// A line of the derivation, for people.
  public struct Line: Sendable {
    public let depth: Int
    public let text: String
    public let tokens: [Int]
    /// What a leaf was read from.
    public var entry: EntryID?
    /// The rule's file and line; empty for a leaf.
    public var place = ""
  }

  public internal(set) var leaves: [Leaf] = []
  public internal(set) var lines: [Line] = []
  /// The pieces of the cover, in order: one for a whole derivation.
  public internal(set) var pieces: [Clause] = []
  public internal(set) var cost = 0
  /// The tokens that stand before their ezafe or idafa complement.
  public internal(set) var linked: Set<Int> = []
  /// The next best derivation of the first piece, if the chart kept one, with its cost.
  public internal(set) var runnerUp: (text: String, cost: Int)?

  /// Whether a token was taken as a mark of its own, not along with a word.
  public func takesAsMark(_ token: Int) -> Bool {
    leaves.contains { $0.status == .punctuation && $0.tokens.contains(token) }
  }

  /// Whether one derivation spans all of it.
  public var isWhole: Bool { pieces.count == 1 && !(pieces[0].fragments.count > 1) }

  /// Whether `lines` and the features of leaves are wanted, which costs as much as the parse.
  let isDetailed: Bool

  init(isDetailed: Bool) { self.isDetailed = isDetailed }

  mutating func add(_ chart: borrowing Chart, _ cover: Cover, grammar: Grammar, glossary: Glossary) {
    let composer = Composer(grammar: grammar, glossary: glossary)
    let step = Step.top(grammar)
    cost += Int(cover.cost)
    for piece in cover.pieces {
      let node = composer.compose(piece, in: chart)
      pieces.append(node.asClause(step) ?? Clause(rule: "cover"))
      walk(chart, piece, depth: 0, parent: "cover", grammar: grammar)
    }
    if let first = cover.pieces.first {
      let edge = chart.edges[Int(first)]
      if edge.otherRule >= 0 {
        let rule = grammar.rules[Int(edge.otherRule)].name
        runnerUp = ("\(grammar.categories[edge.category]) by \(rule)", Int(edge.otherCost))
      }
    }
  }

  private mutating func walk(_ chart: borrowing Chart, _ index: Int32, depth: Int, parent: String, grammar: Grammar) {
    let edge = chart.edges[Int(index)]
    let name = grammar.categories[edge.category]
    guard edge.rule >= 0 else {
      let item = chart.lattice.items[Int(edge.item)]
      leaves.append(
        Leaf(
          tokens: item.lexical.tokens, lemma: item.lexical.lemma, pos: item.pos, category: name,
          features: isDetailed ? grammar.features.summary(edge.features) : "", status: item.status, entry: item.entry,
          isFunction: item.lexical.renderings.isEmpty || item.status == .punctuation
            || Parse.functions.contains(item.pos),
          rule: parent))
      guard isDetailed else { return }
      let english = item.lexical.renderings.first?.text ?? "–"
      lines.append(
        Line(
          depth: depth, text: "\(name) \(item.lexical.lemma) “\(english)” \(edge.cost)", tokens: item.lexical.tokens,
          entry: item.entry))
      return
    }
    let rule = grammar.rules[Int(edge.rule)]
    if isDetailed {
      lines.append(
        Line(depth: depth, text: "\(name) ← \(rule.name) \(edge.cost)", tokens: [], place: "\(rule.file):\(rule.line)"))
    }
    for (place, child) in chart.children(index).enumerated() {
      walk(chart, child, depth: depth + 1, parent: rule.name, grammar: grammar)
      guard isDetailed, place < rule.parts.count, grammar.features.has(rule.parts[place].demands, "ez", "yes") else {
        continue
      }
      if let last = leaves.last?.tokens.last { linked.insert(last) }
    }
  }

  private static let functions: Set<PartOfSpeech?> = [.prep, .conj, .part, .pron, .det]
}

extension Step {
  /// A step outside any rule, for what stands at the top.
  static func top(_ grammar: Grammar) -> Step {
    let rule = Rule(
      name: "cover", id: -1, whole: Category(raw: 0), sets: .any, named: .any, wholeShares: .any, parts: [], head: 0,
      guards: [], cost: 0, builder: Rule.Builder(constructor: .same, arguments: []), examples: [], file: "", line: 0)
    return Step(
      rule: rule, nodes: [], features: [], own: .any, head: nil, grammar: grammar, compound: nil, glossary: nil)
  }
}
