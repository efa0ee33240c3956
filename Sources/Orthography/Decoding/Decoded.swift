/// A text in UTF-8, with the way back to the bytes it was read from.
public struct Decoded: Sendable {
  /// Well-formed UTF-8 without a byte order mark.
  public let utf8: [UInt8]
  /// What the bytes were.
  public let encoding: TextEncoding
  /// How the bytes became the text.
  public let edits: EditList
  /// How many ill-formed sequences became U+FFFD; their places are the edits by ``Operation/illFormed``.
  public let illFormed: Int

  /// Where a span of the text stands in the original bytes.
  public func originalRange(of range: Range<Int>) -> Range<Int> {
    edits.sourceRange(of: range)
  }
}
