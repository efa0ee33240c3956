import Lexicon
import Meaning
import Morphology
import Orthography

extension Step {
  /// adjective(A), degree(A, word), adverbOn(A, ADV), complementOn(A, PP), nounModifier(N).
  func adjectival() -> Node? {
    if rule.builder.constructor == .measure { return measure() }
    guard var phrase = argument(0)?.asAdjective(self) else {
      if rule.builder.constructor == .nounModifier, var lexical = argument(0)?.lexical {
        lexical.isRelational = true
        return .adjective(AdjectivePhrase(lexical, rule: rule.name))
      }
      return nil
    }
    phrase.rule = rule.name
    switch rule.builder.constructor {
    case .nounModifier: phrase.lexical.isRelational = true
    case .participial:
      if word(2) == "compound", let head { phrase.lexical = head }
      phrase.form = word(1) == "passive" ? .passive : .active
    case .degree:
      phrase.degree = word(1) == "superlative" ? .superlative : .comparative
    case .adverbOn:
      guard let adverb = argument(1)?.lexical else { return nil }
      phrase.adverbs.append(adverb)
    case .than:
      // بزرگ‌تر از ایران: larger than Iran
      guard let object = argument(1)?.asNounPhrase(self) else { return nil }
      let than = literal("than", tokens: argument(2)?.tokens ?? [])
      phrase.complements.append(Adverbial(.prepositional(than, object), rule: rule.name))
    case .complementOn:
      guard let adverbial = complement(of: argument(1)) else { return nil }
      phrase.complements.append(adverbial)
    default: break
    }
    return .adjective(phrase)
  }

  /// A prepositional complement, or the ezafe complement of an adjective: مشابه آن, similar to it.
  private func complement(of node: Node?) -> Adverbial? {
    if word(2) == "in", var phrase = node?.asNounPhrase(self) {
      // كبير الحجم: large in size
      phrase.definiteness = .shared
      return Adverbial(.prepositional(literal("in"), phrase), rule: rule.name)
    }
    guard word(2) == "gen", let phrase = node?.asNounPhrase(self) else { return node?.asAdverbial(self) }
    let nothing = unspoken
    return Adverbial(.prepositional(nothing, phrase), marker: "gen", rule: rule.name)
  }

  /// measure(A, NUM): an adjective of measure with its number: 28 ساله, 28-year-old.
  private func measure() -> Node? {
    guard var lexical = argument(0)?.lexical, let number = argument(1)?.lexical else { return nil }
    let count = (number.renderings.first?.words ?? []).joined(separator: "-")
    for index in lexical.renderings.indices where !lexical.renderings[index].words.isEmpty {
      lexical.renderings[index].words[0] = count + "-" + lexical.renderings[index].words[0]
    }
    lexical.tokens = (number.tokens + lexical.tokens).sorted()
    return .adjective(AdjectivePhrase(lexical, rule: rule.name))
  }
}
