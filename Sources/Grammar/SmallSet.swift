/// A set of small numbers, hashed into 128 bits: it may say yes too often, never no.
struct SmallSet: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  mutating func insert(_ number: Int) {
    let bit = 1 &<< UInt64(truncatingIfNeeded: number)
    if number & 64 == 0 { low |= bit } else { high |= bit }
  }

  @inline(__always)
  mutating func formUnion(_ other: SmallSet) {
    low |= other.low
    high |= other.high
  }

  @inline(__always)
  func intersects(_ other: SmallSet) -> Bool { (low & other.low) | (high & other.high) != 0 }

  @inline(__always)
  func contains(_ number: UInt16) -> Bool {
    ((number & 64 == 0 ? low : high) &>> UInt64(number)) & 1 != 0
  }
}
