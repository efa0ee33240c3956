internal import CICU

/// Normalization form C, by ICU.
public enum NFC {
  /// Whether a text is in NFC.
  public static func isNormalized(_ utf8: [UInt8]) throws(ICUError) -> Bool {
    let units = Array(String(decoding: utf8, as: UTF8.self).utf16)
    let length = try ICU.length(units.count, "unorm2_spanQuickCheckYes")
    let prefix = try ICU.check { cicu_nfc_prefix(units, length, &$0) }
    if prefix == length { return true }
    return try normalize(units) == units
  }

  /// A text in NFC.
  public static func normalize(_ text: String) throws(ICUError) -> String {
    String(decoding: try normalize(Array(text.utf16)), as: UTF16.self)
  }

  /// The same in UTF-16.
  static func normalize(_ units: [UInt16]) throws(ICUError) -> [UInt16] {
    let length = try ICU.length(units.count, "unorm2_normalize")
    var target = [UInt16](repeating: 0, count: units.count + units.count / 4 + 16)
    while true {
      let capacity = try ICU.length(target.count, "unorm2_normalize")
      let needed = Int(try ICU.check { cicu_nfc(units, length, &target, capacity, &$0) })
      if needed <= target.count { return Array(target[..<needed]) }
      target = [UInt16](repeating: 0, count: needed)
    }
  }
}
