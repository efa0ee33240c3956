internal import CICU

/// A code page of ICU's: from bytes to UTF-16 and back.
///
/// Closed when it goes out of scope.
public struct Converter: ~Copyable {
  private let handle: OpaquePointer

  /// Opens a code page by any name that ICU knows.
  public init(_ name: String) throws(ICUError) {
    handle = try ICU.open(name) { cicu_converter_open(name, &$0) }
  }

  deinit { cicu_converter_close(handle) }

  /// A whole text in UTF-16, and for each unit the offset of the bytes it was made of; ill-formed bytes become U+FFFD.
  public mutating func decode(_ bytes: [UInt8]) throws(ICUError) -> (units: [UInt16], offsets: [Int32]) {
    let length = try ICU.length(bytes.count, "ucnv_toUnicode")
    let capacity = try ICU.length(bytes.count + 8, "ucnv_toUnicode")
    var units = [UInt16](repeating: 0, count: Int(capacity))
    var offsets = [Int32](repeating: 0, count: Int(capacity))
    let count = try ICU.check {
      cicu_converter_decode(handle, bytes, length, &units, &offsets, capacity, &$0)
    }
    units.removeSubrange(Int(count)...)
    offsets.removeSubrange(Int(count)...)
    return (units, offsets)
  }

  /// A text in the code page; what it can't write becomes its substitute.
  public mutating func encode(_ text: String) throws(ICUError) -> [UInt8] {
    let units = Array(text.utf16)
    let length = try ICU.length(units.count, "ucnv_fromUChars")
    var bytes = [UInt8](repeating: 0, count: units.count * 4 + 8)
    let capacity = try ICU.length(bytes.count, "ucnv_fromUChars")
    let count = try ICU.check { cicu_converter_encode(handle, units, length, &bytes, capacity, &$0) }
    return Array(bytes[..<Int(count)])
  }
}
