import Lexicon
import Meaning

/// Pronouns: which word, of which gender.
extension Pass {
  mutating func pronoun(_ pronoun: Pronoun, as role: Case) {
    if let lexical = pronoun.lexical, lexical.renderings.first.map({ $0.isPronounLike }) ?? false {
      words(lexical)
      return
    }
    var person = pronoun.person
    var number = pronoun.number
    var gender = self.gender(pronoun, as: role)
    let isSeveral = role == .possessive && antecedentIsSeveral || role == .object && objectIsSeveral
    if role == .subject, tellsSeveral(pronoun) { number = .plural }
    if isSeveral, pronoun.isGrammatical, pronoun.isFeminine == true, gender == .neuter { number = .plural }
    if pronoun.isReflexive, let subject { (person, number, gender) = (subject.person, subject.number, subject.gender) }
    let forms = realiser.pronouns.forms(person, number, gender)
    if pronoun.isReflexive, role != .possessive {
      writer.function(forms.reflexive, rule: "pronoun.reflexive", sources: pronoun.tokens)
      return
    }
    let text = role == .subject ? forms.subject : role == .object ? forms.object : forms.possessive
    writer.function(text, rule: "pronoun", sources: pronoun.tokens)
  }

  /// Whether what a feminine singular takes up is several in English, whom the article spoke of last.
  var takesUpSeveral: Bool { discourse.actorIsSeveral && (antecedent == nil || antecedentIsSeveral) }

  /// Whether a pronoun for the subject is several in English: السلطات, then إنها, they.
  func tellsSeveral(_ pronoun: Pronoun) -> Bool {
    pronoun.isGrammatical && pronoun.isFeminine == true && pronoun.person == 3 && pronoun.number == .singular
      && takesUpSeveral
  }

  func gender(_ pronoun: Pronoun, as role: Case) -> PronounTable.Gender {
    guard pronoun.person == 3, pronoun.number == .singular else { return .none }
    let antecedent = role == .object ? otherThanSubject ?? antecedent : antecedent
    if pronoun.isGrammatical {
      guard pronoun.isFeminine == true else {
        return masculine ?? antecedent ?? (subject?.gender == .neuter ? discourse.masculine : .masculine)
      }
      return antecedent.map { $0 == .feminine ? .feminine : .neuter } ?? discourse.feminine
    }
    if pronoun.isFeminine == true { return .feminine }
    if pronoun.isThing { return .neuter }
    if antecedent == .neuter, pronoun.isPersonal || role == .possessive && !isToldBesides, let personObject {
      return personObject
    }
    // وی and او are persons; ش is whatever was spoken of.
    return pronoun.isPersonal ? discourse.person : antecedent ?? discourse.person
  }

  /// What a pronoun for this phrase would be, as far as its noun tells.
  func gender(of phrase: NounPhrase) -> PronounTable.Gender {
    guard let lexical = phrase.genitives.last?.lexical ?? phrase.lexical else { return .masculine }
    return gender(of: lexical)
  }

  /// What a pronoun for what a noun tells of would be.
  func gender(of lexical: Lexical) -> PronounTable.Gender {
    lexical.isHuman || lexical.origin == .guess ? discourse.gender(of: lexical) : .neuter
  }
}
