import Lexicon
import Meaning
import Morphology
import Orthography

/// Words that are names where they stand, whatever else they may be, because what stands beside them says so.
extension LatticeBuilder {
  /// Adds a word as a name that no file lists, where a name is expected.
  mutating func addToldNames(at index: Int) {
    switch language {
    case .arabic where !isName(index):
      if isKin(index - 1) { addName(index, cost: 30) }
      if let cost = arabicSurname(index) { addName(index, cost: cost) }
      if let place = toldPlace(index) { addName(index, from: place.letter, as: "place", cost: place.cost) }
    case .persian:
      if isAmongNames(index) { addName(index, cost: 120) }
      if isSurname(index) { addName(index, cost: 5) }
    default: break
    }
  }

  // MARK: - Arabic

  private static let articleKey = MatchKey.fold("ال", language: .arabic)

  private func isArticledWord(_ index: Int) -> Bool { tokens[index].key.starts(with: Self.articleKey) }

  func stems(_ index: Int) -> [Analysis.Word] { readings[index].analyses.map { $0.words[$0.stem] } }

  /// What it costs to read a word behind a given name as the surname: أحمد حافظ, فادي العصا; nil where it can't be one.
  ///
  /// A surname is told in the singular; an act, an office or a nationality behind a name is what it says.
  private func arabicSurname(_ index: Int) -> Int32? {
    guard index > 0, stems(index - 1).contains(where: isGiven), index < 2 || !isKin(index - 2) else { return nil }
    let wholes = readings[index].analyses.filter { $0.words.count == 1 }.map { $0.words[0] }
    let plain = ["N", "A", "PTA", "PTC", "PTP"].map { grammar.category($0) }
    let nominal = wholes.filter { word in plain.contains { $0 == word.category } }
    guard !nominal.isEmpty, nominal.allSatisfy(isLikelySurname) else { return nil }
    let isArticled = isArticledWord(index)
    let participles = ["A", "PTA", "PTC"].map { grammar.category($0) }
    guard isArticled || nominal.contains(where: { word in participles.contains { $0 == word.category } }) else {
      return nil
    }
    return index > 1 && isName(index - 2) ? 70 : isArticled ? 25 : 40
  }

  private func isGiven(_ word: Analysis.Word) -> Bool {
    word.entry.map { glossary.partOfSpeech($0) == .given } ?? false
  }

  private func isLikelySurname(_ word: Analysis.Word) -> Bool {
    let system = grammar.features
    if system.has(word.features, "num", "pl") && !system.has(word.features, "num", "sg") { return false }
    guard let id = word.entry else { return true }
    if glossary.partOfSpeech(id) == .demonym || glossary.features(id).has("title") { return false }
    return word.category != grammar.category("N") || system.has(word.features, "sem", "thing")
  }

  /// Where in a token the name of a place begins that a village or quarter before it calls for, and what that costs: قرية الوساطة,
  /// بلدات الخيام والقصير.
  private func toldPlace(_ index: Int) -> (letter: Int, cost: Int32)? {
    if isNamedPlace(index - 1) {
      return placeCost(index, letter: 0, isOne: !hasPlural(index - 1)).map { (0, $0) }
    }
    guard let letter = conjunctionEnd(index), isInPlaceList(index) else { return nil }
    return placeCost(index, letter: letter, isOne: false).map { (letter, $0) }
  }

  /// What a word costs as the name of a place; nil for what describes the one before it: قرية صغيرة.
  private func placeCost(_ index: Int, letter: Int, isOne: Bool) -> Int32? {
    guard tokens[index].key.count > letter + 2 else { return nil }
    let wholes = readings[index].analyses.filter {
      $0.words[$0.stem].letters.lowerBound == letter && $0.stem == $0.words.count - 1
    }.map { $0.words[$0.stem] }
    let isArticled = tokens[index].key[letter...].starts(with: Self.articleKey)
    let nouns = wholes.filter { $0.category == grammar.category("N") }
    guard !nouns.isEmpty, isArticled || wholes.allSatisfy({ $0.category == grammar.category("N") }) else { return nil }
    // The villages of the region are no name, but one village of the farm is.
    let others = isOne ? ["human", "group"] : ["place", "human", "group"]
    let isOther = nouns.contains { noun in others.contains { grammar.features.has(noun.features, "sem", $0) } }
    return isOther ? 90 : -10
  }

