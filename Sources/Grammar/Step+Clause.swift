import Lexicon
import Meaning
import Morphology
import Orthography

extension Step {
  /// The verb group of one finite form.
  func verbGroup(_ lexical: Lexical, _ bits: FeatureBits) -> VerbGroup {
    var verb = VerbGroup(lexical, tense: tense(bits), rule: rule.name)
    verb.isNegative = system.has(bits, "neg", "yes")
    verb.isPassive = system.has(bits, "voice", "pas")
    verb.person = person(bits)
    verb.number = number(bits)
    if system.has(bits, "gen", "f") { verb.isFeminine = true }
    verb.isGrammatical = grammar.language == .arabic
    return verb
  }

  private func tense(_ bits: FeatureBits) -> VerbGroup.Tense {
    if system.has(bits, "tense", "past") { return .past }
    if system.has(bits, "tense", "subj") { return .subjunctive }
    if system.has(bits, "tense", "fut") { return .future }
    if system.has(bits, "tense", "perf") { return .presentPerfect }
    if system.has(bits, "tense", "ppf") { return .pastPerfect }
    if system.has(bits, "tense", "impf") { return .imperfect }
    return .present
  }

  private static let tenses: [String: VerbGroup.Tense] = [
    "past": .past, "present": .present, "future": .future, "perfect": .presentPerfect, "pluperfect": .pastPerfect,
    "imperfect": .imperfect, "subjunctive": .subjunctive, "perfectSubjunctive": .perfectSubjunctive,
  ]

  /// verb(V), compound(PV, VG [, passive]), compounds(PV, VG, PV, link), auxiliary(VG, AUX, tense …), passive(VG, AUX),
  /// modal(M, CL), negate(PART, VG), participle(V): a verb told as a circumstance.
  func verbal() -> Node? {
    if rule.builder.constructor == .modal { return modal() }
    if rule.builder.constructor == .compoundObject { return compoundObject() }
    if rule.builder.constructor == .negate, case .clause(var clause)? = argument(1) {
      clause.verb?.isNegative = true
      clause.absorbed += argument(0)?.tokens ?? []
      return .clause(clause)
    }
    // حيث أكد: stressing
    if rule.builder.constructor == .participle, case .clause(var clause)? = argument(0) {
      clause.verb?.isParticiple = true
      return .clause(clause)
    }
    if rule.builder.constructor == .able { return able() }
    if rule.builder.constructor == .progressive { return progressive() }
    let place = [.compound, .compounds, .negate].contains(rule.builder.constructor) ? 1 : 0
    guard var verb = argument(place)?.asVerb(self) else { return nil }
    verb.rule = rule.name
    switch rule.builder.constructor {
    case .compound:
      guard let head else { return nil }
      verb.lexical = head
      if word(2) == "passive" { verb.isPassive = true }
    case .compounds:
      guard let head, let one = rule.builder.part(2), let light = rule.builder.part(1), let second = compound(one, light)
      else { return nil }
      verb.lexical = head
      verb.others.append(second)
      if word(4) == "passive" { verb.isPassive = true }
      verb.links.append(argument(3)?.lexical)
    case .auxiliary, .passive:
      if case .word(let auxiliary, let bits)? = argument(1) {
        verb.absorbed += auxiliary.tokens
        agree(&verb, bits)
      } else if let auxiliary = argument(1)?.asVerb(self) {
        verb.absorbed += auxiliary.lexical.tokens + auxiliary.absorbed
        verb.isNegative = verb.isNegative || auxiliary.isNegative
        (verb.person, verb.number, verb.tense) = (auxiliary.person, auxiliary.number, auxiliary.tense)
      }
      if rule.builder.constructor == .passive { verb.isPassive = true }
      for argument in rule.builder.arguments {
        guard case .word(let word) = argument else { continue }
        if let tense = Self.tenses[word] { verb.tense = tense }
        if word == "negative" { verb.isNegative = true }
      }
    case .participle: verb.isParticiple = true
    case .negate:
      verb.isNegative = true
      verb.absorbed += argument(0)?.tokens ?? []
    default: break
    }
    return .verb(verb)
  }

