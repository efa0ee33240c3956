public import Lexicon

/// A noun phrase: a head and what hangs on it, in the order in which the source adds it.
public struct NounPhrase: Sendable {
  public enum Head: Sendable {
    case lexical(Lexical)
    case pronoun(Pronoun)
    case coordination(Coordination<NounPhrase>)
    /// A clause that stands as a noun: «…», or what follows the fact that.
    case clause([Clause])
  }

  /// What the source says of definiteness; English decides the rest.
  ///
  /// A `shared` article stands before an earlier member: the government and people.
  public enum Definiteness: Sendable { case definite, indefinite, unmarked, shared }

  public var head: Head
  public var number: GrammaticalNumber
  public var definiteness: Definiteness
  public var isName: Bool
  /// *There* before what there is, with which the verb agrees.
  public var isExpletive = false
  /// A demonstrative or quantifier: this, every, no.
  public var determiners: [Lexical]
  /// Tokens that English says with its article alone: یک.
  public var articleTokens: [Int] = []
  public var possessor: Pronoun?
  /// A numeral, or a numeral with its measure word.
  public var quantities: [Lexical]
  public var modifiers: [AdjectivePhrase]
  /// The ezafe or idafa complements, outermost last.
  public var genitives: [NounPhrase]
  public var complements: [Adverbial]
  /// Office before a name.
  public var titles: [NounPhrase]
  public var appositions: [NounPhrase]
  public var relatives: [Clause]
  /// What stands in brackets behind it.
  public var parentheses: [NounPhrase]
  public var isQuoted: Bool
  /// What an office or ministry looks after besides what its name says: the energy *and mines* minister.
  public var portfolio: [NounPhrase] = []
  /// Its determiner picks out of a known whole: one of the members.
  public var isPartitive = false
  /// The number in which a verb agrees with it, if that is not its own: one of the members is.
  public var agreesAs: GrammaticalNumber?
  /// A verb used as a noun: its genitive is its object.
  public var isGerund: Bool
  /// A gerund that says what is not done: not going.
  public var isNegated = false
  /// A gerund of a passive: its genitive is what it happens to: the killing of three people.
  public var isUndergone = false
  /// What a gerund of *be* says of its agent: the roads being *unsafe*.
  public var predicate: [Predicate] = []
  /// Who does what a gerund tells: *Israel's* postponing the meeting; one at most.
  public var agents: [NounPhrase] = []
  /// Source tokens that a rule absorbed into this phrase: را, a comma, the ezafe ye.
  public var absorbed: [Int]
  /// The grammar rule that built it last.
  public var rule: String

  public init(head: Head, number: GrammaticalNumber = .singular, rule: String) {
    self.head = head
    self.number = number
    definiteness = .unmarked
    isName = false
    determiners = []
    possessor = nil
    quantities = []
    modifiers = []
    genitives = []
    complements = []
    titles = []
    appositions = []
    relatives = []
    parentheses = []
    isQuoted = false
    isGerund = false
    absorbed = []
    self.rule = rule
  }

  /// Stands for a phrase that is only understood: a shared subject, the noun that a relative clause hangs on.
  public static let implied = NounPhrase(head: .clause([]), rule: "clause.shared-subject")

  public var isImplied: Bool {
    if case .clause(let clauses) = head { clauses.isEmpty } else { false }
  }

  /// Nothing but a noun and whose it is.
  public var isLone: Bool {
    genitives.isEmpty && complements.isEmpty && relatives.isEmpty && modifiers.isEmpty && determiners.isEmpty
      && quantities.isEmpty && appositions.isEmpty && parentheses.isEmpty
  }

  /// Whether its head is all that it says.
  public var isBare: Bool { isLone && titles.isEmpty && possessor == nil && !isQuoted }

  /// Whether it is a name, or names joined: Iran, Iran and Iraq.
  public var isNamed: Bool {
    if case .coordination(let all) = head { return all.members.allSatisfy(\.isNamed) }
    return isName
  }

  /// The lexical head, of a coordination its first member's.
  public var lexical: Lexical? {
    switch head {
    case .lexical(let lexical): lexical
    case .coordination(let all): all.members.first?.lexical
    case .pronoun, .clause: nil
    }
  }
}

/// Members joined by `and`, `or`, or commas; `links[i]` stands before member `i + 1`, nil for a comma.
public struct Coordination<Member: Sendable>: Sendable {
  public var members: [Member]
  public var links: [Lexical?]
  /// What stands before the first member: *both* A and B.
  public var opening: Lexical?
  public init(members: [Member], links: [Lexical?]) {
    self.members = members
    self.links = links
  }
}

