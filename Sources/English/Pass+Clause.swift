import Lexicon
import Meaning

extension Pass {
  /// Writes a piece of a sentence with what follows it at the same level.
  mutating func sentence(_ clause: Clause, isQuestion: Bool) {
    asks = isQuestion || clause.asks
    self.clause(clause)
    let pass = self
    discourse.noteActor(of: clause, pass.isPlural)
  }

  /// Writes a clause and the clauses joined to it.
  mutating func clause(_ clause: Clause, sharing shared: NounPhrase? = nil, form: VerbForm = .finite) {
    let form = clause.verb?.isParticiple == true ? .gerund : clause.verb?.isInfinitive == true ? .infinitive : form
    if clause.isQuoted || clause.opensQuote { writer.open("“") }
    let wasReported = isReported
    let wasNegated = isNegated
    isNegated = false
    defer { isNegated = wasNegated }
    let isAsked = asks
    asks = false
    // He asked: is it so?
    if isAsked, clause.complement?.kind == .direct { asksInSpeech = true }
    if clause.isQuoted { isReported = false }
    if let opening = clause.opening, !(isAsked && opening.asks) { words(opening) }
    if isAsked, form == .finite, let question = question(clause) {
      ask(question)
    } else if clause.verb == nil {
      verbless(clause)
    } else {
      verbal(clause, sharing: shared, form: form)
    }
    following(clause, subject: clause.subject ?? shared, form: form)
    isReported = wasReported
    if clause.isQuoted || clause.closesQuote { writer.close("”") }
  }

  private mutating func verbless(_ clause: Clause) {
    for adverbial in clause.adverbials where adverbial.position == .opening { self.adverbial(adverbial, governor: nil) }
    if let subject = clause.subject { nounPhrase(subject, as: .subject) }
    for object in clause.objects { nounPhrase(object) }
    for predicate in clause.predicate { self.predicate(predicate) }
    for fragment in clause.fragments { self.fragment(fragment) }
    for adverbial in clause.adverbials where adverbial.position != .opening { self.adverbial(adverbial, governor: nil) }
    if let complement = clause.complement { self.complement(complement, .that) }
  }

  /// A clause with a verb: what opens it, subject, verb, objects, the rest.
  mutating func verbal(_ clause: Clause, sharing shared: NounPhrase?, form: VerbForm) {
    let isOpen =
      clause.subject == nil && form == .finite
      && clause.verb.map { $0.isToldPassive || (shared == nil && $0.isPassive) } == true
    let clause = clause.isImpersonal || isOpen ? personal(clause) : clause.tellingThings.negatedBySubject.sayingOnce
    guard var verb = clause.verb else { return }
    let object = clause.objects.first?.lexical ?? gap
    gap = nil
    if verb.isOpen, let doer = (clause.subject ?? shared)?.lexical, !doer.isActor, doer.origin != .guess {
      verb.isPassive = true
    }
    // هیچ کس نیامد: nobody came.
    if verb.isNegative, clause.holdsNegative { verb.isNegative = false }
    var around = Surroundings()
    around.isNegative = verb.isNegative
    around.markers = Set(clause.adverbials.map(\.marker))
    if clause.adverbials.contains(where: \.tellsAct) { around.markers.insert(FrameMarker.act) }
    if let complement = clause.complement { around.markers.insert(complement.marker) }
    if !clause.objects.isEmpty { around.markers.insert("را") }
    if !clause.predicate.isEmpty { around.markers.insert("pred") }
    // What it is done to decides: of a verb without object, its subject.
    around.lemmas =
      clause.objects.isEmpty
      ? [object?.lemma ?? (clause.subject ?? shared)?.lexical?.lemma].compactMap(\.self)
      : (clause.objects + [clause.subject].compactMap(\.self)).compactMap { $0.lexical?.lemma }
    around.governed = clause.governed
    around.isHuman = object?.isActor
    around.isPlace = object?.isPlace ?? false
    var rendering = verb.lexical.rendering(around) ?? Rendering(words: ["do"])
    // *Can* is no verb of its own: is no longer able.
    if rendering.words.count == 1, Modal(rawValue: rendering.words[0]) != nil {
      rendering = verb.lexical.renderings.first { $0.words.count > 1 } ?? rendering
    }
    // The meeting is held tomorrow: will be held; but he intends to come tomorrow.
    if verb.tense == .present, manner != .headline, clause.complement == nil, verb.modals.isEmpty,
      clause.adverbials.contains(where: \.isFuture), !rendering.frame.contains(where: { $0.realisation == .infinitive })
    {
      verb.tense = .future
    }
    let isExistential = rendering.words.count > 1 && rendering.words[0] == "there"
    if isExistential {
      guard form == .finite, clause.subject?.isNew == true else {
        // The problems that exist; this problem exists.
        rendering = verb.lexical.renderings.last ?? rendering
        return verbal(clause, verb, rendering, sharing: shared, form: form)
      }
      rendering.words.removeFirst()
      return existential(clause, verb, rendering)
    }
    verbal(clause, verb, rendering, sharing: shared, form: form)
  }

