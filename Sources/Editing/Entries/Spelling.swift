internal import Lexicon
internal import Orthography

/// Puts right what keyboards confuse: the letters of the other language that look alike.
enum Spelling {
  /// A text for a column as its language writes it: ي and ك become ی and ک in Persian, and the other way round in Arabic.
  static func corrected(_ text: String, column: String, path: String) -> String {
    guard let language = language(column, path) else { return text }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let instead = SourceLetters.replacement(scalar.value, language) ?? ""
      if instead.isEmpty { out.append(scalar) } else { out.append(contentsOf: instead.unicodeScalars) }
    }
    return String(out)
  }

  private static func language(_ column: String, _ path: String) -> Language? {
    switch column {
    case "fa": .persian
    case "ar", "vowelled": .arabic
    case "lemma": path.hasPrefix("lexicon/ar/") ? .arabic : .persian
    default: nil
    }
  }
}
