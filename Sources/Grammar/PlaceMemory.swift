import Morphology

/// Where complete edges may stand, remembered: edges of one kind are kept in many spans and many sentences, and rules ask the
/// same of all of them.
///
/// Each kind has a number and two rows of bits, one for each rule of several parts: which of them it may begin, and of which
/// it may be the second part. The rules that two neighbours begin are then the bits that both have.
struct PlaceMemory: Sendable {
  /// All that rules ask of an edge.
  private struct Kind: Equatable {
    let features: FeatureBits
    let lemma: Int32
    let category: Category

    var hash: Int {
      let mixed = features.raw ^ UInt64(category.raw) << 48 ^ UInt64(UInt32(bitPattern: lemma)) << 20
      return Int(truncatingIfNeeded: (mixed &* 0x9E37_79B9_7F4A_7C15) >> 33)
    }
  }

  /// Beyond this many kinds it is emptied before the next sentence.
  private static let capacity = 1 << 11

  /// How many words of 64 bits a row has.
  let rowSize: Int
  private(set) var first: [UInt64] = []
  private(set) var second: [UInt64] = []
  /// Of each kind the columns of what may stand behind it.
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

  /// The number of an edge's kind.
  @inline(__always)
  mutating func kind(of edge: Chart.Kept, _ table: RuleTable, _ features: FeatureSystem) -> Int32 {
    let kind = Kind(
      features: edge.features | table.unasked[Int(edge.category.raw)], lemma: edge.lemma, category: edge.category)
    let known = places[place(of: kind)]
    return known >= 0 ? known : add(kind, edge, table, features)
  }

  /// Where the number of a kind is, or will be.
  @inline(__always)
  private func place(of kind: Kind) -> Int {
    var place = kind.hash & (places.count - 1)
    while places[place] >= 0, kinds[Int(places[place])] != kind { place = (place + 1) & (places.count - 1) }
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
    places[place(of: kind)] = Int32(kinds.count)
    kinds.append(kind)
    if kinds.count * 2 > places.count { grow() }
    let category = Int(edge.category.raw)
    let row = first.count
    first.append(contentsOf: repeatElement(0, count: rowSize))
    second.append(contentsOf: repeatElement(0, count: rowSize))
    var columns = SmallSet()
    for demand in table.firsts(category) where table.fits(edge, table.firsts[demand].part, features) {
      columns.formUnion(table.firsts[demand].columns)
      Self.set(table.pairsOf(table.firsts[demand]), in: &first, from: row)
    }
    for demand in table.seconds(category) where table.fits(edge, table.seconds[demand].part, features) {
      Self.set(table.pairsOf(table.seconds[demand]), in: &second, from: row)
    }
    self.columns.append(columns)
    return Int32(kinds.count - 1)
  }

  private static func set(_ pairs: ArraySlice<Int32>, in bits: inout [UInt64], from row: Int) {
    for pair in pairs { bits[row + Int(pair >> 6)] |= 1 << UInt64(pair & 63) }
  }
}

extension RuleTable {
  /// Whether an edge may be a part of a rule.
  @inline(__always)
  func fits(_ edge: Chart.Kept, _ part: Part, _ features: FeatureSystem) -> Bool {
    features.isConsistent(edge.features & part.demands) && allows(part, lemma: edge.lemma)
  }
}