  /// There is a problem in the region.
  private mutating func existential(_ clause: Clause, _ verb: VerbGroup, _ rendering: Rendering) {
    let places = Places(clause, rendering)
    for adverbial in places.opening {
      self.adverbial(adverbial, governor: nil)
      if adverbial.wantsComma { writer.comma() }
    }
    writer.function("there", rule: "clause.existential", sources: verb.lexical.tokens)
    var (verb, clause) = (verb, clause)
    // There was no programme, not: there was not a programme.
    if verb.isNegative, let subject = clause.subject, subject.isCountedOut {
      verb.isNegative = false
      clause.subject?.determiners = [.no]
      clause.subject?.definiteness = .shared
    }
    verbGroup(verb, rendering, agreement(clause, nil), form: .finite, middle: places.middle)
    if var subject = clause.subject {
      if subject.definiteness == .unmarked, subject.determiners.isEmpty { subject.definiteness = .indefinite }
      nounPhrase(subject, as: .subject)
    }
    var rest = clause
    rest.subject = nil
    self.rest(rest, rendering, places)
  }

  private mutating func verbal(
    _ clause: Clause, _ verb: VerbGroup, _ rendering: Rendering, sharing shared: NounPhrase?, form: VerbForm
  ) {
    var (clause, verb) = (clause, verb)
    if clause.subject == nil, shared == nil, antecedentIsSeveral, verb.isOfThings {
      // القوات … بعد أن هاجمت: after they attacked
      verb.number = .plural
      verb.isFeminine = nil
      clause.verb = verb
    }
    if antecedentIsSeveral, case .pronoun(var pronoun)? = clause.subject?.head, pronoun.isOfThings {
      // قالت جماعة الحوثي إنها: the Houthis said that they
      pronoun.number = .plural
      pronoun.isFeminine = nil
      clause.subject?.head = .pronoun(pronoun)
    }
    var places = Places(clause, rendering)
    if form == .finite, clause.isHeavy, verb.modals.isEmpty { places.lift(clause) }
    if let lexical = places.manner { places.middle.append(lexical.asAdverb(lexicon)) }
    if form != .finite {
      places.closing = places.opening + places.closing
      places.opening = []
    }
    note(subjectOf: clause, shared, form)
    // If sanctions are not lifted, Iran will not return to its commitments.
    let (own, spoken) = (subject, antecedent)
    for adverbial in places.opening {
      self.adverbial(adverbial, governor: nil)
      if adverbial.wantsComma { writer.comma() }
    }
    subject = own
    // If no agreement is reached, *he* said …: who was spoken of before goes on.
    antecedent = spoken ?? antecedent
    if form == .finite, asked != nil {
      asked?.set(clause, verb, shared)
    } else if form == .finite {
      subject(clause, verb, shared: shared)
    }
    // This came when he received him: *this* is nobody that a pronoun takes up.
    if let phrase = clause.subject, case .lexical(let lexical) = phrase.head, !lexical.isDemonstrative {
      if verb.isFeminine == true { discourse.noteFeminine(lexical) }
      otherThanSubject = antecedent ?? gender(of: lexical)
      antecedent = gender(of: lexical)
      antecedentIsSeveral = antecedent == .neuter && isPlural(phrase)
    } else if case .pronoun(let pronoun)? = clause.subject?.head, pronoun.isPersonal, pronoun.number == .singular {
      // Sources said that *he* had denied it and *his* case was closed.
      antecedent = gender(pronoun, as: .subject)
      antecedentIsSeveral = false
    }
    for adverbial in places.inserted {
      writer.comma()
      self.adverbial(adverbial, governor: nil)
      writer.comma()
    }
    for adverbial in places.days {
      self.adverbial(adverbial, governor: nil)
      if case .coordination = adverbial.content { writer.comma() }
    }
    if let way = places.way { adverbial(way, governor: nil) }
    if verb.isNegative { for lexical in places.takeNotOnly() { words(lexical) } }
    if verb.isNegative || clause.subject?.isNegative == true { places.takeDenied() }
    // No group has yet claimed it.
    isNegated = verb.isNegative || clause.subject?.isNegative == true
    var head = rendering
    if let cut = rendering.tail, clause.hasLightObject || places.hasLightObject(rendering), !verb.isPassive,
      verb.others.isEmpty
    {
      // put him under surveillance
      places.tail = rendering.words[cut...].map { ($0, verb.lexical) }
      head.words.removeSubrange(cut...)
    }
    verbGroup(verb, head, agreement(clause, shared), form: form, middle: places.middle)
    for (link, second) in verb.again where form == .finite {
      words(link)
      verbGroup(second.saying(verb), head, agreement(clause, shared), form: form)
    }
    rest(clause, rendering, places)
    isNegated = false
  }

