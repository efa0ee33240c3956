/// Makes the normalized text (layer L1) of one language: the same meaning, one spelling of each letter, no invisible noise.
///
/// Nothing is done here that a reader would see as a change of the words; see ``Operation`` for all that is done, and
/// ``JoinerRepair`` for the repairs that need to know words. Normalizing twice changes nothing more.
public struct Normalizer: Sendable {
  /// Whose letters are made one.
  public let language: Language
  /// What is on.
  public let operations: OperationSet
  /// Whether the text kept its U+200C: then one between two letters stays, even where nobody sees it.
  public let joiners: JoinerUse
  let actions: LetterActions

  /// Normalization for a language, with everything on unless told, of a text that lost its U+200C unless told.
  public init(language: Language, operations: OperationSet = .all, joiners: JoinerUse = .lost) {
    self.language = language
    self.operations = operations
    self.joiners = joiners
    actions = LetterActions(language, operations)
  }

  /// Normalizes UTF-8 bytes; ill-formed ones become U+FFFD.
  public func normalize(_ utf8: [UInt8]) throws(ICUError) -> NormalizedText {
    try normalize(utf8.span)
  }

  /// Normalizes a slice; the edits count from its start.
  public func normalize(_ utf8: ArraySlice<UInt8>) throws(ICUError) -> NormalizedText {
    try normalize(utf8.span)
  }

  /// Normalizes a string.
  public func normalize(_ text: String) throws(ICUError) -> NormalizedText {
    try normalize(Array(text.utf8))
  }

  /// Normalizes a span of bytes.
  public func normalize(_ utf8: Span<UInt8>) throws(ICUError) -> NormalizedText {
    var pass = NormalizerPass(self, length: utf8.count)
    pass.run(utf8)
    let text = NormalizedText(bytes: pass.output, edits: pass.edits, counts: pass.counts)
    return pass.mayCompose ? try Composer.compose(text) : text
  }
}