  /// compoundObject(PV, VG, NP): a compound verb around its complement: خواستار صلح شد, سفر به تهران کرد.
  private func compoundObject() -> Node? {
    guard let head, var verb = argument(1)?.asVerb(self), let inner = argument(2) else { return nil }
    verb.lexical = head
    if word(3) == "passive" { verb.isPassive = true }
    var clause = Clause(rule: rule.name)
    clause.verb = verb
    if case .adverbial(let adverbial) = inner {
      clause.adverbials = [adverbial]
    } else if case .adjective(let phrase) = inner {
      // حمایت گسترده‌ای کرد: supported it widely
      clause.adverbials = [Adverbial(.manner(phrase), rule: rule.name)]
    } else if let object = inner.asNounPhrase(self) {
      if let preposition = genitive(of: head) {
        // نگران جنگ است: is concerned about war
        clause.adverbials = [Adverbial(.prepositional(preposition, object), marker: "gen", rule: rule.name)]
      } else {
        clause.objects = [object]
      }
    } else {
      return nil
    }
    return .clause(clause)
  }

  /// What stands for the ezafe of a verb whose frame gives it a preposition; nil if English has a plain object.
  private func genitive(of verb: Lexical) -> Lexical? {
    for rendering in verb.renderings {
      guard let slot = rendering.frame.first(where: { $0.marker == "gen" }) else { continue }
      guard case .preposition = slot.realisation else { return nil }
      return Lexical(lemma: "", renderings: [], tokens: [], origin: .rule(rule.name))
    }
    return nil
  }

  /// progressive(PV, VG [, NP]): در حال گسترش روابط است, is expanding relations; progressive(V, CL): دارد می‌رود, is going.
  private func progressive() -> Node? {
    if case .clause(var clause)? = argument(1) {
      guard case .word(let auxiliary, _)? = argument(0) else { return nil }
      clause.verb?.isProgressive = true
      clause.verb?.absorbed += auxiliary.tokens
      clause.rule = rule.name
      return .clause(clause)
    }
    guard let head, let auxiliary = argument(1)?.asVerb(self) else { return nil }
    var verb = auxiliary
    verb.lexical = head
    verb.isProgressive = true
    verb.absorbed += auxiliary.lexical.tokens
    verb.rule = rule.name
    var clause = Clause(rule: rule.name)
    clause.verb = verb
    if let object = argument(2)?.asNounPhrase(self) { clause.objects = [object] }
    return .clause(clause)
  }

  /// able(PV, A): قابل چاپ, can be printed.
  private func able() -> Node? {
    guard let head, let adjective = argument(1)?.lexical else { return nil }
    var verb = VerbGroup(head, tense: .present, rule: rule.name)
    verb.isPassive = true
    verb.isNegative = system.has(bits(1), "neg", "yes")
    verb.modals = [Lexical(lemma: "", renderings: [Rendering(words: ["can"])], tokens: adjective.tokens, origin: .rule(rule.name))]
    return .verb(verb)
  }

  private func agree(_ verb: inout VerbGroup, _ bits: FeatureBits) {
    verb.isNegative = verb.isNegative || system.has(bits, "neg", "yes")
    if system.field("per").map({ bits.raw & $0.mask != $0.mask }) ?? false {
      (verb.person, verb.number) = (person(bits), number(bits))
      if rule.builder.constructor == .passive { verb.tense = tense(bits) }
    }
  }

