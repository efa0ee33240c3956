import Foundation
import TestSupport
import Testing

/// Exit codes, help, versions, and the commands beside `translate`.
@Suite struct CommandLineTests {
  let gloss: Program
  let scratch: Scratch

  init() throws {
    gloss = try Program()
    scratch = try Scratch()
    try scratch.file("a.txt", "سلام.\nوزیر کشور ایران در مسکو گفت: «سلام».\n")
  }

  @Test(
    "wrong usage is 2, and says what is wrong",
    arguments: [
      ["translate", "--bogus"], ["translate", "--from", "en"], ["translate", "--format", "pdf"], ["bogus"],
      ["translate", "--jobs", "0"], ["explain"], ["explain", "a.txt"], ["explain", "a.txt:0"],
      ["analyze", "--format", "xml"], ["analyze", "--format", "jsonl"], ["analyze", "--unknown", "--format", "conllu"],
      ["translate", "--glossary", "missing.tsv", "a.txt"], ["translate", "--glossaries", "missing", "a.txt"],
      ["glossary", "lint", "missing.tsv"], ["transliterate", "--scheme", "bogus", "سلام"],
      ["transliterate", "--scheme", "din", "--language", "fa", "سلام"], ["translate", "--date", "2024-02-30", "a.txt"],
      ["translate", "--calendar", "mayan", "a.txt"],
    ])
  func usage(_ arguments: [String]) throws {
    let outcome = try gloss.run(arguments, in: scratch.folder)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(!outcome.errors.isEmpty)
  }

  @Test("a glossary with an error is 2, with the place")
  func badGlossary() throws {
    try scratch.file("bad.tsv", "fa\ten\nوزیر\tone\ttwo\n")
    let outcome = try gloss.run(["translate", "--glossary", "bad.tsv", "a.txt"], in: scratch.folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("bad.tsv:2:"))
  }

