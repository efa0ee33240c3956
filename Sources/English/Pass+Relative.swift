import Lexicon
import Meaning

extension Pass {
  /// A clause that says more of a noun: the gap becomes who, which or that.
  mutating func relative(_ clause: Clause, of noun: NounPhrase) {
    guard let verb = clause.verb else {
      writer.function("which", rule: "relative")
      self.clause(clause)
      return
    }
    let told = clause.subject == nil ? noun.told(by: verb) : noun
    let isHuman = told.lexical?.isHuman ?? false
    let isAside = noun.isNamed || clause.isAside
    if isAside { writer.comma() }
    if case .pronoun = noun.head {
      // What was said: the head is its own relative.
      self.clause(clause, sharing: clause.hasSubjectGap ? noun : nil)
      return
    }
    if let told = clause.relating(isHuman ? "whom" : "which", several: isPlural(noun)) {
      // some of whom managed to escape
      writer.comma()
      self.clause(told)
      writer.comma()
      return
    }
    if let (told, rest) = clause.relatingObject(isHuman ? "whom" : "which", several: isPlural(noun)) {
      // an attack, responsibility for which nobody has claimed
      writer.comma()
      nounPhrase(told)
      self.clause(rest)
      writer.comma()
      return
    }
    if let subject = clause.subject, let owner = subject.possessor, owner.person == 3, !owner.isReflexive,
      !owner.tokens.isEmpty, subject.determiners.isEmpty
    {
      // که نامش …: whose name …
      var rest = clause
      rest.subject?.possessor = nil
      rest.subject?.definiteness = .shared
      writer.function("whose", rule: "relative.possessive", sources: owner.tokens)
      self.clause(rest)
    } else if let adverb = clause.relativeAdverb {
      writer.function(adverb, rule: "relative.adverbial")
      self.clause(clause)
    } else if let (gap, preposition) = gap(in: clause, verb, of: noun) {
      words(preposition)
      writer.function(isHuman ? "whom" : "which", rule: "relative.prepositional")
      var rest = clause
      rest.adverbials.remove(at: gap)
      self.clause(rest)
    } else if clause.subject == nil, verb.person == 3 {
      writer.function(isHuman ? "who" : isAside ? "which" : "that", rule: "relative.subject")
      var gap = told
      gap.relatives = []
      let before = (antecedent, masculine)
      // محاولة استهدفت موكبه: the motorcade is not the attempt's, whose pronoun would be feminine.
      masculine = verb.isGrammatical && verb.isFeminine == true ? antecedent ?? .masculine : nil
      // Iran, which says that its programme is peaceful
      if let lexical = told.lexical { antecedent = gender(of: lexical) }
      defer { (antecedent, masculine) = before }
      // plans that were raised to change the name
      var rest = clause
      for index in rest.adverbials.indices where rest.adverbials[index].position == .opening {
        rest.adverbials[index].position = .closing
      }
      self.clause(rest, sharing: gap)
    } else {
      writer.function(isHuman ? "whom" : isAside ? "which" : "that", rule: "relative.object")
      gap = noun.lexical
      self.clause(clause)
    }
    if isAside { writer.comma() }
  }
}

extension Pass {
  /// The preposition of a relative clause that governs the noun outside, unless English does without it.
  private func gap(in clause: Clause, _ verb: VerbGroup, of noun: NounPhrase) -> (Int, Lexical)? {
    for (index, adverbial) in clause.adverbials.enumerated() {
      guard case .prepositional(let preposition, let phrase) = adverbial.content, phrase.isImplied else { continue }
      var around = Surroundings()
      around.markers = [adverbial.marker]
      around.lemmas = noun.lexical.map { [$0.lemma] } ?? []
      switch verb.lexical.rendering(around)?.slot(adverbial.marker) {
      case .object?, .omitted?, .preposition?: return nil
      default: return (index, preposition)
      }
    }
    return nil
  }
}

extension Clause {
  /// The same with a subject that says by itself which noun a relative clause hangs on: the condition of one of *whom*.
  fileprivate func relating(_ word: String, several: Bool) -> Clause? {
    guard let subject else { return nil }
    if subject.isRelativePronoun { return self }
    guard let told = subject.relating(word, several: several, depth: 0) else { return nil }
    var clause = self
    clause.subject = told
    return clause
  }

  /// The object that says which noun a relative clause hangs on, and the clause without it: responsibility for *which* ….
  fileprivate func relatingObject(_ word: String, several: Bool) -> (NounPhrase, Clause)? {
    guard subject != nil, objects.count == 1, var object = objects.first, object.genitives.isEmpty,
      let owner = object.possessor, owner.person == 3, !owner.isReflexive, !owner.tokens.isEmpty,
      several == (owner.number != .singular)
    else { return nil }
    object.possessor = nil
    object.definiteness = .shared
    object.genitives = [NounPhrase(head: .pronoun(owner.relative(word)), rule: "relative.inside")]
    var clause = self
    clause.objects = []
    return (object, clause)
  }
}

extension NounPhrase {
  /// Whom a relative clause tells of, by the number of its verb: the expulsion of refugees who have ….
  func told(by verb: VerbGroup) -> NounPhrase {
    guard number == .singular, verb.number != .singular, verb.person == 3, let last = genitives.last,
      case .lexical = head
    else { return self }
    return last.number == .singular ? last.told(by: verb) : last
  }

  /// Says by itself which noun a relative clause hangs on: some of whom.
  var isRelativePronoun: Bool {
    guard let last = lexical?.renderings.first?.words.last else { return false }
    return last == "whom" || (last == "which" && lexical?.renderings.first?.words.count ?? 1 > 1)
  }

  /// The same with a relative pronoun for the one that stands inside it, behind *of*.
  fileprivate func relating(_ word: String, several: Bool, depth: Int) -> NounPhrase? {
    var phrase = self
    if case .pronoun(let pronoun) = head {
      guard depth > 0 || isPartitive, pronoun.person == 3, !pronoun.isReflexive, !pronoun.tokens.isEmpty,
        several == (pronoun.number != .singular)
      else { return nil }
      phrase.head = .pronoun(pronoun.relative(word))
      return phrase
    }
    guard let last = genitives.last, let told = last.relating(word, several: several, depth: depth + 1) else {
      return nil
    }
    phrase.genitives[phrase.genitives.count - 1] = told
    return phrase
  }
}

extension Pronoun {
  /// The same as a relative pronoun: whom, which.
  fileprivate func relative(_ word: String) -> Pronoun {
    var pronoun = self
    pronoun.lexical = Lexical(
      lemma: word, renderings: [Rendering(words: [word])], tokens: tokens, origin: .rule("relative.inside"))
    return pronoun
  }
}
