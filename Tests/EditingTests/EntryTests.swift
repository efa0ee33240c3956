import Editing
import Foundation
import TestSupport
import Testing

/// What is done with entries.
@Suite struct EntryTests {
  let small: SmallFolder

  init() throws { small = try SmallFolder() }

  func draft() throws -> Draft { Draft(folder: small.path, files: try small.store().files()) }

  /// The fields of an entry of a draft.
  func fields(_ draft: Draft, _ name: String) throws -> [String: String] {
    Dictionary(try draft.entry(name).row.pairs.map { ($0.column, $0.text) }, uniquingKeysWith: { $1 })
  }

  @Test("an entry is found by id, lemma, lemma and part of speech, and place")
  func find() throws {
    let draft = try draft()
    #expect(try draft.entry("treaty").row.line == 7)
    #expect(try draft.entry("مرد").name == "مرد#noun")
    #expect(try draft.entry("مرد#noun").path == "lexicon/fa/nouns.tsv")
    #expect(try draft.entries("مرد#verb").isEmpty)
    #expect(try draft.entry("terms/a.tsv:6").name == "ceasefire")
    #expect(try draft.entry("\(small.path)/terms/a.tsv:6:1").name == "ceasefire")
    #expect(try draft.entries("terms/a.tsv:1").isEmpty)
    let error = #expect(throws: EditError.self) { try draft.entry("treatie") }
    #expect(error?.description.contains("did you mean 'treaty'") ?? false)
  }

  @Test("a file is found by its name alone", arguments: ["a", "a.tsv", "terms/a", "terms/a.tsv"])
  func file(_ name: String) throws {
    #expect(try draft().path(named: name) == "terms/a.tsv")
  }

  @Test(
    "what is typed changes a field",
    arguments: [
      ("en=accord", "en", "accord"), ("en+=~pact", "en", "treaty | ~pact"), ("en+=!treaty", "en", "!treaty"),
      ("fa+=معاهده", "fa", "پیمان | معاهده"), ("fa-=پیمان", "fa", ""), ("fa=علي | ~كتاب", "fa", "علی | ~کتاب"),
      ("ar+=~اتفاقیة", "ar", "معاهدة | ~اتفاقية"), ("features+=event mass", "features", "event mass"),
      ("note=see = here", "note", "see = here"), ("note+=more", "note", "more"), ("en = spaced ", "en ", ""),
    ])
  func set(typed: String, column: String, text: String) throws {
    var draft = try draft()
    let edit = try #require(FieldEdit(typed))
    guard column == edit.field else { return }
    do { try draft.set([edit], of: "treaty") } catch {
      #expect(column == "en ", "\(error)")
      return
    }
    #expect(try fields(draft, "treaty")[column] == text)
  }

  @Test("features take the place of those with the same key, and are taken away by it")
  func features() throws {
    var draft = try draft()
    try draft.set([FieldEdit(field: "features", action: .add, text: "adj=Persian place")], of: "iran")
    #expect(try fields(draft, "iran")["features"] == "adj=Persian place")
    try draft.set([FieldEdit(field: "features", action: .remove, text: "adj")], of: "iran")
    #expect(try fields(draft, "iran")["features"] == "place")
  }

  @Test(
    "a wish that can't be is refused",
    arguments: ["ne=x", "en-=accord", "features-=human", "pos+=noun", "id=other", "english-=x"])
  func wrongSet(_ typed: String) throws {
    var draft = try draft()
    #expect(throws: EditError.self) { try draft.set([try #require(FieldEdit(typed))], of: "treaty") }
  }

  @Test("English is one column, whichever of its names is used")
  func english() throws {
    var draft = try draft()
    try draft.set([FieldEdit(field: "en", text: "gentleman")], of: "مرد")
    #expect(try fields(draft, "مرد")["english"] == "gentleman")
  }

  @Test(
    "an id is made of the English",
    arguments: [
      ("memorandum of understanding", "memorandum-of-understanding"), ("the United Nations", "the-united-nations"),
      ("talks:pl [با=with]", "talks"), ("*secretary general {pl}", "secretary-general"),
      ("Iran's U.N. envoy", "irans-u-n-envoy"),
      ("Côte d’Ivoire", "c-te-divoire"), ("", ""),
    ])
  func id(_ english: String, _ id: String) {
    #expect(Identifier.made(of: english) == id)
  }

