import Foundation
import Grammar
import Lexicon
import TestSupport
import Testing

/// `grammar/README.md` describes all that a rule may say.
@Suite struct ReadmeTests {
  let text: Result<String, any Error> = Result {
    try String(contentsOf: Repository.root.appending(path: "glossaries/grammar/README.md"), encoding: .utf8)
  }

  @Test(arguments: Constructor.allCases)
  func describesTheConstructor(_ constructor: Constructor) throws {
    let isDescribed = try text.get().contains("`\(constructor.rawValue)(")
    #expect(isDescribed)
  }

  @Test(arguments: ["grammar/fa.rules", "grammar/ar.rules"])
  func describesTheGuards(_ path: String) throws {
    let rules = String(decoding: try #require(glossary.get().file(path)).bytes, as: UTF8.self)
    let names = Set(rules.matches(of: /![a-zA-Z]+\(/).map { String($0.0) })
    let text = try text.get()
    let missing = names.filter { !text.contains("`\($0)") }
    #expect(missing.isEmpty)
  }

  @Test func describesTheFeatures() throws {
    let text = try text.get()
    let table = try TSV(try #require(glossary.get().file("grammar/features.tsv")))
    let words = Set(text.split { !$0.isLetter }.map(String.init))
    let missing = table.rows.map { $0["feature"] }.filter { !words.contains($0) }
    #expect(missing.isEmpty)
  }
}
