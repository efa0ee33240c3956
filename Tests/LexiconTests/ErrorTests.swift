import Lexicon
import Testing

/// Every error says where, what, and the way out.
@Suite struct ErrorTests {
  func error(_ files: GlossaryFile...) -> String {
    do { _ = try Glossary(files: files) } catch { return error.description }
    return "no error"
  }

  @Test func theWholeMessage() {
    let found = error(persian("گفتن/goftan/nuon/tr/say"))
    #expect(
      found == """
        lexicon/fa/test.tsv:2:13: error: unknown part of speech 'nuon'
          \u{2068}گفتن\u{2069} │ goftan │ nuon │ tr │ say
                          ^~~~
        help: did you mean 'noun'?
        """)
  }

  @Test func aRightToLeftFieldIsMarkedWhole() {
    let found = error(persian("كفتن/goftan/verb//say"))
    #expect(
      found == """
        lexicon/fa/test.tsv:2:1: error: U+0643 'ك' is no letter of Persian
          \u{2068}كفتن\u{2069} │ goftan │ verb │  │ say
          ^~~~
        help: write 'ک'
        """)
  }

  @Test func whatCannotBeSeenIsShown() {
    let found = error(persian("گف\u{202E}تن/goftan/verb//say"))
    #expect(found.contains("⟨U+202E⟩") && !found.unicodeScalars.contains("\u{202E}"))
    #expect(!error(GlossaryFile(path: "terms/\u{1B}[2J.tsv", text: "")).unicodeScalars.contains("\u{1B}"))
  }

  @Test(arguments: [
    (GlossaryFile(path: "terms/a.tsv", text: ""), "terms/a.tsv: error: no line that names the columns"),
    (GlossaryFile(path: "terms/a.tsv", text: "# only\n\n"), "terms/a.tsv: error: no line that names the columns"),
    (tsv("terms/a.tsv", "id/pos/features/fa/ar/en", []), "terms/a.tsv:1:1: error: column 'note' is missing"),
    (tsv("terms/a.tsv", "id/pos/pos/fa/ar/en/note", []), "terms/a.tsv:1:8: error: column 'pos' is named twice"),
    (tsv("terms/a.tsv", "id/pos/feature/fa/ar/en/note", []), "terms/a.tsv:1:8: error: unknown column 'feature'"),
    (terms("a/noun//الف//b"), "terms/test.tsv:2:15: error: 6 fields instead of 7"),
    (terms("a/noun//الف//b//c"), "terms/test.tsv:2:17: error: 8 fields instead of 7"),
    (terms("a/nun//الف//b/"), "terms/test.tsv:2:3: error: unknown part of speech 'nun'"),
    (persian("الف/alef/city//b"), "lexicon/fa/test.tsv:2:10: error: unknown part of speech 'city'"),
    (GlossaryFile(path: "terms/a.tsv", bytes: [0x69, 0xFF, 0x0A]), "terms/a.tsv:1:2: error: not UTF-8: byte 0xFF"),
  ])
  func theTable(file: GlossaryFile, message: String) {
    #expect(error(file).split(separator: "\n").first.map(String.init) == message)
  }

  @Test(arguments: [
    ("نام/nam", "did you mean 'noun'?", "nuon"), ("نام/nam", "did you mean 'verb'?", "vreb"),
    ("نام/nam", "parts of speech are noun adj adv verb prep conj pron det num part intj", "xyzzy"),
  ])
  func helpNamesTheNearestWord(start: String, help: String, pos: String) {
    #expect(error(persian("\(start)/\(pos)//x")).hasSuffix("help: \(help)"))
  }

  @Test func filesWithBOMAndCarriageReturnsAreRead() throws {
    let text = "\u{FEFF}id\tpos\tfeatures\tfa\tar\ten\tnote\r\na\tnoun\t\tالف\t\tb\tnote\r\n"
    let glossary = try Glossary(files: [GlossaryFile(path: "terms/a.tsv", text: text)])
    #expect(glossary.entry(named: "a").map { glossary.entry($0).note } == "note")
  }
}
