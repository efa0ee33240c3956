import Lexicon
import Meaning
import Morphology

/// A bottom-up chart over a lattice: every constituent that the rules build, the best few of each kind per span.
///
/// Rules of more than two parts are read from left to right through active edges. Costs are integers and ties fall to the edge
/// made first, so the same lattice gives the same chart everywhere. What the inner loops read lies side by side in flat arrays
/// (`kept`, `waiting`, `RuleTable`); `edges` only remembers how each thing was made. It is large, so nobody may copy it, and the
/// small functions that only read it are laid out where they are called: else the compiler hands them a copy of its own.
struct Chart: ~Copyable {
  /// How many constituents a span may keep.
  static let width = 28
  static let activeWidth = 64
  /// How much more than the cheapest of its span a constituent may cost.
  static let beam: Int32 = 240
  /// How many of one category.
  static let perCategory: UInt8 = 6
  /// How many constituents of a span rules of one part are tried on.
  static let unaryWidth = 400

  let grammar: Grammar
  var lattice: Lattice
  private(set) var edges: [Edge]
  private(set) var kept: [Kept]
  private var waiting: [Waiting]
  /// Of each kept edge the columns of what may stand behind it, and what tells where it may itself.
  private var behind: [SmallSet]
  private var probes: [Probe]
  /// The spans by their first nodes, and by their last ones.
  private var lefts: [Left]
  private var rights: [Right]
  /// For each node the first one that a constituent up to it begins at, so far; itself if there is none.
  ///
  /// `Right.next` tells the one behind that.
  private var nearest: [Int]
  private let table: RuleTable
  private let features: FeatureSystem
  private let size: Int
  let compounder: Compounder
  /// The verbs that guards have made; -1 for one that there is not.
  var made: [MadeVerb: Int32] = [:]

  /// What is being made for the span at hand.
  private var building: [Kept]
  /// What the cheapest of it costs, and the beam.
  private var limit = Int32.max
  /// Of each in `building` a hash of what makes two edges the same thing.
  private var marks: [UInt32]
  private var begun: [Waiting]
  private var order: [(key: UInt64, place: Int32)]
  private var countOf: [UInt8]
  private var places: PlaceMemory
  private var hopeless: Hopeless
  /// Of each node the columns of what may begin there, and those of the node that the span at hand ends at.
  private let expected: [SmallSet]
  private var ahead = SmallSet()

  /// A chart in empty space.
  init(_ lattice: Lattice, grammar: Grammar, compounder: Compounder, in space: consuming ChartSpace) {
    self.grammar = grammar
    self.lattice = lattice
    self.compounder = compounder
    table = grammar.table
    features = grammar.features
    size = lattice.nodeCount
    nearest = Array(0..<size)
    countOf = [UInt8](repeating: 0, count: grammar.categories.count)
    edges = space.edges
    kept = space.kept
    waiting = space.waiting
    behind = space.behind
    probes = space.probes
    lefts = space.lefts
    rights = space.rights
    building = space.building
    marks = space.marks
    begun = space.begun
    order = space.order
    places = space.places
    hopeless = space.hopeless
    _ = consume space
    lefts.append(contentsOf: repeatElement(Left(), count: size * size))
    rights.append(contentsOf: repeatElement(Right(), count: size * size))
    places.prepare()
    expected = grammar.prospects.expected(in: lattice)
  }

  /// Ends the chart and gives its space back, empty.
  consuming func leave() -> ChartSpace {
    var space = ChartSpace(places)
    edges.removeAll(keepingCapacity: true)
    kept.removeAll(keepingCapacity: true)
    waiting.removeAll(keepingCapacity: true)
    behind.removeAll(keepingCapacity: true)
    probes.removeAll(keepingCapacity: true)
    lefts.removeAll(keepingCapacity: true)
    rights.removeAll(keepingCapacity: true)
    (space.edges, space.kept, space.waiting) = (edges, kept, waiting)
    (space.behind, space.probes, space.lefts, space.rights, space.marks) = (behind, probes, lefts, rights, marks)
    (space.building, space.begun, space.order, space.hopeless) = (building, begun, order, hopeless)
    return space
  }

