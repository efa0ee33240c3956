import Lexicon
import Meaning
import Morphology
import Orthography

extension Step {
  /// noun(N), name(PN [, PN …]), pronoun(PRO), numberPhrase(NUM), clauseNoun(S): the head of a noun phrase.
  func nounHead() -> Node? {
    switch rule.builder.constructor {
    case .noun:
      if let text = word(1) { return adjectiveAlone(text) }
      return argument(0)?.asNounPhrase(self).map { .nounPhrase($0) }
    case .name, .numberPhrase:
      let words = rule.builder.arguments.indices.compactMap { argument($0)?.lexical }
      guard var lexical = words.first else { return nil }
      for word in words.dropFirst() { lexical = lexical.joined(with: word) }
      if let text = lexical.renderings.first?.text, text.contains(" – ") {
        // 1-0: a score is one word
        lexical.renderings = [Rendering(words: [text.split(separator: " ").joined()])]
      }
      if word(1) == "one", let first = lexical.renderings.first {
        // هزار نفر: a thousand people
        lexical.renderings = [Rendering(words: ["a"] + first.words, head: first.head + 1)]
      }
      if rule.builder.arguments.last == .word("a"), let rendering = lexical.renderings.first {
        lexical.renderings = [
          Rendering(words: ["a"] + rendering.words, head: rendering.head + 1, isName: rendering.isName)
        ]
      }
      if rule.builder.arguments.last == .word("ordinal"), let figure = lexical.renderings.first?.text {
        lexical.renderings = [Rendering(words: [Self.ordinal(figure)])]
      }
      if rule.builder.constructor == .numberPhrase { return .word(lexical, own) }
      var phrase = NounPhrase(head: .lexical(lexical), number: .singular, rule: rule.name)
      phrase.isName = true
      return .nounPhrase(phrase)
    case .pronoun:
      guard case .word(let lexical, let bits)? = argument(0) else { return nil }
      var pronoun = self.pronoun(lexical, bits)
      if word(1) == "reflexive" { pronoun.isReflexive = true }
      return .nounPhrase(NounPhrase(head: .pronoun(pronoun), number: pronoun.number, rule: rule.name))
    case .clauseNoun:
      guard let clause = argument(0)?.asClause(self) else { return nil }
      return .nounPhrase(NounPhrase(head: .clause([clause]), rule: rule.name))
    default: return nil
    }
  }

  /// 46th, 21st.
  private static func ordinal(_ figure: String) -> String {
    let isTeen = figure.dropLast().hasSuffix("1")
    switch figure.last {
    case "1" where !isTeen: return figure + "st"
    case "2" where !isTeen: return figure + "nd"
    case "3" where !isTeen: return figure + "rd"
    default: return figure + "th"
    }
  }

  /// noun(A, WORD): an adjective without its noun, which English has to name: *people*, *one*.
  private func adjectiveAlone(_ noun: String) -> Node? {
    guard let adjective = argument(0)?.asAdjective(self) else { return nil }
    var head = literal(noun)
    let isPlural = system.has(own, "num", "pl")
    head.renderings = [Rendering(words: [noun], number: isPlural ? .plural : .any)]
    var phrase = NounPhrase(head: .lexical(head), number: isPlural ? .plural : .singular, rule: rule.name)
    phrase.modifiers = [adjective]
    phrase.definiteness = definiteness(own)
    return .nounPhrase(phrase)
  }

  func pronoun(_ lexical: Lexical, _ bits: FeatureBits) -> Pronoun {
    let feminine: Bool? = system.has(bits, "gen", "f") ? true : system.has(bits, "gen", "m") ? false : nil
    var pronoun = Pronoun(
      person: person(bits), number: number(bits), isFeminine: feminine, tokens: lexical.tokens,
      lexical: lexical.renderings.isEmpty ? nil : lexical)
    pronoun.isGrammatical = grammar.language == .arabic
    // آن is a thing; وی is a person; of a clitic one can't tell.
    pronoun.isPersonal = !pronoun.isGrammatical && system.has(bits, "sem", "human")
    pronoun.isThing =
      rule.builder.constructor == .pronoun && !pronoun.isGrammatical && system.has(bits, "sem", "thing")
      && !system.has(bits, "sem", "human")
    return pronoun
  }

