public import Lexicon
public import Orthography

/// Writes words with all their vowels: as the lexicon reads them, else by what their letters suggest.
public struct Vowelling: Sendable {
  private let glossary: Glossary
  private let persianSounds: Aligner
  private let arabicSounds: Aligner
  private let persianAffixes: VowelledAffixes
  private let arabicAffixes: VowelledAffixes
  private let persianPlurals: PluralTable
  private let arabicPlurals: PluralTable
  private let persianPatterns: Lazy<PatternTable?>
  private let arabicPatterns: Lazy<PatternTable?>

  /// - Throws: `GlossaryError` if a file of `romanization/` is missing or can't be read.
  public init(_ glossary: Glossary) throws(GlossaryError) {
    self.glossary = glossary
    let columns = ["letters", "sound", "writes", "at", "cost"]
    persianSounds = try Aligner(try glossary.table("romanization/sounds-fa.tsv", columns))
    arabicSounds = try Aligner(try glossary.table("romanization/sounds-ar.tsv", columns))
    persianAffixes = try VowelledAffixes(
      try glossary.table("romanization/affixes-fa.tsv", ["affix", "side", "vowelled"]))
    arabicAffixes = try VowelledAffixes(
      try glossary.table("romanization/affixes-ar.tsv", ["affix", "side", "vowelled"]))
    persianPlurals = try PluralTable(glossary, "romanization/plurals-fa.tsv", column: "roman", .persian)
    arabicPlurals = try PluralTable(glossary, "romanization/plurals-ar.tsv", column: "vowelled", .arabic)
    persianPatterns = Lazy { glossary.patterns("vowels-fa") }
    arabicPatterns = Lazy { glossary.patterns("vowels-ar") }
  }

  /// A word of a text with its vowels.
  ///
  /// - Parameters:
  ///   - entry: what the parser took it for, if anything.
  ///   - isLinked: whether it stands before its ezafe or idafa complement.
  public func word(_ text: String, _ language: Language, entry: EntryID? = nil, isLinked: Bool = false) -> VowelledWord
  {
    var word = plain(text, language, entry)
    if isLinked { word.text = VowelledForm(word.text).linked(language) }
    return word
  }

  private func plain(_ text: String, _ language: Language, _ entry: EntryID?) -> VowelledWord {
    let form = VowelledForm(text)
    if form.isVowelled { return VowelledWord(text) }
    let letters = form.letters
    if let known = known(letters, language, entry) { return VowelledWord(known) }
    if let known = inflected(letters, language, entry) { return VowelledWord(known) }
    // An adjective of a place may be made of the place: افغانستانی, in English Afghan.
    let isName = entry.map { glossary.partOfSpeech($0).isName } ?? false
    if isName, let known = inflected(letters, language, nil) { return VowelledWord(known) }
    return VowelledWord(guess(letters, language), isGuess: true)
  }

  /// The vowelled form of a word that is in the lexicon or the names as it stands.
  ///
  /// - Parameter entry: what it must be, if the lexicon or the names have that.
  private func known(_ text: String, _ language: Language, _ entry: EntryID?) -> String? {
    let found = glossary.lookup(MatchKey.fold(text, language: language)[...], language)
    if let entry, glossary.kind(entry) != .term {
      return found.contains(entry) ? vowelled(entry, text, language) : plural(text, language, entry)
    }
    let words = found.filter { glossary.kind($0) == .lexicon }
    let verbs = words.filter { glossary.partOfSpeech($0) == .verb }
    let names = found.filter { glossary.partOfSpeech($0).isName }
    // Of what no parse tells apart, دُوَل is likelier than دَوَّلَ.
    return first(of: words.filter { !verbs.contains($0) }, text, language) ?? plural(text, language, nil)
      ?? first(of: verbs + names, text, language)
  }

  private func first(of entries: [EntryID], _ text: String, _ language: Language) -> String? {
    entries.lazy.compactMap { vowelled($0, text, language) }.first
  }

  /// The vowelled form of a plural that the lexicon lists.
  private func plural(_ text: String, _ language: Language, _ entry: EntryID?) -> String? {
    let table = language == .arabic ? arabicPlurals : persianPlurals
    guard let found = table.reading(of: text, entry, in: glossary) else { return nil }
    return language == .arabic ? found.reading : persianSounds.vowelled(found.plural, reading: found.reading)
  }

