internal import Lexicon

/// What a file of others holds: concepts, what of a concept it tells at all, and what could not be taken as it is.
public struct Reading: Sendable {
  /// The parts of a concept.
  public enum Field: String, Sendable, Hashable, CaseIterable {
    case id, domain, pos, features, fa, ar, en, note

    init(_ language: TermLanguage) {
      switch language {
      case .persian: self = .fa
      case .arabic: self = .ar
      case .english: self = .en
      }
    }
  }

  public var records: [Record] = []
  /// What the file tells of its concepts; the rest is left as it is in the glossary.
  public var fields: Set<Field> = []
  /// Whether it tells all of each concept, so that what is empty in it is empty; if not, what is empty is only not told.
  public var isWhole = false
  /// Whether renderings have their frames and marks; if not, only their words count.
  public var hasNotation = false
  /// Whether it would name deprecated terms, too; if not, those of the glossary stay.
  public var hasDeprecated = false
  /// Whether it tells which terms are preferred.
  public var hasStatuses = false
  public private(set) var remarks: [Remark] = []

  init() {}

  /// Reads a file.
  ///
  /// - Parameter source: the language of the source terms of a bilingual format.
  /// - Throws: `ExchangeError` with the line, if it is not what it should be or larger than the limits.
  public init(
    _ bytes: [UInt8], as format: ExchangeFormat, source: TermLanguage? = nil, target: TermLanguage = .english,
    limits: Limits = Limits()
  ) throws(ExchangeError) {
    guard bytes.count <= limits.bytes else { throw ExchangeError(.tooLarge(limit: limits.bytes)) }
    switch format {
    case .tbx, .tbxDCT, .tbx2: self = try TBXReader(limits).read(bytes)
    case .jsonl: self = try JSONReader.read(try InputText.checked(bytes), limits)
    case .csv: self = try TableReader.read(try InputText.checked(bytes), .csv, limits)
    case .tsv: self = try TableReader.read(try InputText.checked(bytes), .tsv, limits)
    case .omegat, .weblate:
      guard let source, source != target else { throw ExchangeError(.needsLanguage) }
      let reader = PairReader(source: source, target: target, limits: limits)
      let bytes = try InputText.checked(bytes)
      self = format == .omegat ? try reader.omegaT(bytes) : try reader.weblate(bytes)
    }
    guard !records.isEmpty else { throw ExchangeError(.noConcept) }
    if !format.isXML, let last = bytes.last, last != 0x0A, last != 0x0D {
      remark(.noFinalBreak, line: bytes.count { $0 == 0x0A } + 1)
    }
  }

  mutating func add(_ concept: Concept, line: Int, _ limits: Limits) throws(ExchangeError) {
    guard records.count < limits.records else {
      throw ExchangeError(.tooManyRecords(limit: limits.records), line: line)
    }
    records.append(Record(concept.canonical, line: line))
  }

  /// Notes something; of several of one kind the first line and their number is kept.
  mutating func remark(_ kind: Remark.Kind, line: Int) {
    if let index = remarks.firstIndex(where: { $0.kind == kind }) {
      remarks[index].count += 1
    } else if remarks.count < 200 {
      remarks.append(Remark(kind: kind, line: line, count: 1))
    }
  }
}

/// Something in an input that was not taken as it is.
public struct Remark: Hashable, Sendable {
  /// What it is.
  public enum Kind: Hashable, Sendable {
    /// Something that a concept has no place for: an element, a column, a key, a language.
    case ignored(String)
    /// A term with the bar that parts terms.
    case bar(String)
    /// A term that starts with a mark of status.
    case mark(String)
    /// A note of gloss whose notation has other words than the term beside it.
    case notation(String)
    /// A part of speech that is taken for a noun.
    case partOfSpeech(String)
    /// A status that is taken for admitted.
    case status(String)
    /// A row with fewer fields than it needs.
    case shortRow
    /// A definition that went into the note.
    case definition
    /// A last line without a break: the file may have been cut off.
    case noFinalBreak
    /// An apostrophe before what a spreadsheet would compute.
    case apostrophe
  }

  public let kind: Kind
  /// The first line that has it.
  public let line: Int
  public internal(set) var count: Int

  /// What is said of it.
  public var message: String {
    let times = count > 1 ? " (\(count) times)" : ""
    let what =
      switch kind {
      case .ignored(let name): "'\(name)' has no place in a glossary and is left out"
      case .bar(let term): "'\(term)' is left out: '|' parts terms in a glossary"
      case .mark(let term):
        "the '\(term.prefix(1))' before '\(term.dropFirst())' is left out: it would be a mark of status"
      case .notation(let term): "'\(term)' was changed, so its frame and marks are left out"
      case .partOfSpeech(let name): "part of speech '\(name)' is taken for noun"
      case .status(let name): "status '\(name)' is taken for admitted"
      case .shortRow: "a row with too few fields is left out"
      case .definition: "a definition is put into the note"
      case .noFinalBreak: "the last line has no line break; is the file whole?"
      case .apostrophe: "an apostrophe stands before what a spreadsheet would compute; is it part of the term?"
      }
    return what + times
  }
}

/// Bytes that are known to be UTF-8.
enum InputText {
  /// The bytes without a byte order mark.
  static func checked(_ bytes: [UInt8]) throws(ExchangeError) -> [UInt8] {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    guard !bytes.isEmpty else { throw ExchangeError(.nothing) }
    guard String(validating: bytes, as: UTF8.self) == nil else { return bytes }
    let repaired = Array(String(decoding: bytes, as: UTF8.self).utf8)
    let offset = zip(bytes, repaired).prefix { $0 == $1 }.count
    let line = bytes[..<offset].count { $0 == 0x0A } + 1
    throw ExchangeError(.notUTF8(offset: offset), line: line)
  }
}

/// Terms of strangers, as a glossary can hold them.
enum ForeignTerm {
  /// The words of a term; nil, with a remark, if they can't be held.
  static func words(_ text: String, line: Int, _ reading: inout Reading) -> String? {
    let words = Spaces.collapsed(text)
    guard !words.isEmpty else { return nil }
    if words.utf8.contains(UInt8(ascii: "|")) {
      reading.remark(.bar(words), line: line)
      return nil
    }
    guard words.hasPrefix("~") || words.hasPrefix("!") else { return words }
    reading.remark(.mark(words), line: line)
    let rest = Spaces.collapsed(String(words.drop { $0 == "~" || $0 == "!" }))
    return rest.isEmpty ? nil : rest
  }

  /// The notation that fits a term: the one beside it, if it has the same words.
  static func notation(
    _ notation: String?, for words: String, _ pos: PartOfSpeech, _ language: TermLanguage, line: Int,
    _ reading: inout Reading
  ) -> String {
    guard let notation = notation.map(Spaces.collapsed), !notation.isEmpty, notation != words else { return words }
    if Term(notation).text(pos, in: language) == words, !notation.utf8.contains(UInt8(ascii: "|")) { return notation }
    reading.remark(.notation(words), line: line)
    return words
  }
}
