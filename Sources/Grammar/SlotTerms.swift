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
    /// The hash of the second word; nil if there is none.
    let second: UInt64?

    init(words: [[UInt8]], category: Category, preposition: EntryID? = nil) {
      self.words = words.map { $0[...] }
      self.category = category
      self.preposition = preposition
      second = words.count > 1 ? KeyHash.of(words[1][...]) : nil
    }
  }

  private var byFirst: [[UInt8]: [Literal]] = [:]
  private var bySpelling: [[[UInt8]]: Category] = [:]

  /// What a whole of each part of speech is to the grammar.
  private static let wholes: [PartOfSpeech: String] = [
    .adv: "AV", .conn: "S", .verb: "S", .noun: "NP", .adj: "AP", .conj: "AV", .prep: "AV",
  ]

  /// Adds a rule for every slotted form in the reader's language.
  init(_ glossary: Glossary, into reader: inout RuleReader) {
    for id in glossary.slottedTerms {
      let entry = glossary.entry(id)
      guard var whole = Self.wholes[entry.pos] else { continue }
      // Circumstances are a category of their own where the grammar has one.
      if whole == "AV", entry.features.has("participle"), reader.categories["AVC"] != nil { whole = "AVC" }
      for form in entry.forms(in: reader.language) {
        let text = Array(form.text.utf8)
        if text.contains(Ascii.openBrace) { add(text, entry, whole, &reader) }
      }
    }
  }

  func literals(first key: [UInt8]) -> [Literal] { byFirst[key] ?? [] }

  /// A form as it is being read.
  private struct Reading {
    var parts: [Category] = []
    /// The lemmas that a part asks for, by its place.
    var lemmas: [Int: [Int32]] = [:]
    /// The words since the last slot.
    var literal: [[UInt8]] = []
  }

  private mutating func add(_ text: [UInt8], _ entry: Entry, _ whole: String, _ reader: inout RuleReader) {
    let words = text.split(separator: Ascii.space)
    var form = Reading()
    if isPreposition(words, entry), let first = words.first {
      let literal = words.dropLast().map { MatchKey.fold($0, language: reader.language) }
      byFirst[MatchKey.fold(first, language: reader.language), default: []].append(
        Literal(words: literal, category: reader.categories.intern("P"), preposition: entry.id))
      return
    }
    for word in words {
      if let slot = Self.slot(word) {
        close(&form, &reader)
        form.parts.append(reader.categories.intern(Self.category(of: slot)))
      } else if let brace = word.firstIndex(of: Ascii.openBrace), brace > word.startIndex,
        Self.slot(word[brace...]) == .nounPhrase
      {
        // ب{NP}: a preposition that is written together with what it governs.
        close(&form, &reader)
        form.lemmas[form.parts.count] = [reader.lemmas.intern(Array(word[..<brace]), reader.language)]
        form.parts.append(reader.categories.intern("P"))
        form.parts.append(reader.categories.intern("NP"))
      } else {
        form.literal.append(MatchKey.fold(word, language: reader.language))
      }
    }
    close(&form, &reader)
    if form.parts.count > 1 { reader.rules.append(rule(form, entry, whole, &reader)) }
  }

  /// `در چارچوب {NP}` is a preposition in all but name, unless its English is a participle (`stressing {NP}`).
  private func isPreposition(_ words: [ArraySlice<UInt8>], _ entry: Entry) -> Bool {
    guard entry.pos == .adv, words.count > 1, words.last.map(Self.slot) == .nounPhrase else { return false }
    return !words.dropLast().contains { $0.contains(Ascii.openBrace) } && !entry.features.has("participle")
      && entry.renderings.allSatisfy { $0.words.count > 1 && $0.words.last == Slot.nounPhrase.text }
  }

  private static func slot(_ word: ArraySlice<UInt8>) -> Slot? {
    guard word.first == Ascii.openBrace, word.last == Ascii.closeBrace else { return nil }
    return Slot(rawValue: word.dropFirst().dropLast().text)
  }

  private static func category(of slot: Slot) -> String {
    switch slot {
    case .clause: "S"
    case .nounPhrase: "NP"
    case .verbPhrase: "CL"
    }
  }

  /// Makes a part of the words since the last slot.
  private mutating func close(_ form: inout Reading, _ reader: inout RuleReader) {
    guard !form.literal.isEmpty else { return }
    form.parts.append(category(form.literal, &reader))
    form.literal = []
  }

  private func rule(_ form: Reading, _ entry: Entry, _ whole: String, _ reader: inout RuleReader) -> Rule {
    Rule(
      name: "term.\(entry.name)", id: reader.rules.count, whole: reader.categories.intern(whole), sets: .any,
      named: .any, wholeShares: FeatureBits(raw: 0),
      parts: form.parts.enumerated().map { index, category in
        Rule.Part(
          category: category, demands: .any, shares: FeatureBits(raw: 0), lemmas: form.lemmas[index] ?? [],
          excludes: false)
      },
      head: 0, guards: [], cost: -20,
      builder: Rule.Builder(constructor: .template, arguments: form.parts.indices.map { .part($0) }), examples: [],
      file: entry.file, line: entry.line, entry: entry.id)
  }

  /// The category of some literal words; the same words may open several terms.
  private mutating func category(_ words: [[UInt8]], _ reader: inout RuleReader) -> Category {
    if let known = bySpelling[words] { return known }
    let category = reader.categories.intern("LIT:\(bySpelling.count)")
    bySpelling[words] = category
    byFirst[words[0], default: []].append(Literal(words: words, category: category))
    return category
  }
}
