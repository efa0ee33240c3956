import Lexicon
import Meaning
import TestSupport
import Testing

@testable import English

/// American spelling: what the table lists, and nothing else.
@Suite struct SpellingTests {
  private static let entry = Origin.entry(EntryID(index: 0))

  private func american(_ words: String, _ origin: Origin, isName: Bool = false) throws -> [EnglishToken] {
    let lexicon = try EnglishLexicon(files: Repository.files.get())
    let tokens = words.split(separator: " ").enumerated().map { index, word in
      EnglishToken(String(word), sources: [index], origin: origin)
    }
    return Respeller(lexicon).american(tokens) { _, _ in isName }
  }

  @Test(arguments: [
    ("defence programme", "defense program"), ("Defence minister", "Defense minister"), ("neighbouring", "neighboring"),
    ("centre", "center"), ("labour", "labor"), ("travelled", "traveled"), ("air-defence", "air-defense"),
    ("good-neighbourly", "good-neighborly"), ("20 per cent", "20 percent"), ("counter-terrorism", "counterterrorism"),
    ("organization", "organization"), ("realize", "realize"), ("four hours", "four hours"), ("glamour", "glamour"),
    ("per", "per"), ("cent per", "cent per"), ("-", "-"), ("", ""),
  ])
  func listedWordsAreRespelled(british: String, american: String) throws {
    #expect(try self.american(british, Self.entry).text == american)
  }

  @Test("names keep their spelling, guesses and unknown words too")
  func names() throws {
    #expect(try american("Ministry of Defence", Self.entry, isName: true).text == "Ministry of Defence")
    #expect(try american("Centre", .guess).text == "Centre")
    #expect(try american("programme", .unknown).text == "programme")
    #expect(try american("towards", .rule("x")).text == "toward")
  }

  @Test("a word made of two has the sources of both")
  func provenance() throws {
    let tokens = try american("20 per cent", .number)
    #expect(tokens.map(\.sources) == [[0], [1, 2]])
    #expect(tokens.map(\.origin) == [.number, .number])
  }

  @Test("no word of the table wants another article in America, and none is changed twice")
  func table() throws {
    let inflector = try inflector()
    let lexicon = try EnglishLexicon(files: Repository.files.get())
    for row in try Repository.table("lexicon/en/spelling.tsv").rows {
      let (british, american) = (row["british"], row["american"])
      #expect(
        inflector.indefiniteArticle(before: british) == inflector.indefiniteArticle(before: american), "\(british)")
      #expect(lexicon.american(american) == nil, "\(british) → \(american) → \(lexicon.american(american) ?? "")")
    }
  }
}
