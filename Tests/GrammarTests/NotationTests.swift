import Grammar
import Lexicon
import Morphology
import Orthography
import Testing

/// The notation of `grammar/*.rules`.
@Suite struct NotationTests {
  /// A line that is no rule, and what is said about it.
  @Test(arguments: [
    ("noun NP -> N => noun(1)", "a rule is 'name: WHOLE -> PARTS => constructor(…)'"),
    ("noun: NP -> N noun(1)", "a rule is 'name: WHOLE -> PARTS => constructor(…)'"),
    ("noun: NP[nmu] -> N => noun(1)", "unknown feature 'nmu'"),
    ("noun: NP -> N[nmu=sg] => noun(1)", "unknown feature 'nmu'"),
    ("noun: NP -> N[num=du] => noun(1)", "unknown value in 'num=du'; 'num' may be sg, pl"),
    (
      "noun: np -> N => noun(1)",
      "'np' is not a category: they are written in capital letters; guards and costs follow the constructor"
    ),
    (
      "noun: NP -> N @10 => noun(1)",
      "'@10' is not a category: they are written in capital letters; guards and costs follow the constructor"
    ),
    ("noun: NP -> N[num=sg => noun(1)", "'N[num=sg' is not closed"),
    ("noun: NP -> N{مرز => noun(1)", "'N{مرز' is not closed"),
    ("noun: NP -> N => nuon(1)", "unknown constructor 'nuon'"),
    ("noun: NP -> N => noun(2)", "there is no part 2"),
    ("noun: NP -> N => noun(0)", "there is no part 0"),
    ("noun: NP -> N => noun(1", "'(' is not closed"),
    ("noun: NP -> N N => noun(1) !govern(1, 2)", "unknown guard '!govern'"),
    ("noun: NP -> N N => noun(1) !governs(1, 3)", "'!governs' is neither a cost (@10) nor a guard (!governs(1, 2))"),
    ("noun: NP -> N N => noun(1) !takes", "'!takes' is neither a cost (@10) nor a guard (!governs(1, 2))"),
    ("noun: NP -> N => noun(1) @ten", "'@ten' is neither a cost (@10) nor a guard (!governs(1, 2))"),
    ("noun: NP -> N N N N N N N N N => noun(1)", "a rule has 1 to 8 parts"),
    ("cover NP", "write 'cover CATEGORY COST'"),
    ("cover NP much", "write 'cover CATEGORY COST'"),
    ("  > an English line", "an English line ('>') without a source line ('<') before it"),
  ])
  func errorsNamePlaceAndReason(_ line: String, _ message: String) {
    let error = #expect(throws: GlossaryError.self) {
      try Small.parser(rules: "# a comment\ngood: NB -> N => noun(1)\n\(line)\nlast: NP -> NB => same(1)\n")
    }
    #expect(error?.file == "grammar/fa.rules")
    #expect(error?.line == 3)
    #expect(error?.message == message)
  }

  @Test func aRuleMayGoOverSeveralLines() throws {
    let parser = try Small.parser(rules: "noun: NP -> N\n  => noun(1) @7\n  < مرز\n  > border\n")
    let rule = try #require(parser.grammar.rules.first)
    #expect(parser.grammar.rules.count == 1)
    #expect(rule.name == "noun" && rule.cost == 7 && rule.line == 1)
    #expect(rule.examples.map(\.source) == ["مرز"])
    #expect(rule.examples.map(\.english) == ["border"])
    #expect(rule.examples.map(\.line) == [3])
  }

  /// Optional parts make a rule for each choice; numbers in the constructor go with the parts.
  @Test func optionalParts() throws {
    let parser = try Small.parser(rules: "list: NP -> N COMMA? A? N => coordinate(1, 2, 4)\n")
    let rules = parser.grammar.rules
    #expect(rules.map(\.parts.count).sorted() == [2, 3, 3, 4])
    let whole = try #require(rules.first { $0.parts.count == 4 })
    #expect(whole.builder.arguments == [.part(0), .part(1), .part(3)])
    let bare = try #require(rules.first { $0.parts.count == 2 })
    #expect(bare.builder.arguments == [.part(0), .word("-"), .part(1)])
  }

  @Test func guardsLoseTheirPartsTogether() throws {
    let parser = try Small.parser(rules: "x: NP -> *N A? => noun(1) !governs(1, 2)\n")
    #expect(parser.grammar.rules.first { $0.parts.count == 2 }?.guards == [.governs(0, 1)])
    #expect(parser.grammar.rules.first { $0.parts.count == 1 }?.guards == [])
  }

  @Test func headsAndFeatures() throws {
    let parser = try Small.parser(rules: "x: NP[num,def=yes] -> A *N[num=pl] => modify(2, 1)\n")
    let rule = try #require(parser.grammar.rules.first)
    #expect(rule.head == 1)
    #expect(rule.parts.count == 2)
    #expect(rule.parts[0].demands == .any)
    #expect(rule.parts[1].demands != .any)
  }
}
