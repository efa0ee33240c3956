import Lexicon
import Meaning

/// Clauses that share a verb, which the source says but once, at the end.
extension Step {
  /// gap(CE, CL [, AND]): با او دیدار و درباره … گفت‌وگو کرد; the first verb takes its form from the second.
  func gap() -> Node? {
    guard let head, var clause = argument(0)?.asClause(self), var second = argument(1)?.asClause(self),
      var verb = second.verb
    else { return nil }
    verb.lexical = head
    verb.others = []
    verb.links = []
    verb.modals = clause.verb?.modals ?? []
    if let own = clause.verb, !own.modals.isEmpty { verb.tense = own.tense }
    verb.absorbed = []
    if word(3) == "passive" { verb.isPassive = true }
    if deniesAlone(second) { verb.isNegative = false }
    clause.verb = verb
    if word(3) == "shared", let object = clause.objects.last { second.objects = [again(object)] }
    var link = Joined.Link.comma
    if case .word(let lexical, _)? = argument(2) {
      if lexical.origin == .punctuation { clause.absorbed += lexical.tokens } else { link = .word(lexical) }
    }
    clause.following.insert(Joined(link: link, clause: second), at: 0)
    return .clause(clause)
  }

  /// Whether a clause denies only what it says itself: ارسال و هنوز بررسی نشده است, has been sent and has not yet been reviewed.
  private func deniesAlone(_ clause: Clause) -> Bool {
    clause.adverbials.contains { adverbial in
      guard case .word(let lexical) = adverbial.content else { return false }
      return isMarked(lexical, "yet")
    }
  }

  /// A pronoun for an object that the second of two clauses shares: seized the weapons and destroyed them.
  func again(_ object: NounPhrase) -> NounPhrase {
    var number = object.number
    if case .coordination = object.head { number = .plural }
    var pronoun = Pronoun(person: 3, number: number)
    pronoun.isThing = !(object.lexical?.isHuman ?? false)
    pronoun.isPersonal = !pronoun.isThing
    return NounPhrase(head: .pronoun(pronoun), number: number, rule: rule.name)
  }

  /// gapping(NP, X, NP, X, CL, AND): two subjects, each with its own object or complement, before one verb: ایران سه و عراق پنج نماینده
  /// فرستاد, Iran sent three representatives and Iraq five.
  func gapping() -> Node? {
    guard let first = argument(0)?.asNounPhrase(self), let second = argument(2)?.asNounPhrase(self),
      let one = argument(1), let other = argument(3), var clause = argument(4)?.asClause(self),
      case .word(let and, _)? = argument(5)
    else { return nil }
    clause.rule = rule.name
    clause.subject = first
    clause.take(one, self)
    var bare = Clause(rule: rule.name)
    bare.subject = second
    bare.take(other, self)
    clause.following.insert(Joined(link: .word(and), clause: bare), at: 0)
    return .clause(clause)
  }
}

extension Clause {
  /// Takes what stands before its verb: an adverbial, or else an object.
  fileprivate mutating func take(_ node: Node, _ step: Step) {
    if case .adverbial(let adverbial) = node {
      adverbials.insert(adverbial, at: 0)
    } else if let phrase = node.asNounPhrase(step) {
      objects.insert(phrase, at: 0)
    }
  }
}
