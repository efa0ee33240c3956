import Lexicon
import Morphology
import Orthography
import TestSupport

/// The glossaries of the repository.
let glossary = Repository.glossary

/// The morphology of one language with all that is needed to read what it says.
struct Reader: Sendable {
  let glossary: Glossary
  let language: Language
  let features: FeatureSystem
  let categories: CategoryTable
  let analyzer: Analyzer

  init(_ language: Language) throws {
    let glossary = try MorphologyTests.glossary.get()
    let features = try FeatureSystem(Repository.table("grammar/features.tsv"))
    // The categories that the lexicon asks for, which the rules of the grammar would have named.
    var categories = CategoryTable()
    for id in glossary.entryIDs {
      if let name = glossary.entry(id).features.value("cat").first { _ = categories.intern(name) }
    }
    let automaton = try Automaton(
      Repository.table(language == .arabic ? "morphology/ar.tsv" : "morphology/fa.tsv"), language: language,
      features: features,
      categories: &categories, glossary: glossary)
    let lexemes = try LexemeFeatures(
      features: features, classes: Repository.table("grammar/classes.tsv"), categories: categories)
    self.glossary = glossary
    self.language = language
    self.features = features
    self.categories = categories
    analyzer = Analyzer(language: language, automaton: automaton, glossary: glossary, lexemes: lexemes)
  }

  func key(_ word: String) -> [UInt8] { MatchKey.fold(word, language: language) }

  /// The readings of a word, cheapest first, each as `P ب + N تعاون num=sg`.
  func readings(_ word: String) -> [String] { analyzer.analyze(key(word)).map(describe) }

  func describe(_ analysis: Analysis) -> String {
    analysis.words.map { word in
      "\(categories[word.category]) \(lemma(word)) \(features.describe(word.features))"
    }.joined(separator: " + ")
  }

  private func lemma(_ word: Analysis.Word) -> String {
    guard let id = word.entry else { return "⟨\(MatchKey.unfold(word.lemma, language: language))⟩" }
    let entry = glossary.entry(id)
    return entry.features.value("lemma").first ?? entry.forms(in: language).first?.text ?? entry.name
  }

  /// Whether one of the readings is `wanted`: as many words, each of that category (`_` for any) and lemma, with those features
  /// decided.
  func reads(_ word: String, as wanted: String) -> Bool {
    analyzer.analyze(key(word)).contains { matches($0, wanted) }
  }

  func matches(_ analysis: Analysis, _ wanted: String) -> Bool {
    let words = wanted.split(separator: "+").map { $0.split(separator: " ").map(String.init) }
    guard words.count == analysis.words.count else { return false }
    return zip(words, analysis.words).allSatisfy { wanted, word in
      guard wanted.count >= 2, wanted[0] == "_" || categories[word.category] == wanted[0] else { return false }
      guard key(lemma(word)) == key(wanted[1].replacing("_", with: " ")) else { return false }
      return wanted.count < 3
        || wanted[2].split(separator: ",").allSatisfy { pair in
          let parts = pair.split(separator: "=").map(String.init)
          return parts.count == 2 && features.has(word.features, parts[0], parts[1])
        }
    }
  }
}

let persian: Result<Reader, any Error> = Result { try Reader(.persian) }
let arabic: Result<Reader, any Error> = Result { try Reader(.arabic) }