  /// Constructors that add something to a noun phrase, their first argument.
  func nominal() -> Node? {
    if rule.builder.constructor == .gerund, case .clause(let clause)? = argument(0), let verb = clause.verb {
      // قيام إسرائيل بتأجيل الاجتماع: Israel's postponing the meeting
      var phrase = NounPhrase(head: .lexical(verb.lexical), rule: rule.name)
      phrase.isGerund = true
      phrase.genitives = clause.objects
      phrase.complements = clause.adverbials
      phrase.predicate = clause.predicate
      phrase.isNegated = verb.isNegative
      phrase.absorbed = clause.absorbed + verb.absorbed
      phrase.takeAgent(argument(2)?.asNounPhrase(self))
      return .nounPhrase(phrase)
    }
    if rule.builder.constructor == .gerund, case .word(let word, let bits)? = argument(0), let head {
      var phrase = NounPhrase(
        head: .lexical(word.renderings.isEmpty || head.renderings.isEmpty == false ? head : word), rule: rule.name)
      phrase.isGerund = true
      phrase.isNegated = system.has(bits, "neg", "yes")
      phrase.isUndergone = rule.builder.arguments.last == .word("passive")
      if case .adverbial(let adverbial)? = argument(1) {
        phrase.complements = [adverbial]
      } else if let object = argument(1)?.asNounPhrase(self) {
        phrase.genitives = [object]
      }
      phrase.takeAgent(argument(2)?.asNounPhrase(self))
      return .nounPhrase(phrase)
    }
    if rule.builder.constructor == .quote, case .clause(var clause)? = argument(0) {
      switch word(1) {
      case "open": clause.opensQuote = true
      case "close": clause.closesQuote = true
      default: clause.isQuoted = true
      }
      return .clause(clause)
    }
    if rule.builder.constructor == .quote {
      switch argument(0) {
      case .adjective(var phrase)?:
        phrase.isQuoted = true
        return .adjective(phrase)
      case .adverbial(var adverbial)?:
        adverbial.isQuoted = true
        return .adverbial(adverbial)
      default: break
      }
    }
    guard var phrase = argument(0)?.asNounPhrase(self) else { return nil }
    phrase.rule = rule.name
    switch rule.builder.constructor {
    case .partitive:
      guard let lexical = argument(1)?.lexical else { return nil }
      // كل عدد من الوزراء: what stands before comes first in English too.
      var index = phrase.determiners.count
      if let own = rule.builder.part(1), let noun = rule.builder.part(0), own < noun { index = 0 }
      phrase.determiners.insert(lexical, at: index)
      phrase.isPartitive = true
      if word(2) == "of" {
        // سه نفر از آنها: three of them
        for place in phrase.determiners[index].renderings.indices {
          phrase.determiners[index].renderings[place].words.append("of")
        }
        // چهار عضو آن: four of its members
        if phrase.possessor != nil, phrase.number == .singular { phrase.number = .plural }
      }
      if word(2) == "one" { phrase.determiners[index].renderings = [Rendering(words: ["one", "of"])] }
      if system.has(own, "num", "sg") { phrase.agreesAs = .singular }
    case .measured:
      // سه کیلوگرم طلا: three kilograms of gold; در ۴۰ کیلومتری تهران: 40 kilometres from Tehran
      guard let stuff = argument(1)?.asNounPhrase(self) else { return nil }
      let preposition = argument(2)?.lexical ?? literal(word(2) ?? "of")
      var bare = stuff
      if word(2) == "per" || (bare.definiteness == .unmarked && rule.builder.arguments.count == 2) {
        bare.definiteness = .shared
      }
      phrase.complements.append(Adverbial(.prepositional(preposition, bare), rule: rule.name))
    case .content:
      guard let clause = argument(1)?.asClause(self) else { return nil }
      var told = content(argument(2)?.lexical, clause, marker: word(3) ?? "")
      told.reports = phrase.lexical.map { isMarked($0, "reports") } ?? false
      phrase.complements.append(told)
    case .modify:
      guard let adjective = argument(1)?.asAdjective(self) else { return nil }
      phrase.modifiers.append(adjective)
      if definiteness(bits(1)) == .indefinite { phrase.definiteness = .indefinite }
    case .genitive:
      guard let dependent = argument(1)?.asNounPhrase(self) else { return nil }
      if let possessor = dependent.possessor(of: phrase) {
        phrase.possessor = possessor
        phrase.definiteness = .definite
        phrase.absorbed += dependent.absorbed
        break
      }
      phrase.genitives.append(dependent)
      if system.has(own, "def", "yes") { phrase.defineMembers() }
      if phrase.definiteness == .indefinite, system.has(own, "def", "yes") { phrase.definiteness = .definite }
    case .possess:
      guard case .word(let lexical, let bits)? = argument(1) else { return nil }
      phrase.possessor = pronoun(lexical, bits)
      if word(2) == "reflexive" { phrase.possessor?.isReflexive = true }
      phrase.definiteness = .definite
    case .portfolio:
      // وزير الطاقة والمناجم: the energy and mines minister
      guard let other = argument(2)?.asNounPhrase(self), let rendering = phrase.lexical?.renderings.first else {
        return nil
      }
      guard rendering.words.count > 1, rendering.head == rendering.words.count - 1, phrase.genitives.isEmpty else {
        return coordinate()
      }
      phrase.portfolio.append(other)
      if case .word(let lexical, _)? = argument(1) { phrase.absorbed += lexical.tokens }
    case .determine:
      guard var lexical = argument(1)?.lexical else { return nil }
      // كل من: English says nothing for it
      if lexical.renderings.isEmpty {
        phrase.absorbed += lexical.tokens
        break
      }
      if let own = rule.builder.part(1), let noun = rule.builder.part(0), own < noun, !phrase.determiners.isEmpty {
        // بعض هذه الصواريخ: some of these missiles
        for place in lexical.renderings.indices { lexical.renderings[place].words.append("of") }
        phrase.determiners.insert(lexical, at: 0)
      } else {
        phrase.determiners.append(lexical)
      }
      // نحو عام: about one year
      if word(2) == "one", phrase.number == .singular { phrase.quantities.append(literal("one")) }
    case .count:
      guard let lexical = argument(1)?.lexical else { return nil }
      if case .coordination(var all) = phrase.head, word(2) == "plural" {
        // ده فرد و شرکت: 10 individuals and companies
        for index in all.members.indices { all.members[index].number = .plural }
        all.members[0].quantities.append(lexical)
        phrase.head = .coordination(all)
        break
      }
      phrase.quantities.append(lexical)
      let isOne = lexical.renderings.first.map { ["one", "1"].contains($0.text) } ?? false
      if word(2) == "plural", !isOne { phrase.number = .plural }
    case .apposition:
      guard let other = argument(1)?.asNounPhrase(self) else { return nil }
      phrase.appositions.append(other)
    case .title:
      guard let other = argument(1)?.asNounPhrase(self) else { return nil }
      phrase.titles.append(other)
    case .attach:
      guard var adverbial = argument(1)?.asAdverbial(self) else { return nil }
      // What stands behind a relative clause stays there: the plan that he presented to settle the conflict.
      if !phrase.relatives.isEmpty { adverbial.position = .final }
      phrase.complements.append(adverbial)
    case .relative:
      guard var clause = argument(1)?.asClause(self) else { return nil }
      if word(2) == "subject" { clause.hasSubjectGap = true }
      clause.isAside = word(2) == "known" && (argument(3) != nil || phrase.isKnownOne)
      // Arabic tells its gaps by rules: الذي رحب به may be who welcomed him.
      if grammar.language == .persian { clause.leaveGap() }
      if let adverb = word(2), ["where", "when"].contains(adverb) {
        clause.relativeAdverb = adverb
        clause.isAside = argument(3) != nil || phrase.isKnownOne
      }
      phrase.relatives.append(clause)
    case .definite: phrase.definiteness = .definite
    case .indefinite:
      phrase.definiteness = .indefinite
      phrase.articleTokens += argument(1)?.tokens ?? []
      // خرید پهپاد: the purchase of drones
      if word(1) == "plural" { phrase.number = .plural }
    case .quote: phrase.isQuoted = true
    case .parenthesis:
      guard let other = argument(1)?.asNounPhrase(self) else { return nil }
      // وكالة الأنباء الفلسطينية (وفا): the same again, and no more
      if let own = phrase.lexical, case .entry = own.origin, let again = other.lexical, again.origin == own.origin,
        other.isBare
      {
        phrase.absorbed += again.tokens
      } else {
        phrase.parentheses.append(other)
      }
    default: return nil
    }
    return .nounPhrase(phrase)
  }
}