  /// An entry's word with its vowels: a name is read as its English is spelled.
  private func vowelled(_ id: EntryID, _ text: String, _ language: Language) -> String? {
    let entry = glossary.entry(id)
    if entry.pos.isName {
      guard let english = entry.renderings.first?.text.lowercased() else { return nil }
      return (language == .arabic ? arabicSounds : persianSounds).vowelled(text, reading: english)
    }
    guard !entry.roman.isEmpty, let lemma = entry.forms(in: language).first?.text else { return nil }
    return language == .arabic ? entry.roman : persianSounds.vowelled(lemma, reading: entry.roman.lowercased())
  }

  /// What the vowels of unlisted letters most likely are.
  func guess(_ text: String, _ language: Language) -> String {
    guard let patterns = language == .arabic ? arabicPatterns.value : persianPatterns.value else { return text }
    let units = Array(text.utf16)
    return zip(units, patterns.pieces(of: units)).reduce(into: "") { out, next in
      out += String(decoding: [next.0], as: UTF16.self) + (next.1 ?? "")
    }
  }
}

// MARK: - Inflected words

extension Vowelling {
  /// A stem of the lexicon between affixes.
  private func inflected(_ text: String, _ language: Language, _ entry: EntryID?) -> String? {
    let scalars = Array(text.unicodeScalars)
    guard scalars.count <= 24 else { return nil }
    // The longest stem with the shortest prefix.
    for length in stride(from: scalars.count, through: 2, by: -1) {
      for start in 0...(scalars.count - length) {
        if let found = inflected(scalars, start..<start + length, language, entry) { return found }
      }
    }
    return nil
  }

  private func inflected(
    _ scalars: [Unicode.Scalar], _ stem: Range<Int>, _ language: Language, _ entry: EntryID?
  ) -> String? {
    let affixes = language == .arabic ? arabicAffixes : persianAffixes
    guard scalars[stem.upperBound - 1].value != Invisible.zeroWidthNonJoiner,
      let before = affixes.prefix(Self.text(scalars[..<stem.lowerBound])[...]),
      let after = affixes.suffix(Self.text(scalars[stem.upperBound...])[...])
    else { return nil }
    let letters = Self.text(scalars[stem])
    guard
      let vowelled = language == .arabic
        ? arabicStem(letters, hasSuffix: !after.isEmpty, entry) : persianStem(letters, entry)
    else { return nil }
    return VowelledForm(before + vowelled + after).collapsed
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    scalars.reduce(into: "") { $0.unicodeScalars.append($1) }
  }

  /// A lemma, or an infinitive without its ending.
  private func persianStem(_ letters: String, _ entry: EntryID?) -> String? {
    if let known = known(letters, .persian, entry) { return known }
    guard let infinitive = known(letters + "ن", .persian, entry),
      infinitive.unicodeScalars.suffix(2).elementsEqual(["\u{64E}", "ن"])
    else {
      return nil
    }
    return String(infinitive.unicodeScalars.dropLast(2))
  }

  /// A lemma, its ة open before a suffix or gone.
  private func arabicStem(_ letters: String, hasSuffix: Bool, _ entry: EntryID?) -> String? {
    if let known = known(letters, .arabic, entry), !hasSuffix || !known.hasSuffix("ة") { return known }
    guard hasSuffix else { return nil }
    if letters.hasSuffix("ت"), let known = known(String(letters.dropLast()) + "ة", .arabic, entry) {
      return String(known.unicodeScalars.dropLast()) + "ت"
    }
    guard let known = known(letters + "ة", .arabic, entry), known.hasSuffix("ة") else { return nil }
    return VowelledForm(String(known.unicodeScalars.dropLast())).withoutLastVowel
  }
}

extension Glossary {
  /// A table of patterns; nil if there is none.
  func patterns(_ name: String) -> PatternTable? {
    guard let file = file("romanization/\(name).tsv"),
      let table = try? TSV(file, columns: ["left", "letter", "right", "becomes"])
    else { return nil }
    return PatternTable(table)
  }
}
