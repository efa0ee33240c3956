import Editing
import Lexicon
import TestSupport
import Testing

/// What a search finds, closest first.
@Suite struct SearchTests {
  let small: SmallFolder

  init() throws { small = try SmallFolder() }

  func names(_ query: String) throws -> [String] {
    try EntrySearch(try small.store().files()).hits(for: query).map { $0.entry.name }
  }

  @Test(
    arguments: [
      // Whole, then inside.
      ("ایران", ["iran", "iranian"]), ("إيران", ["iran", "iranian"]), ("وزیر خارجه", ["foreign-minister"]),
      // Letters of the other language, U+200C, harakat, the article.
      ("وزير امور خارجه", ["foreign-minister"]), ("آتش\u{200C}بس", ["ceasefire"]), ("آتشبس", ["ceasefire"]),
      ("مُعاهَدة", ["treaty"]), ("المعاهده", ["treaty"]), ("اتفاق", []),
      // English and ids, without case.
      ("Foreign Minister", ["foreign-minister"]), ("minister", ["foreign-minister"]), ("cease", ["ceasefire"]),
      ("mard", ["مرد#noun"]), ("mārd", ["مرد#noun"]), ("", []),
    ])
  func search(query: String, expected: [String]) throws {
    #expect(try names(query) == expected)
  }

  @Test("a romanization finds what sounds like it, by the sounds of the folder")
  func romanization() throws {
    let rules = try Repository.files.get().filter { $0.path.hasPrefix("romanization/sounds") }
    let files = try small.store().files() + rules
    let search = try EntrySearch(files)
    #expect(search.hits(for: "peyman").map { $0.entry.name } == ["treaty"])
    #expect(search.hits(for: "moʿāhada").map { $0.entry.name } == ["treaty"])
    #expect(search.hits(for: "mo'āhada").map { $0.entry.name } == ["treaty"])
    #expect(search.hits(for: "vazir").map { $0.entry.name } == ["foreign-minister"])
    #expect(search.hits(for: "xyzzy").isEmpty)
  }

  @Test("of words with the same consonants the one whose vowels are meant comes first")
  func closest() throws {
    let rules = try Repository.files.get().filter { $0.path.hasPrefix("romanization/sounds") }
    let words = GlossaryFile(
      path: "lexicon/fa/nouns.tsv",
      text: "lemma\troman\tpos\tfeatures\tenglish\nمذکور\tmazkur\tadj\t\tsaid\nمذاکره\tmozākere\tnoun\t\ttalk\n")
    #expect(
      try EntrySearch([words] + rules).hits(for: "mozakereh").map { $0.entry.name } == ["مذاکره#noun", "مذکور#adj"])
  }
}