  private mutating func rest(_ clause: Clause, _ rendering: Rendering, _ places: Places) {
    var places = places
    isToldBesides = tellsBesides(clause)
    for adverbial in places.takeEarly(clause, rendering) { self.adverbial(adverbial, governor: rendering) }
    if case .preposition? = rendering.slot("را"), !clause.objects.isEmpty {
      // congratulated the nation on this day
      for adverbial in places.takeObject(rendering) { self.adverbial(adverbial, governor: rendering) }
    }
    for object in clause.objects {
      switch rendering.slot("را") {
      case .preposition(let text)?: writer.function(text, rule: "verb.frame")
      case .omitted? where object.isLone:
        // لقي … مصرعهم: were killed; the verb says it with its object.
        writer.alsoFrom((object.lexical?.tokens ?? []) + (object.possessor?.tokens ?? []))
        continue
      default: break
      }
      nounPhrase(object)
      notePerson(object)
      // رفض الاتهامات ووصفها: and described them
      if case .lexical(let lexical) = object.head { objectIsSeveral = isPlural(object) && !lexical.isHuman }
    }
    if !places.tail.isEmpty {
      // sentenced the defendant to death
      for adverbial in places.takeObject(rendering) { self.adverbial(adverbial, governor: rendering) }
    }
    for (word, lexical) in places.tail { writer.word(word, lexical.tokens, lexical.origin) }
    for predicate in clause.predicate {
      if case .preposition(let text)? = rendering.slot("pred") { writer.function(text, rule: "verb.frame") }
      self.predicate(predicate, governor: rendering)
    }
    for adverbial in places.governed { self.adverbial(adverbial, governor: rendering) }
    for lexical in places.denied {
      if let word = lexical.rendering(Surroundings(isNegative: true)) { words(lexical, word) { $0 } }
    }
    for adverbial in places.closing {
      if adverbial.isSetOff { writer.comma() }
      self.adverbial(adverbial, governor: nil)
    }
    if let complement = clause.complement {
      // Asked Iran to stop, but agreed that Iran would stop.
      let takesObject =
        clause.verb?.lexical.isIntransitive != true || rendering.frame.contains { $0.realisation == .object }
      let own = subject
      let slot = rendering.slot(complement.marker)
      if slot == .infinitive, complement.clause.subject == nil, let asked = clause.asked(rendering) {
        // asked Iran to resume its cooperation
        subject = (3, isPlural(asked) ? .plural : .singular, isPlural(asked) ? .none : gender(of: asked))
      }
      self.complement(
        complement, slot ?? .that, of: clause.verb, rendering: rendering, takesObject: takesObject)
      subject = own
    }
    for adverbial in places.final {
      if adverbial.isSetOff { writer.comma() }
      self.adverbial(adverbial, governor: nil)
    }
  }

