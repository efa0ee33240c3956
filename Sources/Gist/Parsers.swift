import Grammar
import Lexicon
import Orthography

/// The parsers of both languages: that of an expected language is ready, another is made for its first sentence.
struct Parsers: Sendable {
  private let expected: Language
  private let ready: Parser
  private let other: Lazy<Parser?>

  init(_ expected: Language, ready: Parser, other: Lazy<Parser?>) {
    self.expected = expected
    self.ready = ready
    self.other = other
  }

  subscript(language: Language) -> Parser {
    let wanted = language == .arabic ? Language.arabic : .persian
    // Only what came with the program waits, and the tests have seen that it can be read.
    return wanted == expected ? ready : other.value ?? ready
  }

  /// Whether all that a grammar is made of came with the program, so that no faults of it are to be told of at the start.
  static func mayWait(_ glossary: Glossary) -> Bool {
    glossary.files.allSatisfy { file in
      file.isBundled || !["grammar/", "morphology/", "lexicon/"].contains { file.path.hasPrefix($0) }
    }
  }
}
