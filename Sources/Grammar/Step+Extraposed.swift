import Lexicon
import Meaning

/// Clauses that stand behind the verb, away from the noun that they hang on.
extension Step {
  /// extraposed(ROLE, NP, CL, S, KIND [, MARKER, CONJ]): a noun phrase whose clause stands behind the verb.
  func extraposed() -> Node? {
    guard var clause = argument(2)?.asClause(self), var hung = argument(3)?.asClause(self) else { return nil }
    var outer: Adverbial?
    var inner = argument(1)?.asNounPhrase(self)
    if case .adverbial(let adverbial)? = argument(1), case .prepositional(_, let phrase) = adverbial.content {
      (outer, inner) = (adverbial, phrase)
    }
    guard var phrase = inner else { return nil }
    if word(4) == "relative" {
      hung.leaveGap()
      phrase.relatives.append(hung)
    } else {
      phrase.complements.append(content(argument(6)?.lexical, hung, marker: word(5) ?? ""))
    }
    if var adverbial = outer, case .prepositional(let preposition, _) = adverbial.content {
      adverbial.content = .prepositional(preposition, phrase)
      clause.adverbials.insert(adverbial, at: 0)
      clause.rule = rule.name
      return .clause(clause)
    }
    switch word(0) {
    case "subject": clause.subject = phrase
    case "predicate": clause.predicate.append(.nounPhrase(phrase))
    default: clause.objects.insert(phrase, at: 0)
    }
    clause.rule = rule.name
    return .clause(clause)
  }

  /// trailing(CL, CL): a relative clause behind the verb, on the object that stands before it.
  func trailing() -> Node? {
    guard var clause = argument(0)?.asClause(self), var hung = argument(1)?.asClause(self) else { return nil }
    hung.leaveGap()
    if !clause.objects.isEmpty {
      clause.objects[clause.objects.count - 1].relatives.append(hung)
    } else if let place = clause.adverbials.lastIndex(where: { $0.marker == "gen" }),
      case .prepositional(let preposition, var phrase) = clause.adverbials[place].content
    {
      // آماده توافقی هستیم که …: ready for an agreement that …
      phrase.relatives.append(hung)
      clause.adverbials[place].content = .prepositional(preposition, phrase)
    } else {
      return nil
    }
    clause.rule = rule.name
    return .clause(clause)
  }
}
