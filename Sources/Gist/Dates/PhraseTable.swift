import Orthography

/// Words and expressions of several words, each with a value, looked up by match keys.
struct PhraseTable<Value: Sendable>: Sendable {
  private struct Phrase: Sendable {
    /// The keys of the words after the first.
    let rest: [[UInt8]]
    let value: Value
  }

  private var byFirst: [[UInt8]: [Phrase]] = [:]
  /// A bit for each length and first letter that a first word has: most words are turned away by it without being looked up.
  private var shapes: UInt64 = 0

  private static func shape(_ key: [UInt8]) -> UInt64 { 1 << UInt64((key.count &* 7 &+ Int(key.first ?? 0)) & 63) }

  /// The first words of all phrases.
  var firstWords: some Sequence<[UInt8]> { byFirst.keys }

  /// Adds a phrase; of two with the same words the first stands.
  mutating func add(_ keys: [[UInt8]], _ value: Value) {
    guard let first = keys.first else { return }
    let phrase = Phrase(rest: Array(keys.dropFirst()), value: value)
    var phrases = byFirst[first] ?? []
    if phrases.contains(where: { $0.rest == phrase.rest }) { return }
    let place = phrases.firstIndex { $0.rest.count < phrase.rest.count } ?? phrases.count
    phrases.insert(phrase, at: place)
    byFirst[first] = phrases
    shapes |= Self.shape(first)
  }

  /// The value of the longest phrase that begins at an index, and the index after it.
  ///
  /// - Parameter first: what to take for the first key, where a prefix was cut off.
  func match(_ keys: [[UInt8]], at index: Int, first: [UInt8]? = nil) -> (value: Value, end: Int)? {
    guard index < keys.count else { return nil }
    let first = first ?? keys[index]
    guard shapes & Self.shape(first) != 0, let phrases = byFirst[first] else { return nil }
    for phrase in phrases {
      let end = index + 1 + phrase.rest.count
      if end <= keys.count, keys[index + 1..<end].elementsEqual(phrase.rest) { return (phrase.value, end) }
    }
    return nil
  }
}

/// A set of keys by their hashes: it may say yes too often, never no.
struct KeyFilter: Sendable {
  private var bits = [UInt64](repeating: 0, count: 64)

  private static func hash(_ key: [UInt8]) -> Int {
    var hash: UInt64 = 0
    for byte in key { hash = (hash ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15 }
    return Int(hash >> 52)
  }

  mutating func formUnion(_ keys: some Sequence<[UInt8]>) {
    for key in keys { bits[Self.hash(key) / 64] |= 1 << UInt64(Self.hash(key) % 64) }
  }

  func contains(_ key: [UInt8]) -> Bool { bits[Self.hash(key) / 64] >> UInt64(Self.hash(key) % 64) & 1 != 0 }
}

/// The keys by which the calendar's words are looked up: in Arabic the weaker ones, for final ة and ى are often miswritten.
enum CalendarKey {
  static func of(_ key: [UInt8], _ language: Language) -> [UInt8] {
    language == .arabic ? MatchKey.weaken(key) : key
  }

  /// The keys of the words of a phrase.
  static func words(_ text: String, _ language: Language) -> [[UInt8]] {
    of(MatchKey.fold(text, language: language), language).split(separator: Letter.space).map(Array.init)
  }
}
