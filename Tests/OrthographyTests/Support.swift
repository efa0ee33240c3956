import Orthography
import TestSupport

/// Random text of the kinds that normalization meets: letters of both languages, marks, invisible characters, signs.
func randomText(_ random: inout SeededGenerator, length: Int) -> String {
  let plain = Array("ابپتثجچحخدذرزژسشصضطظعغفقکكگلمنوهةیيىءآأإؤئۀ  abcXYZ 0123۴۵٤٥.،؛؟!«»()-/:%".unicodeScalars)
  let rare: [UInt32] = [
    0x200C, 0x200C, 0x200D, 0x200E, 0x200F, 0x061C, 0x202E, 0x2069, 0x200B, 0xFEFF, 0x00AD, 0x00A0, 0x2009, 0x09,
    0x0640,
    0x0640, 0x064B, 0x064E, 0x0651, 0x0652, 0x0653, 0x0654, 0x0655, 0x0670, 0x06C0, 0x06C1, 0x06C2, 0x06D5, 0x06BE,
    0xFEFB, 0xFDF2, 0xFDFA, 0xFC60, 0xFE8D, 0xFEF1, 0x00AC, 0xE9, 0x65, 0x301, 0x327, 0x1F600, 0x4E2D, 0x0, 0x1B, 0x85,
    0x2028, 0x0A, 0x0D, 0x06D2, 0x0686, 0xAC00, 0x2126,
  ]
  var text = String.UnicodeScalarView()
  for _ in 0..<length {
    if Int.random(in: 0..<4, using: &random) == 0, let value = rare.randomElement(using: &random),
      let scalar = Unicode.Scalar(value)
    {
      text.append(scalar)
    } else if let scalar = plain.randomElement(using: &random) {
      text.append(scalar)
    }
  }
  return String(text)
}

/// Random bytes, well-formed or not.
func randomBytes(_ random: inout SeededGenerator, length: Int) -> [UInt8] {
  (0..<length).map { _ in
    Int.random(in: 0..<3, using: &random) == 0
      ? UInt8.random(in: 0xC0...0xFF, using: &random) : UInt8.random(in: 0...0xFF, using: &random)
  }
}

extension String {
  /// The string with its invisible characters as escapes.
  var visible: String {
    unicodeScalars.map { scalar in
      switch scalar.value {
      case 0x20..<0x7F: String(scalar)
      case 0x621..<0x640, 0x641..<0x64B, 0x66E..<0x670, 0x671..<0x6D6, 0x660..<0x66E, 0x6F0..<0x6FA: String(scalar)
      default: "<" + String(scalar.value, radix: 16, uppercase: true) + ">"
      }
    }.joined()
  }

  var bytes: [UInt8] { Array(utf8) }
}

/// U+200C.
let zwnj = "\u{200C}"
