import Lexicon
import Morphology
import Orthography

/// What the forms of its words say of an expression of several words.
extension LatticeBuilder {
  /// What the forms of the first and last word say of the whole: number and definiteness, ezafe.
  func inflection(
    of first: Int, to last: Int, as parts: [ArraySlice<UInt8>], category: Category
  ) -> FeatureBits {
    let ending = parts[parts.count - 1]
    var bits = FeatureBits.any
    let system = grammar.features
    func reading(_ index: Int) -> Analysis.Word? {
      var all = readings[index].analyses.map { $0.words[$0.stem] }
      // The first member of an Arabic chain stands before another: وزيرا الداخلية is two ministers.
      let isChain =
        isListedChain(parts)
        || (isIdafa(last) || isArticled(last) && !isArticled(first)) && !hasPreposition(between: first, last)
      if language == .arabic, index == first, first != last, category == grammar.category("N"), isChain {
        all.removeAll {
          grammar.features.has($0.features, "ez", "no") && grammar.features.has($0.features, "def", "no")
        }
      }
      // نامه‌ای سرگشاده: the نامه that is listed, no نام‌ها.
      let own =
        language == .persian && index == first
        ? all.first { $0.category == category && $0.lemma[...] == parts[0] } : nil
      if language == .arabic, index == last, first != last, all.first?.category == grammar.category("PN") {
        return all.first
      }
      return own ?? all.first { $0.category == category } ?? all.first { $0.category == grammar.category("N") }
        ?? all.first
    }
    func take(_ fields: [String], from word: Analysis.Word) {
      for name in fields {
        guard let field = system.field(name) else { continue }
        bits.raw &= ~field.mask | (word.features.raw & field.mask)
      }
    }
    // Only nouns, names, adjectives and verbs have forms: شماری از is plural, whatever شماری may be.
    guard language == .arabic || ["N", "PN", "A", "V"].contains(where: { category == grammar.category($0) }),
      let head = reading(first)
    else { return bits }
    if category == grammar.category("V") {
      take(["num", "per", "gen", "tense", "neg", "voice"], from: head)
      return bits
    }
    take(["num"], from: head)
    if language == .arabic { take(["gen", "subj", "obj"], from: head) }
    guard first != last, let tail = reading(last) else { return bits }
    guard language == .arabic else {
      // A last adjective in -ī may also be a noun with the indefinite ye: of its readings those count that are the listed word.
      let all = readings[last].analyses.map { $0.words[$0.stem] }
      let listed = all.filter { $0.lemma[...] == ending }
      for name in ["ez", "def"] {
        guard let field = system.field(name) else { continue }
        bits.raw &= ~field.mask | (listed.isEmpty ? [tail] : listed).reduce(0) { $0 | $1.features.raw & field.mask }
      }
      // جلسه‌ای اضطراری: the ye of the noun makes the whole indefinite.
      let openings = readings[first].analyses.map { $0.words[$0.stem] }.filter { $0.category == category }
      let own = openings.filter { $0.lemma[...] == parts[0] }
      let heads = own.isEmpty ? openings : own
      if !heads.isEmpty, heads.allSatisfy({ system.has($0.features, "def", "no") }), let field = system.field("def") {
        bits.raw = bits.raw & ~field.mask | (system.value("def", "no") ?? 0)
        // … and no complement follows it.
        bits = bits & (system.constraint("ez=no") ?? .any)
      }
      return bits
    }
    if isListedWithPronoun(ending, at: last) {
      return bits & (system.constraint("def=yes") ?? .any) & (system.constraint("ez=no") ?? .any)
    }
    // A phrase hangs on the head of شحنة من المخدرات, which alone tells whether the whole is definite.
    if category == grammar.category("N"), hasPreposition(between: first, last) {
      // وزير الشؤون الخارجية والموريتانيين في الخارج: a chain, whatever hangs on its end.
      let isKnown = !isArticled(first) && isArticled(first + 1)
      if isKnown { bits = bits & (system.constraint("def=yes") ?? .any) } else { take(["def"], from: head) }
      return bits & (system.constraint("ez=no") ?? .any)
    }
    // What a name ends is known, and governs nothing more: أمير قطر.
    if tail.category == grammar.category("PN"), tail.entry != nil, category == grammar.category("N") {
      return bits & (system.constraint("def=yes") ?? .any) & (system.constraint("ez=no") ?? .any)
    }
    take(["def"], from: tail)
    // With a bare last member the whole may govern a further one: وزير خارجية إيران.
    let isAdjective = !isListedChain(parts) && readings[last].has(grammar.category("A")) && !isOffice(head)
    if system.has(tail.features, "def", "no"), !(isAdjective && category == grammar.category("N")) {
      take(["ez"], from: tail)
    } else {
      bits = bits & (system.constraint("ez=no") ?? .any)
    }
    if system.has(head.features, "def", "yes") {
      bits.raw &= ~(system.field("def")?.mask ?? 0) | (system.value("def", "yes") ?? 0)
    }
    return bits
  }

  /// Whether an expression is listed with the pronoun that its last word carries: سبل تعزيزها.
  private func isListedWithPronoun(_ ending: ArraySlice<UInt8>, at last: Int) -> Bool {
    tokens[last].key[...] == ending
      && readings[last].analyses.allSatisfy { $0.words[$0.stem].lemma[...] != ending && $0.stem + 1 < $0.words.count }
  }

  /// Whether a preposition, free or written with its noun, stands behind the first word of an expression.
  private func hasPreposition(between first: Int, _ last: Int) -> Bool {
    readings[(first + 1)...last].contains { $0.analyses.first?.words.first?.category == grammar.category("P") }
  }

  /// Whether a word has the article: an adjective has it with its noun, the last member of a chain alone.
  private func isArticled(_ index: Int) -> Bool { tokens[index].key.starts(with: Self.article) }

  /// Whether a word is somebody who may head a chain with an adjective behind it: مدير عام الشركة.
  private func isOffice(_ word: Analysis.Word) -> Bool { grammar.features.has(word.features, "sem", "human") }

  /// Whether an expression is listed with an article on its last word alone: وزير الخارجية.
  private func isListedChain(_ parts: [ArraySlice<UInt8>]) -> Bool {
    parts.count > 1 && !parts[0].starts(with: Self.article)
      && parts.dropFirst().allSatisfy { $0.starts(with: Self.article) }
  }

  /// Whether a token may be the last member of a chain, not an adjective.
  func isIdafa(_ index: Int) -> Bool {
    readings[index].has(grammar.category("N")) && !readings[index].has(grammar.category("A"))
  }
}
