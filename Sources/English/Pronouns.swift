public import Lexicon
import Meaning

/// The personal pronouns of English, from `lexicon/en/pronouns.tsv`: `person`, `number`, `gender`, `subject`, `object`, `possessive`,
/// `reflexive`.
public struct PronounTable: Sendable {
  struct Forms: Sendable {
    let subject: String
    let object: String
    let possessive: String
    let reflexive: String
  }

  enum Gender: String { case masculine = "m", feminine = "f", neuter = "n", none = "" }

  private let byKey: [String: Forms]

  public init(_ table: TSV) {
    var byKey: [String: Forms] = [:]
    for row in table.rows {
      byKey[row["person"] + row["number"] + row["gender"]] = Forms(
        subject: row["subject"], object: row["object"], possessive: row["possessive"], reflexive: row["reflexive"])
    }
    self.byKey = byKey
  }

  /// The forms of a pronoun; those of the third person singular neuter where the table has none.
  func forms(_ person: Int, _ number: GrammaticalNumber, _ gender: Gender) -> Forms {
    let plural = number == .singular ? "sg" : "pl"
    return byKey["\(person)\(plural)\(gender.rawValue)"] ?? byKey["\(person)\(plural)"]
      ?? Forms(subject: "it", object: "it", possessive: "its", reflexive: "itself")
  }
}

extension Clause {
  /// The same with a pronoun for what is said to be a thing: إنه أمر مهم, it is an important matter.
  var tellingThings: Clause {
    guard var phrase = subject, case .pronoun(var pronoun) = phrase.head, pronoun.isGrammatical, pronoun.person == 3,
      pronoun.number == .singular, case .nounPhrase(let what)? = predicate.first,
      case .lexical(let lexical) = what.head,
      what.definiteness == .indefinite, !lexical.isHuman, lexical.origin != .guess, lexical.origin != .unknown
    else { return self }
    var clause = self
    pronoun.isGrammatical = false
    pronoun.isFeminine = nil
    pronoun.isThing = true
    phrase.head = .pronoun(pronoun)
    clause.subject = phrase
    return clause
  }
}
