import Lexicon
import Meaning
import Morphology
import Orthography

extension NounPhrase {
  /// Makes a bare thing one that was not known before: he bought a book.
  mutating func bringIn() {
    guard definiteness == .unmarked, !isName, possessor == nil, determiners.isEmpty, genitives.isEmpty,
      case .lexical = head
    else { return }
    definiteness = .indefinite
  }
}

extension Step {
  /// Whether the part at one argument's place stands before that at another's.
  private func stands(_ place: Int, before other: Int) -> Bool {
    guard let a = rule.builder.part(place), let b = rule.builder.part(other) else { return false }
    return a < b
  }

  /// clause(VG), subject(NP, CL), object(NP, CL), adjunct(X, CL), opening(CONJ, S), predicate(X, VG or CL),
  /// complement(CL, S, kind, marker), join(S, link, S).
  func clausal() -> Node? {
    switch rule.builder.constructor {
    case .clause:
      guard let verb = argument(0)?.asVerb(self) else { return nil }
      var clause = Clause(rule: rule.name)
      clause.verb = verb
      return .clause(clause)
    case .ellipsis:
      guard let lexical = head ?? argument(0)?.lexical else { return nil }
      var clause = Clause(rule: rule.name)
      clause.verb = VerbGroup(lexical, tense: .past, rule: rule.name)
      return .clause(clause)
    case .gap: return gap()
    case .gapping: return gapping()
    case .headline:
      // تأکید ایران بر …: Iran stresses …
      guard let head = head ?? argument(0)?.lexical, let subject = argument(1)?.asNounPhrase(self) else { return nil }
      var clause = Clause(rule: rule.name)
      clause.verb = VerbGroup(head, tense: .present, rule: rule.name)
      clause.subject = subject
      if word(2) == "passive" {
        // کشف مواد مخدر: narcotics seized; آغاز مذاکرات: talks begin.
        clause.verb?.isReduced = true
        clause.verb?.isPassive = !head.isIntransitive
      }
      return .clause(clause)
    case .imperative:
      guard var clause = argument(0)?.asClause(self) else { return nil }
      // نمی‌توانید بگویید: with a modal it is told, not called for.
      let isTold = clause.verb?.modals.isEmpty == false
      clause.verb?.isImperative = !isTold
      return .clause(clause)
    case .wish:
      guard var clause = argument(0)?.asClause(self) else { return nil }
      clause.wish()
      return .clause(clause)
    case .complement: return complement()
    case .copula: return copula()
    case .extraposed: return extraposed()
    case .trailing: return trailing()
    case .undergo: return undergo()
    case .circumstance: return circumstance()
    case .join: return join()
    case .support: return support()
    case .existential: return existential()
    case .possession: return possession()
    case .pronominal:
      // The verb's ending is its subject: the efforts that he made.
      guard var clause = argument(0)?.asClause(self), let verb = clause.verb else { return nil }
      var pronoun = Pronoun(person: verb.person, number: verb.number, isFeminine: verb.isFeminine)
      pronoun.isGrammatical = verb.isGrammatical
      clause.subject = NounPhrase(head: .pronoun(pronoun), number: verb.number, rule: rule.name)
      return .clause(clause)
    default: break
    }
    guard var clause = argument(1)?.asClause(self), let added = argument(0) else { return nil }
    clause.rule = rule.name
    switch rule.builder.constructor {
    case .subject:
      guard let phrase = added.asNounPhrase(self) else { return nil }
      clause.subject = phrase
    case .object:
      guard var phrase = added.asNounPhrase(self) else { return nil }
      if word(2) == "new" { phrase.bringIn() }
      if stands(0, before: 1) { clause.objects.insert(phrase, at: 0) } else { clause.objects.append(phrase) }
    case .adjunct:
      guard var adverbial = added.asAdverbial(self) else { return nil }
      for case .word(let word) in rule.builder.arguments.dropFirst(2) {
        if let position = Self.positions[word] { adverbial.position = position }
        // منذ عام: has not met for a year
        if let tense = Self.tenses[word], var verb = clause.verb {
          verb.sourceTense = verb.tense
          verb.tense = tense
          clause.verb = verb
        }
      }
      if stands(0, before: 1) {
        if clause.subject != nil || adverbial.isSubordinate { adverbial.position = .opening }
        clause.adverbials.insert(adverbial, at: 0)
      } else {
        clause.adverbials.append(adverbial)
      }
    case .opening:
      guard let lexical = added.lexical else { return nil }
      if clause.opening == nil { clause.opening = lexical } else { clause.absorbed += lexical.tokens }
    case .predicate:
      guard let predicate = predicate(added) else { return nil }
      clause.predicate.append(predicate)
    default: return nil
    }
    return .clause(clause)
  }

