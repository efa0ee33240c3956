import Lexicon
import Orthography
import Romanization

/// What is known of writing words in Latin letters.
struct RomanizerRules: Sendable {
  let vowelling: Vowelling
  let names: NameSpeller
  let schemes: SchemeCatalogue
  /// The schemes of gists.
  let persian: Scheme
  let arabic: Scheme

  init(_ glossary: Glossary) throws(GlossaryError) {
    vowelling = try Vowelling(glossary)
    names = NameSpeller(glossary)
    schemes = try SchemeCatalogue(glossary)
    guard let persian = schemes.scheme("newsroom", .persian), let arabic = schemes.scheme("newsroom", .arabic) else {
      throw GlossaryError(file: "romanization/schemes.tsv", line: 0, message: "there is no scheme newsroom")
    }
    self.persian = persian
    self.arabic = arabic
  }
}

/// Spells the words of gists that no file lists, and reads those that the lexicon has.
struct Romanizer: ~Copyable {
  private let rules: RomanizerRules
  private var persian: SchemeWriter
  private var arabic: SchemeWriter
  private var cache: [Key: String] = [:]

  private struct Key: Hashable {
    let word: String
    let isArabic: Bool
    let isName: Bool
  }

  init(_ rules: RomanizerRules) throws(ICUError) {
    let persian = try SchemeWriter(rules.persian)
    let arabic = try SchemeWriter(rules.arabic)
    self.rules = rules
    self.persian = persian
    self.arabic = arabic
  }

  /// A word in the plain spelling of gists.
  mutating func romanize(_ word: String, _ language: Language) throws(ICUError) -> String {
    let key = Key(word: word, isArabic: language == .arabic, isName: false)
    if let known = cache[key] { return known }
    let vowelled = rules.vowelling.word(word, language)
    return keep(key, language == .arabic ? try arabic.phrase([vowelled]) : try persian.phrase([vowelled]))
  }

  /// A name that no file lists, with its capital.
  mutating func name(_ word: String, _ language: Language) -> String {
    let key = Key(word: word, isArabic: language == .arabic, isName: true)
    if let known = cache[key] { return known }
    return keep(key, rules.names.name(word, Variety(language)))
  }

  private mutating func keep(_ key: Key, _ made: String) -> String {
    // A gist holds no letters of another script, whatever the rules leave.
    let plain = String(String.UnicodeScalarView(made.unicodeScalars.filter { $0.isASCII }))
    if cache.count < 10_000 { cache[key] = plain }
    return plain
  }
}
