import Lexicon
import Morphology
import Orthography
import TestSupport
import Testing

/// Guesses are made only where nothing is attested, and then always.
@Suite struct GuessTests {
  func reader(_ language: Language) throws -> Reader { try (language == .arabic ? arabic : persian).get() }

  @Test(arguments: [(Language.persian, "گفتند"), (.persian, "مرزها"), (.arabic, "قالت"), (.arabic, "والتعاون")])
  func attestedWordsAreNotGuessed(_ language: Language, _ form: String) throws {
    let reader = try reader(language)
    let readings = reader.analyzer.analyzeOrGuess(reader.key(form))
    #expect(!readings.isEmpty)
    for reading in readings { #expect(reading.words[reading.stem].entry != nil, "\(reader.describe(reading))") }
  }

  @Test(arguments: [(Language.persian, "زرکوفها"), (.persian, "قنبتر"), (.arabic, "القنبتر"), (.arabic, "زركوف")])
  func unattestedWordsAreGuessed(_ language: Language, _ form: String) throws {
    let reader = try reader(language)
    let attested = reader.readings(form)
    #expect(attested.isEmpty)
    let readings = reader.analyzer.analyzeOrGuess(reader.key(form))
    #expect(!readings.isEmpty)
    for reading in readings { #expect(reading.words[reading.stem].entry == nil) }
  }

  /// Any letters at all are read as something; every word of a reading has letters of its own, in order.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func everyTokenIsReadSomehow(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let letters = Array("ابپتجحدرزسشصطعفقکگلمنوهیئءآة")
    for language in [Language.persian, .arabic] {
      let reader = try reader(language)
      let count = Int.random(in: 1...12, using: &random)
      let word = String((0..<count).compactMap { _ in letters.randomElement(using: &random) })
      let key = reader.key(word)
      let readings = reader.analyzer.analyzeOrGuess(key)
      #expect(!readings.isEmpty, "\(word)")
      for reading in readings {
        var end = 0
        for part in reading.words {
          #expect(part.letters.lowerBound >= end && part.letters.upperBound <= key.count)
          end = part.letters.lowerBound
          let isConsistent = reader.features.isConsistent(part.features)
          #expect(isConsistent)
        }
        #expect(reading.words.indices.contains(reading.stem))
      }
      let costs = readings.map(\.cost)
      #expect(costs == costs.sorted())
    }
  }

  /// A token as long as a page is answered, not explored.
  @Test func aVeryLongTokenIsRead() throws {
    for language in [Language.persian, .arabic] {
      let reader = try reader(language)
      let key = reader.key(String(repeating: "بال", count: 400))
      let readings = reader.analyzer.analyzeOrGuess(key)
      #expect(!readings.isEmpty)
    }
  }
}
