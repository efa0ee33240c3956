import Lexicon
import Meaning

extension Pass {
  /// Writes an adjective with its adverbs, degree and complements, and those joined to it.
  ///
  /// - Parameter isPlural: whether its noun is plural in English: many problems, much information.
  mutating func adjective(
    _ phrase: AdjectivePhrase, modifying noun: Lexical?, isPlural: Bool = false, capitalized: Bool = false
  ) {
    let all = [phrase] + phrase.others
    if phrase.isQuoted { writer.open("“") }
    defer { if phrase.isQuoted { writer.close("”") } }
    for (index, member) in all.enumerated() {
      if index > 0 {
        if let link = phrase.links[index - 1] {
          self.link(link, next: index < phrase.links.count ? phrase.links[index] : nil)
        } else {
          writer.comma()
        }
      }
      for adverb in member.adverbs { words(adverb) }
      guard let rendering = rendering(member, modifying: noun, isPlural: isPlural) else { continue }
      graded(member, rendering, capitalized: capitalized)
      for complement in member.complements { adverbial(complement, governor: rendering) }
    }
  }

  /// What an adjective becomes beside its noun.
  func rendering(_ member: AdjectivePhrase, modifying noun: Lexical?, isPlural: Bool) -> Rendering? {
    var around = Surroundings()
    // Spanish authorities, though many of them are Spaniards.
    around.isPlural = isPlural && !member.lexical.isRelational
    around.lemmas = noun.map { [$0.lemma] } ?? []
    around.isHuman = noun?.isHuman
    around.markers = Set(member.complements.map(\.marker))
    return member.lexical.rendering(around)?.inflected(member.form, lexicon)
  }

  /// The adjectives of a noun as English has them: the last of the source first, but those that say of what kind it is next to the
  /// noun: two separate traffic accidents, senior US officials.
  func ordered(_ modifiers: [AdjectivePhrase]) -> [AdjectivePhrase] {
    let all = modifiers.reversed()
    return all.filter { !classifies($0) } + all.filter(classifies)
  }

  /// Whether an adjective says of what kind or place a thing is: traffic, economic, Iranian.
  func classifies(_ phrase: AdjectivePhrase) -> Bool {
    phrase.lexical.isRelational && phrase.form == .plain && phrase.degree == .positive && phrase.adverbs.isEmpty
      && !(phrase.lexical.renderings.first.map { lexicon.isQualifying($0.text) } ?? true)
  }

  private mutating func graded(_ phrase: AdjectivePhrase, _ rendering: Rendering, capitalized: Bool) {
    let lexical = phrase.lexical
    let only = rendering.words.count == 1 ? rendering.words[0] : nil
    func shaped(_ word: String) -> String { capitalized ? word.capitalizedFirst : word }
    let form: String?
    switch phrase.degree {
    case .positive: form = nil
    case .comparative:
      form = only.flatMap { lexicon.comparative(of: $0) }
      if form == nil { writer.function("more", rule: "adjective.comparative", sources: lexical.tokens) }
    case .superlative:
      form = only.flatMap { lexicon.superlative(of: $0) }
      if form == nil { writer.function("most", rule: "adjective.superlative", sources: lexical.tokens) }
    }
    if let form {
      writer.word(shaped(form), lexical.tokens, lexical.origin)
    } else {
      words(lexical, rendering) { shaped($0) }
    }
  }
}

extension AdjectivePhrase {
  /// Several of which only later ones have complements, in two: his firm position, supportive of the issue.
  var partedByComplement: [AdjectivePhrase] {
    guard !lexical.isPostposed, complements.isEmpty, let place = others.firstIndex(where: { !$0.complements.isEmpty })
    else { return [self] }
    var (before, behind) = (self, others[place])
    before.others = Array(others[..<place])
    before.links = Array(links[..<place])
    behind.others = Array(others[(place + 1)...])
    behind.links = Array(links[(place + 1)...])
    behind.isSetOff = true
    behind.absorbed = links[place]?.tokens ?? []
    return [behind, before]
  }

  /// With complements of its own it stands behind its noun: an agreement signed in Tehran.
  var followsNoun: Bool { lexical.isPostposed || !complements.isEmpty || others.contains { !$0.complements.isEmpty } }
}

extension Rendering {
  /// A verb's rendering as an adjective: increasing, signed; *be keen* gives *keen*.
  func inflected(_ form: AdjectivePhrase.Form, _ lexicon: Inflector) -> Rendering {
    guard form != .plain, let verb = words.first else { return self }
    var copy = self
    if verb == "be", words.count > 1 {
      copy.words.removeFirst()
      copy.head = 0
    } else {
      copy.words[0] = form == .active ? lexicon.gerund(of: verb) : lexicon.participle(of: verb)
    }
    return copy
  }
}
