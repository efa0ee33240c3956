import Lexicon
import Testing

@Suite struct EnglishLexiconTests {
  let english: EnglishLexicon

  init() throws {
    english = try EnglishLexicon(files: GlossaryFile.bundled)
  }

  @Test(arguments: [
    ("analysis", "analyses"), ("child", "children"), ("spokeswoman", "spokeswomen"), ("embargo", "embargoes"),
    ("patriarch", "patriarchs"), ("attorney general", "attorneys general"), ("vice-chairman", "vice-chairmen"),
    ("aircraft", "aircraft"), ("chargé d'affaires", "chargés d'affaires"),
  ])
  func pluralsThatNoRuleMakes(noun: String, plural: String) {
    #expect(english.plural(of: noun) == .irregular(plural))
  }

  @Test(arguments: ["information", "cooperation", "diplomacy", "self-defence"])
  func nounsThatAreNeverCounted(noun: String) {
    #expect(english.isUncountable(noun))
  }

  @Test(arguments: ["country", "German", "talk", ""])
  func regularNounsAreNotListed(noun: String) {
    #expect(english.plural(of: noun) == nil)
  }

  @Test func verbs() {
    #expect(english.verb("go") == .init(past: "went", participle: "gone", present: "goes"))
    #expect(english.verb("commit") == .init(past: "committed", participle: "committed", gerund: "committing"))
    #expect(english.verb("travel")?.past == "travelled" && english.verb("visit") == nil)
    #expect(english.verb("re-run") == .init(past: "re-ran", participle: "re-run", gerund: "re-running"))
    #expect(english.verb("veto")?.present == "vetoes")
  }

  @Test(arguments: [
    ("hour", "an"), ("university", "a"), ("MP", "an"), ("UN", "a"), ("US", "a"), ("US-led", "a"), ("hour-long", "an"),
    ("table", nil), ("us", nil),
  ])
  func articles(word: String, article: String?) {
    #expect(english.article(before: word) == article)
  }

  @Test func whatWordsWantAroundThem() {
    #expect(english.isFollowedByArticle("such") && !english.isFollowedByArticle("this"))
    #expect(english.article(before: "such") == nil)
    #expect(english.demands("propose") && !english.demands("say"))
    #expect(english.isNumeral("nine") && !english.isNumeral("council"))
  }

  @Test func nounsThatStandInFront() {
    func noun(_ words: String...) -> Rendering { Rendering(words: words, head: words.count - 1) }
    #expect(english.isCompound(noun("phone"), false, before: noun("number")))
    #expect(english.isCompound(noun("prisoner"), true, before: noun("exchange")))
    #expect(!english.isCompound(noun("contact"), true, before: noun("point")), "only in the singular")
    #expect(!english.isCompound(noun("peace"), false, before: noun("number")))
    #expect(english.takesDemonym(noun("security", "force")) && !english.takesDemonym(noun("minister")))
  }

  @Test func spelling() {
    #expect(english.american("labour") == "labor" && english.american("Defence") == "Defense")
    #expect(english.british("center") == "centre" && english.british("practice") == nil)
    #expect(english.american("table") == nil)
  }
}
