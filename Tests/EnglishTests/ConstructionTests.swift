import Lexicon
import Meaning
import Testing

@testable import English

/// Constructions that the source marks by words of their own: partitives, both … and, able to, ago, whose.
@Suite struct ConstructionTests {
  static let minister = with(noun("minister", human: true)) { $0.definiteness = .definite }
  static let book = with(noun("book")) { $0.definiteness = .definite }

  /// A verb of which something is said with *be*.
  func be(_ subject: NounPhrase, _ adjective: String) -> Clause {
    with(clause(subject, verb("be", .present))) {
      $0.predicate = [.adjective(AdjectivePhrase(word(adjective), rule: "test"))]
    }
  }

  @Test func partitives() throws {
    var members = with(noun("member", .plural, human: true)) {
      $0.determiners = [word("one of")]
      $0.isPartitive = true
      $0.agreesAs = .singular
    }
    try expect(be(members, "ready"), "One of the members is ready.")
    members.possessor = Pronoun(person: 1, number: .plural)
    try expect(be(members, "ready"), "One of our members is ready.")
    members.determiners = [word("some of")]
    members.agreesAs = nil
    try expect(be(members, "ready"), "Some of our members are ready.")
  }

  @Test func partitivesOfTheseAndThose() throws {
    let members = with(noun("member", .plural, human: true)) {
      $0.determiners = [word("one of"), word("these")]
      $0.isPartitive = true
      $0.agreesAs = .singular
    }
    try expect(be(members, "ready"), "One of these members is ready.")
  }

  @Test func theSecondOfTwoVerbsHasTheFormOfTheFirst() throws {
    var both = verb("review", .presentPerfect)
    both.others = [word("approve")]
    both.links = [word("and")]
    try expect(
      with(clause(Self.minister, both)) { $0.objects = [Self.book] }, "The minister has reviewed and approved the book."
    )
    both.tense = .present
    try expect(
      with(clause(Self.minister, both)) { $0.objects = [Self.book] }, "The minister reviews and approves the book.")
  }

  @Test func questions() throws {
    let why = with(word("why")) { $0.asks = true }
    var asked = clause(Self.minister, verb("come", .past))
    asked.adverbials = [Adverbial(.word(why), position: .opening, rule: "test")]
    try expect(asked, "Why did the minister come.")
    asked.verb?.isNegative = true
    try expect(asked, "Why did the minister not come.")
    let who = with(noun("who")) {
      $0.isName = true
      $0.head = .lexical(with(word("who")) { $0.asks = true })
    }
    try expect(clause(who, verb("come", .past)), "Who came.")
  }

  @Test func correlates() throws {
    func pair(_ opening: String, _ link: String, agreesAs: GrammaticalNumber?) -> NounPhrase {
      var all = Coordination(members: [name("Iran"), name("Iraq")], links: [word(link)])
      all.opening = word(opening)
      var phrase = NounPhrase(head: .coordination(all), number: .plural, rule: "test")
      phrase.agreesAs = agreesAs
      return phrase
    }
    try expect(be(pair("both", "and", agreesAs: nil), "ready"), "Both Iran and Iraq are ready.")
    try expect(be(pair("not", "but", agreesAs: .singular), "ready"), "Not Iran but Iraq is ready.")
    try expect(be(pair("neither", "nor", agreesAs: .singular), "ready"), "Neither Iran nor Iraq is ready.")
    var places = Coordination(
      members: [prepositional("to", name("Tehran")), prepositional("to", name("Kabul"))], links: [word("and")])
    places.opening = word("both")
    let went = with(clause(Self.minister, verb("go"))) {
      $0.adverbials = [Adverbial(.coordination(places), rule: "test")]
    }
    try expect(went, "The minister went both to Tehran and to Kabul.")
  }

  @Test func existential() throws {
    let problem = clause(noun("problem"), verb("there be", .present))
    try expect(problem, "There is a problem.")
    try expect(clause(noun("problem", .plural), verb("there be", .present)), "There are problems.")
    // An expletive of its own agrees with what there is.
    var there = name("there")
    there.isExpletive = true
    let books = with(clause(there, verb("be", .present))) {
      $0.predicate = [.nounPhrase(with(noun("book", .plural)) { $0.definiteness = .indefinite })]
    }
    try expect(books, "There are books.")
  }

