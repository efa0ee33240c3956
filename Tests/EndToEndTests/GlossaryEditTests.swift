import Foundation
import TestSupport
import Testing

/// Editing glossaries from the command line.
@Suite struct GlossaryEditTests {
  let gloss: Program
  let scratch: Scratch

  static let terms = """
    # Offices
    id\tpos\tfeatures\tfa\tar\ten\tnote
    foreign-minister\tnoun\thuman title\tوزیر امور خارجه | ~وزیر خارجه\tوزير الخارجية\tforeign minister\t
    # Acts
    treaty\tnoun\t\tپیمان\tمعاهدة\ttreaty\t

    """

  init() throws {
    gloss = try Program()
    scratch = try Scratch()
    for folder in ["g/terms", "g/names", "g/lexicon/fa"] {
      try FileManager.default.createDirectory(
        at: scratch.folder.appending(path: folder), withIntermediateDirectories: true)
    }
    try scratch.file("g/terms/a.tsv", Self.terms)
    try scratch.file("g/lexicon/fa/nouns.tsv", "lemma\troman\tpos\tfeatures\tenglish\nمرد\tmard\tnoun\thuman\tman\n")
  }

  var terms: String {
    get throws {
      String(decoding: try Data(contentsOf: scratch.folder.appending(path: "g/terms/a.tsv")), as: UTF8.self)
    }
  }

  /// Runs a command on the folder.
  func run(_ arguments: String...) throws -> Program.Outcome {
    try gloss.run(["glossary"] + arguments + ["--glossaries", "g"], in: scratch.folder)
  }

