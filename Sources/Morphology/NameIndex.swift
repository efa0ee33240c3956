/// Numbers a few short names in the order in which they are added, and finds them again without much ado: rules and code ask for
/// features and categories by name, for every word.
struct NameIndex: Sendable {
  private var names: [String] = []
  /// The first name of each bucket and, of each name, the next in its bucket; -1 where there is none.
  private var heads = [Int32](repeating: -1, count: 256)
  private var nexts: [Int32] = []

  mutating func add(_ name: String) {
    let bucket = Self.bucket(name)
    nexts.append(heads[bucket])
    heads[bucket] = Int32(names.count)
    names.append(name)
  }

  /// The number of a name; nil if it has none.
  func number(of name: String) -> Int? {
    var at = Int(heads[Self.bucket(name)])
    while at >= 0, names[at] != name { at = Int(nexts[at]) }
    return at < 0 ? nil : at
  }

  private static func bucket(_ name: String) -> Int {
    var hash: UInt32 = 0
    for byte in name.utf8 { hash = hash &* 31 &+ UInt32(byte) }
    return Int((hash ^ hash >> 8) & 255)
  }
}