  /// Keeps in mind whom a reflexive in this clause refers to.
  private mutating func note(subjectOf clause: Clause, _ shared: NounPhrase?, _ form: VerbForm) {
    guard let phrase = clause.subject ?? shared, !phrase.isImplied else {
      // The countries try to maintain their interests: what has no subject of its own has that of what it hangs on.
      if form != .finite, let known = subject {
        // asked the countries to normalize their relations
        if let verb = clause.verb, verb.person == 3, verb.number == .plural, known.person == 3,
          known.number == .singular
        {
          subject = (3, .plural, .none)
        }
        return
      }
      // ready to return to its commitments: who is ready returns.
      if let verb = clause.verb, let known = subject, (known.person, known.number) == (verb.person, verb.number) {
        return
      }
      if let verb = clause.verb, clause.subject == nil, shared == nil {
        subject = (verb.person, verb.number, verb.number == .singular ? dropped(verb) : .none)
      }
      return
    }
    if case .pronoun(let pronoun) = phrase.head {
      subject = (pronoun.person, pronoun.number, gender(pronoun, as: .subject))
    } else {
      let plural = isPlural(phrase)
      subject = (
        3, plural ? .plural : .singular,
        plural ? .none : phrase.lexical.map { $0.isHuman ? discourse.gender(of: $0) : .neuter } ?? .neuter
      )
    }
  }

  /// Whether a clause tells of a person by a pronoun besides what somebody has: the ministry gave *him its* protest.
  private func tellsBesides(_ clause: Clause) -> Bool {
    clause.adverbials.contains { adverbial in
      guard case .prepositional(_, let phrase) = adverbial.content, case .pronoun(let pronoun) = phrase.head else {
        return false
      }
      return pronoun.isPersonal
    }
  }

  /// Keeps in mind whom a clause is done to: the police detained him and searched *his* home.
  private mutating func notePerson(_ object: NounPhrase) {
    guard !isPlural(object) else { return }
    switch object.head {
    case .pronoun(let pronoun) where pronoun.isPersonal: personObject = gender(pronoun, as: .object)
    case .lexical(let lexical) where lexical.isHuman: personObject = gender(of: lexical)
    default: break
    }
  }

  func agreement(_ clause: Clause, _ shared: NounPhrase?) -> Agreement {
    var agreement = Agreement()
    if let subject = clause.subject ?? shared, !subject.isImplied {
      agreement.isPlural = isPlural(subject)
      if subject.isExpletive, case .nounPhrase(let what)? = clause.predicate.first {
        agreement.isPlural = isPlural(what)
      }
      if case .pronoun(let pronoun) = subject.head { agreement.person = pronoun.person }
    } else if let verb = clause.verb {
      agreement.person = verb.person
      agreement.isPlural = verb.number != .singular || tellsSeveral(verb)
    }
    return agreement
  }

