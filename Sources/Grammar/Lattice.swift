public import Lexicon
public import Meaning
public import Morphology
public import Orthography

/// All the readings of a stretch of tokens: words, terms, names, dates and numbers as edges between nodes.
///
/// Nodes are token boundaries and, where a reading splits a token into words, places inside it; they are numbered in the order
/// of the text.
public struct Lattice: Sendable {
  /// A word as it is used here: what the chart needs of it, and what the realiser will.
  public struct Item: Sendable {
    public var lexical: Lexical
    public var entry: EntryID?
    /// The number that the rules know its lemma by; 0 if none names it.
    var lemma: Int32 = 0
    /// The match key of its lemma.
    var lemmaKey: [UInt8] = []
    /// The markers of its frame, or its own if it is a preposition, as bits of the lattice's `markers`.
    var frame: UInt64 = 0
    /// Of a verb: the match keys of its verbal nouns.
    var verbalNouns: [[UInt8]] = []
    /// Of a verb: the match key of its light verb, or of itself, by which an elliptical clause before it finds its own.
    var light: [UInt8] = []
    /// Of a compound verb: the fields that its entry decides, and their values.
    var ownFields: (mask: FeatureBits, values: FeatureBits)?
    /// For a preverb: the compound verbs that it may begin, with the number of their light verb.
    var compounds: [Compound] = []
    public var status: Status
    /// Its part of speech, in UD terms where the lexicon's differ.
    public var pos: PartOfSpeech?

    init(
      lexical: Lexical, entry: EntryID? = nil, lemma: Int32 = 0, lemmaKey: [UInt8] = [], status: Status,
      pos: PartOfSpeech?
    ) {
      self.lexical = lexical
      self.entry = entry
      self.lemma = lemma
      self.lemmaKey = lemmaKey
      self.status = status
      self.pos = pos
    }
  }

  public enum Status: String, Sendable { case lexicon, term, name, date, number, guess, unknown, punctuation }

  struct Compound: Sendable {
    let entry: EntryID
    /// The light verb's lemma as a match key.
    let light: [UInt8]
  }

  /// A lexical edge.
  struct Edge: Sendable {
    let from: Int
    let to: Int
    let category: Category
    let features: FeatureBits
    let item: Int32
    let cost: Int32
  }

  public internal(set) var nodeCount = 0
  /// The token that each node is the start of, or lies in.
  public internal(set) var tokenOfNode: [Int] = []
  public internal(set) var items: [Item] = []
  var edges: [Edge] = []
  var markers = MarkerTable()
}
