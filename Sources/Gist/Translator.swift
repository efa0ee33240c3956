public import English
public import Grammar
public import Lexicon
public import Meaning
internal import Dispatch
import Morphology
public import Orthography
internal import Synchronization

/// Turns documents into gists. Immutable once made, so any number of tasks may share it.
public struct Translator: Sendable {
  public let glossary: Glossary
  let persian: Parser
  let arabic: Parser
  let realiser: Realiser
  let romanizers: RomanizerRules
  let patterns: SegmentPatterns
  let repair: ZWNJRepair
  let oracle: LexiconOracle
  let dates: DateReader
  let punctuation: PunctuationTable
  /// The digest of the glossary; it is computed when asked for.
  public var digest: String { glossary.digest }

  /// Reads the grammars, morphologies and tables out of a glossary.
  ///
  /// - Throws: `GlossaryError` naming the file and line that could not be read.
  public init(glossary: Glossary) throws(GlossaryError) {
    self.glossary = glossary
    (persian, arabic) = try Translator.parsers(glossary)
    func table(_ path: String, _ columns: [String]) throws(GlossaryError) -> TSV {
      guard let file = glossary.file(path) else {
        throw GlossaryError(file: path, line: 0, message: "the file is missing from the glossaries")
      }
      return try TSV(file, columns: columns)
    }
    let inflector = Inflector(
      try EnglishLexicon(files: glossary.files),
      adjectives: try table("lexicon/en/adjectives.tsv", ["lemma", "comparative", "superlative"]))
    realiser = Realiser(lexicon: inflector, pronouns: PronounTable(try table("lexicon/en/pronouns.tsv", ["person", "number", "gender"])))
    punctuation = PunctuationTable(try table("grammar/punctuation.tsv", ["mark", "category", "english"]))
    romanizers = try RomanizerRules(glossary)
    patterns = SegmentPatterns(tsv: glossary.file("text/boilerplate.tsv")?.bytes ?? [])
    repair = ZWNJRepair(affixes: AffixTable(tsv: glossary.file("text/affixes-fa.tsv")?.bytes ?? []))
    dates = try DateReader(glossary: glossary)
    oracle = LexiconOracle(glossary: glossary, analyzer: persian.analyzer)
  }

  /// Both parsers, made side by side: that is most of what a start takes.
  private static func parsers(_ glossary: Glossary) throws(GlossaryError) -> (Parser, Parser) {
    let made = Mutex<[Int: Result<Parser, GlossaryError>]>([:])
    DispatchQueue.concurrentPerform(iterations: 2) { index in
      let result = Result { () throws(GlossaryError) in
        try Parser(glossary: glossary, language: index == 0 ? .persian : .arabic)
      }
      made.withLock { $0[index] = result }
    }
    let results = made.withLock { $0 }
    guard let persian = results[0], let arabic = results[1] else {
      throw GlossaryError(file: "grammar", line: 0, message: "the grammars could not be read")
    }
    return (try persian.get(), try arabic.get())
  }

  func parser(_ language: Language) -> Parser { language == .arabic ? arabic : persian }
}

/// What one task needs to translate: the handles of ICU that can't be shared.
public struct Worker: ~Copyable {
  let translator: Translator
  var segmenter: Segmenter
  private var persian: Tokenizer
  private var arabic: Tokenizer
  private var romanizer: Romanizer
  /// Whether gists carry derivations and the romanization of every word.
  private let isDetailed: Bool

  public init(_ translator: Translator, isDetailed: Bool = false) throws(ICUError) {
    let segmenter = try Segmenter(patterns: translator.patterns)
    let romanizer = try Romanizer(translator.romanizers)
    self.translator = translator
    self.isDetailed = isDetailed
    self.segmenter = segmenter
    self.romanizer = romanizer
    persian = Tokenizer(language: .persian)
    arabic = Tokenizer(language: .arabic)
  }

  /// The gist of a document.
  public mutating func gist(of document: Document) throws(ICUError) -> Gist {
    var out: [Gist.Segment] = []
    for segment in try segmenter.segments(of: document) {
      let repaired = try repaired(segment)
      out.append(try self.segment(repaired, id: out.count, in: document))
    }
    return Gist(document: document, glossary: translator.glossary, segments: out)
  }

  /// A segment with its U+200C restored, where it is Persian.
  public mutating func repaired(_ segment: Segment) throws(ICUError) -> Segment {
    guard segment.language != .arabic else { return segment }
    let tokens = try persian.tokenize(segment.normalized.bytes, runs: segment.runs)
    guard let result = translator.repair.repair(segment.normalized.bytes, tokens: tokens, oracle: translator.oracle) else {
      return segment
    }
    return segment.rewritten(result.text)
  }

  mutating func tokenize(_ segment: Segment) throws(ICUError) -> Tokens {
    segment.language == .arabic
      ? try arabic.tokenize(segment.normalized.bytes, runs: segment.runs)
      : try persian.tokenize(segment.normalized.bytes, runs: segment.runs)
  }

  mutating func segment(_ segment: Segment, id: Int, in document: Document) throws(ICUError) -> Gist.Segment {
    let tokens = try tokenize(segment)
    var source = tokens.indices.map { SourceToken(tokens, $0, segment.normalized.bytes) }
    let parser = translator.parser(segment.language)
    // The final mark belongs to the sentence, not to a clause.
    var final: (mark: String, token: Int)?
    if let last = source.last, last.kind == .punctuation, segment.kind != .metadata, let mark = Self.finals[last.text] {
      final = (mark, source.count - 1)
      source.removeLast()
    }
    let found = translator.dates.dates(in: source, language: segment.language)
    let parse = parser.parse(source, ready: found.map(\.edge), isHeadline: segment.kind == .headline, isDetailed: isDetailed)
    let manner: Realiser.Manner =
      segment.kind == .headline ? .headline : segment.kind == .sentence || final != nil ? .sentence : .plain
    let english = try romanized(translator.realiser.realise(parse.pieces, manner: manner, final: final), segment.language)
    var assembly = Assembly(segment: segment, id: id, document: document, tokens: tokens, parse: parse, dates: found, english: english)
    if isDetailed { try assembly.romanize(translator.glossary) { text throws(ICUError) in try romanizer.romanize(text, segment.language) } }
    return assembly.segment(glossary: translator.glossary)
  }

  private static let finals: [String: String] = [
    ".": ".", "!": ".", "?": "?", "؟": "?", "۔": ".", "…": "…", "...": "…", ":": ":", "؛": ".",
  ]

  /// Writes the words that no file lists in Latin letters: names plain, others between ⟨ ⟩.
  private mutating func romanized(_ tokens: [EnglishToken], _ language: Language) throws(ICUError) -> [EnglishToken] {
    var out = tokens
    for index in out.indices where out[index].text.unicodeScalars.contains(where: { $0.value >= 0x0600 && $0.value <= 0x06FF }) {
      let latin = try romanizer.romanize(out[index].text, language)
      out[index].text = out[index].origin == .unknown ? "⟨\(latin)⟩" : latin.prefix(1).uppercased() + latin.dropFirst()
    }
    return out
  }
}

extension SourceToken {
  init(_ tokens: Tokens, _ index: Int, _ utf8: [UInt8]) {
    let token = tokens[index]
    let kind: Kind
    switch token.kind {
    case .word: kind = .word
    case .number: kind = .number
    case .latin: kind = .latin
    case .punctuation, .symbol: kind = .punctuation
    }
    self.init(kind: kind, text: String(decoding: utf8[token.range], as: UTF8.self), key: Array(tokens.key(index)))
  }
}
