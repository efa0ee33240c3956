public import Lexicon

/// Why an English word is there.
public enum Origin: Hashable, Sendable {
  /// A line of the glossaries.
  case entry(EntryID)
  /// A rule of the grammar or the realiser, by name.
  case rule(String)
  case date
  case number
  case punctuation
  /// A romanized name that no file lists.
  case guess
  /// A romanized word that no file lists.
  case unknown
}

/// A word or fixed expression of the source as it is used: what it may be in English and where it stands.
public struct Lexical: Sendable {
  /// The source lemma, for conditions such as `{with=شورا}`.
  public var lemma: String
  /// The English that it may become, likeliest first.
  public var renderings: [Rendering]
  /// The source tokens that it was read from, ascending.
  public var tokens: [Int]
  public var origin: Origin
  /// Whether its noun means a person, by the feature word `human` of the lexicon.
  public var isHuman: Bool
  /// A state, body or group of people, which possesses as people do.
  public var isGroup: Bool
  /// People or a body, whichever: the two sides.
  public var isParty = false
  public var isPlace: Bool
  /// A verbal noun: an event told as a thing.
  public var isAct: Bool
  /// The adjective of a place name: Iranian.
  public var adjective: String?
  /// Holds between its genitives: relations between Iran and Iraq.
  public var isMutual = false
  /// An adjective made from a noun (سیاسی, نظامی), which stands nearest to what it modifies.
  public var isRelational = false
  /// The name of a woman, or of what only women are.
  public var isFemale = false
  /// An adjective that English puts before a numeral: the past two years.
  public var isLimiting = false
  /// An adverb whose word beside a negated verb stands behind what the verb governs: did not sign it *either*.
  public var isDeniedBehind = false
  /// An adjective that English puts after its noun: issues of common interest.
  public var isPostposed = false
  /// The numeral two, or a noun whose two are known: the two countries.
  public var isPaired = false
  /// A unit of measure or money, which keeps its figure: 3 kilometres.
  public var isUnit = false
  /// A verb that takes no plain object.
  public var isIntransitive = false
  /// A verb whose subject is a clause or nobody: it is clear that ….
  public var isImpersonal = false
  /// A verb that is a passive in itself: be announced.
  public var isPassive = false
  /// Negates by itself in English: no, never, nobody.
  public var isNegative = false
  /// Points at what is known: this, those.
  public var isDemonstrative = false
  /// Tells a time to come: tomorrow, next.
  public var isFuture = false
  /// A question word: whether, why, who.
  public var asks = false
  /// What an adverb does, such as `time`, `focus` or `conn`: the feature word of the lexicon.
  public var adverbType: String

  public init(
    lemma: String, renderings: [Rendering], tokens: [Int], origin: Origin, isHuman: Bool = false, isGroup: Bool = false,
    isPlace: Bool = false, isAct: Bool = false, adjective: String? = nil, adverbType: String = ""
  ) {
    self.lemma = lemma
    self.renderings = renderings
    self.tokens = tokens
    self.origin = origin
    self.isHuman = isHuman
    self.isGroup = isGroup
    self.isPlace = isPlace
    self.isAct = isAct
    self.adjective = adjective
    self.adverbType = adverbType
  }
}

extension Lexical {
  /// Whether it is a person, a body, or a state, which acts as they do (called on Iran to …).
  public var isActor: Bool { isHuman || isGroup || isParty || (isPlace && adjective != nil) }
}

public enum GrammaticalNumber: Sendable { case singular, plural, dual }
