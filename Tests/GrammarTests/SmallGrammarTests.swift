import Grammar
import Lexicon
import Orthography
import TestSupport
import Testing

/// What a small grammar does with a few words.
@Suite struct SmallGrammarTests {
  @Test func theCheaperRuleWins() throws {
    let rules = "dear: NP -> N => noun(1) @10\ncheap: NP -> N => noun(1) @2\ncover NP 100\n"
    #expect(try Small.dump(rules, "مرز").first == "NP ← cheap 2")
  }

  @Test func tiesFallToTheRuleWrittenFirst() throws {
    let rules = "one: NP -> N => noun(1)\ntwo: NP -> N => noun(1)\ncover NP 100\n"
    #expect(try Small.dump(rules, "مرز").first == "NP ← one 0")
  }

  @Test func demandsAreKept() throws {
    let rules = "human: NP -> N[sem=human] => noun(1)\nthing: NP -> N[sem=thing] => noun(1) @50\ncover NP 100\n"
    #expect(try Small.dump(rules, "مرز").first == "NP ← thing 50")
  }

  @Test func lemmasAreKept() throws {
    let rules = "border: NP -> N{مرز} => noun(1)\nany: NP -> N => noun(1) @50\ncover NP 100\n"
    #expect(try Small.dump(rules, "مرز").first == "NP ← border 0")
    #expect(try Small.dump(rules, "کشور").first == "NP ← any 50")
  }

  @Test func whatNoRuleTakesIsStillCovered() throws {
    let parser = try Small.parser(rules: "noun: NP -> N => noun(1)\ncover NP 100\n")
    let parse = parser.parse(try sourceTokens("مرز بزرگ، قنبتر کشور", .persian))
    #expect(Set(parse.leaves.flatMap(\.tokens)) == Set(0..<5))
    #expect(parse.pieces.count == 5)
    #expect(!parse.isWhole)
  }

  @Test func aMissingFileIsNamed() throws {
    let error = #expect(throws: GlossaryError.self) { try Parser(glossary: Glossary(files: []), language: .persian) }
    #expect(error?.file == "grammar/features.tsv")
  }

  static let guarded = """
    pp: PP -> *P N => prepositional(1, 2)
    verb: VG -> V => verb(1) @30
    compound: VG -> PV *V => compound(1, 2) !compound(1, 2)
    passive: VG[voice=pas] -> PV *V => compound(1, 2, passive) !compoundPassive(1, 2)
    governed: CL -> PP *VG => adjunct(1, 2) !governs(2, 1)
    loose: CL -> PP *VG => adjunct(1, 2) @50
    framed: CL -> *VG KE => clause(1) !frame(1, که)
    unframed: CL -> *VG KE => clause(1) @50
    clause: CL -> VG => clause(1)
    gerund: NG -> PV => gerund(1) !verbal(1)
    whole: NB -> N => noun(1)
    adjective: NB -> *NB A => modify(1, 2)
    several: NP -> NB => same(1) !several(1)
    alone: NP -> NB => same(1) @50
    cover CL 100
    cover NP 100
    cover NG 100

    """

  /// A text, the rules of its derivation from the top, and what guard decides.
  @Test(arguments: [
    ("بر مرز تأکید کرد", ["governed", "pp", "compound"]),
    ("در مرز تأکید کرد", ["loose", "pp", "compound"]),
    ("تأکید نمود", ["clause", "compound"]),
    ("تأکید شد", ["clause", "passive"]),
    ("تأکید کرد که", ["framed", "compound"]),
    ("گسترش کرد که", ["unframed", "compound"]),
    ("کرد", ["clause", "verb"]),
    ("گسترش", ["gerund"]),
    ("تأکید", []),
    ("مرز بزرگ", ["several", "adjective", "whole"]),
    ("مرز", ["alone", "whole"]),
  ])
  func guardsDecide(_ text: String, _ rules: [String]) throws {
    let lines = try Small.dump(Self.guarded, text)
    let names = lines.filter { $0.contains(" ← ") }.map { String($0.split(separator: " ")[2]) }
    #expect(names == rules, "\(lines)")
  }
}