  private static let positions: [String: Adverbial.Position] = [
    "opening": .opening, "middle": .middle, "early": .early, "closing": .closing, "final": .final,
  ]

  /// circumstance(CL, S, WORD): در حالی آمد که …, came as …: a clause with the English conjunction for two words of the source.
  private func circumstance() -> Node? {
    guard var clause = argument(0)?.asClause(self), let hung = argument(1)?.asClause(self), let word = word(2) else {
      return nil
    }
    let conjunction = literal(word)
    var adverbial = Adverbial(.clause(conjunction, hung), position: .final, rule: rule.name)
    adverbial.isOpen = true
    clause.adverbials.append(adverbial)
    clause.rule = rule.name
    return .clause(clause)
  }

  /// undergo(PV, VG, VOICE [, A] [, NP]), undergo(PV, VG, VOICE, CE, AND): مورد بررسی قرار گرفت, was examined; the adjective says how, the noun phrase by whom.
  private func undergo() -> Node? {
    if word(2) == "noun" { return comeUnder() }
    guard let head, var verb = argument(1)?.asVerb(self) else { return nil }
    verb.absorbed += verb.lexical.tokens + fixedTokens
    verb.lexical = head
    verb.isPassive = word(2) == "passive"
    var clause = Clause(rule: rule.name)
    clause.verb = verb
    for place in rule.builder.arguments.indices.dropFirst(3) {
      if case .clause(let other)? = argument(place), let second = other.verb?.lexical {
        // مورد بررسی و تصویب قرار گرفت: was reviewed and approved
        verb.others.append(second)
        verb.links.append(argument(place + 1)?.lexical)
        clause.verb = verb
        break
      }
      if case .word(let lexical, let bits)? = argument(place), system.has(bits, "deg", "pos") {
        clause.adverbials.append(
          Adverbial(.manner(AdjectivePhrase(lexical, rule: rule.name)), position: .middle, rule: rule.name))
      } else if let agent = argument(place)?.asNounPhrase(self) {
        clause.adverbials.append(Adverbial(.prepositional(literal("by"), agent), rule: rule.name))
      }
    }
    return .clause(clause)
  }

  /// The tokens of the parts that the constructor doesn't name, which the verb says with them: مورد … قرار.
  private var fixedTokens: [Int] {
    let named = rule.builder.arguments.indices.compactMap { rule.builder.part($0) }
    return nodes.indices.filter { !named.contains($0) }.flatMap { nodes[$0].tokens }
  }

  /// undergo(NP, VG, noun): مورد حمله موشکی قرار گرفت, came under a missile attack.
  private func comeUnder() -> Node? {
    guard var phrase = argument(0)?.asNounPhrase(self), var verb = argument(1)?.asVerb(self) else { return nil }
    verb.absorbed += verb.lexical.tokens + fixedTokens
    verb.lexical = literal("come", "under")
    var clause = Clause(rule: rule.name)
    clause.verb = verb
    if case .lexical = phrase.head, let agent = phrase.genitives.popLast() {
      clause.adverbials = [Adverbial(.prepositional(literal("by"), agent), rule: rule.name)]
    }
    if phrase.definiteness == .unmarked, phrase.genitives.isEmpty { phrase.definiteness = .indefinite }
    clause.objects = [phrase]
    return .clause(clause)
  }

  /// copula(X): a clause that says X of its subject where the source has no verb.
  private func copula() -> Node? {
    guard let predicate = argument(0).flatMap(predicate) else { return nil }
    let be = literal("be")
    var clause = Clause(rule: rule.name)
    clause.verb = VerbGroup(be, tense: .present, rule: rule.name)
    clause.predicate = [predicate]
    return .clause(clause)
  }

