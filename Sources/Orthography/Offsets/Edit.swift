/// A stretch of text that was changed: `count` units of equal size, each replaced as a whole.
///
/// A deletion has no target, an insertion no source. Offsets are UTF-8, half-open.
public struct Edit: Sendable, Hashable {
  var source: Int32
  var target: Int32
  var sourceUnit: Int32
  var targetUnit: Int32
  var count: Int32
  /// What made the change.
  public internal(set) var operations: OperationSet

  /// Where it stands in the text before.
  public var sourceRange: Range<Int> { Int(source)..<sourceEnd }
  /// Where it stands in the text after.
  public var targetRange: Range<Int> { Int(target)..<targetEnd }

  @inline(__always) var sourceEnd: Int { Int(source) + Int(sourceUnit) * Int(count) }
  @inline(__always) var targetEnd: Int { Int(target) + Int(targetUnit) * Int(count) }
}
