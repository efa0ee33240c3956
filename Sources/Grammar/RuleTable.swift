import Morphology

/// The rules as the chart reads them: plain numbers in flat arrays, so that trying a rule copies nothing that is counted.
struct RuleTable: Sendable {
  struct Part {
    let category: Category
    /// The category's number among those that may stand behind another; 0 for one that never does.
    let column: UInt16
    let sharing: Sharing
    /// Its lemmas in `RuleTable.lemmas`; empty for any.
    let lemmas: Range<Int32>
    /// Whether they are the lemmas that it must not have.
    let excludes: Bool

    @inline(__always)
    var demands: FeatureBits { sharing.demands }
  }

  struct Row {
    let whole: Category
    let cost: Int32
    let parts: Range<Int32>
    let head: Int32
    let guards: Range<Int32>
    let sets: FeatureBits
    let named: FeatureBits
    /// The fields in which the whole takes nothing from its parts.
    let own: FeatureBits
  }

  /// A rule with what its first parts must be, side by side for the innermost loop.
  struct Start {
    let rule: Int32
    let cost: Int32
    let isWhole: Bool
    let headIsFirst: Bool
    /// The column of its third part; 0 if it has none.
    let third: UInt16
    let first: Sharing
    let second: Sharing
  }

  /// What a part of a rule says to the others: of some fields what it has and the part asks for, of the rest nothing.
  struct Sharing {
    let demands: FeatureBits
    let unshared: FeatureBits

    @inline(__always)
    func shared(_ features: FeatureBits) -> FeatureBits { (features & demands) | unshared }
  }

  /// What several rules ask alike of a part in the same place.
  struct Demand {
    let part: Part
    /// Of a first part, the columns of what stands behind it in them.
    let columns: SmallSet
    /// Where the numbers of the rules are, in `RuleTable.demanding`.
    let pairs: Range<Int32>
  }

  /// A rule of one part.
  struct Unary {
    let rule: Int32
    let cost: Int32
    let part: Part
  }

  /// A guard, by numbers alone.
  enum Test {
    case made(Making, Int32, Int32)
    case governs(Int32, Int32)
    case cognate(Int32, Int32)
    case frame(Int32, marker: Int32)
    case takes(marker: Int32)
    case several(Int32)
  }

  /// How a guard makes a verb of a noun or phrase and of what stands beside it.
  enum Making: UInt8 {
    case compound, compoundPassive, gapped, gappedPassive, verbal, deverbal, doing, undergone
  }

  private(set) var rows: [Row] = []
  private(set) var parts: [Part] = []
  private(set) var lemmas: [Int32] = []
  private(set) var guards: [Test] = []

  /// Rules of one part, by its category; those of category `c` from `unaryStart[c]` on.
  private(set) var unaries: [Unary] = []
  private(set) var unaryStart: [Int32]
  /// Rules of several parts by the categories of the first two: those of a place from `pairStart[place]` on.
  private(set) var pairs: [Start] = []
  /// Of each place the words that hold the bits of its rules, where every rule in `pairs` has a bit.
  private(set) var pairWords: [Range<UInt16>] = []
  /// What rules ask of their first and of their second part, by its category: those on category `c` from `…Start[c]` on.
  private(set) var firsts: [Demand] = []
  private var firstStart: [Int32]
  private(set) var seconds: [Demand] = []
  private var secondStart: [Int32]
  private var demanding: [Int32] = []
  /// Of each category the fields that no rule asks for in its first two parts.
  private(set) var unasked: [FeatureBits] = []
  /// Of each category, as bits, the lemmas that they ask about.
  private var askedLemmas: [UInt64] = []
  private var lemmaWords = 0
  /// Of each category: where its row in `pairWords` begins, -1 if no rule begins with it, and its column.
  let rowOf: [Int32]
  let columnOf: [UInt16]

  init(_ rules: [Rule], categories: Int, markers: MarkerNames, features: FeatureSystem) {
    var columnOf = [UInt16](repeating: 0, count: categories)
    var columns: UInt16 = 1
    var isFirst = [Bool](repeating: false, count: categories)
    for rule in rules where rule.parts.count > 1 {
      isFirst[Int(rule.parts[0].category.raw)] = true
      for part in rule.parts.dropFirst() where columnOf[Int(part.category.raw)] == 0 {
        columnOf[Int(part.category.raw)] = columns
        columns += 1
      }
    }
    var rowOf = [Int32](repeating: -1, count: categories)
    var places: Int32 = 0
    for category in 0..<categories where isFirst[category] {
      rowOf[category] = places
      places += Int32(columns)
    }
    self.columnOf = columnOf
    self.rowOf = rowOf
    unaryStart = []
    firstStart = []
    secondStart = []
    rows.reserveCapacity(rules.count)
    for rule in rules { add(rule, markers) }
    layUnaries(categories)
    layPairs(Int(places))
    layDemands(categories)
    let fields = features.fields.map(\.mask)
    unasked = (0..<categories).map { category in
      let parts = firsts[firsts(category)].map(\.part) + seconds[seconds(category)].map(\.part)
      let asked = parts.reduce(0) { $0 | ~$1.demands.raw }
      return FeatureBits(raw: fields.reduce(0) { $0 | ($1 & asked == 0 ? $1 : 0) })
    }
    layLemmas(categories)
  }

