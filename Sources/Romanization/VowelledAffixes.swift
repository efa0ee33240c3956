import Lexicon

/// What is written together with a word, with its vowels: `romanization/affixes-*.tsv`.
struct VowelledAffixes: Sendable {
  private var prefixes: [String: String] = [:]
  private var suffixes: [String: String] = [:]
  /// The most letters of prefixes or suffixes together.
  static let longest = 7

  init(_ table: TSV) throws(GlossaryError) {
    for row in table.rows {
      switch row["side"] {
      case "prefix": prefixes[row["affix"]] = row["vowelled"]
      case "suffix": suffixes[row["affix"]] = row["vowelled"]
      default: throw row.error("neither prefix nor suffix", column: "side")
      }
    }
  }

  /// Letters before a stem, vowelled; nil if they are no prefixes.
  func prefix(_ letters: Substring) -> String? { Self.parts(letters, prefixes) }

  /// Letters behind a stem, vowelled; nil if they are no suffixes.
  func suffix(_ letters: Substring) -> String? { Self.parts(letters, suffixes) }

  /// The longest first part with which the rest can be told apart, too.
  private static func parts(_ letters: Substring, _ table: [String: String]) -> String? {
    if letters.isEmpty { return "" }
    guard letters.unicodeScalars.count <= longest else { return nil }
    var cut = letters.unicodeScalars.endIndex
    while cut > letters.unicodeScalars.startIndex {
      if let first = table[String(letters.unicodeScalars[..<cut])],
        let rest = parts(Substring(letters.unicodeScalars[cut...]), table)
      {
        return first + rest
      }
      cut = letters.unicodeScalars.index(before: cut)
    }
    return nil
  }
}