extension NounPhrase {
  /// Who does what a gerund tells; a pronoun is its possessor.
  mutating func takeAgent(_ agent: NounPhrase?) {
    guard let agent else { return }
    if case .pronoun(let pronoun) = agent.head { possessor = pronoun } else { agents = [agent] }
  }

  /// The pronoun of the third person that it is, and nothing else: not *one of them*.
  var resumptive: Pronoun? {
    guard case .pronoun(let pronoun) = head, isBare, pronoun.person == 3, pronoun.lexical?.renderings.isEmpty ?? true,
      !pronoun.tokens.isEmpty, !pronoun.isReflexive
    else { return nil }
    return pronoun
  }

  /// A personal pronoun as a complement is a possessor: گروه وی, his group.
  func possessor(of owned: NounPhrase) -> Pronoun? {
    guard case .pronoun(let pronoun) = head, pronoun.lexical == nil, owned.possessor == nil, appositions.isEmpty,
      relatives.isEmpty, complements.isEmpty, parentheses.isEmpty, determiners.isEmpty, quantities.isEmpty
    else { return nil }
    return pronoun
  }

  /// Whether there is but one that it can mean, so that a relative clause only says more of it: the foreign minister of Iran, who ….
  var isKnownOne: Bool {
    let isTold = genitives.contains { $0.isNamed || $0.genitives.contains(where: \.isNamed) }
    if number != .singular { return genitives.contains { $0.isBareCoordination && $0.isNamed } }
    return definiteness != .indefinite
      && (isTold || possessor != nil || !determiners.isEmpty && lexical?.isHuman == true
        || determiners.contains(where: \.isDemonstrative))
  }

  /// Whether it is nothing but members joined, so that a list may take them over.
  var isBareCoordination: Bool {
    guard case .coordination = head else { return false }
    return isBare
  }
}
