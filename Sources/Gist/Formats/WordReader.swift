import Grammar
import Lexicon
import Morphology
import Orthography

/// Reads the words of each token out of its parse and its analyses, for CoNLL-U.
struct WordReader {
  let parser: Parser
  let glossary: Glossary
  let language: Language

  /// The words of a token: as the parse took it where it is a token of its own there, else its likeliest reading.
  func words(of token: SourceToken, leaves: [Parse.Leaf]) -> [ConlluFormat.Word] {
    guard token.kind == .word else { return [mark(token)] }
    let readings = parser.analyzer.analyzeOrGuess(token.key)
    let chosen = readings.first { agrees($0, leaves) } ?? readings.first
    guard let reading = chosen else { return [word(token.text, nil, leaf: leaves.first, token: token)] }
    return reading.words.enumerated().map { place, part in
      let isWhole = reading.words.count == 1
      let form = isWhole ? token.text : MatchKey.unfold(token.key[part.letters], language: language)
      return word(form, part, leaf: leaves.count == reading.words.count ? leaves[place] : nil, token: token)
    }
  }

  /// Whether the words of a reading are those that the parse has taken.
  private func agrees(_ reading: Analysis, _ leaves: [Parse.Leaf]) -> Bool {
    reading.words.count == leaves.count
      && zip(reading.words, leaves).allSatisfy { word, leaf in
        word.entry == leaf.entry && parser.grammar.categories[word.category] == leaf.category
      }
  }

  private func mark(_ token: SourceToken) -> ConlluFormat.Word {
    let upos =
      switch token.kind {
      case .number: "NUM"
      case .latin: "PROPN"
      default: UniversalPOS.isSymbol(token.text) ? "SYM" : "PUNCT"
      }
    return ConlluFormat.Word(
      form: token.text, lemma: token.text, upos: upos, category: "", features: "", status: "\(token.kind)")
  }

  private func word(
    _ form: String, _ part: Analysis.Word?, leaf: Parse.Leaf?, token: SourceToken
  ) -> ConlluFormat.Word {
    let category = part.map { parser.grammar.categories[$0.category] } ?? leaf?.category ?? ""
    let features = part.map { parser.analyzer.lexemes.features.describe($0.features) } ?? ""
    guard let id = part?.entry else {
      let isName = category == "PN"
      return ConlluFormat.Word(
        form: form, lemma: part.map { MatchKey.unfold($0.lemma, language: language) } ?? form,
        upos: UniversalPOS.of(pos: isName ? .person : .noun, category: category, isAuxiliary: false), category: category,
        features: features, status: isName ? "guess" : "unknown")
    }
    let entry = glossary.entry(id)
    let (lemma, infinitive) = lemma(entry)
    return ConlluFormat.Word(
      form: form, lemma: lemma,
      upos: UniversalPOS.of(pos: entry.pos, category: category, isAuxiliary: isAuxiliary(entry)), category: category,
      features: features, infinitive: infinitive, status: "\(entry.status)")
  }

  /// The lemma as the treebanks have it and, of a Persian verb, the infinitive.
  private func lemma(_ entry: Entry) -> (lemma: String, infinitive: String?) {
    let own = entry.forms(in: language).first?.text ?? entry.name
    guard language == .persian, entry.pos == .verb else { return (own, nil) }
    if let named = entry.features.value("lemma").first { return (own, named) }
    let stems = ["past", "pres"].compactMap { entry.features.value($0).first }
    return (stems.count == 2 ? stems.joined(separator: "#") : own, own)
  }

  /// Whether a verb is one that English renders as plain be: the copula.
  private func isAuxiliary(_ entry: Entry) -> Bool {
    entry.pos == .verb && entry.renderings.first?.text == "be"
  }
}
