/// Reading and writing single scalars of UTF-8 bytes.
enum UTF8Scalar {
  static let replacement: UInt32 = 0xFFFD

  /// The scalar that begins at `index`, and its length; ill-formed bytes read as U+FFFD, one maximal subpart at a time.
  @inline(__always)
  static func decode(_ utf8: Span<UInt8>, at index: Int) -> (scalar: UInt32, length: Int, isValid: Bool) {
    let first = utf8[index]
    if first < 0x80 { return (UInt32(first), 1, true) }
    if first >= 0xC2, first < 0xE0, index + 1 < utf8.count {
      let second = utf8[index + 1]
      if second & 0xC0 == 0x80 { return (UInt32(first & 0x1F) << 6 | UInt32(second & 0x3F), 2, true) }
    }
    return decodeLong(utf8, at: index, first: first)
  }

  private static func decodeLong(
    _ utf8: Span<UInt8>, at index: Int, first: UInt8
  ) -> (scalar: UInt32, length: Int, isValid: Bool) {
    let bad = (scalar: replacement, length: 1, isValid: false)
    guard first >= 0xE0, first < 0xF5, index + 1 < utf8.count else { return bad }
    let second = utf8[index + 1]
    guard secondRange(after: first).contains(second) else { return bad }
    guard index + 2 < utf8.count, utf8[index + 2] & 0xC0 == 0x80 else { return (replacement, 2, false) }
    let third = UInt32(utf8[index + 2] & 0x3F)
    if first < 0xF0 { return (UInt32(first & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | third, 3, true) }
    guard index + 3 < utf8.count, utf8[index + 3] & 0xC0 == 0x80 else { return (replacement, 3, false) }
    let high = UInt32(first & 0x07) << 18 | UInt32(second & 0x3F) << 12
    return (high | third << 6 | UInt32(utf8[index + 3] & 0x3F), 4, true)
  }

  /// Which second bytes may follow a lead byte: no overlong form, no surrogate, nothing above U+10FFFF.
  private static func secondRange(after first: UInt8) -> ClosedRange<UInt8> {
    switch first {
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: 0x80...0xBF
    }
  }

  /// Appends the UTF-8 bytes of a scalar.
  @inline(__always)
  static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    if scalar < 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: scalar))
    } else if scalar < 0x800 {
      bytes.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    } else if scalar < 0x10000 {
      bytes.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    } else {
      bytes.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    }
  }

  /// The length in UTF-8 of a scalar.
  @inline(__always)
  static func length(_ scalar: UInt32) -> Int {
    scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
  }

  /// Whether a whole text is well-formed; runs of ASCII and of two-byte letters go fast.
  static func isValid(_ utf8: Span<UInt8>) -> Bool {
    var index = 0
    while index < utf8.count {
      let (_, length, isValid) = decode(utf8, at: index)
      if !isValid { return false }
      index += length
    }
    return true
  }
}
