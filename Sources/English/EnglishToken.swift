public import Meaning

/// A word or mark of the gist, with where it came from.
public struct EnglishToken: Sendable, Hashable {
  public enum Spacing: Sendable, Hashable {
    /// A space before and after, as words have.
    case word
    /// No space before: a comma, a closing quote, 's.
    case closing
    /// No space after: an opening quote or bracket.
    case opening
  }

  public var text: String
  /// The source tokens that it renders; empty for a word that a rule made.
  public var sources: [Int]
  public var origin: Origin
  public var spacing: Spacing

  public init(_ text: String, sources: [Int], origin: Origin, spacing: Spacing = .word) {
    self.text = text
    self.sources = sources
    self.origin = origin
    self.spacing = spacing
  }
}