  /// The constituents of a span, cheapest first, as places in `kept`.
  func complete(_ from: Int, _ to: Int) -> Range<Int> {
    let range = lefts[from * size + to].complete
    return Int(range.lowerBound)..<Int(range.upperBound)
  }

  /// Fills the chart, short spans first.
  mutating func fill() {
    guard size > 1 else { return }
    let lexical = lattice.edges.enumerated().map { index, edge in
      ((edge.to - edge.from) * size + edge.from) << 32 | index
    }.sorted()
    var next = 0
    for length in 1..<size {
      for from in 0..<(size - length) {
        while next < lexical.count, lexical[next] >> 32 == length * size + from {
          addWord(lattice.edges[lexical[next] & 0xFFFF_FFFF])
          next += 1
        }
        if length > 1 { combine(from, from + length) }
        guard !building.isEmpty || !begun.isEmpty else { continue }
        closeUnary()
        finish(from, from + length)
        building.removeAll(keepingCapacity: true)
        limit = .max
        marks.removeAll(keepingCapacity: true)
        begun.removeAll(keepingCapacity: true)
      }
    }
  }

  private mutating func addWord(_ edge: Lattice.Edge) {
    addComplete(
      Edge(
        category: edge.category, dot: 0, features: edge.features, cost: edge.cost, item: edge.item, rule: -1, left: -1,
        right: -1))
  }

  // MARK: - Combining two neighbours

  private mutating func combine(_ from: Int, _ to: Int) {
    var split = nearest[to]
    ahead = expected[to]
    hopeless.removeAll()
    while split < to {
      let right = rights[to &* size &+ split]
      let place = from &* size &+ split
      if lefts[place].seconds.intersects(right.columns) {
        for l in lefts[place].complete where behind[Int(l)].intersects(right.columns) { begin(l, right) }
      }
      if lefts[place].awaited.intersects(right.columns) {
        for l in lefts[place].active where right.columns.contains(waiting[Int(l)].column) {
          extend(waiting[Int(l)], right)
        }
      }
      split = Int(right.next)
    }
  }

  /// Whether an edge may be a part of a rule.
  @inline(__always)
  private func fits(_ edge: Kept, _ part: RuleTable.Part) -> Bool { table.fits(edge, part, features) }

  /// Tries the rules that begin with an edge and one of those behind it.
  @inline(never)
  private mutating func begin(_ place: UInt32, _ cell: Right) {
    let left = kept[Int(place)]
    let columns = behind[Int(place)]
    let row = Int(table.rowOf[Int(left.category.raw)])
    let first = Int(left.first) &* places.rowSize
    for r in cell.complete where columns.contains(probes[Int(r)].column) {
      let probe = probes[Int(r)]
      let second = Int(probe.second) &* places.rowSize
      for word in table.pairWords[row &+ Int(probe.column)] {
        var both = places.firsts[first &+ Int(word)] & places.seconds[second &+ Int(word)]
        while both != 0 {
          begin(table.pairs[Int(word) &* 64 &+ both.trailingZeroBitCount], left, kept[Int(r)])
          both &= both &- 1
        }
      }
    }
  }

  @inline(__always)
  private mutating func begin(_ rule: RuleTable.Start, _ left: Kept, _ right: Kept) {
    let environment = rule.first.shared(left.features) & rule.second.shared(right.features)
    guard features.isConsistent(environment) else { return }
    let cost = left.cost + right.cost + rule.cost
    if rule.isWhole {
      let head = rule.headIsFirst ? left : right
      complete(rule.rule, environment, cost, (head.features, head.item), left.edge, right.edge)
    } else if ahead.contains(rule.third) {
      addActive(rule.rule, dot: 2, environment, cost, left.edge, right.edge)
    } else {
      hopeless.add(rule.rule, dot: 2, environment, cost, age: Int32(edges.count))
    }
  }

