import Morphology

/// What may still come behind an edge: which categories can begin at a node follows from the words that begin there, as a
/// constituent begins with one of them or with another constituent that does.
///
/// Features are left aside, so it tells no only where nothing could ever have followed.
struct Prospects: Sendable {
  /// Of each category the columns of all that may begin with it, itself among them.
  private let opens: [SmallSet]

  init(_ table: RuleTable, categories: Int) {
    var above = [Set<Int>](repeating: [], count: categories)
    for row in table.rows { above[Int(table.part(row, 0).category.raw)].insert(Int(row.whole.raw)) }
    opens = (0..<categories).map { category in
      var columns = SmallSet()
      var isMet = [Bool](repeating: false, count: categories)
      isMet[category] = true
      var todo = [category]
      while let next = todo.popLast() {
        columns.insert(Int(table.columnOf[next]))
        for whole in above[next] where !isMet[whole] {
          isMet[whole] = true
          todo.append(whole)
        }
      }
      return columns
    }
  }

  /// Of each node of a lattice the columns of what may begin there.
  func expected(in lattice: borrowing Lattice) -> [SmallSet] {
    var expected = [SmallSet](repeating: SmallSet(), count: lattice.nodeCount)
    for edge in lattice.edges { expected[edge.from].formUnion(opens[Int(edge.category.raw)]) }
    return expected
  }
}

/// Active edges of a span that nothing can ever follow: they are not kept, but they count where a span has too many, so that what
/// is kept of it does not hang on them being left out.
struct Hopeless: Sendable {
  private struct Active {
    let rule: Int32
    let dot: UInt8
    let features: FeatureBits
    let cost: Int32
    /// How many edges there were before it.
    let age: Int32

    var key: UInt64 { Chart.key(cost, age) }
  }

  private var actives: [Active] = []

  var count: Int { actives.count }

  mutating func removeAll() { if !actives.isEmpty { actives.removeAll(keepingCapacity: true) } }

  @inline(__always)
  mutating func add(_ rule: Int32, dot: UInt8, _ features: FeatureBits, _ cost: Int32, age: Int32) {
    actives.append(Active(rule: rule, dot: dot, features: features, cost: cost, age: age))
  }

  /// How many of those with hope, of which the keys are told in order, are among the first `limit` of all.
  func room(for hopeful: some Sequence<UInt64>, limit: Int) -> Int {
    var distinct: [Active] = []
    for one in actives {
      let known = distinct.firstIndex { $0.rule == one.rule && $0.features == one.features && $0.dot == one.dot }
      guard let known else {
        distinct.append(one)
        continue
      }
      if distinct[known].cost > one.cost { distinct[known] = one }
    }
    let keys = distinct.map(\.key).sorted()
    var (before, room) = (0, 0)
    for key in hopeful {
      while before < keys.count, keys[before] <= key { before += 1 }
      guard before + room < limit else { break }
      room += 1
    }
    return room
  }
}
