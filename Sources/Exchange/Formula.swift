/// Keeps spreadsheets from computing what is in a field.
enum Formula {
  /// A field that no spreadsheet takes for a formula: an apostrophe stands before what would start one.
  static func neutralized(_ field: String) -> String {
    starts(field) ? "'" + field : field
  }

  /// The field without that apostrophe.
  static func restored(_ field: String) -> String {
    field.hasPrefix("'") && starts(String(field.dropFirst())) ? String(field.dropFirst()) : field
  }

  /// Whether a spreadsheet may read a field as a formula: by its first character, spaces and invisible ones aside.
  static func starts(_ field: String) -> Bool {
    for scalar in field.unicodeScalars {
      switch scalar.value {
      case 0x3D, 0x2B, 0x2D, 0x40, 0xFF1D, 0xFF0B, 0xFF0D, 0xFF20: return true
      case 0x09, 0x0A, 0x0D, 0x00: return true
      case 0x20, 0xA0, 0xAD, 0x61C, 0xFEFF, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069: continue
      default: return false
      }
    }
    return false
  }
}
