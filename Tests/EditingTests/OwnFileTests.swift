import Editing
import Foundation
import Lexicon
import TestSupport
import Testing

/// A file of the user's own terms, which lies over a folder of glossaries (issue 5).
@Suite struct OwnFileTests {
  let small: SmallFolder
  let scratch: Scratch

  init() throws {
    small = try SmallFolder()
    scratch = try Scratch()
  }

  var path: String { scratch.folder.path + "/our.tsv" }

  func store() throws -> GlossaryStore { try GlossaryStore(own: path, over: try small.store().files()) }

  func lines() throws -> [String] {
    String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test("it is made with its first term, and nothing else is touched")
  func add() throws {
    let before = try small.contents()
    try store().transact { (draft) throws(EditError) in
      try draft.add(
        [
          FieldEdit(field: "fa", text: "توافق"), FieldEdit(field: "en", text: "accord"),
          FieldEdit(field: "pos", text: "noun"),
        ], to: draft.path(named: "our.tsv"))
    }
    #expect(try lines() == ["id\tpos\tfeatures\tfa\tar\ten\tnote", "accord\tnoun\t\tتوافق\t\taccord\t"])
    #expect(try small.contents() == before)
  }

  @Test("an empty file is as good as none; a link leads to the file, which is replaced, not the link")
  func emptyAndLinked() throws {
    try FileManager.default.createDirectory(
      at: scratch.folder.appending(path: "real"), withIntermediateDirectories: true)
    try scratch.file("real/empty.tsv", "\n")
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "real/empty.tsv")
    try store().transact { (draft) throws(EditError) in
      try draft.set([FieldEdit(field: "en", text: "truce")], of: "ceasefire")
    }
    #expect(try lines().count == 2)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == "real/empty.tsv")
    #expect(FileManager.default.fileExists(atPath: scratch.folder.path + "/real/.gloss.lock"))
  }

  @Test("what it says of a concept of ours is laid over it: a copy with the change")
  func layOver() throws {
    try store().transact { (draft) throws(EditError) in
      try draft.set([FieldEdit(field: "en", text: "truce")], of: "ceasefire")
      try draft.set([FieldEdit(field: "note", action: .add, text: "ours")], of: "ceasefire")
    }
    #expect(try lines().dropFirst() == ["ceasefire\tnoun\t\tآتش‌بس\tوقف إطلاق النار\ttruce\tone word; ours"])
  }

  @Test("an entry of ours is not removed through it; it says where that stands")
  func below() throws {
    let error = #expect(throws: EditError.self) {
      try store().transact { (draft) throws(EditError) in try draft.remove(["ceasefire"]) }
    }
    #expect("\(String(describing: error))".contains("terms/a.tsv:6"))
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test("the linter checks it against what lies below, and itself")
  func lint() throws {
    let add = { (id: String, features: String) throws in
      try store().transact { (draft) throws(EditError) in
        try draft.edit("our.tsv") { (sheet: inout Sheet) throws(EditError) -> Void in
          try sheet.add(["id": id, "pos": "demonym", "features": features, "fa": "تستی", "en": "Testian"])
        }
      }
    }
    _ = try add("testian", "of=iran")
    for (id, features) in [("testian", "of=iran"), ("other", "of=nowhere")] {
      #expect(throws: EditError.self) { try add(id, features) }
    }
    #expect(try lines().count == 2)
  }

  @Test("it is searched with what lies below")
  func search() throws {
    try store().transact { (draft) throws(EditError) in
      try draft.set([FieldEdit(field: "en", text: "truce")], of: "ceasefire")
    }
    let own = try GlossaryFile.file(path)
    let draft = Draft(folder: small.path, files: try small.store().files(), under: [own])
    #expect(try EntrySearch(draft).hits(for: "آتش‌بس").map(\.displayPath) == [path, small.path + "/terms/a.tsv"])
    #expect(try draft.entries("ceasefire").map { draft.displayPath($0.path) } == [path, small.path + "/terms/a.tsv"])
  }
}
