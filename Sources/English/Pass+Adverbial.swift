import Lexicon
import Meaning

extension Pass {
  /// Writes an adverbial; the word that governs it, if any, chooses its preposition.
  mutating func adverbial(_ adverbial: Adverbial, governor: Rendering?) {
    defer {
      if let inside = adverbial.parenthesis {
        writer.open("(")
        nounPhrase(inside)
        writer.close(")")
      }
    }
    if adverbial.isQuoted { writer.open("“") }
    defer { if adverbial.isQuoted { writer.close("”") } }
    switch adverbial.content {
    case .clause(_, let clause) where clause.subject == nil && governor?.slot(adverbial.marker) == .infinitive:
      self.clause(clause, form: .infinitive)
    case .word(let lexical): words(lexical)
    case .manner(let phrase): manner(phrase)
    case .prepositional(let preposition, let phrase): prepositional(preposition, phrase, adverbial.marker, governor)
    case .nominal(let phrase):
      nounPhrase(phrase)
      if !adverbial.ago.isEmpty { writer.function("ago", rule: "adverbial.ago", sources: adverbial.ago) }
    case .clause(let preposition?, let clause) where adverbial.isVerbalNoun:
      verbalNoun(preposition, clause, adverbial.marker, governor)
    case .clause(let conjunction, let clause): subordinate(conjunction, clause, reports: adverbial.reports)
    case .template(let lexical, let fillers): template(lexical, fillers, reports: adverbial.reports)
    case .coordination(let all) where adverbial.isRange:
      for member in all.members { self.adverbial(member, governor: nil) }
    case .coordination(let all): coordination(all, governor)
    }
  }

  /// An adjective as an adverb, with those joined to it: quickly and quietly.
  private mutating func manner(_ phrase: AdjectivePhrase) {
    for (index, member) in ([phrase] + phrase.others).enumerated() {
      if index > 0 { if let link = phrase.links[index - 1] { words(link) } else { writer.comma() } }
      for adverb in member.adverbs { words(adverb) }
      guard let rendering = member.lexical.rendering(Surroundings()) else { continue }
      if member.degree == .comparative {
        writer.function("more", rule: "adjective.comparative", sources: member.lexical.tokens)
      }
      let last = rendering.words.count - 1
      for (place, word) in rendering.words.enumerated() {
        writer.word(place == last ? lexicon.adverb(of: word) : word, member.lexical.tokens, member.lexical.origin)
      }
    }
  }

  private mutating func coordination(_ all: Coordination<Adverbial>, _ governor: Rendering?) {
    if let opening = all.opening { words(opening) }
    for (index, member) in all.members.enumerated() {
      if index > 0 {
        if all.links[index - 1].map({ $0.adverbType == "focus" }) ?? true { writer.comma() }
        if let link = all.links[index - 1] { words(link) }
      }
      adverbial(member, governor: governor)
    }
  }

  private mutating func prepositional(
    _ preposition: Lexical, _ phrase: NounPhrase, _ marker: String, _ governor: Rendering?
  ) {
    switch governor?.slot(marker) {
    case .preposition(let text)?: writer.function(text, rule: "frame", sources: preposition.tokens)
    case .object?, .omitted?: break
    case .gerund?, .infinitive?, .that?, nil:
      var around = Surroundings()
      around.lemmas = phrase.lexical.map { [$0.lemma] } ?? []
      around.isHuman = phrase.lexical?.isHuman
      around.isAct = phrase.lexical?.isAct ?? false
      if let rendering = preposition.rendering(around) { words(preposition, rendering) { $0 } }
    }
    nounPhrase(phrase)
  }

  /// A verbal noun with its object under a preposition: agreed to hold a meeting, accused of killing civilians.
  private mutating func verbalNoun(_ preposition: Lexical, _ clause: Clause, _ marker: String, _ governor: Rendering?) {
    switch governor?.slot(FrameMarker.act) ?? governor?.slot(marker) {
    case .infinitive?:
      self.clause(clause, form: .infinitive)
      return
    case .preposition(let text)?: writer.function(text, rule: "frame", sources: preposition.tokens)
    case .object?, .omitted?, .gerund?: break
    case .that?, nil:
      if let rendering = preposition.rendering(Surroundings(isAct: true)) { words(preposition, rendering) { $0 } }
    }
    gerundClause(clause)
  }

  /// A clause told as a gerund, with its subject in front if it has one: without its nature becoming clear.
  private mutating func gerundClause(_ clause: Clause) {
    var clause = clause
    if let subject = clause.subject { nounPhrase(subject, as: .object) }
    clause.subject = nil
    self.clause(clause, form: .gerund)
  }

  private mutating func subordinate(_ conjunction: Lexical?, _ clause: Clause, reports: Bool) {
    guard let conjunction, let rendering = conjunction.rendering(Surroundings()) else {
      self.clause(clause)
      return
    }
    let wasReported = isReported
    isReported = reports && manner != .headline
    switch rendering.slot("که") ?? rendering.slot("أن") {
    case .infinitive? where clause.subject == nil:
      // An infinitive brings its own *to*.
      if rendering.words != ["to"] { words(conjunction, rendering) { $0 } }
      self.clause(clause, form: .infinitive)
    case .gerund? where clause.subject == nil:
      words(conjunction, rendering) { $0 }
      self.clause(clause, form: .gerund)
    default:
      let finite = conjunction.renderings.first { $0.slot("که") != .infinitive && $0.slot("که") != .gerund }
      words(conjunction, finite ?? rendering) { $0 }
      self.clause(clause)
    }
    isReported = wasReported
  }

  /// The words of a slotted term with its slots filled; what it reports is shifted into the past.
  private mutating func template(_ lexical: Lexical, _ fillers: [Filler], reports: Bool) {
    guard let rendering = lexical.rendering(Surroundings()) else { return }
    var rest = fillers
    for word in rendering.words {
      guard let slot = Slot(text: word) else {
        if word == ",", rendering.words.count > 1 {
          writer.comma()
        } else {
          writer.word(word, lexical.tokens, lexical.origin)
        }
        continue
      }
      let place =
        rest.firstIndex { filler in
          switch (slot, filler) {
          case (.nounPhrase, .nounPhrase), (.clause, .clause), (.verbPhrase, .clause): true
          default: false
          }
        } ?? rest.indices.first
      guard let place else { continue }
      switch rest.remove(at: place) {
      case .nounPhrase(let phrase): nounPhrase(phrase)
      case .clause(let clause):
        let wasReported = isReported
        if reports { isReported = true }
        self.clause(clause, form: slot == .verbPhrase ? .gerund : .finite)
        isReported = wasReported
      }
    }
  }
}

extension Lexical {
  /// An adjective as the adverb of its first rendering.
  func asAdverb(_ lexicon: Inflector) -> Lexical {
    var copy = self
    guard var rendering = rendering(Surroundings()), let last = rendering.words.last else { return self }
    rendering.words[rendering.words.count - 1] = lexicon.adverb(of: last)
    rendering.conditions = []
    copy.renderings = [rendering]
    return copy
  }
}
