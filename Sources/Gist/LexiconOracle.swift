import Lexicon
import Morphology
import Orthography

/// Tells the repair of U+200C which Persian words are attested.
struct LexiconOracle: WordOracle {
  let glossary: Glossary
  let analyzer: Analyzer
  /// The spellings of words met lately.
  private let spellings = Memo<[UInt8], [UInt8]?>(capacity: 1 << 13)
  /// Whether words asked about lately are forms of verbs, and of verbs without an object.
  private let verbForms = Memo<[UInt8], Bool>(capacity: 1 << 13)
  private let intransitives = Memo<[UInt8], Bool>(capacity: 1 << 13)

  init(glossary: Glossary, analyzer: Analyzer) {
    self.glossary = glossary
    self.analyzer = analyzer
  }

  func spelling(of key: ArraySlice<UInt8>) -> [UInt8]? {
    let ids = glossary.lookup(key, .persian)
    return ids.isEmpty ? nil : spellings.value(Array(key)) { listedSpelling(of: key, ids) }
  }

  private func listedSpelling(of key: ArraySlice<UInt8>, _ ids: [EntryID]) -> [UInt8]? {
    for id in ids {
      let forms = glossary.entry(id).forms(in: .persian)
      guard let first = forms.first,
        let met = forms.first(where: { MatchKey.fold($0.text, language: .persian)[...] == key })
      else { continue }
      // An entry that lists itself without any mark, as well (درخصوص), still has its first spelling for the standard.
      let isStandard = hasJoiner(met.text) || letters(of: first.text) != Array(key)
      return Array((isStandard ? met : first).text.utf8)
    }
    return nil
  }

  func expression(of key: ArraySlice<UInt8>) -> [UInt8]? {
    guard (5...30).contains(key.count) else { return nil }
    for cut in (key.startIndex + 2)..<(key.endIndex - 1) {
      for form in glossary.multiword(first: key[..<cut], .persian) where (2...4).contains(form.count) {
        guard glossary.partOfSpeech(form.entry) != .verb, joins(form, to: key) else { continue }
        let text = glossary.entry(form.entry).forms(in: .persian).first { text in
          letters(of: text.text)[...] == key
        }
        if let text { return Array(text.text.utf8) }
      }
    }
    return nil
  }

  /// The letters of a spelling without the spaces between its words.
  private func letters(of spelling: String) -> [UInt8] {
    MatchKey.fold(spelling, language: .persian).filter { $0 != Letter.space }
  }

  /// Whether the words of a form, written together, are these letters.
  private func joins(_ form: MultiwordForm, to key: ArraySlice<UInt8>) -> Bool {
    var rest = key
    for index in 0..<form.count {
      guard case .word(let word) = glossary.part(index, of: form), rest.starts(with: word) else { return false }
      rest = rest.dropFirst(word.count)
    }
    return rest.isEmpty
  }

  func isWord(_ key: ArraySlice<UInt8>) -> Bool {
    glossary.lookup(key, .persian).contains { id in
      glossary.entry(id).forms(in: .persian).contains { form in
        MatchKey.fold(form.text, language: .persian)[...] == key
          && !hasJoiner(form.text)
      }
    }
  }

  func isExpression(_ words: [ArraySlice<UInt8>], ofFunctionWords: Bool) -> Bool {
    guard let first = words.first else { return false }
    return glossary.multiword(first: first, .persian).contains { form in
      form.count == words.count
        && (!ofFunctionWords || Self.uninflected.contains(glossary.partOfSpeech(form.entry))
          || isParted(form.entry, words))
        && words.indices.allSatisfy { glossary.form(form, has: words[$0], at: $0) }
    }
  }

  /// Whether an entry is written as these words first, and together only besides: دهلی نو.
  private func isParted(_ entry: EntryID, _ words: [ArraySlice<UInt8>]) -> Bool {
    let forms = glossary.entry(entry).forms(in: .persian)
    let joined = Array(words.joined())
    guard let first = forms.first?.text, letters(of: first) == joined,
      MatchKey.fold(first, language: .persian) != joined
    else { return false }
    return forms.contains { MatchKey.fold($0.text, language: .persian) == joined }
  }

  private func hasJoiner(_ spelling: String) -> Bool {
    spelling.unicodeScalars.contains { $0.value == Invisible.zeroWidthNonJoiner }
  }

  private static let uninflected: Set<PartOfSpeech> = [.adv, .conn, .prep, .conj, .pron, .det, .part]

  func isStem(_ key: ArraySlice<UInt8>, class kind: Orthography.StemClass, hasMadda: Bool?) -> Bool {
    switch kind {
    case .noun: has(key, Self.nouns, hasMadda) { _ in true }
    case .countable: has(key, Self.nouns, hasMadda) { !glossary.features($0).has("mass") }
    case .adjective: has(key, Self.adjectives, hasMadda) { _ in true }
    case .adverb: has(key, [.adv], hasMadda) { _ in true }
    case .pronoun: has(key, [.pron], hasMadda) { _ in true }
    case .verbForm, .verbPart: isVerbForm(Array(key))
    case .passive:
      intransitives.value(Array(key)) { analyzer.isVerbForm(Array(key)) { glossary.features($0).has("intr") } }
    case .opening: opens(key)
    }
  }

  private static let nouns: [PartOfSpeech] = [.noun, .num, .person, .surname, .group, .demonym]
  private static let adjectives: [PartOfSpeech] = [.adj, .demonym]

  private func isVerbForm(_ key: [UInt8]) -> Bool { verbForms.value(key) { analyzer.isVerbForm(key) } }

  private func opens(_ key: ArraySlice<UInt8>) -> Bool {
    let kinds = Set(glossary.lookup(key, .persian).map { glossary.partOfSpeech($0) })
    if !kinds.isDisjoint(with: [.noun, .adj, .demonym, .country, .city]) { return false }
    return !kinds.isDisjoint(with: [.prep, .conj, .part]) || (kinds.isEmpty && isVerbForm(Array(key)))
  }

  /// Whether letters are the dictionary form of an entry of some part of speech.
  private func has(
    _ key: ArraySlice<UInt8>, _ kinds: [PartOfSpeech], _ hasMadda: Bool?, _ condition: (EntryID) -> Bool
  ) -> Bool {
    glossary.lookup(key, .persian).contains { id in
      kinds.contains(glossary.partOfSpeech(id)) && condition(id)
        && (hasMadda == nil || key.first != Letter.alef || glossary.beginsWithMadda(id, .persian) == hasMadda)
    }
  }
}
