import Foundation
import TestSupport
import Testing

/// What many processes do at once, and what a process leaves that is killed while it saves.
@Suite(.serialized) struct GlossarySaveTests {
  let gloss: Program
  let scratch: Scratch

  static let header = "id\tpos\tfeatures\tfa\tar\ten\tnote\n"
  static let countries = header + "# first\niran\tcountry\tadj=Iranian\tایران\tإيران\tIran\t\n"
  static let demonyms = header + "iranian\tdemonym\tof=iran\tایرانی\tإيراني\tIranian\t\n"

  init() throws {
    gloss = try Program()
    scratch = try Scratch()
    for folder in ["g/names", "g/lexicon/fa"] {
      try FileManager.default.createDirectory(
        at: scratch.folder.appending(path: folder), withIntermediateDirectories: true)
    }
    try reset()
    try scratch.file("g/lexicon/fa/nouns.tsv", "lemma\troman\tpos\tfeatures\tenglish\n")
  }

  private func reset() throws {
    try scratch.file("g/names/countries.tsv", Self.countries)
    try scratch.file("g/names/demonyms.tsv", Self.demonyms)
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: scratch.folder.appending(path: "g/names/\(name).tsv")), as: UTF8.self)
  }

  @Test("50 processes that add 20 terms each leave 1,000 new terms and a file that lints")
  func manyProcesses() throws {
    for process in 1...50 {
      // Five changes of four terms each, so that the processes meet often.
      for part in 0..<5 {
        let rows = (1...4).map { number in
          let id = 100 * process + 4 * part + number
          // Every term has a Persian form of its own: its number in Persian digits.
          let digits = String("\(id)".unicodeScalars.map { Character(Unicode.Scalar($0.value + 0x6C0) ?? $0) })
          return "term-\(id)\tnoun\tبند \(digits)\tclause\n"
        }
        try scratch.file("rows-\(process)-\(part).tsv", "id\tpos\tfa\ten\n" + rows.joined())
      }
      let lines = (0..<5).map { part in
        "\"$GLOSS\" glossary add -q --glossaries g --file terms/many.tsv --rows rows-\(process)-\(part).tsv 2>> errors || exit 255\n"
      }
      try scratch.file("add-\(process).sh", lines.joined())
    }
    // A shell that waits for its own children hangs where SIGCHLD is blocked; xargs does not.
    let outcome = try gloss.shell("ls add-*.sh | xargs -P 50 -n 1 sh", in: scratch.folder)
    let errors = (try? String(contentsOf: scratch.folder.appending(path: "errors"), encoding: .utf8)) ?? ""
    try #require(outcome.status == 0, "\(errors.prefix(500))")
    let added = try String(contentsOf: scratch.folder.appending(path: "g/terms/many.tsv"), encoding: .utf8)
    let lines = added.split(separator: "\n")
    #expect(lines.count == 1_001)
    #expect(Set(lines).count == 1_001)
    let lint = try gloss.run(["glossary", "lint", "--strict", "g"], in: scratch.folder)
    #expect(lint.status == 0 && lint.text == "0 errors, 0 warnings\n", "\(lint.text.prefix(500))")
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path + "/g/terms") == ["many.tsv"])
  }

  /// Whether calls of the system can be watched and broken off here.
  static var canTrace: Bool {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/strace") else { return false }
    let probe = Process()
    probe.executableURL = URL(filePath: "/usr/bin/strace")
    probe.arguments = ["-f", "-o", "/dev/null", "-e", "inject=rename:signal=KILL:when=1", "/bin/true"]
    probe.standardError = FileHandle.nullDevice
    guard (try? probe.run()) != nil else { return false }
    probe.waitUntilExit()
    return probe.terminationStatus == 0
  }

  /// On one core nothing is done side by side, so a command makes the same calls each time.
  private static let oneCore = "taskset -c $(taskset -pc $$ | grep -o '[0-9]*$')"

  /// The calls of the system that a command makes from the lock on: each with how many of its name it is.
  private func calls(_ command: String) throws -> [(name: String, number: Int)] {
    let traced = try gloss.shell(
      "\(Self.oneCore) strace -f -qq -o trace \"$GLOSS\" glossary \(command) --glossaries g", in: scratch.folder)
    try #require(traced.status == 0, "\(traced.errors)")
    var counts: [Substring: Int] = [:]
    var out: [(name: String, number: Int)] = []
    var isSaving = false
    for line in try String(contentsOf: scratch.folder.appending(path: "trace"), encoding: .utf8).split(separator: "\n")
    {
      // "PID name(…": other lines are signals, or the second half of a call.
      guard let space = line.firstIndex(of: " "), let open = line.firstIndex(of: "("), space < open else { continue }
      let name = line[line.index(after: space)..<open].drop { $0 == " " }
      guard name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) else { continue }
      counts[name, default: 0] += 1
      if name == "flock" { isSaving = true }
      if isSaving, name != "exit_group", let number = counts[name] { out.append((String(name), number)) }
    }
    return out
  }

  /// Runs a command once for each of its calls, killing it there; `check` sees what it has left.
  private func killing(_ command: String, _ check: (_ call: String) throws -> Void) throws -> Int {
    let calls = try calls(command)
    for (name, number) in calls {
      try reset()
      let outcome = try gloss.shell(
        "\(Self.oneCore) strace -f -qq -o /dev/null -e inject=\(name):signal=KILL:when=\(number) \"$GLOSS\" glossary \(command) --glossaries g",
        in: scratch.folder)
      #expect(outcome.status != 0, "\(name) \(number) was not killed")
      try check("\(name) \(number)")
    }
    return calls.count
  }

  @Test(
    "a process killed at any call of the system while it saves leaves the old file or the new one",
    .enabled(if: canTrace))
  func killedSaving() throws {
    let new = Self.countries.replacing("Iran\t\n", with: "Iran\tnew\n")
    var seen: Set<String> = []
    let count = try killing("set iran note=new") { call in
      let now = try text("countries")
      #expect(now == Self.countries || now == new, "\(call)")
      seen.insert(now)
      // What it left is no hindrance to the next one, and no file of the glossary.
      #expect(try gloss.run(["glossary", "lint", "g"], in: scratch.folder).status == 0, "\(call)")
    }
    #expect(count > 10)
    #expect(seen == [Self.countries, new], "both were met")
    #expect(
      try gloss.run(["glossary", "set", "iran", "note=last", "--glossaries", "g"], in: scratch.folder).status == 0)
  }

  @Test(
    "killed in a change of two files, it leaves the old ones, or what the next command makes the new ones",
    .enabled(if: canTrace))
  func killedSavingTwo() throws {
    let new = [
      Self.countries.replacing("iran\t", with: "persia\t"), Self.demonyms.replacing("of=iran", with: "of=persia"),
    ]
    var seen: Set<[String]> = []
    _ = try killing("rename iran persia") { call in
      _ = try gloss.run(["glossary", "show", "iranian", "--glossaries", "g"], in: scratch.folder)
      let now = try [text("countries"), text("demonyms")]
      #expect(now == [Self.countries, Self.demonyms] || now == new, "\(call)")
      seen.insert(now)
      for name in [".gloss.journal", ".gloss.journal.gloss-new"] {
        try? FileManager.default.removeItem(at: scratch.folder.appending(path: "g/\(name)"))
      }
    }
    #expect(seen.count == 2, "both were met")
  }
}
