import Meaning
import Morphology

/// The cheapest way to cover a lattice from its first node to its last with constituents of the chart.
///
/// A constituent costs its derivation and what the grammar asks for its category as a piece, so few large pieces win.
struct Cover {
  /// The pieces in order, as edges of the chart.
  let pieces: [Int32]
  let cost: Int32

  /// Every lexical edge may be a piece at this cost, whatever its category, so that a cover always exists.
  static let wordCost: Int32 = 3_000

  init(_ chart: borrowing Chart, isHeadline: Bool = false) {
    let size = chart.lattice.nodeCount
    var best = [Int32](repeating: .max, count: size)
    var back = [(edge: Int32, from: Int)](repeating: (-1, -1), count: size)
    best[0] = 0
    for to in 1..<max(1, size) {
      for from in 0..<to where best[from] < .max {
        for place in chart.complete(from, to) {
          let found = chart.kept[place]
          guard
            let piece = chart.grammar.cover(found.category, isHeadline: isHeadline)
              ?? (Self.isWord(found, chart) ? Self.wordCost : nil)
          else { continue }
          let cost = best[from] + found.cost + piece
          if cost < best[to] {
            best[to] = cost
            back[to] = (found.edge, from)
          }
        }
      }
    }
    var pieces: [Int32] = []
    var at = size - 1
    while at > 0, back[at].edge >= 0 {
      pieces.append(back[at].edge)
      at = back[at].from
    }
    self.pieces = at == 0 ? pieces.reversed() : []
    cost = size > 0 ? best[size - 1] : 0
  }

  /// Whether a constituent is a lexical edge with a meaning: the fixed words of a slotted term say nothing alone.
  private static func isWord(_ found: Chart.Kept, _ chart: borrowing Chart) -> Bool {
    chart.edges[Int(found.edge)].rule < 0 && !chart.lattice.items[Int(found.item)].lexical.lemma.isEmpty
  }
}
