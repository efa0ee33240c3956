/// Makes text of strangers safe to show: on a terminal, in an error message, among text of the other direction.
public enum TerminalText {
  /// Shows as names, such as ⟨ESC⟩ and ⟨RLO⟩, all controls but line feed and tab, all bidi controls and all tags.
  public static func neutralize(_ text: String) -> String {
    if !text.unicodeScalars.contains(where: { name(of: $0.value) != nil }) { return text }
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let name = name(of: scalar.value) {
        safe.append(contentsOf: "⟨\(name)⟩".unicodeScalars)
      } else {
        safe.append(scalar)
      }
    }
    return String(safe)
  }

  /// Neutralizes a text and sets it apart (U+2068–U+2069), so that it does not change the direction around it.
  public static func isolate(_ text: String) -> String {
    "\u{2068}" + neutralize(text) + "\u{2069}"
  }

  /// The name of a scalar that must not reach a terminal.
  private static func name(of scalar: UInt32) -> String? {
    switch scalar {
    case 0x09, 0x0A: return nil
    case 0x00...0x1F: return controls[Int(scalar)]
    case 0x7F: return "DEL"
    case 0x80...0x9F, 0xE0000...0xE007F: return "U+" + hex(scalar)
    case 0x200E: return "LRM"
    case 0x200F: return "RLM"
    case 0x061C: return "ALM"
    case 0x2028: return "LS"
    case 0x2029: return "PS"
    case 0x202A...0x202E: return embeddings[Int(scalar - 0x202A)]
    case 0x2066...0x2069: return isolates[Int(scalar - 0x2066)]
    case 0x206A...0x206F, 0xFFF9...0xFFFB: return "U+" + hex(scalar)
    default: return nil
    }
  }

  private static func hex(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  private static let embeddings = ["LRE", "RLE", "PDF", "LRO", "RLO"]
  private static let isolates = ["LRI", "RLI", "FSI", "PDI"]
  private static let controls = [
    "NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS", "HT", "LF", "VT", "FF", "CR", "SO", "SI", "DLE",
    "DC1", "DC2", "DC3", "DC4", "NAK", "SYN", "ETB", "CAN", "EM", "SUB", "ESC", "FS", "GS", "RS", "US",
  ]
}
