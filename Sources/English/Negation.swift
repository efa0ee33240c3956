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

extension NounPhrase {
  /// Whether it or its determiner negates by itself: nobody, no country.
  var isNegative: Bool { determiners.contains(where: \.isNegative) || lexical?.isNegative ?? false }
}
