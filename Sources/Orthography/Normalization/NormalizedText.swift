/// A text in its normalized form (layer L1), with the way back.
public struct NormalizedText: Sendable, Hashable {
  /// Well-formed UTF-8.
  public let bytes: [UInt8]
  /// How it came from the text before; offsets are relative to that text's start.
  public let edits: EditList
  /// What was done, and how often.
  public let counts: OperationCounts

  public init(bytes: [UInt8], edits: EditList, counts: OperationCounts) {
    self.bytes = bytes
    self.edits = edits
    self.counts = counts
  }

  /// A text that needs nothing.
  public init(unchanged bytes: [UInt8]) {
    self.init(bytes: bytes, edits: EditList(unchanged: bytes.count), counts: OperationCounts())
  }

  /// The text, for eyes.
  public var string: String { String(decoding: bytes, as: UTF8.self) }
}
