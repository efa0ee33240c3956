import Lexicon
public import Meaning
import Morphology

/// What a constituent means, while a derivation is being turned into the abstract syntax.
indirect enum Node {
  case word(Lexical, FeatureBits)
  case nounPhrase(NounPhrase)
  case adjective(AdjectivePhrase)
  case adverbial(Adverbial)
  case verb(VerbGroup)
  case clause(Clause)
  /// A conjunction, mark or particle together with what it was joined to, for rules that only group.
  case group([Node])
}

/// Builds the abstract syntax of a derivation, bottom-up, by the constructors that its rules name.
///
/// A constructor whose arguments are not of the kind it takes never fails: it yields its parts as fragments, so nothing is lost.
struct Composer {
  let grammar: Grammar
  let glossary: Glossary

  /// The meaning of an edge and of everything below it.
  func compose(_ index: Int32, in chart: borrowing Chart) -> Node {
    let edge = chart.edges[Int(index)]
    guard edge.rule >= 0 else {
      return .word(chart.lattice.items[Int(edge.item)].lexical, edge.features)
    }
    let rule = grammar.rules[Int(edge.rule)]
    let children = chart.children(index)
    var nodes: [Node] = []
    var features: [FeatureBits] = []
    for child in children {
      nodes.append(compose(child, in: chart))
      features.append(chart.edges[Int(child)].features)
    }
    let step = Step(
      rule: rule, nodes: nodes, features: features, own: edge.features,
      head: edge.item >= 0 ? chart.lattice.items[Int(edge.item)].lexical : nil, grammar: grammar,
      compound: second(of: rule, children, in: chart), glossary: glossary)
    return absorbing(step.result(), step: step)
  }

  /// The compound verb beside the head, where a rule joins two with one light verb.
  private func second(of rule: Rule, _ children: [Int32], in chart: borrowing Chart) -> Lexical? {
    guard rule.builder.constructor == .compounds, let one = rule.builder.part(2), let light = rule.builder.part(1)
    else {
      return nil
    }
    return chart.knownCompound(children[one], children[light])
  }

  /// Notes the tokens of parts that the constructor does not take as absorbed by the rule.
  private func absorbing(_ node: Node, step: Step) -> Node {
    var spare: [Int] = []
    for index in step.nodes.indices where !step.rule.builder.arguments.contains(.part(index)) {
      spare += step.nodes[index].tokens
    }
    guard !spare.isEmpty else { return node }
    switch node {
    case .nounPhrase(var phrase):
      phrase.absorbed += spare
      return .nounPhrase(phrase)
    case .adverbial(var adverbial):
      adverbial.absorbed += spare
      return .adverbial(adverbial)
    case .verb(var verb):
      verb.absorbed += spare
      return .verb(verb)
    case .clause(var clause):
      clause.absorbed += spare
      return .clause(clause)
    case .word, .adjective, .group: return node
    }
  }
}

/// One rule applied to what its parts mean.
struct Step {
  let rule: Rule
  let nodes: [Node]
  let features: [FeatureBits]
  let own: FeatureBits
  let head: Lexical?
  let grammar: Grammar
  /// The compound verb beside the head, where the rule joins two with one light verb.
  let compound: Lexical?
  /// Where slotted terms have their English; nil outside any rule.
  let glossary: Glossary?

  var system: FeatureSystem { grammar.features }

  /// The node at a place of the constructor's arguments.
  func argument(_ place: Int) -> Node? { rule.builder.part(place).map { nodes[$0] } }
  func bits(_ place: Int) -> FeatureBits { rule.builder.part(place).map { features[$0] } ?? .any }
  func word(_ place: Int) -> String? { rule.builder.word(place) }

  /// Whether the entry that a word comes from has a class word, such as `yet`.
  func isMarked(_ lexical: Lexical, _ mark: String) -> Bool {
    guard case .entry(let id) = lexical.origin else { return false }
    return glossary?.features(id).has(mark) ?? false
  }

  /// An English word that the rule itself brings, with the tokens that it answers.
  ///
  /// In a rule `_` stands for a space, as in its lemmas.
  func literal(_ words: String..., tokens: [Int] = []) -> Lexical {
    let all = words.flatMap { $0.split(separator: "_").map(String.init) }
    return Lexical(lemma: "", renderings: [Rendering(words: all)], tokens: tokens, origin: .rule(rule.name))
  }

  /// What stands for an ezafe, where a frame says which preposition English has.
  var unspoken: Lexical { Lexical(lemma: "", renderings: [], tokens: [], origin: .rule(rule.name)) }

  func number(_ bits: FeatureBits) -> GrammaticalNumber {
    if system.has(bits, "num", "pl") { return .plural }
    if system.has(bits, "num", "du") { return .dual }
    return .singular
  }

  func definiteness(_ bits: FeatureBits) -> NounPhrase.Definiteness {
    if system.has(bits, "def", "yes") { return .definite }
    return system.has(bits, "def", "no") ? .indefinite : .unmarked
  }

  func person(_ bits: FeatureBits) -> Int {
    if system.has(bits, "per", "1") { return 1 }
    return system.has(bits, "per", "2") ? 2 : 3
  }

