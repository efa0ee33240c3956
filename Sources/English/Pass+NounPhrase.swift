import Lexicon
import Meaning

extension Pass {
  enum Case { case subject, object, possessive }

  /// Whether an English subject takes a plural verb.
  func isPlural(_ phrase: NounPhrase) -> Bool {
    if let number = phrase.agreesAs { return number != .singular }
    switch phrase.head {
    case .coordination(let all): return all.members.count > 1
    case .pronoun(let pronoun): return pronoun.number != .singular
    case .clause: return false
    case .lexical(let lexical):
      // 52 per cent of the votes were counted.
      if lexical.origin == .number, let whole = phrase.genitives.first { return isPlural(whole) }
      if !phrase.quantities.isEmpty, phrase.number == .singular, quantityIsPlural(phrase) { return true }
      guard let rendering = lexical.rendering(surroundings(phrase)) else { return phrase.number != .singular }
      switch rendering.number {
      case .plural: return true
      case .mass, .singular: return false
      case .any: return phrase.number != .singular && !phrase.isName && !isMass(rendering)
      }
    }
  }

  private func quantityIsPlural(_ phrase: NounPhrase) -> Bool {
    // 1 tonne, less than one week
    guard let last = phrase.quantities.first?.renderings.first?.words.last else { return false }
    return last != "1" && last != "one"
  }

  func isMass(_ rendering: Rendering) -> Bool {
    rendering.number == .mass || (rendering.number == .any && lexicon.isUncountable(rendering.words[rendering.head]))
  }

  func surroundings(_ phrase: NounPhrase) -> Surroundings {
    var around = Surroundings()
    around.isPlural = phrase.number != .singular
    around.isNegative = isNegated
    around.markers = Set(phrase.complements.map(\.marker))
    if !phrase.genitives.isEmpty || phrase.possessor != nil { around.markers.insert("gen") }
    around.lemmas = phrase.genitives.compactMap { $0.lexical?.lemma } + phrase.modifiers.map(\.lexical.lemma)
    around.isHuman = phrase.genitives.first?.lexical?.isHuman
    return around
  }

  /// Writes a noun phrase.
  mutating func nounPhrase(_ phrase: NounPhrase, as role: Case = .object, isPredicate: Bool = false) {
    let titles = phrase.titles.reversed().filter(\.isShortTitle)
    let name = phrase.lexical?.renderings.first?.words.first
    for title in titles where titleRendering(title)?.takesArticle == true { self.title(title, named: name) }
    for title in titles where titleRendering(title)?.takesArticle != true { self.title(title, named: name) }
    if phrase.isQuoted { writer.open("“") }
    switch phrase.head {
    case .pronoun(let pronoun):
      // Three of them.
      for determiner in phrase.determiners { words(determiner) }
      self.pronoun(pronoun, as: phrase.isPartitive ? .object : role)
    case .clause(let clauses): for clause in clauses { self.clause(clause) }
    case .coordination(let all):
      coordination(all, phrase, as: role)
    case .lexical(let lexical):
      discourse.note(lexical, titles: phrase.titles.compactMap(\.lexical))
      lexicalPhrase(phrase, lexical, isPredicate: isPredicate)
    }
    if phrase.isQuoted { writer.close("”") }
    after(phrase)
  }

  /// What a title becomes; one that is kept for names (`the late {title}`) has its own article, which none else keeps.
  private func titleRendering(_ phrase: NounPhrase) -> Rendering? {
    var around = surroundings(phrase)
    around.isTitle = true
    var rendering = phrase.lexical?.rendering(around)
    if rendering?.conditions.contains(.title) == false { rendering?.takesArticle = false }
    return rendering
  }