  @Test(
    "help has examples and goes to standard output",
    arguments: ["translate", "normalize", "transliterate", "analyze", "explain"])
  func help(_ command: String) throws {
    let outcome = try gloss.run([command, "--help"])
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.text.contains("gloss \(command) "))
    #expect(outcome.text.contains("Example"))
  }

  @Test("analyze --unknown counts the words without a reading over all files, and says where one stands")
  func unknown() throws {
    try scratch.file("one.txt", "وزیر کشور گفت.\nقنبترون به تهران رفت.\n")
    try scratch.file("two.txt", "زرکوفان قنبترون را در سال ۱۴۰۳ دید. OPEC\n")
    let arguments = ["analyze", "--unknown", "--from", "fa", "one.txt", "two.txt"]
    let text = try gloss.run(arguments, in: scratch.folder)
    #expect(text.status == 0)
    try #require(text.lines.count == 5)
    #expect(text.lines[0].hasPrefix("3 of ") && text.lines[0].hasSuffix(": 2 different"))
    #expect(text.lines[3].contains("قنبترون") && text.lines[3].hasSuffix("one.txt:2"))
    #expect(text.lines[4].contains("زرکوفان") && text.lines[4].hasSuffix("two.txt:1"))

    let rows = try gloss.run(arguments + ["--format", "jsonl"], in: scratch.folder).lines.map {
      try JSONValue(parsing: Data($0.utf8))
    }
    #expect(rows.map { $0["text"]?.string } == ["قنبترون", "زرکوفان"])
    #expect(rows.map { $0["count"]?.number } == [2, 1])
    #expect(rows.map { $0["place"]?.string } == ["one.txt:2", "two.txt:1"])
    #expect(rows.allSatisfy { $0["language"]?.string == "fa" && ($0["share"]?.number ?? 0) > 0 })
  }

  @Test("analyze --unknown has nothing to say where all is known, and 1 where a file is missing")
  func nothingUnknown() throws {
    let known = try gloss.run(["analyze", "--unknown", "--from", "fa", "a.txt"], in: scratch.folder)
    #expect(known.status == 0)
    #expect(known.lines.count == 1 && known.text.hasPrefix("0 of "))
    let missing = try gloss.run(["analyze", "--unknown", "--format", "jsonl", "a.txt", "none.txt"], in: scratch.folder)
    #expect(missing.status == 1)
    #expect(missing.output.isEmpty && missing.errors.contains("none.txt"))
  }

  @Test("--version names the digest of the glossary, which the JSON names too")
  func version() throws {
    let lines = try gloss.run(["--version"]).lines
    try #require(lines.count == 2)
    #expect(lines[0].hasPrefix("gloss "))
    let digest = try #require(lines[1].split(separator: " ").last)
    #expect(digest.count == 64)
    let gist = try JSONValue(parsing: try gloss.run(["translate", "--format", "json"]).output)
    #expect(gist["glossary"]?["sha256"]?.string == String(digest))
  }

  @Test("a folder of glossaries where it runs replaces the carried ones")
  func folder() throws {
    let carried = try gloss.run(["--version"]).lines.last
    let own = try gloss.run(["--version"], in: Repository.root).lines.last
    #expect(carried == own, "the carried glossaries are those of the repository")
  }

  @Test("explain shows the words, the rules, the entries with their places, and where each English word is from")
  func explain() throws {
    let outcome = try gloss.run(["explain", "a.txt:2"], in: scratch.folder)
    #expect(outcome.status == 0)
    for stage in ["text ", "words ", "derivation ", "english "] {
      #expect(outcome.lines.contains { $0.hasPrefix(stage) }, "\(stage)")
    }
    #expect(outcome.text.contains("glossaries/names/"))
    #expect(outcome.text.contains("grammar/fa.rules:"))
    #expect(outcome.text.contains("runner-up"))
    #expect(!outcome.text.contains(", line 1"), "the first line was not asked for")
    let one = try gloss.run(["explain", "--stage", "english", "a.txt:2"], in: scratch.folder)
    #expect(!one.text.contains("runner-up"))
    #expect(try gloss.run(["explain", "a.txt:3"], in: scratch.folder).status == 1)
    #expect(try gloss.run(["explain", "missing.txt:3"], in: scratch.folder).status == 1)
  }

  @Test("normalize --report says what was done")
  func normalize() throws {
    let outcome = try gloss.run(["normalize", "--from", "fa", "--report"], input: Data("كشور مي\u{200C}رود\n".utf8))
    #expect(outcome.text == "کشور می\u{200C}رود\n")
    #expect(!outcome.errors.isEmpty)
  }

  @Test("analyze prints ten columns, and a sentence for each line")
  func analyze() throws {
    let outcome = try gloss.run(["analyze", "--from", "fa", "--format", "conllu", "a.txt"], in: scratch.folder)
    #expect(outcome.status == 0)
    let rows = outcome.lines.filter { !$0.isEmpty && !$0.hasPrefix("#") }
    #expect(rows.allSatisfy { $0.split(separator: "\t", omittingEmptySubsequences: false).count == 10 })
    #expect(outcome.text.components(separatedBy: "\n\n").count == 3)
    #expect(outcome.lines.contains("# text = سلام."))
  }

  @Test("lint finds a fault in a user's file, and counts what it finds in ours")
  func lint() throws {
    try scratch.file("ours.tsv", "fa\ten\nوزیر\u{202E}\tminister\n")
    let outcome = try gloss.run(["glossary", "lint", "ours.tsv"], in: scratch.folder)
    #expect(outcome.status == 1)
    #expect(outcome.text.contains("ours.tsv:2:"))
    #expect(outcome.text.contains("1 error"))
    let fine = try gloss.run(["glossary", "lint"], in: scratch.folder)
    #expect(fine.status == (fine.text.contains("\n0 errors") ? 0 : 1))
    #expect(fine.lines.last?.contains("warning") ?? false)
  }

  @Test("a reader that has seen enough ends it quietly")
  func closedPipe() throws {
    try scratch.file("long.txt", String(repeating: "ایران\n", count: 2_000))
    let outcome = try gloss.shell(#""$GLOSS" translate --format lines long.txt | head -1"#, in: scratch.folder)
    #expect(outcome.lines.count == 1)
    #expect(outcome.errors.isEmpty)
    let status = try gloss.shell(
      #"{ "$GLOSS" translate --format lines long.txt; echo $? >&2; } | head -1"#, in: scratch.folder)
    #expect(status.errors == "0\n")
  }

  @Test("a full disk is an error", .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func fullDisk() throws {
    let outcome = try gloss.shell(#""$GLOSS" translate a.txt > /dev/full"#, in: scratch.folder)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("can't write"))
  }

  @Test("the output is the same bytes for any number of jobs")
  func jobs() throws {
    let seeds = try Repository.seeds.map(\.path)
    // Long enough to be cut into parts, and cheap to translate.
    let word = String(repeating: "a", count: 4_000)
    try scratch.file("long.txt", (0..<250).map { "\(word)\nایران \($0)\n" }.joined())
    for arguments in [["--format", "jsonl"] + seeds, ["--format", "lines", "long.txt"]] {
      let outputs = try ["1", "2", "8"].map { jobs in
        try gloss.run(["translate", "--jobs", jobs] + arguments, in: scratch.folder).output
      }
      #expect(Set(outputs).count == 1)
      #expect(outputs.allSatisfy { !$0.isEmpty })
    }
  }
}