  private func modal() -> Node? {
    guard case .word(let lexical, let bits)? = argument(0), var clause = argument(1)?.asClause(self) else { return nil }
    guard var verb = clause.verb else {
      clause.absorbed += lexical.tokens
      return .clause(clause)
    }
    verb.modals.insert(lexical, at: 0)
    if system.field("tense").map({ bits.raw & $0.mask != $0.mask }) ?? false {
      verb.tense = tense(bits)
      if verb.tense == .subjunctive { verb.tense = .present }
    } else {
      verb.tense = .present
    }
    if system.has(bits, "neg", "yes") { verb.isNegative = true }
    clause.verb = verb
    if let subject = argument(2)?.asNounPhrase(self) { clause.subject = subject }
    if word(2) == "impersonal" { clause.isImpersonal = true }
    if word(2) == "passive" { clause.makePassive() }
    if word(2) == "gap" { clause.verb?.isPassive = true }
    return .clause(clause)
  }

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
      guard let lexical = argument(0)?.lexical else { return nil }
      var clause = Clause(rule: rule.name)
      clause.verb = VerbGroup(lexical, tense: .past, rule: rule.name)
      return .clause(clause)
    case .gap: return gap()
    case .headline:
      // تأکید ایران بر …: Iran stresses …
      guard let head, let subject = argument(1)?.asNounPhrase(self) else { return nil }
      var clause = Clause(rule: rule.name)
      clause.verb = VerbGroup(head, tense: .present, rule: rule.name)
      clause.subject = subject
      return .clause(clause)
    case .imperative:
      guard var clause = argument(0)?.asClause(self) else { return nil }
      clause.verb?.isImperative = true
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
      guard let phrase = added.asNounPhrase(self) else { return nil }
      if stands(0, before: 1) { clause.objects.insert(phrase, at: 0) } else { clause.objects.append(phrase) }
    case .adjunct:
      guard var adverbial = added.asAdverbial(self) else { return nil }
      if case .word(let word)? = rule.builder.arguments.last, let position = Self.positions[word] { adverbial.position = position }
      if stands(0, before: 1) {
        if clause.subject != nil { adverbial.position = .opening }
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
    "opening": .opening, "middle": .middle, "closing": .closing, "final": .final,
  ]

  /// extraposed(ROLE, NP, CL, S, KIND [, MARKER, CONJ]): a noun phrase whose clause stands behind the verb.
  private func extraposed() -> Node? {
    guard var clause = argument(2)?.asClause(self), var hung = argument(3)?.asClause(self) else { return nil }
    var outer: Adverbial?
    var inner = argument(1)?.asNounPhrase(self)
    if case .adverbial(let adverbial)? = argument(1), case .prepositional(_, let phrase) = adverbial.content { (outer, inner) = (adverbial, phrase) }
    guard var phrase = inner else { return nil }
    if word(4) == "relative" {
      hung.leaveGap()
      phrase.relatives.append(hung)
    } else {
      phrase.complements.append(content(argument(6)?.lexical, hung, marker: word(5) ?? ""))
    }
    if var adverbial = outer, case .prepositional(let preposition, _) = adverbial.content {
      adverbial.content = .prepositional(preposition, phrase)
      clause.adverbials.insert(adverbial, at: 0)
      clause.rule = rule.name
      return .clause(clause)
    }
    switch word(0) {
    case "subject": clause.subject = phrase
    case "predicate": clause.predicate.append(.nounPhrase(phrase))
    default: clause.objects.insert(phrase, at: 0)
    }
    clause.rule = rule.name
    return .clause(clause)
  }

  /// trailing(CL, CL): a relative clause behind the verb, on the object that stands before it.
  private func trailing() -> Node? {
    guard var clause = argument(0)?.asClause(self), var hung = argument(1)?.asClause(self), !clause.objects.isEmpty else { return nil }
    hung.leaveGap()
    clause.objects[clause.objects.count - 1].relatives.append(hung)
    clause.rule = rule.name
    return .clause(clause)
  }

  /// circumstance(CL, S, WORD): در حالی آمد که …, came as …: a clause with the English conjunction for two words of the source.
  private func circumstance() -> Node? {
    guard var clause = argument(0)?.asClause(self), let hung = argument(1)?.asClause(self), let word = word(2) else { return nil }
    let conjunction = Lexical(lemma: "", renderings: [Rendering(words: [word])], tokens: [], origin: .rule(rule.name))
    var adverbial = Adverbial(.clause(conjunction, hung), position: .final, rule: rule.name)
    adverbial.isOpen = true
    clause.adverbials.append(adverbial)
    clause.rule = rule.name
    return .clause(clause)
  }

