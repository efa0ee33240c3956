public import Lexicon

/// A clause: a verb with its subject, objects, complements and circumstances, and the clauses joined to it.
public struct Clause: Sendable {
  /// Present or absent subject (absent: known from the verb's ending or shared).
  public var subject: NounPhrase?
  public var verb: VerbGroup?
  public var objects: [NounPhrase]
  /// What a copula says of the subject.
  public var predicate: [Predicate]
  public var complement: Complement?
  /// In the order of the source.
  public var adverbials: [Adverbial]
  /// Clauses that follow at the same level, each with the word or mark that joins it.
  public var following: [Joined]
  /// The conjunction that it opens with, if any: And, But.
  public var opening: Lexical?
  public var isQuoted: Bool
  /// Of a relative clause: its subject is the noun that it hangs on.
  public var hasSubjectGap = false
  /// Of a relative clause: nothing is missing from it, and English says where or when it is so: the meeting where judges were present.
  public var relativeAdverb: String?
  /// Of a relative clause: it only says more of a noun that is known without it, so commas set it off.
  public var isAside = false
  /// A quotation begins, or ends, here, and its other end is in another sentence.
  public var opensQuote = false
  public var closesQuote = false
  public var isHeadline: Bool
  /// No one in particular does it: باید گفت, می‌توان گفت.
  public var isImpersonal = false
  /// Pieces that could not be brought under a clause, in order; then everything above is empty.
  public var fragments: [Fragment]
  public var absorbed: [Int]
  public var rule: String

  public init(rule: String) {
    subject = nil
    verb = nil
    objects = []
    predicate = []
    complement = nil
    adverbials = []
    following = []
    opening = nil
    isQuoted = false
    isHeadline = false
    fragments = []
    absorbed = []
    self.rule = rule
  }
}

public enum Predicate: Sendable {
  case adjective(AdjectivePhrase)
  case nounPhrase(NounPhrase)
  case adverbial(Adverbial)
}

/// A clause joined to another by a conjunction or by punctuation.
public struct Joined: Sendable {
  public enum Link: Sendable {
    case word(Lexical)
    case comma
    case semicolon
    case colon
    case stop
  }
  public var link: Link
  public var clause: Clause
  public init(link: Link, clause: Clause) {
    self.link = link
    self.clause = clause
  }
}

/// A clause that its verb or noun governs.
public struct Complement: Sendable {
  public enum Kind: Sendable {
    /// Finite, with *that*.
    case that
    case infinitive
    case gerund
    /// What was said, word for word, after a colon.
    case direct
    /// An indirect question, with its own question word.
    case question
  }
  public var kind: Kind
  /// The source conjunction or mark, by which frames know it: `که`, `أن`, `:`.
  public var marker: String
  private var box: [Clause]
  public var clause: Clause {
    get { box[0] }
    set { box[0] = newValue }
  }
  public var absorbed: [Int]
  public init(_ kind: Kind, marker: String, clause: Clause, absorbed: [Int]) {
    self.kind = kind
    self.marker = marker
    box = [clause]
    self.absorbed = absorbed
  }
}

/// A piece of a sentence that found no place in a larger derivation.
public enum Fragment: Sendable {
  case nounPhrase(NounPhrase)
  case adjective(AdjectivePhrase)
  case adverbial(Adverbial)
  case clause(Clause)
  case verb(VerbGroup)
  case word(Lexical)
  case punctuation(String, Int)
}

public struct VerbGroup: Sendable {
  public enum Tense: Sendable {
    case past, present, future, presentPerfect, pastPerfect, imperfect, subjunctive, perfectSubjunctive
  }
  public var lexical: Lexical
  /// The same verb again in other tenses, each with its link: has not stopped *and will not stop*.
  public var again: [(link: Lexical, verb: VerbGroup)] = []
  /// Further verbs that share its auxiliaries and ending.
  public var others: [Lexical]
  public var links: [Lexical?]
  public var tense: Tense
  /// The tense of the source, where what stands beside it wants another one in English: he *came* yesterday.
  public var sourceTense: Tense?
  public var isNegative: Bool
  public var isPassive: Bool
  public var isImperative = false
  /// Going on: در حال گسترش است, is expanding.
  public var isProgressive = false
  /// A person does it, a thing undergoes it: دولت در حال بازسازی است, پل در حال بازسازی است.
  public var isOpen = false
  /// A verbal noun that English says with a to-infinitive.
  public var isInfinitive = false
  /// Modal or auxiliary verbs, outermost first.
  public var modals: [Lexical]
  public var person: Int
  public var number: GrammaticalNumber
  public var isFeminine: Bool?
  /// Told as a circumstance of another clause, without a subject of its own: *stressing that …*.
  public var isParticiple = false
  /// A participle whose auxiliary is said with a later verb, if at all, so that it has the tense of that verb: امضا کرده و تحویل دادند.
  public var isBare = false
  /// Its auxiliaries are those of the clause that it is joined to: was detained and *introduced* to the court.
  public var sharesAuxiliaries = false
  /// Wished or ordered, with nothing but its mood to say so: people *should* not worry.
  public var isWish = false
  /// Demanded by the verb that governs its clause: demanded that Iran *should* withdraw.
  public var isDemanded = false
  /// Told without *be*, as in headlines: vessel seized.
  public var isReduced = false
  /// Its gender is grammatical: a feminine ending may stand for a ministry.
  public var isGrammatical = false
  /// Tokens of auxiliaries and particles that its form absorbs.
  public var absorbed: [Int]
  public var rule: String
  public init(_ lexical: Lexical, tense: Tense, rule: String) {
    self.lexical = lexical
    others = []
    links = []
    self.tense = tense
    isNegative = false
    isPassive = false
    modals = []
    person = 3
    number = .singular
    isFeminine = nil
    absorbed = []
    self.rule = rule
  }
}

/// The markers of frames that no source preposition stands for.
public enum FrameMarker {
  /// A verbal noun, whichever preposition governs it: `plan [ل=obj فعل=inf]`, *plan to hold a meeting*.
  public static let act = "فعل"
  /// What the object is made or taken for: `appoint [مفعول=as]`.
  public static let second = "مفعول"
}
