import Foundation
import Lexicon
import Orthography
import TestSupport
import Testing

@testable import Romanization

/// Every scheme writes what its standard gives as examples: `vectors.tsv`.
struct SchemeTests {
  struct Vector: Sendable, CustomTestStringConvertible {
    let scheme: String
    let language: String
    let isName: Bool
    let vowelled: String
    let latin: String
    var testDescription: String { "\(scheme) \(language) \(vowelled)" }
  }

  static let vectors: [Vector] = {
    let url = Repository.root.appending(path: "Tests/RomanizationTests/vectors.tsv")
    guard let data = try? Data(contentsOf: url) else { return [] }
    let file = GlossaryFile(path: "vectors.tsv", bytes: Array(data))
    guard let table = try? TSV(file, columns: ["scheme", "language", "capitals", "vowelled", "latin", "source"]) else {
      return []
    }
    return table.rows.map {
      Vector(
        scheme: $0["scheme"], language: $0["language"], isName: $0["capitals"] == "yes", vowelled: $0["vowelled"],
        latin: $0["latin"])
    }
  }()

  @Test func thereAreVectorsForEveryScheme() throws {
    let schemes = try SchemeCatalogue(try Repository.glossary.get()).schemes.filter { $0.name != "vowelled" }
    #expect(Self.vectors.count > 300)
    for scheme in schemes where !(scheme.variety == .dari && ["alalc", "ijmes"].contains(scheme.name)) {
      #expect(
        Self.vectors.contains { $0.scheme == scheme.name && $0.language == scheme.variety.rawValue }, "\(scheme.name)")
    }
  }

  @Test func vectorsHold() throws {
    let catalogue = try SchemeCatalogue(try Repository.glossary.get())
    for scheme in catalogue.schemes {
      var writer = try SchemeWriter(scheme)
      for vector in Self.vectors where vector.scheme == scheme.name && vector.language == scheme.variety.rawValue {
        let words = vector.vowelled.split(separator: " ").map { VowelledWord(String($0), isName: vector.isName) }
        let made = try writer.phrase(words).precomposedStringWithCanonicalMapping
        #expect(made == vector.latin.precomposedStringWithCanonicalMapping, "\(vector.testDescription)")
      }
    }
  }
}
