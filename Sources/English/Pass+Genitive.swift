import Lexicon
import Meaning

extension Pass {
  /// A genitive that English puts before the noun with 's: a person, or a place or body before a person or body.
  func possesses(_ owner: NounPhrase, _ phrase: NounPhrase, _ owned: Lexical, _ rendering: Rendering) -> Bool {
    guard owner.endsWithNoun, let lexical = owner.lexical, case .lexical = owner.head, lexical.origin != .number else {
      return false
    }
    // The president of the Republic of Korea: what ends behind its head takes no 's.
    if let name = lexical.renderings.first, owner.isName, name.head < name.words.count - 1 { return false }
    // Tuesday's meeting
    if lexical.origin == .date {
      return lexical.renderings.first.map { $0.words.count == 1 && $0.text.first?.isLetter == true } ?? false
    }
    // yesterday's attack
    if owner.isName, lexical.adverbType == "time" { return true }
    // his country's interest
    if owner.possessor != nil, owner.modifiers.isEmpty, lexical.isHuman || lexical.isGroup || lexical.isPlace {
      return true
    }
    // the country's air defence
    if owner.isThisBody(lexical), !owned.isPlace, !lexicon.isRelational(rendering) { return true }
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

  /// A country told by its adjective: Iraqi forces, but Iraq's first company.
  func takesDemonym(_ owner: NounPhrase, _ phrase: NounPhrase, _ rendering: Rendering) -> Bool {
    owner.isCountry && lexicon.takesDemonym(rendering)
      && !phrase.modifiers.contains { $0.degree == .superlative || $0.rule.contains("ordinal") }
  }

  /// A bare singular noun that English puts before its head: border security, cooperation document.
  func compounds(_ dependent: NounPhrase, _ head: Lexical, _ headRendering: Rendering) -> Bool {
    guard !dependent.isGerund, case .lexical(let lexical) = dependent.head, dependent.number == .singular,
      dependent.endsWithNoun, dependent.articleTokens.isEmpty, dependent.modifiers.isEmpty,
      dependent.determiners.isEmpty, dependent.possessor == nil, dependent.quantities.isEmpty,
      dependent.titles.isEmpty, !dependent.isName, !lexical.origin.isName, !lexical.isHuman, !lexical.isGroup,
      !(lexical.isPlace && (head.isHuman || lexical.isPaired)), !head.isAct, !lexicon.isRelational(headRendering)
    else { return false }
    // The two countries, remarks: what is plural or brings its article is no first part of a compound.
    guard let rendering = lexical.rendering(Surroundings()), !rendering.takesArticle, rendering.number != .plural else {
      return false
    }
    return rendering.words.count <= 2
  }

  /// The first part of a compound that is listed, and the phrase without it, which takes over what that part is of: the key of his car, *his car key*.
  func listedCompound(_ phrase: NounPhrase, _ rendering: Rendering) -> (first: NounPhrase, rest: NounPhrase)? {
    guard phrase.genitives.count == 1, var first = phrase.genitives.first, !phrase.isName, phrase.possessor == nil,
      first.isPlainNoun, first.genitives.allSatisfy(\.canOwn),
      let noun = first.lexical, !noun.origin.isName, let modifier = noun.rendering(Surroundings()),
      lexicon.isCompound(modifier, isPlural(first), before: rendering), first.number != .dual,
      listedCompound(first, modifier) == nil
    else { return nil }
    let isOwned = !first.genitives.isEmpty || first.possessor != nil
    // The rise in the price of oil is no price rise in oil.
    if isOwned, rendering.slot("gen") != nil { return nil }
    var rest = phrase
    rest.genitives = first.genitives
    rest.possessor = first.possessor
    if first.definiteness == .indefinite, phrase.definiteness == .unmarked { rest.definiteness = .indefinite }
    first.genitives = []
    first.possessor = nil
    return (first, rest)
  }

  /// Writes an owner with its 's, or the apostrophe alone behind the s of a plural.
  mutating func possessive(_ owner: NounPhrase) {
    var owner = owner
    // This country as an owner is the country that was spoken of.
    if let lexical = owner.lexical, owner.isThisBody(lexical) {
      owner.determiners[0].renderings = [Rendering(words: ["the"])]
    }
    nounPhrase(owner, as: .possessive)
    let isBare = isPlural(owner) || owner.isBodyOfSeveralWords
    writer.suffix(writer.last?.text.hasSuffix("s") == true && isBare ? "'" : "'s", rule: "np.possessive")
  }

  mutating func compound(_ phrase: NounPhrase) {
    guard let lexical = phrase.lexical, let rendering = lexical.rendering(Surroundings()) else { return }
    words(lexical, rendering) { $0 }
  }
}

extension NounPhrase {
  /// Something done to something: achieving peace.
  var isDone: Bool { isGerund || ((lexical?.isAct ?? false) && !genitives.isEmpty) }

