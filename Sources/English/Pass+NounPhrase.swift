import Lexicon
import Meaning

extension Pass {
  enum Case { case subject, object, possessive }

  /// Whether an English subject takes a plural verb.
  func isPlural(_ phrase: NounPhrase) -> Bool {
    if let number = phrase.agreesAs { return number != .singular }
    switch phrase.head {
    case .coordination(let all): return all.members.count > 1
    case .pronoun(let pronoun): return pronoun.number != .singular || tellsSeveral(pronoun)
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
    around.isPlace = phrase.genitives.first?.tellsPlace ?? false
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
      discourse.note(
        lexical, titles: phrase.titles.compactMap(\.lexical),
        isKnown: phrase.number == .singular && phrase.definiteness != .indefinite && phrase.quantities.isEmpty
          && (role == .subject || phrase.possessor == nil && phrase.genitives.isEmpty))
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
        for word in noun.rendering(Surroundings())?.words ?? [] {
          writer.word(word.capitalizedFirst, noun.tokens, noun.origin)
        }
      }
    }
    let rest = portfolio(phrase, lexical, rendering, capitalized: true)
    for word in rest.words {
      writer.word(
        word.count > 3 || word == rendering.words.first ? word.capitalizedFirst : word, lexical.tokens, lexical.origin)
    }
  }

  private mutating func coordination(_ all: Coordination<NounPhrase>, _ phrase: NounPhrase, as role: Case) {
    if phrase.possessor != nil || !phrase.determiners.isEmpty { determiners(phrase, hasArticle: .none) }
    if let opening = all.opening { words(opening) }
    for (index, member) in all.members.enumerated() {
      if index > 0 {
        if let link = all.links[index - 1] {
          if link.adverbType == "focus" { writer.comma() }
          self.link(link, next: index < all.links.count ? all.links[index] : nil)
        } else if index == all.members.count - 1, !all.links.contains(where: { $0 != nil }) {
          writer.function("and", rule: "np.list")
        } else {
          writer.comma()
        }
      }
      let before = (antecedent, antecedentIsSeveral)
      // The stability of Iraq and its prosperity.
      let isOwned = member.possessor != nil || member.genitives.contains { $0.possessor != nil }
      if index > 0, isOwned, let owner = all.members[index - 1].ownerGender(self) {
        antecedent = owner
        antecedentIsSeveral = false
      }
      if index > 0, member.possessor != nil, !isPlural(all.members[index - 1]) { antecedentIsSeveral = false }
      var own = member
      // Any political track, not any a political track.
      // كل من says nothing in English, and takes no article away.
      let isDetermined = phrase.determiners.contains {
        !$0.isLimiting && !($0.renderings.first?.words.isEmpty ?? true)
      }
      if index == 0, isDetermined || phrase.possessor != nil { own.definiteness = .shared }
      // The further strengthening and expansion of relations: what is said of all stands before the first.
      if index == 0 { own.modifiers += phrase.modifiers }
      nounPhrase(own, as: role == .possessive ? .object : role)
      (antecedent, antecedentIsSeveral) = before
    }
    // Ten civilians, including five children, were killed.
    if all.links.last??.adverbType == "focus" { writer.comma() }
  }

  /// A conjunction, or a comma for it where the same one follows: political, economic and commercial.
  mutating func link(_ link: Lexical, next: Lexical?) {
    if let next, next.lemma == link.lemma { writer.comma(link.tokens) } else { words(link) }
  }

  /// A phrase around a common noun or a name.
  private mutating func lexicalPhrase(_ phrase: NounPhrase, _ lexical: Lexical, isPredicate: Bool) {
    let around = surroundings(phrase)
    guard let rendering = lexical.rendering(around) else { return }
    if phrase.isGerund {
      gerund(phrase, lexical, rendering)
      return
    }
    var compoundNouns: [NounPhrase] = []
    var phrase = phrase
    if let listed = listedCompound(phrase, rendering) {
      compoundNouns = [listed.first]
      phrase = listed.rest
    }
    var genitives = phrase.genitives
    var before: [NounPhrase] = []
    var attribute: Lexical?
    // One genitive may go before its noun: a name as its adjective, a possessor with 's, a bare noun as a compound.
    if let first = genitives.first, rendering.slot("gen") == nil, !phrase.isName {
      // A soldier of the army, two soldiers of the army: 's would make them known.
      let isKnown = phrase.articleTokens.isEmpty && phrase.quantities.isEmpty
      if first.isShortAttribute || takesDemonym(first, phrase, rendering), let name = first.lexical {
        attribute = name
        genitives.removeFirst()
      } else if possesses(first, phrase, lexical, rendering), phrase.determiners.isEmpty, isKnown {
        before = [first]
        genitives.removeFirst()
      } else if compoundNouns.isEmpty, phrase.quantities.isEmpty, compounds(first, lexical, rendering) {
        compoundNouns = [first]
        genitives.removeFirst()
      }
    }
    let hasOf = !genitives.isEmpty
    if let owner = before.first {
      possessive(owner)
      quantities(phrase)
    } else {
      determiners(
        phrase, hasArticle: article(phrase, rendering, hasOf: hasOf, isPredicate: isPredicate),
        isCounted: !isMass(rendering) && rendering.number != .plural)
    }
    let isLimited = !phrase.limiting.isEmpty
    let modifiers = phrase.modifiers.flatMap(\.partedByComplement)
    let adjectives = ordered(modifiers).filter {
      !$0.followsNoun && !(isLimited && $0.lexical.isLimiting)
    }
    let inner = adjectives.firstIndex(where: classifies) ?? adjectives.endIndex
    var own = rendering
    for adjective in adjectives[..<inner] { self.adjective(adjective, modifying: lexical, isPlural: isPlural(phrase)) }
    let isParted = attribute != nil || inner < adjectives.endIndex || !compoundNouns.isEmpty
    if isParted, rendering.head > 0, lexicon.isQualifying(rendering.words[0]) {
      // A senior Iranian official, a comprehensive peace agreement
      writer.word(own.words.removeFirst(), lexical.tokens, lexical.origin)
      own.head -= 1
    }
    for adjective in adjectives[inner...] { self.adjective(adjective, modifying: lexical, isPlural: isPlural(phrase)) }
    if let attribute, let short = attribute.adjective { writer.word(short, attribute.tokens, attribute.origin) }
    for noun in compoundNouns { compound(noun) }
    let plural = phrase.number != .singular || (quantityIsPlural(phrase) && !phrase.quantities.isEmpty)
    let lexicon = self.lexicon
    let form = portfolio(phrase, lexical, own)
    words(lexical, form) { word in
      plural && rendering.number == .any && !rendering.isName && !lexicon.isUncountable(word)
        ? lexicon.plural(of: word) : word
    }
    for genitive in genitives {
      switch rendering.slot("gen") {
      case .preposition where lexical.isMutual && (genitive.isPaired || genitive.genitives.last?.isPaired == true):
        // a meeting with the ambassador, but between the two presidents, the officials of the two countries
        writer.function("between", rule: genitive.rule)
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
    for adjective in modifiers where adjective.followsNoun {
      if adjective.isSetOff { writer.comma(adjective.absorbed) }
      self.adjective(adjective, modifying: lexical)
    }
    complements(of: phrase, rendering)
  }

  /// Writes what a noun governs: what somebody's decision is about is their own.
  private mutating func complements(of phrase: NounPhrase, _ rendering: Rendering) {
    let before = (antecedent, antecedentIsSeveral, subject)
    if let owner = phrase.genitives.first, case .lexical(let lexical) = owner.head, lexical.isActor {
      let gender = lexical.isHuman ? gender(of: owner) : .neuter
      antecedent = gender
      antecedentIsSeveral = false
      if phrase.lexical?.isAct == true { subject = (3, owner.number, owner.number == .singular ? gender : .none) }
    }
    for complement in phrase.complements where !phrase.isLate(complement) { adverbial(complement, governor: rendering) }
    (antecedent, antecedentIsSeveral, subject) = before
  }

  /// Writes what stands before the head of an office that looks after several things; the rest of the name remains to be written.
  private mutating func portfolio(
    _ phrase: NounPhrase, _ lexical: Lexical, _ rendering: Rendering, capitalized: Bool = false
  ) -> Rendering {
    guard !phrase.portfolio.isEmpty, rendering.words.count > 1 else { return rendering }
    for word in rendering.words.dropLast() {
      writer.word(capitalized ? word.capitalizedFirst : word, lexical.tokens, lexical.origin)
    }
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
      if let name = inside.lexical, inside.isBare, name.renderings.first == phrase.lexical?.renderings.first {
        writer.alsoFrom(name.tokens)
        continue
      }
      writer.open("(")
      nounPhrase(inside)
      writer.close(")")
    }
    for relative in phrase.relatives { self.relative(relative, of: phrase) }
    guard let lexical = phrase.lexical, !phrase.isGerund else { return }
    for complement in phrase.complements where phrase.isLate(complement) {
      adverbial(complement, governor: lexical.rendering(surroundings(phrase)))
    }
  }
}

