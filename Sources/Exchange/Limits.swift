/// What an input may be at most; beyond that it is refused, so that no file makes the program slow or large.
public struct Limits: Sendable {
  /// Bytes of a file.
  public var bytes = 256 << 20
  /// Bytes of one field, text or name.
  public var text = 1 << 20
  /// Fields of a line.
  public var fields = 256
  /// Elements in elements.
  public var depth = 64
  /// Elements, attributes and texts of an XML document; a concept of ours has about a hundred.
  public var events = 30_000_000
  /// Concepts of a file.
  public var records = 1_000_000

  public init() {}
}
