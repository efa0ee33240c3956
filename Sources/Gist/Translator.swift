public import English
public import Grammar
public import Lexicon
public import Meaning
import Morphology
public import Orthography

/// Turns documents into gists; immutable once made, so any number of tasks may share it.
public struct Translator: Sendable {
  public let glossary: Glossary
  private let parsers: Parsers
  let realiser: Realiser
  let romanizers: RomanizerRules
  let patterns: SegmentPatterns
  let repair: ZWNJRepair
  private let lazyOracle: Lazy<LexiconOracle>
  private let lazyParting: Lazy<WordParting>
  let dates: DateReader
  let respeller: Respeller
  /// How its English is spelled.
  public let spelling: EnglishSpelling
  /// The digest of the glossary; it is computed when asked for.
  public var digest: String { glossary.digest }

  /// Reads the grammars, morphologies and tables out of a glossary.
  ///
  /// - Parameter expected: the languages of the texts, as far as one knows: what others need can wait until they come.
  /// - Throws: `GlossaryError` naming the file and line that could not be read.
  public init(
    glossary: Glossary, spelling: EnglishSpelling = .british,
    expecting expected: Set<Language> = Set(Language.allCases)
  ) throws(GlossaryError) {
    self.glossary = glossary
    self.spelling = spelling
    let parts = try Translator.parts(glossary, expecting: expected)
    let parsers = parts.parsers
    self.parsers = parsers
    realiser = parts.tables.realiser
    romanizers = parts.tables.romanizers
    dates = parts.tables.dates
    respeller = parts.tables.respeller
    patterns = SegmentPatterns(tsv: glossary.file("text/boilerplate.tsv")?.bytes ?? [])
    repair = ZWNJRepair(affixes: AffixTable(tsv: glossary.file("text/affixes-fa.tsv")?.bytes ?? []))
    lazyOracle = Lazy { LexiconOracle(glossary: glossary, analyzer: parsers[.persian].analyzer) }
    lazyParting = Lazy { WordParting(glossary, parsers[.arabic].analyzer) }
  }

  /// What is read besides the grammars.
  private struct Tables: Sendable {
    let realiser: Realiser
    let romanizers: RomanizerRules
    let dates: DateReader
    let respeller: Respeller

    init(_ glossary: Glossary) throws(GlossaryError) {
      func table(_ path: String, _ columns: [String]) throws(GlossaryError) -> TSV {
        guard let file = glossary.file(path) else {
          throw GlossaryError(file: path, line: 0, message: "the file is missing from the glossaries")
        }
        return try TSV(file, columns: columns)
      }
      let lexicon = try EnglishLexicon(files: glossary.files)
      respeller = Respeller(lexicon)
      let inflector = Inflector(
        lexicon,
        adjectives: try table("lexicon/en/adjectives.tsv", ["lemma", "comparative", "superlative", "adverb"]))
      realiser = Realiser(
        lexicon: inflector,
        pronouns: PronounTable(try table("lexicon/en/pronouns.tsv", ["person", "number", "gender"])))
      romanizers = try RomanizerRules(glossary)
      dates = try DateReader(glossary: glossary)
    }
  }

  private enum Part: Sendable {
    case parser(Parser?)
    case tables(Tables)
    case stems
  }

  /// Parsers and tables, made side by side: that is most of what a start takes.
  private static func parts(
    _ glossary: Glossary, expecting expected: Set<Language>
  ) throws(GlossaryError) -> (parsers: Parsers, tables: Tables) {
    let first = expected.contains(.persian) || !expected.contains(.arabic) ? Language.persian : .arabic
    let second = first == .persian ? Language.arabic : .persian
    let needsSecond = expected.contains(second)
    let waits = !needsSecond && Parsers.mayWait(glossary)
    let (stems, otherStems) = (Stems(glossary, first), Stems(glossary, second))
    let parts = try SideBySide.map(Array(0..<5)) { (index) throws(GlossaryError) in
      switch index {
      case 0: return Part.parser(try Parser(glossary: glossary, language: first, stems: stems))
      case 1: return Part.parser(waits ? nil : try Parser(glossary: glossary, language: second, stems: otherStems))
      case 2: return Part.tables(try Tables(glossary))
      case 3: stems.prepare()
      default: if needsSecond { otherStems.prepare() }
      }
      return Part.stems
    }
    guard case .parser(let ready?) = parts[0], case .parser(let other) = parts[1], case .tables(let tables) = parts[2]
    else { throw GlossaryError(file: "grammar", line: 0, message: "the grammars could not be read") }
    let later = Lazy { other ?? (try? Parser(glossary: glossary, language: second, stems: otherStems)) }
    return (Parsers(first, ready: ready, other: later), tables)
  }

