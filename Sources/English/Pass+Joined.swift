import Lexicon
import Meaning

extension Pass {
  /// Writes the clauses that are joined to another, without what they share with it.
  mutating func following(_ clause: Clause, subject: NounPhrase?, form: VerbForm) {
    for joined in clause.following {
      var shared: NounPhrase?
      let sharesSubject =
        joined.clause.subject == nil && !joined.clause.isToldOfNobody
        && joined.clause.verb.map { verb in
          clause.verb.map { verb.person == $0.person } ?? false
        } ?? false
      switch joined.link {
      case .word(let lexical):
        if !sharesSubject || joined.clause.subject != nil { writer.comma() }
        words(lexical)
      case .comma:
        writer.comma()
        if sharesSubject { writer.function("and", rule: "clause.list") }
      case .semicolon: writer.mark(";")
      case .colon where joined.clause.verb != nil: writer.speechColon([])
      case .colon: writer.mark(":")
      case .stop: writer.mark(".")
      }
      if sharesSubject, case .semicolon = joined.link {
      } else if sharesSubject {
        shared = subject ?? NounPhrase.implied
      }
      // must lift sanctions and return
      let isPlain = joined.clause.verb.map { $0.tense == .subjunctive && $0.modals.isEmpty } ?? false
      let isGoverned = sharesSubject && clause.verb?.modals.isEmpty == false && isPlain
      let isWished =
        sharesSubject && clause.verb.map(isWished) ?? false && joined.clause.verb.map(self.isWished) ?? false
      // must not heed rumours and must follow the news: what is denied of the first is not denied of the second
      let isFreed = isGoverned && clause.verb?.isNegative == true && joined.clause.verb?.isNegative == false
      let next: VerbForm = form == .infinitive || form == .finite && !isFreed && (isGoverned || isWished) ? .bare : form
      var told = joined.clause
      if isFreed { told.verb?.modals = clause.verb?.modals ?? [] }
      let isElided = sharesSubject && form == .finite && told.sharesAuxiliaries(with: clause)
      told.verb?.sharesAuxiliaries = isElided
      self.clause(told, sharing: shared, form: next)
    }
  }
}

extension Clause {
  /// Whether what the clause before says with auxiliaries need not be said again: was detained and introduced to the court.
  fileprivate func sharesAuxiliaries(with first: Clause) -> Bool {
    guard let verb, let other = first.verb, verb.tense == other.tense, verb.isUndergone == other.isUndergone,
      verb.isUndergone || verb.tense == .presentPerfect || verb.tense == .pastPerfect, first.isShort,
      [verb, other].allSatisfy({ !$0.isNegative && $0.modals.isEmpty && !$0.isProgressive && !$0.isReduced })
    else { return false }
    return adverbials.allSatisfy { $0.position != .opening }
  }

  /// Holds no other clause, which what follows could belong to.
  private var isShort: Bool {
    complement == nil && predicate.isEmpty && objects.allSatisfy(\.relatives.isEmpty)
      && adverbials.allSatisfy { adverbial in
        switch adverbial.content {
        case .clause, .template: false
        case .word, .manner, .prepositional, .nominal, .coordination: true
        }
      }
  }

  /// A passive of which a clause is the subject, which no clause before it shares: and it was stressed that ….
  fileprivate var isToldOfNobody: Bool {
    complement?.kind == .that && objects.isEmpty && verb?.isImpersonal == true && verb?.number == .singular
  }
}
