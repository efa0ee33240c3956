import Gist
import Grammar
import Lexicon
import Orthography
import TestSupport

private let sharedReader = Result { try DateReader(glossary: Repository.glossary.get()) }

/// A reader of the calendar files in the repository.
func dateReader() throws -> DateReader { try sharedReader.get() }

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
