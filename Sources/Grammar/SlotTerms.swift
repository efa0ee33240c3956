public import Lexicon
public import Morphology
public import Orthography

/// The slotted terms of a language as rules: `با بیان اینکه {S}` is `AV -> LIT S`, its literal words being one lexical edge.
struct SlotTerms: Sendable {
  private var byFirst: [[UInt8]: [(words: [[UInt8]], category: Category)]] = [:]
  private var bySpelling: [[[UInt8]]: Category] = [:]

  /// What a whole of each part of speech is to the grammar.
  private static let wholes: [PartOfSpeech: String] = [.adv: "AV", .conn: "S", .verb: "S", .noun: "NP", .adj: "AP", .conj: "AV", .prep: "AV"]

  /// Adds a rule for every slotted form in the reader's language.
  init(_ glossary: Glossary, into reader: inout RuleReader) {
    for id in glossary.slottedTerms {
      let entry = glossary.entry(id)
      guard let whole = Self.wholes[entry.pos] else { continue }
      for form in entry.forms(in: reader.language) where form.text.contains("{") { add(form.text, entry, whole, &reader) }
    }
  }

  func literals(first key: [UInt8]) -> [(words: [[UInt8]], category: Category)] { byFirst[key] ?? [] }

  private mutating func add(_ text: String, _ entry: Entry, _ whole: String, _ reader: inout RuleReader) {
    var parts: [Category] = []
    var literal: [[UInt8]] = []
    func close(_ slots: inout SlotTerms, _ reader: inout RuleReader) {
      guard !literal.isEmpty else { return }
      parts.append(slots.category(literal, entry, &reader))
      literal = []
    }
    for word in text.split(separator: " ").map(String.init) {
      if let slot = Slot(text: word) {
        close(&self, &reader)
        switch slot {
        case .clause: parts.append(reader.categories.intern("S"))
        case .nounPhrase: parts.append(reader.categories.intern("NP"))
        case .verbPhrase: parts.append(reader.categories.intern("CL"))
        }
      } else {
        literal.append(MatchKey.fold(Array(word.utf8), language: reader.language))
      }
    }
    close(&self, &reader)
    guard parts.count > 1 else { return }
    reader.rules.append(
      Rule(
        name: "term.\(entry.name)", id: reader.rules.count, whole: reader.categories.intern(whole), sets: .any,
        named: .any, wholeShares: FeatureBits(raw: 0),
        parts: parts.map { Rule.Part(category: $0, demands: .any, shares: FeatureBits(raw: 0), lemmas: []) },
        head: 0, guards: [], cost: -20,
        builder: Rule.Builder(constructor: .template, arguments: parts.indices.map { .part($0) }), examples: [],
        file: entry.file, line: entry.line, entry: entry.id))
  }

  private mutating func category(_ words: [[UInt8]], _ entry: Entry, _ reader: inout RuleReader) -> Category {
    // The same words may open several terms; they are one category.
    if let known = bySpelling[words] { return known }
    let category = reader.categories.intern("LIT:\(bySpelling.count)")
    bySpelling[words] = category
    byFirst[words[0], default: []].append((words, category))
    return category
  }
}
