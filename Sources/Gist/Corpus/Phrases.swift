import English
import Grammar
import Meaning
public import Orthography

/// Phrases of several words that recur in some documents and that no term covers: what to add to the terms first.
///
/// A phrase is nouns and adjectives side by side, each read from the lexicon or guessed. One that only ever occurs inside
/// a longer one is left out.
public struct RecurringPhrases: Sendable {
  /// A phrase.
  public struct Phrase: Sendable {
    /// As it is written first.
    public let text: String
    public let language: Language
    public internal(set) var count = 0
    /// Where it stands first, as `article.txt:3`.
    public let place: String
    /// What the gists say for it, most frequent first, without articles before it.
    public var renderings: [(text: String, count: Int)] {
      english.map { ($0.key, $0.value) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map { (text: $0.0, count: $0.1) }
    }
    var english: [String: Int] = [:]
  }

  private struct Key: Hashable {
    let words: [[UInt8]]
    let language: Language
  }

  private static let longest = 4
  private var found: [Key: Phrase] = [:]

  public init() {}

  /// Counts the phrases of a gist.
  public mutating func add(_ gist: Gist) {
    for segment in gist.segments {
      var run: [Int] = []
      for index in segment.tokens.indices {
        if Self.isPart(segment.tokens[index], segment) {
          run.append(index)
        } else {
          add(run, segment, gist)
          run = []
        }
      }
      add(run, segment, gist)
    }
  }

  private static func isPart(_ token: Gist.Token, _ segment: Gist.Segment) -> Bool {
    guard token.status == .lexicon || token.status == .guess || token.status == .unknown else { return false }
    return token.pos == "noun" || token.pos == "adj" || token.status != .lexicon
  }

  private mutating func add(_ run: [Int], _ segment: Gist.Segment, _ gist: Gist) {
    guard run.count > 1 else { return }
    for start in run.indices.dropLast() {
      for end in (start + 1)..<min(run.count, start + Self.longest) { add(run[start]...run[end], segment, gist) }
    }
  }

  private mutating func add(_ tokens: ClosedRange<Int>, _ segment: Gist.Segment, _ gist: Gist) {
    let words = tokens.map { segment.tokens[$0] }
    // A phrase is at least half of words that are known, and its first is a noun in both languages.
    guard words.first?.pos != "adj", words.filter({ $0.status == .lexicon }).count * 2 >= words.count else { return }
    let key = Key(
      words: words.map { MatchKey.fold($0.text, language: segment.language) }, language: segment.language)
    var phrase =
      found[key]
      ?? Phrase(
        text: words.map(\.text).joined(separator: " "), language: segment.language,
        place: "\(gist.document.path):\(segment.line + 1)")
    phrase.count += 1
    if let english = Self.english(of: tokens, segment) { phrase.english[english, default: 0] += 1 }
    found[key] = phrase
  }

  /// The English of some tokens, if it stands together and says nothing else.
  private static func english(of tokens: ClosedRange<Int>, _ segment: Gist.Segment) -> String? {
    let places = segment.english.indices.filter { place in
      segment.english[place].sources.contains { tokens.contains($0) }
    }
    guard let first = places.first, let last = places.last else { return nil }
    let words = segment.english[first...last]
    guard
      words.allSatisfy({ $0.sources.isEmpty || $0.sources.allSatisfy(tokens.contains) || $0.origin == .punctuation })
    else {
      return nil
    }
    let text = Array(words).joinedText
    // A capital at the start of the sentence is no part of it.
    return first == 0 ? text.prefix(1).lowercased() + text.dropFirst() : text
  }

  /// The phrases that occur at least so often, most frequent first.
  public func phrases(atLeast count: Int) -> [Phrase] {
    let frequent = found.filter { $0.value.count >= count }
    var inside: Set<Key> = []
    for (key, phrase) in frequent where key.words.count > 2 {
      for part in [key.words.dropFirst(), key.words.dropLast()] {
        let shorter = Key(words: Array(part), language: key.language)
        if frequent[shorter]?.count == phrase.count { inside.insert(shorter) }
      }
    }
    return frequent.filter { !inside.contains($0.key) }.map(\.value)
      .sorted { ($1.count, $0.text, $0.language.code) < ($0.count, $1.text, $1.language.code) }
  }
}
