internal import CICU

/// ICU's word or sentence boundaries over UTF-8: one handle, reused for many texts, closed when it goes out of scope.
public struct Breaker: ~Copyable {
  /// What to find the ends of.
  public enum Unit: Sendable { case word, sentence }

  /// The end of a unit, and what ICU says it is.
  public struct Boundary: Sendable, Hashable {
    /// A UTF-8 offset.
    public let offset: Int
    /// ICU's rule status: for words < 100 none, < 200 number, < 300 letters, < 500 kana and ideographs.
    public let status: Int32
  }

  private let handle: OpaquePointer

  /// Opens ICU's rules for a locale, such as `fa`.
  public init(_ unit: Unit, locale: String) throws(ICUError) {
    handle = try ICU.open(locale) { cicu_breaker_open(unit == .sentence, locale, &$0) }
  }

  deinit { cicu_breaker_close(handle) }

  /// The end of every unit of a text, in order; the last is the text's end.
  ///
  /// A text without bytes has none.
  public mutating func boundaries(of utf8: Span<UInt8>) throws(ICUError) -> [Boundary] {
    let length = try ICU.length(utf8.count, "utext_openUTF8")
    if length == 0 { return [] }
    return try utf8.withUnsafeBufferPointer { (buffer) throws(ICUError) in
      try ICU.check { cicu_breaker_set_utf8(handle, buffer.baseAddress, Int64(length), &$0) }
      defer { cicu_breaker_clear(handle) }
      var found: [Boundary] = []
      while true {
        let next = cicu_breaker_next(handle)
        if next < 0 { return found }
        found.append(Boundary(offset: Int(next), status: cicu_breaker_rule_status(handle)))
      }
    }
  }

  /// The same for an array.
  public mutating func boundaries(of utf8: [UInt8]) throws(ICUError) -> [Boundary] {
    try boundaries(of: utf8.span)
  }
}
