import Foundation
import TestSupport
import Testing

@testable import Editing

/// Entries as a text to be edited, and what comes back.
@Suite struct BufferTests {
  let small: SmallFolder

  init() throws { small = try SmallFolder() }

  func draft() throws -> Draft { Draft(folder: small.path, files: try small.store().files()) }

  func text(_ names: String...) throws -> String {
    let draft = try draft()
    return EditBuffer.text(of: try names.map { try draft.entry($0) }, in: small.path)
  }

  /// What an edited text changes.
  func change(_ text: String) throws -> Change {
    var draft = try draft()
    try draft.apply(try EditBuffer(text))
    return try draft.change()
  }

  @Test("a text that comes back as it went changes nothing, whatever the files look like")
  func untouched() throws {
    // Bars without spaces, spaces at odd places: not as they would be written, and still not touched.
    try small.scratch.file(
      "terms/b.tsv", "id\tpos\tfeatures\tfa\tar\ten\tnote\nodd\tnoun\t human  unit\tسنگ|~صخره\t\t stone\t x\n")
    let change = try change(try text("foreign-minister", "odd", "iran", "مرد"))
    #expect(change.isEmpty)
  }

  @Test("fields that are changed change, others stay; every alternative has its line")
  func edit() throws {
    let edited = try text("foreign-minister", "ceasefire")
      .replacing("fa: ~وزیر خارجه\n", with: "fa: ~وزیر خارجه\nfa: ~وزير امور خارجی\n")
      .replacing("note: one word", with: "note:")
    #expect(
      try change(edited).files.map { $0.edits.map(\.new) } == [
        [
          "foreign-minister\tnoun\thuman title\tوزیر امور خارجه | ~وزیر خارجه | ~وزیر امور خارجی\tوزير الخارجية\tforeign minister\t",
          "ceasefire\tnoun\t\tآتش‌بس\tوقف إطلاق النار\tceasefire\t",
        ]
      ])
  }

  @Test("a block without a line is a new entry, one with remove goes")
  func addAndRemove() throws {
    let edited =
      try text("treaty").replacing("[terms/a.tsv:7", with: "[remove terms/a.tsv:7")
      + "\n[terms/a.tsv]\nid: accord\npos: noun\nfa: توافق\nen: accord\n"
    #expect(
      try change(edited).files[0].edits == [
        LineEdit(line: 7, old: "treaty\tnoun\t\tپیمان\tمعاهدة\ttreaty\t", new: nil),
        LineEdit(line: 7, old: nil, new: "accord\tnoun\t\tتوافق\t\taccord\t"),
      ])
  }

  @Test("an entry that has moved is found; one that has been changed meanwhile is not overwritten")
  func meanwhile() throws {
    let edited = try text("treaty").replacing("en: treaty", with: "en: pact")
    try small.scratch.file("terms/a.tsv", SmallFolder.terms.replacing("# Acts", with: "# One\n# Two\n# Acts"))
    #expect(try change(edited).files[0].edits.map(\.line) == [9])
    try small.scratch.file("terms/a.tsv", SmallFolder.terms.replacing("\ttreaty\t", with: "\taccord\t"))
    let error = #expect(throws: EditError.self) { try change(edited) }
    #expect(error?.description.contains("changed or removed since") ?? false)
  }

  @Test(
    "what can't be read is named with its line",
    arguments: [
      ("fa: x\n", "line 1"), ("[terms/a.tsv:7\n", "line 1"), ("# c\n\n[terms/a.tsv:x y]\n", "line 3"),
      ("[terms/a.tsv]\nfa\n", "line 2"),
      ("[remove terms/a.tsv]\n", "line 1"), ("[]\n", "line 1"),
    ])
  func faults(_ text: String, _ place: String) throws {
    let error = #expect(throws: EditError.self) { try change(text) }
    #expect(error?.description.hasPrefix(place) ?? false)
  }

  @Test("a field that the file has not, or twice, is refused", arguments: ["colour: red", "note: a\nnote: b"])
  func fields(_ lines: String) throws {
    #expect(throws: EditError.self) { try change("[terms/a.tsv]\nid: x\npos: noun\nfa: ب\nen: b\n\(lines)\n") }
  }
}