  /// The office before a name: capitals, no article, but the late General.
  private mutating func title(_ phrase: NounPhrase, named: String?) {
    guard let lexical = phrase.lexical, let rendering = titleRendering(phrase) else { return }
    // Some names bring their title: King Mohammed VI.
    if named?.lowercased() == rendering.text { return }
    if rendering.takesArticle {
      definiteArticle("np.title-article")
      return words(lexical, rendering) { $0 }
    }
    for adjective in phrase.modifiers.reversed() { self.adjective(adjective, modifying: lexical, capitalized: true) }
    for genitive in phrase.genitives {
      if let place = genitive.lexical, let adjective = place.adjective {
        writer.word(adjective, place.tokens, place.origin)
      } else if case .lexical(let noun) = genitive.head {
        for word in noun.rendering(Surroundings())?.words ?? [] { writer.word(word.capitalizedFirst, noun.tokens, noun.origin) }
      }
    }
    let rest = portfolio(phrase, lexical, rendering, capitalized: true)
    for word in rest.words {
      writer.word(word.count > 3 || word == rendering.words.first ? word.capitalizedFirst : word, lexical.tokens, lexical.origin)
    }
  }

  private mutating func coordination(_ all: Coordination<NounPhrase>, _ phrase: NounPhrase, as role: Case) {
    if phrase.possessor != nil || !phrase.determiners.isEmpty { determiners(phrase, hasArticle: .none) }
    if let opening = all.opening { words(opening) }
    for (index, member) in all.members.enumerated() {
      if index > 0 {
        if let link = all.links[index - 1] {
          self.link(link, next: index < all.links.count ? all.links[index] : nil)
        } else if index == all.members.count - 1, !all.links.contains(where: { $0 != nil }) {
          writer.function("and", rule: "np.list")
        } else {
          writer.comma()
        }
      }
      let before = antecedent
      // The stability of Iraq and its prosperity.
      if index > 0, member.possessor != nil, let owner = all.members[index - 1].genitives.last { antecedent = gender(of: owner) }
      var own = member
      // Any political track, not any a political track.
      if index == 0, !phrase.determiners.isEmpty || phrase.possessor != nil { own.definiteness = .shared }
      nounPhrase(own, as: role == .possessive ? .object : role)
      antecedent = before
    }
  }

  /// What a pronoun for this phrase would be, as far as its noun tells.
  func gender(of phrase: NounPhrase) -> PronounTable.Gender {
    guard let lexical = phrase.genitives.last?.lexical ?? phrase.lexical else { return .masculine }
    return lexical.isHuman || lexical.origin == .guess ? discourse.gender(of: lexical) : .neuter
  }

  /// A conjunction, or a comma for it where the same one follows: political, economic and commercial.
  private mutating func link(_ link: Lexical, next: Lexical?) {
    if let next, next.lemma == link.lemma { writer.comma(link.tokens) } else { words(link) }
  }

  mutating func pronoun(_ pronoun: Pronoun, as role: Case) {
    if let lexical = pronoun.lexical, lexical.renderings.first.map({ $0.isPronounLike }) ?? false {
      words(lexical)
      return
    }
    var person = pronoun.person
    var number = pronoun.number
    var gender = self.gender(pronoun)
    if pronoun.isReflexive, let subject { (person, number, gender) = (subject.person, subject.number, subject.gender) }
    let forms = realiser.pronouns.forms(person, number, gender)
    if pronoun.isReflexive, role != .possessive {
      writer.function(forms.reflexive, rule: "pronoun.reflexive", sources: pronoun.tokens)
      return
    }
    let text = role == .subject ? forms.subject : role == .object ? forms.object : forms.possessive
    writer.function(text, rule: "pronoun", sources: pronoun.tokens)
  }

  func gender(_ pronoun: Pronoun) -> PronounTable.Gender {
    guard pronoun.person == 3, pronoun.number == .singular else { return .none }
    if pronoun.isGrammatical {
      return pronoun.isFeminine == true ? (antecedent == .feminine ? .feminine : .neuter) : antecedent ?? .masculine
    }
    if pronoun.isFeminine == true { return .feminine }
    if pronoun.isThing { return .neuter }
    // وی and او are persons; ش is whatever was spoken of.
    return pronoun.isPersonal ? discourse.person : antecedent ?? discourse.person
  }

