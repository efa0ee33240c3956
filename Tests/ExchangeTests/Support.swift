import Exchange
import Lexicon
import TestSupport

extension Repository {
  /// All concepts of terms, and some of names.
  static let concepts: Result<[Concept], any Error> = Result {
    let all = try PlacedConcept.all(in: files.get())
    return all.enumerated().filter { $0.offset % 8 == 0 || $0.element.path.hasPrefix("terms/") }.map(\.element.concept)
  }
}

extension ExchangeFormat {
  /// The formats that hold all of a concept.
  static let lossless: [ExchangeFormat] = [.tbx, .tbxDCT, .jsonl, .csv]
}

extension Export {
  var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension Reading {
  init(_ text: String, as format: ExchangeFormat, source: TermLanguage? = nil) throws {
    self = try Reading(Array(text.utf8), as: format, source: source)
  }

  var concepts: [Concept] { records.map(\.concept) }
}

/// Concepts of every sort that a glossary can hold, made up from a seed.
struct ConceptMaker {
  var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func concept(_ number: Int) -> Concept {
    let pos = PartOfSpeech.allCases.randomElement(using: &generator) ?? .noun
    return Concept(
      id: pick(["", "\(number)-", "t-"]) + "concept-\(number)", domain: pick(["", "diplomacy", "law & order", "a,b"]),
      pos: pos, features: pick(["", "human title", "gender=f pl=سفرا,سفراء", "of=iran"]),
      persian: terms(["سفیر", "می‌شود", "گفت‌وگو با {NP}", "نمایندهٔ ویژه", "=جمع", "«نقل»", "-منها"]),
      arabic: terms(["سفير", "السفير، المندوب", "'مبعوث", "@بريد", "٥+١"]),
      english: terms([
        "ambassador [در=to gen=of لدى=to]", "talks:pl", "*secretary general", "stating that {S}",
        "under {NP} {with=معاهده,قرارداد}", "the United Nations", "R&D <x>", "it's \"so\"", "+5", "=SUM(A1)", "a:b",
        "AT&T; 5",
        "\u{2066}isolated\u{2069}", "tab-free", "naïve coöperation", "-", "#hash", "]]>", "&amp;",
      ]),
      note: pick(["", "a note", "gloss:features=x", "=1+1", "two, \"three\"; four", "#5", "gloss: no key", "<b>&"])
    )
    .canonical
  }

  private mutating func terms(_ words: [String]) -> [Term] {
    let count = Int.random(in: 0...3, using: &generator)
    return words.shuffled(using: &generator).prefix(count).enumerated().map { index, word in
      let statuses: [FormStatus] =
        index == 0 ? [.preferred, .preferred, .deprecated] : [.preferred, .admitted, .deprecated]
      return Term(word, statuses.randomElement(using: &generator) ?? .preferred)
    }
  }

  private mutating func pick(_ choices: [String]) -> String { choices.randomElement(using: &generator) ?? "" }
}
