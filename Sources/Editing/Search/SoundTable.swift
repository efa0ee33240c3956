internal import Lexicon

/// How the letters of a language are heard, roughly: the first sound that `romanization/sounds-*.tsv` gives to each.
struct SoundTable {
  private let sounds: [Unicode.Scalar: String]

  /// - Parameter path: such as `romanization/sounds-fa.tsv`; without such a file nothing is heard.
  init(_ files: [GlossaryFile], _ path: String) {
    var sounds: [Unicode.Scalar: String] = [:]
    if let file = files.first(where: { $0.path == path }), let table = try? TSV(file) {
      for row in table.rows {
        let letters = row["letters"].unicodeScalars
        guard letters.count == 1, let letter = letters.first, sounds[letter] == nil, !row["sound"].isEmpty else {
          continue
        }
        sounds[letter] = row["sound"]
      }
    }
    self.sounds = sounds
  }

  /// A text letter by letter, without the vowels that are not written.
  func latin(_ text: String) -> String {
    text.unicodeScalars.map { $0 == " " ? " " : sounds[$0] ?? "" }.joined()
  }
}