  /// Whether the subject that only a feminine singular tells is several in English: السلطات, then وأضافت, they added.
  private func tellsSeveral(_ verb: VerbGroup) -> Bool {
    verb.isGrammatical && verb.isFeminine == true && verb.person == 3 && verb.number == .singular
      && !verb.isImpersonal && takesUpSeveral
  }

  /// The gender of a subject that only the verb's ending tells.
  private func dropped(_ verb: VerbGroup) -> PronounTable.Gender {
    if verb.isGrammatical {
      guard verb.isFeminine == true else { return antecedent ?? discourse.masculine }
      return antecedent == .feminine ? .feminine : discourse.feminine
    }
    return verb.isFeminine == true ? .feminine : antecedent ?? discourse.actor
  }

  /// Whether a copula says something of its subject, and nothing that only a person is.
  private func saysOfThing(_ clause: Clause) -> Bool {
    guard let first = clause.predicate.first else { return false }
    if case .nounPhrase(let what) = first, what.lexical?.isHuman == true { return false }
    return true
  }

  /// The subject, or the pronoun that the verb's ending stands for.
  mutating func subject(_ clause: Clause, _ verb: VerbGroup, shared: NounPhrase?) {
    if let subject = clause.subject {
      nounPhrase(subject, as: .subject)
    } else if clause.isImpersonal {
      writer.function("one", rule: "clause.impersonal")
    } else if verb.isImperative {
      return
    } else if shared == nil, manner != .headline || verb.person != 3 {
      let gender: PronounTable.Gender =
        verb.person == 3 && verb.number == .singular
        ? (verb.isImpersonal || saysOfThing(clause) ? .neuter : dropped(verb)) : .none
      let forms = realiser.pronouns.forms(verb.person, tellsSeveral(verb) ? .plural : verb.number, gender)
      writer.function(forms.subject, rule: "clause.dropped-subject", sources: [])
    }
  }

  mutating func predicate(_ predicate: Predicate, governor: Rendering? = nil) {
    switch predicate {
    case .adjective(let phrase): adjective(phrase, modifying: nil)
    case .nounPhrase(let phrase): nounPhrase(phrase.agreeing(with: subject?.number), isPredicate: true)
    case .adverbial(let adverbial): self.adverbial(adverbial, governor: governor)
    }
  }
}

extension NounPhrase {
  /// Not known before: what *there is* may bring in.
  var isNew: Bool {
    guard case .lexical = head else { if case .coordination = head { return possessor == nil } else { return false } }
    return !isName && possessor == nil && definiteness != .definite
      && !determiners.contains(where: \.isDemonstrative)
  }
}

extension Clause {
  /// Whom it asks or lets do something: a person, body or state that is the object in English.
  fileprivate func asked(_ rendering: Rendering) -> NounPhrase? {
    let told = adverbials.lazy.compactMap { adverbial -> NounPhrase? in
      guard rendering.slot(adverbial.marker) == .object, case .prepositional(_, let phrase) = adverbial.content else {
        return nil
      }
      return phrase
    }
    return (Array(objects.prefix(1)) + told).first { $0.lexical?.isActor ?? false }
  }
}

extension VerbGroup {
  /// The same form with the verb of another.
  fileprivate func saying(_ first: VerbGroup) -> VerbGroup {
    var verb = self
    verb.absorbed += verb.lexical.tokens
    verb.lexical = first.lexical
    verb.isPassive = first.isPassive
    return verb
  }

  /// In the form that Arabic uses of several things: the feminine singular.
  var isOfThings: Bool { isGrammatical && person == 3 && number == .singular && isFeminine == true }

  /// A passive, or a verb that English has no other word for: be announced.
  var isUndergone: Bool { isPassive || lexical.isPassive }

  /// A passive without a subject, which English gives *it*.
  var isImpersonal: Bool { isUndergone || lexical.isImpersonal }
}

extension Pronoun {
  /// As Arabic speaks of several things: the feminine singular.
  fileprivate var isOfThings: Bool { isGrammatical && person == 3 && number == .singular && isFeminine == true }
}