  /// Tries the edges of a cell as the next part of a rule.
  @inline(never)
  private mutating func extend(_ active: Waiting, _ cell: Right) {
    let wanted = table.parts[Int(active.next)]
    for r in cell.complete where probes[Int(r)].column == active.column { extend(active, wanted, kept[Int(r)]) }
  }

  @inline(__always)
  private mutating func extend(_ active: Waiting, _ wanted: RuleTable.Part, _ right: Kept) {
    guard fits(right, wanted) else { return }
    let environment = active.features & wanted.sharing.shared(right.features)
    guard features.isConsistent(environment) else { return }
    let cost = active.cost + right.cost
    guard active.isLast else {
      if ahead.contains(table.parts[Int(active.next) + 1].column) {
        addActive(active.rule, dot: active.dot + 1, environment, cost, active.edge, right.edge)
      } else {
        hopeless.add(active.rule, dot: active.dot + 1, environment, cost, age: Int32(edges.count))
      }
      return
    }
    let head = edges[
      Int(part(Int(table.rows[Int(active.rule)].head), of: Int(active.dot) + 1, active.edge, right.edge))]
    complete(active.rule, environment, cost, (head.features, head.item), active.edge, right.edge)
  }

  @inline(never)
  private mutating func complete(
    _ index: Int32, _ environment: FeatureBits, _ cost: Int32, _ head: (features: FeatureBits, item: Int32),
    _ left: Int32,
    _ right: Int32
  ) {
    let rule = table.rows[Int(index)]
    var item = head.item
    if !rule.guards.isEmpty { guard pass(rule, left, right, &item) else { return } }
    // Named fields: what the whole sets, narrowed by what the parts share; the others as the head has them.
    let own = rule.sets & (environment | rule.own)
    var whole = (own & rule.named) | (head.features & ~rule.named)
    // A compound verb brings the features of its own entry, not those of its light verb.
    if item != head.item, item >= 0, let fields = lattice.items[Int(item)].ownFields {
      whole = (whole & ~fields.mask) | (fields.values & fields.mask)
    }
    guard features.isConsistent(whole) else { return }
    addComplete(
      Edge(category: rule.whole, dot: 0, features: whole, cost: cost, item: item, rule: index, left: left, right: right)
    )
  }

  /// Tries the rules of one part on all that the span has, and on what they make.
  private mutating func closeUnary() {
    var next = 0
    while next < building.count, next < Self.unaryWidth {
      let edge = building[next]
      next += 1
      let category = Int(edge.category.raw)
      for place in table.unaryStart[category]..<table.unaryStart[category + 1] {
        let rule = table.unaries[Int(place)]
        guard fits(edge, rule.part) else { continue }
        complete(
          rule.rule, rule.part.sharing.shared(edge.features), edge.cost + rule.cost, (edge.features, edge.item),
          edge.edge, -1)
      }
    }
  }

  // MARK: - Keeping the best

  /// Keeps a complete edge unless a cheaper one of the same kind is there.
  private mutating func addComplete(_ edge: Edge) {
    guard edge.cost <= limit else { return }
    limit = min(limit, edge.cost + Self.beam)
    let mark = Self.mark(edge)
    for place in marks.indices
    where marks[place] == mark && building[place].features == edge.features && building[place].item == edge.item
      && building[place].category == edge.category
    {
      let other = building[place].edge
      guard !contains(edge, other) else { return }
      if building[place].cost <= edge.cost {
        if edges[Int(other)].otherCost > edge.cost {
          edges[Int(other)].otherRule = edge.rule
          edges[Int(other)].otherCost = edge.cost
        }
        return
      }
      var edge = edge
      edge.otherRule = edges[Int(other)].rule
      edge.otherCost = building[place].cost
      edges.append(edge)
      building[place] = asPart(edge)
      return
    }
    edges.append(edge)
    building.append(asPart(edge))
    marks.append(mark)
  }

