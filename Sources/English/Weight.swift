import Lexicon
import Meaning

extension NounPhrase {
  /// About how many words it takes, and whether more hangs on it: what is heavy goes last.
  var weight: Int {
    var sum = titles.count + modifiers.count + determiners.count + quantities.count + 6 * relatives.count
    switch head {
    case .lexical(let lexical): sum += max(1, lexical.renderings.first?.words.count ?? 1)
    case .pronoun: sum += 1
    case .coordination(let all): sum += all.members.reduce(all.members.count) { $0 + $1.weight }
    case .clause: sum += 6
    }
    for phrase in genitives + appositions + parentheses { sum += 1 + phrase.weight }
    for complement in complements { sum += complement.weight }
    return sum
  }

  /// The first token of the source that it holds.
  var firstToken: Int? {
    switch head {
    case .lexical(let lexical): lexical.tokens.first
    case .pronoun(let pronoun): pronoun.tokens.first
    case .coordination(let all): all.members.first?.firstToken
    case .clause: nil
    }
  }
}

extension Clause {
  /// Whether its objects are few words, so that they may stand before what belongs to the verb.
  var hasLightObject: Bool { !objects.isEmpty && objects.reduce(0) { $0 + $1.weight } <= 5 }
}

extension Adverbial {
  /// About how many words it takes.
  var weight: Int {
    switch content {
    case .word(let lexical): lexical.renderings.first?.words.count ?? 1
    case .manner: 1
    case .prepositional(_, let phrase): 1 + phrase.weight
    case .nominal(let phrase): phrase.weight
    case .clause, .template: 8
    case .coordination(let all): all.members.reduce(0) { $0 + $1.weight }
    }
  }

  /// A day or an hour told in a few words: today, Sunday; on 5 May.
  var isDay: Bool {
    guard ago.isEmpty, parenthesis == nil, !isQuoted else { return false }
    switch content {
    case .word: return isTemporal && weight == 1
    case .prepositional(let preposition, let phrase):
      // On Sunday; but since Sunday goes last.
      if case .entry = preposition.origin { return false }
      return phrase.lexical?.origin == .date && weight <= 4
    case .nominal(let phrase): return phrase.lexical?.origin == .date && weight <= 4
    case .coordination(let all): return isTemporal && !isRange && all.members.allSatisfy(\.isDay)
    case .manner, .clause, .template: return false
    }
  }

  /// A phrase of a few words that may go before a heavy object: discussed with his counterpart ways of ending the war.
  func goes(before object: NounPhrase) -> Bool {
    guard case .prepositional(let preposition, let phrase) = content, let at = preposition.tokens.first,
      let first = object.firstToken, at < first
    else { return false }
    return phrase.relatives.isEmpty && weight + 4 <= object.weight && weight <= 8
  }
}

extension Clause {
  /// Whether what stands behind its verb is long enough for a day to go before the verb.
  var isHeavy: Bool {
    if complement != nil || objects.contains(where: { $0.weight >= 3 }) { return true }
    // Today called on the countries to support the decision: what stands behind the day is long.
    guard let day = adverbials.firstIndex(where: \.isDay) else { return false }
    return adverbials[day...].contains { $0.position == .closing && !$0.isDay && $0.weight >= 7 }
  }
}
