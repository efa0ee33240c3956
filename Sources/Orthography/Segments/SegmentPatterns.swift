/// Phrases by which a line is known to be no part of the story, from `glossaries/text/boilerplate.tsv`.
///
/// A pattern matches a whole line by its key; `…` at its start or end stands for any words.
public struct SegmentPatterns: Sendable {
  private struct Pattern: Sendable {
    let key: [UInt8]
    let isOpenBefore: Bool
    let isOpenAfter: Bool
    let kind: Segment.Kind
  }

  private var patterns: [Language: [Pattern]] = [:]

  /// No patterns.
  public init() {}

  /// Reads the columns `language`, `pattern` and `kind`; rows that are not understood are left out.
  public init(tsv bytes: [UInt8]) {
    for row in TextTable(bytes, columns: ["language", "pattern", "kind"]).rows {
      guard let language = Language(code: row[0]), let kind = Segment.Kind(rawValue: row[2]) else { continue }
      let words = Array(row[1].unicodeScalars)
      let text = row[1].filter { $0 != "…" }
      let key = Self.plain(MatchKey.fold(Array(text.utf8), language: language))
      if key.isEmpty { continue }
      patterns[language, default: []].append(
        Pattern(key: key, isOpenBefore: words.first == "…", isOpenAfter: words.last == "…", kind: kind))
    }
  }

  /// The kind of a line, if one of its language's patterns matches it.
  func kind(of utf8: Span<UInt8>, _ language: Language) -> Segment.Kind? {
    guard let patterns = patterns[language], utf8.count < 2000 else { return nil }
    var folded: [UInt8] = []
    MatchKey.fold(utf8, language: language, into: &folded)
    let key = Self.plain(folded)
    return patterns.first { Self.matches($0, key) }?.kind
  }

  private static func matches(_ pattern: Pattern, _ key: [UInt8]) -> Bool {
    switch (pattern.isOpenBefore, pattern.isOpenAfter) {
    case (false, false): return key == pattern.key
    case (false, true): return key.starts(with: pattern.key) && endsWord(key, pattern.key.count)
    case (true, false):
      return key.suffix(pattern.key.count).elementsEqual(pattern.key)
        && startsWord(key, key.count - pattern.key.count)
    case (true, true):
      guard key.count >= pattern.key.count else { return false }
      return (0...key.count - pattern.key.count).contains { start in
        key[start..<start + pattern.key.count].elementsEqual(pattern.key) && startsWord(key, start)
          && endsWord(key, start + pattern.key.count)
      }
    }
  }

  private static func startsWord(_ key: [UInt8], _ index: Int) -> Bool {
    index == 0 || key[index - 1] == Letter.space
  }

  private static func endsWord(_ key: [UInt8], _ index: Int) -> Bool {
    index == key.count || key[index] == Letter.space
  }

  /// A key with its letters and digits only, one space between words.
  private static func plain(_ key: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    var index = 0
    while index < key.count {
      let code = key[index]
      index += code == Letter.escape ? MatchKey.escapedLength(key, at: index) : 1
      if isLetterOrDigit(code) {
        plain.append(code)
      } else if let last = plain.last, last != Letter.space {
        plain.append(Letter.space)
      }
    }
    if plain.last == Letter.space { plain.removeLast() }
    return plain
  }

  private static func isLetterOrDigit(_ code: UInt8) -> Bool {
    switch code {
    case 0x30...0x39, 0x61...0x7A: true
    default: code >= 0x80 && code != Letter.escape
    }
  }
}
