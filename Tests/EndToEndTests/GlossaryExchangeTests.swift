import Foundation
import TestSupport
import Testing

/// `gloss glossary export` and `import` as a user runs them.
@Suite struct GlossaryExchangeTests {
  private let gloss: Program
  private let scratch: Scratch

  init() throws {
    gloss = try Program()
    scratch = try Scratch()
    for folder in ["glossaries/terms", "glossaries/lexicon/en"] {
      let url = scratch.folder.appending(path: folder)
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }
    try scratch.file(
      "glossaries/terms/offices.tsv",
      "id\tpos\tfeatures\tfa\tar\ten\tnote\n# offices\nambassador\tnoun\thuman\tسفیر | !ایلچی\tسفير\tambassador [در=to]\t=1\n"
    )
  }

  private func run(_ arguments: [String]) throws -> Program.Outcome {
    try gloss.run(["glossary"] + arguments, in: scratch.folder)
  }

  private func terms() throws -> String {
    try String(contentsOf: scratch.folder.appending(path: "glossaries/terms/offices.tsv"), encoding: .utf8)
  }

  @Test("an export goes to a file or to standard output, and says on standard error what it lacks")
  func export() throws {
    let pairs = try run(["export", "--format", "omegat", "--from", "fa"])
    #expect(pairs.status == 0)
    #expect(pairs.text == "# gloss:ambassador\nسفیر\tambassador\t=1\n# gloss:\n")
    #expect(pairs.errors.contains("1 deprecated term: ") && pairs.errors.contains("the Arabic terms of 1 concept"))
    let table = try run(["export", "--format", "csv", "--neutralize-formulas", "-o", "a.csv"])
    #expect(table.status == 0 && table.output.isEmpty && table.errors.isEmpty)
    let text = try String(contentsOf: scratch.folder.appending(path: "a.csv"), encoding: .utf8)
    #expect(text.hasSuffix("ambassador [در=to],'=1,note\r\n"))
  }

  @Test("an import shows what is new and what clashes with the lines of the input, and writes on the second run")
  func importing() throws {
    let before = try terms()
    try scratch.file(
      "p.csv", "id,fa,en,note\nenvoy,فرستاده,envoy,\nambassador,سفیر | !ایلچی,ambassador [در=to],=2\n,,nothing,\n")
    let arguments = ["import", "p.csv", "--into", "terms/offices.tsv"]
    let preview = try run(arguments + ["--dry-run"])
    #expect(preview.status == 1)
    #expect(preview.text.contains("p.csv:2: new: envoy goes to terms/offices.tsv\n"))
    #expect(preview.text.contains("p.csv:3: clashing: ambassador (glossaries/terms/offices.tsv:3): note is"))
    #expect(preview.text.contains("p.csv:4: not taken: it has neither a Persian nor an Arabic term\n"))
    #expect(preview.text.contains("\n1 new, 0 same, 1 clashing"))
    #expect(try terms() == before)
    let done = try run(arguments + ["--on-clash", "replace"])
    #expect(done.status == 1)
    #expect(try terms() == before.replacing("=1", with: "=2") + "envoy\tnoun\t\tفرستاده\t\tenvoy\t\n")
    let again = try run(["export", "--format", "tbx", "-o", "a.tbx"])
    #expect(again.status == 0 && again.errors.isEmpty)
    let same = try run(["import", "a.tbx"])
    #expect(same.status == 0 && same.text == "0 new, 2 same, 0 clashing\nnothing has changed\n")
  }

  @Test(
    "wrong usage and files that can't be read are 2, with a way out",
    arguments: [
      ["export"], ["export", "--format", "pdf"], ["export", "--format", "omegat"],
      ["export", "--format", "weblate", "--from", "en"], ["export", "--format", "tbx", "--neutralize-formulas"],
      ["export", "--format", "csv", "terms/none.tsv"], ["export", "--format", "csv", "--from", "fa"],
      ["import", "none.csv"], ["import", "x.tbx"], ["import", "x.doc"],
      ["import", "x.csv", "--into", "lexicon/fa/a.tsv"],
      ["import", "x.csv", "--into", "../x.tsv"], ["import", "x.utf8"],
    ])
  func usage(_ arguments: [String]) throws {
    try scratch.file("x.tbx", "<!DOCTYPE tbx [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><tbx>&a;</tbx>")
    try scratch.file("x.csv", "fa,en\nس,s\n")
    try scratch.file("x.utf8", "س\ts\n")
    let outcome = try run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(!outcome.errors.isEmpty && !outcome.errors.contains("root:"))
  }
}
