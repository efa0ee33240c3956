/// How a thing was made, read back from a chart.
extension Chart {
  /// One constituent of an edge that a rule made of `count` parts, of which `left` and `right` are the last two steps.
  @inline(__always)
  func part(_ place: Int, of count: Int, _ left: Int32, _ right: Int32) -> Int32 {
    var (last, left, right) = (count - 1, left, right)
    while last > 1, place < last {
      let active = edges[Int(left)]
      (last, left, right) = (last - 1, active.left, active.right)
    }
    return place == 0 ? left : right
  }

  /// The constituents of a complete edge, in order; empty for a lexical one.
  func children(_ index: Int32) -> [Int32] {
    let edge = edges[Int(index)]
    guard edge.rule >= 0 else { return [] }
    let count = grammar.table.rows[Int(edge.rule)].parts.count
    return (0..<count).map { part($0, of: count, edge.left, edge.right) }
  }
}
