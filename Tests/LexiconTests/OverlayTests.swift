import Lexicon
import Orthography
import Testing

@Suite struct OverlayTests {
  let ours = terms(
    "ceasefire/noun//آتش‌بس/وقف إطلاق النار/ceasefire/", "talks/noun//گفت‌وگو/محادثات/talks:pl/")

  @Test func anOverlayRanksFirst() throws {
    let theirs = tsv("my.tsv", "fa/en", ["آتش‌بس/truce"])
    let glossary = try Glossary(files: [ours], overlays: [theirs])
    #expect(glossary.names("آتش‌بس", .persian) == ["my.tsv:2", "ceasefire"])
    let first = glossary.entry(EntryID(index: 0))
    #expect(first.isOverlay && first.kind == .term && first.pos == .noun && first.renderings.map(\.text) == ["truce"])
  }

  @Test func theSameIDReplacesOurs() throws {
    let theirs = terms("ceasefire/noun//آتش‌بس//cessation of hostilities/", path: "my.tsv")
    let glossary = try Glossary(files: [ours], overlays: [theirs])
    #expect(glossary.count == 2)
    #expect(glossary.names("آتش‌بس", .persian) == ["ceasefire"])
    let replaced = try #require(glossary.entry(named: "ceasefire"))
    #expect(glossary.entry(replaced).renderings.map(\.text) == ["cessation of hostilities"])
    #expect(glossary.multiword(first: MatchKey.fold(Array("وقف".utf8), language: .arabic)[...], .arabic).isEmpty)
    #expect(glossary.names("محادثات", .arabic) == ["talks"])
  }

  @Test("the linter lets an overlay have an id of ours, not one twice (issue 5)")
  func doubledIDs() {
    let theirs = terms(
      "ceasefire/noun//آتش‌بس//truce/", "pact/noun//پیمان//pact/", "pact/noun//میثاق//pact/", path: "my.tsv")
    let findings = Linter.lint([ours], overlays: [theirs]).filter { $0.severity == .error }
    #expect(findings.map { "\($0.file):\($0.line) \($0.message)" } == ["my.tsv:4 id 'pact' is taken, at my.tsv:3"])
  }

  @Test func theFirstOverlayRanksFirst() throws {
    let a = tsv("a.tsv", "ar/en", ["هدنة/truce"])
    let b = tsv("b.tsv", "en/ar", ["lull/هدنة"])
    let glossary = try Glossary(files: [ours], overlays: [a, b])
    #expect(glossary.names("هدنة", .arabic) == ["a.tsv:2", "b.tsv:2"])
  }

  @Test(arguments: [
    ("en", "truce", "my.tsv:1:1: error: there is no column of Persian ('fa') or Arabic ('ar') terms"),
    ("fa", "آتش", "my.tsv:1:1: error: column 'en' is missing"),
    ("fa/eng", "آتش/fire", "my.tsv:1:4: error: unknown column 'eng'"),
    ("fa/en", "آتش/", "my.tsv:2:5: error: 'en' is empty"),
    ("fa/en", "آتش/fire [x", "my.tsv:2:10: error: '[' is not closed"),
    ("fa/ar/en", "//fire", "my.tsv:2:1: error: neither a Persian nor an Arabic term"),
    ("fa/en", "ك/k", "my.tsv:2:1: error: U+0643 'ك' is no letter of Persian"),
  ])
  func overlaysAreCheckedThroughAndThrough(header: String, line: String, message: String) {
    let error = #expect(throws: GlossaryError.self) {
      _ = try Glossary(files: [ours], overlays: [tsv("my.tsv", header, [line])])
    }
    #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "")")
  }
}
