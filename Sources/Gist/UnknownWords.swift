import Grammar
public import Orthography

/// The words of some documents that have no reading in the lexicon, terms or names: what to add first.
///
/// A word is counted as it is written after normalization; dates, numbers, and words of listed expressions are known.
public struct UnknownWords: Sendable {
  /// A word without a reading.
  public struct Word: Sendable, Hashable {
    public let text: String
    public let language: Language
    public internal(set) var count = 0
    /// Where it stands first, as `article.txt:3`.
    public let place: String
  }

  /// How many words and numbers there are in all.
  public private(set) var tokens = 0
  private var found: [Key: Word] = [:]

  private struct Key: Hashable {
    let text: String
    let language: Language
  }

  public init() {}

  /// Counts the words of a gist.
  public mutating func add(_ gist: Gist) {
    for segment in gist.segments {
      for token in segment.tokens where token.status != .punctuation {
        tokens += 1
        guard token.status == .guess || token.status == .unknown, Self.isOfScript(token.text) else { continue }
        let key = Key(text: token.text, language: segment.language)
        let first = Word(
          text: token.text, language: segment.language, place: "\(gist.document.path):\(segment.line + 1)")
        found[key, default: first].count += 1
      }
    }
  }

  /// Whether a word is in Arabic letters: others need no entry.
  private static func isOfScript(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x0620...0x06D5).contains($0.value) && $0.properties.isAlphabetic }
  }

  /// The words, most frequent first, those of one frequency in the order of their letters.
  public var words: [Word] {
    found.values.sorted { ($1.count, $0.text, $0.language.code) < ($0.count, $1.text, $1.language.code) }
  }

  /// How many of the tokens have no reading.
  public var count: Int { found.values.reduce(0) { $0 + $1.count } }

  /// What share of all tokens some are.
  public func share(_ count: Int) -> Double { tokens == 0 ? 0 : Double(count) / Double(tokens) }
}
