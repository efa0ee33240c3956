/// The alternatives of a column: separated by `|`, each marked with `~` if admitted, `!` if deprecated.
enum Alternatives {
  struct Alternative {
    /// Its text without mark and spaces.
    var range: Range<Int>
    var status: FormStatus
  }

  static func ranges(_ bytes: Span<UInt8>, _ field: Range<Int>) -> [Alternative] {
    var result: [Alternative] = []
    forEach(bytes, field) { result.append($0) }
    return result
  }

  /// Whether a field is one plain alternative, without bars, marks, braces, or spaces at its ends; eight bytes are tested at
  /// once, so some that are plain are not known to be.
  @inline(__always)
  static func isPlain(_ bytes: Span<UInt8>, _ field: Range<Int>) -> Bool {
    guard let first = field.first, let last = field.last else { return true }
    guard bytes[first] > Byte.exclamation, bytes[last] != Byte.space else { return false }
    let raw = bytes.bytes
    var at = field.lowerBound
    while at + 8 <= field.upperBound {
      let word = UInt64(littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self))
      // 0x78 to 0x7F: x y z { | } ~.
      let rest = (word & 0xF8F8_F8F8_F8F8_F8F8) ^ 0x7878_7878_7878_7878
      if (rest &- 0x0101_0101_0101_0101) & ~rest & 0x8080_8080_8080_8080 != 0 { return false }
      at += 8
    }
    while at < field.upperBound, bytes[at] & 0xF8 != 0x78 { at += 1 }
    return at == field.upperBound
  }

  /// Calls `body` with each alternative that is not empty.
  @inline(__always)
  static func forEach(_ bytes: Span<UInt8>, _ field: Range<Int>, _ body: (Alternative) -> Void) {
    var start = field.lowerBound
    while start < field.upperBound {
      var end = start
      while end < field.upperBound, bytes[end] != Byte.bar { end += 1 }
      let alternative = alternative(bytes, start..<end)
      if !alternative.range.isEmpty { body(alternative) }
      start = end + 1
    }
  }

  @inline(__always)
  private static func alternative(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Alternative {
    let range = Trim.range(bytes, range)
    guard let first = range.first else { return Alternative(range: range, status: .preferred) }
    let status: FormStatus =
      bytes[first] == Byte.tilde ? .admitted : bytes[first] == Byte.exclamation ? .deprecated : .preferred
    guard status != .preferred else { return Alternative(range: range, status: status) }
    return Alternative(range: Trim.range(bytes, first + 1..<range.upperBound), status: status)
  }
}
