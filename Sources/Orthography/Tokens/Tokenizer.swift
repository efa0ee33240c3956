/// Splits a normalized text into tokens.
///
/// Arabic script, Latin, digits and common signs are split by own rules, which agree with ICU's word breaks except where
/// ICU is wrong for news: digits part from letters (2کشور), a stop parts two words (کرد.وی) but not two initials (ه.ش),
/// dates and decimals stay whole (1403/2/17, ۱۲٫۵), scripts part from one another. Everything else is ICU's.
public struct Tokenizer: ~Copyable {
  /// Whose letters the keys fold.
  public let language: Language
  private var breaker: Breaker?

  /// A tokenizer; ICU is opened only when a text needs it.
  public init(language: Language) {
    self.language = language
    breaker = nil
  }

  /// The tokens of a text in one language.
  public mutating func tokenize(_ utf8: [UInt8]) throws(ICUError) -> Tokens {
    try tokenize(utf8, runs: [])
  }

  /// The tokens of a text, each with the language of its run; what lies outside the runs is in the tokenizer's language.
  public mutating func tokenize(_ utf8: [UInt8], runs: [LanguageRun]) throws(ICUError) -> Tokens {
    var scanner = TokenScanner(language: language, runs: runs, capacity: utf8.count)
    let span = utf8.span
    var index = 0
    while index < span.count {
      index = scanner.scan(span, from: index)
      if index < span.count { index = try foreign(span, index, &scanner) }
    }
    return scanner.tokens
  }

  /// Lets ICU split a stretch of other scripts, and returns its end.
  private mutating func foreign(_ utf8: Span<UInt8>, _ start: Int, _ scanner: inout TokenScanner) throws(ICUError)
    -> Int
  {
    var end = start
    while end < utf8.count {
      let (scalar, length, _) = UTF8Scalar.decode(utf8, at: end)
      let kind = ScalarClass.of(scalar)
      if kind != .foreign && kind != .mark { break }
      end += length
    }
    var lower = start
    for boundary in try boundaries(of: utf8.extracting(start..<end)) {
      let upper = start + boundary.offset
      let kind: Token.Kind = boundary.status >= 200 ? .latin : boundary.status >= 100 ? .number : signKind(utf8, lower)
      scanner.add(utf8, lower..<upper, kind)
      lower = upper
    }
    return end
  }

  private mutating func boundaries(of utf8: Span<UInt8>) throws(ICUError) -> [Breaker.Boundary] {
    if breaker == nil { breaker = try Breaker(.word, locale: language.locale) }
    return try breaker?.boundaries(of: utf8) ?? []
  }

  private func signKind(_ utf8: Span<UInt8>, _ index: Int) -> Token.Kind {
    guard let scalar = Unicode.Scalar(UTF8Scalar.decode(utf8, at: index).scalar) else { return .symbol }
    switch scalar.properties.generalCategory {
    case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation, .dashPunctuation,
      .connectorPunctuation, .otherPunctuation:
      return .punctuation
    default: return .symbol
    }
  }
}
