import Lexicon
import Meaning
import Morphology
import Orthography

extension Step {
  /// adverb(ADV), prepositional(P, NP), nominal(NP), subordinate(CONJ, S), template(LIT, slots …); a last word sets the position.
  func adverbial() -> Node? {
    var made: Adverbial?
    switch rule.builder.constructor {
    case .adverb: made = argument(0)?.asAdverbial(self)
    case .prepositional:
      if let preposition = argument(0)?.lexical, let object = argument(1)?.asNounPhrase(self) {
        made = Adverbial(.prepositional(preposition, object), marker: preposition.lemma, rule: rule.name)
      } else if let preposition = argument(0)?.lexical, word(1) == "gap" {
        // In a relative clause: what it governs is the noun outside.
        made = Adverbial(.prepositional(preposition, .implied), marker: preposition.lemma, rule: rule.name)
      }
    case .fact:
      // با توجه به اینکه: given the fact that
      if let preposition = argument(0)?.lexical, let clause = argument(1)?.asClause(self) {
        let fact = literal("fact")
        var phrase = NounPhrase(head: .lexical(fact), rule: rule.name)
        phrase.definiteness = .definite
        phrase.complements = [content(argument(2)?.lexical, clause, marker: "که")]
        made = Adverbial(.prepositional(preposition, phrase), marker: preposition.lemma, rule: rule.name)
      }
    case .nominal where word(1) == "as":
      // What somebody is made: as ambassador.
      if var phrase = argument(0)?.asNounPhrase(self) {
        if phrase.lexical?.isHuman ?? false { phrase.definiteness = .shared }
        let `as` = literal("as")
        made = Adverbial(.prepositional(`as`, phrase), marker: FrameMarker.second, rule: rule.name)
      }
    case .bracket:
      // امروز (یکشنبه): today (Sunday)
      if let adverbial = argument(0)?.asAdverbial(self), let inside = argument(1)?.asNounPhrase(self) {
        made = adverbial
        made?.parenthesis = inside
      }
    case .ago:
      // سه سال پیش: three years ago
      if let phrase = argument(0)?.asNounPhrase(self) {
        made = Adverbial(.nominal(phrase), rule: rule.name)
        made?.ago = argument(1)?.tokens ?? []
      }
    case .manner: made = argument(0)?.asAdjective(self).map { Adverbial(.manner($0), rule: rule.name) }
    case .nominal: made = argument(0)?.asNounPhrase(self).map { Adverbial(.nominal($0), rule: rule.name) }
    case .subordinate:
      if var clause = argument(1)?.asClause(self) {
        // إذا وصل: if he arrives; لو وصل … لما …: if he had arrived
        if let tense = word(2).flatMap({ Self.tenses[$0] }) { clause.verb?.tense = tense }
        let conjunction = argument(0)?.lexical ?? word(0).flatMap { $0 == "-" ? nil : literal($0) }
        made = Adverbial(.clause(conjunction, clause), rule: rule.name)
      }
    case .dated:
      // روز دوشنبه, on Monday; در ساعت ۱۰, at 10
      if let object = argument(0)?.asNounPhrase(self), let preposition = word(1) {
        var lexical = literal(preposition, tokens: argument(2)?.tokens ?? [])
        lexical.renderings = [Rendering(words: preposition.split(separator: "_").map(String.init))]
        made = Adverbial(.prepositional(lexical, object), rule: rule.name)
      }
    case .range:
      // از تهران تا کابل: from Tehran to Kabul
      if let from = argument(0)?.lexical, let start = argument(1)?.asNounPhrase(self), var to = argument(2)?.lexical,
        let end = argument(3)?.asNounPhrase(self)
      {
        to.renderings = [Rendering(words: ["to"])]
        let members = [(from, start), (to, end)].map {
          Adverbial(.prepositional($0, $1), marker: $0.lemma, rule: rule.name)
        }
        made = Adverbial(
          .coordination(Coordination(members: members, links: [nil])), marker: from.lemma, rule: rule.name)
        made?.isRange = true
      }
    case .template: made = template()
    case .purpose: made = purpose()
    case .infinitive: made = argument(0)?.asClause(self).map { infinitive($0, preposition: nil) }
    case .gerundive:
      if let preposition = argument(0)?.lexical, let clause = argument(1)?.asClause(self) {
        var adverbial = Adverbial(.clause(preposition, clause), marker: preposition.lemma, rule: rule.name)
        adverbial.isVerbalNoun = true
        made = adverbial
      }
    default: return nil
    }
    guard var adverbial = made else { return nil }
    adverbial.rule = rule.name
    if system.has(own, "atype", "time") || system.has(own, "sem", "time") { adverbial.isTemporal = true }
    for argument in rule.builder.arguments {
      switch argument {
      case .word("opening"): adverbial.position = .opening
      case .word("middle"): adverbial.position = .middle
      case .word("early"): adverbial.position = .early
      case .word("closing"): adverbial.position = .closing
      case .word("time"): adverbial.isTemporal = true
      default: break
      }
    }
    return .adverbial(adverbial)
  }

