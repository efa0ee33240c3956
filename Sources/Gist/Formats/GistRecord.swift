/// The output contract as values: what the JSON of a gist holds, in the names and types of `docs/gist.schema.json`.
///
/// Ranges are pairs of Unicode scalar offsets, half-open: into the original text, or into the English of the segment.
enum GistRecord {
  /// Which English it is.
  struct English: Encodable {
    let spelling: String
    let style: String
  }

  struct Segment: Encodable {
    let id: Int
    let line: Int
    let range: [Int]
    let kind: String
    let language: String
    let source: String
    let normalized: String
    let english: String
    let tokens: [Token]
    let englishTokens: [EnglishToken]
    let alignment: [[Int]]
    let absorbed: [Absorbed]
    let terms: [Term]
    let dates: [Day]
    let marks: [Mark]
    let cover: Double
    let pieces: Int

    enum CodingKeys: String, CodingKey {
      case id, line, range, kind, language, source, normalized, english, tokens, alignment, absorbed, terms, dates,
        marks,
        cover
      case pieces
      case englishTokens = "english_tokens"
    }
  }

  struct Token: Encodable {
    let range: [Int]
    let text: String
    let lemma: String
    let pos: String
    let features: String
    let romanization: String
    let status: String
  }

  struct EnglishToken: Encodable {
    let range: [Int]
    let text: String
    let origin: String
  }

  /// A source token that no English word stands for, and the rule that took it.
  struct Absorbed: Encodable {
    let token: Int
    let rule: String
  }

  struct Term: Encodable {
    let id: String
    let source: [[Int]]
    let english: [[Int]]
    let preferred: String
  }

  /// The days that words of the source mean.
  struct Day: Encodable {
    let range: [Int]
    let iso: String
    let relative: Bool
  }

  struct Mark: Encodable {
    let kind: String
    let range: [Int]
    let message: String
  }

  struct Source: Encodable {
    let path: String
    let language: String
    let sha256: String
  }

  struct Glossary: Encodable {
    let sha256: String
  }

  struct Unknown: Encodable {
    let text: String
    let count: Int
  }

  struct Figures: Encodable {
    let tokens: Int
    let known: Int
    let terms: Int
    let termsRendered: Int
    let segments: Int
    let parsed: Int

    enum CodingKeys: String, CodingKey {
      case tokens, known, terms, segments, parsed
      case termsRendered = "terms_rendered"
    }
  }
}
