import Grammar
import Lexicon
import Morphology
import Orthography

/// Reads the words of each token out of its parse and its analyses, for CoNLL-U.
struct WordReader {
  let parser: Parser
  let glossary: Glossary
  let language: Language
  let tags: TagTable

  /// A reading of a token as words, with what it costs beside the others.
  struct Candidate {
    var words: [ConlluFormat.Word]
    var cost: Int
  }

  /// What a reading costs more that the parse has not taken.
  private var besideParse: Int { language == .arabic ? 60 : 45 }

  /// How much likelier a guessed noun is than its cost says.
  private static let guessedNoun = 100

  /// The readings of a token, each as words; never none.
  ///
  /// - Parameter leaves: what the parse took the token for, if it is a token of its own there.
  func candidates(of token: SourceToken, leaves: [Parse.Leaf], isName: Bool) -> [Candidate] {
    guard token.kind == .word else { return [Candidate(words: [mark(token)], cost: 0)] }
    let readings = parser.analyzer.analyzeOrGuess(token.key)
    var out = readings.map { reading in
      let agrees = agrees(reading, leaves)
      let words = words(apart(reading, readings), leaves: agrees ? leaves : [], token)
      return Candidate(words: words, cost: cost(reading, token) + (agrees || leaves.isEmpty ? 0 : besideParse))
    }
    if out.isEmpty { out = [Candidate(words: [word(token.text, nil, leaf: leaves.first, token: token)], cost: 0)] }
    if isName {
      for index in out.indices
      where ["NOUN", language == .arabic ? "NOUN" : "ADJ"].contains(out[index].words.last?.upos) {
        guard out[index].words.count == 1 || language == .arabic else { continue }
        out[index].words[out[index].words.count - 1].upos = "PROPN"
      }
    }
    return out
  }

  /// An Arabic word that the lexicon has whole and the treebank in its parts: بشأن, بالفعل.
  private func apart(_ reading: Analysis, _ readings: [Analysis]) -> Analysis {
    guard language == .arabic, reading.words.count == 1, let entry = reading.words[0].entry,
      [.prep, .adv].contains(glossary.partOfSpeech(entry))
    else { return reading }
    return readings.first { other in
      other.words.count == 2 && other.words[0].letters.count == 1 && other.stem == 1
        && parser.grammar.categories[other.words[0].category] == "P"
        && other.words[1].entry.map { glossary.partOfSpeech($0) == .noun && !glossary.features($0).has("rare") }
          ?? false
    } ?? reading
  }

