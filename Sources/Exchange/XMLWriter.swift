/// Writes XML, an element with elements in it on lines of its own.
struct XMLWriter {
  private(set) var bytes: [UInt8] = []
  /// How many characters were left out because XML forbids them.
  private(set) var forbidden = 0
  private var depth = 0

  mutating func declaration() {
    bytes += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8
  }

  mutating func open(_ name: String, _ attributes: [(String, String)] = []) {
    start(name, attributes)
    bytes.append(0x0A)
    depth += 1
  }

  mutating func close(_ name: String) {
    depth -= 1
    indent()
    bytes += "</\(name)>\n".utf8
  }

  /// An element with nothing but text in it.
  mutating func element(_ name: String, _ text: String, _ attributes: [(String, String)] = []) {
    start(name, attributes)
    escape(text)
    bytes += "</\(name)>\n".utf8
  }

  private mutating func start(_ name: String, _ attributes: [(String, String)]) {
    indent()
    bytes += "<\(name)".utf8
    for (key, value) in attributes {
      bytes += " \(key)=\"".utf8
      escape(value)
      bytes.append(0x22)
    }
    bytes.append(0x3E)
  }

  private mutating func indent() {
    bytes += repeatElement(0x20, count: depth * 2)
  }

  private mutating func escape(_ text: String) {
    let start = bytes.count
    for byte in text.utf8 {
      switch byte {
      case 0x26: bytes += "&amp;".utf8
      case 0x3C: bytes += "&lt;".utf8
      case 0x3E: bytes += "&gt;".utf8
      case 0x22: bytes += "&quot;".utf8
      case 0x09, 0x0A, 0x0D: bytes += "&#\(byte);".utf8
      case 0x00...0x1F: forbidden += 1
      default: bytes.append(byte)
      }
      // U+FFFE and U+FFFF are no characters.
      let isNone = byte == 0xBE || byte == 0xBF
      if isNone, bytes.count - start >= 3, bytes[bytes.count - 2] == 0xBF, bytes[bytes.count - 3] == 0xEF {
        bytes.removeLast(3)
        forbidden += 1
      }
    }
  }
}
