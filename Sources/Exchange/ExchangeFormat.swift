/// The formats that glossaries are exchanged in.
public enum ExchangeFormat: String, Sendable, Hashable, CaseIterable {
  /// TBX-Basic of 2019 (ISO 30042:2019), data categories as attributes.
  case tbx
  /// The same, data categories as elements.
  case tbxDCT = "tbx-dct"
  /// TBX of 2008, which OmegaT and Weblate read.
  case tbx2
  /// A glossary of OmegaT: source, target, comment, separated by TABs.
  case omegat
  /// A glossary of Weblate as CSV.
  case weblate
  /// A table with a line for each concept, as spreadsheets read it.
  case csv
  /// The same columns as in `glossaries/terms`, so that `--glossary FILE` takes it.
  case tsv
  /// One JSON object for each concept.
  case jsonl

  /// Whether it holds pairs of a source and a target term, so that a language must be named.
  public var isBilingual: Bool { self == .omegat || self == .weblate }

  /// Whether it is XML.
  public var isXML: Bool { [.tbx, .tbxDCT, .tbx2].contains(self) }

  /// Whether spreadsheets open it.
  public var isTable: Bool { [.omegat, .weblate, .csv, .tsv].contains(self) }

  /// Whether a tool that reads it offers each term in it to translators.
  public var offersTerms: Bool { isBilingual || self == .tbx2 }

  /// The format that the name of a file suggests; nil where several could be meant.
  public init?(path: String) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: ".") else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "tbx": self = .tbx
    case "csv": self = .csv
    case "tsv": self = .tsv
    case "jsonl", "ndjson": self = .jsonl
    case "utf8": self = .omegat
    default: return nil
    }
  }
}

/// How an export is made.
public struct ExportOptions: Sendable {
  /// The language of the source terms of a bilingual format; of TBX, the language that stands first, where only two are wanted.
  public var source: TermLanguage?
  /// The language of its target terms.
  public var target: TermLanguage
  /// Whether fields that a spreadsheet would compute are made plain text.
  public var neutralizesFormulas: Bool

  public init(source: TermLanguage? = nil, target: TermLanguage = .english, neutralizesFormulas: Bool = false) {
    self.source = source
    self.target = target
    self.neutralizesFormulas = neutralizesFormulas
  }
}

/// A file for others, and what it could not hold.
public struct Export: Sendable {
  public let bytes: [UInt8]
  /// How many concepts are in it.
  public let concepts: Int
  /// What was left out, in a fixed order.
  public let losses: [Loss]

  /// Writes concepts in a format.
  ///
  /// - Throws: `ExchangeError` if the format needs a source language and none is named.
  public init(
    _ concepts: [Concept], as format: ExchangeFormat, _ options: ExportOptions = ExportOptions()
  ) throws(ExchangeError) {
    var losses = LossCounter()
    let concepts = concepts.map(\.canonical)
    var written = concepts
    switch format {
    case .csv: bytes = TableWriter.csv(concepts, options, &losses)
    case .tsv: bytes = TableWriter.tsv(concepts, options, &losses)
    case .jsonl: bytes = ConceptJSON.lines(concepts)
    case .tbx, .tbxDCT, .tbx2:
      if format.offersTerms { written = concepts.compactMap { losses.withoutDeprecated($0) } }
      if let source = options.source { written = losses.inTwoLanguages(written, source, options.target) }
      let languages = options.source.map { [$0, options.target] } ?? TermLanguage.allCases
      var writer = TBXWriter(format, languages)
      bytes = writer.document(written, &losses)
    case .omegat, .weblate:
      guard let source = options.source, source != options.target else { throw ExchangeError(.needsLanguage) }
      let pairs = PairWriter(source: source, target: options.target, neutralizes: options.neutralizesFormulas)
      written = pairs.fitting(concepts, &losses)
      bytes = format == .omegat ? pairs.omegaT(written, &losses) : pairs.weblate(written, &losses)
    }
    self.concepts = written.count
    self.losses = losses.all
  }
}
