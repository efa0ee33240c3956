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
