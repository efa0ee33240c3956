import Meaning
import Testing

@testable import English

/// Noun phrases: articles, number, genitives, titles, lists.
@Suite struct NounPhraseTests {
  /// The English of a noun phrase as it stands in a sentence.
  func expect(_ phrase: NounPhrase, _ english: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let fragment = with(Clause(rule: "test")) { $0.fragments = [.nounPhrase(phrase)] }
    try EnglishTests.expect(fragment, manner: .plain, english, sourceLocation: sourceLocation)
  }

  @Test func articles() throws {
    try expect(with(noun("agreement")) { $0.definiteness = .indefinite }, "An agreement")
    try expect(with(noun("agreement")) { $0.definiteness = .definite }, "The agreement")
    try expect(with(noun("agreement", .plural)) { $0.definiteness = .indefinite }, "Agreements")
    try expect(with(noun("cooperation:mass")) { $0.definiteness = .indefinite }, "Cooperation")
    try expect(with(noun("information")) { $0.definiteness = .indefinite }, "Information")
    try expect(noun("the United Nations"), "The United Nations")
    try expect(name("Tehran"), "Tehran")
  }

  @Test func number() throws {
    try expect(with(noun("country", .plural)) { $0.definiteness = .indefinite }, "Countries")
    try expect(with(noun("member of parliament", .plural)) { $0.definiteness = .indefinite }, "Members of parliament")
    try expect(with(noun("talks:pl")) { $0.definiteness = .indefinite }, "Talks")
    let two = with(noun("country")) {
      $0.quantities = [word("two")]
      $0.definiteness = .indefinite
    }
    try expect(two, "Two countries")
    try expect(with(noun("state", .dual)) { $0.definiteness = .indefinite }, "Two states")
    try expect(with(noun("state", .dual)) { $0.definiteness = .definite }, "The two states")
  }

  @Test func genitives() throws {
    var relations = noun("relations:pl")
    relations.genitives = [name("Iran", adjective: "Iranian")]
    relations.genitives[0].appositions = []
    let security = with(noun("security:mass")) { $0.genitives = [noun("island", .plural)] }
    try expect(security, "The security of islands")
    let listed = with(noun("security:mass")) { $0.genitives = [noun("border", .plural)] }
    try expect(listed, "Border security")
    let visit = with(noun("visit")) {
      $0.genitives = [with(noun("minister", human: true)) { $0.definiteness = .definite }]
    }
    try expect(visit, "The minister's visit")
    let owned = with(noun("minister", human: true)) { $0.genitives = [name("Iran", adjective: "Iranian")] }
    try expect(owned, "Iran's minister")
    let plural = with(noun("minister", .plural, human: true)) { $0.genitives = [name("Amir", human: true)] }
    try expect(plural, "Amir's ministers")
    let owner = with(noun("country")) { $0.possessor = Pronoun(person: 1, number: .plural) }
    try expect(owner, "Our country")
  }

  @Test func compounds() throws {
    let border = with(noun("guard", .plural)) { $0.genitives = [noun("border")] }
    try expect(border, "Border guards")
  }

  @Test func modifiers() throws {
    let relations = with(noun("relations:pl")) { $0.modifiers = [AdjectivePhrase(word("bilateral"), rule: "test")] }
    try expect(relations, "Bilateral relations")
    let bigger = with(noun("country")) {
      $0.modifiers = [AdjectivePhrase(word("big"), degree: .comparative, rule: "test")]
      $0.definiteness = .indefinite
    }
    try expect(bigger, "A bigger country")
    let most = with(noun("issue")) {
      $0.modifiers = [AdjectivePhrase(word("important"), degree: .superlative, rule: "test")]
    }
    try expect(most, "The most important issue")
    // The source adds adjectives outwards, English inwards.
    let both = with(noun("council")) {
      $0.modifiers = [AdjectivePhrase(word("economic"), rule: "test"), AdjectivePhrase(word("supreme"), rule: "test")]
    }
    try expect(both, "The supreme economic council")
  }

  @Test func titlesAndAppositions() throws {
    let minister = with(noun("foreign minister", human: true)) { $0.genitives = [name("Iran", adjective: "Iranian")] }
    let titled = with(name("Abbas Araghchi", human: true)) { $0.titles = [minister] }
    try expect(titled, "Iranian Foreign Minister Abbas Araghchi")
    let apposed = with(name("Abbas Araghchi", human: true)) {
      $0.appositions = [with(noun("negotiator", human: true)) { $0.definiteness = .indefinite }]
    }
    let met = clause(apposed, verb("leave"))
    try EnglishTests.expect(met, "Abbas Araghchi, a negotiator, left.")
  }

  @Test func coordination() throws {
    let all = [name("Iran"), name("Iraq"), name("Syria")]
    func list(_ links: [Lexical?], _ count: Int) -> NounPhrase {
      NounPhrase(
        head: .coordination(Coordination(members: Array(all.prefix(count)), links: links)), number: .plural,
        rule: "test")
    }
    try expect(list([word("and")], 2), "Iran and Iraq")
    try expect(list([nil, word("and")], 3), "Iran, Iraq and Syria")
    try expect(list([nil, nil], 3), "Iran, Iraq and Syria")
    try expect(list([word("or")], 2), "Iran or Iraq")
  }

  @Test("an adjective of several joined nouns stands before the first")
  func sharedAdjective() throws {
    let members = [noun("strengthening:mass"), noun("expansion:mass")].map { member in
      with(member) { $0.definiteness = .shared }
    }
    let joined = Coordination(members: members, links: [word("and")])
    let phrase = with(NounPhrase(head: .coordination(joined), number: .plural, rule: "test")) {
      $0.modifiers = [AdjectivePhrase(word("further"), rule: "test")]
    }
    try expect(phrase, "Further strengthening and expansion")
  }

  @Test func quotesAndBrackets() throws {
    try expect(with(name("Resistance")) { $0.isQuoted = true }, "“Resistance”")
    try expect(with(name("Organization")) { $0.parentheses = [name("OIC")] }, "Organization (OIC)")
  }

  @Test func relatives() throws {
    let who = with(noun("minister", human: true)) {
      $0.definiteness = .definite
      $0.relatives = [clause(nil, verb("resign"))]
    }
    try expect(who, "The minister who resigned")
    let that = with(noun("agreement")) {
      $0.definiteness = .definite
      $0.relatives = [clause(they(), verb("sign"))]
    }
    try expect(that, "The agreement that they signed")
  }
}
