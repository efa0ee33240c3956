import Morphology

/// Where complete edges may stand, remembered: edges of one kind are kept in many spans and many sentences, and rules ask the
/// same of all of them.
///
/// Each kind has two rows of bits, one for each rule of several parts: which of them it may begin, and of which it may be the second
/// part. The rules that two neighbours begin are then the bits that both have. Many kinds share a row, so all rows there are stay
/// few enough to be near at hand.
struct PlaceMemory: Sendable {
  /// All that rules ask of an edge, and the numbers of its rows.
  private struct Kind {
    let features: FeatureBits
    let lemma: Int32
    let category: Category
    var first: Int32 = 0
    var second: Int32 = 0

    var hash: Int {
      let other = UInt64(UInt32(bitPattern: lemma)) << 16 | UInt64(category.raw)
      // The high bits of a product hang on all bits of what was multiplied.
      let mixed = (features.raw ^ other &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
      return Int(truncatingIfNeeded: mixed >> 40)
    }

    @inline(__always)
    func isSame(_ other: Kind) -> Bool {
      features == other.features && lemma == other.lemma && category == other.category
    }
  }

  /// Beyond this many kinds it is emptied before the next sentence.
  private static let capacity = 1 << 12

  /// How many words of 64 bits a row has.
  let rowSize: Int
  /// The rows of first and of second parts.
  private(set) var firsts: [UInt64] = []
  private(set) var seconds: [UInt64] = []
  /// The numbers of the rows by their hashes.
  private var firstOf: [UInt64: Int32] = [:]
  private var secondOf: [UInt64: Int32] = [:]
  /// Of each first row the columns of what may stand behind it.
  private(set) var columns: [SmallSet] = []
  private var kinds: [Kind] = []
  /// The numbers of the kinds by their hashes, each at its place or at the next free one; -1 where there is none.
  private var places: [Int32]

  init(_ table: RuleTable) { self.init(rowSize: (table.pairs.count + 63) / 64) }

  private init(rowSize: Int) {
    self.rowSize = rowSize
    places = [Int32](repeating: -1, count: Self.capacity * 4)
  }

  /// Makes room before a sentence; within one, what it has told stays true.
  mutating func prepare() {
    guard kinds.count > Self.capacity else { return }
    self = PlaceMemory(rowSize: rowSize)
  }

  /// The numbers of an edge's rows.
  @inline(__always)
  mutating func rows(of edge: Chart.Kept, _ table: RuleTable, _ features: FeatureSystem) -> (
    first: Int32, second: Int32
  ) {
    let kind = Kind(
      features: edge.features | table.unasked[Int(edge.category.raw)],
      lemma: table.asked(edge.lemma, edge.category), category: edge.category)
    let known = places[place(of: kind)]
    let number = known >= 0 ? known : add(kind, edge, table, features)
    return (kinds[Int(number)].first, kinds[Int(number)].second)
  }

  /// Where the number of a kind is, or will be.
  @inline(__always)
  private func place(of kind: Kind) -> Int {
    var place = kind.hash & (places.count - 1)
    while places[place] >= 0, !kinds[Int(places[place])].isSame(kind) { place = (place + 1) & (places.count - 1) }
    return place
  }

  private mutating func grow() {
    places = [Int32](repeating: -1, count: places.count * 2)
    for (number, kind) in kinds.enumerated() { places[place(of: kind)] = Int32(number) }
  }

  @inline(never)
  private mutating func add(
    _ kind: Kind, _ edge: Chart.Kept, _ table: RuleTable, _ features: FeatureSystem
  ) -> Int32 {
    var kind = kind
    places[place(of: kind)] = Int32(kinds.count)
    let category = Int(edge.category.raw)
    var columns = SmallSet()
    let first = firsts.count
    firsts.append(contentsOf: repeatElement(0, count: rowSize))
    for demand in table.firsts(category) where table.fits(edge, table.firsts[demand].part, features) {
      columns.formUnion(table.firsts[demand].columns)
      Self.set(table.pairsOf(table.firsts[demand]), in: &firsts, from: first)
    }
    kind.first = Self.shared(first, in: &firsts, rowSize, &firstOf)
    if kind.first == self.columns.count { self.columns.append(columns) }
    let second = seconds.count
    seconds.append(contentsOf: repeatElement(0, count: rowSize))
    for demand in table.seconds(category) where table.fits(edge, table.seconds[demand].part, features) {
      Self.set(table.pairsOf(table.seconds[demand]), in: &seconds, from: second)
    }
    kind.second = Self.shared(second, in: &seconds, rowSize, &secondOf)
    kinds.append(kind)
    if kinds.count * 2 > places.count { grow() }
    return Int32(kinds.count - 1)
  }

  private static func set(_ pairs: ArraySlice<Int32>, in bits: inout [UInt64], from row: Int) {
    for pair in pairs { bits[row + Int(pair >> 6)] |= 1 << UInt64(pair & 63) }
  }

  /// The number of the last row, or of the same one before it, which then takes its place.
  private static func shared(
    _ row: Int, in bits: inout [UInt64], _ rowSize: Int, _ numbers: inout [UInt64: Int32]
  ) -> Int32 {
    let number = Int32(row / max(1, rowSize))
    let hash = bits[row...].reduce(UInt64(rowSize)) { ($0 ^ $1) &* 0x9E37_79B9_7F4A_7C15 &+ ($0 >> 29) }
    guard let known = numbers[hash] else {
      numbers[hash] = number
      return number
    }
    let start = Int(known) * rowSize
    guard bits[start..<start + rowSize] == bits[row...] else { return number }
    bits.removeLast(rowSize)
    return known
  }
}

extension RuleTable {
  /// Whether an edge may be a part of a rule.
  @inline(__always)
  func fits(_ edge: Chart.Kept, _ part: Part, _ features: FeatureSystem) -> Bool {
    features.isConsistent(edge.features & part.demands) && allows(part, lemma: edge.lemma)
  }
}