  /// A phrase around a common noun or a name.
  private mutating func lexicalPhrase(_ phrase: NounPhrase, _ lexical: Lexical, isPredicate: Bool) {
    let around = surroundings(phrase)
    guard let rendering = lexical.rendering(around) else { return }
    if phrase.isGerund {
      gerund(phrase, lexical, rendering)
      return
    }
    var genitives = phrase.genitives
    var before: [NounPhrase] = []
    var compoundNouns: [NounPhrase] = []
    var attribute: Lexical?
    // One genitive may go before its noun: a name as its adjective, a possessor with 's, a bare noun as a compound.
    if let first = genitives.first, rendering.slot("gen") == nil, !phrase.isName {
      // A soldier of the army, two soldiers of the army: 's would make them known.
      let isKnown = phrase.articleTokens.isEmpty && phrase.quantities.isEmpty
      if first.isShortAttribute, let name = first.lexical {
        attribute = name
        genitives.removeFirst()
      } else if possesses(first, phrase, lexical, rendering), phrase.determiners.isEmpty, isKnown {
        before = [first]
        genitives.removeFirst()
      } else if phrase.quantities.isEmpty, compounds(first, lexical, rendering) {
        compoundNouns = [first]
        genitives.removeFirst()
      }
    }
    let hasOf = !genitives.isEmpty
    if let owner = before.first {
      nounPhrase(owner, as: .possessive)
      let ending = writer.last?.text.hasSuffix("s") == true && isPlural(owner) ? "’" : "’s"
      writer.suffix(ending == "’" ? "'" : "'s", rule: "np.possessive")
      quantities(phrase)
    } else {
      determiners(phrase, hasArticle: article(phrase, rendering, hasOf: hasOf, isPredicate: isPredicate))
    }
    let isLimited = !phrase.limiting.isEmpty
    for adjective in phrase.modifiers.reversed() where !adjective.followsNoun && !(isLimited && adjective.lexical.isLimiting) {
      self.adjective(adjective, modifying: lexical)
    }
    if let attribute, let short = attribute.adjective { writer.word(short, attribute.tokens, attribute.origin) }
    for noun in compoundNouns { compound(noun) }
    let plural = phrase.number != .singular || (quantityIsPlural(phrase) && !phrase.quantities.isEmpty)
    let lexicon = self.lexicon
    let form = portfolio(phrase, lexical, rendering)
    words(lexical, form) { word in
      plural && rendering.number == .any && !rendering.isName && !lexicon.isUncountable(word) ? lexicon.plural(of: word) : word
    }
    for genitive in genitives {
      switch rendering.slot("gen") {
      case .preposition(let text): writer.function(text, rule: genitive.rule)
      case .object, .omitted: break
      case .infinitive where genitive.isGerund:
        // the need to ensure security
        infinitive(genitive)
        continue
      case .infinitive: writer.function("for", rule: phrase.rule)
      default: writer.function(lexical.isMutual && genitive.isSeveral ? "between" : "of", rule: phrase.rule)
      }
      nounPhrase(genitive)
    }
    for adjective in phrase.modifiers where adjective.followsNoun { self.adjective(adjective, modifying: lexical) }
    for complement in phrase.complements { adverbial(complement, governor: rendering) }
  }

  /// Writes what stands before the head of an office that looks after several things; the rest of the name remains to be written.
  private mutating func portfolio(_ phrase: NounPhrase, _ lexical: Lexical, _ rendering: Rendering, capitalized: Bool = false) -> Rendering {
    guard !phrase.portfolio.isEmpty, rendering.words.count > 1 else { return rendering }
    for word in rendering.words.dropLast() { writer.word(capitalized ? word.capitalizedFirst : word, lexical.tokens, lexical.origin) }
    for other in phrase.portfolio {
      writer.function("and", rule: "np.portfolio")
      var bare = other
      bare.definiteness = .shared
      nounPhrase(bare)
    }
    var rest = rendering
    rest.words = [rendering.words[rendering.words.count - 1]]
    rest.head = 0
    return rest
  }

