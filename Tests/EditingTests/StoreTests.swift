import Editing
import Foundation
import Lexicon
import TestSupport
import Testing

/// A change is checked, and made whole or not at all.
@Suite struct StoreTests {
  let small: SmallFolder

  init() throws { small = try SmallFolder() }

  @Test("a change touches its lines and no others, and is what was shown before")
  func edit() throws {
    let store = try small.store()
    func edit(dryRun: Bool) throws -> Change {
      try store.transact(file: "terms/a.tsv", dryRun: dryRun) { (sheet) throws(EditError) -> Void in
        guard let row = sheet.rows(named: "treaty").first else { return }
        try sheet.set(["en": "treaty | ~pact"], of: row)
        try sheet.add(term("accord", 1), after: row)
      }
    }
    let before = try small.contents()
    let shown = try edit(dryRun: true)
    #expect(try small.contents() == before, "a dry run writes nothing")
    let made = try edit(dryRun: false)
    #expect(shown.diff == made.diff)
    let path = small.path + "/terms/a.tsv"
    #expect(
      made.diff == """
        --- \(path)
        +++ \(path)
        @@ -7 +7,2 @@
        -treaty\tnoun\t\tپیمان\tمعاهدة\ttreaty\t
        +treaty\tnoun\t\tپیمان\tمعاهدة\ttreaty | ~pact\t
        +accord\tnoun\t\tآت\t\tthing 1\t

        """)
    #expect(
      try small.text("terms/a.tsv")
        == SmallFolder.terms.replacing("\ttreaty\t\n", with: "\ttreaty | ~pact\t\naccord\tnoun\t\tآت\t\tthing 1\t\n"))
  }

  @Test(
    "patch makes of the old file the new one",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/patch")))
  func patch() throws {
    let change = try small.store().transact(file: "terms/a.tsv", dryRun: true) { (sheet) throws(EditError) -> Void in
      let rows = sheet.rows
      try sheet.add(term("zeroth", 3), after: rows[0])
      try sheet.set(["note": "changed"], of: rows[0])
      sheet.remove(rows[1])
      try sheet.add(term("last", 4))
    }
    try small.scratch.file("change.diff", change.diff)
    let patch = Process()
    patch.executableURL = URL(filePath: "/usr/bin/patch")
    patch.arguments = ["--quiet", small.path + "/terms/a.tsv", small.path + "/change.diff"]
    try patch.run()
    patch.waitUntilExit()
    #expect(patch.terminationStatus == 0)
    #expect(try small.bytes("terms/a.tsv") == change.files[0].new)
  }

  @Test("what the linter calls an error is refused, with its place; nothing is written")
  func lint() throws {
    let before = try small.contents()
    let faults: [[String: String]] = [
      ["id": "treaty", "pos": "noun", "fa": "قرارداد", "en": "treaty"],
      ["id": "x", "pos": "nuon", "fa": "ب", "en": "b"],
      ["id": "x", "pos": "noun", "fa": "علي", "en": "Ali"], ["id": "x", "pos": "noun", "fa": "ب\u{202E}", "en": "b"],
      ["id": "x", "pos": "demonym", "features": "of=nowhere", "fa": "ب", "en": "B"],
    ]
    for fault in faults {
      let error = try #require(throws: EditError.self) {
        try small.store().add(fault)
      }
      guard case .refused(let errors) = error else {
        Issue.record("\(error)")
        continue
      }
      #expect(!errors.isEmpty && errors.allSatisfy { $0.file.hasSuffix("terms/a.tsv") && $0.line == 8 })
      #expect("\(error)".contains("terms/a.tsv:8:") && "\(error)".contains("nothing was changed"))
    }
    #expect(try small.contents() == before)
  }

  @Test("an entry that others refer to can't be removed")
  func references() throws {
    let error = #expect(throws: EditError.self) {
      try small.store().transact(file: "names/countries.tsv") { (sheet) throws(EditError) -> Void in
        if let row = sheet.rows(named: "iran").first { sheet.remove(row) }
      }
    }
    #expect(error?.description.contains("no entry has the id 'iran'") ?? false)
  }

  @Test("errors that were there before don't stand in the way, even when their lines move")
  func knownErrors() throws {
    let faulty = SmallFolder.terms + "treaty\tnoun\t\tقرارداد\t\tcontract\t\nodd\tnuon\t\tب\t\tb\t\n"
    try small.scratch.file("terms/a.tsv", faulty)
    let change = try small.store().transact(file: "terms/a.tsv") { (sheet) throws(EditError) -> Void in
      try sheet.add(term("accord", 2), after: sheet.rows[0])
    }
    #expect(change.lineCount == 1)
    #expect(throws: EditError.self) {
      try small.store().add(["id": "treaty", "pos": "noun", "fa": "عهد", "en": "pact"])
    }
  }

  @Test("warnings of new lines are handed back, others are not")
  func warnings() throws {
    let change = try small.store().add(["id": "pact", "pos": "noun", "fa": "پیمان", "en": "pact"])
    #expect(change.warnings.map(\.line) == [8])
    #expect(try small.store().add(term("accord", 2)).warnings.isEmpty)
  }

  @Test("a file that is not as it was when it was looked at is left alone")
  func digest() throws {
    let before = try small.contents()
    let error = #expect(throws: EditError.self) {
      try small.store().add(term("x", 1), expecting: ["names/countries.tsv": String(repeating: "0", count: 64)])
    }
    #expect(error?.description.contains("has changed since it was read") ?? false)
    #expect(try small.contents() == before)
  }

  @Test("a save of another program in the middle is not overwritten")
  func savedMeanwhile() throws {
    let path = small.path + "/terms/a.tsv"
    let store = try small.store { (step) throws(EditError) in
      if step == .compare { try? Data("id\ten\n".utf8).write(to: URL(filePath: path)) }
    }
    let error = #expect(throws: EditError.self) {
      try store.add(term("x", 1))
    }
    #expect(error?.description.contains("has changed since it was read") ?? false)
    #expect(try small.text("terms/a.tsv") == "id\ten\n")
  }

  @Test("a change that leaves everything as it is writes nothing")
  func nothing() throws {
    let change = try small.store { (_) throws(EditError) in throw .other("a step was taken", help: "") }
      .transact(file: "terms/a.tsv") { (sheet) throws(EditError) -> Void in
        guard let row = sheet.rows.first else { return }
        try sheet.set(["note": "x"], of: row)
        try sheet.set(["note": ""], of: row)
      }
    #expect(change.isEmpty && change.diff.isEmpty)
  }

  @Test("a new file gets its columns; a path out of the folder, or to what holds no entries, is refused")
  func newFile() throws {
    let change = try small.store().add(term("accord", 2), to: "terms/new.tsv")
    #expect(change.diff.hasPrefix("--- /dev/null\n"))
    #expect(try small.text("terms/new.tsv") == "id\tpos\tfeatures\tfa\tar\ten\tnote\naccord\tnoun\t\tآج\t\tthing 2\t\n")
    for path in [
      "terms/../../x.tsv", "/terms/x.tsv", "terms/.x.tsv", "terms/x.txt", "x.tsv", "terms/", "terms/a\nb.tsv",
    ] {
      #expect(throws: EditError.self, "\(path)") {
        try small.store().add(term("y", 5), to: path)
      }
    }
  }

  @Test("permissions and links stay: what a link leads to is replaced")
  func link() throws {
    let real = try small.scratch.file("shared.txt", "id\tpos\tfeatures\tfa\tar\ten\tnote\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: real.path)
    try FileManager.default.createSymbolicLink(atPath: small.path + "/terms/linked.tsv", withDestinationPath: real.path)
    try small.store().add(term("y", 5), to: "terms/linked.tsv")
    #expect(try small.text("shared.txt").hasSuffix("thing 5\t\n"))
    let attributes = try FileManager.default.attributesOfItem(atPath: real.path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: small.path + "/terms/linked.tsv") == real.path)
  }

  @Test("a folder that is not there is named, with the way to make one")
  func noFolder() throws {
    let error = #expect(throws: EditError.self) { try GlossaryStore(folder: small.path + "/none") }
    #expect(error?.description.contains("gloss glossary init") ?? false)
  }
}
