internal import Lexicon

/// Compares a concept of an input with the one that the glossary has, and makes one of both, by what the input tells at all.
struct Merger {
  let reading: Reading

  /// The parts in which the input says something else.
  func differences(_ ours: Concept, _ theirs: Concept) -> [Reading.Field] {
    Reading.Field.allCases.filter { field in
      guard reading.fields.contains(field) else { return false }
      return switch field {
      case .id, .domain: false
      case .pos: differs(ours.pos, theirs.pos)
      case .features: isTold(theirs.features) && theirs.features != ours.features
      case .note: isTold(theirs.note) && theirs.note != ours.note
      case .fa: differ(ours, theirs, .persian)
      case .ar: differ(ours, theirs, .arabic)
      case .en: differ(ours, theirs, .english)
      }
    }
  }

  /// Ours with what the input says put in its place.
  func merged(_ ours: Concept, _ theirs: Concept) -> Concept {
    var merged = ours
    for field in differences(ours, theirs) {
      switch field {
      case .id, .domain: break
      case .pos: merged.pos = theirs.pos
      case .features: merged.features = theirs.features
      case .note: merged.note = theirs.note
      case .fa: merged.persian = terms(ours, theirs, .persian)
      case .ar: merged.arabic = terms(ours, theirs, .arabic)
      case .en: merged.english = terms(ours, theirs, .english)
      }
    }
    return merged.canonical
  }

  private func isTold(_ text: String) -> Bool { reading.isWhole || !text.isEmpty }

  /// Strangers know four parts of speech.
  private func differs(_ ours: PartOfSpeech, _ theirs: PartOfSpeech) -> Bool {
    reading.isWhole ? ours != theirs : TBX.name(ours) != TBX.name(theirs) && TBX.name(ours) != "other"
  }

  private func differ(_ ours: Concept, _ theirs: Concept, _ language: TermLanguage) -> Bool {
    let theirs = keys(theirs, language)
    let ours = keys(ours, language)
    if theirs.isEmpty, !reading.isWhole { return false }
    if reading.hasStatuses { return ours.map(\.self) != theirs.map(\.self) }
    return !Set(theirs.map(\.text)).isSubset(of: ours.map(\.text))
  }

  /// What of a term counts in a comparison.
  private struct Key: Hashable {
    let text: String
    let status: FormStatus
  }

  private func keys(_ concept: Concept, _ language: TermLanguage) -> [Key] {
    concept[language].filter { reading.hasDeprecated || $0.status != .deprecated }
      .map { Key(text: key($0, concept.pos, language), status: $0.status) }
  }

  private func key(_ term: Term, _ pos: PartOfSpeech, _ language: TermLanguage) -> String {
    reading.hasNotation ? term.notation : term.text(pos, in: language)
  }

  /// Theirs, with the notation and the deprecated terms of ours that the input could not tell.
  private func terms(_ ours: Concept, _ theirs: Concept, _ language: TermLanguage) -> [Term] {
    var notations: [String: String] = [:]
    for term in ours[language] { notations[key(term, ours.pos, language)] = term.notation }
    var terms = theirs[language].map { term in
      let known = notations[key(term, theirs.pos, language)]
      return Term(reading.hasNotation ? term.notation : known ?? term.notation, term.status)
    }
    let told = Set(theirs[language].map { key($0, theirs.pos, language) })
    for term in ours[language] where !told.contains(key(term, ours.pos, language)) {
      if term.status == .deprecated, !reading.hasDeprecated {
        terms.append(term)
      } else if !reading.hasStatuses, term.status != .deprecated {
        terms.append(Term(term.notation, .admitted))
      }
    }
    return terms
  }
}
