import Grammar
import Orthography

/// Years alone.
extension DatePass {
  /// A year alone, after the word for it: سال 1403, سال ۹۷, عام 2017.
  func year(at index: Int) -> FoundDate? {
    if let both = years(at: index) { return both }
    guard let start = marker(.year, at: index), let year = number(token: start) else { return nil }
    guard digits[start]?.length == 4 else {
      return shortYear(at: start, behind: index).map { self.year($0, .persian, index..<start + 1) }
    }
    for calendar in [CalendarDate.Calendar.persian, .islamic, .gregorian] {
      guard let era = era(at: start + 1, for: calendar) else { continue }
      return self.year(year, calendar, isBeforeChrist: era.isBeforeChrist, index..<era.end)
    }
    let calendar = calendar(ofBareYear: year)
    let mark = calendar == .islamic ? "the year is taken for one of the lunar calendar" : nil
    return self.year(year, calendar, index..<start + 1, mark: mark)
  }

  /// The year that goes with the one found just before: ۱۴۰۰ of از سال ۱۳۹۸ تا ۱۴۰۰.
  func year(at index: Int, after first: FoundYear?) -> FoundDate? {
    guard let first, tables.markers(.join).match(keys, at: first.end)?.end == index,
      let second = yearNumber(at: index), second.year > first.year, second.calendar == first.calendar
    else { return nil }
    return year(second.year, second.calendar, index..<index + 1, isSecond: true)
  }

  /// The year that ends at an index, if one does.
  func foundYear(_ range: Range<Int>) -> FoundYear? {
    guard marker(.year, at: range.lowerBound) == range.upperBound - 1,
      let (year, calendar) = yearNumber(at: range.upperBound - 1)
    else { return nil }
    return FoundYear(year: year, calendar: calendar, end: range.upperBound)
  }

  /// Two years: سال‌های ۱۳۹۸ تا ۱۴۰۰.
  private func years(at index: Int) -> FoundDate? {
    guard let start = marker(.years, at: index), let first = yearNumber(at: start),
      let join = tables.markers(.join).match(keys, at: start + 1), let second = yearNumber(at: join.end),
      second.calendar == first.calendar, first.year < second.year
    else { return nil }
    let words = writer.years(first.year, second.year, link: join.value, first.calendar, isInBrackets: isInBrackets)
    var date = found(index..<join.end + 1, "DATE", words, takesArticle: true)
    date.days = writer.days(of: first.year, first.calendar, months: 1...12).flatMap { first in
      writer.days(of: second.year, second.calendar, months: 1...12).map { first.lowerBound...$0.upperBound }
    }
    return date
  }

  /// A token as a year, of four figures or two.
  private func yearNumber(at index: Int) -> (year: Int, calendar: CalendarDate.Calendar)? {
    if let year = number(token: index), digits[index]?.length == 4, (1250...2199).contains(year) {
      return (year, calendar(ofBareYear: year))
    }
    return shortYear(at: index, behind: nil).map { ($0, .persian) }
  }

  /// The year that two figures stand for, as Iranians write those of the last century: ۹۷, 1397.
  ///
  /// Figures that count something are none (هر سال ۶۰ نفر), nor are those behind a number of years (در سه سال ۶۰ نفر).
  ///
  /// - Parameter word: where the word for year stands; nil behind a month.
  func shortYear(at index: Int, behind word: Int?) -> Int? {
    guard tables.language == .persian, let year = number(token: index), digits[index]?.length == 2,
      (50...99).contains(year), word.map(isCounted) != true,
      quantity(at: index)?.end == index + 1, marker(.percent, at: index + 1) == nil,
      marker(.countAfter, at: index + 1) == nil
    else { return nil }
    return 1300 + year
  }

  /// Whether the word for year at an index is one of several: سه سال, هر سال.
  private func isCounted(_ index: Int) -> Bool {
    isAfter(.countBefore, index) || index > 0 && quantity(at: index - 1) != nil
  }

  private func year(
    _ year: Int, _ calendar: CalendarDate.Calendar, isBeforeChrist: Bool = false, _ range: Range<Int>,
    isSecond: Bool = false, mark: String? = nil
  ) -> FoundDate {
    let words = writer.year(year, calendar, isInBrackets: isInBrackets)
    let english = isSecond ? words.filter { $0 != "year" } : words
    var date = found(
      range, "DATE", english + (isBeforeChrist ? ["BC"] : []), takesArticle: english.first == "year", mark: mark)
    if !isBeforeChrist { date.days = writer.days(of: year, calendar, months: 1...12) }
    return date
  }

  /// Old common years look like those of the other calendars; plans reach some years ahead.
  private func calendar(ofBareYear year: Int) -> CalendarDate.Calendar {
    switch tables.language {
    case .arabic: (1400...1460).contains(year) ? .islamic : .gregorian
    case .persian, .other: (1250...1430).contains(year) ? .persian : .gregorian
    }
  }
}

/// A year that was found, with the index after it.
struct FoundYear: Sendable {
  let year: Int
  let calendar: CalendarDate.Calendar
  let end: Int
}
