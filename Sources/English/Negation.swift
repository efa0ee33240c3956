import Lexicon
import Meaning

extension Clause {
  /// Whether a word in it negates by itself: no one, never, in no country.
  var holdsNegative: Bool {
    let phrases = [subject].compactMap(\.self) + objects
    if phrases.contains(where: \.isNegative) { return true }
    return adverbials.contains { adverbial in
      switch adverbial.content {
      case .word(let lexical): lexical.isNegative
      case .prepositional(_, let phrase), .nominal(let phrase): phrase.isNegative
      case .clause, .template, .coordination, .manner: false
      }
    } || predicate.contains { if case .nounPhrase(let phrase) = $0 { phrase.isNegative } else { false } }
  }
}

extension Clause {
  /// The same with its negation on a subject that English can't have before *not*: no comment was issued, not any comment was not.
  var negatedBySubject: Clause {
    guard verb?.isNegative == true, let phrase = subject, let first = phrase.determiners.first,
      first.renderings.first?.text == "any"
    else { return self }
    var clause = self
    clause.verb?.isNegative = false
    clause.subject?.determiners[0].renderings = [Rendering(words: ["no"])]
    return clause
  }
}

extension Lexical {
  /// What denies that there is any: no programme.
  static let no = Lexical(
    lemma: "", renderings: [Rendering(words: ["no"])], tokens: [], origin: .rule("clause.existential.no"))
}

extension NounPhrase {
  /// Whether *no* may stand before it: nothing else tells which or how many.
  var isCountedOut: Bool {
    guard case .lexical = head else { return false }
    return determiners.isEmpty && quantities.isEmpty && possessor == nil && !isName && definiteness != .definite
  }

  /// Whether it or its determiner negates by itself: nobody, no country.
  var isNegative: Bool { determiners.contains(where: \.isNegative) || lexical?.isNegative ?? false }
}
