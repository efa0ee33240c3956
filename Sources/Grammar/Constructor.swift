/// What a rule may build: the doors from the grammars into the abstract syntax.
///
/// `grammar/README.md` says what each takes.
public enum Constructor: String, Sendable, CaseIterable {
  /// The value of one part, unchanged.
  case same
  // Noun phrases
  case noun, name, pronoun, numberPhrase, clauseNoun
  case modify, genitive, possess, determine, count, apposition, title, attach, relative, definite, indefinite, quote,
    coordinate, parenthesis, gerund, partitive, content, measured, correlate, dashed, portfolio
  // Adjectives
  case adjective, participial, degree, adverbOn, complementOn, nounModifier, than, measure
  // Adverbials
  case adverb, prepositional, nominal, subordinate, template, purpose, dated, range, manner, ago, bracket, fact,
    infinitive, gerundive
  // Verbs and clauses
  case verb, verbs, twice, compound, compounds, compoundObject, auxiliary, passive, modal, negate, participle, able,
    progressive
  case clause, subject, object, adjunct, opening, predicate, complement, imperative, wish, ellipsis, gap, headline,
    copula,
    join, extraposed, trailing, undergo, circumstance, support, possession, existential, pronominal, gapping
  case fragment
}
