import Lexicon
import Meaning
import Testing

@testable import English

/// Clauses: agreement, verb groups, complements, reported and direct speech.
@Suite struct ClauseTests {
  static let minister = with(noun("minister", human: true)) { $0.definiteness = .definite }
  static let ministers = with(noun("minister", .plural, human: true)) { $0.definiteness = .definite }

  @Test func agreement() throws {
    try expect(clause(Self.minister, verb("support", .present), name("peace")), "The minister supports peace.")
    try expect(clause(Self.ministers, verb("support", .present), name("peace")), "The ministers support peace.")
    try expect(clause(Self.minister, verb("be", .present)), "The minister is.")
    let both = NounPhrase(
      head: .coordination(Coordination(members: [name("Iran"), name("Iraq")], links: [word("and")])), number: .plural,
      rule: "test")
    try expect(clause(both, verb("have", .present), name("peace")), "Iran and Iraq have peace.")
    try expect(clause(noun("talks:pl"), verb("fail", .present)), "Talks fail.")
    try expect(clause(noun("cooperation:mass", .plural), verb("fail", .present)), "Cooperation fails.")
  }

  @Test(arguments: [
    (VerbGroup.Tense.past, "arrived"), (.present, "arrives"), (.future, "will arrive"),
    (.presentPerfect, "has arrived"),
    (.pastPerfect, "had arrived"),
  ])
  func tenses(_ tense: VerbGroup.Tense, _ english: String) throws {
    try expect(clause(Self.minister, verb("arrive", tense)), "The minister \(english).")
  }

  @Test(arguments: [
    (VerbGroup.Tense.past, "did not arrive"), (.present, "does not arrive"), (.future, "will not arrive"),
    (.presentPerfect, "has not arrived"), (.pastPerfect, "had not arrived"),
  ])
  func negation(_ tense: VerbGroup.Tense, _ english: String) throws {
    try expect(clause(Self.minister, verb("arrive", tense, negative: true)), "The minister \(english).")
  }

  @Test func negationOfBe() throws {
    let ready = with(clause(Self.minister, verb("be", .present, negative: true))) {
      $0.predicate = [.adjective(AdjectivePhrase(word("ready"), rule: "test"))]
    }
    try expect(ready, "The minister is not ready.")
  }

  @Test(arguments: [
    (VerbGroup.Tense.past, false, "was arrested"), (.past, true, "was not arrested"), (.present, false, "is arrested"),
    (.future, false, "will be arrested"), (.presentPerfect, false, "has been arrested"),
    (.pastPerfect, true, "had not been arrested"),
  ])
  func passive(_ tense: VerbGroup.Tense, _ negative: Bool, _ english: String) throws {
    let passive = clause(Self.minister, verb("arrest", tense, negative: negative, passive: true))
    try expect(passive, "The minister \(english).")
  }

  @Test("what belongs to the verb stands behind a light object, before a heavy one")
  func tail() throws {
    let put = verb("put under surveillance")
    try expect(
      clause(Self.minister, put, noun("leader", human: true)), "The minister put the leader under surveillance.")
    let heavy = with(noun("leader", human: true)) { $0.relatives = [clause(nil, verb("resign"))] }
    try expect(clause(Self.minister, put, heavy), "The minister put under surveillance the leader who resigned.")
  }

  @Test("a present beside a time to come is told in the future, but not what is only planned")
  func timesToCome() throws {
    let tomorrow = with(word("tomorrow")) { $0.isFuture = true }
    let arrives = with(clause(Self.minister, verb("arrive", .present))) {
      $0.adverbials = [Adverbial(.word(tomorrow), rule: "test")]
    }
    try expect(arrives, "The minister will arrive tomorrow.")
    let plans = with(clause(Self.minister, verb("plan", .present))) {
      $0.verb?.lexical.renderings[0].frame = [FrameSlot(marker: "فعل", realisation: .infinitive)]
      $0.adverbials = [Adverbial(.word(tomorrow), rule: "test")]
    }
    try expect(plans, "The minister plans tomorrow.")
  }

  @Test func modals() throws {
    let must = with(verb("leave", .subjunctive)) { $0.modals = [word("must")] }
    try expect(clause(Self.minister, must), "The minister must leave.")
    let can = with(verb("leave", .subjunctive, negative: true)) { $0.modals = [word("can")] }
    try expect(clause(Self.minister, can), "The minister cannot leave.")
    let able = with(verb("leave", .past)) { $0.modals = [word("be able to")] }
    try expect(clause(Self.ministers, able), "The ministers were able to leave.")
  }

  @Test func frames() throws {
    let stress = with(clause(Self.minister, verb("stress", frame: ["بر": .object]))) {
      $0.adverbials = [prepositional("on", noun("cooperation:mass"), marker: "بر")]
    }
    try expect(stress, "The minister stressed cooperation.")
    let meet = with(clause(Self.minister, verb("meet", frame: ["با": .preposition("with")]))) {
      $0.adverbials = [prepositional("by", name("Araghchi", human: true), marker: "با")]
    }
    try expect(meet, "The minister met with Araghchi.")
  }

