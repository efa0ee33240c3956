import Lexicon
import Meaning
import Morphology
import Orthography

/// Phrases side by side: what is joined, listed, or told instead of another.
extension Step {
  /// coordinate(A, link, B): members of the same kind joined by a conjunction or, where the link is missing, a comma.
  func coordinate() -> Node? {
    guard let first = argument(0), let second = argument(2) else { return nil }
    var link: Lexical?
    if case .word(let lexical, _)? = argument(1), !lexical.renderings.isEmpty, lexical.origin != .punctuation {
      link = lexical
    }
    switch (first, second) {
    case (.adjective(var phrase), _):
      guard let other = second.asAdjective(self) else { return nil }
      phrase.others += [other] + other.others
      phrase.links += [link] + other.links
      phrase.others[phrase.others.count - other.others.count - 1].others = []
      phrase.others[phrase.others.count - other.others.count - 1].links = []
      return .adjective(phrase)
    case (.adverbial(let one), .adverbial(let other)):
      let all = Coordination(members: [one, other], links: [link])
      var adverbial = Adverbial(.coordination(all), marker: one.marker, position: one.position, rule: rule.name)
      adverbial.isTemporal = one.isTemporal
      return .adverbial(adverbial)
    case (.word(let one, let bits), .word(let other, _)) where system.has(bits, "deg", "pos"):
      var phrase = AdjectivePhrase(one, rule: rule.name)
      phrase.others = [AdjectivePhrase(other, rule: rule.name)]
      phrase.links = [link]
      return .adjective(phrase)
    default:
      guard let one = first.asNounPhrase(self), let other = second.asNounPhrase(self) else { return nil }
      return .nounPhrase(coordination(one, link, other))
    }
  }

  /// dashed(X, Y): two words that a dash joins: Tehran–Kabul.
  func dashed() -> Node? {
    guard let first = argument(0), var whole = first.lexical, let second = argument(1)?.lexical,
      let start = whole.renderings.first, let end = second.renderings.first, let last = start.words.last,
      let next = end.words.first
    else { return nil }
    let words = start.words.dropLast() + [last + "–" + next] + end.words.dropFirst()
    whole.renderings = [Rendering(words: Array(words), isName: start.isName)]
    whole.tokens += second.tokens
    guard case .nounPhrase = first else { return .adjective(AdjectivePhrase(whole, rule: rule.name)) }
    var phrase = NounPhrase(head: .lexical(whole), rule: rule.name)
    phrase.isName = true
    return .nounPhrase(phrase)
  }

  /// correlate(OPEN, X, LINK, X): two members with a word before each, such as *not … but*.
  ///
  /// OPEN and LINK are parts, or the English.
  func correlate() -> Node? {
    guard let first = argument(1), let second = argument(3) else { return nil }
    func marker(_ place: Int) -> Lexical? {
      if let text = word(place) { return literal(text) }
      return argument(place)?.lexical
    }
    guard let open = marker(0), let link = marker(2) else { return nil }
    switch (first, second) {
    case (.adverbial(let one), .adverbial(let other)):
      var all = Coordination(members: [one, other], links: [link])
      all.opening = open
      return .adverbial(Adverbial(.coordination(all), marker: one.marker, position: one.position, rule: rule.name))
    case (.adjective(var one), _):
      guard let other = second.asAdjective(self) else { return nil }
      one.adverbs.insert(open, at: 0)
      one.others.append(other)
      one.links.append(link)
      return .adjective(one)
    default:
      guard let one = first.asNounPhrase(self), let other = second.asNounPhrase(self) else { return nil }
      var all = Coordination(members: [one, other], links: [link])
      all.opening = open
      var phrase = NounPhrase(head: .coordination(all), number: .plural, rule: rule.name)
      // Not A but B is …; neither A nor B is …
      if word(0) != "both" { phrase.agreesAs = other.number }
      return .nounPhrase(phrase)
    }
  }

  /// A clause that says what a noun holds: the claim that …, the decision to ….
  func content(_ conjunction: Lexical?, _ clause: Clause, marker: String) -> Adverbial {
    Adverbial(.clause(conjunction, clause), marker: marker, rule: rule.name)
  }

  private func coordination(_ one: NounPhrase, _ link: Lexical?, _ other: NounPhrase) -> NounPhrase {
    var members = [one]
    var links: [Lexical?] = [link]
    // A list that was built from the right is one flat list; `a, [b and c]` that stood alone is told by its own rule.
    // Arabic joins every member with the same word: a and b and c.
    let isChain = grammar.language == .arabic && link != nil
    if isChain, case .coordination(let start) = one.head, one.isBareCoordination,
      start.links.allSatisfy({ $0?.lemma == link?.lemma })
    {
      members = start.members
      links = start.links + links
    }
    if case .coordination(let rest) = other.head, other.isBareCoordination,
      link == nil || rest.links.allSatisfy({ isChain ? $0?.lemma == link?.lemma : $0 == nil })
    {
      members += rest.members
      links += rest.links
    } else {
      members.append(other)
    }
    return NounPhrase(
      head: .coordination(Coordination(members: members, links: links)), number: .plural, rule: rule.name)
  }
}

extension NounPhrase {
  /// Members that share a definite genitive are definite with it: the government and people of Iraq.
  mutating func defineMembers() {
    guard case .coordination(var all) = head else { return }
    for index in all.members.indices { all.members[index].definiteness = index == 0 ? .definite : .shared }
    head = .coordination(all)
  }
}

extension Rendering {
  /// Two parts of one name: Abbas + Araghchi.
  func joined(with other: Rendering) -> Rendering {
    Rendering(words: words + other.words, head: words.count + other.head, isName: true, takesArticle: takesArticle)
  }
}

extension Lexical {
  /// Two parts of one name.
  func joined(with other: Lexical) -> Lexical {
    var whole = self
    whole.tokens += other.tokens
    whole.lemma += " " + other.lemma
    whole.isFemale = isFemale || other.isFemale
    if let first = renderings.first, let second = other.renderings.first {
      whole.renderings = [first.joined(with: second)]
    }
    if origin != other.origin, case .guess = other.origin { whole.origin = .guess }
    return whole
  }

  /// The same with another piece of its own words.
  func absorbing(_ other: Lexical) -> Lexical {
    var whole = self
    whole.tokens += other.tokens
    return whole
  }
}
