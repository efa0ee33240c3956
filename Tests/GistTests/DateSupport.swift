import Gist
import Grammar
import Lexicon
import Orthography

private let sharedReader = Result { () throws(GlossaryError) -> DateReader in
  let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
  let files = try GlossaryFile.folder(root + "/glossaries/calendar").map {
    GlossaryFile(path: "calendar/" + $0.path, bytes: $0.bytes, displayPath: $0.displayPath)
  }
  return try DateReader(glossary: Glossary(files: files))
}

/// A reader of the calendar files in the repository.
func dateReader() throws -> DateReader { try sharedReader.get() }

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

/// A text with all that was found in it replaced by `‹English›`; other tokens stand as they are, with spaces between.
func withDates(_ text: String, _ language: Language) throws -> String {
  let tokens = try sourceTokens(text, language)
  var out: [String] = []
  var next = 0
  for date in try dateReader().dates(in: tokens, language: language) {
    out += tokens[next..<date.edge.tokens.lowerBound].map(\.text)
    out.append("‹\(date.edge.english.text)›")
    next = date.edge.tokens.upperBound
  }
  return (out + tokens[next...].map(\.text)).joined(separator: " ")
}

/// The marks that a text is given, with the English that they concern.
func dateMarks(_ text: String, _ language: Language) throws -> [String?] {
  try dateReader().dates(in: sourceTokens(text, language), language: language).map(\.mark)
}