  func parser(_ language: Language) -> Parser { parsers[language] }

  /// What the repair of Persian text asks about words.
  var oracle: LexiconOracle { lazyOracle.value }
  /// Knows where Arabic words end that were written together.
  var parting: WordParting { lazyParting.value }

  /// Finished English in the spelling that is wanted.
  func spelled(_ tokens: [EnglishToken]) -> [EnglishToken] {
    guard spelling == .american else { return tokens }
    return respeller.american(tokens) { id, word in
      switch glossary.kind(id) {
      case .name: glossary.partOfSpeech(id) != .demonym
      case .term, .lexicon:
        glossary.entry(id).renderings.contains { $0.isName && $0.words.contains(word) }
      }
    }
  }
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
  /// Whether the sentences of a document may be parsed side by side.
  private let isParallel: Bool
  /// How dates are written, and the day that all texts are of, if it is known; else each text is asked for its own.
  public var dates = DateContext()
  /// Whether the day that a word such as *yesterday* means is written behind it.
  public var showsDays = false
  /// How many sentences are held between reading and printing.
  private static let batch = 64

  public init(_ translator: Translator, isDetailed: Bool = false, isParallel: Bool = false) throws(ICUError) {
    let segmenter = try Segmenter(patterns: translator.patterns)
    let romanizer = try Romanizer(translator.romanizers)
    self.translator = translator
    self.isDetailed = isDetailed
    self.isParallel = isParallel
    self.segmenter = segmenter
    self.romanizer = romanizer
    persian = Tokenizer(language: .persian)
    arabic = Tokenizer(language: .arabic)
  }

  /// The gist of a document.
  public mutating func gist(of document: Document) throws(ICUError) -> Gist {
    var out: [Gist.Segment] = []
    var discourse = Discourse()
    var names = NamesMet()
    let segments = try segmenter.segments(of: document)
    let context = try context(of: segments)
    for start in stride(from: 0, to: segments.count, by: Self.batch) {
      var sentences: [Sentence] = []
      for segment in segments[start..<min(start + Self.batch, segments.count)] {
        sentences.append(try read(try repaired(segment, document.joiners)))
      }
      for (sentence, reading) in zip(sentences, again(readings(of: sentences, context), of: sentences, context, &names))
      {
        let english = translator.realiser.realise(
          reading.parse.pieces, manner: sentence.manner, final: sentence.final,
          quotations: translator.parser(sentence.segment.language).looseQuotations(in: sentence.source, reading.parse),
          discourse: &discourse)
        out.append(try finish(sentence, reading, english, id: out.count, in: document))
      }
    }
    return Gist(document: document, glossary: translator.glossary, segments: out)
  }

  /// A segment with its U+200C restored, where it is Persian, and its spaces, where it is Arabic.
  ///
  /// - Parameter use: whether its document kept them.
  public mutating func repaired(_ segment: Segment, _ use: JoinerUse) throws(ICUError) -> Segment {
    guard segment.language != .arabic else { return try spaced(segment) }
    let tokens = try persian.tokenize(segment.normalized.bytes, runs: segment.runs)
    let result = translator.repair.repair(
      segment.normalized.bytes, tokens: tokens, oracle: translator.oracle, use: use)
    guard let result else { return segment }
    return segment.rewritten(result.text)
  }

  private mutating func spaced(_ segment: Segment) throws(ICUError) -> Segment {
    let bytes = segment.normalized.bytes
    let tokens = try arabic.tokenize(bytes, runs: segment.runs)
    let parting = translator.parting
    let result = translator.repair.spaced(bytes, tokens: tokens, language: .arabic) { parting.cuts($0) }
    return result.map { segment.rewritten($0.text) } ?? segment
  }

  mutating func tokenize(_ segment: Segment) throws(ICUError) -> Tokens {
    segment.language == .arabic
      ? try arabic.tokenize(segment.normalized.bytes, runs: segment.runs)
      : try persian.tokenize(segment.normalized.bytes, runs: segment.runs)
  }

