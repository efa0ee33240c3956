/// The `features` column of an entry: words such as `human` and pairs such as `past=گفت`.
///
/// It reads the bytes of the file each time it is asked, so making one costs nothing.
public struct Features: Sendable {
  let bytes: ArraySlice<UInt8>

  /// The features written in some UTF-8 text.
  public init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
  }

  public init(_ text: String) {
    self.init(Array(text.utf8)[...])
  }

  public var isEmpty: Bool { bytes.isEmpty }

  /// The column as it is written.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether a word such as `human`, or a pair with that key, is there.
  public func has(_ name: String) -> Bool {
    find(name) != nil
  }

  /// The values of a key, such as `["قال", "قل"]` for `perf=قال,قل`; empty if the key is not there.
  ///
  /// `_` in a value stands for a space.
  public func value(_ key: String) -> [String] {
    Features.texts(valueBytes(key))
  }

  /// The values of a key as bytes of the file, for code that folds them itself.
  public func valueBytes(_ key: String) -> [ArraySlice<UInt8>] {
    guard let found = find(key), found.value.startIndex > found.key.endIndex else { return [] }
    return found.value.split(separator: Byte.comma)
  }

  /// The plain words, in order.
  public var words: [String] {
    var result: [String] = []
    forEach { key, value in
      if value.startIndex == key.endIndex { result.append(String(decoding: key, as: UTF8.self)) }
      return true
    }
    return result
  }

  /// The pairs with their values, in order; `_` in a value stands for a space.
  public var pairs: [(key: String, values: [String])] {
    var result: [(key: String, values: [String])] = []
    forEach { key, value in
      if value.startIndex > key.endIndex {
        result.append((String(decoding: key, as: UTF8.self), Features.texts(value.split(separator: Byte.comma))))
      }
      return true
    }
    return result
  }

  private static func texts(_ values: [ArraySlice<UInt8>]) -> [String] {
    values.map { value in String(decoding: value.map { $0 == Byte.underscore ? Byte.space : $0 }, as: UTF8.self) }
  }

  private func find(_ name: String) -> (key: ArraySlice<UInt8>, value: ArraySlice<UInt8>)? {
    var result: (key: ArraySlice<UInt8>, value: ArraySlice<UInt8>)?
    forEach { key, value in
      guard key.count == name.utf8.count, key.elementsEqual(name.utf8) else { return true }
      result = (key, value)
      return false
    }
    return result
  }

  /// Calls `body` with each key and its value (empty for a plain word) until it returns false.
  func forEach(_ body: (ArraySlice<UInt8>, ArraySlice<UInt8>) -> Bool) {
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: Byte.space) ?? bytes.endIndex
      if start < end {
        let equals = bytes[start..<end].firstIndex(of: Byte.equals) ?? end
        guard body(bytes[start..<equals], bytes[min(equals + 1, end)..<end]) else { return }
      }
      start = end + 1
    }
  }
}
