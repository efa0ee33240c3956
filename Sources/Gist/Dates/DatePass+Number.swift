import Grammar
import Orthography

/// Numbers of several tokens, and large ones in figures.
extension DatePass {
  /// A number, with the index after it.
  struct Counted {
    var value: Quantity
    var end: Int
  }

  /// `۲٫۵ میلیون`, بیست و پنج, خمسة وعشرون ألف; figures alone from 1,000 on, except years.
  func number(at index: Int) -> FoundDate? {
    guard let counted = quantity(at: index) else { return nil }
    let isDual = if case .dual? = tables.numbers.match(keys, at: index)?.value { true } else { false }
    guard counted.end > index + 1 || isDual || isLarge(index) else { return nil }
    return found(index..<counted.end, "NUM", counted.value.english, status: .number)
  }

  /// A number of one measure joined to that of a smaller one: ۲ تن و ۳۸۷ of ۲ تن و ۳۸۷ کیلوگرم.
  func measured(at index: Int) -> FoundDate? {
    guard let large = quantity(at: index), let measure = tables.measures.match(keys, at: large.end),
      let small = joined(at: measure.end), small.end < keys.count, measure.value.smaller.contains(keys[small.end])
    else { return nil }
    let name = large.value == Quantity(1) ? measure.value.one : measure.value.more
    return found(
      index..<small.end, "NUM", large.value.english + [name, "and"] + small.value.english, status: .number)
  }

  /// A number behind an *and*, which Arabic writes together with it.
  private func joined(at index: Int) -> Counted? {
    if case .and? = tables.numbers.match(keys, at: index)?.value { return quantity(at: index + 1) }
    return nil
  }

  /// Whether a token is a figure to be grouped: not a year, not a code.
  private func isLarge(_ index: Int) -> Bool {
    guard let text = digits[index], let number = text.whole, number >= 1000, !text.hasLeadingZero else { return false }
    let isYear = (1250...1499).contains(number) || (1900...2099).contains(number) || isOldYear(number, index)
    return !isYear && !isText(index + 1, "-", "/") && !isText(index - 1, "-", "/", "+")
  }

  /// Whether a number such as 1610 is a year: `در 1610،`.
  private func isOldYear(_ number: Int, _ index: Int) -> Bool {
    guard (1000...1899).contains(number), isAfter(.yearCue, index) else { return false }
    return index + 1 == tokens.count || tokens[index + 1].kind == .punctuation
  }

  /// `۲۰ درصد`, `%20`, 20 في المئة, پنج درصد.
  func percent(at index: Int) -> FoundDate? {
    if isText(index, "%", "٪"), index + 1 < tokens.count, let number = figure(at: index + 1, slash: true) {
      return percent(number, index..<index + 2)
    }
    if let number = figure(at: index, slash: true), let end = marker(.percent, at: index + 1) {
      return percent(number, index..<end)
    }
    guard let counted = quantity(at: index), let end = marker(.percent, at: counted.end) else { return nil }
    return percent(counted.value, index..<end)
  }

  private func percent(_ number: Quantity, _ range: Range<Int>) -> FoundDate? {
    found(range, "PERCENT", number.english + ["per", "cent"], status: .number)
  }

  private func figure(at index: Int, slash: Bool) -> Quantity? {
    digits[index]?.quantity(slash: slash && tables.language == .persian)
  }

  /// The longest number that begins at a token, in figures, words or both.
  func quantity(at index: Int) -> Counted? {
    var sum = NumberSum()
    var next = index
    while let part = part(at: next, isFirst: next == index), sum.add(part.word, isJoined: part.isJoined) {
      next = part.end
      // A half alone wants a scale, or the per cent: دو و نیم درصد.
      if sum.isComplete || (sum.hasHalf && marker(.percent, at: next) != nil) { sum.settle(end: next) }
    }
    return sum.settled.map { Counted(value: $0.value, end: $0.end) }
  }

  private struct Part {
    let word: NumberWord
    /// Whether an *and* stands before it.
    var isJoined = false
    let end: Int
  }

  private func part(at index: Int, isFirst: Bool) -> Part? {
    guard index < tokens.count else { return nil }
    if let plain = plainPart(at: index), isFirst || !isAnd(plain.word) { return plain }
    guard !isFirst else { return nil }
    if case .and? = tables.numbers.match(keys, at: index)?.value, var part = plainPart(at: index + 1), !isAnd(part.word)
    {
      part.isJoined = true
      return part
    }
    let and = tables.gluedAnd
    guard !and.isEmpty, keys[index].count > and.count, keys[index].starts(with: and),
      let word = tables.numbers.match(keys, at: index, first: Array(keys[index].dropFirst(and.count))),
      !isAnd(word.value)
    else { return nil }
    return Part(word: word.value, isJoined: true, end: word.end)
  }

  private func plainPart(at index: Int) -> Part? {
    guard index < tokens.count else { return nil }
    if digits[index] != nil {
      let isScaled = if case .scale? = tables.numbers.match(keys, at: index + 1)?.value { true } else { false }
      return figure(at: index, slash: isScaled).map { Part(word: .cardinal($0), end: index + 1) }
    }
    return tables.numbers.match(keys, at: index).map { Part(word: $0.value, end: $0.end) }
  }

  private func isAnd(_ word: NumberWord) -> Bool {
    if case .and = word { true } else { false }
  }
}