  /// purpose(P, NG): برای گسترش روابط, to expand relations.
  private func purpose() -> Adverbial? {
    if case .clause(let clause)? = argument(1) { return infinitive(clause, preposition: argument(0)?.lexical) }
    guard let phrase = argument(1)?.asNounPhrase(self), case .lexical(let lexical) = phrase.head, phrase.isGerund else {
      return nil
    }
    var verb = VerbGroup(lexical, tense: .subjunctive, rule: rule.name)
    verb.isInfinitive = true
    var clause = Clause(rule: rule.name)
    clause.verb = verb
    clause.objects = phrase.genitives
    clause.adverbials = phrase.complements
    var adverbial = Adverbial(.clause(nil, clause), marker: argument(0)?.lexical?.lemma ?? "", rule: rule.name)
    adverbial.absorbed += argument(0)?.tokens ?? []
    return adverbial
  }

  /// A clause told with *to*, as a purpose or after a noun that wants it.
  private func infinitive(_ clause: Clause, preposition: Lexical?) -> Adverbial {
    var clause = clause
    clause.verb?.isInfinitive = true
    var adverbial = Adverbial(.clause(nil, clause), marker: preposition?.lemma ?? "", rule: rule.name)
    adverbial.absorbed += preposition?.tokens ?? []
    return adverbial
  }

  /// The literal pieces of a slotted term make one lexical; its slots are filled in order.
  private func template() -> Adverbial? {
    let features = rule.entry.flatMap { glossary?.features($0) }
    // This is the first time that they have met.
    let isFirstTime = features?.has("perfect") ?? false
    var literal: Lexical?
    var fillers: [Filler] = []
    for place in rule.builder.arguments.indices {
      switch argument(place) {
      case .word(let lexical, _)?:
        literal = literal.map { $0.absorbing(lexical) } ?? lexical
      case .clause(var clause)?:
        if isFirstTime, let verb = clause.verb, verb.tense == .present || verb.tense == .past {
          clause.verb?.tense = .presentPerfect
        }
        fillers.append(.clause(clause))
      case .some(let node):
        guard let phrase = node.asNounPhrase(self) else { return nil }
        fillers.append(.nounPhrase(phrase))
      case nil: break
      }
    }
    guard var words = literal else { return nil }
    if let id = rule.entry, let entry = glossary?.entry(id) {
      words.renderings = entry.renderings
      words.origin = .entry(id)
      words.lemma = entry.name
    }
    var adverbial = Adverbial(.template(words, fillers), rule: rule.name)
    adverbial.isParticiple = features?.has("participle") ?? false
    adverbial.reports = adverbial.isParticiple || features?.has("reports") ?? false
    if adverbial.isParticiple { adverbial.position = .middle }
    return adverbial
  }
}
