import English
import Gist
import Grammar
import Lexicon
import Orthography
import TestSupport

/// The glossaries of the repository.
let glossary = Repository.glossary

/// All that turns a phrase of one language into English.
struct Engine: Sendable {
  let language: Language
  let parser: Parser
  let realiser: Realiser
  let dates: DateReader

  init(_ language: Language) throws {
    let glossary = try GrammarTests.glossary.get()
    self.language = language
    parser = try Parser(glossary: glossary, language: language)
    let inflector = Inflector(
      try EnglishLexicon(files: glossary.files), adjectives: try Repository.table("lexicon/en/adjectives.tsv"))
    realiser = Realiser(lexicon: inflector, pronouns: PronounTable(try Repository.table("lexicon/en/pronouns.tsv")))
    dates = try DateReader(glossary: glossary)
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
