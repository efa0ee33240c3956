import Grammar
import Lexicon
import Orthography
import TestSupport
import Testing

/// What holds for any tokens whatever: a cover exists, it is complete, and it is the same each time.
@Suite struct CoverTests {
  /// Words of the lexicon, forms of no word, numbers, marks and Latin, side by side without sense.
  func soup(_ language: Language, _ count: Int, _ random: inout SeededGenerator) throws -> [SourceToken] {
    let glossary = try glossary.get()
    let letters = Array("ابتجدرسعفقكلمنهوي")
    let ids = Array(glossary.entryIDs)
    var words: [String] = []
    while words.count < count {
      switch Int.random(in: 0..<10, using: &random) {
      case 0...5:
        let entry = glossary.entry(ids[Int.random(in: 0..<ids.count, using: &random)])
        if let form = entry.forms(in: language).first?.text, !form.contains("{") { words.append(form) }
      case 6: words.append(String((0..<5).compactMap { _ in letters.randomElement(using: &random) }))
      case 7: words.append(["،", "«", "»", ":", "(", ")", "؛", "—", "$"].randomElement(using: &random) ?? "،")
      case 8: words.append(["۱۲", "٣٫٥", "1403/2/17"].randomElement(using: &random) ?? "1")
      default: words.append(["NATO", "é", "日本", "\u{64E}\u{651}"].randomElement(using: &random) ?? "A")
      }
    }
    return Array(try sourceTokens(words.joined(separator: " "), language).prefix(count))
  }

  func engine(_ language: Language) throws -> Engine { try (language == .arabic ? arabic : persian).get() }

  @Test(arguments: [Language.persian, .arabic], 0..<12 as Range<UInt64>)
  func everySoupHasACover(_ language: Language, seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let tokens = try soup(language, Int.random(in: 1...14, using: &random), &random)
    let parse = try engine(language).parser.parse(tokens, isDetailed: true)
    let lost = Set(tokens.indices).subtracting(parse.leaves.flatMap(\.tokens)).sorted().map { tokens[$0].text }
    #expect(lost.isEmpty, "\(tokens.map(\.text))\n\(parse.dump)")
  }

  /// Longer than one chart: cut, and nothing lost at the cuts.
  @Test(arguments: [Language.persian, .arabic])
  func aLongSoupHasACover(_ language: Language) throws {
    var random = SeededGenerator(seed: 99)
    let tokens = try soup(language, 130, &random)
    let parse = try engine(language).parser.parse(tokens, isDetailed: true)
    let lost = Set(tokens.indices).subtracting(parse.leaves.flatMap(\.tokens)).sorted().map { tokens[$0].text }
    #expect(lost.isEmpty)
  }

  @Test(arguments: [Language.persian, .arabic], 100..<104 as Range<UInt64>)
  func theSameTokensParseTheSame(_ language: Language, seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let tokens = try soup(language, 10, &random)
    let one = try engine(language).parser.parse(tokens, isDetailed: true)
    let other = try Engine(language).parser.parse(tokens, isDetailed: true)
    let dumps = (one.dump, other.dump)
    #expect(dumps.0 == dumps.1)
    let engine = try engine(language)
    let english = (engine.english(one), engine.english(other))
    #expect(english.0 == english.1)
  }

  @Test(arguments: [Language.persian, .arabic])
  func nothingIsNothing(_ language: Language) throws {
    let parse = try engine(language).parser.parse([])
    let (pieces, leaves) = (parse.pieces.count, parse.leaves.count)
    #expect((pieces, leaves) == (0, 0))
  }
}
