import Lexicon
import Morphology
import Orthography
import Testing

/// The notation of `morphology/*.tsv`: what is wrong is said with its file and line.
@Suite struct AutomatonTests {
  @Test(arguments: [
    ("START\t<nuon>\tEND\tcat=N\n", "unknown stem class '<nuon>'"),
    ("START\tها\tEND\tnum=xx\n", "unknown feature or value 'num=xx'"),
    ("START\tها\tEND\tnum\n", "'num' is not feature=value"),
    ("START\tها\tEND\tword=قنبتر\n", "no function word 'قنبتر' in the lexicon"),
  ])
  func badArcsAreRefused(_ row: String, _ message: String) throws {
    let glossary = try glossary.get()
    let features = try FeatureSystem(TSV(try #require(glossary.file("grammar/features.tsv"))))
    let file = GlossaryFile(path: "morphology/fa.tsv", text: "from\taffix\tto\tadds\nSTART\t<noun>\tEND\tcat=N\n" + row)
    var categories = CategoryTable()
    let error = #expect(throws: GlossaryError.self) {
      try Automaton(
        TSV(file), language: .persian, features: features, categories: &categories, glossary: glossary)
    }
    #expect(error?.line == 3)
    #expect(error?.file == "morphology/fa.tsv")
    #expect(error?.message == message)
  }
}
