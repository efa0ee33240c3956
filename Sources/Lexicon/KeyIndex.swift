/// A hash table from match keys to numbers, several for a key, in the order in which they were added.
///
/// The keys lie one after the other in a pool that the owner keeps. All pairs are collected first and then sorted into
/// buckets by counting, which never compares keys and reads memory in order. The hash treats the final letters that
/// Arabic writers mix up (ى and ي, ة and ه) alike, so one table answers both exact and weak questions.
struct KeyIndex: Sendable {
  /// A key and one of its values.
  struct Item: Sendable {
    var hash: UInt32
    var start: UInt32
    var count: UInt32
    var value: Int32

    /// The same where its pool and what it counts stand behind others.
    func moved(by start: UInt32, value: Int32) -> Item {
      Item(hash: hash, start: self.start + start, count: count, value: self.value + value)
    }
  }

  /// Where each bucket starts in `items`, and where the last one ends.
  private let buckets: [UInt32]
  private let items: [Item]

  /// Makes the table of some items.
  init(_ added: [Item]) {
    var size = 16
    while size < added.count { size *= 2 }
    let mask = UInt32(size - 1)
    var ends = [UInt32](repeating: 0, count: size + 1)
    for item in added { ends[Int(item.hash & mask)] += 1 }
    var total: UInt32 = 0
    for bucket in 0...size {
      total += ends[bucket]
      ends[bucket] = total
    }
    // From the last item to the first, each end moves down to its bucket's start, and equal keys keep their order.
    var sorted = [Item](repeating: Item(hash: 0, start: 0, count: 0, value: 0), count: added.count)
    for item in added.reversed() {
      let bucket = Int(item.hash & mask)
      ends[bucket] -= 1
      sorted[Int(ends[bucket])] = item
    }
    buckets = ends
    items = sorted
  }

  /// The values of exactly this key.
  func values(_ pool: Span<UInt8>, _ key: Span<UInt8>) -> [Int32] {
    let hash = WeakLetters.hash(key, 0..<key.count)
    var result: [Int32] = []
    for at in bucket(hash) where items[at].hash == hash && equal(pool, items[at], key) {
      if result.last != items[at].value { result.append(items[at].value) }
    }
    return result
  }

  /// The values of all keys that differ from this one at most in a final ى/ي or ة/ه, in order.
  func weakValues(_ pool: Span<UInt8>, _ key: Span<UInt8>) -> [Int32] {
    let hash = WeakLetters.hash(key, 0..<key.count)
    var result: [Int32] = []
    for at in bucket(hash) where items[at].hash == hash && weaklyEqual(pool, items[at], key) {
      if result.last != items[at].value { result.append(items[at].value) }
    }
    return result
  }

  /// Calls `body` with the range of each key in the pool and one of its values.
  func forEach(_ body: (Range<Int>, Int32) -> Void) {
    for item in items { body(Int(item.start)..<Int(item.start + item.count), item.value) }
  }

  @inline(__always)
  private func bucket(_ hash: UInt32) -> Range<Int> {
    let bucket = Int(hash) & (buckets.count - 2)
    return Int(buckets[bucket])..<Int(buckets[bucket + 1])
  }

  @inline(__always)
  private func equal(_ pool: Span<UInt8>, _ item: Item, _ key: Span<UInt8>) -> Bool {
    guard Int(item.count) == key.count else { return false }
    let start = Int(item.start)
    for offset in 0..<key.count where pool[start + offset] != key[offset] { return false }
    return true
  }

  private func weaklyEqual(_ pool: Span<UInt8>, _ item: Item, _ key: Span<UInt8>) -> Bool {
    guard Int(item.count) == key.count else { return false }
    guard key.count > 0 else { return true }
    let start = Int(item.start)
    let last = key.count - 1
    for offset in 0..<last where pool[start + offset] != key[offset] { return false }
    return WeakLetters.weaken(pool[start + last]) == WeakLetters.weaken(key[last])
  }
}
