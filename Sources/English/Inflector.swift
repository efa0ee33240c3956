public import Lexicon

/// Inflects English words: what `lexicon/en` lists, and the regular rules for all others (Quirk et al., *A Comprehensive Grammar
/// of the English Language*, 3.2–3.10, 5.80, 7.78).
public struct Inflector: Sendable {
  let lexicon: EnglishLexicon
  private let degrees: [String: (comparative: String, superlative: String)]
  private let adverbs: [String: String]

  /// - Parameter adjectives: `lexicon/en/adjectives.tsv`, columns `lemma`, `comparative`, `superlative`, `adverb`; `-` for a degree with more, most.
  public init(_ lexicon: EnglishLexicon, adjectives: TSV) {
    self.lexicon = lexicon
    var degrees: [String: (comparative: String, superlative: String)] = [:]
    var adverbs: [String: String] = [:]
    for row in adjectives.rows {
      if !row["comparative"].isEmpty { degrees[row["lemma"]] = (row["comparative"], row["superlative"]) }
      if !row["adverb"].isEmpty { adverbs[row["lemma"]] = row["adverb"] }
    }
    self.degrees = degrees
    self.adverbs = adverbs
  }

  func isUncountable(_ noun: String) -> Bool { lexicon.isUncountable(noun) }

  /// Whether a noun stands in front of another: a phone number.
  func isCompound(_ first: Rendering, _ isPlural: Bool, before noun: Rendering) -> Bool {
    lexicon.isCompound(first, isPlural, before: noun)
  }

  /// Whether the country of something is told by its adjective: Iraqi forces.
  func takesDemonym(_ noun: Rendering) -> Bool { lexicon.takesDemonym(noun) }

  /// Whether its head takes *of*, never a noun in front or *'s*.
  func isRelational(_ noun: Rendering) -> Bool { lexicon.isRelational(noun.words[noun.head]) }

  /// Whether what is called so is one of several: a member of the board.
  func isOneOfSeveral(_ noun: Rendering) -> Bool { lexicon.isOneOfSeveral(noun.words[noun.head]) }

  /// Whether an adjective says what a thing is like, not of what kind it is.
  func isQualifying(_ adjective: String) -> Bool { lexicon.isQualifying(adjective) }

  /// Whether a verb demands what its clause tells: that Iran should withdraw.
  func demands(_ verb: Rendering) -> Bool { lexicon.demands(verb.words[verb.head]) }

  /// Whether an article may stand before an adjective.
  func takesArticle(_ adjective: String) -> Bool { lexicon.takesArticle(adjective) }

  /// Whether an indefinite article stands behind a determiner.
  func isFollowedByArticle(_ determiner: String) -> Bool { lexicon.isFollowedByArticle(determiner) }

  /// Whether a word stands for a small figure.
  func isNumeral(_ word: String) -> Bool { lexicon.isNumeral(word) }

  /// The word for a small figure.
  func numeral(_ figure: String) -> String? { lexicon.numeral(figure) }

  func plural(of noun: String) -> String {
    switch lexicon.plural(of: noun) {
    case .irregular(let form)?: form
    case .uncountable?: noun
    case nil: sibilant(noun)
    }
  }

  func thirdPerson(of verb: String) -> String {
    if verb == "have" { return "has" }
    if verb == "be" { return "is" }
    return lexicon.verb(verb)?.present ?? sibilant(verb)
  }

  func past(of verb: String) -> String {
    if verb == "be" { return "was" }
    return lexicon.verb(verb)?.past ?? regularPast(verb)
  }

  func participle(of verb: String) -> String {
    if verb == "be" { return "been" }
    return lexicon.verb(verb)?.participle ?? lexicon.verb(verb)?.past ?? regularPast(verb)
  }

  func gerund(of verb: String) -> String {
    if verb == "be" { return "being" }
    if let form = lexicon.verb(verb)?.gerund { return form }
    if verb.hasSuffix("ie") { return verb.dropLast(2) + "ying" }
    if verb.hasSuffix("e"), !verb.hasSuffix("ee"), !verb.hasSuffix("oe"), !verb.hasSuffix("ye") {
      return verb.dropLast() + "ing"
    }
    return verb + "ing"
  }

