/// Restores the U+200C and the spaces that Persian texts lost on the way, where the words are attested.
///
/// Stage a, U+200C without effect, is ``Normalizer``'s. The others are here: (b) words written together, by the attested
/// spelling of the whole or by affixes on an attested stem; (c) a space in front of an affix or inside an attested
/// compound; (d) a function word glued to a word at a letter that does not join, and expressions without their spaces.
/// What is ambiguous or not attested stays; and a text that kept its U+200C is not changed by (b).
public struct ZWNJRepair: Sendable {
  /// A repair: where, what, why and how sure.
  public struct Repair: Sendable, Hashable {
    /// The UTF-8 offsets, in the text before, of the words that it is about.
    public let range: Range<Int>
    public let operation: Operation
    /// What it rests on: the attested spelling, or the affix.
    public let reason: String
    /// 0 to 100.
    public let confidence: Int
  }

  /// A text after repair.
  public struct Result: Sendable {
    /// The text, with the edits that lead from the text before.
    public let text: NormalizedText
    public let repairs: [Repair]
  }

  let affixes: AffixTable
  let operations: OperationSet

  public init(affixes: AffixTable, operations: OperationSet = .all) {
    self.affixes = affixes
    self.operations = operations
  }

  /// Repairs a normalized text, whose tokens must be those of a ``Tokenizer``.
  ///
  /// - Parameter use: whether the whole text that this is a part of kept its U+200C.
  /// - Returns: nothing if nothing is to repair.
  public func repair(
    _ utf8: [UInt8], tokens: Tokens, oracle: some WordOracle, use: JoinerUse = .lost
  ) -> Result? {
    var pass = RepairPass(self, utf8, tokens, oracle, use)
    pass.run()
    return pass.changes.isEmpty ? nil : pass.result()
  }
}
