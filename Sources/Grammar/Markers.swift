internal import Synchronization

/// Numbers for the prepositions and clause markers that frames and rules name: met once as text, compared as numbers after that.
final class MarkerNames: Sendable {
  private let numbers = Mutex<[String: Int32]>([:])

  /// The number of a marker, made if need be; only whether two are equal means anything.
  func number(_ marker: String) -> Int32 {
    numbers.withLock { known in
      if let number = known[marker] { return number }
      let number = Int32(known.count)
      known[marker] = number
      return number
    }
  }
}

/// The markers met in a sentence, each with a bit.
struct MarkerTable: Sendable {
  private var met: [Int32] = []

  /// The bit of a marker by its number; beyond 63 different ones the last bit stands for all the rest.
  mutating func bit(_ marker: Int32) -> UInt64 {
    let place = met.firstIndex(of: marker) ?? met.count
    if place == met.count { met.append(marker) }
    return 1 << UInt64(min(place, 63))
  }

  /// The bits of several markers.
  mutating func bits(_ markers: [Int32]) -> UInt64 { markers.reduce(0) { $0 | bit($1) } }

  /// The bit of a marker; none if it has not been met.
  func known(_ marker: Int32) -> UInt64 { met.firstIndex(of: marker).map { 1 << UInt64(min($0, 63)) } ?? 0 }
}
