import Lexicon
import Testing

@Suite struct TSVTests {
  @Test func rowsHaveTheirColumns() throws {
    let file = GlossaryFile(path: "calendar/a.tsv", text: "# months\nnumber\tnames\n\n1\ta | b\n# more\n2\t\n")
    let table = try TSV(file, columns: ["names"])
    #expect(table.columns == ["number", "names"])
    #expect(table.rows.map(\.line) == [4, 6])
    #expect(table.rows.map { $0["number"] } == ["1", "2"])
    #expect(table.rows.map { $0.values("names", separator: "|") } == [["a", "b"], []])
    #expect(table.rows.map { $0["nothing"] } == ["", ""])
  }

  @Test func aRowPointsAtItsColumn() throws {
    let table = try TSV(GlossaryFile(path: "a.tsv", text: "x\ty\n1\tfalse\n"))
    let error = try #require(table.rows.first).error("not a number", column: "y", help: "write digits")
    #expect(error.description == "a.tsv:2:3: error: not a number\n  1 │ false\n      ^~~~~\nhelp: write digits")
  }

  @Test func columnsThatMustBeThereAre() {
    #expect(throws: GlossaryError.self) { _ = try TSV(GlossaryFile(path: "a.tsv", text: "x\ty\n"), columns: ["z"]) }
    #expect(throws: GlossaryError.self) { _ = try TSV(GlossaryFile(path: "a.tsv", text: "")) }
    #expect(throws: GlossaryError.self) { _ = try TSV(GlossaryFile(path: "a.tsv", text: "x\ty\n1\n")) }
  }
}

@Suite struct FeaturesTests {
  let features = Features("tr say past=گفت perf=قال,قل var=a_b empty= past2=x")

  @Test func wordsAndPairsAreRead() {
    #expect(features.has("say") && features.has("past") && !features.has("pas") && !features.has("گفت"))
    #expect(features.value("past") == ["گفت"] && features.value("perf") == ["قال", "قل"])
    #expect(features.value("var") == ["a b"] && features.value("tr") == [] && features.value("none") == [])
    #expect(features.words == ["tr", "say"])
    #expect(features.pairs.map(\.key) == ["past", "perf", "var", "empty", "past2"])
    #expect(Features("").isEmpty && !features.isEmpty)
  }
}