  /// What is said of several people: they are members of the board.
  func agreeing(with number: GrammaticalNumber?) -> NounPhrase {
    guard let number, number != .singular, self.number == .singular, definiteness == .unmarked, articleTokens.isEmpty,
      quantities.isEmpty, determiners.isEmpty, !isName, lexical?.isHuman ?? false
    else { return self }
    var copy = self
    copy.number = number
    return copy
  }

  /// Told in several words, such as the House of Representatives, and no person.
  var isBodyOfSeveralWords: Bool {
    guard let lexical, !lexical.isHuman else { return false }
    return lexical.renderings.first?.words.count ?? 1 > 1
  }

  /// A place or body that was spoken of: this country.
  func isThisBody(_ lexical: Lexical) -> Bool {
    (lexical.isPlace || lexical.isGroup) && number == .singular && modifiers.isEmpty && possessor == nil
      && quantities.isEmpty && titles.isEmpty && determiners.count == 1 && determiners[0].isDemonstrative
  }

  /// Somebody, a body or a place, which has what it is the genitive of.
  var canOwn: Bool { isName || lexical.map { $0.isHuman || $0.isGroup || $0.isPlace || $0.origin.isName } ?? false }

  /// A noun that nothing but what it is of goes with.
  var isPlainNoun: Bool {
    guard case .lexical = head, !isGerund, !isName else { return false }
    return modifiers.isEmpty && determiners.isEmpty && quantities.isEmpty && titles.isEmpty && complements.isEmpty
      && relatives.isEmpty && appositions.isEmpty && parentheses.isEmpty && articleTokens.isEmpty
  }

  /// Whether nothing that it governs follows its noun.
  var endsWithNoun: Bool { genitives.isEmpty && complements.isEmpty && relatives.isEmpty && appositions.isEmpty }

  /// A name whose adjective is its initials, which go before any noun: the US president.
  var isShortAttribute: Bool {
    lexical?.adjective?.utf8.allSatisfy { (0x41...0x5A).contains($0) } ?? false && isCountry
  }

  /// A bare name that has an adjective: Iraq, but not the Republic of Iraq.
  var isCountry: Bool {
    guard isName, lexical?.adjective != nil, let name = lexical?.renderings.first else { return false }
    return name.head == name.words.count - 1 && endsWithNoun && parentheses.isEmpty && titles.isEmpty
      && modifiers.isEmpty
  }

  /// One known thing told in a word: the minister.
  var isBareSingular: Bool {
    number == .singular && definiteness != .indefinite && definiteness != .shared && articleTokens.isEmpty
      && quantities.isEmpty
      && determiners.isEmpty && modifiers.isEmpty && titles.isEmpty && possessor == nil && parentheses.isEmpty
  }
}

extension Origin {
  /// Whether it stands for a name that no noun phrase rule marked as one.
  var isName: Bool { self == .guess }
}
