import Foundation
import TestSupport
import Testing

/// What files tell about a glossary: uses, impact, suggestions, and what version control tells.
@Suite struct GlossaryCorpusTests {
  let gloss: Program
  let scratch: Scratch

  init() throws {
    gloss = try Program()
    scratch = try Scratch()
    try scratch.file("a.txt", "وزیران خارجه ایران و عراق دیدار کردند.\nوزير خارجهٔ ایران گفت: سلام.\nمردم آمدند.\n")
    try scratch.file("b.txt", "وزير الخارجية وصل إلى بغداد.\n")
  }

  func run(_ arguments: String...) throws -> Program.Outcome {
    try gloss.run(["glossary"] + arguments, in: scratch.folder)
  }

  @Test("usage finds a term in every form, in both languages, with its English")
  func usage() throws {
    let rows = try run("usage", "foreign-minister", "--format", "jsonl", "a.txt", "b.txt").lines.map {
      try JSONValue(parsing: Data($0.utf8))
    }
    #expect(rows.map { $0["path"]?.string } == ["a.txt", "a.txt", "b.txt"])
    #expect(rows.map { $0["line"]?.number } == [1, 2, 1])
    #expect(rows.map { $0["match"]?.string?.contains("وز") ?? false } == [true, true, true])
    #expect(rows.allSatisfy { $0["rendered"]?.string?.lowercased().contains("foreign minister") ?? false })
    let text = try run("usage", "foreign-minister", "a.txt")
    #expect(text.lines.first == "a.txt:1" && text.text.contains("⟦"))
  }

  @Test("usage takes words that no entry is, inflected too, and says 2 of Latin ones")
  func words() throws {
    #expect(try run("usage", "مردم", "--format", "jsonl", "a.txt").lines.count == 1)
    #expect(try run("usage", "آمدن", "--format", "jsonl", "a.txt").lines.count == 1)
    #expect(try run("usage", "zzz", "a.txt").status == 2)
    #expect(try run("usage", "مردم", "none.txt").status == 1)
  }

  @Test("impact shows the sentences that a change alters, and no others; the change is not made")
  func impact() throws {
    let outcome = try run("impact", "--set", "foreign-minister en=external affairs minister", "a.txt", "b.txt")
    #expect(outcome.status == 0)
    #expect(outcome.lines.filter { $0.hasPrefix("- ") }.count == 3)
    #expect(
      outcome.lines.filter { $0.hasPrefix("+ ") }.allSatisfy { $0.lowercased().contains("external affairs minister") })
    #expect(outcome.errors.contains("3 of 4 sentences"))
    let none = try run("impact", "--set", "foreign-minister note=x", "a.txt")
    #expect(none.status == 0 && none.output.isEmpty)
    #expect(try run("impact", "--set", "foreign-minister pos=nuon", "a.txt").status == 1)
    #expect(try run("impact", "a.txt").status == 2)
  }

  @Test("suggest prints what occurs often enough, as rows that can be added")
  func suggest() throws {
    let line = "نشست کارشناسی قنبترون در تهران برگزار شد.\n"
    try scratch.file("c.txt", String(repeating: line, count: 3))
    let outcome = try run("suggest", "--min", "3", "c.txt")
    #expect(outcome.status == 0)
    #expect(outcome.lines.first == "id\tpos\tfeatures\tfa\tar\ten\tnote")
    let rows = outcome.lines.dropFirst().filter { !$0.hasPrefix("#") }
    #expect(rows.contains { $0.contains("\tقنبترون\t") })
    #expect(rows.allSatisfy { $0.split(separator: "\t", omittingEmptySubsequences: false).count == 7 })
    #expect(outcome.lines.filter { $0.hasPrefix("# ×3, c.txt:1") }.count == rows.count)
    #expect(try run("suggest", "--min", "4", "c.txt").lines.count == 1)
    let words = try run("suggest", "--only", "words", "--format", "jsonl", "c.txt").lines.map {
      try JSONValue(parsing: Data($0.utf8))
    }
    #expect(words.map { $0["text"]?.string } == ["قنبترون"])
  }

  @Test(
    "log tells what each commit has changed, and follows an entry that was renamed",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/git")))
  func log() throws {
    let script = """
      set -e
      mkdir -p g/terms g/lexicon/fa
      printf 'id\\tpos\\tfeatures\\tfa\\tar\\ten\\tnote\\ntreaty\\tnoun\\t\\tپیمان\\t\\ttreaty\\t\\n' > g/terms/a.tsv
      git init -q .
      commit() { git add -A; git -c user.name=Me -c user.email=me@example.org commit -qm "$1"; }
      commit First
      "$GLOSS" glossary set -q treaty 'note=solemn; $(touch pwned)' --glossaries g
      commit Second
      "$GLOSS" glossary rename -q treaty pact --glossaries g
      commit Third
      "$GLOSS" glossary set -q pact en=pact --glossaries g
      "$GLOSS" glossary log pact --glossaries g
      """
    let outcome = try gloss.shell(script, in: scratch.folder)
    #expect(outcome.status == 0)
    let heads = outcome.lines.filter { !$0.hasPrefix(" ") }
    try #require(heads.count == 4)
    #expect(heads[0] == "not committed yet")
    #expect(heads[1].hasSuffix("Third") && heads[2].hasSuffix("Second") && heads[3].hasSuffix("First"))
    #expect(outcome.lines.contains { $0.hasPrefix("  id ") && $0.hasSuffix("- treaty") })
    #expect(outcome.lines.contains { $0.hasPrefix("  note ") && $0.contains("+ solemn") })
    #expect(!FileManager.default.fileExists(atPath: scratch.folder.appending(path: "pwned").path))
    let gone = try gloss.shell("\"$GLOSS\" glossary log treaty --glossaries g", in: scratch.folder)
    #expect(gone.status == 0 && gone.lines.first?.hasSuffix("Third") ?? false)
    #expect(try gloss.shell("\"$GLOSS\" glossary log never --glossaries g", in: scratch.folder).status == 2)
  }
}
