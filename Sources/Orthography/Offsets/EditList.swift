/// How one text became another: the changed stretches, in order; all between them is the same in both.
///
/// Spans map by binary search. A span that touches a replaced unit maps to the whole unit, deleted text belongs to
/// what stands on its left, inserted text to nothing: it maps to the point between its neighbours.
public struct EditList: Sendable, Hashable {
  /// The changes, in order.
  public private(set) var edits: [Edit] = []
  /// The length in bytes of the text before.
  public private(set) var sourceLength: Int
  /// The length in bytes of the text after.
  public private(set) var targetLength: Int

  /// No change to a text of this length.
  public init(unchanged length: Int = 0) {
    sourceLength = length
    targetLength = length
  }

  /// Whether the two texts are the same.
  public var isEmpty: Bool { edits.isEmpty }

  /// Goes on with bytes that are the same in both texts.
  public mutating func appendUnchanged(_ length: Int) {
    sourceLength += length
    targetLength += length
  }

  /// Goes on with a change.
  public mutating func appendChange(source: Int, target: Int, by operations: OperationSet) {
    if source == 0 && target == 0 { return }
    defer {
      sourceLength += source
      targetLength += target
    }
    if let last = edits.indices.last, extend(last, source, target, operations) { return }
    edits.append(
      Edit(
        source: Int32(sourceLength), target: Int32(targetLength), sourceUnit: Int32(source), targetUnit: Int32(target),
        count: 1, operations: operations))
  }

  /// Lengthens the last edit, if the new change is one more of its kind right behind it.
  private mutating func extend(_ last: Int, _ source: Int, _ target: Int, _ operations: OperationSet) -> Bool {
    guard edits[last].sourceEnd == sourceLength, edits[last].targetEnd == targetLength else { return false }
    if edits[last].targetUnit == 0 && target == 0 {
      edits[last].sourceUnit = Int32(edits[last].sourceEnd - Int(edits[last].source) + source)
      edits[last].count = 1
      edits[last].operations.formUnion(operations)
      return true
    }
    guard edits[last].sourceUnit == source, edits[last].targetUnit == target, edits[last].operations == operations,
      source > 0, target > 0
    else { return false }
    edits[last].count += 1
    return true
  }
}

// MARK: - Mapping

extension EditList {
  /// Where a span of the text after comes from.
  public func sourceRange(of range: Range<Int>) -> Range<Int> {
    if edits.isEmpty { return range }
    let lower = sourceStart(range.lowerBound)
    return lower..<max(lower, sourceEnd(range.upperBound))
  }

  /// What became of a span of the text before.
  public func targetRange(of range: Range<Int>) -> Range<Int> {
    if edits.isEmpty { return range }
    let lower = targetStart(range.lowerBound)
    return lower..<max(lower, targetEnd(range.upperBound))
  }

  private func sourceStart(_ offset: Int) -> Int {
    let index = lastIndex { $0.target <= offset }
    guard index >= 0 else { return offset }
    let edit = edits[index]
    let within = offset - Int(edit.target)
    if offset >= edit.targetEnd { return edit.sourceEnd + offset - edit.targetEnd }
    return Int(edit.source) + within / Int(edit.targetUnit) * Int(edit.sourceUnit)
  }

  private func sourceEnd(_ offset: Int) -> Int {
    let index = lastIndex { $0.target < offset || ($0.target == offset && $0.targetUnit == 0) }
    guard index >= 0 else { return offset }
    let edit = edits[index]
    if offset >= edit.targetEnd { return edit.sourceEnd + offset - edit.targetEnd }
    let units = (offset - Int(edit.target) + Int(edit.targetUnit) - 1) / Int(edit.targetUnit)
    let end = Int(edit.target) + units * Int(edit.targetUnit)
    // From inside a unit to its end, where a deletion may follow.
    return end == offset ? Int(edit.source) + units * Int(edit.sourceUnit) : sourceEnd(end)
  }

  private func targetStart(_ offset: Int) -> Int {
    let index = lastIndex { $0.source <= offset }
    guard index >= 0 else { return offset }
    let edit = edits[index]
    if offset >= edit.sourceEnd { return edit.targetEnd + offset - edit.sourceEnd }
    return Int(edit.target) + (offset - Int(edit.source)) / Int(edit.sourceUnit) * Int(edit.targetUnit)
  }

  private func targetEnd(_ offset: Int) -> Int {
    let index = lastIndex { $0.source < offset }
    guard index >= 0 else { return offset }
    let edit = edits[index]
    if offset >= edit.sourceEnd { return edit.targetEnd + offset - edit.sourceEnd }
    let units = (offset - Int(edit.source) + Int(edit.sourceUnit) - 1) / Int(edit.sourceUnit)
    return Int(edit.target) + units * Int(edit.targetUnit)
  }

  /// The last edit for which a test holds that holds for a prefix of them, or -1.
  @inline(__always)
  private func lastIndex(where holds: (Edit) -> Bool) -> Int {
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if holds(edits[middle]) { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }
}
