/// One thing that is done to a text, by name: each can be switched off, is counted, and is noted in every edit it makes.
///
/// The order is that of the tables in the reference on normalization (both languages, Persian, Arabic).
public enum Operation: UInt8, Sendable, Hashable, CaseIterable {
  // Both languages.
  /// Bytes that are no UTF-8 become U+FFFD.
  case illFormed
  /// U+FEFF, U+200B, U+2060 and U+00AD go.
  case zeroWidth
  /// U+200E, U+200F, U+061C, U+202A–U+202E and U+2066–U+2069 go.
  case bidiControl
  /// Tabs, no-break and other spaces become U+0020.
  case otherSpace
  /// Several spaces become one.
  case spaceRun
  /// ـ goes, unless it stands alone as a dash.
  case tatweel
  /// ـ stays in هـ, the mark of the lunar era.
  case hijriEra
  /// U+FB50–U+FDFF and U+FE70–U+FEFC become their letters: ﷲ is الله. The signs ﷺ ﷻ ﷽ ﷼ stay.
  case presentationForm
  /// NFC: letters and the marks U+0653–U+0655 compose, marks stand in canonical order. Never NFKC.
  case composition
  /// In keys only: harakat, U+0610–U+061A, U+0670 and the Quranic signs go.
  case harakat
  /// In keys only: the digits ٠–٩ and ۰–۹ become ASCII.
  case digits
  /// In tokens only: a boundary where the writer left no space (2کشور).
  case missingSpace

  // Persian.
  /// ي and ى become ی; ى before U+0670 stays.
  case persianYeh
  /// ك, ڪ and ګ become ک.
  case persianKaf
  /// ہ, ە and ھ become ه.
  case persianHeh
  /// ۀ and ۂ become ه and U+0654.
  case hehHamza
  /// U+200B, U+200E, U+200F or ¬ between two letters that would join becomes U+200C.
  case lostJoiner
  /// U+200C without effect goes: at the edge of a word, doubled, after a letter that joins to nothing.
  case idleJoiner
  /// U+200C by a whole word that is attested: گفتوگو.
  case joinedWord
  /// U+200C before or after an affix that was written together: کمکهای, میدهد.
  case joinedAffix
  /// U+200C for the space before or after an affix: همکاری ها, می شود.
  case spacedAffix
  /// A space between two words that were written together: درخصوص.
  case gluedWords
  /// In keys only: أ إ آ are ا, ؤ is و, ئ is ی, and what follows from them (مسؤول, هیأت).
  case hamzaSeat
  /// In keys only: ة is ه in Persian.
  case tehMarbuta
  /// In keys only: ه‌ی at the end of a word is ه.
  case hehYeh

  // Arabic.
  /// ک becomes ك.
  case arabicKaf
  /// ی becomes ي.
  case arabicYeh
  /// ہ, ە and ھ become ه.
  case arabicHeh
  /// In weaker keys only: ى is ي and ة is ه at the end of a word.
  case finalLetter

  /// Where an operation shows.
  public enum Layer: Sendable {
    /// In the normalized text (L1).
    case text
    /// In the bounds of tokens, not in any text.
    case tokens
    /// In match keys (L2).
    case key
  }

  /// Where it shows.
  public var layer: Layer {
    switch self {
    case .harakat, .digits, .hamzaSeat, .tehMarbuta, .hehYeh, .finalLetter: .key
    case .missingSpace: .tokens
    default: .text
    }
  }

  /// Its name in reports, such as `spaced-affix`.
  public var name: String {
    var name = ""
    for scalar in "\(self)".unicodeScalars {
      if ("A"..."Z").contains(scalar) {
        name += "-"
        name.unicodeScalars.append(Unicode.Scalar(scalar.value + 32) ?? scalar)
      } else {
        name.unicodeScalars.append(scalar)
      }
    }
    return name
  }
}

/// A set of operations: which are on, or which made an edit.
public struct OperationSet: OptionSet, Sendable, Hashable {
  public let rawValue: UInt64

  public init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  /// The set of one operation.
  public init(_ operation: Operation) {
    rawValue = 1 << UInt64(operation.rawValue)
  }

  /// Every operation.
  public static let all = OperationSet(rawValue: (1 << UInt64(Operation.allCases.count)) - 1)

  /// Whether an operation is in the set.
  public func contains(_ operation: Operation) -> Bool {
    rawValue >> UInt64(operation.rawValue) & 1 == 1
  }

  /// The set without one operation.
  public func without(_ operation: Operation) -> OperationSet {
    subtracting(OperationSet(operation))
  }

  /// The operations of the set, in the order of the tables.
  public var operations: [Operation] {
    Operation.allCases.filter { contains($0) }
  }
}

/// How often each operation was done.
public struct OperationCounts: Sendable, Hashable {
  private var counts: [Int32] = []

  public init() {}

  /// The count of one operation.
  public subscript(operation: Operation) -> Int {
    counts.isEmpty ? 0 : Int(counts[Int(operation.rawValue)])
  }

  /// Adds to the count of one operation.
  public mutating func add(_ operation: Operation, _ count: Int = 1) {
    if count == 0 { return }
    if counts.isEmpty { counts = [Int32](repeating: 0, count: Operation.allCases.count) }
    counts[Int(operation.rawValue)] = Int32(clamping: Int(counts[Int(operation.rawValue)]) + count)
  }

  /// Adds the counts of another text.
  public mutating func add(_ other: OperationCounts) {
    for operation in Operation.allCases { add(operation, other[operation]) }
  }

  /// The operations that were done, with their counts.
  public var byOperation: [Operation: Int] {
    var found: [Operation: Int] = [:]
    for operation in Operation.allCases where self[operation] > 0 { found[operation] = self[operation] }
    return found
  }
}
