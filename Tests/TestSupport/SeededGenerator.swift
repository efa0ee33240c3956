/// Random numbers that are the same in every run (SplitMix64).
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Inputs of every sort, made up from a seed.
public enum RandomText {
  /// Any bytes at all.
  public static func bytes(seed: UInt64, count: Int) -> [UInt8] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }

  /// Well-formed text of letters, marks, digits, joiners, controls and breaks, as no writer would mix them.
  public static func scalars(seed: UInt64, count: Int) -> String {
    var generator = SeededGenerator(seed: seed)
    var text = String.UnicodeScalarView()
    for _ in 0..<count {
      guard let range = ranges.randomElement(using: &generator),
        let scalar = Unicode.Scalar(UInt32.random(in: range, using: &generator))
      else { continue }
      text.append(scalar)
    }
    return String(text)
  }

  /// Words of a text in another order, with its marks of punctuation.
  public static func shuffled(_ text: String, seed: UInt64, count: Int) -> String {
    var generator = SeededGenerator(seed: seed)
    let words = text.split { $0.isWhitespace }
    return (0..<count).compactMap { _ in words.randomElement(using: &generator) }.joined(separator: " ")
  }

  private static let ranges: [ClosedRange<UInt32>] = [
    0x0620...0x064A, 0x0620...0x064A, 0x0671...0x06D3, 0x064B...0x065F, 0x0660...0x0669, 0x06F0...0x06F9, 0x20...0x20,
    0x20...0x20, 0x0A...0x0A, 0x21...0x7E, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0x00...0x1F, 0x80...0xFF,
    0xFB50...0xFDFF, 0xFE70...0xFEFF, 0x1F300...0x1F5FF, 0xE0000...0xE007F, 0x060C...0x061F,
  ]
}
