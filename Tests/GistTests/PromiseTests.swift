import English
import Gist
import Grammar
import Lexicon
import Meaning
import Orthography
import TestSupport
import Testing

/// The promises of the design, each held against real articles and made-up text.
@Suite struct PromiseTests {
  typealias Input = PromiseInputs.Input

  @Test(
    "nothing lost: every source token is aligned, absorbed by a named rule, or marked", arguments: PromiseInputs.all)
  func nothingLost(_ input: Input) throws {
    for segment in try gist(input.bytes).segments {
      let aligned = Set(segment.alignment.map(\.source))
      var absorbed: Set<Int> = []
      for item in segment.absorbed {
        #expect(!item.rule.isEmpty)
        absorbed.insert(item.token)
      }
      for (index, token) in segment.tokens.enumerated() where token.status != .punctuation {
        let isMarked = segment.marks.contains { $0.kind == .untranslated && $0.range == token.range }
        #expect(
          aligned.contains(index) || absorbed.contains(index) || isMarked,
          "\(token.text) of line \(segment.line + 1)")
      }
    }
  }

  @Test("nothing lost: every visible character of the source stands in a token", arguments: PromiseInputs.all)
  func everyLetter(_ input: Input) throws {
    let gist = try gist(input.bytes)
    var covered = Set<Int>()
    for segment in gist.segments { for token in segment.tokens { covered.formUnion(token.range) } }
    let text = gist.document.text
    var index = 0
    for scalar in gist.document.string(0..<text.count).unicodeScalars {
      if Self.isWritten(scalar) {
        let isCovered = covered.contains(index)
        #expect(isCovered, "U+\(String(scalar.value, radix: 16)) at \(index)")
      }
      index += UTF8.width(scalar)
    }
  }

  /// Letters and digits; the spacing forms of harakat are no letters, whatever their category.
  private static func isWritten(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .otherLetter, .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .decimalNumber:
      !(0xFE70...0xFE7F).contains(scalar.value)
    default: false
    }
  }

  @Test(
    "nothing invented: each English word has source tokens, or names the rule that made it",
    arguments: PromiseInputs.all)
  func nothingInvented(_ input: Input) throws {
    for segment in try gist(input.bytes).segments {
      for word in segment.english {
        #expect(word.sources.allSatisfy(segment.tokens.indices.contains))
        switch word.origin {
        case .entry, .date, .number, .guess, .unknown:
          #expect(!word.sources.isEmpty, "'\(word.text)' in '\(segment.text)'")
        case .rule(let name): #expect(!name.isEmpty, "'\(word.text)' in '\(segment.text)'")
        case .punctuation:
          // A per cent sign is spelt out; a mark that no sign of the source answers has no letters.
          let hasLetter = word.sources.isEmpty && word.text.unicodeScalars.contains(where: Self.isWritten)
          #expect(!hasLetter, "'\(word.text)' in '\(segment.text)'")
        }
      }
    }
  }

  @Test("terms win: each term and name that is found has English words", arguments: PromiseInputs.all)
  func termsWin(_ input: Input) throws {
    let gist = try gist(input.bytes)
    for segment in gist.segments {
      for term in segment.terms { #expect(!term.english.isEmpty, "\(term.id) in '\(segment.source)'") }
    }
    #expect(gist.figures.termsRendered == gist.figures.terms)
  }

  @Test("the way back: each token's place in the original bytes says the token", arguments: PromiseInputs.all)
  func wayBack(_ input: Input) throws {
    let gist = try gist(input.bytes)
    let document = gist.document
    for segment in gist.segments {
      var end = segment.range.lowerBound
      for token in segment.tokens {
        #expect(token.range.lowerBound >= end && token.range.upperBound <= segment.range.upperBound)
        end = token.range.upperBound
        let original = document.originalRange(of: token.range)
        let decoded = try Decoder.decode(Array(document.original[original]), encoding: document.decoded.encoding)
        #expect(decoded.utf8 == Array(document.text[token.range]))
        let again = try Normalizer(language: segment.language).normalize(decoded.utf8)
        #expect(
          Self.key(again.bytes, segment.language) == Self.key(Array(token.text.utf8), segment.language), "\(token.text)"
        )
      }
    }
  }

  /// The match key without spaces, which a restored joiner may have replaced.
  private static func key(_ text: [UInt8], _ language: Language) -> [UInt8] {
    MatchKey.fold(text, language: language).filter { $0 != Letter.space && $0 != 0x20 }
  }

  @Test("same in, same out: the same bytes again, whatever was read before", arguments: PromiseInputs.all)
  func sameOut(_ input: Input) throws {
    let json = JSONFormat(try translator(), layout: .compact)
    let first = try json.bytes(gist(input.bytes))
    var worker = try Worker(try translator(), isDetailed: true)
    for other in PromiseInputs.generated.prefix(3) {
      _ = try worker.gist(of: Document(path: "other", bytes: other.bytes))
    }
    #expect(try json.bytes(worker.gist(of: Document(path: "test", bytes: input.bytes))) == first)
  }

  @Test("same in, same out: details asked for change nothing in the English", arguments: PromiseInputs.articles)
  func detailsChangeNothing(_ input: Input) throws {
    var plain = try Worker(try translator())
    let document = try Document(path: "test", bytes: input.bytes)
    #expect(try LinesFormat.text(plain.gist(of: document)) == LinesFormat.text(gist(input.bytes)))
  }

  @Test("honest: no letter of the Arabic script in the English", arguments: PromiseInputs.all)
  func noArabicLetter(_ input: Input) throws {
    for segment in try gist(input.bytes).segments {
      let left = segment.text.unicodeScalars.filter(\.properties.isAlphabetic).filter { scalar in
        switch scalar.value {
        case 0x0600...0x06FF, 0x0750...0x077F, 0x08A0...0x08FF, 0xFB50...0xFDFF, 0xFE70...0xFEFE: true
        default: false
        }
      }
      #expect(left.isEmpty, "'\(segment.text)'")
    }
  }

  @Test("honest: what is guessed or unknown is marked and counted", arguments: PromiseInputs.all)
  func marked(_ input: Input) throws {
    let gist = try gist(input.bytes)
    var count = 0
    for segment in gist.segments {
      for token in segment.tokens where token.status == .guess || token.status == .unknown {
        count += 1
        #expect(
          segment.marks.contains { $0.range.overlaps(token.range) && $0.kind != .fragments }, "\(token.text)")
      }
      #expect((segment.pieces > 1) == segment.marks.contains { $0.kind == .fragments })
      #expect((0.0...1.0).contains(segment.cover))
    }
    #expect(gist.unknown.reduce(0) { $0 + $1.count } == count)
  }

  @Test("unbreakable: any bytes give a gist with a line for each line", arguments: UInt64(100)..<140)
  func anyBytes(_ seed: UInt64) throws {
    for bytes in [
      RandomText.bytes(seed: seed, count: Int(seed * 7 % 300)),
      Array(RandomText.scalars(seed: seed, count: Int(seed * 11 % 300)).utf8),
    ] {
      for language in [Language.persian, .arabic, nil] {
        let gist = try gist(bytes, language: language)
        let lines = LinesFormat.text(gist).utf8.filter { $0 == 0x0A }.count
        #expect(lines == gist.document.lines.count)
      }
    }
  }
}
