import English
import Gist
import Grammar
import Lexicon
import Orthography

/// The top of the repository.
let repository = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")

/// The glossaries of the repository, read from their folder so that an edit needs no build.
let glossary: Result<Glossary, any Error> = Result {
  try Glossary(files: GlossaryFile.folder(repository + "/glossaries"))
}

/// All that turns a phrase of one language into English.
struct Engine: Sendable {
  let language: Language
  let parser: Parser
  let realiser: Realiser
  let dates: DateReader

  init(_ language: Language) throws {
    let glossary = try GrammarTests.glossary.get()
    func table(_ path: String) throws -> TSV {
      guard let file = glossary.file(path) else { throw Missing(path: path) }
      return try TSV(file)
    }
    self.language = language
    parser = try Parser(glossary: glossary, language: language)
    let inflector = Inflector(
      try EnglishLexicon(files: glossary.files), adjectives: try table("lexicon/en/adjectives.tsv"))
    realiser = Realiser(lexicon: inflector, pronouns: PronounTable(try table("lexicon/en/pronouns.tsv")))
    dates = try DateReader(glossary: glossary)
  }

  struct Missing: Error {
    let path: String
  }

  /// The best derivation of a phrase, without the mark that ends it.
  func parse(_ source: String) throws -> Parse {
    var tokens = try sourceTokens(source, language)
    if let last = tokens.last, [".", "!", "؟", "?"].contains(last.text) { tokens.removeLast() }
    return parser.parse(tokens, ready: dates.find(in: tokens, language: language), isDetailed: true)
  }

  /// The English of a derivation, as a sentence.
  func english(_ parse: Parse) -> String {
    realiser.realise(parse.pieces, manner: .sentence).joinedText
  }
}

let persian: Result<Engine, any Error> = Result { try Engine(.persian) }
let arabic: Result<Engine, any Error> = Result { try Engine(.arabic) }

/// The tokens of a text as the parser gets them.
func sourceTokens(_ text: String, _ language: Language) throws -> [SourceToken] {
  let normalized = try Normalizer(language: language).normalize(text)
  var tokenizer = Tokenizer(language: language)
  let tokens = try tokenizer.tokenize(normalized.bytes)
  return tokens.indices.map { index in
    let token = tokens[index]
    let kind: SourceToken.Kind =
      switch token.kind {
      case .word: .word
      case .number: .number
      case .latin: .latin
      case .punctuation, .symbol: .punctuation
      }
    return SourceToken(
      kind: kind, text: String(decoding: normalized.bytes[token.range], as: UTF8.self), key: Array(tokens.key(index)))
  }
}

extension Parse {
  /// Whether a rule is part of the derivation.
  func uses(_ rule: String) -> Bool {
    lines.contains { $0.text.contains("← \(rule) ") }
  }

  /// The derivation as it is shown to people.
  var dump: String {
    lines.map { String(repeating: "  ", count: $0.depth) + $0.text }.joined(separator: "\n")
  }
}

/// Random numbers that are the same in each run.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