  @Test("a new entry gets an id that is free, and stands where it is wanted")
  func add() throws {
    var draft = try draft()
    let accord = [
      FieldEdit(field: "pos", text: "noun"), FieldEdit(field: "fa", action: .add, text: "توافق"),
      FieldEdit(field: "fa", action: .add, text: "~توافقنامه"), FieldEdit(field: "en", action: .add, text: "accord"),
    ]
    try draft.add(accord, to: "terms/a.tsv", after: "ceasefire")
    #expect(
      try draft.sheet("terms/a.tsv").rows.map { $0["id"] } == ["foreign-minister", "ceasefire", "accord", "treaty"])
    #expect(try fields(draft, "accord")["fa"] == "توافق | ~توافقنامه")
    let error = #expect(throws: EditError.self) { try draft.add(accord, to: "terms/a.tsv") }
    #expect(error?.description.contains("is taken") ?? false)
    #expect(throws: EditError.self) {
      try draft.add([FieldEdit(field: "id", text: "z")], to: "terms/a.tsv", after: "iran")
    }
  }

  @Test("a renamed entry takes its references along")
  func rename() throws {
    var draft = try draft()
    try draft.rename("iran", to: "persia")
    #expect(try draft.entries("iran").isEmpty)
    #expect(try fields(draft, "iranian")["features"] == "of=persia")
    #expect(try draft.change().lineCount == 2)
    #expect(throws: EditError.self) { try draft.rename("treaty", to: "persia") }
    #expect(throws: EditError.self) { try draft.rename("مرد", to: "man") }
  }

  @Test("an entry with references is not removed without those")
  func remove() throws {
    var draft = try draft()
    let error = #expect(throws: EditError.self) { try draft.remove(["iran"]) }
    #expect(error?.description.contains("countries.tsv:3") ?? false)
    try draft.remove(["iran", "iranian"])
    #expect(try draft.change().lineCount == 2)
  }

  @Test("of two concepts one is made: the terms of both, with what the first prefers")
  func merge() throws {
    var draft = try draft()
    try draft.set([FieldEdit(field: "note", text: "solemn")], of: "treaty")
    try draft.merge(["treaty"], into: "ceasefire")
    #expect(try draft.entries("treaty").isEmpty)
    let merged = try fields(draft, "ceasefire")
    #expect(merged["fa"] == "آتش‌بس | ~پیمان")
    #expect(merged["ar"] == "وقف إطلاق النار | ~معاهدة")
    #expect(merged["en"] == "ceasefire | ~treaty")
    #expect(merged["note"] == "one word; solemn")
    #expect(throws: EditError.self) { try draft.merge(["ceasefire"], into: "ceasefire") }
    #expect(throws: EditError.self) { try draft.merge(["iran"], into: "ceasefire") }
  }

  @Test("a merge adds no English that is there with a frame")
  func mergeFrames() throws {
    var draft = try draft()
    try draft.set([FieldEdit(field: "en", text: "ceasefire [در=in] | truce {pl}")], of: "ceasefire")
    try draft.set([FieldEdit(field: "en", text: "ceasefire | truce | lull")], of: "treaty")
    try draft.merge(["treaty"], into: "ceasefire")
    #expect(try fields(draft, "ceasefire")["en"] == "ceasefire [در=in] | truce {pl} | ~lull")
  }

  @Test("references to a concept that is merged lead to the one that stays")
  func mergeReferences() throws {
    var draft = try draft()
    try draft.add(
      [
        FieldEdit(field: "id", text: "persia"), FieldEdit(field: "pos", text: "country"),
        FieldEdit(field: "fa", text: "پارس"),
        FieldEdit(field: "en", text: "Persia"),
      ], to: "names/countries.tsv")
    try draft.merge(["iran"], into: "persia")
    #expect(try fields(draft, "iranian")["features"] == "of=persia")
    #expect(try fields(draft, "persia")["features"] == "adj=Iranian")
    #expect(try draft.change().lineCount == 3)
  }
}