extension NounPhrase {
  /// Whether a complement stands behind the relative clauses.
  fileprivate func isLate(_ complement: Adverbial) -> Bool { !relatives.isEmpty && complement.position == .final }
}

extension NounPhrase {
  /// Adjectives that stand before its numeral: the *past* two years.
  var limiting: [AdjectivePhrase] {
    quantities.isEmpty && !isPair ? [] : modifiers.filter { $0.lexical.isLimiting && !$0.followsNoun }
  }
}

extension NounPhrase {
  /// What a pronoun is for whose that is that is joined to it: the stability of *Iraq* and its prosperity, *Iran* and its allies,
  /// the *minister* of Iraq and his counterpart.
  fileprivate func ownerGender(_ pass: Pass) -> PronounTable.Gender? {
    if let lexical, lexical.isHuman { return number == .singular ? pass.gender(of: lexical) : nil }
    if let last = genitives.last { return pass.gender(of: last) }
    return isName ? pass.gender(of: self) : nil
  }

  /// An office short enough to stand before a name: Iranian Foreign Minister.
  var isShortTitle: Bool {
    complements.isEmpty && relatives.isEmpty && appositions.isEmpty && possessor == nil && genitives.count <= 1
      && genitives.allSatisfy { genitive in
        guard case .lexical = genitive.head else { return false }
        return genitive.genitives.isEmpty && genitive.modifiers.isEmpty && genitive.complements.isEmpty
          && genitive.relatives.isEmpty
          && genitive.appositions.isEmpty && genitive.titles.isEmpty && genitive.possessor == nil
          && genitive.quantities.isEmpty
      }
  }
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

  /// Two or more, or those of two or more: the presidents of the two countries.
  var isPaired: Bool { isSeveral || number != .singular && genitives.contains(where: \.isSeveral) }

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