  /// A segment as the parser takes it.
  private struct Sentence: Sendable {
    let segment: Segment
    let tokens: Tokens
    let source: [SourceToken]
    /// The final mark, which belongs to the sentence, not to a clause.
    let final: (mark: String, token: Int)?

    var manner: Realiser.Manner {
      segment.kind == .headline ? .headline : segment.kind == .sentence || final != nil ? .sentence : .plain
    }
  }

  /// What came of a sentence.
  private struct Reading: Sendable {
    let parse: Parse
    let dates: [FoundDate]
    let relative: [RelativeDate]
  }

  private mutating func read(_ segment: Segment) throws(ICUError) -> Sentence {
    let tokens = try tokenize(segment)
    var source = tokens.indices.map { SourceToken(tokens, $0, segment.normalized.bytes) }
    var final: (mark: String, token: Int)?
    if let last = source.last, last.kind == .punctuation, segment.kind != .metadata, let mark = Self.finals[last.text] {
      final = (mark, source.count - 1)
      source.removeLast()
    }
    return Sentence(segment: segment, tokens: tokens, source: source, final: final)
  }

  /// Parses sentences, side by side where that is wanted; each is its own, so the outcome is the same.
  private func readings(of sentences: [Sentence], _ context: DateContext) -> [Reading] {
    let translator = translator
    let isDetailed = isDetailed
    guard isParallel else { return sentences.map { Self.read($0, translator, context, isDetailed) } }
    return SideBySide.map(sentences) { Self.read($0, translator, context, isDetailed) }
  }

  private static func read(
    _ sentence: Sentence, _ translator: Translator, _ context: DateContext, _ isDetailed: Bool, names: [ReadyEdge] = []
  ) -> Reading {
    let segment = sentence.segment
    let dates = translator.dates.dates(in: sentence.source, language: segment.language, context: context)
    let parse = translator.parser(segment.language).parse(
      sentence.source, ready: dates.map(\.edge) + names, isHeadline: segment.kind == .headline, isDetailed: isDetailed)
    let relative = translator.dates.relative(in: sentence.source, language: segment.language, context: context)
    return Reading(parse: parse, dates: dates, relative: relative)
  }

  /// Reads those sentences once more in which somebody comes again whom the article has named in full.
  private func again(
    _ readings: [Reading], of sentences: [Sentence], _ context: DateContext, _ names: inout NamesMet
  ) -> [Reading] {
    for (sentence, reading) in zip(sentences, readings) {
      names.note(reading.parse, sentence.source, sentence.segment.language, translator.glossary)
    }
    return zip(sentences, readings).map { sentence, reading in
      let edges = names.edges(
        in: sentence.source, read: reading.parse, sentence.segment.language, translator.glossary)
      return edges.isEmpty ? reading : Self.read(sentence, translator, context, isDetailed, names: edges)
    }
  }

  private mutating func finish(
    _ sentence: Sentence, _ reading: Reading, _ english: [EnglishToken], id: Int, in document: Document
  ) throws(ICUError) -> Gist.Segment {
    let language = sentence.segment.language
    var english = translator.spelled(try romanized(english, language))
    if showsDays { english = Self.withDays(english, reading.relative) }
    var assembly = Assembly(
      segment: sentence.segment, id: id, document: document, tokens: sentence.tokens, parse: reading.parse,
      dates: reading.dates, relative: reading.relative, english: english)
    if isDetailed {
      try assembly.romanize(translator.glossary) { text throws(ICUError) in try romanizer.romanize(text, language) }
    }
    return assembly.segment(glossary: translator.glossary)
  }

  private static let finals: [String: String] = [
    ".": ".", "!": ".", "?": "?", "؟": "?", "۔": ".", "…": "…", "...": "…", ":": ":", "؛": ".",
  ]

  /// Writes the words that no file lists in Latin letters: names plain, others between ⟨ ⟩.
  private mutating func romanized(_ tokens: [EnglishToken], _ language: Language) throws(ICUError) -> [EnglishToken] {
    var out = tokens
    for index in out.indices
    where out[index].text.unicodeScalars.contains(where: { $0.value >= 0x0600 && $0.value <= 0x06FF }) {
      if out[index].origin == .unknown {
        out[index].text = "⟨\(try romanizer.romanize(out[index].text, language))⟩"
      } else {
        let name = romanizer.name(out[index].text, language)
        out[index].text = index == 0 ? name.prefix(1).uppercased() + name.dropFirst() : name
      }
    }
    return out
  }
}
