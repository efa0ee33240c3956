import Lexicon
import Meaning

/// The subject of a question, which stands behind the first auxiliary.
struct Asked {
  /// What waits for the auxiliary; nil until the clause has come to its subject.
  fileprivate(set) var waiting: (clause: Clause, verb: VerbGroup, shared: NounPhrase?)?

  mutating func set(_ clause: Clause, _ verb: VerbGroup, _ shared: NounPhrase?) { waiting = (clause, verb, shared) }
}

/// A direct question: what English puts first, and the rest of the clause.
struct Question {
  enum Front {
    case none
    case phrase(NounPhrase)
    case adverbial(Adverbial)
    case predicate(Predicate)
  }

  var front = Front.none
  var rest: Clause
  /// Whether the subject is the question word, so that all stays as it is.
  var isOfSubject = false
}

extension Pass {
  /// How a clause is asked; nil if it is told as it stands.
  func question(_ clause: Clause) -> Question? {
    guard let verb = clause.verb, !verb.isImperative, !verb.isParticiple, !verb.isInfinitive,
      !clause.isImpersonal || clause.asks
    else { return nil }
    if let complement = clause.complement, complement.kind == .direct || complement.kind == .question { return nil }
    guard clause.following.isEmpty || clause.asks else { return nil }
    var question = Question(rest: clause)
    question.isOfSubject = clause.subject?.asks ?? false
    if let place = clause.adverbials.firstIndex(where: \.asks) {
      question.front = .adverbial(question.rest.adverbials.remove(at: place))
    } else if let place = clause.objects.firstIndex(where: \.asks) {
      question.front = .phrase(question.rest.objects.remove(at: place))
    } else if let place = clause.predicate.firstIndex(where: \.asks) {
      question.front = .predicate(question.rest.predicate.remove(at: place))
    }
    return question
  }

  /// Writes a question, such as *Why did Iran return?* or *What is the goal?*.
  mutating func ask(_ question: Question) {
    var clause = question.rest
    // Who and what stand before the auxiliary, whatever else opens the clause before them.
    var before: [Adverbial] = []
    if case .none = question.front {
    } else {
      before = clause.adverbials.filter { $0.position == .opening && !$0.asks }
      clause.adverbials.removeAll { $0.position == .opening && !$0.asks }
    }
    for adverbial in before {
      self.adverbial(adverbial, governor: nil)
      if adverbial.wantsComma { writer.comma() }
    }
    switch question.front {
    case .none: break
    case .phrase(let phrase): nounPhrase(phrase)
    case .adverbial(let adverbial): self.adverbial(adverbial, governor: governor(of: adverbial, clause))
    case .predicate(let predicate): self.predicate(predicate)
    }
    if !question.isOfSubject { asked = Asked() }
    verbal(clause, sharing: nil, form: .finite)
    asked = nil
  }

  private func governor(of adverbial: Adverbial, _ clause: Clause) -> Rendering? {
    let rendering = clause.verb?.lexical.rendering(Surroundings(markers: [adverbial.marker]))
    guard let rendering, !adverbial.marker.isEmpty, case .preposition? = rendering.slot(adverbial.marker) else {
      return nil
    }
    return rendering
  }

  /// Writes the subject of a question behind its first auxiliary.
  mutating func writeAsked() {
    guard let waiting = asked?.waiting else { return }
    asked = nil
    subject(waiting.clause, waiting.verb, shared: waiting.shared)
  }
}

extension Clause {
  /// Whether a word of its own asks.
  var asks: Bool {
    opening?.asks ?? false || subject?.asks ?? false || objects.contains(where: \.asks)
      || adverbials.contains(where: \.asks)
      || predicate.contains(where: \.asks)
  }
}

extension NounPhrase {
  /// Whether it is or begins with a question word: who, which countries.
  var asks: Bool {
    lexical?.asks ?? false || determiners.contains(where: \.asks) || quantities.contains(where: \.asks)
  }
}

extension Adverbial {
  var asks: Bool {
    switch content {
    case .word(let lexical): lexical.asks
    case .prepositional(_, let phrase), .nominal(let phrase): phrase.asks
    case .manner, .clause, .template, .coordination: false
    }
  }
}

extension Predicate {
  var asks: Bool {
    switch self {
    case .nounPhrase(let phrase): phrase.asks
    case .adverbial(let adverbial): adverbial.asks
    case .adjective: false
    }
  }
}
