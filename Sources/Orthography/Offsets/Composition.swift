extension EditList {
  /// The edits that lead from this list's source to the target of `next`, which starts where this one ends.
  public func composed(with next: EditList) -> EditList {
    if next.isEmpty { return self }
    if isEmpty { return next }
    var first = Walk(self)
    var second = Walk(next)
    var result = EditList()
    while !(first.isAtEnd && second.isAtEnd) {
      let steps = min(first.unchanged, second.unchanged)
      if steps > 0 {
        result.appendUnchanged(steps)
        first.skip(steps)
        second.skip(steps)
      } else {
        Self.composeChange(&first, &second, &result)
      }
    }
    return result
  }

  /// Puts the edits of several texts, one behind the other, into one list.
  mutating func append(_ other: EditList) {
    var walk = Walk(other)
    while !walk.isAtEnd {
      if walk.unchanged > 0 {
        appendUnchanged(walk.unchanged)
        walk.skip(walk.unchanged)
      } else {
        let change = walk.takeChange()
        appendChange(source: change.source, target: change.target, by: change.operations)
      }
    }
  }

  /// Takes the smallest stretch that begins with a change and ends where both lists are between units.
  private static func composeChange(_ first: inout Walk, _ second: inout Walk, _ result: inout EditList) {
    var source = 0
    var target = 0
    var reached = (first: 0, second: 0)
    var operations: OperationSet = []
    repeat {
      if reached.first < reached.second || (reached.first == reached.second && first.isAtChange) {
        let step = first.take(atMost: reached.second - reached.first)
        source += step.source
        reached.first += step.target
        operations.formUnion(step.operations)
      } else {
        let step = second.take(atMost: reached.first - reached.second)
        target += step.target
        reached.second += step.source
        operations.formUnion(step.operations)
      }
    } while reached.first != reached.second
    result.appendChange(source: source, target: target, by: operations)
  }
}

/// Walks along a list, unit by unit.
private struct Walk {
  struct Change {
    var source: Int
    var target: Int
    var operations: OperationSet
  }

  private let list: EditList
  private var index = 0
  private var unit = 0
  /// How many unchanged bytes come next.
  private(set) var unchanged = 0

  init(_ list: EditList) {
    self.list = list
    unchanged = list.edits.first.map { Int($0.source) } ?? list.sourceLength
  }

  var isAtChange: Bool { unchanged == 0 && index < list.edits.count }
  var isAtEnd: Bool { unchanged == 0 && index == list.edits.count }

  mutating func skip(_ length: Int) { unchanged -= length }

  mutating func take(atMost length: Int) -> Change {
    if isAtChange { return takeChange() }
    let step = min(unchanged, length)
    unchanged -= step
    return Change(source: step, target: step, operations: [])
  }

  mutating func takeChange() -> Change {
    let edit = list.edits[index]
    unit += 1
    if unit == Int(edit.count) {
      index += 1
      unit = 0
      let next = index < list.edits.count ? Int(list.edits[index].source) : list.sourceLength
      unchanged = next - edit.sourceEnd
    }
    return Change(source: Int(edit.sourceUnit), target: Int(edit.targetUnit), operations: edit.operations)
  }
}
