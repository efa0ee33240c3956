#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Joins encoded values into one JSON object; what could command a terminal or turn the direction of text is escaped.
struct ObjectWriter {
  private let lineBreak: [UInt8]
  private var bytes: [UInt8] = [0x7B]
  private var isFirstKey = true
  private var isFirstElement = true

  init(layout: JSONFormat.Layout) {
    lineBreak = layout == .lines ? [0x0A] : []
  }

  /// Adds a key with its value.
  mutating func add(_ key: String, _ value: Data) {
    begin(key)
    JSONEscapes.append(value, to: &bytes)
  }

  /// Begins a list.
  mutating func open(_ key: String) {
    begin(key)
    bytes.append(0x5B)
    isFirstElement = true
  }

  mutating func addElement(_ value: Data) {
    if !isFirstElement { bytes.append(0x2C) }
    isFirstElement = false
    bytes += lineBreak
    JSONEscapes.append(value, to: &bytes)
  }

  /// Ends the list.
  mutating func close() {
    bytes.append(0x5D)
  }

  /// Ends the object.
  consuming func finish() -> [UInt8] {
    bytes + lineBreak + [0x7D, 0x0A]
  }

  private mutating func begin(_ key: String) {
    if !isFirstKey { bytes.append(0x2C) }
    isFirstKey = false
    bytes += lineBreak
    bytes += "\"\(key)\":".utf8
  }
}

/// Escapes that JSON allows everywhere in strings and a terminal needs: DEL, the C1 controls, bidi controls, separators.
enum JSONEscapes {
  static func append(_ json: Data, to bytes: inout [UInt8]) {
    let source = [UInt8](json)
    var copied = 0
    var index = 0
    while index < source.count {
      let length = hiddenLength(source, index)
      if length == 0 {
        index += 1
        continue
      }
      bytes += source[copied..<index]
      for scalar in String(decoding: source[index..<index + length], as: UTF8.self).unicodeScalars {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          bytes += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
        }
      }
      index += length
      copied = index
    }
    bytes += source[copied...]
  }

  /// How many bytes a scalar has that must not be seen; 0 for all others.
  private static func hiddenLength(_ bytes: [UInt8], _ index: Int) -> Int {
    func at(_ offset: Int) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }
    switch bytes[index] {
    case 0x7F: return 1
    case 0xC2 where (0x80...0x9F).contains(at(1)): return 2
    case 0xD8 where at(1) == 0x9C: return 2
    case 0xE2 where at(1) == 0x80 && (at(2) == 0x8E || at(2) == 0x8F || (0xA8...0xAE).contains(at(2))): return 3
    case 0xE2 where at(1) == 0x81 && (0xA6...0xAF).contains(at(2)): return 3
    case 0xEF where at(1) == 0xBF && (0xB9...0xBB).contains(at(2)): return 3
    case 0xF3 where at(1) == 0xA0 && (at(2) == 0x80 || at(2) == 0x81): return 4
    default: return 0
    }
  }
}