  /// Notes which lemmas the first two parts of rules name, by category.
  private mutating func layLemmas(_ categories: Int) {
    lemmaWords = Int(lemmas.max() ?? 0) / 64 + 1
    askedLemmas = [UInt64](repeating: 0, count: categories * lemmaWords)
    for category in 0..<categories {
      for part in firsts[firsts(category)].map(\.part) + seconds[seconds(category)].map(\.part) {
        for index in part.lemmas {
          let lemma = Int(lemmas[Int(index)])
          askedLemmas[category * lemmaWords + lemma >> 6] |= 1 << UInt64(lemma & 63)
        }
      }
    }
  }

  /// A lemma if rules ask about it in their first two parts of a category; else 0, as if none named it.
  @inline(__always)
  func asked(_ lemma: Int32, _ category: Category) -> Int32 {
    guard lemma > 0, Int(lemma) < lemmaWords &* 64 else { return 0 }
    let word = askedLemmas[Int(category.raw) &* lemmaWords &+ Int(lemma) >> 6]
    return (word &>> UInt64(lemma & 63)) & 1 != 0 ? lemma : 0
  }

  private mutating func add(_ rule: Rule, _ markers: MarkerNames) {
    let first = Int32(parts.count)
    for part in rule.parts {
      let start = Int32(lemmas.count)
      lemmas += part.lemmas
      parts.append(
        Part(
          category: part.category, column: columnOf[Int(part.category.raw)],
          sharing: Sharing(demands: part.demands, unshared: ~part.shares), lemmas: start..<Int32(lemmas.count),
          excludes: part.excludes))
    }
    let firstGuard = Int32(guards.count)
    for test in rule.guards { guards.append(Test(test, markers)) }
    rows.append(
      Row(
        whole: rule.whole, cost: rule.cost, parts: first..<Int32(parts.count), head: Int32(rule.head),
        guards: firstGuard..<Int32(guards.count), sets: rule.sets, named: rule.named, own: ~rule.wholeShares))
  }

  /// Sorts the rules of one part by its category, in the order in which they are written.
  private mutating func layUnaries(_ categories: Int) {
    var found: [(place: Int, value: Unary)] = []
    for (index, row) in rows.enumerated() where row.parts.count == 1 {
      let part = part(row, 0)
      found.append((Int(part.category.raw), Unary(rule: Int32(index), cost: row.cost, part: part)))
    }
    (unaries, unaryStart) = Self.laid(found, places: categories)
  }

  /// Sorts the others by their first two categories, in the same order.
  private mutating func layPairs(_ places: Int) {
    var found: [(place: Int, value: Int32)] = []
    found.reserveCapacity(rows.count)
    for (index, row) in rows.enumerated() where row.parts.count > 1 {
      let place = Int(rowOf[Int(part(row, 0).category.raw)]) + Int(part(row, 1).column)
      found.append((place, Int32(index)))
    }
    let (rules, starts) = Self.laid(found, places: places)
    pairs = rules.map { rule in
      let row = rows[Int(rule)]
      return Start(
        rule: rule, cost: row.cost, isWhole: row.parts.count == 2, headIsFirst: row.head == 0,
        third: row.parts.count == 2 ? 0 : part(row, 2).column,
        first: part(row, 0).sharing, second: part(row, 1).sharing)
    }
    pairWords = (0..<places).map { place in
      let (start, end) = (starts[place], starts[place + 1])
      return UInt16(start / 64)..<UInt16(start == end ? start / 64 : (end + 63) / 64)
    }
  }

  /// Gathers what pairs ask of their parts, once for all that ask the same.
  private mutating func layDemands(_ categories: Int) {
    var (first, second) = (DemandList(categories), DemandList(categories))
    for (pair, start) in pairs.enumerated() {
      let row = rows[Int(start.rule)]
      let parts = (part(row, 0), part(row, 1))
      first.add(Int32(pair), parts.0, before: parts.1.column, lemmas)
      second.add(Int32(pair), parts.1, before: 0, lemmas)
    }
    (firsts, firstStart) = Self.laid(first.demands(numbersIn: &demanding), places: categories)
    (seconds, secondStart) = Self.laid(second.demands(numbersIn: &demanding), places: categories)
  }

