import Lexicon
import Meaning

/// Where the adverbials of a clause go in English.
struct Places {
  var opening: [Adverbial] = []
  /// Between commas after the subject.
  var inserted: [Adverbial] = []
  /// One-word adverbs beside the verb.
  var middle: [Lexical] = []
  /// Complements that the verb governs.
  var governed: [Adverbial] = []
  var closing: [Adverbial] = []
  /// Behind the complement clause.
  var final: [Adverbial] = []
  /// A day between the subject and a verb with much behind it: the minister today, Sunday, received them.
  var days: [Adverbial] = []
  /// An adverb made of an adjective, before such a verb: indirectly rejected it.
  var way: Adverbial?
  /// The words of the verb's rendering that go behind its object: put somebody *under surveillance*.
  var tail: [(word: String, lexical: Lexical)] = []
  /// Adverbs that a negated verb has behind what it governs.
  var denied: [Lexical] = []
  /// The adjective of an adverb that stands beside the verb: was *severely* criticized.
  var manner: Lexical?

  /// How a frame realises an adverbial: allow somebody *to intervene*, whatever the preposition of a verbal noun is else.
  private static func slot(of adverbial: Adverbial, _ rendering: Rendering) -> FrameSlot.Realisation? {
    (adverbial.isVerbalNoun ? rendering.slot(FrameMarker.act) : nil) ?? rendering.slot(adverbial.marker)
  }

  init(_ clause: Clause, _ rendering: Rendering) {
    let served = Self.served(clause, rendering)
    for (index, adverbial) in clause.adverbials.enumerated() {
      if adverbial.position == .final {
        final.append(adverbial)
      } else if adverbial.position == .early {
        // rose 15 per cent in the first six months
        governed.append(adverbial)
      } else if adverbial.position == .middle, case .manner(let phrase) = adverbial.content, phrase.others.isEmpty {
        manner = phrase.lexical
      } else if served[adverbial.marker, default: index] != index {
        closing.append(adverbial)
      } else if !adverbial.marker.isEmpty, let slot = Self.slot(of: adverbial, rendering),
        adverbial.position != .opening || slot == .object,
        // Beside an object of its own, what might be the object is a circumstance: discussed the plan in Baghdad.
        slot != .object || clause.objects.isEmpty || rendering.slot("را") != nil
      {
        if slot == .object { governed.insert(adverbial, at: 0) } else { governed.append(adverbial) }
      } else if case .word(let lexical) = adverbial.content, lexical.adverbType == "degree",
        rendering.words.first == "be", rendering.words.count > 1
      {
        // is very concerned
        middle.append(lexical)
      } else if case .word(let lexical) = adverbial.content,
        lexical.adverbType == "conn" || lexical.adverbType == "focus"
      {
        // not only rejected …
        let words = lexical.renderings.first?.words ?? []
        let isLong = words.count > 1 && !["not", "no"].contains(words.first)
        if adverbial.position == .opening, lexical.adverbType == "conn", clause.subject == nil || isLong {
          opening.append(adverbial)
        } else if isLong, adverbial.position != .middle {
          closing.append(adverbial)
        } else {
          middle.append(lexical)
        }
      } else if adverbial.position == .middle, case .word(let lexical) = adverbial.content,
        lexical.renderings.first?.words.count == 1
      {
        // strongly condemned, without commas
        middle.append(lexical)
      } else if adverbial.position == .opening,
        clause.subject != nil || adverbial.isTemporal || adverbial.isParticipial || adverbial.isSubordinate
      {
        opening.append(adverbial)
      } else if adverbial.isParticipial || adverbial.position == .middle,
        clause.complement != nil || adverbial.position == .middle
      {
        // Noting that …, he said: better than he, noting that …, said.
        if adverbial.isParticipial, clause.isTold { opening.append(adverbial) } else { inserted.append(adverbial) }
      } else {
        closing.append(adverbial)
      }
    }
  }
}

extension Places {
  /// Of each marker of a frame that several phrases have, which phrase the verb governs.
  ///
  /// What is done comes before anything else, then a person, else the first in the source. از بازداشت ۹ تن از ۶ ولایت خبر داد:
  /// announced the arrest.
  private static func served(_ clause: Clause, _ rendering: Rendering) -> [String: Int] {
    var out: [String: Int] = [:]
    for (index, adverbial) in clause.adverbials.enumerated()
    where !adverbial.marker.isEmpty && rendering.slot(adverbial.marker) != nil && adverbial.position != .final {
      guard let known = out[adverbial.marker] else {
        out[adverbial.marker] = index
        continue
      }
      let (old, new) = (clause.adverbials[known], adverbial)
      if !old.isAct, new.isAct || (!old.isOfPerson && new.isOfPerson) { out[adverbial.marker] = index }
    }
    return out
  }
}

extension Adverbial {
  /// Whether it is a preposition with what is done: از بازداشت.
  fileprivate var isAct: Bool {
    guard case .prepositional(_, let phrase) = content else { return false }
    return phrase.lexical?.isAct ?? false
  }

