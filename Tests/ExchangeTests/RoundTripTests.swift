import Exchange
import Lexicon
import TestSupport
import Testing

/// Nothing is lost on the way out and back, or it is named.
@Suite struct RoundTripTests {
  @Test("every concept of the glossary comes back as it went", arguments: ExchangeFormat.lossless)
  func glossary(_ format: ExchangeFormat) throws {
    let concepts = try Repository.concepts.get()
    let export = try Export(concepts, as: format)
    #expect(export.losses.isEmpty)
    let reading = try Reading(export.bytes, as: format)
    #expect(reading.remarks.isEmpty)
    #expect(differing(reading.concepts, concepts) == [])
  }

  @Test("so does anything else that a glossary can hold", arguments: ExchangeFormat.lossless)
  func generated(_ format: ExchangeFormat) throws {
    for seed in 0..<40 {
      var maker = ConceptMaker(seed: UInt64(seed))
      let concepts = (1...25).map { maker.concept($0) }
      let export = try Export(concepts, as: format)
      #expect(export.losses.isEmpty)
      let wrong = differing(try Reading(export.bytes, as: format).concepts, concepts)
      #expect(wrong.isEmpty, "seed \(seed): \(wrong)")
    }
  }

  @Test("a TSV loses the domain only, and gloss reads it")
  func tsv() throws {
    var concepts = try Repository.concepts.get()
    let export = try Export(concepts, as: .tsv)
    #expect(export.losses.map(\.kind) == [.domains])
    for index in concepts.indices { concepts[index].domain = "" }
    #expect(differing(try Reading(export.bytes, as: .tsv).concepts, concepts) == [])
    let file = GlossaryFile(path: "mine.tsv", bytes: export.bytes)
    #expect(try PlacedConcept.concepts(of: file).count == concepts.count)
  }

  @Test("the TBX of older tools loses deprecated terms only, and says how many")
  func tbx2() throws {
    var maker = ConceptMaker(seed: 7)
    let concepts = try Repository.concepts.get() + (1...200).map { maker.concept($0) }
    let export = try Export(concepts, as: .tbx2)
    let deprecated = concepts.reduce(0) { sum, concept in
      sum + TermLanguage.allCases.reduce(0) { $0 + concept[$1].count { $0.status == .deprecated } }
    }
    #expect(deprecated > 0)
    #expect(export.losses.contains { $0.kind == .deprecatedTerms && $0.count == deprecated })
    let kept = concepts.map(withoutDeprecated).filter { !($0.persian + $0.arabic + $0.english).isEmpty }
    #expect(differing(try Reading(export.bytes, as: .tbx2).concepts, kept) == [])
  }

  @Test(
    "pairs come back with their words", arguments: [ExchangeFormat.omegat, .weblate], [TermLanguage.persian, .arabic])
  func pairs(_ format: ExchangeFormat, _ source: TermLanguage) throws {
    let concepts = try Repository.concepts.get()
    let export = try Export(concepts, as: format, ExportOptions(source: source))
    let reading = try Reading(export.bytes, as: format, source: source)
    func words(_ concepts: [Concept]) -> Set<[String]> {
      Set(
        concepts.flatMap { concept in
          concept[source].flatMap { from in
            concept.english.map { [from.notation, $0.text(concept.pos, in: .english)] }
          }
        })
    }
    let wanted = words(concepts.filter { !$0.hasSlots }.map(withoutDeprecated))
    #expect(words(reading.concepts).isSuperset(of: wanted))
    if format == .weblate { #expect(words(reading.concepts) == wanted) }
  }

  @Test("formulas are made text on request, and come back")
  func formulas() throws {
    var maker = ConceptMaker(seed: 3)
    let concepts = (1...200).map { maker.concept($0) }
    let export = try Export(concepts, as: .csv, ExportOptions(neutralizesFormulas: true))
    let reading = try Reading(export.bytes, as: .csv)
    #expect(differing(reading.concepts, concepts) == [])
    #expect(reading.remarks.allSatisfy { $0.kind == .apostrophe })
    #expect(!export.text.contains(",=SUM(A1)") && export.text.contains(",'=SUM(A1)"))
  }

  private func withoutDeprecated(_ concept: Concept) -> Concept {
    var concept = concept
    for language in TermLanguage.allCases { concept[language].removeAll { $0.status == .deprecated } }
    return concept.canonical
  }

  /// The first few that differ, side by side.
  private func differing(_ found: [Concept], _ wanted: [Concept]) -> [String] {
    if found.count != wanted.count { return ["\(found.count) concepts instead of \(wanted.count)"] }
    return zip(found, wanted).filter { $0 != $1 }.prefix(3).map { "\($0) instead of \($1)" }
  }
}
