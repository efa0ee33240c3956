import Foundation
import Grammar
import Lexicon
import Testing

/// `grammar/README.md` describes all that a rule may say.
@Suite struct ReadmeTests {
  let text: Result<String, any Error> = Result {
    try String(contentsOfFile: repository + "/glossaries/grammar/README.md", encoding: .utf8)
  }

  @Test(arguments: Constructor.allCases)
  func describesTheConstructor(_ constructor: Constructor) throws {
    let isDescribed = try text.get().contains("`\(constructor.rawValue)(")
    #expect(isDescribed)
  }

  @Test(arguments: ["!governs(", "!frame(", "!takes(", "!compound(", "!compoundPassive("])
  func describesTheGuard(_ name: String) throws {
    let isDescribed = try text.get().contains("`\(name)")
    #expect(isDescribed)
  }

  @Test func describesTheFeatures() throws {
    let text = try text.get()
    let table = try TSV(try #require(glossary.get().file("grammar/features.tsv")))
    let words = Set(text.split { !$0.isLetter }.map(String.init))
    let missing = table.rows.map { $0["feature"] }.filter { !words.contains($0) }
    #expect(missing.isEmpty)
  }
}
