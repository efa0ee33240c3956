import Lexicon
import Meaning

extension Pass {
  /// - Parameter isCounted: whether English counts what the noun names, so that there may be *an* action.
  mutating func determiners(_ phrase: NounPhrase, hasArticle: Article, isCounted: Bool = false) {
    var isFollowedByArticle = false
    for (place, written) in phrase.determiners.enumerated() {
      let determiner = written.spelled(by: lexicon)
      // This fighting, these talks: the number is that of the English; but one of these talks.
      let isPlural = phrase.isPartitive && place > 0 ? phrase.number != .singular : self.isPlural(phrase)
      guard var rendering = determiner.rendering(Surroundings(isPlural: isPlural, isNegative: isNegated)) else {
        continue
      }
      // One of the members, but one of his sons.
      if phrase.possessor != nil, rendering.words.last == "the" { rendering.words.removeLast() }
      words(determiner, rendering) { $0 }
      isFollowedByArticle = isCounted && !isPlural && lexicon.isFollowedByArticle(rendering.text)
      // No talks at any level: what follows a word that negates is not negated again.
      if determiner.isNegative { isNegated = true }
    }
    if let possessor = phrase.possessor {
      pronoun(possessor, as: .possessive)
    } else if phrase.isPartitive, !phrase.isName, phrase.determiners.count == 1 {
      definiteArticle("np.partitive")
    } else if isFollowedByArticle, manner != .headline {
      // such an action
      writer.indefiniteArticle(rule: "np.indefinite", sources: phrase.articleTokens)
    } else if phrase.determiners.allSatisfy(\.isLimiting) {
      // Only the minister, but all ministers.
      switch hasArticle {
      case .the: definiteArticle("np.definite")
      case .a: writer.indefiniteArticle(rule: "np.indefinite", sources: phrase.articleTokens)
      case .none: break
      }
    }
    quantities(phrase)
  }

  /// *The*, which headlines go without.
  mutating func definiteArticle(_ rule: String) {
    if manner != .headline { writer.function("the", rule: rule) }
  }

  mutating func quantities(_ phrase: NounPhrase) {
    for adjective in phrase.limiting { self.adjective(adjective, modifying: phrase.lexical) }
    if phrase.isPair { writer.function("two", rule: "np.dual") }
    let isMeasured = phrase.lexical?.isUnit ?? false
    for quantity in phrase.quantities { self.quantity(isMeasured ? quantity : quantity.spelled(by: lexicon)) }
  }

  /// A number that counts things is no year: 1,457 homes.
  private mutating func quantity(_ quantity: Lexical) {
    guard let rendering = quantity.renderings.first, rendering.words.count == 1, let figures = rendering.words.first,
      figures.utf8.count == 4, figures.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return words(quantity) }
    writer.word("\(figures.prefix(1)),\(figures.dropFirst())", quantity.tokens, quantity.origin)
  }

  enum Article { case the, a, none }

  func article(_ phrase: NounPhrase, _ rendering: Rendering, hasOf: Bool, isPredicate: Bool) -> Article {
    if rendering.takesArticle { return .the }
    if phrase.isName || rendering.isName { return .none }
    // More power, enough time.
    if let first = ordered(phrase.modifiers).first(where: { !$0.followsNoun }), first.degree == .positive,
      let adjective = self.rendering(first, modifying: phrase.lexical, isPlural: isPlural(phrase)),
      !lexicon.takesArticle(adjective.text)
    {
      return .none
    }
    if !phrase.titles.isEmpty { return phrase.definiteness == .definite ? .the : .none }
    if phrase.modifiers.contains(where: { $0.degree == .superlative || $0.rule.contains("ordinal") }) { return .the }
    // A gerund with its object: strengthening relations.
    let isAct = phrase.lexical?.isHuman != true
    if isAct, rendering.slot("gen") == .object, !phrase.genitives.isEmpty, phrase.modifiers.isEmpty { return .none }
    // Northern Pakistan
    if case .omitted? = rendering.slot("gen"), phrase.genitives.last?.isName ?? false, phrase.modifiers.isEmpty {
      return .none
    }
    let plural = phrase.number != .singular || rendering.number == .plural
    let mass = isMass(rendering)
    // On the 15th of this month; 10 of them is no thing of which there is one.
    if phrase.lexical?.origin == .number || rendering.isFigure || lexicon.isNumeral(rendering.text) {
      return phrase.definiteness == .definite ? .the : .none
    }
    if phrase.definiteness == .unmarked, phrase.lexical?.isPaired ?? false,
      phrase.quantities.contains(where: \.isPaired)
    {
      return .the
    }
    if !phrase.limiting.isEmpty { return .the }
    if phrase.isPair { return phrase.definiteness == .definite ? .the : .none }
    if !phrase.quantities.isEmpty { return phrase.definiteness == .definite && !hasOf ? .the : .none }
    switch phrase.definiteness {
    case .shared: return .none
    case .indefinite
    where hasOf && phrase.lexical?.isAct ?? false && phrase.genitives.last?.quantities.isEmpty == false:
      // The killing of five people
      return .the
    case .indefinite where hasOf && mass && phrase.genitives.last?.isDone ?? false:
      // أهمية تحقيق سلام: the importance of achieving peace
      return .the
    case .indefinite: return plural || mass || (manner == .headline && phrase.articleTokens.isEmpty) ? .none : .a
    case .definite:
      // The same files, the past weeks.
      if hasOf || !phrase.relatives.isEmpty || phrase.modifiers.contains(where: \.lexical.isLimiting) { return .the }
      return mass || (plural && !(phrase.lexical?.isHuman ?? false)) ? .none : .the
    case .unmarked:
      if manner == .headline { return .none }
      // He is a member of the board.
      if hasOf { return isPredicate && lexicon.isOneOfSeveral(rendering) ? (plural ? .none : .a) : .the }
      if plural || mass { return .none }
      return isPredicate ? .a : .the
    }
  }
}

extension Lexical {
  /// A small figure as a word: nine people, but 9 kilometres.
  func spelled(by lexicon: Inflector) -> Lexical {
    guard origin == .number, let figure = renderings.first,
      figure.words.count == 1 || figure.words.dropFirst() == ["of"],
      let word = lexicon.numeral(figure.words[0])
    else { return self }
    var copy = self
    copy.renderings = [Rendering(words: [word] + figure.words.dropFirst())]
    return copy
  }
}

extension Rendering {
  /// Whether it is a number in figures.
  fileprivate var isFigure: Bool { words.count == 1 && words[0].first?.isNumber ?? false }
}
