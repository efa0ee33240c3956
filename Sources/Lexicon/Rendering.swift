/// One way to say an entry in English.
public struct Rendering: Sendable, Hashable {
  /// Which numbers the head can take.
  public enum Number: UInt8, Sendable {
    /// Singular or plural, as the sentence wants.
    case any
    /// Always plural, and written so (`talks:pl`).
    case plural
    /// Never plural, never with *a* (`information:mass`).
    case mass
    /// Always singular (`:sg`).
    case singular
  }

  /// The words, without a leading *the*; a slot stands as `{S}`, `{NP}` or `{VP}`.
  public var words: [String]
  /// The index of the word that inflects.
  public var head: Int
  public var number: Number
  /// Whether it is a proper name.
  public var isName: Bool
  /// Whether *the* always goes with it (`the United Nations`).
  public var takesArticle: Bool
  /// How the complements that it governs are marked.
  public var frame: [FrameSlot]
  /// What must hold for it to be chosen; nothing for a default.
  public var conditions: [Condition]
  /// The style that it is kept for (`{style=neutral}`); nil for any.
  public var style: Wording?
  public var status: FormStatus

  public init(
    words: [String], head: Int = 0, number: Number = .any, isName: Bool = false, takesArticle: Bool = false,
    frame: [FrameSlot] = [], conditions: [Condition] = [], style: Wording? = nil,
    status: FormStatus = .preferred
  ) {
    self.words = words
    self.head = head
    self.number = number
    self.isName = isName
    self.takesArticle = takesArticle
    self.frame = frame
    self.conditions = conditions
    self.style = style
    self.status = status
  }

  /// The words with spaces, and the article if it always goes with them.
  public var text: String {
    (takesArticle ? "the " : "") + words.joined(separator: " ")
  }
}

/// A complement that a word governs: how the source marks it, and what English makes of it.
public struct FrameSlot: Sendable, Hashable {
  public enum Realisation: Sendable, Hashable {
    /// A plain object.
    case object
    /// A that-clause.
    case that
    /// A to-infinitive.
    case infinitive
    /// A gerund.
    case gerund
    /// Left out.
    case omitted
    /// A prepositional phrase, with a preposition of one or more words.
    case preposition(String)
  }

  /// A source preposition, `را`, `که`, `أن`, `gen` for the ezafe or idafa complement, or `:` for direct speech.
  public var marker: String
  public var realisation: Realisation

  public init(marker: String, realisation: Realisation) {
    self.marker = marker
    self.realisation = realisation
  }
}

/// What must hold in the sentence for a rendering to be chosen.
public enum Condition: Sendable, Hashable {
  /// The source noun is plural.
  case plural
  /// The source noun is singular.
  case singular
  /// The complement with this marker is there.
  case has(String)
  /// One of these lemmas is its head, object, genitive or the noun that it modifies.
  case with([String])
  /// Its object, or the noun that it modifies, is a person.
  case human
  /// What it governs is a verbal noun.
  case act
  /// Its object, or the noun that it modifies, is no person.
  case thing
  /// What it is of, or its object, is a place.
  case place
  /// It stands before a name, as an office or rank does.
  case title
  /// The verb is negated.
  case negative
}

/// A hole in a construction, to be filled by the sentence.
public enum Slot: String, Sendable, Hashable, CaseIterable {
  case clause = "S"
  case nounPhrase = "NP"
  case verbPhrase = "VP"

  /// As it is written in a form: `{NP}`.
  public var text: String { "{\(rawValue)}" }

  public init?(text: String) {
    guard text.hasPrefix("{"), text.hasSuffix("}") else { return nil }
    self.init(rawValue: String(text.dropFirst().dropLast()))
  }
}
