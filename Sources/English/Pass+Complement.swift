import Lexicon
import Meaning

extension Pass {
  /// Writes the clause that a verb or noun governs: that it is so, to do it.
  mutating func complement(
    _ complement: Complement, _ realisation: FrameSlot.Realisation, of verb: VerbGroup? = nil, takesObject: Bool = true
  ) {
    let content = complement.clause
    if complement.kind == .direct {
      writer.speechColon(complement.absorbed)
      asks = content.asks || asksInSpeech
      asksInSpeech = false
      let wasReported = isReported
      isReported = false
      clause(content)
      isReported = wasReported
      return
    }
    switch realisation {
    case .infinitive
    where content.subject == nil && content.verb != nil && content.following.allSatisfy({ $0.clause.subject == nil }):
      clause(content, form: .infinitive)
    case .gerund where content.subject == nil && content.verb != nil: clause(content, form: .gerund)
    case .infinitive
    where content.verb != nil && content.subject != nil && content.opening == nil && verb?.isPassive != true
      && takesObject && content.following.allSatisfy({ $0.clause.subject == nil }):
      // asked Iran to share …
      if let subject = content.subject { nounPhrase(subject, as: .object) }
      clause(content, form: .infinitive)
    default:
      if complement.kind != .question { writer.function("that", rule: "clause.that", sources: complement.absorbed) }
      reported(content, by: verb)
    }
  }

  /// Writes a clause in the past, as what somebody said or thought.
  private mutating func reported(_ content: Clause, by verb: VerbGroup? = nil) {
    let wasReported = isReported
    // What is said now is not shifted: we believe that it is so.
    isReported = manner != .headline && (isReported || verb?.tense != .present || verb?.isParticiple == true)
    clause(content)
    isReported = wasReported
  }
}