/// A pronoun, from a word or clitic of the source or, with no tokens, from the ending of its verb.
public struct Pronoun: Sendable {
  public var person: Int
  public var number: GrammaticalNumber
  public var isFeminine: Bool?
  public var tokens: [Int]
  /// What the lexicon says where it is more than person and number: `each other`, `himself`, `which`.
  public var lexical: Lexical?
  /// Refers to the subject of its clause: خود.
  public var isReflexive = false
  /// Its gender is that of its noun, not of a person: Arabic ها is *its* more often than *her*.
  public var isGrammatical = false
  /// Stands for a thing: آن.
  public var isThing = false
  /// Stands for a person: او, وی.
  public var isPersonal = false
  public init(
    person: Int, number: GrammaticalNumber, isFeminine: Bool? = nil, tokens: [Int] = [], lexical: Lexical? = nil
  ) {
    self.person = person
    self.number = number
    self.isFeminine = isFeminine
    self.tokens = tokens
    self.lexical = lexical
  }
}

/// An adjective with its degree, adverbs and complements, or several joined.
public struct AdjectivePhrase: Sendable {
  public enum Degree: Sendable { case positive, comparative, superlative }
  public var lexical: Lexical
  public var degree: Degree
  public var adverbs: [Lexical]
  public var complements: [Adverbial]
  /// What English makes of its lexeme: a verb becomes *increasing* or *signed*.
  public enum Form: Sendable { case plain, active, passive }
  public var form = Form.plain
  /// Further adjectives coordinated with it.
  public var others: [AdjectivePhrase]
  public var links: [Lexical?]
  public var isQuoted = false
  /// Parted from what it stands behind by a comma.
  public var isSetOff = false
  /// Source tokens that English says with that comma.
  public var absorbed: [Int] = []
  public var rule: String
  public init(_ lexical: Lexical, degree: Degree = .positive, rule: String) {
    self.lexical = lexical
    self.degree = degree
    adverbs = []
    complements = []
    others = []
    links = []
    self.rule = rule
  }
}

/// Whatever says when, where, how, by whom, with what, according to whom.
public struct Adverbial: Sendable {
  public enum Content: Sendable {
    case word(Lexical)
    /// An adjective that says how: سریع رفت, he went quickly.
    case manner(AdjectivePhrase)
    /// Preposition and what it governs.
    case prepositional(Lexical, NounPhrase)
    /// A noun phrase used as one: yesterday morning.
    case nominal(NounPhrase)
    /// A conjunction and its clause.
    case clause(Lexical?, Clause)
    /// A slotted term with what fills its slots, in the order of the slots.
    case template(Lexical, [Filler])
    case coordination(Coordination<Adverbial>)
  }

  /// A clause with its conjunction and its own subject, which stays first where it came first: if China comes, it is sanctioned.
  public var isSubordinate: Bool {
    switch content {
    case .clause(let conjunction, let clause):
      guard conjunction != nil, let verb = clause.verb else { return false }
      return !verb.isParticiple && !verb.isInfinitive && clause.subject != nil
    case .template(let lexical, let fillers):
      guard lexical.renderings.first?.words.first?.hasSuffix("ing") == false else { return false }
      return fillers.contains { filler in if case .clause(let clause) = filler { clause.subject != nil } else { false }
      }
    case .word, .manner, .prepositional, .nominal, .coordination: return false
    }
  }

  /// `early` stands right behind the verb and its object, `final` behind everything else, the complement clause too.
  public enum Position: Sendable { case opening, middle, early, closing, final }

  public var content: Content
  /// The source preposition, by which frames know it.
  public var marker: String
  public var position: Position
  public var isTemporal: Bool
  /// Whether it is a participle with its complements, set off by commas (stressing …).
  public var isParticiple = false
  /// Whether its clause is what somebody said: stating that …, as saying that …; but it seems that ….
  public var reports = false
  /// A preposition over a verbal noun with its object, told as a gerund or infinitive: on holding a meeting.
  public var isVerbalNoun = false
  public var isQuoted = false
  /// Not set off by a comma although it is a clause.
  public var isOpen = false
  /// A coordination of where something begins and where it ends, side by side: from Tehran to Kabul.
  public var isRange = false
  /// The tokens that put a stretch of time before now: three years *ago*.
  public var ago: [Int] = []
  /// What stands in brackets behind it.
  private var box: [NounPhrase] = []
  public var parenthesis: NounPhrase? {
    get { box.first }
    set { box = newValue.map { [$0] } ?? [] }
  }
  public var absorbed: [Int]
  public var rule: String
  public init(
    _ content: Content, marker: String = "", position: Position = .closing, isTemporal: Bool = false, rule: String
  ) {
    self.content = content
    self.marker = marker
    self.position = position
    self.isTemporal = isTemporal
    absorbed = []
    self.rule = rule
  }
}

/// What fills a slot of a term.
public enum Filler: Sendable {
  case nounPhrase(NounPhrase)
  case clause(Clause)
}
