import Meaning

/// Puts quotation marks around what quoted words became, where the quotation was no phrase of its own.
enum Quotations {
  /// The tokens of a gist with marks around those that come from inside each quotation; where English parts them, around the longest run.
  ///
  /// - Parameter quotations: source tokens, from the opening mark to the closing one.
  static func marked(_ tokens: [EnglishToken], _ quotations: [ClosedRange<Int>]) -> [EnglishToken] {
    var out = tokens
    for range in quotations {
      guard let run = longestRun(in: out, range) else { continue }
      out.insert(
        EnglishToken("”", sources: [range.upperBound], origin: .punctuation, spacing: .closing), at: run.upperBound)
      out.insert(
        EnglishToken("“", sources: [range.lowerBound], origin: .punctuation, spacing: .opening), at: run.lowerBound)
    }
    return out
  }

  /// The longest stretch of words that all come from inside a quotation; words that rules made may lie between them.
  private static func longestRun(in tokens: [EnglishToken], _ range: ClosedRange<Int>) -> Range<Int>? {
    var best: Range<Int>?
    var start: Int?
    var end = 0
    for (index, token) in tokens.enumerated() {
      guard !token.sources.isEmpty else { continue }
      if token.sources.allSatisfy(range.contains) {
        if token.origin == .punctuation, start == nil { continue }
        if start == nil { start = article(before: index, in: tokens) ?? index }
        end = token.origin == .punctuation ? end : index + 1
        if let start, end > start, end - start > best?.count ?? 0 { best = start..<end }
      } else {
        start = nil
      }
    }
    return best
  }

  /// Where the article of a quoted noun stands: “the operation will continue”.
  private static func article(before index: Int, in tokens: [EnglishToken]) -> Int? {
    guard index > 0, tokens[index - 1].origin == .rule("np.definite") else { return nil }
    return index - 1
  }
}
