import Orthography

/// English words for a date, and what a reader should know of it.
struct DateText: Sendable {
  var words: [String]
  var mark: String?
  /// The days meant, counted from 1 January 1970, if they are known to the year.
  var days: ClosedRange<Int>?
}

/// A date, with the same day as the text gives it in another calendar.
struct PairedDate: Sendable {
  var printed: PrintedDate
  /// The common date that the text gives beside one of another calendar.
  var common: PrintedDate?

  init(printed: PrintedDate) { self.printed = printed }

  init(_ first: PrintedDate, _ second: PrintedDate) {
    printed = first.calendar == .gregorian ? second : first
    common = first.calendar == .gregorian ? first : second.calendar == .gregorian ? second : nil
    printed.end = second.end
  }

  var end: Int { printed.end }
}

/// Writes dates in house style: `Monday, 6 May 2024 (17 Ordibehesht 1403)`.
struct DateWriter: Sendable {
  let names: EnglishNames
  var context = DateContext()

  func text(of date: PairedDate, weekday: Int?, isInBrackets: Bool) -> DateText {
    let printed = date.printed
    var text = DateText(words: [])
    var common: String? = plain(printed)
    var original: String?
    if printed.days.isEmpty {
      original = printed.calendar == .gregorian ? nil : common
      if printed.calendar != .gregorian { common = months(of: printed) }
      text.days = month(of: printed)
    } else if let other = date.common {
      (common, text.mark) = paired(other, printed, weekday)
      original = plain(printed)
      text.days = span(resolved(printed, weekday).common)
    } else {
      let days = resolved(printed, weekday)
      text.mark = days.mark
      if printed.year != nil || context.day != nil { text.days = span(days.common) }
      if printed.calendar != .gregorian, !days.common.isEmpty {
        original = common
        common = self.days(days.common, link: printed.link, hasYear: printed.year != nil)
      }
    }
    // A month of another calendar is two halves of ours: its own name comes first.
    let (first, second) = printed.days.isEmpty && original != nil ? (original, common) : (common, original)
    var main = chosen(common, original) ?? first ?? ""
    if let weekday { main = names.weekday(weekday) + ", " + main }
    if printed.isBeforeChrist { main += " BC" }
    let bracket = context.style == .both ? second.map { bracketed($0, isInBrackets) } : nil
    text.words = [main, bracket].compactMap(\.self).joined(separator: " ").split(separator: " ").map(String.init)
    return text
  }

  /// What is written where only one calendar is wanted.
  private func chosen(_ common: String?, _ original: String?) -> String? {
    switch context.style {
    case .both: nil
    case .common: common
    case .original: original ?? common
    }
  }

  /// The words for a year alone, without *the*.
  func year(_ year: Int, _ calendar: CalendarDate.Calendar, isInBrackets: Bool) -> [String] {
    guard calendar != .gregorian else { return [String(year)] }
    guard let first = common(calendar, year, 1, 1), let last = lastDay(calendar, year: year, month: 12),
      context.style != .original
    else {
      return ["year", String(year)]
    }
    let span = DateWriter.span(first.year, last.year)
    return context.style == .common ? [span] : ["year", String(year), bracketed(span, isInBrackets)]
  }

  /// The words for two years or all from one to another, without *the*: `years 1398 to 1400 (2019–22)`.
  func years(_ first: Int, _ second: Int, link: String, _ calendar: CalendarDate.Calendar, isInBrackets: Bool)
    -> [String]
  {
    let printed = ["years", String(first), link, String(second)]
    guard calendar != .gregorian, context.style != .original, let start = common(calendar, first, 1, 1),
      let end = lastDay(calendar, year: second, month: 12)
    else { return printed }
    let span = DateWriter.span(start.year, end.year)
    return context.style == .common ? ["years", span] : printed + [bracketed(span, isInBrackets)]
  }

  /// Round brackets, or square ones within round ones.
  private func bracketed(_ text: String, _ isInBrackets: Bool) -> String {
    isInBrackets ? "[\(text)]" : "(\(text))"
  }