  private func predicate(_ node: Node) -> Predicate? {
    switch node {
    case .adjective(let phrase): .adjective(phrase)
    case .word(_, let bits) where system.has(bits, "deg", "pos") || system.has(bits, "deg", "comp"):
      node.asAdjective(self).map { .adjective($0) }
    case .adverbial(let adverbial): .adverbial(adverbial)
    default: node.asNounPhrase(self).map { .nounPhrase($0) }
    }
  }

  private func complement() -> Node? {
    guard var clause = argument(0)?.asClause(self), let content = argument(1)?.asClause(self) else { return nil }
    let kind: Complement.Kind
    switch word(2) {
    case "direct": kind = .direct
    case "infinitive": kind = .infinitive
    case "gerund": kind = .gerund
    case "question": kind = .question
    default: kind = .that
    }
    clause.complement = Complement(kind, marker: word(3) ?? "", clause: content, absorbed: [])
    if word(4) == "it" {
      // اما مهم است که …: but it is important that …
      var pronoun = Pronoun(person: 3, number: .singular)
      pronoun.isThing = true
      clause.subject = NounPhrase(head: .pronoun(pronoun), rule: rule.name)
    }
    clause.rule = rule.name
    return .clause(clause)
  }

  /// existential(EX, NP [, negative]): what stands for *there is*, an adverb or a verb, and what there is.
  private func existential() -> Node? {
    guard var phrase = argument(1)?.asNounPhrase(self) else { return nil }
    let name = Origin.rule(rule.name)
    let be = literal("be")
    let outer = argument(0)
    let verb = outer?.asVerb(self)
    var clause = Clause(rule: rule.name)
    var group = VerbGroup(be, tense: verb?.tense ?? (word(2) == "past" ? .past : .present), rule: rule.name)
    group.absorbed = (verb?.absorbed ?? []) + (outer?.tokens ?? [])
    group.modals = verb?.modals ?? []
    if verb?.isNegative ?? false || word(2) == "negative" {
      // There is no time; there is not any time is said the same.
      let any = phrase.determiners.popLast()
      phrase.determiners = [literal("no", tokens: any?.tokens ?? [])]
    }
    clause.verb = group
    var there = NounPhrase(
      head: .lexical(
        Lexical(
          lemma: "", renderings: [Rendering(words: ["there"], isName: true)], tokens: outer?.tokens ?? [], origin: name)
      ),
      number: phrase.number, rule: rule.name)
    there.isName = true
    there.isExpletive = true
    clause.subject = there
    clause.predicate = [.nounPhrase(phrase)]
    return .clause(clause)
  }

  /// possession(NP, NP [, V]): who has what, and the verb that tells when: لديه خطة, كان لديه خطة.
  private func possession() -> Node? {
    guard let thing = argument(1)?.asNounPhrase(self) else { return nil }
    let have = literal("have")
    let outer = argument(2)?.asVerb(self)
    var verb = VerbGroup(have, tense: outer?.tense ?? .present, rule: rule.name)
    verb.isNegative = outer?.isNegative ?? false
    verb.modals = outer?.modals ?? []
    verb.absorbed = (outer?.lexical.tokens ?? []) + (outer?.absorbed ?? [])
    verb.isGrammatical = true
    var clause = Clause(rule: rule.name)
    clause.subject = argument(0)?.asNounPhrase(self)
    clause.verb = verb
    clause.objects = [thing]
    return .clause(clause)
  }

  /// support(V, CL [, NP] [, TENSE] [, passive]): a clause that takes its tense and polarity from a verb outside it, and perhaps a
  /// subject: كان الوزير يعمل, تم توقيع الاتفاق, قام الوزير بزيارة العراق.
  private func support() -> Node? {
    guard let outer = argument(0)?.asVerb(self), let clause = argument(1)?.asClause(self), clause.verb != nil else {
      return nil
    }
    let words = rule.builder.arguments.compactMap { argument in if case .word(let word) = argument { word } else { nil }
    }
    var out = supported(
      clause, by: outer, tense: words.lazy.compactMap { Self.tenses[$0] }.first, isPassive: words.contains("passive"))
    out.rule = rule.name
    out.verb?.absorbed += outer.lexical.tokens + outer.absorbed
    for place in rule.builder.arguments.indices.dropFirst(2) {
      switch argument(place) {
      case .adverbial(let adverbial)?: out.adverbials.append(adverbial)
      case let node?: if let subject = node.asNounPhrase(self) { out.subject = subject }
      case nil: break
      }
    }
    return .clause(out)
  }

