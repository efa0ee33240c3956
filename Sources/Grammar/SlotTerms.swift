public import Lexicon
public import Morphology
public import Orthography

/// The slotted terms of a language as rules: `با بیان اینکه {S}` is `AV -> LIT S`, its literal words being one lexical edge.
struct SlotTerms: Sendable {
  /// The literal words of slotted terms: as a category of their own, or as a preposition with its entry.
  struct Literal: Sendable {
    let words: [ArraySlice<UInt8>]
    let category: Category
    let preposition: EntryID?
  }

  private var byFirst: [[UInt8]: [Literal]] = [:]
  private var bySpelling: [[[UInt8]]: Category] = [:]

  /// What a whole of each part of speech is to the grammar.
  private static let wholes: [PartOfSpeech: String] = [.adv: "AV", .conn: "S", .verb: "S", .noun: "NP", .adj: "AP", .conj: "AV", .prep: "AV"]

  /// Adds a rule for every slotted form in the reader's language.
  init(_ glossary: Glossary, into reader: inout RuleReader) {
    for id in glossary.slottedTerms {
      let entry = glossary.entry(id)
      guard var whole = Self.wholes[entry.pos] else { continue }
      // Circumstances are a category of their own where the grammar has one.
      if whole == "AV", entry.features.has("participle"), reader.categories["AVC"] != nil { whole = "AVC" }
      for form in entry.forms(in: reader.language) where form.text.contains("{") { add(form.text, entry, whole, &reader) }
    }
  }

  func literals(first key: [UInt8]) -> [Literal] { byFirst[key] ?? [] }

  /// `در چارچوب {NP}` is a preposition in all but name, unless its English is a participle (`stressing {NP}`).
  private static func isPreposition(_ text: String, _ entry: Entry) -> Bool {
    entry.pos == .adv && !entry.features.has("participle") && text.hasSuffix(" {NP}") && text.split(separator: "{").count == 2
      && entry.renderings.allSatisfy { $0.words.last == "{NP}" && $0.words.count > 1 }
  }

  private mutating func add(_ text: String, _ entry: Entry, _ whole: String, _ reader: inout RuleReader) {
    var parts: [Category] = []
    var lemmas: [Int: [Int32]] = [:]
    var literal: [[UInt8]] = []
    func close(_ slots: inout SlotTerms, _ reader: inout RuleReader) {
      guard !literal.isEmpty else { return }
      parts.append(slots.category(literal, entry, &reader))
      literal = []
    }
    for word in text.split(separator: " ").map(String.init) {
      if let slot = Slot(text: word) {
        if Self.isPreposition(text, entry) { continue }
        close(&self, &reader)
        switch slot {
        case .clause: parts.append(reader.categories.intern("S"))
        case .nounPhrase: parts.append(reader.categories.intern("NP"))
        case .verbPhrase: parts.append(reader.categories.intern("CL"))
        }
      } else if let (preposition, slot) = glued(word), slot == .nounPhrase {
        // ب{NP}: a preposition that is written together with what it governs.
        close(&self, &reader)
        parts.append(reader.categories.intern("P"))
        lemmas[parts.count - 1] = [reader.lemmas.intern(preposition, reader.language)]
        parts.append(reader.categories.intern("NP"))
      } else {
        literal.append(MatchKey.fold(Array(word.utf8), language: reader.language))
      }
    }
    if Self.isPreposition(text, entry), let first = literal.first {
      byFirst[first, default: []].append(
        Literal(words: literal.map { $0[...] }, category: reader.categories.intern("P"), preposition: entry.id))
      return
    }
    close(&self, &reader)
    guard parts.count > 1 else { return }
    reader.rules.append(
      Rule(
        name: "term.\(entry.name)", id: reader.rules.count, whole: reader.categories.intern(whole), sets: .any,
        named: .any, wholeShares: FeatureBits(raw: 0),
        parts: parts.enumerated().map { index, category in
          Rule.Part(category: category, demands: .any, shares: FeatureBits(raw: 0), lemmas: lemmas[index] ?? [], excludes: false)
        },
        head: 0, guards: [], cost: -20,
        builder: Rule.Builder(constructor: .template, arguments: parts.indices.map { .part($0) }), examples: [],
        file: entry.file, line: entry.line, entry: entry.id))
  }

  private func glued(_ word: String) -> (String, Slot)? {
    guard let brace = word.firstIndex(of: "{"), brace != word.startIndex, let slot = Slot(text: String(word[brace...])) else { return nil }
    return (String(word[..<brace]), slot)
  }

  private mutating func category(_ words: [[UInt8]], _ entry: Entry, _ reader: inout RuleReader) -> Category {
    // The same words may open several terms; they are one category.
    if let known = bySpelling[words] { return known }
    let category = reader.categories.intern("LIT:\(bySpelling.count)")
    bySpelling[words] = category
    byFirst[words[0], default: []].append(Literal(words: words.map { $0[...] }, category: category, preposition: nil))
    return category
  }
}