  private func words(_ reading: Analysis, leaves: [Parse.Leaf], _ token: SourceToken) -> [ConlluFormat.Word] {
    reading.words.enumerated().map { place, part in
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

  /// How unlikely a reading is by itself: its cost, and more if letters were taken for others.
  private func cost(_ reading: Analysis, _ token: SourceToken) -> Int {
    guard let id = reading.words[reading.stem].entry else {
      // The parse would rather have a name of what it does not know; the treebanks have more nouns there.
      let isName = parser.grammar.categories[reading.words[reading.stem].category] == "PN"
      return Int(reading.cost) - (isName || language == .arabic ? 0 : Self.guessedNoun)
    }
    let isOther =
      reading.words.count == 1
      && glossary.entry(id).forms(in: language).allSatisfy { form in
        form.text.utf8.count == token.text.utf8.count && form.text != token.text
      }
    let isFunction = [.prep, .conj, .pron, .det, .part].contains(glossary.partOfSpeech(id))
    return Int(reading.cost) + (isOther ? 50 : 0) - (isFunction ? 1 : 0)
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
      let upos = UniversalPOS.of(
        pos: isName ? .person : .noun, category: category, isAuxiliary: false, language: language)
      let shaped = language == .arabic ? shaped(part, isDefinite: features.contains("def=yes")) : nil
      return ConlluFormat.Word(
        form: form, lemma: shaped?.lemma ?? part.map { guessedLemma($0, in: token) } ?? form,
        upos: shaped?.upos ?? upos,
        category: category, features: features, status: isName ? "guess" : "unknown")
    }
    let entry = glossary.entry(id)
    let (lemma, infinitive) = derived(entry, category).map { ($0, nil) } ?? lemma(entry, part, token)
    return ConlluFormat.Word(
      form: form, lemma: lemma,
      upos: UniversalPOS.of(
        pos: entry.pos, category: category, isAuxiliary: isAuxiliary(entry) || forms(leaf, features), language: language
      ),
      category: category, features: features, infinitive: infinitive, status: "\(entry.kind)")
  }

  /// What the shape of an Arabic word that no file lists says of it: with the article it is no name but a noun or, in ـي, an
  /// adjective; so is a noun in ـة or ـات.
  private func shaped(_ word: Analysis.Word?, isDefinite: Bool) -> (upos: String, lemma: String)? {
    guard let letters = word?.lemma, let last = letters.last, letters.count > 2 else { return nil }
    let relative = last == Letter.tehMarbuta ? letters.dropLast() : letters[...]
    let isRelative = relative.last == Letter.yeh
    if isDefinite {
      return isRelative
        ? ("ADJ", MatchKey.unfold(relative, language: language))
        : ("NOUN", MatchKey.unfold(letters, language: language))
    }
    guard last == Letter.tehMarbuta || letters.suffix(2) == [Letter.alef, Letter.teh] else { return nil }
    return (isRelative && last == Letter.tehMarbuta ? "ADJ" : "NOUN", MatchKey.unfold(letters, language: language))
  }

  /// A guess keeps its spelling where it is the whole token; a key has lost some of it.
  private func guessedLemma(_ word: Analysis.Word, in token: SourceToken) -> String {
    word.lemma == token.key ? token.text : MatchKey.unfold(word.lemma, language: language)
  }

  /// The dictionary form of an Arabic participle or verbal noun that only its verb lists.
  private func derived(_ entry: Entry, _ category: String) -> String? {
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
  private func lemma(
    _ entry: Entry, _ part: Analysis.Word?, _ token: SourceToken
  ) -> (lemma: String, infinitive: String?) {
    let own = spelling(entry, part, token)
    if language == .arabic {
      // Names and terms are listed with their article, the treebank's lemmas are without it.
      let bare = entry.kind != .lexicon && own.hasPrefix("ال") && !own.contains(" ") ? String(own.dropFirst(2)) : own
      return (entry.features.value("lemma").first ?? bare, nil)
    }
    guard entry.pos == .verb else { return (own, nil) }
    guard let named = entry.features.value("lemma").first else { return (stems(entry) ?? own, own) }
    // The treebanks keep the forms of the copula apart.
    if isAuxiliary(entry) { return (own, named) }
    let verb = glossary.lookup(MatchKey.fold(named, language: language)[...], language).lazy
      .filter { glossary.partOfSpeech($0) == .verb }.compactMap { stems(glossary.entry($0)) }.first
    return (verb ?? own, named)
  }

  /// The form of an entry that was met: as the token writes it, if it is nothing else, else the listed form with its
  /// letters; an ordinal is its own lemma.
  private func spelling(_ entry: Entry, _ part: Analysis.Word?, _ token: SourceToken) -> String {
    let forms = entry.forms(in: language)
    guard language == .persian, entry.pos != .verb, let part else { return forms.first?.text ?? entry.name }
    let category = parser.grammar.categories[part.category]
    if category == "ORD" || category == "ORDB" { return MatchKey.unfold(token.key[part.letters], language: language) }
    if part.lemma == token.key, !token.text.unicodeScalars.contains(where: { $0.value == Invisible.zeroWidthNonJoiner })
    {
      return token.text
    }
    let met = forms.first { MatchKey.fold($0.text, language: language) == part.lemma }
    return met?.text ?? forms.first?.text ?? entry.name
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
