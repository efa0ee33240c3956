internal import Orthography

/// What concerns a line of the lexicon.
extension FileLint {
  mutating func checkWord(_ layout: FileLayout, _ language: Language) {
    let lemma = row.field(layout.lemma)
    let reading = row.field(layout.reading)
    if lemma.isEmpty { report(.emptyField("lemma"), lemma) }
    checkSource(lemma, language)
    if reading.isEmpty { report(.emptyField(language == .persian ? "roman" : "vowelled"), reading) }
    if language == .persian { checkRoman(reading) } else { checkVowelled(reading, lemma: lemma) }
    let kinds = PartOfSpeech.allCases.filter { !$0.isName && $0 != .conn }
    guard let pos = partOfSpeech(row.field(layout.pos), among: kinds) else { return }
    let features = row.field(layout.features)
    checkFeatures(features, pos, language)
    if language == .persian, pos == .verb { checkStems(lemma, features) }
    checkRenderings(row.field(layout.english), pos, isTerm: false)
  }

  /// A Persian verb of one word can't do without its stems.
  private mutating func checkStems(_ lemma: Range<Int>, _ field: Range<Int>) {
    let features = Features(bytes[field])
    let isCompound = bytes[lemma].contains(Byte.space)
    if features.has("cat") || features.has("lemma") { return }
    if !isCompound, !features.has("past") || !features.has("pres") { report(.missingStems, lemma) }
  }

  mutating func partOfSpeech(_ field: Range<Int>, among known: [PartOfSpeech]) -> PartOfSpeech? {
    if let pos = PartOfSpeech(code: bytes.span, in: field), known.contains(pos) { return pos }
    report(.unknownPartOfSpeech(text(field), known.map(\.code)), field)
    return nil
  }
}
