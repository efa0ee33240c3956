/// What kind of stem an affix attaches to.
public enum StemClass: UInt8, Sendable, Hashable, CaseIterable {
  case noun
  case adjective
  /// A finite form or a participle: what می and اند attach to.
  case verbForm
}

/// Knows words: what the repair of U+200C asks.
///
/// All keys are match keys of Persian (see ``MatchKey``).
public protocol WordOracle: Sendable {
  /// The standard spelling, in UTF-8 with U+200C and spaces, of a form that is attested; keys have neither.
  func spelling(of key: ArraySlice<UInt8>) -> [UInt8]?
  /// Whether a form is attested that is written without U+200C.
  func isWord(_ key: ArraySlice<UInt8>) -> Bool
  /// Whether a form is attested as a stem of a class.
  func isStem(_ key: ArraySlice<UInt8>, class: StemClass) -> Bool
}
