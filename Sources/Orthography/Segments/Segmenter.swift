/// Cuts a document into segments: line by line, then by sentence, each with its kind, its language and its layer L1.
///
/// ICU finds the ends of sentences; ``SentenceJoiner`` mends them. Holds one ICU handle, so each task has its own.
public struct Segmenter: ~Copyable {
  /// What may be asked for.
  public struct Options: Sendable {
    /// Keeps all that stands between « and » in one segment.
    public var keepsQuotesWhole = false
    /// The normalizations that are on.
    public var operations = OperationSet.all
    /// The most tokens of a segment; a longer sentence is cut.
    public var longestSegment = 4000

    public init() {}
  }

  let options: Options
  let patterns: SegmentPatterns
  let guesser = LanguageGuesser()
  /// By language; of texts that lost their U+200C, then of those that kept them.
  private let normalizers: [[Normalizer]]
  private var breaker: Breaker

  /// Opens ICU's sentence rules.
  public init(patterns: SegmentPatterns = SegmentPatterns(), options: Options = Options()) throws(ICUError) {
    self.options = options
    self.patterns = patterns
    normalizers = [JoinerUse.lost, .kept].map { use in
      Language.allCases.map { Normalizer(language: $0, operations: options.operations, joiners: use) }
    }
    breaker = try Breaker(.sentence, locale: "fa")
  }

  /// All segments of a document, in order.
  ///
  /// Between them stand only spaces, line breaks and invisible characters.
  public mutating func segments(of document: Document) throws(ICUError) -> [Segment] {
    var segments: [Segment] = []
    var context = SegmentContext(lines: document.lines.count)
    for index in document.lines.indices {
      try append(line: index, of: document, &context, to: &segments)
    }
    return segments
  }

  /// The segments of one line.
  public mutating func segments(ofLine line: Int, in document: Document) throws(ICUError) -> [Segment] {
    var segments: [Segment] = []
    var context = SegmentContext(lines: document.lines.count)
    context.contentLines = line
    try append(line: line, of: document, &context, to: &segments)
    return segments
  }

  private mutating func append(
    line: Int, of document: Document, _ context: inout SegmentContext, to segments: inout [Segment]
  ) throws(ICUError) {
    let utf8 = document.decoded.utf8.span
    let language = document.language == .other ? Language.persian : document.language
    for paragraph in Paragraphs.split(utf8, document.lines[line].range) {
      let lineLanguage = guesser.guess(utf8.extracting(paragraph), default: language)
      let pieces = try sentences(utf8, paragraph)
      for (place, piece) in pieces.enumerated() {
        let language =
          pieces.count == 1 ? lineLanguage : guesser.guess(utf8.extracting(piece.range), default: lineLanguage)
        let kind = SegmentClassifier.kind(
          utf8.extracting(piece.range), language, isWholeLine: pieces.count == 1, isFirst: place == 0, context, patterns
        )
        let (normalized, runs) = try normalize(utf8.extracting(piece.range), language, document.joiners)
        segments.append(
          Segment(
            range: piece.range, line: line, kind: piece.isDateline ? .dateline : kind, language: language,
            normalized: normalized, runs: runs, isForced: piece.isForced))
      }
      if !pieces.isEmpty { context.contentLines += 1 }
    }
  }

  /// The sentences of a paragraph.
  private mutating func sentences(_ utf8: Span<UInt8>, _ range: Range<Int>) throws(ICUError) -> [SentencePiece] {
    let paragraph = utf8.extracting(range)
    var ends = [range.count]
    if SentenceJoiner.mayHaveSeveral(paragraph) {
      ends = try breaker.boundaries(of: paragraph).map(\.offset)
      ends = SentenceJoiner(keepsQuotesWhole: options.keepsQuotesWhole).join(paragraph, ends)
    }
    let pieces = SentencePiece.pieces(paragraph, ends: ends, longest: options.longestSegment)
    return pieces.map { $0.moved(by: range.lowerBound) }
  }

  /// The layer L1 of a segment: each run by the rules of its language.
  private func normalize(
    _ utf8: Span<UInt8>, _ language: Language, _ joiners: JoinerUse
  ) throws(ICUError) -> (NormalizedText, [LanguageRun]) {
    let normalizers = normalizers[joiners == .lost ? 0 : 1]
    let runs = guesser.runs(utf8, language)
    if runs.count == 1 {
      let text = try normalizers[Int(runs[0].language.rawValue)].normalize(utf8)
      return (text, [LanguageRun(range: 0..<text.bytes.count, language: runs[0].language)])
    }
    var bytes: [UInt8] = []
    var edits = EditList()
    var counts = OperationCounts()
    var normalizedRuns: [LanguageRun] = []
    for run in runs {
      let part = try normalizers[Int(run.language.rawValue)].normalize(utf8.extracting(run.range))
      normalizedRuns.append(LanguageRun(range: bytes.count..<bytes.count + part.bytes.count, language: run.language))
      bytes.append(contentsOf: part.bytes)
      edits.append(part.edits)
      counts.add(part.counts)
    }
    return (NormalizedText(bytes: bytes, edits: edits, counts: counts), normalizedRuns)
  }
}

/// What the classifier knows of the lines around a segment.
struct SegmentContext {
  /// How many lines the document has.
  let lines: Int
  /// How many lines with text came before.
  var contentLines = 0

  init(lines: Int) {
    self.lines = lines
  }
}
