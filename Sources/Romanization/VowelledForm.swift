import Orthography

/// A word of the Arabic script with some or all of its vowel marks.
struct VowelledForm {
  let text: String

  init(_ text: String) { self.text = text }

  private static let kasra: Unicode.Scalar = "\u{650}"
  private static let hamzaAbove: Unicode.Scalar = "\u{654}"

  /// Whether a scalar is a short vowel, with or without n, or the small alef.
  private static func isVowel(_ scalar: Unicode.Scalar) -> Bool {
    (0x064B...0x0650).contains(scalar.value) || scalar.value == 0x0670
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    isVowel(scalar) || (0x0651...0x0652).contains(scalar.value)
  }

  /// The letters without marks.
  var letters: String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !Self.isMark($0) && $0.value != Invisible.tatweel }))
  }

  /// Whether the writer has vowelled it: at least every other letter that can carry a mark does.
  var isVowelled: Bool {
    let marks = text.unicodeScalars.count { Self.isMark($0) }
    return marks > 0 && 5 * marks >= 2 * (text.unicodeScalars.count - marks)
  }

  /// The same with one vowel where two met, and none behind a Persian long one.
  var collapsed: String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if Self.isVowel(scalar), let last = out.last, Self.isVowel(last) || last.value == 0x652 { out.removeLast() }
      if scalar == Self.kasra, out.last == "ا" { continue }
      out.append(scalar)
    }
    return String(out)
  }

  var withoutLastVowel: String {
    guard let last = text.unicodeScalars.last, Self.isVowel(last) else { return text }
    return String(text.unicodeScalars.dropLast())
  }

  /// The word before its ezafe or idafa complement.
  func linked(_ language: Language) -> String {
    let scalars = Array(text.unicodeScalars)
    guard let last = scalars.last else { return text }
    if language == .arabic { return last == "ة" ? text + "\u{650}" : text }
    let before = scalars.count > 1 ? scalars[scalars.count - 2] : last
    switch last {
    case Self.kasra, Self.hamzaAbove, "ا", "آ": return text
    case "ه" where Self.isVowel(before): return text + "\u{654}"
    case "ی" where before == Self.kasra: return text + "\u{654}"
    case "و" where Self.isVowel(before): return text
    default: return text + "\u{650}"
    }
  }
}
