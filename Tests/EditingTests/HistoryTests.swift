import Testing

@testable import Editing

/// The history of an entry, out of what git prints.
@Suite struct HistoryTests {
  static let head =
    "\u{1E}abc123\u{1F}2026-01-02\u{1F}Somebody\u{1F}A subject\n\ndiff --git a/terms/a.tsv b/terms/a.tsv\n"

  @Test("a commit that changes the line has its fields before and after")
  func changed() {
    let patch =
      Self.head
      + "--- a/terms/a.tsv\n+++ b/terms/a.tsv\n@@ -3 +3 @@\n-x\tnoun\told\n+x\tnoun\tnew\n@@ -9 +9 @@\n-xy\tnoun\ta\n"
    let history = History(patch, name: "x")
    #expect(
      history.revisions == [
        History.Revision(
          commit: "abc123", date: "2026-01-02", author: "Somebody", subject: "A subject", old: ["x", "noun", "old"],
          new: ["x", "noun", "new"], path: "terms/a.tsv")
      ])
    #expect(history.former == nil)
  }

  @Test("one that gives it another id is a change, and leads to the former one")
  func renamed() {
    let patch = Self.head + "--- a/terms/a.tsv\n+++ b/terms/a.tsv\n@@ -3 +3 @@\n-w\tnoun\tsame\n+x\tnoun\tsame\n"
    let history = History(patch, name: "x")
    #expect(history.former == "w")
    #expect(history.revisions.map(\.old) == [["w", "noun", "same"]])
  }

  @Test("other lines, lines that only move, and other words with the lemma are none of its")
  func others() {
    let moved =
      Self.head + "--- a/a.tsv\n+++ b/a.tsv\n@@ -3 +0,0 @@\n-x\tnoun\ta\n@@ -9,0 +9 @@\n+x\tnoun\ta\n+x\tverb\tb\n"
    #expect(History(moved, name: "x") { $0.contains("noun") }.revisions.isEmpty)
    #expect(History(moved, name: "x") { $0.contains("verb") }.revisions.map(\.new) == [["x", "verb", "b"]])
    #expect(History("", name: "x").revisions.isEmpty)
  }

  @Test("a name goes to git as a pattern that matches nothing else")
  func pattern() {
    #expect(History.arguments(name: "a.b(c)*").contains("-G^a\\.b\\(c\\)\\*\t"))
  }
}