  /// undergo(PV, VG, VOICE [, NP]): مورد بررسی قرار گرفت, was examined; the noun phrase says by whom.
  private func undergo() -> Node? {
    guard let head, var verb = argument(1)?.asVerb(self) else { return nil }
    verb.absorbed += verb.lexical.tokens
    verb.lexical = head
    verb.isPassive = word(2) == "passive"
    var clause = Clause(rule: rule.name)
    clause.verb = verb
    if let agent = argument(3)?.asNounPhrase(self) {
      let by = Lexical(lemma: "", renderings: [Rendering(words: ["by"])], tokens: [], origin: .rule(rule.name))
      clause.adverbials = [Adverbial(.prepositional(by, agent), rule: rule.name)]
    }
    return .clause(clause)
  }

  /// copula(X): a clause that says X of its subject where the source has no verb.
  private func copula() -> Node? {
    guard let predicate = argument(0).flatMap(predicate) else { return nil }
    let be = Lexical(lemma: "", renderings: [Rendering(words: ["be"])], tokens: [], origin: .rule(rule.name))
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
    clause.rule = rule.name
    return .clause(clause)
  }

  /// gap(CE, CL [, AND]): با او دیدار و درباره … گفت‌وگو کرد; the first verb takes its form from the second.
  private func gap() -> Node? {
    guard let head, var clause = argument(0)?.asClause(self), let second = argument(1)?.asClause(self), var verb = second.verb
    else { return nil }
    verb.lexical = head
    verb.others = []
    verb.links = []
    verb.modals = clause.verb?.modals ?? []
    verb.absorbed = []
    clause.verb = verb
    var link = Joined.Link.comma
    if case .word(let lexical, _)? = argument(2) {
      if lexical.origin == .punctuation { clause.absorbed += lexical.tokens } else { link = .word(lexical) }
    }
    clause.following.insert(Joined(link: link, clause: second), at: 0)
    return .clause(clause)
  }

  /// existential(EX, NP [, negative]): what stands for *there is*, an adverb or a verb, and what there is.
  private func existential() -> Node? {
    guard let outer = argument(0), var phrase = argument(1)?.asNounPhrase(self) else { return nil }
    let name = Origin.rule(rule.name)
    let be = Lexical(lemma: "", renderings: [Rendering(words: ["be"])], tokens: [], origin: name)
    let verb = outer.asVerb(self)
    var clause = Clause(rule: rule.name)
    var group = VerbGroup(be, tense: verb?.tense ?? .present, rule: rule.name)
    group.absorbed = (verb?.absorbed ?? []) + outer.tokens
    group.modals = verb?.modals ?? []
    if verb?.isNegative ?? false || word(2) == "negative" {
      // There is no time; there is not any time is said the same.
      let any = phrase.determiners.popLast()
      phrase.determiners = [Lexical(lemma: "", renderings: [Rendering(words: ["no"])], tokens: any?.tokens ?? [], origin: name)]
    }
    clause.verb = group
    var there = NounPhrase(
      head: .lexical(Lexical(lemma: "", renderings: [Rendering(words: ["there"], isName: true)], tokens: outer.tokens, origin: name)),
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
    let have = Lexical(lemma: "", renderings: [Rendering(words: ["have"])], tokens: [], origin: .rule(rule.name))
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
    guard let outer = argument(0)?.asVerb(self), let clause = argument(1)?.asClause(self), clause.verb != nil else { return nil }
    let words = rule.builder.arguments.compactMap { argument in if case .word(let word) = argument { word } else { nil } }
    var out = supported(clause, by: outer, tense: words.lazy.compactMap { Self.tenses[$0] }.first, isPassive: words.contains("passive"))
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
    guard var clause = argument(0)?.asClause(self), let second = argument(2)?.asClause(self) else { return nil }
    var link = Joined.Link.comma
    if case .word(let lexical, _)? = argument(1) {
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
    clause.following.append(Joined(link: link, clause: second))
    return .clause(clause)
  }
}

extension Clause {
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
