/// The encodings that articles come in.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case windows1256 = "windows-1256"
  case iso8859Arabic = "ISO-8859-6"

  /// The encoding of a name as people write it: `utf8`, `UTF-16`, `cp1256`, `Windows-1256`, `iso-8859-6`.
  public init?(name: String) {
    let plain = name.lowercased().filter { $0.isLetter || $0.isNumber }
    switch plain {
    case "utf8": self = .utf8
    case "utf16", "utf16le": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "windows1256", "cp1256", "1256": self = .windows1256
    case "iso88596", "arabic": self = .iso8859Arabic
    default: return nil
    }
  }

  /// The mark that may open a text in this encoding.
  var byteOrderMark: [UInt8] {
    switch self {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    case .windows1256, .iso8859Arabic: []
    }
  }
}
