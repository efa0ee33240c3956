import Meaning
import Testing

@testable import English

/// What a sentence owes to those before it: the gender of its pronouns.
@Suite struct DiscourseTests {
  /// A person by name.
  func person(_ english: String, isFemale: Bool) -> NounPhrase {
    var phrase = name(english, human: true)
    guard case .lexical(var lexical) = phrase.head else { return phrase }
    lexical.isFemale = isFemale
    phrase.head = .lexical(lexical)
    return phrase
  }

  /// The pronoun او, which has no gender.
  var someone: NounPhrase {
    var pronoun = Pronoun(person: 3, number: .singular, tokens: [0])
    pronoun.isPersonal = true
    return NounPhrase(head: .pronoun(pronoun), rule: "test.pronoun")
  }

  /// The English of sentences that follow each other.
  func text(_ sentences: Clause...) throws -> [String] {
    var discourse = Discourse()
    let realiser = try realiser()
    return sentences.map { realiser.realise([$0], manner: .sentence, discourse: &discourse).text }
  }

  @Test func pronounsFollowTheLastPerson() throws {
    let left = clause(nil, verb("leave"))
    #expect(try text(left) == ["He left."])
    let maria = clause(person("Maria", isFemale: true), verb("arrive"))
    let amir = clause(person("Amir", isFemale: false), verb("arrive"))
    #expect(try text(maria, left) == ["Maria arrived.", "She left."])
    #expect(try text(maria, amir, left) == ["Maria arrived.", "Amir arrived.", "He left."])
    #expect(try text(amir, maria, clause(someone, verb("leave"))) == ["Amir arrived.", "Maria arrived.", "She left."])
  }

  @Test func aSurnameKeepsTheGenderOfTheFullName() throws {
    let full = clause(person("Maria Zakharova", isFemale: true), verb("arrive"))
    let other = clause(person("Amir", isFemale: false), verb("arrive"))
    let short = clause(person("Zakharova", isFemale: false), verb("leave"))
    let she = clause(nil, verb("speak"))
    #expect(try text(full, other, short, she).last == "She spoke.")
    #expect(try text(short, she).last == "He spoke.")
  }

  @Test func aBodyThatActsGoesOn() throws {
    let council = clause(with(noun("council", group: true)) { $0.definiteness = .definite }, verb("meet"))
    let maria = clause(person("Maria", isFemale: true), verb("arrive"))
    let left = clause(nil, verb("leave"))
    #expect(try text(maria, council, left).last == "It left.")
    #expect(try text(council, maria, left).last == "She left.")
    #expect(try text(council, clause(someone, verb("speak")), left).last == "He left.")
    var speech = council
    speech.isQuoted = true
    #expect(try text(maria, speech, left).last == "She left.")
  }

  @Test func thingsDoNotChangeIt() throws {
    let maria = clause(person("Maria", isFemale: true), verb("arrive"))
    let war = clause(with(noun("war")) { $0.definiteness = .definite }, verb("end"))
    #expect(try text(maria, war, clause(nil, verb("leave"))).last == "She left.")
  }
}
