public import Orthography

/// A word in its own letters with all its vowels, ready for any scheme.
public struct VowelledWord: Sendable, Hashable {
  public var text: String
  /// Whether it is written with a capital.
  public var isName = false
  /// Whether its vowels were guessed.
  public var isGuess = false

  public init(_ text: String, isName: Bool = false, isGuess: Bool = false) {
    self.text = text
    self.isName = isName
    self.isGuess = isGuess
  }
}

/// Writes vowelled words by a scheme; owns the ICU handle of its rules.
public struct SchemeWriter: ~Copyable {
  public let scheme: Scheme
  /// Opened for the first word: it is a good part of a start, and most gists need no scheme.
  private var rules: Transliterator?
  /// What stands around each word while the rules are at work.
  private static let edge: Unicode.Scalar = "‖"
  /// What a scheme puts before a word that is written solid with the one before it.
  private static let tie: Unicode.Scalar = "⁀"
  /// How many words are rewritten at a time: ICU's time grows with the square of the length.
  private static let batch = 12

  /// - Throws: `ICUError` if rules that did not come with the program are wrong.
  public init(_ scheme: Scheme) throws(ICUError) {
    self.scheme = scheme
    rules = scheme.isChecked ? nil : try Transliterator(rules: scheme.rules)
  }

  /// A phrase in Latin letters.
  public mutating func phrase(_ words: [VowelledWord]) throws(ICUError) -> String {
    try write(words).reduce(into: "") { text, word in
      text += text.isEmpty || word.isSolid ? word.text : " " + word.text
    }
  }

  /// A word in Latin letters.
  public struct Word: Sendable, Hashable {
    public let text: String
    /// Whether it is written solid with the word before it.
    public let isSolid: Bool
  }

  /// Each word of a phrase in Latin letters.
  public mutating func write(_ words: [VowelledWord]) throws(ICUError) -> [Word] {
    var out: [Word] = []
    for start in stride(from: 0, to: words.count, by: Self.batch) {
      let part = Array(words[start..<min(start + Self.batch, words.count)])
      let written = try rewrite(part)
      for (index, text) in written.enumerated() {
        let isFirst = out.isEmpty || !words[out.count - 1].isName
        let isSolid = text.unicodeScalars.first == Self.tie && !out.isEmpty
        let plain = Self.without(Self.tie, text)
        let isCapital = part[index].isName && !isSolid
        out.append(
          Word(text: isCapital ? capitalized(plain, part[index].text, isFirst: isFirst) : plain, isSolid: isSolid))
      }
    }
    return out
  }

  /// One result a word, whatever the words hold.
  private mutating func rewrite(_ words: [VowelledWord]) throws(ICUError) -> [String] {
    if rules == nil { rules = try Transliterator(rules: scheme.rules) }
    let edge = String(Self.edge)
    let texts = words.map { Self.without(Self.edge, $0.text) }
    let written = try rules?.rewritten(edge + texts.joined(separator: edge) + edge) ?? ""
    let parts = written.unicodeScalars.split(separator: Self.edge, omittingEmptySubsequences: false).map { String($0) }
    if parts.count == words.count + 2 { return Array(parts[1...words.count]) }
    var out: [String] = []
    for text in texts { out.append(Self.without(Self.edge, try rules?.rewritten(edge + text + edge) ?? "")) }
    return out
  }

  private static func without(_ scalar: Unicode.Scalar, _ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != scalar }))
  }

  private func capitalized(_ text: String, _ vowelled: String, isFirst: Bool) -> String {
    guard scheme.article != .none else { return text }
    guard Self.hasArticle(vowelled), let gap = text.firstIndex(where: { $0 == " " || $0 == "-" }) else {
      return Self.upper(text)
    }
    let article = String(text[...gap])
    let isUpper = scheme.article == .always || scheme.article == .first && isFirst
    return (isUpper ? Self.upper(article) : article) + Self.upper(String(text[text.index(after: gap)...]))
  }

  /// Whether a vowelled word begins with the Arabic article.
  private static func hasArticle(_ text: String) -> Bool {
    let scalars = text.unicodeScalars.filter { !(0x064B...0x0652).contains($0.value) }
    return scalars.count > 3 && scalars.starts(with: ["\u{627}", "\u{644}"])
      && !scalars.dropFirst(2).starts(with: ["\u{644}", "\u{647}"])
  }

  /// The first letter that has a capital in capitals.
  private static func upper(_ text: String) -> String {
    guard let index = text.unicodeScalars.firstIndex(where: { $0.properties.isLowercase || $0.properties.isUppercase })
    else {
      return text
    }
    let scalar = text.unicodeScalars[index]
    let rest = text.unicodeScalars[text.unicodeScalars.index(after: index)...]
    return String(text.unicodeScalars[..<index]) + scalar.properties.uppercaseMapping + String(rest)
  }
}
