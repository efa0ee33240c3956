import Foundation
import TestSupport
import Testing

/// What `gloss translate` prints in each format.
@Suite struct TranslateTests {
  let gloss: Program
  let scratch: Scratch

  init() throws {
    gloss = try Program()
    scratch = try Scratch()
  }

  @Test("lines prints one line for each line, and keeps empty ones empty")
  func lines() throws {
    let file = try scratch.file("a.txt", "وزیر کشور ایران\n\n \nوزیر کشور گفت: سلام. وزیر رفت.\n\n")
    let outcome = try gloss.run(["translate", "--from", "fa", "--format", "lines", file.path])
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    try #require(outcome.lines.count == 5)
    #expect(outcome.lines.map(\.isEmpty) == [false, true, true, false, true])
  }

  @Test("lines needs no break at the end of the input")
  func lastLine() throws {
    let outcome = try gloss.run(["translate", "--format", "lines"], input: Data("وزیر\nوزیر".utf8))
    #expect(outcome.text.filter { $0 == "\n" }.count == 2)
  }

  @Test("lines of the seeds answer the lines of the source one by one")
  func seeds() throws {
    for seed in try Repository.seeds {
      let source = try String(contentsOf: seed, encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: false)
      let outcome = try gloss.run(["translate", "--format", "lines", seed.path])
      let counted = source.last == "" ? source.dropLast() : source[...]
      try #require(outcome.lines.count == counted.count)
      for (english, line) in zip(outcome.lines, counted) {
        #expect(english.isEmpty == line.allSatisfy { $0.isWhitespace }, "\(line)")
      }
    }
  }

  @Test("text shows the gist, the terms with their source, and figures; nothing of it in colour when piped")
  func text() throws {
    let file = try scratch.file("a.txt", "وزیر کشور ایران گفت: سلام.\n")
    let outcome = try gloss.run(["translate", file.path])
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("interior minister[1]"))
    #expect(outcome.text.contains("\u{2068}وزیر کشور\u{2069}"))
    #expect(outcome.text.contains("1 sentence"))
    #expect(!outcome.text.contains("\u{1B}"))
  }

  @Test("interlinear shows each word under its source, then the English")
  func interlinear() throws {
    let outcome = try gloss.run(["translate", "--format", "interlinear"], input: Data("وزیر کشور ایران\n".utf8))
    let lines = outcome.lines
    try #require(lines.count >= 5)
    #expect(lines[1].contains("\u{2068}ایران\u{2069}"))
    #expect(lines[3].contains("Iran"))
  }

  @Test("several files come in the order in which they were named, each with its name")
  func order() throws {
    let names = ["c.txt", "a.txt", "b.txt"]
    for name in names { try scratch.file(name, "ایران\n") }
    let outcome = try gloss.run(["translate", "--jobs", "3"] + names, in: scratch.folder)
    #expect(outcome.lines.filter { $0.hasSuffix(".txt") } == ["c.txt", "a.txt", "b.txt"])
  }

  @Test("-o writes to a file, but never over an input")
  func output() throws {
    let file = try scratch.file("a.txt", "ایران\n")
    let direct = try gloss.run(["translate", "--format", "lines", file.path])
    let written = try gloss.run(["translate", "--format", "lines", "-o", "out.txt", "a.txt"], in: scratch.folder)
    #expect(written.status == 0)
    #expect(written.output.isEmpty)
    #expect(try Data(contentsOf: scratch.folder.appending(path: "out.txt")) == direct.output)
    #expect(try gloss.run(["translate", "-o", "a.txt", "a.txt"], in: scratch.folder).status == 2)
    #expect(try String(contentsOf: file, encoding: .utf8) == "ایران\n")
  }

  @Test(
    "-o replaces what a link leads to, keeps its permissions, and leaves no other file behind",
    arguments: ["translate", "normalize", "analyze"])
  func replacement(_ command: String) throws {
    try scratch.file("a.txt", "ایران\n")
    let old = try scratch.file("old.txt", "what was there before, and is longer than what comes after it\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: old.path)
    let link = scratch.folder.appending(path: "link.txt")
    try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "old.txt")
    let direct = try gloss.run([command, "a.txt"], in: scratch.folder)
    let written = try gloss.run([command, "-o", "link.txt", "a.txt"], in: scratch.folder)
    #expect(written.status == 0)
    #expect(try Data(contentsOf: old) == direct.output)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == "old.txt")
    let mode = try FileManager.default.attributesOfItem(atPath: old.path)[.posixPermissions] as? NSNumber
    #expect(mode == 0o640)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).sorted() == [
        "a.txt", "link.txt", "old.txt",
      ])
  }

  @Test("a glossary file of the user's own goes before ours")
  func overlay() throws {
    let terms = try scratch.file("ours.tsv", "fa\ten\nوزیر کشور\tgrand vizier\n")
    let arguments = ["translate", "--format", "lines", "--glossary", terms.path]
    let outcome = try gloss.run(arguments, input: Data("وزیر کشور ایران\n".utf8))
    #expect(outcome.text.lowercased().contains("grand vizier"), "\(outcome.text)\(outcome.errors)")
  }
}
