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

  static let tenses: [String: VerbGroup.Tense] = [
    "past": .past, "present": .present, "future": .future, "perfect": .presentPerfect, "pluperfect": .pastPerfect,
    "imperfect": .imperfect, "subjunctive": .subjunctive, "perfectSubjunctive": .perfectSubjunctive,
  ]

  /// verb(V), verbs(VG, LINK, VG), compound(PV, VG [, passive]), compounds(PV, VG, PV, link), auxiliary(VG, AUX, tense …), passive(VG, AUX),
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
    case .verbs:
      guard let second = argument(2)?.asVerb(self) else { return nil }
      verb.others.append(second.lexical)
      verb.links.append(argument(1)?.lexical)
      verb.absorbed += second.absorbed
    case .twice:
      // نشده و نخواهد شد: has not been and will not be
      guard let second = argument(1)?.asVerb(self), let link = argument(2)?.lexical else { return nil }
      verb.again.append((link, second))
      verb.isBare = false
    case .compound:
      guard let head else { return nil }
      verb.lexical = head
      if word(2) == "passive" { verb.isPassive = true }
    case .compounds:
      guard let head, let compound else { return nil }
      verb.lexical = head
      verb.others.append(compound)
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
      verb.isBare = rule.builder.part(0) == rule.builder.part(1)
      if rule.builder.constructor == .passive { verb.isPassive = true }
      for argument in rule.builder.arguments {
        guard case .word(let word) = argument else { continue }
        if let tense = Self.tenses[word] { verb.tense = tense }
        if word == "negative" { verb.isNegative = true }
        if word == "progressive" { verb.isProgressive = true }
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
        // ابراز نگرانی شد: concern was expressed
        if word(4) == "bare" { clause.objects[0].definiteness = .shared }
      }
    } else {
      return nil
    }
    return .clause(clause)
  }

  /// What stands for the ezafe of a verb whose frame gives it a preposition; nil if English has a plain object.
  func genitive(of verb: Lexical) -> Lexical? {
    for rendering in verb.renderings {
      guard let slot = rendering.frame.first(where: { $0.marker == "gen" }) else { continue }
      guard case .preposition = slot.realisation else { return nil }
      return unspoken
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
    verb.isOpen = word(2) == "open"
    // در حال چاپ شدن است: is being published
    if case .verb(let inner)? = argument(0) {
      verb.isPassive = inner.isPassive
      verb.absorbed += inner.lexical.tokens + inner.absorbed
    }
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
    verb.modals = [literal("can", tokens: adjective.tokens)]
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
}
