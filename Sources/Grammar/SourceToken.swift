public import Lexicon
public import Meaning
public import Morphology
public import Orthography

/// A token as the grammar reads it.
public struct SourceToken: Sendable {
  public enum Kind: Sendable { case word, number, punctuation, latin }
  public var kind: Kind
  /// Its letters in L1.
  public var text: String
  /// Its match key.
  public var key: [UInt8]
  public init(kind: Kind, text: String, key: [UInt8]) {
    self.kind = kind
    self.text = text
    self.key = key
  }

  /// One of the tokens of a text in L1.
  public init(_ tokens: Tokens, _ index: Int, _ utf8: [UInt8]) {
    let token = tokens[index]
    switch token.kind {
    case .word: kind = .word
    case .number: kind = .number
    case .latin: kind = .latin
    case .punctuation, .symbol: kind = .punctuation
    }
    text = String(decoding: utf8[token.range], as: UTF8.self)
    key = Array(tokens.key(index))
  }
}

/// A date, number or name that was found before parsing and enters the lattice as one edge.
public struct ReadyEdge: Sendable {
  public let tokens: Range<Int>
  /// The letter of the first token where it begins, behind a proclitic.
  public var letter = 0
  /// The name of the grammatical category, such as `DATE`.
  public let category: String
  public let features: String
  public let english: Rendering
  public let status: Lattice.Status
  public let cost: Int32
  /// Where its English comes from, of a name that is listed.
  public var entry: EntryID?
  public init(
    tokens: Range<Int>, category: String, features: String = "", english: Rendering, status: Lattice.Status,
    cost: Int32 = -200
  ) {
    self.tokens = tokens
    self.category = category
    self.features = features
    self.english = english
    self.status = status
    self.cost = cost
  }
}
