/// A text as it came (layer L0): its bytes, what they say, and its lines.
public struct Document: Sendable {
  /// Where it was read from, for messages.
  public let path: String
  /// The bytes as they came.
  public let original: [UInt8]
  /// The bytes in UTF-8, with the way back.
  public let decoded: Decoded
  /// The language of most of it.
  public let language: Language
  /// Its lines.
  public let lines: [Line]
  /// Whether it kept its U+200C.
  public let joiners: JoinerUse

  /// Decodes bytes, finds the lines and, unless told, the language.
  public init(
    path: String, bytes: [UInt8], encoding: TextEncoding? = nil, language: Language? = nil,
    guesser: LanguageGuesser = LanguageGuesser()
  ) throws(ICUError) {
    self.path = path
    original = bytes
    let decoded = try Decoder.decode(bytes, encoding: encoding)
    self.decoded = decoded
    lines = Line.lines(of: decoded.utf8.span)
    joiners = JoinerUse(decoded.utf8)
    self.language = language ?? guesser.dominant(decoded.utf8)
  }

  /// A document of a string, for tests and single sentences.
  public init(_ text: String, language: Language? = nil) throws(ICUError) {
    try self.init(path: "", bytes: Array(text.utf8), encoding: .utf8, language: language)
  }

  /// The text in UTF-8; all ranges count in it.
  public var text: [UInt8] { decoded.utf8 }

  /// The languages that its lines are probably in.
  public var languages: Set<Language> {
    let guesser = LanguageGuesser()
    return Set(lines.map { guesser.guess(decoded.utf8.span.extracting($0.range), default: language) })
  }

  /// A part of the text, for eyes.
  public func string(_ range: Range<Int>) -> String {
    String(decoding: decoded.utf8[range], as: UTF8.self)
  }

  /// Where a span of the text stands in the original bytes.
  public func originalRange(of range: Range<Int>) -> Range<Int> {
    decoded.originalRange(of: range)
  }
}
