import Lexicon
import Meaning
import Morphology

/// A bottom-up chart over a lattice: every constituent that the rules build, the best few of each kind per span.
///
/// Rules of more than two parts are read from left to right through active edges. Costs are integers and ties fall to the edge
/// made first, so the same lattice gives the same chart everywhere.
struct Chart {
  struct Edge {
    let from: Int32
    let to: Int32
    let category: Category
    /// Of an active edge, what its parts share so far.
    let features: FeatureBits
    let cost: Int32
    /// The item of the head word; -1 while an active edge has not met its head.
    let item: Int32
    /// The rule that made it; -1 for a lexical edge.
    let rule: Int32
    /// How many parts of the rule an active edge has; 0 for a complete one.
    let dot: Int32
    let left: Int32
    let right: Int32
    /// The next best derivation of the same thing; -1 if none.
    var runnerUp: Int32 = -1
  }

  struct Cell {
    var complete: [Int32] = []
    var active: [Int32] = []
    var present = CategorySet()
  }

  /// How many constituents a span may keep.
  static let width = 28
  static let activeWidth = 24
  /// How many of one category.
  static let perCategory = 6

  let grammar: Grammar
  private(set) var lattice: Lattice
  private(set) var edges: [Edge] = []
  private(set) var cells: [Cell]
  private let size: Int
  private var compounds: [Int64: Int32] = [:]
  private let compounder: Compounder

  init(_ lattice: Lattice, grammar: Grammar, compounder: Compounder) {
    self.grammar = grammar
    self.lattice = lattice
    self.compounder = compounder
    size = lattice.nodeCount
    cells = [Cell](repeating: Cell(), count: size * size)
    edges.reserveCapacity(size * 200)
  }

  func cell(_ from: Int, _ to: Int) -> Cell { cells[from * size + to] }

  /// Fills the chart.
  mutating func fill() {
    var lexical = [[Lattice.Edge]](repeating: [], count: size * size)
    for edge in lattice.edges { lexical[edge.from * size + edge.to].append(edge) }
    guard size > 1 else { return }
    for length in 1..<size {
      for from in 0..<(size - length) {
        let to = from + length
        var building = Building()
        for edge in lexical[from * size + to] {
          add(
            Edge(
              from: Int32(from), to: Int32(to), category: edge.category, features: edge.features, cost: edge.cost,
              item: edge.item, rule: -1, dot: 0, left: -1, right: -1), to: &building)
        }
        if length > 1 { combine(from, to, &building) }
        closeUnary(&building)
        finish(building, at: from * size + to)
      }
    }
  }

  /// What is being made for one span.
  private struct Building {
    var complete: [Int32] = []
    var active: [Int32] = []
  }

  private mutating func combine(_ from: Int, _ to: Int, _ building: inout Building) {
    let categories = grammar.categories.count
    for split in (from + 1)..<to {
      let left = from * size + split
      let right = split * size + to
      guard !cells[right].complete.isEmpty else { continue }
      let present = cells[right].present
      for l in cells[left].complete {
        let first = Int(edges[Int(l)].category.raw)
        guard grammar.rightOf[first].intersects(present) else { continue }
        for r in cells[right].complete {
          for rule in grammar.pairs[first * categories + Int(edges[Int(r)].category.raw)] {
            begin(Int(rule), l, r, &building)
          }
        }
      }
      for l in cells[left].active {
        let edge = edges[Int(l)]
        let part = grammar.table.part(grammar.table.rows[Int(edge.rule)], Int(edge.dot))
        guard present.contains(part.category) else { continue }
        for r in cells[right].complete where edges[Int(r)].category == part.category { extend(l, r, &building) }
      }
    }
  }

  /// Whether an edge may be a part of a rule.
  @inline(__always)
  private func fits(_ edge: Edge, _ part: RuleTable.Part) -> Bool {
    guard grammar.features.isConsistent(edge.features & part.demands) else { return false }
    return grammar.table.allows(part, lemma: edge.item >= 0 ? lattice.items[Int(edge.item)].lemma : -1)
  }

  /// What a part adds to what the parts of a rule share.
  @inline(__always)
  private func shared(_ edge: Edge, _ part: RuleTable.Part) -> FeatureBits {
    (edge.features & part.demands) | ~part.shares
  }

  private mutating func begin(_ index: Int, _ l: Int32, _ r: Int32, _ building: inout Building) {
    let rule = grammar.table.rows[index]
    let left = edges[Int(l)]
    let right = edges[Int(r)]
    let first = grammar.table.part(rule, 0)
    let second = grammar.table.part(rule, 1)
    guard fits(left, first), fits(right, second) else { return }
    let environment = shared(left, first) & shared(right, second)
    guard grammar.features.isConsistent(environment) else { return }
    let cost = left.cost + right.cost + rule.cost
    if rule.parts.count == 2 {
      complete(rule, index, [l, r], environment, cost, l, r, &building)
    } else {
      let active = Edge(
        from: left.from, to: right.to, category: rule.whole, features: environment, cost: cost, item: -1,
        rule: Int32(index), dot: 2, left: l, right: r)
      add(active, to: &building)
    }
  }

