import Lexicon
import Testing

@Suite struct RenderingTests {
  /// The renderings of a term with this English.
  func renderings(_ english: String, pos: String = "noun") throws -> [Rendering] {
    let source = english.contains("{S}") ? "سخن {S}" : english.contains("{NP}") ? "سخن {NP}" : "سخن"
    let glossary = try Glossary(files: [terms("x/\(pos)//\(source)//\(english)/")])
    return glossary.entry(EntryID(index: 0)).renderings
  }

  @Test(arguments: [
    ("ceasefire", "noun", 0), ("prime minister", "noun", 1), ("member of parliament", "noun", 0),
    ("*secretary general", "noun", 0), ("hold talks", "verb", 0), ("be ready", "verb", 0),
    ("the United Nations", "noun", 1), ("the *attorney general", "noun", 0), ("foreign minister of {NP}", "noun", 1),
    ("decision to withdraw", "noun", 0), ("politically motivated", "adj", 1),
  ])
  func theHeadIsFoundByRule(english: String, pos: String, head: Int) throws {
    #expect(try renderings(english, pos: pos).map(\.head) == [head])
  }

  @Test(arguments: [
    ("talks:pl", Rendering(words: ["talks"], number: .plural)),
    ("cooperation:mass", Rendering(words: ["cooperation"], number: .mass)),
    ("parliament:sg", Rendering(words: ["parliament"], number: .singular)),
    ("Houthis:pl:name", Rendering(words: ["Houthis"], number: .plural, isName: true)),
    ("the United Nations:sg", Rendering(words: ["United", "Nations"], head: 1, number: .singular, takesArticle: true)),
    (
      "stress [بر=obj که=that :=that]",
      Rendering(
        words: ["stress"],
        frame: [
          FrameSlot(marker: "بر", realisation: .object), FrameSlot(marker: "که", realisation: .that),
          FrameSlot(marker: ":", realisation: .that),
        ])
    ),
    (
      "speak [gen=in_favour_of أن=inf با=- به=ing]",
      Rendering(
        words: ["speak"],
        frame: [
          FrameSlot(marker: "gen", realisation: .preposition("in favour of")),
          FrameSlot(marker: "أن", realisation: .infinitive), FrameSlot(marker: "با", realisation: .omitted),
          FrameSlot(marker: "به", realisation: .gerund),
        ])
    ),
    ("stating that {S}", Rendering(words: ["stating", "that", "{S}"])),
  ])
  func everyPartIsRead(english: String, rendering: Rendering) throws {
    #expect(try renderings(english) == [rendering])
  }

  @Test func conditionsAreRead() throws {
    let all = try renderings("a {pl sg} | b {has=که} | c {with=شورا,رهبر_کشور} | d {human thing neg} | e {place} | f")
    #expect(
      all.map(\.conditions) == [
        [.plural, .singular], [.has("که")], [.with(["شورا", "رهبر کشور"])], [.human, .thing, .negative], [.place], [],
      ])
  }

  /// The English of a term in both styles, what it may become and what is kept for the other.
  @Test(arguments: [
    ("the Zionist regime | Israel {style=neutral}", ["the Zionist regime"], ["Israel"]),
    ("be martyred | cite {has=ب} | be killed {style=neutral}", ["be martyred", "cite"], ["be killed", "cite"]),
    (
      "martyr | person killed {style=neutral} | the late {style=neutral title}", ["martyr"],
      ["person killed", "the late"]
    ),
    ("ruler | the late {style=neutral title}", ["ruler"], ["the late", "ruler"]),
    ("ceasefire | ~truce", ["ceasefire", "truce"], ["ceasefire", "truce"]),
  ])
  func aStyleChoosesItsOwn(english: String, faithful: [String], neutral: [String]) throws {
    for (wording, expected) in [(Wording.faithful, faithful), (.neutral, neutral)] {
      let glossary = try Glossary(files: [terms("x/verb//سخن//\(english)/")], wording: wording)
      let entry = glossary.entry(EntryID(index: 0))
      #expect(entry.renderings.map(\.text) == expected)
      // Nothing is lost: what isn't chosen from is an alternative.
      #expect(
        Set((entry.renderings + entry.alternatives).map(\.text)) == Set(faithful + neutral))
    }
  }

  @Test(arguments: [
    ("group adj=Zionist adj-neutral=Israeli", "the Zionist regime | Israel {style=neutral}", "Zionist", "Israeli"),
    ("group adj=Zionist", "the Zionist regime | Israel {style=neutral}", "Zionist", nil),
    ("group adj=Iranian", "Iran", "Iranian", "Iranian"),
  ])
  func theAdjectiveGoesWithTheStyle(features: String, english: String, faithful: String?, neutral: String?) throws {
    for (wording, expected) in [(Wording.faithful, faithful), (.neutral, neutral)] {
      let glossary = try Glossary(files: [terms("x/country/\(features)/سخن//\(english)/")], wording: wording)
      #expect(glossary.entry(EntryID(index: 0)).adjective == expected)
    }
  }

  @Test func aHyphenStandsForNoEnglish() throws {
    let glossary = try Glossary(files: [persian("را/rā/part/cat=RA/-")])
    #expect(glossary.entry(EntryID(index: 0)).renderings.isEmpty)
  }
}
