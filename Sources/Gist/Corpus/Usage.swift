import English
import Grammar
import Lexicon
import Meaning
import Morphology
public import Orthography

/// Finds where a term is used, as the translation reads a text: inflected, with clitics, in any spelling that counts as one.
public struct UsageFinder: Sendable {
  /// A place where it is used.
  public struct Use: Sendable {
    /// The line, from 1.
    public let line: Int
    /// The source on both sides of it, and itself, as they are written.
    public let before: String
    public let match: String
    public let after: String
    /// The English of the segment, and which of its words render the match.
    public let english: String
    public let rendered: String
  }

  /// What is looked for in a language, as match keys of words.
  private struct Pattern {
    let language: Language
    let words: [Word]
  }

  /// A word with all that may stand for it.
  private struct Word {
    let key: [UInt8]
    let lemmas: Set<[UInt8]>
  }

  private let translator: Translator
  private let ids: Set<String>
  private let patterns: [Pattern]

  /// - Parameters:
  ///   - ids: terms and names whose use is wanted, however they are written.
  ///   - forms: words of a source language, each with what it may be inflected to.
  public init(_ translator: Translator, ids: [String], forms: [(text: String, language: Language)]) {
    self.translator = translator
    self.ids = Set(ids)
    patterns = forms.compactMap { text, language in
      let analyzer = translator.parser(language).analyzer
      let words = MatchKey.fold(text, language: language).split(separator: Letter.space).map { key in
        // Of the readings of what is looked for the likeliest counts: its lemma.
        let lemma = analyzer.analyze(Array(key), limit: 1).first.map { $0.words[$0.stem].lemma }
        return Word(key: Array(key), lemmas: Set([lemma].compactMap { $0 }))
      }
      return words.isEmpty ? nil : Pattern(language: language, words: words)
    }
  }

  /// The uses in a document, in order.
  ///
  /// - Parameter width: how many letters of the source to show on either side, words being kept whole.
  public func uses(in gist: Gist, width: Int = 50) -> [Use] {
    gist.segments.flatMap { segment in
      matches(in: segment).map { tokens in use(tokens, segment, gist, width) }
    }
  }

  // MARK: - Matching

  /// The tokens of each match in a segment, in order, none twice.
  private func matches(in segment: Gist.Segment) -> [ClosedRange<Int>] {
    var found: [ClosedRange<Int>] = []
    for term in segment.terms where ids.contains(term.id) {
      let own = segment.tokens.indices.filter { index in
        term.source.contains { $0.overlaps(segment.tokens[index].range) }
      }
      if let first = own.first, let last = own.last { found.append(first...last) }
    }
    for pattern in patterns where pattern.language == segment.language {
      let count = pattern.words.count
      guard segment.tokens.count >= count else { continue }
      for start in 0...(segment.tokens.count - count)
      where pattern.words.indices.allSatisfy({
        matches(pattern.words[$0], segment.tokens[start + $0], pattern.language)
      }) {
        found.append(start...start + count - 1)
      }
    }
    var kept: [ClosedRange<Int>] = []
    for range in found.sorted(by: { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) })
    where !(kept.last?.overlaps(range) ?? false) {
      kept.append(range)
    }
    return kept
  }

  private func matches(_ word: Word, _ token: Gist.Token, _ language: Language) -> Bool {
    guard token.status != .punctuation else { return false }
    let key = MatchKey.fold(token.text, language: language)
    if key == word.key || word.lemmas.contains(MatchKey.fold(token.lemma, language: language)) { return true }
    return translator.parser(language).analyzer.analyze(key).contains { analysis in
      let lemma = analysis.words[analysis.stem].lemma
      return lemma == word.key || word.lemmas.contains(lemma)
    }
  }

  // MARK: - Context

  private func use(_ tokens: ClosedRange<Int>, _ segment: Gist.Segment, _ gist: Gist, _ width: Int) -> Use {
    let match = segment.tokens[tokens.lowerBound].range.lowerBound..<segment.tokens[tokens.upperBound].range.upperBound
    let bounds = segment.range
    let left = gist.document.string(min(bounds.lowerBound, match.lowerBound)..<match.lowerBound)
    let right = gist.document.string(match.upperBound..<max(bounds.upperBound, match.upperBound))
    let rendered = segment.english.filter { word in word.sources.contains { tokens.contains($0) } }
    return Use(
      line: segment.line + 1, before: Self.end(of: left, width), match: gist.document.string(match),
      after: Self.start(of: right, width), english: segment.text, rendered: rendered.joinedText)
  }

  private static func start(of text: String, _ width: Int) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    var out = ""
    for (index, word) in words.enumerated() {
      guard index == 0 || out.unicodeScalars.count + word.unicodeScalars.count < width else { return out + " …" }
      out += (index == 0 ? "" : " ") + word
    }
    return out
  }

  private static func end(of text: String, _ width: Int) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    var out = ""
    for (index, word) in words.reversed().enumerated() {
      guard index == 0 || out.unicodeScalars.count + word.unicodeScalars.count < width else { return "… " + out }
      out = index == 0 ? String(word) : word + " " + out
    }
    return out
  }
}