  /// The edge added last, as it is tried as a part of rules.
  @inline(__always)
  private func asPart(_ edge: Edge) -> Kept {
    let category = Int(edge.category.raw)
    return Kept(
      features: edge.features, edge: Int32(edges.count - 1), item: edge.item, cost: edge.cost,
      lemma: edge.item >= 0 ? lattice.items[Int(edge.item)].lemma : -1, category: edge.category,
      column: table.columnOf[category])
  }

  /// Keeps an active edge unless a cheaper one at the same place of the same rule is there.
  @inline(never)
  private mutating func addActive(
    _ index: Int32, dot: UInt8, _ environment: FeatureBits, _ cost: Int32, _ left: Int32, _ right: Int32
  ) {
    var known: Int?
    for place in begun.indices
    where begun[place].rule == index && begun[place].features == environment && begun[place].dot == dot {
      guard begun[place].cost > cost else { return }
      known = place
      break
    }
    let rule = table.rows[Int(index)]
    edges.append(
      Edge(
        category: rule.whole, dot: dot, features: environment, cost: cost, item: -1, rule: index, left: left,
        right: right))
    let next = rule.parts.lowerBound + Int32(dot)
    let active = Waiting(
      features: environment, edge: Int32(edges.count - 1), cost: cost, rule: index, next: next,
      column: table.parts[Int(next)].column, dot: dot, isLast: next == rule.parts.upperBound - 1)
    if let known { begun[known] = active } else { begun.append(active) }
  }

  /// Whether a unary edge is built on that very edge, which then must stay.
  @inline(__always)
  private func contains(_ edge: Edge, _ other: Int32) -> Bool {
    var index = edge.right < 0 ? edge.left : -1
    while index >= 0 {
      if index == other { return true }
      let below = edges[Int(index)]
      index = below.right < 0 ? below.left : -1
    }
    return false
  }

  /// Moves the cheapest of what was made for a span into its cell.
  private mutating func finish(_ from: Int, _ to: Int) {
    var (left, right) = (Left(), Right())
    if !building.isEmpty {
      let start = kept.count
      Self.lay(building.count, in: &order) { (building[$0].cost, building[$0].edge) }
      for (_, place) in order {
        var edge = building[Int(place)]
        if edge.cost > limit { break }
        guard countOf[Int(edge.category.raw)] < Self.perCategory else { continue }
        countOf[Int(edge.category.raw)] += 1
        right.columns.insert(Int(edge.column))
        let rows = places.rows(of: edge, table, features)
        edge.first = rows.first
        left.seconds.formUnion(places.columns[Int(rows.first)])
        kept.append(edge)
        behind.append(places.columns[Int(rows.first)])
        probes.append(Probe(second: rows.second, column: edge.column))
        if kept.count - start == Self.width { break }
      }
      for place in start..<kept.count { countOf[Int(kept[place].category.raw)] = 0 }
      left.complete = UInt32(start)..<UInt32(kept.count)
      right.complete = left.complete
      right.next = UInt32(nearest[to])
      nearest[to] = from
    }
    if !begun.isEmpty {
      let start = waiting.count
      Self.lay(begun.count, in: &order) { (begun[$0].cost, begun[$0].edge) }
      var room = Self.activeWidth
      if begun.count + hopeless.count > room { room = hopeless.room(for: order.lazy.map(\.key), limit: room) }
      for (_, place) in order.prefix(room) {
        left.awaited.insert(Int(begun[Int(place)].column))
        waiting.append(begun[Int(place)])
      }
      left.active = UInt32(start)..<UInt32(waiting.count)
    }
    lefts[from * size + to] = left
    rights[to * size + from] = right
  }
}
