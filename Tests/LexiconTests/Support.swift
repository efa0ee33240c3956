import Lexicon
import Orthography

/// The glossary that the program carries.
let bundled: Result<Glossary, any Error> = Result { try Glossary(files: GlossaryFile.bundled) }

/// A file of terms with the seven columns and these lines, `/` for a TAB.
func terms(_ lines: String..., path: String = "terms/test.tsv") -> GlossaryFile {
  tsv(path, "id/pos/features/fa/ar/en/note", lines)
}

func persian(_ lines: String..., path: String = "lexicon/fa/test.tsv") -> GlossaryFile {
  tsv(path, "lemma/roman/pos/features/english", lines)
}

func arabic(_ lines: String..., path: String = "lexicon/ar/test.tsv") -> GlossaryFile {
  tsv(path, "lemma/vowelled/pos/features/english", lines)
}

func tsv(_ path: String, _ header: String, _ lines: [String]) -> GlossaryFile {
  let text = ([header] + lines).map { $0.replacing("/", with: "\t") + "\n" }.joined()
  return GlossaryFile(path: path, text: text)
}

extension Glossary {
  /// The names of the entries that a word finds.
  func names(_ word: String, _ language: Language) -> [String] {
    lookup(MatchKey.fold(Array(word.utf8), language: language)[...], language).map { entry($0).name }
  }

  /// Whether a form of several words is found by its first, part for part.
  func finds(_ form: String, of id: EntryID, _ language: Language) -> Bool {
    // Marks are words of their own.
    let form = form.replacing("،", with: " ،").replacing("+", with: " + ").replacing("-", with: " - ")
    let parts = form.split(whereSeparator: { $0 == " " || $0 == "_" }).map { word -> MultiwordPart in
      if let slot = Slot(text: String(word)) { return .slot(slot) }
      return .word(MatchKey.fold(Array(word.utf8), language: language)[...])
    }
    var first: ArraySlice<UInt8> = []
    if case .word(let key) = parts.first { first = key }
    return multiword(first: first, language).contains { $0.entry == id && self.parts(of: $0) == parts }
  }
}
