import Grammar
import Lexicon
public import Orthography
public import Romanization

/// The writers of one scheme, for each language that it has rules for.
public struct SchemeWriters: ~Copyable {
  private var persian: SchemeWriter?
  private var arabic: SchemeWriter?
  private var marks: Transliterator
  /// The only language that it is for, if there is one.
  private let variety: Variety?
  /// The name of the scheme.
  public let name: String

  /// - Parameter variety: the only language; nil for all that the scheme has.
  public init(_ name: String, _ variety: Variety?, of catalogue: SchemeCatalogue) throws(ICUError) {
    let marks = try Transliterator(rules: catalogue.marks)
    let persian = try Self.writer(variety == .arabic ? nil : catalogue.scheme(name, variety ?? .persian))
    let arabic = try Self.writer(variety == nil || variety == .arabic ? catalogue.scheme(name, .arabic) : nil)
    self.name = name
    self.marks = marks
    self.variety = variety
    self.persian = persian
    self.arabic = arabic
  }

  private static func writer(_ scheme: Scheme?) throws(ICUError) -> SchemeWriter? {
    guard let scheme else { return nil }
    return try SchemeWriter(scheme)
  }

  /// What a language is written as.
  func variety(_ language: Language) -> Variety { variety ?? Variety(language) }

  /// Figures and marks as they are written among Latin letters.
  mutating func mark(_ text: String) throws(ICUError) -> String { try marks(text) }

  /// The words in Latin letters; nil if the scheme is not for the language.
  mutating func write(_ words: [VowelledWord], _ language: Language) throws(ICUError) -> [SchemeWriter.Word]? {
    let isArabic = variety.map { $0 == .arabic } ?? (language == .arabic)
    return isArabic ? try arabic?.write(words) : try persian?.write(words)
  }
}

/// A line of a text in Latin letters.
public struct TransliteratedLine: Sendable {
  public enum Status: String, Sendable { case lexicon, name, guess, other }

  public struct Token: Sendable {
    public let text: String
    /// The word with its vowels, as the rules read it; empty for what is no word.
    public let vowelled: String
    public internal(set) var latin: String
    public internal(set) var status: Status
    /// What stands before it in Latin letters.
    public internal(set) var space: String
  }

  /// From 0.
  public let line: Int
  public internal(set) var tokens: [Token] = []
  /// The language that the scheme has no rules for, if one occurred.
  public internal(set) var unserved: Language?

  /// The line; guessed words with a star before them if asked for.
  public func text(isMarked: Bool) -> String {
    tokens.reduce(into: "") { $0 += $1.space + (isMarked && $1.status == .guess ? "*" : "") + $1.latin }
  }
}

extension Worker {
  /// The schemes that there are.
  public var schemes: SchemeCatalogue { translator.romanizers.schemes }

  /// The lines of a document in Latin letters, one by one.
  public mutating func transliterate(
    _ document: Document, by writers: inout SchemeWriters, _ emit: (TransliteratedLine) throws -> Void
  ) throws {
    for line in document.lines.indices {
      var out = TransliteratedLine(line: line)
      for segment in try segmenter.segments(ofLine: line, in: document) {
        try transliterate(try repaired(segment, document.joiners), by: &writers, into: &out)
      }
      try emit(out)
    }
  }

  private mutating func transliterate(
    _ segment: Segment, by writers: inout SchemeWriters, into line: inout TransliteratedLine
  ) throws(ICUError) {
    let tokens = try tokenize(segment)
    let source = tokens.indices.map { SourceToken(tokens, $0, segment.normalized.bytes) }
    let parse = translator.parser(segment.language).parse(source, isDetailed: true)
    let reader = VowelReader(
      parse: parse, tokens: source, language: segment.language, rules: translator.romanizers,
      glossary: translator.glossary)
    var run: [(place: Int, token: Int, word: VowelledWord)] = []
    for index in source.indices {
      let isWord = source[index].kind == .word
      let word = isWord ? reader.word(index) : nil
      if let word { run.append((line.tokens.count, index, word)) }
      line.tokens.append(
        TransliteratedLine.Token(
          text: source[index].text, vowelled: word?.text ?? "",
          latin: isWord ? "" : try writers.mark(source[index].text),
          status: reader.status(index, word), space: tokens[index].spaceBefore && !line.tokens.isEmpty ? " " : ""))
      let isLast = index + 1 == source.count
      if isLast || !isWord, !run.isEmpty {
        try write(run, reader, segment.language, by: &writers, into: &line)
        run = []
      }
    }
  }

  private func write(
    _ run: [(place: Int, token: Int, word: VowelledWord)], _ reader: VowelReader, _ language: Language,
    by writers: inout SchemeWriters, into line: inout TransliteratedLine
  ) throws(ICUError) {
    guard let written = try writers.write(run.map(\.word), language) else {
      line.unserved = language
      for (place, _, _) in run {
        line.tokens[place].latin = line.tokens[place].text
        line.tokens[place].status = .other
      }
      return
    }
    for ((place, token, _), word) in zip(run, written) {
      // In newsrooms a name has a spelling of its own.
      let name = writers.name == "newsroom" ? reader.newsName(token, writers.variety(language)) : nil
      line.tokens[place].latin = name ?? word.text
      if word.isSolid { line.tokens[place].space = "" }
    }
  }
}
