import Lexicon
import Meaning

extension Pass {
  /// A verbal noun as a to-infinitive.
  mutating func infinitive(_ phrase: NounPhrase) {
    guard let lexical = phrase.lexical else { return }
    var verb = VerbGroup(lexical, tense: .subjunctive, rule: phrase.rule)
    verb.isInfinitive = true
    var clause = Clause(rule: phrase.rule)
    clause.verb = verb
    clause.objects = phrase.genitives
    clause.adverbials = phrase.complements
    self.clause(clause)
  }

  /// A verb used as a noun, with its object: implementing the agreement.
  mutating func gerund(_ phrase: NounPhrase, _ lexical: Lexical, _ rendering: Rendering) {
    let lexicon = self.lexicon
    if let possessor = phrase.possessor { pronoun(possessor, as: .possessive) }
    if let agent = phrase.agents.first { phrase.predicate.isEmpty ? self.agent(agent) : nounPhrase(agent) }
    if phrase.isUndergone { return undergone(phrase, lexical, rendering) }
    // What no object follows has the one who does it before: three people being killed.
    let isSubject = lexical.isIntransitive && rendering.slot("gen") == nil && rendering.slot("را") == nil
    if isSubject { for genitive in phrase.genitives { nounPhrase(genitive) } }
    if phrase.isNegated { writer.function("not", rule: phrase.rule, sources: lexical.tokens) }
    words(lexical, rendering) { lexicon.gerund(of: $0) }
    for genitive in phrase.genitives where !isSubject {
      if case .preposition(let text)? = rendering.slot("را") { writer.function(text, rule: "verb.frame") }
      nounPhrase(genitive)
    }
    for predicate in phrase.predicate { self.predicate(predicate) }
    for complement in phrase.complements { adverbial(complement, governor: rendering) }
  }

  /// Who does what a gerund tells, with 's where nothing follows the noun: Israel's postponing, the people of Iraq postponing.
  mutating func agent(_ owner: NounPhrase) {
    guard owner.endsWithNoun, case .lexical = owner.head else { return nounPhrase(owner) }
    possessive(owner)
  }

  /// The gerund of a passive: the killing of three people; being killed.
  mutating func undergone(_ phrase: NounPhrase, _ lexical: Lexical, _ rendering: Rendering) {
    let lexicon = self.lexicon
    if phrase.isNegated {
      // documents not being revealed
      for genitive in phrase.genitives { nounPhrase(genitive) }
      writer.function("not", rule: phrase.rule, sources: lexical.tokens)
    }
    if phrase.genitives.isEmpty || phrase.isNegated {
      writer.function("being", rule: phrase.rule)
      words(lexical, rendering) { lexicon.participle(of: $0) }
    } else {
      if phrase.possessor == nil { definiteArticle(phrase.rule) }
      words(lexical, rendering) { lexicon.gerund(of: $0) }
    }
    for genitive in phrase.genitives where !phrase.isNegated {
      writer.function("of", rule: phrase.rule)
      nounPhrase(genitive)
    }
    for complement in phrase.complements { adverbial(complement, governor: rendering) }
  }
}
