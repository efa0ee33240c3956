public import Lexicon

/// One reading of a token: the words that it is made of, from its first letter to its last.
public struct Analysis: Sendable {
  /// A syntactic word inside a token: a proclitic, a stem with its inflection, or an enclitic.
  public struct Word: Sendable {
    public var category: Category
    public var features: FeatureBits
    /// What the lexicon knows it as; nil for a guess.
    public var entry: EntryID?
    /// Which letters of the token's match key it takes.
    public var letters: Range<Int>
    /// The match key of its lemma.
    public var lemma: [UInt8]
  }

  public var words: [Word]
  /// The sum of the costs of the arcs, in milli-units: rarer formations are dearer.
  public var cost: Int32
  /// Which of the words carries the stem.
  public var stem: Int
}
