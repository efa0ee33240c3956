import Morphology

/// What edges of a span are told apart and laid in order by.
extension Chart {
  /// A hash of what makes two edges of a span the same thing.
  @inline(__always)
  static func mark(_ edge: Edge) -> UInt32 {
    let other = UInt64(UInt32(bitPattern: edge.item)) << 16 | UInt64(edge.category.raw)
    let mixed = (edge.features.raw ^ other &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
    return UInt32(truncatingIfNeeded: mixed >> 32)
  }

  /// What edges are laid in order by: cost, then age.
  @inline(__always)
  static func key(_ cost: Int32, _ age: Int32) -> UInt64 {
    // As unsigned numbers, costs below zero come first.
    UInt64(UInt32(bitPattern: cost) ^ 0x8000_0000) << 32 | UInt64(UInt32(bitPattern: age))
  }

  /// Lays the places of a list in `order`, by cost and then by age.
  @inline(__always)
  static func lay(
    _ count: Int, in order: inout [(key: UInt64, place: Int32)], _ value: (Int) -> (Int32, Int32)
  ) {
    order.removeAll(keepingCapacity: true)
    for place in 0..<count {
      let (cost, edge) = value(place)
      order.append((key(cost, edge), Int32(place)))
    }
    guard count < 24 else { return order.sort { $0.key < $1.key } }
    guard count > 1 else { return }
    var span = order.mutableSpan
    for place in 1..<count {
      let one = span[place]
      var at = place
      while at > 0, span[at - 1].key > one.key {
        span[at] = span[at - 1]
        at -= 1
      }
      span[at] = one
    }
  }
}