  @Test(arguments: [
    (VerbGroup.Tense.present, false, "can be printed"), (.present, true, "cannot be printed"),
  ])
  func ability(_ tense: VerbGroup.Tense, _ negative: Bool, _ english: String) throws {
    let print = with(verb("print", tense, negative: negative, passive: true)) { $0.modals = [word("can")] }
    try expect(clause(Self.book, print), "The book \(english).")
  }

  @Test func abilityOutsideTheFiniteForm() throws {
    let leave = with(verb("leave", .subjunctive)) { $0.modals = [word("can")] }
    let want = with(clause(Self.minister, verb("want", .present, frame: ["که": .infinitive]))) {
      $0.complement = Complement(.that, marker: "که", clause: clause(nil, leave), absorbed: [])
    }
    try expect(want, "The minister wants to be able to leave.")
  }

  @Test(arguments: [
    (VerbGroup.Tense.present, false, "is leaving"), (.past, false, "was leaving"), (.present, true, "is not leaving"),
    (.presentPerfect, false, "has been leaving"),
  ])
  func progressive(_ tense: VerbGroup.Tense, _ negative: Bool, _ english: String) throws {
    let leave = with(verb("leave", tense, negative: negative)) { $0.isProgressive = true }
    try expect(clause(Self.minister, leave), "The minister \(english).")
  }

  @Test func ago() throws {
    let years = with(noun("year", .plural)) { $0.quantities = [word("three")] }
    var when = Adverbial(.nominal(years), isTemporal: true, rule: "test")
    when.ago = [2]
    try expect(
      with(clause(Self.minister, verb("leave"))) { $0.adverbials = [when] }, "The minister left three years ago.")
  }

  @Test(arguments: [("wide", "widely"), ("effective", "effectively"), ("serious", "seriously")])
  func manner(_ adjective: String, _ adverb: String) throws {
    let how = Adverbial(.manner(AdjectivePhrase(word(adjective), rule: "test")), rule: "test")
    let travelled = with(clause(Self.minister, verb("travel"))) { $0.adverbials = [how] }
    try expect(travelled, "The minister travelled \(adverb).")
  }

  @Test func whose() throws {
    let title = with(noun("title")) { $0.possessor = Pronoun(person: 3, number: .singular, tokens: [2]) }
    let known = with(Self.book) { $0.relatives = [clause(title, verb("fail", .present))] }
    try expect(clause(known, verb("appear")), "The book whose title fails appeared.")
  }

  @Test func prepositionsBeforeRelatives() throws {
    func phrase(_ head: NounPhrase) -> NounPhrase {
      let gap = with(clause(name("Iran"), verb("win"))) {
        $0.adverbials = [prepositional("in", .implied, marker: "در")]
      }
      return with(head) { $0.relatives = [gap] }
    }
    try expect(
      clause(phrase(with(noun("war")) { $0.definiteness = .definite }), verb("end")), "The war in which Iran won ended."
    )
    try expect(clause(phrase(Self.minister), verb("leave")), "The minister in whom Iran won left.")
  }

  /// No and never negate by themselves, though the source negates its verb as well.
  @Test func wordsThatNegate() throws {
    func negative(_ english: String) -> Lexical { with(word(english)) { $0.isNegative = true } }
    let none = with(noun("minister", human: true)) { $0.determiners = [negative("no")] }
    try expect(clause(none, verb("arrive", negative: true)), "No minister arrived.")
    let never = with(clause(Self.minister, verb("arrive", negative: true))) {
      $0.adverbials = [Adverbial(.word(with(negative("never")) { $0.adverbType = "focus" }), rule: "test")]
    }
    try expect(never, "The minister never arrived.")
    let object = clause(
      Self.minister, verb("read", .present, negative: true), with(noun("book")) { $0.determiners = [negative("no")] })
    try expect(object, "The minister reads no book.")
  }
}