  /// A verbal noun as a to-infinitive.
  private mutating func infinitive(_ phrase: NounPhrase) {
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
  private mutating func gerund(_ phrase: NounPhrase, _ lexical: Lexical, _ rendering: Rendering) {
    let lexicon = self.lexicon
    if let possessor = phrase.possessor { pronoun(possessor, as: .possessive) }
    if let agent = phrase.agents.first { self.agent(agent) }
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
    for complement in phrase.complements { adverbial(complement, governor: rendering) }
  }

  /// Who does what a gerund tells, with 's where nothing follows the noun: Israel's postponing, the people of Iraq postponing.
  private mutating func agent(_ owner: NounPhrase) {
    let isShort = owner.complements.isEmpty && owner.relatives.isEmpty && owner.appositions.isEmpty && owner.genitives.isEmpty
    guard isShort, case .lexical = owner.head else { return nounPhrase(owner) }
    nounPhrase(owner, as: .possessive)
    writer.suffix(writer.last?.text.hasSuffix("s") == true && isPlural(owner) ? "'" : "'s", rule: "np.possessive")
  }

  /// The gerund of a passive: the killing of three people; being killed.
  private mutating func undergone(_ phrase: NounPhrase, _ lexical: Lexical, _ rendering: Rendering) {
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

  /// A genitive that English puts before the noun with 's: a person, or a place or body before a person or body.
  private func possesses(_ owner: NounPhrase, _ phrase: NounPhrase, _ owned: Lexical, _ rendering: Rendering) -> Bool {
    guard owner.genitives.isEmpty, owner.complements.isEmpty, owner.relatives.isEmpty, owner.appositions.isEmpty,
      let lexical = owner.lexical, case .lexical = owner.head
    else { return false }
    // Tuesday's meeting
    if lexical.origin == .date { return lexical.renderings.first.map { $0.words.count == 1 && $0.text.first?.isLetter == true } ?? false }
    // his country's interest
    if owner.possessor != nil, owner.modifiers.isEmpty, lexical.isHuman || lexical.isGroup || lexical.isPlace { return true }
    if owner.isName || lexical.origin.isName {
      // The waters of the Persian Gulf
      if lexical.isPlace, lexical.adjective == nil, lexical.renderings.first?.takesArticle == true { return false }
      return lexical.isHuman || owned.isHuman || owned.isGroup || (!owned.isPlace && !owned.isAct)
    }
    // The ministry's building, but the new building of the ministry.
    guard phrase.modifiers.isEmpty, phrase.complements.isEmpty, phrase.relatives.isEmpty else { return false }
    return (lexical.isHuman || lexical.isGroup || (lexical.isPlace && lexical.isPaired)) && owner.isBareSingular
      && !(owned.isHuman || owned.isAct || owned.isPlace || lexicon.isRelational(rendering))
  }

  /// A bare singular noun that English puts before its head: border security, cooperation document.
  private func compounds(_ dependent: NounPhrase, _ head: Lexical, _ headRendering: Rendering) -> Bool {
    guard !dependent.isGerund, case .lexical(let lexical) = dependent.head, dependent.number == .singular, dependent.articleTokens.isEmpty, dependent.definiteness != .indefinite || !head.isAct,
      dependent.genitives.isEmpty, dependent.modifiers.isEmpty, dependent.determiners.isEmpty, dependent.possessor == nil,
      dependent.quantities.isEmpty, dependent.complements.isEmpty, dependent.relatives.isEmpty, dependent.appositions.isEmpty,
      dependent.titles.isEmpty, !dependent.isName, !lexical.origin.isName, !lexical.isHuman, !lexical.isGroup, !(lexical.isPlace && (head.isHuman || lexical.isPaired)), !head.isAct, !lexicon.isRelational(headRendering)
    else { return false }
    // The two countries, remarks: what is plural or brings its article is no first part of a compound.
    guard let rendering = lexical.renderings.first, !rendering.takesArticle, rendering.number != .plural else { return false }
    return rendering.words.count <= 2
  }

  private mutating func compound(_ phrase: NounPhrase) {
    guard let lexical = phrase.lexical, let rendering = lexical.rendering(Surroundings()) else { return }
    words(lexical, rendering) { $0 }
  }

  /// What follows the noun and what hangs on it: appositions, relative clauses.
  private mutating func after(_ phrase: NounPhrase) {
    switch phrase.head {
    case .coordination, .pronoun, .clause:
      for genitive in phrase.genitives {
        writer.function("of", rule: phrase.rule)
        nounPhrase(genitive)
      }
      for complement in phrase.complements { adverbial(complement, governor: nil) }
    case .lexical: break
    }
    for apposition in phrase.titles.filter({ !$0.isShortTitle }) + phrase.appositions {
      writer.comma()
      nounPhrase(apposition)
      writer.comma()
    }
    for inside in phrase.parentheses {
      // The short form of a name that has become its short form already: UNAMA.
      if let name = inside.lexical, name.renderings.first == phrase.lexical?.renderings.first {
        writer.alsoFrom(name.tokens)
        continue
      }
      writer.open("(")
      nounPhrase(inside)
      writer.close(")")
    }
    for relative in phrase.relatives { self.relative(relative, of: phrase) }
  }

  /// Writes an adjective with its adverbs, degree and complements, and those joined to it.
  mutating func adjective(_ phrase: AdjectivePhrase, modifying noun: Lexical?, capitalized: Bool = false) {
    let all = [phrase] + phrase.others
    if phrase.isQuoted { writer.open("“") }
    defer { if phrase.isQuoted { writer.close("”") } }
    for (index, member) in all.enumerated() {
      if index > 0 {
        if let link = phrase.links[index - 1] {
          self.link(link, next: index < phrase.links.count ? phrase.links[index] : nil)
        } else {
          writer.comma()
        }
      }
      for adverb in member.adverbs { words(adverb) }
      var around = Surroundings()
      around.lemmas = noun.map { [$0.lemma] } ?? []
      around.isHuman = noun?.isHuman
      around.markers = Set(member.complements.map(\.marker))
      guard let rendering = member.lexical.rendering(around)?.inflected(member.form, lexicon) else { continue }
      graded(member, rendering, capitalized: capitalized)
      for complement in member.complements { adverbial(complement, governor: rendering) }
    }
  }

  private mutating func graded(_ phrase: AdjectivePhrase, _ rendering: Rendering, capitalized: Bool) {
    let lexical = phrase.lexical
    let isOne = rendering.words.count == 1
    func shaped(_ word: String) -> String { capitalized ? word.capitalizedFirst : word }
    switch phrase.degree {
    case .positive: words(lexical, rendering) { shaped($0) }
    case .comparative:
      if isOne, let form = lexicon.comparative(of: rendering.words[0]) {
        writer.word(shaped(form), lexical.tokens, lexical.origin)
      } else {
        writer.function("more", rule: "adjective.comparative", sources: lexical.tokens)
        words(lexical, rendering) { shaped($0) }
      }
    case .superlative:
      if isOne, let form = lexicon.superlative(of: rendering.words[0]) {
        writer.word(shaped(form), lexical.tokens, lexical.origin)
      } else {
        writer.function("most", rule: "adjective.superlative", sources: lexical.tokens)
        words(lexical, rendering) { shaped($0) }
      }
    }
  }
}

extension NounPhrase {
  /// Adjectives that stand before its numeral: the *past* two years.
  var limiting: [AdjectivePhrase] { quantities.isEmpty ? [] : modifiers.filter { $0.lexical.isLimiting && !$0.followsNoun } }
}

extension NounPhrase {
  /// What is said of several people: they are members of the board.
  func agreeing(with number: GrammaticalNumber?) -> NounPhrase {
    guard let number, number != .singular, self.number == .singular, definiteness == .unmarked, articleTokens.isEmpty,
      quantities.isEmpty, determiners.isEmpty, !isName, lexical?.isHuman ?? false
    else { return self }
    var copy = self
    copy.number = number
    return copy
  }

  /// A name whose adjective is its initials, which go before any noun: the US president.
  var isShortAttribute: Bool {
    guard isName, let adjective = lexical?.adjective, adjective.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else { return false }
    return genitives.isEmpty && complements.isEmpty && relatives.isEmpty && appositions.isEmpty && parentheses.isEmpty && titles.isEmpty && modifiers.isEmpty
  }

  /// One known thing told in a word: the minister.
  var isBareSingular: Bool {
    number == .singular && definiteness != .indefinite && definiteness != .shared && articleTokens.isEmpty && quantities.isEmpty
      && determiners.isEmpty && modifiers.isEmpty && titles.isEmpty && possessor == nil && parentheses.isEmpty
  }
}

extension AdjectivePhrase {
  /// With complements of its own it stands behind its noun: an agreement signed in Tehran.
  var followsNoun: Bool { lexical.isPostposed || !complements.isEmpty || others.contains { !$0.complements.isEmpty } }
}

extension NounPhrase {
  /// An office short enough to stand before a name: Iranian Foreign Minister.
  var isShortTitle: Bool {
    complements.isEmpty && relatives.isEmpty && appositions.isEmpty && possessor == nil && genitives.count <= 1
      && genitives.allSatisfy { genitive in
        guard case .lexical = genitive.head else { return false }
        return genitive.genitives.isEmpty && genitive.modifiers.isEmpty && genitive.complements.isEmpty && genitive.relatives.isEmpty
          && genitive.appositions.isEmpty && genitive.titles.isEmpty && genitive.possessor == nil && genitive.quantities.isEmpty
      }
  }
}

extension Rendering {
  /// A verb's rendering as an adjective: increasing, signed; *be keen* gives *keen*.
  func inflected(_ form: AdjectivePhrase.Form, _ lexicon: Inflector) -> Rendering {
    guard form != .plain, let verb = words.first else { return self }
    var copy = self
    if verb == "be", words.count > 1 {
      copy.words.removeFirst()
      copy.head = 0
    } else {
      copy.words[0] = form == .active ? lexicon.gerund(of: verb) : lexicon.participle(of: verb)
    }
    return copy
  }
}

extension Origin {
  /// Whether it stands for a name that no noun phrase rule marked as one.
  var isName: Bool { self == .guess }
}

extension NounPhrase {
  /// A dual that says *two* by its ending alone: وزيران.
  var isPair: Bool {
    guard number == .dual, quantities.isEmpty, determiners.isEmpty, possessor == nil, genitives.isEmpty, !isName,
      modifiers.allSatisfy(\.others.isEmpty),
      let rendering = lexical?.renderings.first, case .lexical = head
    else { return false }
    return rendering.number == .any && !rendering.words.contains("two") && !rendering.words.contains("both")
  }

  /// Two or more, told one by one or counted: Iran and Iraq, the two countries.
  var isSeveral: Bool {
    if case .coordination = head { return true }
    return quantities.contains { $0.renderings.first?.text == "two" } || number == .dual
  }
}

extension Rendering {
  /// A pronoun that English says with its own words: each other, this, which.
  var isPronounLike: Bool { !words.isEmpty && conditions.isEmpty }
}
