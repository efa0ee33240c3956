import Lexicon
import Morphology
import Orthography

/// Tells the repair of U+200C which Persian words are attested.
struct LexiconOracle: WordOracle {
  let glossary: Glossary
  let analyzer: Analyzer
  /// The spellings of words met lately.
  private let spellings = Memo<[UInt8], [UInt8]?>(capacity: 1 << 13)

  init(glossary: Glossary, analyzer: Analyzer) {
    self.glossary = glossary
    self.analyzer = analyzer
  }

  func spelling(of key: ArraySlice<UInt8>) -> [UInt8]? {
    spellings.value(Array(key)) { listedSpelling(of: key) }
  }

  private func listedSpelling(of key: ArraySlice<UInt8>) -> [UInt8]? {
    for id in glossary.lookup(key, .persian) {
      for form in glossary.entry(id).forms(in: .persian) where MatchKey.fold(form.text, language: .persian)[...] == key {
        return Array(form.text.utf8)
      }
    }
    return nil
  }

  func isWord(_ key: ArraySlice<UInt8>) -> Bool {
    glossary.lookup(key, .persian).contains { id in
      glossary.entry(id).forms(in: .persian).contains { form in
        MatchKey.fold(form.text, language: .persian)[...] == key && !form.text.unicodeScalars.contains { $0.value == Invisible.zeroWidthNonJoiner }
      }
    }
  }

  func isStem(_ key: ArraySlice<UInt8>, class kind: Orthography.StemClass) -> Bool {
    switch kind {
    case .noun: glossary.lookup(key, .persian).contains { [.noun, .num, .person, .surname].contains(glossary.partOfSpeech($0)) }
    case .adjective: glossary.lookup(key, .persian).contains { [.adj, .demonym].contains(glossary.partOfSpeech($0)) }
    case .verbForm: analyzer.isVerbForm(Array(key))
    }
  }
}