  /// `2024–25`, `1999–2000`.
  private static func span(_ first: Int, _ last: Int) -> String {
    guard first != last else { return String(first) }
    let short = last % 100 < 10 ? "0\(last % 100)" : String(last % 100)
    return "\(first)–" + (first / 100 == last / 100 ? short : String(last))
  }
}

// MARK: - As printed

extension DateWriter {
  /// The date in its own calendar.
  private func plain(_ date: PrintedDate) -> String {
    let days = date.days.map(String.init).joined(separator: " \(date.link) ")
    let month = names.month(date.month, date.calendar, region: date.region)
    return [days, month, date.year.map(String.init) ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Days of the common calendar: `6 May 2024`, `5 and 7 May`, `31 August and 5 September 2025`.
  private func days(_ days: [CommonDay], link: String, hasYear: Bool) -> String {
    var out: [String] = []
    for (index, day) in days.enumerated() {
      let next = index + 1 < days.count ? days[index + 1] : nil
      var parts = [String(day.day)]
      if next?.month != day.month { parts.append(names.month(day.month, .gregorian)) }
      if hasYear, next?.year != day.year { parts.append(String(day.year)) }
      out.append(parts.joined(separator: " "))
    }
    return out.joined(separator: " \(link) ")
  }

  /// The common months that a month of another calendar falls in: `July–August 2022`.
  private func months(of date: PrintedDate) -> String? {
    guard date.calendar != .gregorian, let year = date.year ?? usualYear(date.calendar),
      let first = common(date.calendar, year, date.month, 1),
      let last = lastDay(date.calendar, year: year, month: date.month)
    else { return nil }
    let tail = date.year == nil ? "" : " \(last.year)"
    let from = names.month(first.month, .gregorian)
    if first.month == last.month { return from + tail }
    let head = date.year == nil || first.year == last.year ? from : "\(from) \(first.year)"
    return "\(head)–\(names.month(last.month, .gregorian))\(tail)"
  }
}

// MARK: - Conversion

/// A day of the common calendar; weekdays count from 1, Sunday.
struct CommonDay: Sendable, Hashable {
  var year: Int
  var month: Int
  var day: Int
  var weekday: Int
}

extension DateWriter {
  /// The year by which months without one are converted: that of the text, else a common one that ends in a common one.
  private func usualYear(_ calendar: CalendarDate.Calendar) -> Int? {
    if let day = context.day { return (try? CalendarDate(calendar, daysSince1970: day))?.year }
    return calendar == .persian ? 1401 : nil
  }

  /// The year in which a day of a month lies nearest to the day of the text.
  private func nearestYear(_ calendar: CalendarDate.Calendar, _ month: Int, _ day: Int) -> Int? {
    guard let today = context.day, let year = usualYear(calendar) else { return nil }
    let distances = (year - 1...year + 1).compactMap { year in
      (try? CalendarDate(calendar, year: year, month: month, day: day).daysSince1970()).map { (abs($0 - today), year) }
    }
    return distances.min { $0.0 < $1.0 }?.1
  }

  /// From the first to the last of some days.
  private func span(_ days: [CommonDay]) -> ClosedRange<Int>? {
    let numbers = days.compactMap {
      try? CalendarDate(.gregorian, year: $0.year, month: $0.month, day: $0.day).daysSince1970()
    }
    guard let first = numbers.min(), let last = numbers.max() else { return nil }
    return first...last
  }

  /// The days of a month, if its year is known.
  private func month(of date: PrintedDate) -> ClosedRange<Int>? {
    guard !date.isBeforeChrist, let year = date.year ?? (context.day == nil ? nil : usualYear(date.calendar)) else {
      return nil
    }
    return days(of: year, date.calendar, months: date.month...date.month)
  }

  /// The days of some months of a year.
  func days(of year: Int, _ calendar: CalendarDate.Calendar, months: ClosedRange<Int>) -> ClosedRange<Int>? {
    guard let first = common(calendar, year, months.lowerBound, 1),
      let last = lastDay(calendar, year: year, month: months.upperBound)
    else { return nil }
    return span([first, last])
  }

  private func common(_ calendar: CalendarDate.Calendar, _ year: Int, _ month: Int, _ day: Int, shift: Int = 0)
    -> CommonDay?
  {
    guard let number = try? CalendarDate(calendar, year: year, month: month, day: day).daysSince1970() else {
      return nil
    }
    return common(number: number + shift)
  }

  private func common(number: Int) -> CommonDay? {
    guard let date = try? CalendarDate(.gregorian, daysSince1970: number), let weekday = try? date.weekday() else {
      return nil
    }
    return CommonDay(year: date.year, month: date.month, day: date.day, weekday: weekday)
  }

  private func lastDay(_ calendar: CalendarDate.Calendar, year: Int, month: Int) -> CommonDay? {
    month < 12 ? common(calendar, year, month + 1, 1, shift: -1) : common(calendar, year + 1, 1, 1, shift: -1)
  }

  /// The days in the common calendar, and what is doubtful about them.
  private func resolved(_ date: PrintedDate, _ weekday: Int?) -> (common: [CommonDay], mark: String?) {
    guard !date.isBeforeChrist else { return ([], nil) }
    guard let year = date.year else { return withoutYear(date) }
    let days = date.days.compactMap { common(date.calendar, year, date.month, $0) }
    guard days.count == date.days.count else { return ([], "there is no such day: \(plain(date))") }
    var mark = date.calendar == .islamic ? "the day of a lunar date may differ by one" : nil
    guard let weekday, let first = days.first else { return (days, mark) }
    if first.weekday == weekday { return (days, nil) }
    if date.calendar == .islamic {
      // The month begins when the moon is seen: the weekday tells.
      for shift in [-1, 1] {
        let moved = date.days.compactMap { common(date.calendar, year, date.month, $0, shift: shift) }
        if moved.first?.weekday == weekday { return (moved, nil) }
      }
    }
    mark =
      "\(self.days([first], link: "", hasYear: true)) was a \(names.weekday(first.weekday)), not a \(names.weekday(weekday))"
    return (days, mark)
  }

  /// The usual correspondence, where no year is given.
  private func withoutYear(_ date: PrintedDate) -> (common: [CommonDay], mark: String?) {
    if let first = date.days.first, let year = nearestYear(date.calendar, date.month, first) {
      let days = date.days.compactMap { common(date.calendar, year, date.month, $0) }
      return days.count == date.days.count ? (days, nil) : ([], "there is no such day: \(plain(date))")
    }
    guard date.calendar != .gregorian, let year = usualYear(date.calendar) else { return ([], nil) }
    // The 30th of the last month is there in leap years only, and is then the day before the new year too.
    let days = date.days.compactMap { common(date.calendar, year, date.month, date.month == 12 ? min($0, 29) : $0) }
    guard days.count == date.days.count else { return ([], "there is no such day: \(plain(date))") }
    return (days, "no year is given: the day may differ by one")
  }

  /// The common date where the text gives both, and whether they are the same day.
  private func paired(_ common: PrintedDate, _ printed: PrintedDate, _ weekday: Int?) -> (text: String, mark: String?) {
    var complete = common
    guard let year = printed.year, let day = self.common(printed.calendar, year, printed.month, printed.days[0]) else {
      return (plain(common), nil)
    }
    complete.year = common.year ?? day.year
    let slack = printed.calendar == .islamic ? 1 : 0
    let given = try? CalendarDate(.gregorian, year: complete.year ?? 0, month: common.month, day: common.days[0])
      .daysSince1970()
    let computed = try? CalendarDate(.gregorian, year: day.year, month: day.month, day: day.day).daysSince1970()
    if let given, let computed, abs(given - computed) <= slack {
      return (plain(complete), resolved(complete, weekday).mark)
    }
    return (
      plain(complete),
      "the two dates are not the same day: \(plain(printed)) was \(days([day], link: "", hasYear: true))"
    )
  }
}
