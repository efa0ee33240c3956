import Lexicon
import Meaning

extension Pass {
  /// Writes the clause that a verb or noun governs: that it is so, to do it.
  mutating func complement(
    _ complement: Complement, _ realisation: FrameSlot.Realisation, of verb: VerbGroup? = nil,
    rendering: Rendering? = nil, takesObject: Bool = true
  ) {
    let demands = rendering.map(lexicon.demands) ?? false
    let content = demands ? complement.clause.demanded : complement.clause
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

extension Clause {
  /// The clause as what somebody demands, with all that is joined to it: that Iran should withdraw.
  fileprivate var demanded: Clause {
    var copy = self
    if let verb, verb.modals.isEmpty, verb.tense == .subjunctive || verb.isGrammatical && verb.tense == .present {
      // طالب بأن تعترف: Arabic does not show the mood.
      copy.verb?.tense = .subjunctive
      copy.verb?.isDemanded = true
    }
    copy.following = following.map { joined in
      var joined = joined
      joined.clause = joined.clause.demanded
      return joined
    }
    return copy
  }
}
