/// What a scalar is to the tokenizer.
enum ScalarClass: UInt8, Sendable {
  /// Spaces, line breaks and controls: no token.
  case space
  /// A letter of the Arabic script.
  case letter
  /// A mark or joiner: goes with the letter before it.
  case mark
  case digit
  case latin
  case punctuation
  case symbol
  /// Known to ICU only.
  case foreign

  /// The classes of ASCII.
  static let ascii: [ScalarClass] = (0..<128).map { (code: UInt8) in
    switch code {
    case 0x30...0x39: .digit
    case 0x41...0x5A, 0x61...0x7A: .latin
    case 0x00...0x20, 0x7F: .space
    default: "$%+<=>^`|~".utf8.contains(code) ? .symbol : .punctuation
    }
  }

  /// The classes of U+0600 ... U+06FF.
  static let arabic: [ScalarClass] = (0..<256).map { (low: Int) in
    let code = LetterTable.arabic.codes[low]
    switch low {
    case 0x0C, 0x0D, 0x1B, 0x1E, 0x1F, 0x6A, 0x6D, 0xD4: return .punctuation
    case 0x6B, 0x6C, 0x0B, 0x06...0x0A, 0x0E, 0x0F, 0xDE, 0xE9, 0xFD, 0xFE: return .symbol
    case 0x00...0x05, 0x1C, 0xDD: return .mark
    default: break
    }
    if code == LetterTable.dropped { return .mark }
    if code >= 0x30 && code <= 0x39 { return .digit }
    return .letter
  }

  static func of(_ scalar: UInt32) -> ScalarClass {
    if scalar < 0x80 { return ascii[Int(scalar)] }
    if scalar >= 0x600 && scalar < 0x700 { return arabic[Int(scalar - 0x600)] }
    switch scalar {
    case 0x80...0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: return .space
    case 0x200C, 0x200D, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xAD: return .mark
    case 0xAA, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F: return .latin
    case 0xA1, 0xA7, 0xAB, 0xB6, 0xB7, 0xBB, 0xBF, 0x2010...0x2027, 0x2030...0x2031, 0x2039, 0x203A: return .punctuation
    case 0xA2...0xBE, 0xD7, 0xF7, 0x20A0...0x20CF, 0xFDFC, 0xFDFA, 0xFDFB, 0xFDFD, 0x2022: return .symbol
    case 0xFFFD: return .symbol
    case 0x750...0x77F, 0x8A0...0x8C9, 0xFB50...0xFDF9, 0xFE70...0xFEFC: return .letter
    default: return .foreign
    }
  }
}
