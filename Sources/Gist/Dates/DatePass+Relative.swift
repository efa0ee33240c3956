import Orthography

/// An expression that names a time from the day of the text, with the days that it means.
public struct RelativeDate: Sendable {
  public let tokens: Range<Int>
  /// Counted from 1 January 1970.
  public let days: ClosedRange<Int>
  /// The days in English: `5 May`, `2023`, `21 March 2023 to 19 March 2024`.
  public let english: String
}

/// What an expression of `calendar/relative.tsv` means.
struct RelativeTime: Sendable {
  enum Unit: String, Sendable { case day, week, month, year, weekday }
  let unit: Unit
  let offset: Int
}

extension DatePass {
  /// All expressions in the tokens that are counted from a day.
  func relative(to today: Int) -> [RelativeDate] {
    var out: [RelativeDate] = []
    var index = 0
    while index < tokens.count {
      guard let found = relative(at: index, today) else {
        index += 1
        continue
      }
      out.append(found)
      index = found.tokens.upperBound
    }
    return out
  }

  private func relative(at index: Int, _ today: Int) -> RelativeDate? {
    if let weekday = tables.weekdays.match(keys, at: index),
      let time = tables.relative.match(keys, at: weekday.end), time.value.unit == .weekday
    {
      // A day of the last or the coming seven.
      let own = Self.weekday(of: today)
      let back = (own - weekday.value.number + 6) % 7 + 1
      let ahead = (weekday.value.number - own + 6) % 7 + 1
      let day = time.value.offset < 0 ? today - back : today + ahead
      return relative(index..<time.end, day...day, today)
    }
    guard let time = tables.relative.match(keys, at: index), let days = days(of: time.value, today) else { return nil }
    return relative(index..<time.end, days, today)
  }

  private func relative(_ range: Range<Int>, _ days: ClosedRange<Int>, _ today: Int) -> RelativeDate {
    RelativeDate(tokens: range, days: days, english: writer.english(days, today: today))
  }

  /// 1 is Sunday; 1 January 1970 was a Thursday.
  private static func weekday(of day: Int) -> Int { ((day + 4) % 7 + 7) % 7 + 1 }

  private func days(of time: RelativeTime, _ today: Int) -> ClosedRange<Int>? {
    switch time.unit {
    case .weekday: return nil
    case .day: return today + time.offset...today + time.offset
    case .week:
      // Weeks begin on Saturday in Iran and Afghanistan, on Sunday in the Arab countries.
      let isPersian = tables.language != .arabic
      let start = today - (Self.weekday(of: today) + (isPersian ? 0 : 6)) % 7 + 7 * time.offset
      return start...start + 6
    case .month, .year:
      let calendar: CalendarDate.Calendar = tables.language == .arabic ? .gregorian : .persian
      guard let date = try? CalendarDate(calendar, daysSince1970: today) else { return nil }
      if time.unit == .year { return writer.days(of: date.year + time.offset, calendar, months: 1...12) }
      let months = date.year * 12 + date.month - 1 + time.offset
      let month = months % 12 + 1
      return writer.days(of: months / 12, calendar, months: month...month)
    }
  }
}

extension DateWriter {
  /// Days in English, without a year that is the text's own.
  func english(_ days: ClosedRange<Int>, today: Int) -> String {
    guard let first = try? CalendarDate(.gregorian, daysSince1970: days.lowerBound),
      let last = try? CalendarDate(.gregorian, daysSince1970: days.upperBound),
      let now = try? CalendarDate(.gregorian, daysSince1970: today)
    else { return "" }
    let isWholeYear =
      first.month == 1 && first.day == 1 && last.month == 12 && last.day == 31 && first.year == last.year
    if isWholeYear { return String(first.year) }
    let next = try? CalendarDate(.gregorian, daysSince1970: days.upperBound + 1)
    let isWholeMonth = first.day == 1 && next?.day == 1 && first.month == last.month && first.year == last.year
    func name(_ date: CalendarDate, year: Bool, day: Bool = true) -> String {
      (day ? "\(date.day) " : "") + names.month(date.month, .gregorian) + (year ? " \(date.year)" : "")
    }
    if isWholeMonth { return name(first, year: first.year != now.year, day: false) }
    let needsYear = first.year != now.year || last.year != now.year
    if days.count == 1 { return name(first, year: needsYear) }
    return name(first, year: needsYear && first.year != last.year) + " to " + name(last, year: needsYear)
  }
}
