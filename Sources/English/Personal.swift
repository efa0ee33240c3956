import Lexicon
import Meaning

/// Clauses in which nobody in particular does something: به این موضوع پرداخته شد, باید از این فرصت استفاده کرد.
extension Pass {
  /// English has no subjectless clause: what the verb governs becomes the subject of a passive, else *one* does it.
  func personal(_ clause: Clause) -> Clause {
    var out = clause
    guard var verb = clause.verb, clause.subject == nil else { return clause }
    let isTold = verb.isToldPassive
    if !isTold, !out.objects.isEmpty {
      out.subject = out.objects.removeFirst()
      verb.isPassive = true
    } else if let (place, phrase, rendering) = undergoing(clause, verb) {
      out.subject = phrase
      out.adverbials.remove(at: place)
      verb.lexical.renderings = [rendering]
      verb.isPassive = !isTold
    } else if let (object, rendering) = ownObject(clause, verb) {
      out.subject = object
      verb.lexical.renderings = [rendering]
    }
    guard clause.isImpersonal || out.subject != nil else { return clause }
    verb.number = out.subject?.number ?? .singular
    out.verb = verb
    return out
  }

  /// The place of the adverbial whose noun phrase the verb is told of, and the verb's English: where English has a preposition, it stays
  /// behind (offenders will be dealt with), unless the verb governs another phrase beside it.
  private func undergoing(_ clause: Clause, _ verb: VerbGroup) -> (Int, NounPhrase, Rendering)? {
    var stranded: [(Int, NounPhrase, Rendering)] = []
    for (place, adverbial) in clause.adverbials.enumerated() {
      guard case .prepositional(let preposition, var phrase) = adverbial.content, !phrase.isImplied else { continue }
      var around = Surroundings(markers: Set(clause.adverbials.map(\.marker)))
      if let complement = clause.complement { around.markers.insert(complement.marker) }
      around.lemmas = [phrase.lexical?.lemma].compactMap(\.self)
      around.isHuman = phrase.lexical?.isActor
      guard var rendering = verb.lexical.rendering(around), let slot = rendering.slot(adverbial.marker) else {
        continue
      }
      phrase.absorbed += preposition.tokens
      rendering.conditions = []
      switch slot {
      case .object: return (place, phrase, rendering)
      case .preposition(let text):
        rendering.words.append(text)
        stranded.append((place, phrase, rendering))
      default: break
      }
    }
    // Is committed to its commitments, يحال إلى اللجنة: who or what is so is not told.
    let isTold = verb.isToldPassive || (verb.isGrammatical && verb.isPassive && !verb.lexical.isIntransitive)
    let isAlone = stranded.count == 1 && clause.complement == nil && !clause.isImpersonal && !isTold
    return isAlone ? stranded.first : nil
  }

  /// What is held, made or exchanged, where the verb's English brings its own object: talks were held with the officials.
  private func ownObject(_ clause: Clause, _ verb: VerbGroup) -> (NounPhrase, Rendering)? {
    let around = Surroundings(markers: Set(clause.adverbials.map(\.marker)))
    guard verb.isPassive, clause.complement == nil, var rendering = verb.lexical.rendering(around),
      rendering.words.count == 2, rendering.words[0] != "be", rendering.words[1].hasSuffix("s")
    else { return nil }
    var noun = verb.lexical
    noun.renderings = [Rendering(words: [rendering.words.removeLast()], number: .plural)]
    rendering.conditions = []
    var phrase = NounPhrase(head: .lexical(noun), number: .plural, rule: "clause.own-object")
    phrase.definiteness = .indefinite
    return (phrase, rendering)
  }
}

extension VerbGroup {
  /// Whether its English is a passive by itself: گفت‌وگو شدن, *be discussed*.
  var isToldPassive: Bool {
    !isPassive && lexical.isIntransitive && person == 3 && number == .singular
      && lexical.renderings.allSatisfy { $0.words.count > 1 && $0.words[0] == "be" }
  }
}
