internal import CICU

/// ICU's order of words in a language.
///
/// Closed when it goes out of scope.
public struct Collator: ~Copyable {
  /// What counts as a difference.
  public enum Strength: Int32, Sendable {
    case baseLetters = 0
    case accents = 1
    case letterCase = 2
    case identical = 15
  }

  private let handle: OpaquePointer

  /// Opens the order of a locale, such as `fa`.
  public init(locale: String, strength: Strength = .letterCase) throws(ICUError) {
    handle = try ICU.open(locale) { cicu_collator_open(locale, strength.rawValue, &$0) }
  }

  deinit { cicu_collator_close(handle) }

  /// Below zero if `a` comes first, above if `b` does, zero if neither.
  public func compare(_ a: String, _ b: String) throws(ICUError) -> Int {
    let (a, b) = (Array(a.utf8), Array(b.utf8))
    let lengths = (try ICU.length(a.count, "ucol_strcollUTF8"), try ICU.length(b.count, "ucol_strcollUTF8"))
    return Int(try ICU.check { cicu_collator_compare(handle, a, lengths.0, b, lengths.1, &$0) })
  }

  /// Bytes whose order is that of the words.
  public func sortKey(_ text: String) throws(ICUError) -> [UInt8] {
    let units = Array(text.utf16)
    let length = try ICU.length(units.count, "ucol_getSortKey")
    var key = [UInt8](repeating: 0, count: units.count * 4 + 16)
    while true {
      let capacity = try ICU.length(key.count, "ucol_getSortKey")
      let needed = Int(try ICU.check { cicu_collator_key(handle, units, length, &key, capacity, &$0) })
      if needed < key.count { return Array(key[..<needed]) }
      key = [UInt8](repeating: 0, count: needed + 1)
    }
  }
}