  @Test(
    "help has examples",
    arguments: [
      "search", "show", "add", "set", "remove", "edit", "rename", "merge", "usage", "impact", "suggest", "log", "init",
    ])
  func help(_ command: String) throws {
    let outcome = try gloss.run(["glossary", command, "--help"])
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("gloss glossary \(command) ") && outcome.text.contains("Example"))
    #expect(outcome.text.contains("Exit status"))
  }

  @Test("search and show find entries, and say where they stand; 1 where there is none")
  func look() throws {
    let found = try run("search", "وزير", "خارجه")
    #expect(found.status == 0)
    #expect(
      found.lines.count == 1 && found.text.hasPrefix("foreign-minister") && found.text.contains("g/terms/a.tsv:3"))
    let json = try JSONValue(parsing: try run("search", "--format", "jsonl", "treaty").output)
    #expect(json["id"]?.string == "treaty" && json["line"]?.number == 5)
    #expect(json["fa"]?.array?.first?["status"]?.string == "preferred")
    let card = try run("show", "foreign-minister")
    #expect(card.lines.contains { $0.hasPrefix("  fa ") && $0.hasSuffix("preferred") })
    #expect(card.lines.contains { $0.hasSuffix("admitted") })
    for outcome in [try run("search", "زرکوفان"), try run("show", "nothing")] {
      #expect(outcome.status == 1 && outcome.output.isEmpty)
    }
  }

  @Test("a change prints its diff, and --dry-run makes none")
  func set() throws {
    let dry = try run("set", "--dry-run", "treaty", "en+=~pact")
    #expect(dry.status == 0)
    #expect(try terms == Self.terms)
    let made = try run("set", "treaty", "en+=~pact")
    #expect(made.text == dry.text)
    #expect(made.lines.contains("+treaty\tnoun\t\tپیمان\tمعاهدة\ttreaty | ~pact\t"))
    #expect(try terms == Self.terms.replacing("\ttreaty\t\n", with: "\ttreaty | ~pact\t\n"))
  }

  @Test("add, rename, merge and remove, one after the other")
  func all() throws {
    #expect(
      try run("add", "--file", "a", "--pos", "noun", "--fa", "توافق", "--fa", "~توافقنامه", "--en", "accord").status
        == 0)
    #expect(try terms == Self.terms + "accord\tnoun\t\tتوافق | ~توافقنامه\t\taccord\t\n")
    #expect(try run("rename", "accord", "agreement").status == 0)
    #expect(try run("merge", "treaty", "agreement").status == 0)
    #expect(
      try terms
        == Self.terms.replacing("پیمان\tمعاهدة\ttreaty", with: "پیمان | ~توافق | ~توافقنامه\tمعاهدة\ttreaty | ~accord"))
    #expect(try run("remove", "treaty").status == 0)
    #expect(try terms.hasSuffix("# Acts\n"))
    #expect(try run("lint").lines.last?.hasPrefix("0 errors") ?? false)
  }

  @Test("a file of one's own terms is edited over a folder, and impact says what it alters (issue 5)")
  func ownFile() throws {
    #expect(try run("add", "--glossary", "our.tsv", "--pos", "noun", "--fa", "توافق", "--en", "accord").status == 0)
    #expect(try run("set", "--glossary", "our.tsv", "treaty", "en=pact").status == 0)
    #expect(try run("show", "--glossary", "our.tsv", "treaty").lines.first == "treaty  our.tsv:3")
    #expect(try run("lint", "our.tsv").lines.last == "0 errors, 0 warnings")
    #expect(try terms == Self.terms)
    let wrong = try run("remove", "--glossary", "g/terms/a.tsv", "treaty")
    #expect(wrong.status == 2 && wrong.errors.contains("--glossaries g"))
  }

  @Test("a word that is no command: which one was meant; a file: what to do with it")
  func unknownCommand() throws {
    try scratch.file("d.txt", "ایران\n")
    for (line, help) in [
      (["translat", "d.txt"], "gloss translate'"), (["d.txt"], "gloss translate d.txt"),
      (["glossary", "serch", "x"], "gloss glossary search'"), (["glossary", "help"], "gloss help glossary"),
    ] {
      let outcome = try gloss.run(line, in: scratch.folder)
      #expect(outcome.status == 2 && outcome.output.isEmpty && outcome.errors.contains(help), "\(line)")
    }
  }

  @Test("rows of a file are added all or none")
  func rows() throws {
    try scratch.file("rows.tsv", "id\tpos\tfa\ten\n# seen often\naccord\tnoun\tتوافق\taccord\nbad\tnuon\tب\tb\n")
    let refused = try run("add", "--file", "a", "--rows", "rows.tsv")
    #expect(refused.status == 1 && refused.errors.contains("g/terms/a.tsv:7:"))
    #expect(try terms == Self.terms)
    try scratch.file("rows.tsv", "id\tpos\tfa\ten\n# seen often\naccord\tnoun\tتوافق\taccord\n")
    #expect(try run("add", "--file", "a", "--rows", "rows.tsv").status == 0)
    #expect(try terms == Self.terms + "accord\tnoun\t\tتوافق\t\taccord\t\n")
  }

  @Test(
    "wrong usage is 2, says what is wrong, and changes nothing",
    arguments: [
      ["set", "nothing", "en=x"], ["set", "treaty", "colour=red"], ["set", "treaty", "en"], ["add", "--file", "a"],
      ["add", "--file", "nowhere/x.tsv", "--en", "x"], ["rename", "nothing", "other"], ["merge", "treaty", "nothing"],
      ["remove", "nothing"],
      ["edit", "treaty"], ["edit"], ["log", "treaty"], ["search", ""],
    ])
  func usage(_ arguments: [String]) throws {
    let outcome = try gloss.run(["glossary"] + arguments + ["--glossaries", "g"], in: scratch.folder)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty && !outcome.errors.isEmpty)
    #expect(try terms == Self.terms)
  }

  @Test("what the program carries can't be edited; it says how to get a copy, and makes it")
  func carried() throws {
    let outcome = try gloss.run(["glossary", "set", "foreign-minister", "en=x"])
    #expect(outcome.status == 2 && outcome.errors.contains("gloss glossary init"))
    #expect(try gloss.run(["glossary", "show", "foreign-minister"]).text.contains("foreign minister"))
    #expect(try gloss.run(["glossary", "init", "my/own"], in: scratch.folder).status == 0)
    let versions = try [
      gloss.run(["--version"]), gloss.shell("GLOSS_GLOSSARIES=my/own \"$GLOSS\" --version", in: scratch.folder),
    ]
    #expect(versions[0].text == versions[1].text)
    #expect(try gloss.run(["glossary", "init", "my/own"], in: scratch.folder).status == 2)
    #expect(try gloss.run(["glossary", "init", "g"], in: scratch.folder).status == 2)
  }

  @Test("edit opens the entries in the editor, and takes back what it leaves")
  func edit() throws {
    try scratch.file("editor.sh", "sed -i 's/^en: treaty$/en: pact/' \"$1\"\n")
    let line = "EDITOR='sh editor.sh' \"$GLOSS\" glossary edit treaty --glossaries g"
    let outcome = try gloss.shell(line, in: scratch.folder)
    #expect(outcome.status == 0)
    #expect(try terms == Self.terms.replacing("\ttreaty\t\n", with: "\tpact\t\n"))
    let again = try gloss.shell(line, in: scratch.folder)
    #expect(again.status == 0 && again.errors.contains("Nothing to change"))
  }

  @Test("a text that is refused is kept, and can be taken up again")
  func refusedEdit() throws {
    try scratch.file("spoil.sh", "sed -i 's/^pos: noun/pos: nuon/' \"$1\"\n")
    try scratch.file("mend.sh", "sed -i 's/^pos: nuon/pos: event/' \"$1\"\n")
    let refused = try gloss.shell(
      "TMPDIR=$PWD EDITOR='sh spoil.sh' \"$GLOSS\" glossary edit treaty --glossaries g", in: scratch.folder)
    #expect(refused.status == 1 && refused.errors.contains("unknown part of speech"))
    #expect(try terms == Self.terms)
    let kept = try #require(refused.errors.split(whereSeparator: \.isWhitespace).last.map(String.init))
    let resumed = try gloss.shell(
      "EDITOR='sh mend.sh' \"$GLOSS\" glossary edit --resume \(kept) --glossaries g", in: scratch.folder)
    #expect(resumed.status == 0)
    #expect(try terms.contains("treaty\tevent\t"))
    #expect(!FileManager.default.fileExists(atPath: kept))
  }

  @Test("an editor that fails changes nothing")
  func failingEditor() throws {
    let outcome = try gloss.shell("EDITOR=false \"$GLOSS\" glossary edit treaty --glossaries g", in: scratch.folder)
    #expect(outcome.status == 1)
    #expect(try terms == Self.terms)
  }
}
