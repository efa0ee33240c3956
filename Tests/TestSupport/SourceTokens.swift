public import Grammar
public import Orthography

/// The tokens of a text as the parser gets them.
public func sourceTokens(_ text: String, _ language: Language) throws -> [SourceToken] {
  let normalized = try Normalizer(language: language).normalize(text)
  var tokenizer = Tokenizer(language: language)
  let tokens = try tokenizer.tokenize(normalized.bytes)
  return tokens.indices.map { SourceToken(tokens, $0, normalized.bytes) }
}
