import Grammar
import Lexicon
import Morphology
import Orthography
import Testing

/// A glossary of a few lines around some rules.
enum Small {
  static let features = """
    feature\tvalues\tlexeme
    num\tsg pl\t*
    ez\tno yes\t*
    def\tno yes\t*
    sem\tthing human\tthing

    """
  static let files: [(path: String, text: String)] = [
    ("grammar/features.tsv", features),
    ("grammar/classes.tsv", "class\tadds\nnoun\tcat=N\nadj\tcat=A\nverb\tcat=V\n"),
    ("grammar/punctuation.tsv", "mark\tcategory\tenglish\n،\tCOMMA\t,\n"),
    ("grammar/light-verbs.tsv", "verb\tas\tpassive-of\n"),
    ("morphology/fa.tsv", "from\taffix\tto\tadds\nSTART\t<noun>\tEND\tcat=N\nSTART\t<adj>\tEND\tcat=A\nSTART\t<guess>\tEND\tcat=PN,cost=400\n"),
    ("lexicon/fa/nouns.tsv", "lemma\troman\tpos\tfeatures\tenglish\nمرز\tmarz\tnoun\t\tborder\nکشور\tkeshvar\tnoun\t\tcountry\n"),
    ("lexicon/fa/adjectives.tsv", "lemma\troman\tpos\tfeatures\tenglish\nبزرگ\tbozorg\tadj\t\tbig\n"),
  ]

  static func parser(rules: String) throws -> Parser {
    let files = (self.files + [("grammar/fa.rules", rules)]).map { GlossaryFile(path: $0.path, text: $0.text) }
    return try Parser(glossary: Glossary(files: files), language: .persian)
  }
}

/// The notation of `grammar/*.rules`.
@Suite struct NotationTests {
  /// A line that is no rule, and what is said about it.
  @Test(arguments: [
    ("noun NP -> N => noun(1)", "a rule is 'name: WHOLE -> PARTS => constructor(…)'"),
    ("noun: NP -> N noun(1)", "a rule is 'name: WHOLE -> PARTS => constructor(…)'"),
    ("noun: NP[nmu] -> N => noun(1)", "unknown feature 'nmu'"),
    ("noun: NP -> N[nmu=sg] => noun(1)", "unknown feature 'nmu'"),
    ("noun: NP -> N[num=du] => noun(1)", "unknown value in 'num=du'; 'num' may be sg, pl"),
    ("noun: np -> N => noun(1)", "'np' is not a category: they are written in capital letters; guards and costs follow the constructor"),
    ("noun: NP -> N @10 => noun(1)", "'@10' is not a category: they are written in capital letters; guards and costs follow the constructor"),
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

/// What a small grammar does with a few words.
@Suite struct SmallGrammarTests {
  func dump(_ rules: String, _ text: String) throws -> [String] {
    let parser = try Small.parser(rules: rules)
    return parser.parse(try sourceTokens(text, .persian), isDetailed: true).lines.map(\.text)
  }

  @Test func theCheaperRuleWins() throws {
    let rules = "dear: NP -> N => noun(1) @10\ncheap: NP -> N => noun(1) @2\ncover NP 100\n"
    #expect(try dump(rules, "مرز").first == "NP ← cheap 2")
  }

  @Test func tiesFallToTheRuleWrittenFirst() throws {
    let rules = "one: NP -> N => noun(1)\ntwo: NP -> N => noun(1)\ncover NP 100\n"
    #expect(try dump(rules, "مرز").first == "NP ← one 0")
  }

  @Test func demandsAreKept() throws {
    let rules = "human: NP -> N[sem=human] => noun(1)\nthing: NP -> N[sem=thing] => noun(1) @50\ncover NP 100\n"
    #expect(try dump(rules, "مرز").first == "NP ← thing 50")
  }

  @Test func lemmasAreKept() throws {
    let rules = "border: NP -> N{مرز} => noun(1)\nany: NP -> N => noun(1) @50\ncover NP 100\n"
    #expect(try dump(rules, "مرز").first == "NP ← border 0")
    #expect(try dump(rules, "کشور").first == "NP ← any 50")
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
}
