import Grammar
import Lexicon
import Orthography

/// One walk over the tokens of a sentence.
struct DatePass {
  let tokens: [SourceToken]
  let tables: CalendarTables
  let writer: DateWriter
  /// The tokens' keys as the tables have them.
  private(set) var keys: [[UInt8]]
  /// The numbers among the tokens.
  let digits: [DigitText?]
  /// Whether a round bracket is open.
  private(set) var isInBrackets = false

  init(_ tokens: [SourceToken], tables: CalendarTables, writer: DateWriter) {
    self.tokens = tokens
    self.tables = tables
    self.writer = writer
    keys = tokens.map { CalendarKey.of($0.key, tables.language) }
    digits = tokens.map { $0.kind == .number ? DigitText($0.text) : nil }
  }

  mutating func run() -> [FoundDate] {
    var found: [FoundDate] = []
    var index = 0
    var lastYear: FoundYear?
    while index < tokens.count {
      if let next = year(at: index, after: lastYear) ?? dateOrNumber(at: index) ?? behindProclitic(at: index) {
        found.append(next)
        lastYear = foundYear(next.edge.tokens) ?? lastYear
        index = next.edge.tokens.upperBound
      } else if let end = afterCode(at: index) {
        index = end
      } else {
        countBracket(index)
        index += 1
      }
    }
    return found
  }

  private func dateOrNumber(at index: Int) -> FoundDate? {
    // Most words begin nothing, which is told soonest here; only an ordinal may be written together with its tens.
    if tokens[index].kind == .word, !tables.openings.contains(keys[index]) { return ordinalWord(at: index) }
    return dateWithWeekday(at: index) ?? clock(at: index) ?? year(at: index) ?? money(at: index)
      ?? percent(at: index) ?? measured(at: index) ?? ordinal(at: index) ?? number(at: index)
  }

  /// What begins behind a proclitic, as in وحزيران, لعام 2024.
  private mutating func behindProclitic(at index: Int) -> FoundDate? {
    let whole = keys[index]
    guard tokens[index].kind == .word else { return nil }
    defer { keys[index] = whole }
    for proclitic in tables.proclitics where whole.count > proclitic.count + 1 && whole.starts(with: proclitic) {
      keys[index] = Array(whole.dropFirst(proclitic.count))
      guard var next = dateOrNumber(at: index) else { continue }
      next.edge.letter = proclitic.count
      return next
    }
    return nil
  }

  /// The index after a number that is a code, with the word that says so: کد مطلب : 166703.
  private func afterCode(at index: Int) -> Int? {
    guard var end = marker(.code, at: index) else { return nil }
    if isText(end, ":", "(") { end += 1 }
    return number(token: end) != nil ? end + 1 : nil
  }

  private mutating func countBracket(_ index: Int) {
    guard tokens[index].kind != .word else { return }
    switch tokens[index].text {
    case "(": isInBrackets = true
    case ")": isInBrackets = false
    default: break
    }
  }
}

// MARK: - Looking at tokens

extension DatePass {
  /// The index after a marker of a kind; nil if there is none.
  func marker(_ marker: Marker, at index: Int) -> Int? {
    tables.markers(marker).match(keys, at: index)?.end
  }

  /// The index after a marker, or the index itself.
  func skip(_ marker: Marker, at index: Int) -> Int { self.marker(marker, at: index) ?? index }

  /// Whether a marker of a kind ends just before an index.
  func isAfter(_ marker: Marker, _ index: Int) -> Bool {
    (max(0, index - 4)..<index).contains { self.marker(marker, at: $0) == index }
  }

  func isText(_ index: Int, _ texts: String...) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].kind != .word && texts.contains(tokens[index].text)
  }

  /// The index after a comma, or the index itself.
  func skipComma(at index: Int) -> Int { isText(index, "،", ",") ? index + 1 : index }

  /// The whole number that a token is.
  func number(token index: Int) -> Int? {
    index >= 0 && index < tokens.count ? digits[index]?.whole : nil
  }

  func found(
    _ range: Range<Int>, _ category: String, _ words: [String], status: Lattice.Status = .date,
    takesArticle: Bool = false, cost: Int32 = -200, mark: String? = nil
  ) -> FoundDate {
    let isTime = status == .date
    let english = Rendering(words: words, number: .singular, isName: isTime, takesArticle: takesArticle)
    let edge = ReadyEdge(
      tokens: range, category: category, features: isTime ? "sem=time" : "", english: english, status: status,
      cost: cost)
    return FoundDate(edge: edge, mark: mark)
  }
}
