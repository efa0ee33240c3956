import Lexicon
import Meaning

/// What stands around a word when its English is chosen.
struct Surroundings {
  var isPlural = false
  var isNegative = false
  /// The markers of the complements that it has.
  var markers: Set<String> = []
  /// The lemmas of its head, object, genitive or the noun that it modifies.
  var lemmas: [String] = []
  /// What stands behind its prepositions, by their markers; with `has=` a rendering asks for one of them.
  var governed: [(marker: String, lemma: String)] = []
  /// Whether its object, or the noun that it modifies, is a person; nil if there is none.
  var isHuman: Bool?
  /// Whether what it governs is a verbal noun.
  var isAct = false
  /// Whether what it is of, or its object, is a place.
  var isPlace = false
  /// Whether it stands before a name.
  var isTitle = false
}

extension Lexical {
  /// The first rendering whose conditions hold; of those without conditions, one whose frame a complement fits comes first.
  func rendering(_ around: Surroundings) -> Rendering? {
    if let special = renderings.first(where: { rendering in
      !rendering.conditions.isEmpty && rendering.conditions.allSatisfy { holds($0, around, of: rendering) }
        && !rendering.wantsSecondObject(around)
    }) {
      return special
    }
    let plain = renderings.filter(\.conditions.isEmpty)
    if let first = plain.first, !around.markers.isEmpty,
      !first.frame.contains(where: { around.markers.contains($0.marker) }),
      let fitting = plain.first(where: { $0.frame.contains { around.markers.contains($0.marker) } })
    {
      return fitting
    }
    return plain.first ?? renderings.first
  }

  private func holds(_ condition: Condition, _ around: Surroundings, of rendering: Rendering) -> Bool {
    switch condition {
    case .plural: around.isPlural
    case .singular: !around.isPlural
    case .has(let marker): around.markers.contains(marker)
    // A term of several words counts as its head word, too: a reconnaissance drone is shot down as a drone is.
    case .with(let lemmas):
      (around.lemmas + around.governed.filter { rendering.conditions.contains(.has($0.marker)) }.map(\.lemma)).contains
      {
        lemmas.contains($0) || $0.firstWord.map(lemmas.contains) ?? false
      }
    case .human: around.isHuman == true
    case .act: around.isAct
    case .thing: around.isHuman == false
    case .place: around.isPlace
    case .title: around.isTitle
    case .negative: around.isNegative
    }
  }
}

extension Clause {
  /// What stands behind its prepositions: قضى بالسجن.
  var governed: [(marker: String, lemma: String)] {
    adverbials.compactMap { adverbial in
      guard case .prepositional(_, let phrase) = adverbial.content, let lemma = phrase.lexical?.lemma else {
        return nil
      }
      return (adverbial.marker, lemma)
    }
  }
}

extension Rendering {
  /// How the frame realises a complement with a marker.
  func slot(_ marker: String) -> FrameSlot.Realisation? {
    frame.first { $0.marker == marker }?.realisation
  }
}

extension Rendering {
  /// Whether it is chosen for a complement that would be its object, where there is one already: حقق السلام في المنطقة is no
  /// investigation.
  fileprivate func wantsSecondObject(_ around: Surroundings) -> Bool {
    guard around.markers.contains("را") else { return false }
    return conditions.contains { condition in
      guard case .has(let marker) = condition, marker != "را", case .object? = slot(marker) else { return false }
      return true
    }
  }
}

extension String {
  /// The first of several words; nothing if there is only one.
  fileprivate var firstWord: String? { firstIndex(of: " ").map { String(self[..<$0]) } }
}

extension NounPhrase {
  /// Whether it names a place, or several.
  var tellsPlace: Bool {
    if case .coordination(let all) = head { return all.members.allSatisfy(\.tellsPlace) }
    return lexical?.isPlace ?? false
  }
}
