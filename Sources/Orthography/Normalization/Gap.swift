/// Spaces and invisible characters between two scalars that stay.
struct Gap {
  private(set) var start = 0
  private(set) var spaces = 0
  private(set) var joiners = 0
  private(set) var realJoiners = 0
  var operations: OperationSet = []
  private var parts = 0
  private var isPlain = true

  var isEmpty: Bool { parts == 0 }

  /// Whether the gap is just one plain space, or just one U+200C.
  func isOnly(_ scalar: UInt32) -> Bool {
    guard parts == 1 else { return false }
    return scalar == 0x20 ? spaces == 1 && isPlain : realJoiners == 1
  }

  mutating func addSpace(at index: Int, isPlain: Bool) {
    add(at: index)
    spaces += 1
    self.isPlain = self.isPlain && isPlain
    if !isPlain { operations.formUnion(OperationSet(.otherSpace)) }
    if spaces > 1 { operations.formUnion(OperationSet(.spaceRun)) }
  }

  mutating func addJoiner(_ scalar: UInt32, at index: Int, isReal: Bool) {
    add(at: index)
    joiners += 1
    if isReal { realJoiners += 1 }
    if scalar == Invisible.zeroWidthSpace { operations.formUnion(OperationSet(.zeroWidth)) }
    if scalar == Invisible.leftToRightMark || scalar == Invisible.rightToLeftMark {
      operations.formUnion(OperationSet(.bidiControl))
    }
  }

  mutating func addDeletion(at index: Int, by operation: Operation) {
    add(at: index)
    operations.formUnion(OperationSet(operation))
  }

  private mutating func add(at index: Int) {
    if parts == 0 { start = index }
    parts += 1
  }
}
