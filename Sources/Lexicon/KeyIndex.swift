internal import Orthography

/// A hash table over forms that stand in the files: it knows their hashes and places, not their keys.
///
/// Several forms may have a hash, and come in the order in which they were added; whoever asks reads them and sees which
/// of them it meant. Chains run through the numbers of all items, so the items stay where the readers of the files have put
/// them.
struct KeyIndex: Sendable {
  /// A form, or an id.
  struct Item: Sendable {
    var hash: UInt32
    /// Where it stands in its file, without mark and spaces; of a ``PartedVerb``, which stands nowhere, it has no bytes.
    var start: UInt32
    var count: UInt32
    /// The row of its stretch.
    var row: Int32

    var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
  }

  private let parts: [[Item]]
  /// The number of the first item of each part, and of all at the end.
  private let firsts: [Int32]
  /// The first item of each chain, -1 for none.
  private let heads: [Int32]
  /// The item after each in its chain.
  private let next: [Int32]

  init(_ parts: [[Item]]) {
    self.parts = parts
    firsts = parts.reduce(into: [0]) { $0.append(($0.last ?? 0) + Int32($1.count)) }
    let count = parts.reduce(0) { $0 + $1.count }
    var size = 16
    while size < count { size *= 2 }
    var heads = [Int32](repeating: -1, count: size)
    var next = [Int32](repeating: -1, count: count)
    // From the last item to the first, so that equal keys keep their order.
    var number = count
    for part in parts.reversed() {
      for item in part.reversed() {
        number -= 1
        let head = Int(item.hash) & (size - 1)
        next[number] = heads[head]
        heads[head] = Int32(number)
      }
    }
    self.heads = heads
    self.next = next
  }

  /// Whether some form may have a hash.
  @inline(__always)
  func hasAny(_ hash: UInt32) -> Bool { heads[Int(hash) & (heads.count - 1)] >= 0 }

  /// Calls `body` with the number of the part and each item that has a hash, in order, until it returns false.
  @inline(__always)
  func forEach(_ hash: UInt32, _ body: (Int, Item) -> Bool) {
    var number = heads[Int(hash) & (heads.count - 1)]
    while number >= 0 {
      let part = part(of: number)
      let item = parts[part][Int(number - firsts[part])]
      if item.hash == hash, !body(part, item) { return }
      number = next[Int(number)]
    }
  }

  @inline(__always)
  private func part(of number: Int32) -> Int {
    var low = 0
    var high = parts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if firsts[middle] <= number { low = middle } else { high = middle }
    }
    return low
  }
}
