public import English
public import Grammar
public import Lexicon
public import Meaning
public import Orthography

/// The gist of a document: aligned, annotated English, segment by segment, with what was guessed or left.
///
/// All source ranges are UTF-8 offsets into `Document.text`.
public struct Gist: Sendable {
  public struct Token: Sendable {
    public let range: Range<Int>
    public let text: String
    public let lemma: String
    public let pos: String
    public let features: String
    public let romanization: String
    public let status: Lattice.Status
    /// The rule that took it.
    public let rule: String
  }

  public struct Term: Sendable {
    public let id: String
    public let source: [Range<Int>]
    /// Numbers of the English tokens.
    public let english: [Int]
    public let preferred: String
  }

  /// The day or days that words of the source mean.
  public struct Day: Sendable {
    public let range: Range<Int>
    /// As ISO 8601 has it: 2024-05-06, or an interval.
    public let iso: String
    /// Whether it is counted from the day of the text.
    public let isRelative: Bool
  }

  public struct Mark: Sendable {
    public enum Kind: String, Sendable { case guess, unknown, fragments, untranslated, date, encoding, cut }
    public let kind: Kind
    public let range: Range<Int>
    public let message: String
  }

  public struct Segment: Sendable {
    public let id: Int
    public let line: Int
    public let range: Range<Int>
    public let kind: Orthography.Segment.Kind
    public let language: Language
    public let source: String
    public let normalized: String
    public let tokens: [Token]
    public let english: [EnglishToken]
    /// Pairs of source token and English token.
    public let alignment: [(source: Int, english: Int)]
    /// Source tokens that a rule absorbed, with its name.
    public let absorbed: [(token: Int, rule: String)]
    public let terms: [Term]
    public let dates: [Day]
    public let marks: [Mark]
    /// The pieces that it was parsed in: 1 where one derivation spans it.
    public let pieces: Int
    public let derivation: [Parse.Line]
    public let runnerUp: (text: String, cost: Int)?
    public let cost: Int

    /// The English as it is printed.
    public var text: String { english.joinedText }

    /// The share of source tokens, punctuation aside, that are aligned or absorbed by a rule.
    public var cover: Double {
      let counted = tokens.indices.filter { tokens[$0].status != .punctuation }
      guard !counted.isEmpty else { return 1 }
      let done = Set(alignment.map(\.source)).union(absorbed.map(\.token))
      return Double(counted.filter { done.contains($0) }.count) / Double(counted.count)
    }
  }

  public struct Figures: Sendable {
    public var tokens = 0
    public var known = 0
    public var terms = 0
    public var termsRendered = 0
    public var segments = 0
    /// Segments of one derivation.
    public var parsed = 0
  }

  public let document: Document
  /// What it was made with.
  public let glossary: Glossary
  public let segments: [Segment]

  public var figures: Figures {
    var figures = Figures()
    for segment in segments {
      for token in segment.tokens where token.status != .punctuation {
        figures.tokens += 1
        if token.status != .guess, token.status != .unknown { figures.known += 1 }
      }
      figures.terms += segment.terms.count
      figures.termsRendered += segment.terms.filter { !$0.english.isEmpty }.count
      figures.segments += 1
      if segment.pieces == 1 { figures.parsed += 1 }
    }
    return figures
  }

  /// Words that no file lists, with how often they occur, most frequent first.
  public var unknown: [(text: String, count: Int)] {
    var counts: [String: Int] = [:]
    for segment in segments {
      for token in segment.tokens where token.status == .guess || token.status == .unknown {
        counts[token.text, default: 0] += 1
      }
    }
    return counts.map { (text: $0.key, count: $0.value) }.sorted { ($1.count, $0.text) < ($0.count, $1.text) }
  }
}

extension [EnglishToken] {
  /// The tokens as text, with spaces where English has them.
  public var joinedText: String {
    var out = ""
    var glued = true
    for token in self {
      if !glued, token.spacing != .closing { out += " " }
      out += token.text
      glued = token.spacing == .opening
    }
    return out
  }
}