  /// Whether it is a preposition with a person: از او.
  fileprivate var isOfPerson: Bool {
    guard case .prepositional(_, let phrase) = content else { return false }
    if case .pronoun(let pronoun) = phrase.head { return !pronoun.isThing }
    return phrase.lexical?.isHuman ?? false
  }

  /// One word that says how: indirectly.
  fileprivate var isManner: Bool {
    switch content {
    case .manner: true
    case .word(let lexical): lexical.adverbType == "manner" && lexical.renderings.first?.text.hasSuffix("ly") ?? false
    case .prepositional, .nominal, .clause, .template, .coordination: false
    }
  }
}

extension Places {
  /// Takes what would be lost behind a heavy object before the verb.
  mutating func lift(_ clause: Clause) {
    if let subject = clause.subject, subject.lexical != nil {
      days = closing.filter(\.isDay)
      closing.removeAll(where: \.isDay)
    }
    if clause.verb?.isPassive == false, let place = closing.firstIndex(where: \.isManner) {
      way = closing.remove(at: place)
    }
  }

  /// Takes what would negate a negative verb once more: he not only did not come.
  mutating func takeNotOnly() -> [Lexical] {
    let taken = middle.filter { $0.renderings.first?.words.first == "not" }
    if !taken.isEmpty { middle.removeAll { $0.renderings.first?.words.first == "not" } }
    return taken
  }

  /// Takes the adverbs that have another word beside a negated verb, which stands behind it: did not sign it *either*.
  mutating func takeDenied() {
    denied = middle.filter(\.isDeniedBehind)
    if !denied.isEmpty { middle.removeAll(where: \.isDeniedBehind) }
  }

  /// Takes what English has as the plain object.
  mutating func takeObject(_ rendering: Rendering) -> [Adverbial] {
    let taken = governed.filter { rendering.slot($0.marker) == .object }
    governed.removeAll { rendering.slot($0.marker) == .object }
    return taken
  }

  /// Whether a phrase that English has as the object is short, and there is no other.
  func hasLightObject(_ rendering: Rendering) -> Bool {
    let objects = governed.filter { rendering.slot($0.marker) == .object }
    return objects.count == 1 && objects.allSatisfy { $0.weight <= 5 }
  }

  /// The short phrases that stood before a heavy object in the source and do so in English.
  mutating func takeEarly(_ clause: Clause, _ rendering: Rendering) -> [Adverbial] {
    guard clause.objects.count == 1, let object = clause.objects.first, rendering.words.count == 1 else { return [] }
    let early = governed.filter { $0.goes(before: object) }
    if !early.isEmpty { governed.removeAll { $0.goes(before: object) } }
    return early
  }
}

extension Clause {
  /// Whether its subject is a pronoun, of its own or from the verb's ending.
  fileprivate var isTold: Bool {
    guard let subject else { return true }
    if case .pronoun = subject.head { return !subject.isImplied && subject.relatives.isEmpty }
    return false
  }
}

extension Adverbial {
  /// Names a time to come: tomorrow, in the coming days.
  var isFuture: Bool {
    switch content {
    case .word(let lexical): lexical.isFuture
    case .nominal(let phrase), .prepositional(_, let phrase):
      phrase.lexical?.isFuture ?? false || phrase.modifiers.contains(where: \.lexical.isFuture)
    case .coordination(let all): all.members.contains(where: \.isFuture)
    case .manner, .clause, .template: false
    }
  }

  /// A verbal noun with what it governs, behind a preposition or told as an infinitive: refused *to comment*.
  var tellsAct: Bool {
    if isVerbalNoun { return true }
    guard marker.isEmpty, case .clause(nil, let clause) = content else { return false }
    return clause.verb?.isInfinitive ?? false
  }

  /// Set off by commas: a template or a clause, which in English is a participle.
  var isParticipial: Bool {
    switch content {
    case .template: isParticiple
    case .clause(_, let clause): clause.verb?.isParticiple ?? false
    case .word, .manner, .prepositional, .nominal, .coordination: false
    }
  }

  /// Parted by a comma at the end of a clause: another clause, or a phrase that English begins with a participle.
  var isSetOff: Bool {
    // After obtaining the votes: a gerund that says when is as a phrase.
    // Nor does a clause that says when: came when he received him, until they left.
    if isOpen || isTemporal && (isVerbalNoun || isSubordinate) { return false }
    switch content {
    case .clause(_, let clause): return clause.verb.map { !$0.isInfinitive } ?? true
    case .template(let lexical, let fillers):
      let holdsClause = fillers.contains { filler in if case .clause = filler { true } else { false } }
      return holdsClause || lexical.renderings.first?.words.first?.hasSuffix("ing") ?? false
    case .word, .manner, .prepositional, .nominal, .coordination: return false
    }
  }

  var wantsComma: Bool {
    switch content {
    case .word(let lexical): lexical.renderings.first?.words.count ?? 1 > 2
    default: true
    }
  }
}