  private mutating func extend(_ l: Int32, _ r: Int32, _ building: inout Building) {
    let active = edges[Int(l)]
    let rule = grammar.table.rows[Int(active.rule)]
    let part = grammar.table.part(rule, Int(active.dot))
    let right = edges[Int(r)]
    guard fits(right, part) else { return }
    let environment = active.features & shared(right, part)
    guard grammar.features.isConsistent(environment) else { return }
    let cost = active.cost + right.cost
    if Int(active.dot) + 1 == rule.parts.count {
      complete(rule, Int(active.rule), parts(ofActive: l) + [r], environment, cost, l, r, &building)
    } else {
      add(
        Edge(
          from: active.from, to: right.to, category: active.category, features: environment, cost: cost, item: -1,
          rule: active.rule, dot: active.dot + 1, left: l, right: r), to: &building)
    }
  }

  /// The parts that an active edge has gathered, in order.
  func parts(ofActive index: Int32) -> [Int32] {
    let edge = edges[Int(index)]
    return edge.dot == 2 ? [edge.left, edge.right] : parts(ofActive: edge.left) + [edge.right]
  }

  /// The constituents of a complete edge, in order; empty for a lexical one.
  func children(_ index: Int32) -> [Int32] {
    let edge = edges[Int(index)]
    guard edge.rule >= 0 else { return [] }
    if edge.right < 0 { return [edge.left] }
    return edges[Int(edge.left)].dot > 0 ? parts(ofActive: edge.left) + [edge.right] : [edge.left, edge.right]
  }

  private mutating func complete(
    _ rule: RuleTable.Row, _ index: Int, _ parts: [Int32], _ environment: FeatureBits, _ cost: Int32, _ l: Int32, _ r: Int32,
    _ building: inout Building
  ) {
    let headItem = edges[Int(parts[Int(rule.head)])].item
    var item = headItem
    if rule.isGuarded { guard pass(grammar.rules[index], parts, &item) else { return } }
    let head = edges[Int(parts[Int(rule.head)])].features
    // Named fields: what the whole sets, narrowed by what the parts share; the others as the head has them.
    let own = rule.sets & (environment | ~rule.wholeShares)
    var features = (own & rule.named) | (head & ~rule.named)
    // A compound verb brings the features of its own entry, not those of its light verb.
    if item != headItem, item >= 0, let fields = lattice.items[Int(item)].ownFields {
      features = (features & ~fields.mask) | (fields.values & fields.mask)
    }
    guard grammar.features.isConsistent(features) else { return }
    let first = edges[Int(parts[0])]
    let last = edges[Int(parts[parts.count - 1])]
    let isUnary = parts.count == 1
    add(
      Edge(
        from: first.from, to: last.to, category: rule.whole, features: features, cost: cost, item: item,
        rule: Int32(index), dot: 0, left: l, right: isUnary ? -1 : r), to: &building)
  }

  /// Whether the guards of a rule hold; a compound verb becomes the head.
  private mutating func pass(_ rule: Rule, _ parts: [Int32], _ item: inout Int32) -> Bool {
    for test in rule.guards {
      switch test {
      case .governs(let a, let b):
        guard frame(parts[a]) & frame(parts[b]) != 0 else { return false }
      case .frame(let a, let marker):
        guard frame(parts[a]) & lattice.markers.known(marker) != 0 else { return false }
      case .takes(let marker):
        guard item >= 0, lattice.items[Int(item)].frame & lattice.markers.known(marker) != 0 else { return false }
      case .verbal(let a):
        guard let made = verbal(parts[a], transitive: true) else { return false }
        item = made
      case .gapped(let a, let b):
        guard let made = gapped(parts[a], parts[b]) else { return false }
        item = made
      case .deverbal(let a):
        guard let made = verbal(parts[a], transitive: false) else { return false }
        item = made
      case .compound(let a, let b):
        guard let made = compound(parts[a], parts[b], passive: false) else { return false }
        item = made
      case .compoundPassive(let a, let b):
        guard let made = compound(parts[a], parts[b], passive: true) else { return false }
        item = made
      }
    }
    return true
  }

  /// The compound verb that two constituents make, if `fill` found it.
  func knownCompound(_ preverb: Int32, _ verb: Int32) -> Lexical? {
    let a = edges[Int(preverb)].item
    let b = edges[Int(verb)].item
    for passive in [Int64(0), 1] {
      if let made = compounds[Int64(a) << 32 | Int64(b) << 1 | passive], made >= 0 { return lattice.items[Int(made)].lexical }
    }
    return nil
  }

  private func frame(_ index: Int32) -> UInt64 {
    let item = edges[Int(index)].item
    return item < 0 ? 0 : lattice.items[Int(item)].frame
  }