  /// Lays values side by side by their places, and says where each place begins; one more start is the end.
  private static func laid<Value>(_ found: [(place: Int, value: Value)], places: Int) -> (
    values: [Value], starts: [Int32]
  ) {
    var starts = [Int32](repeating: 0, count: places + 1)
    for entry in found { starts[entry.place + 1] += 1 }
    for place in 0..<places { starts[place + 1] += starts[place] }
    let order = found.indices.sorted { (found[$0].place, $0) < (found[$1].place, $1) }
    return (order.map { found[$0].value }, starts)
  }

  @inline(__always)
  func part(_ row: Row, _ place: Int) -> Part { parts[Int(row.parts.lowerBound) + place] }

  /// The demands on first parts of a category.
  func firsts(_ category: Int) -> Range<Int> { Int(firstStart[category])..<Int(firstStart[category + 1]) }

  /// The demands on second parts of a category.
  func seconds(_ category: Int) -> Range<Int> { Int(secondStart[category])..<Int(secondStart[category + 1]) }

  /// The pairs that have a demand.
  func pairsOf(_ demand: Demand) -> ArraySlice<Int32> {
    demanding[Int(demand.pairs.lowerBound)..<Int(demand.pairs.upperBound)]
  }

  /// Whether a lemma is one that the part asks for.
  @inline(__always)
  func allows(_ part: Part, lemma: Int32) -> Bool {
    guard !part.lemmas.isEmpty else { return true }
    for index in part.lemmas where lemmas[Int(index)] == lemma { return !part.excludes }
    return part.excludes
  }
}

extension RuleTable.Test {
  init(_ test: Rule.Guard, _ markers: MarkerNames) {
    switch test {
    case .compound(let a, let b): self = .made(.compound, Int32(a), Int32(b))
    case .compoundPassive(let a, let b): self = .made(.compoundPassive, Int32(a), Int32(b))
    case .gapped(let a, let b): self = .made(.gapped, Int32(a), Int32(b))
    case .gappedPassive(let a, let b): self = .made(.gappedPassive, Int32(a), Int32(b))
    case .verbal(let a): self = .made(.verbal, Int32(a), Int32(a))
    case .deverbal(let a): self = .made(.deverbal, Int32(a), Int32(a))
    case .doing(let a): self = .made(.doing, Int32(a), Int32(a))
    case .undergone(let a): self = .made(.undergone, Int32(a), Int32(a))
    case .governs(let a, let b): self = .governs(Int32(a), Int32(b))
    case .cognate(let a, let b): self = .cognate(Int32(a), Int32(b))
    case .frame(let a, let marker): self = .frame(Int32(a), marker: markers.number(marker))
    case .takes(let marker): self = .takes(marker: markers.number(marker))
    case .several(let a): self = .several(Int32(a))
    }
  }
}

/// The different demands on parts of each category, in the order in which they are met.
private struct DemandList {
  private var met: [(part: RuleTable.Part, columns: SmallSet, pairs: [Int32])] = []
  /// Of each category, where its demands are in the list.
  private var places: [[Int]]

  init(_ categories: Int) { places = [[Int]](repeating: [], count: categories) }

  /// Notes what a pair asks of a part, before the column of the other.
  mutating func add(_ pair: Int32, _ part: RuleTable.Part, before column: UInt16, _ lemmas: [Int32]) {
    let category = Int(part.category.raw)
    let known = places[category].first { isAlike(met[$0].part, part, lemmas) }
    if known == nil {
      places[category].append(met.count)
      met.append((part, SmallSet(), []))
    }
    let place = known ?? met.count - 1
    met[place].columns.insert(Int(column))
    met[place].pairs.append(pair)
  }

  /// The demands by their categories; the numbers of their pairs go into a list for all.
  func demands(numbersIn list: inout [Int32]) -> [(place: Int, value: RuleTable.Demand)] {
    var out: [(place: Int, value: RuleTable.Demand)] = []
    for (part, columns, pairs) in met {
      let start = Int32(list.count)
      list += pairs
      out.append(
        (
          Int(part.category.raw),
          RuleTable.Demand(part: part, columns: columns, pairs: start..<Int32(list.count))
        ))
    }
    return out
  }

  private func isAlike(_ one: RuleTable.Part, _ other: RuleTable.Part, _ lemmas: [Int32]) -> Bool {
    one.demands == other.demands && one.excludes == other.excludes
      && lemmas[Int(one.lemmas.lowerBound)..<Int(one.lemmas.upperBound)]
        == lemmas[Int(other.lemmas.lowerBound)..<Int(other.lemmas.upperBound)]
  }
}
