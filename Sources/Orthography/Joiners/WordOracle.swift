/// What kind of stem an affix attaches to.
public enum StemClass: UInt8, Sendable, Hashable, CaseIterable {
  case noun
  /// A noun that has a plural.
  case countable
  case adjective
  case adverb
  case pronoun
  /// A finite form or a participle: what می and اند attach to.
  case verbForm
  /// What is a finite form only with the prefix in front of it: گردد of برمی‌گردد.
  case verbPart
  /// A form of a verb that takes no object: شده of کشته شده است, but not زده.
  case passive
  /// A word that opens a phrase or closes a clause, so that no ezafe reaches it: a preposition, a conjunction, a verb.
  case opening
}

/// Knows words: what the repair of U+200C asks.
///
/// All keys are match keys of Persian (see ``MatchKey``).
public protocol WordOracle: Sendable {
  /// The standard spelling, in UTF-8 with U+200C and spaces, of a form that is attested; keys have neither.
  func spelling(of key: ArraySlice<UInt8>) -> [UInt8]?
  /// The standard spelling of an expression of several words that was written without its spaces.
  func expression(of key: ArraySlice<UInt8>) -> [UInt8]?
  /// Whether a form is attested that is written without U+200C.
  func isWord(_ key: ArraySlice<UInt8>) -> Bool
  /// Whether words are attested as an expression of several, so that the spaces between them may be right;
  /// if asked, only as one that has no inflection (an adverb, a preposition, a conjunction) or is written together only
  /// besides.
  func isExpression(_ words: [ArraySlice<UInt8>], ofFunctionWords: Bool) -> Bool
  /// Whether a form is attested as a stem of a class; `hasMadda` tells what the key does not, if it is
  /// known: whether it is written with آ.
  func isStem(_ key: ArraySlice<UInt8>, class: StemClass, hasMadda: Bool?) -> Bool
}