  private mutating func compound(_ preverb: Int32, _ verb: Int32, passive: Bool) -> Int32? {
    let a = edges[Int(preverb)].item
    let b = edges[Int(verb)].item
    guard a >= 0, b >= 0, !lattice.items[Int(a)].compounds.isEmpty else { return nil }
    let key = Int64(a) << 32 | Int64(b) << 1 | (passive ? 1 : 0)
    if let known = compounds[key] { return known < 0 ? nil : known }
    guard let made = compounder.compound(lattice.items[Int(a)], lattice.items[Int(b)], passive: passive, &lattice) else {
      compounds[key] = -1
      return nil
    }
    lattice.items.append(made)
    let index = Int32(lattice.items.count - 1)
    compounds[key] = index
    return index
  }

  /// The verb that a preverb stands for by itself, as a verbal noun.
  private mutating func verbal(_ preverb: Int32, transitive: Bool) -> Int32? {
    let a = edges[Int(preverb)].item
    guard a >= 0, !lattice.items[Int(a)].compounds.isEmpty else { return nil }
    let key = Int64(a) << 32 | (transitive ? 0xFFFF_FFFF : 0xFFFF_FFFD)
    if let known = compounds[key] { return known < 0 ? nil : known }
    guard let made = compounder.verbal(lattice.items[Int(a)], transitive: transitive, &lattice) else {
      compounds[key] = -1
      return nil
    }
    lattice.items.append(made)
    compounds[key] = Int32(lattice.items.count - 1)
    return compounds[key]
  }

  /// The verb that an elliptical clause shares its light verb with the next for.
  private mutating func gapped(_ elliptical: Int32, _ next: Int32) -> Int32? {
    let a = edges[Int(elliptical)].item
    let b = edges[Int(next)].item
    guard a >= 0, b >= 0, !lattice.items[Int(a)].compounds.isEmpty else { return nil }
    let key = Int64(a) << 32 | Int64(b) << 1 | 1 << 30
    if let known = compounds[key] { return known < 0 ? nil : known }
    guard let made = compounder.gapped(lattice.items[Int(a)], lattice.items[Int(b)], &lattice) else {
      compounds[key] = -1
      return nil
    }
    lattice.items.append(made)
    compounds[key] = Int32(lattice.items.count - 1)
    return compounds[key]
  }

  private mutating func closeUnary(_ building: inout Building) {
    var next = 0
    while next < building.complete.count, next < 400 {
      let index = building.complete[next]
      next += 1
      let edge = edges[Int(index)]
      for place in grammar.unary[Int(edge.category.raw)] {
        let rule = grammar.table.rows[Int(place)]
        let part = grammar.table.part(rule, 0)
        guard fits(edge, part) else { continue }
        let environment = shared(edge, part)
        complete(rule, Int(place), [index], environment, edge.cost + rule.cost, index, -1, &building)
      }
    }
  }

  /// Keeps an edge unless a cheaper one of the same kind is there.
  private mutating func add(_ edge: Edge, to building: inout Building) {
    let isActive = edge.dot > 0
    let list = isActive ? building.active : building.complete
    for (position, other) in list.enumerated() {
      let old = edges[Int(other)]
      guard old.category == edge.category, old.features == edge.features, old.item == edge.item,
        old.dot == edge.dot, !isActive || old.rule == edge.rule
      else { continue }
      // An active edge must keep what its parts are; the cheaper wins all the same.
      if old.cost <= edge.cost {
        if old.runnerUp < 0 || edges[Int(old.runnerUp)].cost > edge.cost, !isActive, !contains(edge, other) {
          edges.append(edge)
          edges[Int(other)].runnerUp = Int32(edges.count - 1)
        }
        return
      }
      guard !contains(edge, other) else { return }
      var better = edge
      if !isActive { better.runnerUp = other }
      edges.append(better)
      if isActive { building.active[position] = Int32(edges.count - 1) } else { building.complete[position] = Int32(edges.count - 1) }
      return
    }
    edges.append(edge)
    if isActive { building.active.append(Int32(edges.count - 1)) } else { building.complete.append(Int32(edges.count - 1)) }
  }

  /// Whether a unary edge is built on that very edge, which then must stay.
  private func contains(_ edge: Edge, _ other: Int32) -> Bool {
    var index = edge.right < 0 ? edge.left : -1
    while index >= 0 {
      if index == other { return true }
      let below = edges[Int(index)]
      index = below.right < 0 ? below.left : -1
    }
    return false
  }

  private mutating func finish(_ building: Building, at index: Int) {
    var cell = Cell()
    var perCategory: [Category: Int] = [:]
    let sorted = building.complete.sorted { (edges[Int($0)].cost, $0) < (edges[Int($1)].cost, $1) }
    for edge in sorted where cell.complete.count < Self.width {
      let category = edges[Int(edge)].category
      guard perCategory[category, default: 0] < Self.perCategory else { continue }
      perCategory[category, default: 0] += 1
      cell.complete.append(edge)
      cell.present.insert(category)
    }
    let active = building.active.sorted { (edges[Int($0)].cost, $0) < (edges[Int($1)].cost, $1) }
    cell.active = Array(active.prefix(Self.activeWidth))
    cells[index] = cell
  }
}