  /// Whether a token is a village or quarter that a name follows: قرية, not القرية.
  private func isNamedPlace(_ index: Int) -> Bool {
    index >= 0 && !isArticledWord(index)
      && readings[index].analyses.contains { analysis in
        analysis.stem == analysis.words.count - 1
          && analysis.words[analysis.stem].entry.map { glossary.features($0).has("named") } ?? false
      }
  }

  /// Whether a token may be a plural.
  func hasPlural(_ index: Int) -> Bool {
    stems(index).contains { grammar.features.has($0.features, "num", "pl") }
  }

  /// Where what is joined to the words before begins in a token: والوساطة.
  private func conjunctionEnd(_ index: Int) -> Int? {
    let analysis = readings[index].analyses.first { analysis in
      analysis.stem > 0 && analysis.words[0].category == grammar.category("AND")
    }
    return analysis?.words[0].letters.upperBound
  }

  /// Whether only names stand between a token and several villages before it.
  private func isInPlaceList(_ index: Int) -> Bool {
    for at in stride(from: index - 1, through: max(0, index - 12), by: -1) {
      if isNamedPlace(at) {
        return index - at > 1 && hasPlural(at)
      }
      guard isName(at) || isUnlisted(at) || conjunctionEnd(at) != nil || tokens[at].text == "،" || isNamedPlace(at - 1)
      else { return false }
    }
    return false
  }

  // MARK: - Both languages

  /// Whether a token says whose son or daughter somebody is, so that a name follows: بن.
  private func isKin(_ index: Int) -> Bool {
    index >= 0
      && readings[index].analyses.contains { analysis in
        analysis.words[analysis.stem].entry.map { glossary.features($0).has("kin") } ?? false
      }
  }

  private func isName(_ index: Int) -> Bool {
    readings[index].analyses.contains { $0.words.count == 1 && $0.words[0].category == grammar.category("PN") }
  }

  /// A token as a name that no file lists, whatever else it may be.
  private mutating func addName(_ index: Int, from letter: Int = 0, as meaning: String = "human", cost: Int32) {
    let token = tokens[index]
    let text = String(token.text.unicodeScalars.dropFirst(letter))
    let lexical = Lexical(
      lemma: text, renderings: [Rendering(words: [text], isName: true)], tokens: [index + offset], origin: .guess)
    add(
      Lattice.Item(
        lexical: lexical, lemmaKey: Array(token.key[letter...]), status: .guess,
        pos: meaning == "human" ? .person : .place), grammar.category("PN"),
      grammar.features.constraint("sem=\(meaning)") ?? .any, node(index, letter), firstNode[index + 1], cost)
  }

  /// Whether a listed word stands between parts of a name that no file lists: سادین آی یلدیز.
  private func isAmongNames(_ index: Int) -> Bool {
    guard index > 0, index + 1 < tokens.count, isUnlisted(index + 1), isUnlisted(index - 1) || isName(index - 1),
      !isName(index),
      !isUnlisted(index)
    else { return false }
    let plain = ["N", "A", "INTJ"].map { grammar.category($0) }
    return readings[index].analyses.allSatisfy { analysis in
      plain.contains { $0 == analysis.words[analysis.stem].category }
    }
  }

  /// Whether an inflected noun ends a name, between a given name and a mark or an office: سید علی موجانی.
  private func isSurname(_ index: Int) -> Bool {
    guard index > 0, isGivenName(index - 1), tokens[index].text.hasSuffix("ی"),
      index + 1 < tokens.count && (tokens[index + 1].kind == .punctuation || isOffice(index + 1))
        || index > 1 && isName(index - 2)
    else { return false }
    let plain = [grammar.category("N"), grammar.category("A")]
    return readings[index].analyses.allSatisfy { analysis in
      let stem = analysis.words[analysis.stem]
      return plain.contains { $0 == stem.category } && stem.lemma != tokens[index].key
    }
  }

  /// Whether a token may be an office, which stands behind the name of who holds it: حسین پناهی رئیس هلال احمر.
  private func isOffice(_ index: Int) -> Bool {
    readings[index].analyses.contains { analysis in
      analysis.words.count == 1 && analysis.words[0].entry.map { glossary.features($0).has("title") } ?? false
    }
  }

  private func isGivenName(_ index: Int) -> Bool {
    readings[index].analyses.contains { analysis in
      analysis.words.count == 1 && analysis.words[0].entry.map { glossary.partOfSpeech($0) == .given } ?? false
    }
  }

  /// Whether no file lists a word.
  private func isUnlisted(_ index: Int) -> Bool {
    tokens[index].kind == .word && !readings[index].analyses.isEmpty
      && readings[index].analyses.allSatisfy { $0.words[$0.stem].entry == nil }
  }
}
