/// A word, number or sign of a normalized text.
public struct Token: Sendable, Hashable {
  /// What a token is made of.
  public enum Kind: UInt8, Sendable, Hashable, CaseIterable {
    /// Letters of the Arabic script.
    case word
    /// Digits, with the separators inside them: 12٫5, 1403/2/17, 10:30.
    case number
    /// A mark of punctuation, or several equal ones: … -- ...
    case punctuation
    /// A currency, per cent or mathematical sign, an emoji.
    case symbol
    /// Letters of Latin or any other script, with what belongs to them: F-35, example.com.
    case latin
  }

  let start: Int32
  let end: Int32
  let keyStart: Int32
  let keyEnd: Int32
  public let kind: Kind
  /// Whether a space or a line break stands before it, or nothing at all.
  public let spaceBefore: Bool
  /// The language of the run it stands in.
  public let language: Language

  /// Its UTF-8 bytes in the normalized text.
  public var range: Range<Int> { Int(start)..<Int(end) }
  /// Its key in ``Tokens/keys``.
  public var keyRange: Range<Int> { Int(keyStart)..<Int(keyEnd) }
}

/// The tokens of a text, with one buffer for all their keys.
public struct Tokens: Sendable, Hashable {
  public internal(set) var items: [Token] = []
  /// The match keys, one behind the other.
  public internal(set) var keys: [UInt8] = []
  /// How often a boundary was set where the writer left no space.
  public internal(set) var missingSpaces = 0

  public init() {}

  public var count: Int { items.count }
  public var indices: Range<Int> { items.indices }

  public subscript(index: Int) -> Token { items[index] }

  /// The match key of a token.
  public func key(_ index: Int) -> ArraySlice<UInt8> { keys[items[index].keyRange] }

  /// The match key of neighbouring tokens, with spaces between them.
  public func key(_ range: Range<Int>) -> [UInt8] {
    var key: [UInt8] = []
    for index in range {
      if index > range.lowerBound { key.append(Letter.space) }
      key.append(contentsOf: keys[items[index].keyRange])
    }
    return key
  }
}