  /// What somebody says of the present is told in the past.
  @Test(arguments: [
    (VerbGroup.Tense.present, false, "was"), (.presentPerfect, false, "had been"), (.future, false, "would be"),
    (.present, true, "was not"),
  ])
  func reportedSpeech(_ tense: VerbGroup.Tense, _ negative: Bool, _ english: String) throws {
    let content = with(clause(name("Iran"), verb("be", tense, negative: negative))) {
      $0.predicate = [.adjective(AdjectivePhrase(word("ready"), rule: "test"))]
    }
    let said = with(clause(Self.minister, verb("say", frame: ["که": .that]))) {
      $0.complement = Complement(.that, marker: "که", clause: content, absorbed: [])
    }
    try expect(said, "The minister said that Iran \(english) ready.")
  }

  @Test func directSpeechStaysAsItIs() throws {
    let content = with(clause(they(), verb("be", .present))) {
      $0.predicate = [.adjective(AdjectivePhrase(word("ready"), rule: "test"))]
    }
    let said = with(clause(Self.minister, verb("say"))) {
      $0.complement = Complement(.direct, marker: ":", clause: content, absorbed: [])
    }
    try expect(said, "The minister said: They are ready.")
    let quoted = with(said) { $0.complement?.clause.isQuoted = true }
    try expect(quoted, "The minister said: “They are ready.”")
  }

  @Test func quotedClausesAreNotShifted() throws {
    let content = with(clause(name("Iran"), verb("remain", .present))) { $0.isQuoted = true }
    let said = with(clause(Self.minister, verb("say", frame: ["که": .that]))) {
      $0.complement = Complement(.that, marker: "که", clause: content, absorbed: [])
    }
    try expect(said, manner: .plain, "The minister said that “Iran remains”")
  }

  @Test func infinitiveComplements() throws {
    let want = with(clause(Self.minister, verb("want", .present, frame: ["که": .infinitive]))) {
      $0.complement = Complement(.that, marker: "که", clause: clause(nil, verb("leave", .subjunctive)), absorbed: [])
    }
    try expect(want, "The minister wants to leave.")
    let avoid = with(clause(Self.minister, verb("avoid", .past, frame: ["که": .gerund]))) {
      $0.complement = Complement(.that, marker: "که", clause: clause(nil, verb("leave", .subjunctive)), absorbed: [])
    }
    try expect(avoid, "The minister avoided leaving.")
  }

  @Test func sharedSubjects() throws {
    let two = with(clause(Self.minister, verb("arrive"))) {
      $0.following = [Joined(link: .word(word("and")), clause: clause(nil, verb("hold", .past), noun("talks:pl")))]
    }
    try expect(two, "The minister arrived and held talks.")
    let other = with(clause(Self.minister, verb("arrive"))) {
      $0.following = [Joined(link: .word(word("and")), clause: clause(Self.ministers, verb("leave")))]
    }
    try expect(other, "The minister arrived, and the ministers left.")
    let apart = with(clause(Self.minister, verb("arrive"))) {
      $0.following = [Joined(link: .semicolon, clause: clause(Self.ministers, verb("leave")))]
    }
    try expect(apart, "The minister arrived; the ministers left.")
  }

  @Test func droppedSubjects() throws {
    try expect(clause(nil, with(verb("arrive")) { $0.number = .plural }), "They arrived.")
    try expect(clause(nil, with(verb("arrive")) { ($0.person, $0.number) = (1, .plural) }), "We arrived.")
    try expect(clause(nil, with(verb("arrive")) { $0.isFeminine = true }), "She arrived.")
  }

  @Test func headlines() throws {
    let headline = clause(name("Iran"), verb("condemn"), noun("attack"))
    try expect(headline, manner: .headline, "Iran condemns attack")
  }

  /// Every English token names a source token or the rule that made it, and articles know the word that follows.
  @Test func provenance() throws {
    var subject = noun("envoy", human: true)
    subject.head = .lexical(word("envoy", 0))
    subject.definiteness = .indefinite
    var arrive = verb("arrive", .presentPerfect, negative: true)
    arrive.lexical.tokens = [1]
    let tokens = try realiser().realise([clause(subject, arrive)], manner: .sentence)
    #expect(tokens.map(\.text) == ["An", "envoy", "has", "not", "arrived", "."])
    #expect(tokens.map(\.sources) == [[], [0], [], [1], [1], []])
    for token in tokens where token.sources.isEmpty && token.origin != .punctuation {
      guard case .rule(let rule) = token.origin else {
        Issue.record("\(token.text) has neither a source nor a rule")
        continue
      }
      #expect(!rule.isEmpty)
    }
  }
}
