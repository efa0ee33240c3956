import Foundation
import TestSupport
import Testing

@testable import Lexicon

/// The quick look at a user's file finds the same errors as the full check.
@Suite struct PlainLinesTests {
  static let header = "id\tpos\tfeatures\tfa\tar\ten\tnote\n"

  /// The first error by the full check and by the quick look.
  private func errors(_ text: String) -> (full: String?, quick: String?) {
    let file = GlossaryFile(path: "terms/a.tsv", text: text)
    let content = FileLayout.content(of: file.path)
    let context = LintContext([file])
    let first = FileLint.check(file, content, context).findings.filter { $0.severity == .error }.min {
      ($0.line, $0.column) < ($1.line, $1.column)
    }
    return (first?.description, Linter.firstError(of: file, as: content, context)?.description)
  }

  @Test(
    "plain lines are passed over",
    arguments: [
      "a-1\tnoun\t\tآب‌کش\tماء\twater\t\n", "x\tcity\t\tشهر بزرگ | ~شهر\t\tBig City\t\n",
      "x\tnoun\t\t\tأمر\tcool-headed king's man\t\n",
    ])
  func plain(_ line: String) {
    let suspects = PlainLines.suspects(in: GlossaryFile(path: "terms/a.tsv", text: "# c\n" + Self.header + line))
    #expect(suspects?.map(\.number) == [1])
    #expect(errors(Self.header + line).full == nil)
  }

  @Test("what is no plain line is looked at, and faults are found on the line where they are", arguments: 1...60)
  func faults(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let rows = try Repository.files.get().filter { $0.path.hasPrefix("terms/") || $0.path.hasPrefix("names/") }
      .flatMap { String(decoding: $0.bytes, as: UTF8.self).split(separator: "\n") }.filter { !$0.hasPrefix("id\t") }
    let faults = [
      "\u{202E}", "  ", "\t", "ي", "ک", "\u{200C}", "a ", "|", "~", "{", "[", "#", "-", "\u{640}", "ـ", "\r", "\"", ":",
      "\u{64B}", "٣", "É", "",
    ]
    for _ in 0..<40 {
      var lines = (0..<5).compactMap { _ in rows.randomElement(using: &random).map { Array($0.unicodeScalars) } }
      let hit = Int.random(in: 0..<lines.count, using: &random)
      let place = Int.random(in: 0...lines[hit].count, using: &random)
      if Bool.random(using: &random), place < lines[hit].count { lines[hit].remove(at: place) }
      lines[hit].insert(
        contentsOf: Array((faults.randomElement(using: &random) ?? "").unicodeScalars), at: min(place, lines[hit].count)
      )
      let text =
        Self.header
        + lines.map { line in
          var view = String.UnicodeScalarView()
          view.append(contentsOf: line)
          return String(view) + "\n"
        }.joined()
      let (full, quick) = errors(text)
      #expect(full == quick, "\(text)")
    }
  }

  @Test("bytes that are no UTF-8 are found everywhere", arguments: 0..<12)
  func bytes(place: Int) {
    var bytes = Array((Self.header + "a\tnoun\t\tآب\t\twater\t\n").utf8)
    bytes.insert(0xFF, at: Self.header.utf8.count + place)
    let file = GlossaryFile(path: "terms/a.tsv", bytes: bytes)
    #expect(Linter.firstError(of: file, as: .terms, LintContext([file]))?.message.hasPrefix("not UTF-8") ?? false)
  }
}