  private func supported(_ clause: Clause, by outer: VerbGroup, tense: VerbGroup.Tense?, isPassive: Bool) -> Clause {
    var out = clause
    guard var verb = out.verb else { return clause }
    verb.tense = tense ?? outer.tense
    verb.isNegative = verb.isNegative || outer.isNegative
    verb.modals = outer.modals + verb.modals
    (verb.person, verb.number, verb.isFeminine) = (outer.person, outer.number, outer.isFeminine)
    out.verb = verb
    if isPassive { out.makePassive() }
    out.following = out.following.map { joined in
      Joined(link: joined.link, clause: supported(joined.clause, by: outer, tense: tense, isPassive: isPassive))
    }
    return out
  }

  private func join() -> Node? {
    guard var clause = argument(0)?.asClause(self), var second = argument(2)?.asClause(self) else { return nil }
    var link = Joined.Link.comma
    if let text = word(1), text != "-" {
      link = .word(literal(text))
    } else if case .word(let lexical, _)? = argument(1) {
      if lexical.origin == .punctuation {
        switch lexical.renderings.first?.text {
        case ";": link = .semicolon
        case ":": link = .colon
        case ".": link = .stop
        default: link = .comma
        }
        clause.absorbed += lexical.tokens
      } else {
        link = .word(lexical)
      }
    }
    // A present and a future have no auxiliary that a participle could wait for: نشده و اعلام خواهد شد.
    if grammar.language == .persian, second.subject == nil, let verb = second.verb, !verb.isBare,
      verb.tense != .present, verb.tense != .future
    {
      clause.completeParticiples(by: verb)
    }
    if let first = clause.verb { second.keepTime(of: first) }
    // signed the plan and handed it over
    if word(3) == "shared", let object = clause.objects.last { second.objects = [again(object)] }
    clause.following.append(Joined(link: link, clause: second))
    return .clause(clause)
  }
}

extension Clause {
  /// Gives participles that wait for their auxiliary the tense of the verb that ends the chain: signed the plan and handed it over.
  mutating func completeParticiples(by last: VerbGroup) {
    if var verb = self.verb, verb.isBare {
      if verb.sourceTense == nil { verb.tense = last.tense }
      verb.isBare = false
      self.verb = verb
    }
    for index in following.indices { following[index].clause.completeParticiples(by: last) }
  }

  /// Tells what is only in the subjunctive as a wish or order, and so the clauses that share its subject.
  mutating func wish() {
    if verb?.tense == .subjunctive, verb?.modals.isEmpty == true { verb?.isWish = true }
    for index in following.indices where following[index].clause.subject == nil { following[index].clause.wish() }
  }

  /// Stays in the time that an adverbial gave to the clause whose subject it shares: came yesterday and met the minister.
  mutating func keepTime(of first: VerbGroup) {
    guard subject == nil, let source = first.sourceTense, first.tense == .past || first.tense == .future,
      var verb, verb.sourceTense == nil, verb.tense == source
    else { return }
    verb.sourceTense = source
    verb.tense = first.tense
    self.verb = verb
  }

  /// Makes the object the subject of a passive; without an object nobody in particular does it.
  mutating func makePassive() {
    guard !objects.isEmpty else {
      isImpersonal = true
      return
    }
    subject = objects.removeFirst()
    verb?.isPassive = true
    verb?.number = subject?.number ?? .singular
  }
}

extension Clause {
  /// A pronoun that stands for the noun which a relative clause hangs on becomes a gap: که در آن …, in which …; که آن را …, that ….
  mutating func leaveGap() {
    if let place = adverbials.firstIndex(where: { !$0.isTemporal && !$0.isWord }),
      case .prepositional(let preposition, let phrase) = adverbials[place].content,
      let pronoun = phrase.resumptive
    {
      var gap = NounPhrase.implied
      gap.absorbed = pronoun.tokens + phrase.absorbed
      adverbials[place].content = .prepositional(preposition, gap)
    } else if subject != nil, let object = objects.first, let pronoun = object.resumptive {
      objects.removeFirst()
      absorbed += pronoun.tokens + object.absorbed
    }
  }
}

extension Adverbial {
  /// Whether it is a single adverb: نیز.
  fileprivate var isWord: Bool { if case .word = content { true } else { false } }
}
