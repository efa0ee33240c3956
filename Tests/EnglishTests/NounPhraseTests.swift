import Meaning
import Testing

@testable import English

/// Noun phrases: articles, number, genitives, titles, lists.
@Suite struct NounPhraseTests {
  /// The English of a noun phrase as it stands in a sentence.
  func phrase(_ phrase: NounPhrase) throws -> String {
    try say(with(Clause(rule: "test")) { $0.fragments = [.nounPhrase(phrase)] }, manner: .plain)
  }

  @Test func articles() throws {
    #expect(try phrase(with(noun("agreement")) { $0.definiteness = .indefinite }) == "An agreement")
    #expect(try phrase(with(noun("agreement")) { $0.definiteness = .definite }) == "The agreement")
    #expect(try phrase(with(noun("agreement", .plural)) { $0.definiteness = .indefinite }) == "Agreements")
    #expect(try phrase(with(noun("cooperation:mass")) { $0.definiteness = .indefinite }) == "Cooperation")
    #expect(try phrase(with(noun("information")) { $0.definiteness = .indefinite }) == "Information")
    #expect(try phrase(noun("the United Nations")) == "The United Nations")
    #expect(try phrase(name("Tehran")) == "Tehran")
  }

  @Test func number() throws {
    #expect(try phrase(with(noun("country", .plural)) { $0.definiteness = .indefinite }) == "Countries")
    #expect(try phrase(with(noun("member of parliament", .plural)) { $0.definiteness = .indefinite }) == "Members of parliament")
    #expect(try phrase(with(noun("talks:pl")) { $0.definiteness = .indefinite }) == "Talks")
    let two = with(noun("country")) {
      $0.quantities = [word("two")]
      $0.definiteness = .indefinite
    }
    #expect(try phrase(two) == "Two countries")
    #expect(try phrase(with(noun("state", .dual)) { $0.definiteness = .indefinite }) == "States")
  }

  @Test func genitives() throws {
    var relations = noun("relations:pl")
    relations.genitives = [name("Iran", adjective: "Iranian")]
    relations.genitives[0].appositions = []
    let security = with(noun("security:mass")) { $0.genitives = [noun("border", .plural)] }
    #expect(try phrase(security) == "The security of borders")
    let visit = with(noun("visit")) { $0.genitives = [with(noun("minister", human: true)) { $0.definiteness = .definite }] }
    #expect(try phrase(visit) == "The visit of the minister")
    let owned = with(noun("minister", human: true)) { $0.genitives = [name("Iran", adjective: "Iranian")] }
    #expect(try phrase(owned) == "Iran's minister")
    let plural = with(noun("minister", .plural, human: true)) { $0.genitives = [name("Amir", human: true)] }
    #expect(try phrase(plural) == "Amir's ministers")
    let owner = with(noun("country")) { $0.possessor = Pronoun(person: 1, number: .plural) }
    #expect(try phrase(owner) == "Our country")
  }

  @Test func compounds() throws {
    let border = with(noun("guard", .plural)) { $0.genitives = [noun("border")] }
    #expect(try phrase(border) == "Border guards")
  }

  @Test func modifiers() throws {
    let relations = with(noun("relations:pl")) { $0.modifiers = [AdjectivePhrase(word("bilateral"), rule: "test")] }
    #expect(try phrase(relations) == "Bilateral relations")
    let bigger = with(noun("country")) {
      $0.modifiers = [AdjectivePhrase(word("big"), degree: .comparative, rule: "test")]
      $0.definiteness = .indefinite
    }
    #expect(try phrase(bigger) == "A bigger country")
    let most = with(noun("issue")) { $0.modifiers = [AdjectivePhrase(word("important"), degree: .superlative, rule: "test")] }
    #expect(try phrase(most) == "The most important issue")
    // The source adds adjectives outwards, English inwards.
    let both = with(noun("council")) {
      $0.modifiers = [AdjectivePhrase(word("economic"), rule: "test"), AdjectivePhrase(word("supreme"), rule: "test")]
    }
    #expect(try phrase(both) == "The supreme economic council")
  }

  @Test func titlesAndAppositions() throws {
    let minister = with(noun("foreign minister", human: true)) { $0.genitives = [name("Iran", adjective: "Iranian")] }
    let titled = with(name("Abbas Araghchi", human: true)) { $0.titles = [minister] }
    #expect(try phrase(titled) == "Iranian Foreign Minister Abbas Araghchi")
    let apposed = with(name("Abbas Araghchi", human: true)) {
      $0.appositions = [with(noun("negotiator", human: true)) { $0.definiteness = .indefinite }]
    }
    let met = clause(apposed, verb("leave"))
    #expect(try say(met) == "Abbas Araghchi, a negotiator, left.")
  }

  @Test func coordination() throws {
    let all = [name("Iran"), name("Iraq"), name("Syria")]
    func list(_ links: [Lexical?], _ count: Int) -> NounPhrase {
      NounPhrase(
        head: .coordination(Coordination(members: Array(all.prefix(count)), links: links)), number: .plural, rule: "test")
    }
    #expect(try phrase(list([word("and")], 2)) == "Iran and Iraq")
    #expect(try phrase(list([nil, word("and")], 3)) == "Iran, Iraq and Syria")
    #expect(try phrase(list([nil, nil], 3)) == "Iran, Iraq and Syria")
    #expect(try phrase(list([word("or")], 2)) == "Iran or Iraq")
  }

  @Test func quotesAndBrackets() throws {
    #expect(try phrase(with(name("Resistance")) { $0.isQuoted = true }) == "“Resistance”")
    #expect(try phrase(with(name("Organization")) { $0.parentheses = [name("OIC")] }) == "Organization (OIC)")
  }

  @Test func relatives() throws {
    let who = with(noun("minister", human: true)) {
      $0.definiteness = .definite
      $0.relatives = [clause(nil, verb("resign"))]
    }
    #expect(try phrase(who) == "The minister who resigned")
    let that = with(noun("agreement")) {
      $0.definiteness = .definite
      $0.relatives = [clause(they(), verb("sign"))]
    }
    #expect(try phrase(that) == "The agreement that they signed")
  }
}