  /// The comparative in *-er*, nil where English says *more*.
  func comparative(of adjective: String) -> String? {
    if let listed = degrees[adjective] { return listed.comparative == "-" ? nil : listed.comparative }
    return graded(adjective).map { $0 + "er" }
  }

  /// The superlative in *-est*, nil where English says *most*.
  func superlative(of adjective: String) -> String? {
    if let listed = degrees[adjective] { return listed.superlative == "-" ? nil : listed.superlative }
    return graded(adjective).map { $0 + "est" }
  }

  /// The adverb of an adjective: widely, economically; a listed one (well) first.
  func adverb(of adjective: String) -> String {
    if let listed = adverbs[adjective] { return listed }
    if endsInConsonantY(adjective) { return adjective.dropLast() + "ily" }
    if adjective.hasSuffix("ic") { return adjective + "ally" }
    if adjective.hasSuffix("le"), let before = adjective.dropLast(2).last, !isVowel(before) {
      return adjective.dropLast() + "y"
    }
    if adjective.hasSuffix("ll") { return adjective + "y" }
    return adjective + "ly"
  }

  func indefiniteArticle(before word: String) -> String {
    if let listed = lexicon.article(before: word) { return listed }
    return word.first.map { "aeiouAEIOU8".contains($0) } ?? false ? "an" : "a"
  }

  /// The stem before -er and -est of a short adjective.
  private func graded(_ adjective: String) -> String? {
    guard !adjective.contains("-"), syllables(adjective) == 1 || (adjective.hasSuffix("y") && syllables(adjective) == 2)
    else { return nil }
    if adjective.hasSuffix("e") { return String(adjective.dropLast()) }
    if endsInConsonantY(adjective) { return adjective.dropLast() + "i" }
    let letters = Array(adjective)
    if letters.count == 3 || (letters.count == 4 && !isVowel(letters[1])), isVowel(letters[letters.count - 2]),
      !isVowel(letters[letters.count - 1]), !"wxy".contains(letters[letters.count - 1]),
      !isVowel(letters[letters.count - 3])
    {
      return adjective + String(letters[letters.count - 1])
    }
    return adjective
  }

  private func syllables(_ word: String) -> Int {
    var count = 0
    var wasVowel = false
    for letter in word {
      let vowel = isVowel(letter) || letter == "y"
      if vowel, !wasVowel { count += 1 }
      wasVowel = vowel
    }
    if word.hasSuffix("e"), !word.hasSuffix("le"), count > 1 { count -= 1 }
    return count
  }

  private func isVowel(_ letter: Character) -> Bool { "aeiou".contains(letter) }

  private func endsInConsonantY(_ word: String) -> Bool {
    guard word.hasSuffix("y"), let before = word.dropLast().last else { return false }
    return !isVowel(before)
  }

  /// The ending -s, -es after a sibilant, -ies for a consonant and y.
  private func sibilant(_ word: String) -> String {
    if ["s", "x", "z", "ch", "sh"].contains(where: word.hasSuffix) { return word + "es" }
    if endsInConsonantY(word) { return word.dropLast() + "ies" }
    return word + "s"
  }

  private func regularPast(_ verb: String) -> String {
    if verb.hasSuffix("e") { return verb + "d" }
    if endsInConsonantY(verb) { return verb.dropLast() + "ied" }
    return verb + "ed"
  }
}

extension Inflector {
  /// All forms that a word may take, whatever its part of speech; itself among them.
  package func forms(of word: String) -> Set<String> {
    var all: Set<String> = [
      word, plural(of: word), thirdPerson(of: word), past(of: word), participle(of: word), gerund(of: word),
    ]
    if word == "be" { all.formUnion(["am", "are", "were"]) }
    for form in [comparative(of: word), superlative(of: word)] { if let form { all.insert(form) } }
    return all
  }
}