  func result() -> Node {
    switch rule.builder.constructor {
    case .same: argument(0) ?? group()
    case .noun, .name, .pronoun, .numberPhrase, .clauseNoun: nounHead() ?? group()
    case .modify, .genitive, .possess, .determine, .count, .apposition, .title, .attach, .relative, .definite,
      .indefinite, .quote,
      .parenthesis, .gerund, .partitive, .content, .measured, .portfolio:
      nominal() ?? group()
    case .coordinate: coordinate() ?? group()
    case .dashed: dashed() ?? group()
    case .correlate: correlate() ?? group()
    case .adjective, .participial, .degree, .adverbOn, .complementOn, .nounModifier, .than, .measure:
      adjectival() ?? group()
    case .adverb, .prepositional, .nominal, .subordinate, .template, .purpose, .dated, .range, .manner, .ago, .bracket,
      .fact, .infinitive, .gerundive:
      adverbial() ?? group()
    case .verb, .verbs, .twice, .compound, .compounds, .compoundObject, .auxiliary, .passive, .modal, .negate,
      .participle,
      .able,
      .progressive:
      verbal() ?? group()
    case .clause, .subject, .object, .adjunct, .opening, .predicate, .complement, .imperative, .wish, .ellipsis, .gap,
      .headline, .copula, .join, .extraposed, .trailing, .undergo, .circumstance, .support, .possession, .existential,
      .pronominal, .gapping:
      clausal() ?? group()
    case .fragment: group()
    }
  }

  /// The parts side by side, for a constructor that can't take them.
  func group() -> Node { .group(nodes) }
}

extension Node {
  /// The source tokens of a node that is still close to the words.
  var tokens: [Int] {
    switch self {
    case .word(let lexical, _): lexical.tokens
    case .verb(let verb): verb.lexical.tokens + verb.absorbed
    case .group(let nodes): nodes.flatMap(\.tokens)
    case .nounPhrase(let phrase): phrase.lexical?.tokens ?? []
    case .adjective(let phrase): phrase.lexical.tokens
    case .adverbial, .clause: []
    }
  }

  /// As a noun phrase, where it can be one.
  func asNounPhrase(_ step: Step) -> NounPhrase? {
    switch self {
    case .nounPhrase(let phrase): return phrase
    case .word(let lexical, let bits):
      var phrase = NounPhrase(head: .lexical(lexical), number: step.number(bits), rule: step.rule.name)
      phrase.definiteness = step.definiteness(bits)
      return phrase
    case .adjective(let adjective):
      return NounPhrase(head: .lexical(adjective.lexical), rule: step.rule.name)
    case .clause(let clause): return NounPhrase(head: .clause([clause]), rule: step.rule.name)
    case .adverbial, .verb, .group: return nil
    }
  }

  func asAdjective(_ step: Step) -> AdjectivePhrase? {
    switch self {
    case .adjective(let phrase): return phrase
    case .word(let lexical, let bits):
      var phrase = AdjectivePhrase(lexical, rule: step.rule.name)
      if step.system.has(bits, "deg", "comp") { phrase.degree = .comparative }
      if step.system.has(bits, "deg", "sup") { phrase.degree = .superlative }
      return phrase
    case .nounPhrase, .adverbial, .verb, .clause, .group: return nil
    }
  }

  func asAdverbial(_ step: Step) -> Adverbial? {
    switch self {
    case .adverbial(let adverbial): return adverbial
    case .word(let lexical, _): return Adverbial(.word(lexical), rule: step.rule.name)
    case .nounPhrase(let phrase): return Adverbial(.nominal(phrase), rule: step.rule.name)
    case .adjective(let phrase): return Adverbial(.word(phrase.lexical), rule: step.rule.name)
    case .verb, .clause, .group: return nil
    }
  }

  func asClause(_ step: Step) -> Clause? {
    switch self {
    case .clause(let clause): return clause
    case .verb(let verb):
      var clause = Clause(rule: step.rule.name)
      clause.verb = verb
      return clause
    case .word, .nounPhrase, .adjective, .adverbial, .group:
      var clause = Clause(rule: step.rule.name)
      clause.fragments = fragments
      return clause
    }
  }

  func asVerb(_ step: Step) -> VerbGroup? {
    switch self {
    case .verb(let verb): return verb
    case .word(let lexical, let bits): return step.verbGroup(lexical, bits)
    case .nounPhrase, .adjective, .adverbial, .clause, .group: return nil
    }
  }

  var lexical: Lexical? {
    switch self {
    case .word(let lexical, _): lexical
    case .nounPhrase(let phrase): phrase.lexical
    case .adjective(let phrase): phrase.lexical
    case .verb(let verb): verb.lexical
    case .adverbial, .clause, .group: nil
    }
  }

  var fragments: [Fragment] {
    switch self {
    case .word(let lexical, _): [.word(lexical)]
    case .nounPhrase(let phrase): [.nounPhrase(phrase)]
    case .adjective(let phrase): [.adjective(phrase)]
    case .adverbial(let adverbial): [.adverbial(adverbial)]
    case .verb(let verb): [.verb(verb)]
    case .clause(let clause): [.clause(clause)]
    case .group(let nodes): nodes.flatMap(\.fragments)
    }
  }
}
