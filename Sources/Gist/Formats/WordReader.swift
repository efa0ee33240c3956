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
    let chosen = readings.first { agrees($0, leaves) } ?? readings.min { rank($0, token) < rank($1, token) }
    guard let reading = chosen.map({ apart($0, readings) }) else {
      return [word(token.text, nil, leaf: leaves.first, token: token)]
    }
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

  /// An Arabic word that the lexicon has whole and the treebank in its parts: بشأن, بالفعل.
  private func apart(_ reading: Analysis, _ readings: [Analysis]) -> Analysis {
    guard language == .arabic, reading.words.count == 1, let entry = reading.words[0].entry,
      [.prep, .adv].contains(glossary.partOfSpeech(entry))
    else { return reading }
    return readings.first { other in
      other.words.count == 2 && other.words[0].letters.count == 1 && other.stem == 1
        && ["P"].contains(parser.grammar.categories[other.words[0].category])
        && other.words[1].entry.map { glossary.partOfSpeech($0) == .noun } ?? false
    } ?? reading
  }

  /// How unlikely a reading is that no parse stands behind: its cost, more if letters were taken for others; function words
  /// go first.
  private func rank(_ reading: Analysis, _ token: SourceToken) -> (Int32, Int) {
    guard let id = reading.words[reading.stem].entry else { return (reading.cost, 1) }
    let isOther =
      reading.words.count == 1
      && glossary.entry(id).forms(in: language).allSatisfy { form in
        form.text.utf8.count == token.text.utf8.count && form.text != token.text
      }
    let isFunction = [.prep, .conj, .pron, .det, .part].contains(glossary.partOfSpeech(id))
    return (reading.cost + (isOther ? 50 : 0), isFunction ? 0 : 1)
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
    let features = part.map { parser.analyzer.lexemes.features.summary($0.features) } ?? ""
    guard let id = part?.entry else {
      let isName = category == "PN"
      return ConlluFormat.Word(
        form: form, lemma: part.map { guessedLemma($0, in: token) } ?? form,
        upos: UniversalPOS.of(
          pos: isName ? .person : .noun, category: category, isAuxiliary: false, language: language),
        category: category, features: features, status: isName ? "guess" : "unknown")
    }
    let entry = glossary.entry(id)
    let (lemma, infinitive) = derived(entry, category, part).map { ($0, nil) } ?? lemma(entry)
    return ConlluFormat.Word(
      form: form, lemma: lemma,
      upos: UniversalPOS.of(
        pos: entry.pos, category: category, isAuxiliary: isAuxiliary(entry) || forms(leaf, features), language: language
      ),
      category: category, features: features, infinitive: infinitive, status: "\(entry.kind)")
  }

  /// A guess keeps its spelling where it is the whole token; a key has lost some of it.
  private func guessedLemma(_ word: Analysis.Word, in token: SourceToken) -> String {
    word.lemma == token.key ? token.text : MatchKey.unfold(word.lemma, language: language)
  }

  /// The dictionary form of an Arabic participle or verbal noun that only its verb lists.
  private func derived(_ entry: Entry, _ category: String, _ word: Analysis.Word?) -> String? {
    guard language == .arabic, entry.pos == .verb else { return nil }
    let participles = entry.features.value("part")
    switch category {
    case "PTA", "PTC": return participles.first
    case "PTP": return participles.count > 1 ? participles[1] : participles.first
    case "VN": return entry.features.value("masdar").first
    default: return nil
    }
  }

  /// The lemma as the treebanks have it and, of a Persian verb, the infinitive.
  private func lemma(_ entry: Entry) -> (lemma: String, infinitive: String?) {
    let own = entry.forms(in: language).first?.text ?? entry.name
    if language == .arabic { return (entry.features.value("lemma").first ?? own, nil) }
    guard entry.pos == .verb else { return (own, nil) }
    guard let named = entry.features.value("lemma").first else { return (stems(entry) ?? own, own) }
    // The treebanks keep the forms of the copula apart.
    if isAuxiliary(entry) { return (own, named) }
    let verb = glossary.lookup(MatchKey.fold(named, language: language)[...], language).lazy
      .filter { glossary.partOfSpeech($0) == .verb }.compactMap { stems(glossary.entry($0)) }.first
    return (verb ?? own, named)
  }

  /// Whether a verb forms the future of another.
  private func forms(_ leaf: Parse.Leaf?, _ features: String) -> Bool {
    leaf.map { $0.rule.hasSuffix("future") } ?? false && features.contains("tense=subj")
  }

  /// The stems of a Persian verb: past#present.
  private func stems(_ entry: Entry) -> String? {
    let stems = ["past", "pres"].compactMap { entry.features.value($0).first }
    return stems.count == 2 ? stems.joined(separator: "#") : nil
  }

  /// Whether a verb is one that English renders as plain be: the copula.
  private func isAuxiliary(_ entry: Entry) -> Bool {
    entry.pos == .verb && entry.renderings.first?.text == "be"
  }
}
