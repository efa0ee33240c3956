import Orthography

extension DatePass {
  /// A date with the weekday before it, or either alone.
  func dateWithWeekday(at index: Int) -> FoundDate? {
    let start = skip(.day, at: index)
    guard let weekday = tables.weekdays.match(keys, at: start) else {
      return date(at: start).map {
        found(
          index..<$0.end, writer.text(of: $0, weekday: nil, isInBrackets: isInBrackets), isDay: !$0.printed.days.isEmpty
        )
      }
    }
    if let date = dateAfterWeekday(at: weekday.end) {
      return found(
        index..<date.end, writer.text(of: date, weekday: weekday.value.number, isInBrackets: isInBrackets), isDay: true)
    }
    guard !weekday.value.isHomograph || start > index || isAfter(.dayCue, start) else { return nil }
    return found(index..<weekday.end, "DAY", [writer.names.weekday(weekday.value.number)], cost: 0)
  }

  private func found(_ range: Range<Int>, _ text: DateText, isDay: Bool) -> FoundDate {
    var date = found(range, isDay ? "DAY" : "DATE", text.words, mark: text.mark)
    date.days = text.days
    return date
  }

  /// The date that a weekday belongs to: `دوشنبه 17 اردیبهشت`, `دوشنبه، 17 اردیبهشت`, `دوشنبه (17 اردیبهشت)`.
  private func dateAfterWeekday(at index: Int) -> PairedDate? {
    if isText(index, "("), var date = date(at: skip(.day, at: index + 1)), isText(date.end, ")") {
      date.printed.end += 1
      return date
    }
    return date(at: skip(.day, at: skipComma(at: index)))
  }

  /// A date, with the same day in another calendar if that follows.
  private func date(at index: Int) -> PairedDate? {
    guard let first = printedDate(at: index) else { return nil }
    if let both = bracketed(first) { return both }
    guard let next = marker(.equals, at: first.end) else { return PairedDate(printed: first) }
    var start = skip(.day, at: next)
    if let weekday = tables.weekdays.match(keys, at: start) { start = skipComma(at: weekday.end) }
    guard let second = printedDate(at: start), second.calendar != first.calendar, first.days.count == 1,
      second.days.count == 1
    else { return PairedDate(printed: first) }
    return PairedDate(first, second)
  }

  /// A date with the same day in another calendar in brackets: ۱۳ فبروری (۲۵ دلو).
  private func bracketed(_ first: PrintedDate) -> PairedDate? {
    guard isText(first.end, "("), let second = printedDate(at: skip(.day, at: first.end + 1)), isText(second.end, ")"),
      second.calendar != first.calendar, first.days.count == 1, second.days.count == 1
    else { return nil }
    var both = PairedDate(first, second)
    both.printed.end += 1
    return both
  }

  private func printedDate(at index: Int) -> PrintedDate? {
    guard index < tokens.count else { return nil }
    return numericDate(at: index) ?? latinDate(at: index) ?? dayAndMonth(at: index) ?? monthAlone(at: index)
  }
}

// MARK: - Day, month, year

extension DatePass {
  /// A day as figures or a word, or two days of one month.
  private struct Days {
    var days: [Int]
    var link = "and"
    var end: Int
    /// Whether all are figures.
    var isFigures: Bool
    /// Whether any is a cardinal in words.
    var isCardinal = false
  }

  private func dayAndMonth(at index: Int) -> PrintedDate? {
    guard var days = day(at: index) else { return nil }
    let isCued = isAfterWeekday(index)
    if let two = secondDay(after: days), let date = dayAndMonth(two, isCued: isCued) { return date }
    days.days = Array(days.days.prefix(1))
    return dayAndMonth(days, isCued: isCued)
  }

  /// Whether a weekday stands just before, perhaps with a comma: شنبه، اول میزان.
  private func isAfterWeekday(_ index: Int) -> Bool {
    let end = isText(index - 1, "،", ",", "(") ? index - 1 : index
    return (max(0, end - 2)..<max(0, end)).contains { tables.weekdays.match(keys, at: $0)?.end == end }
  }

  private func dayAndMonth(_ days: Days, isCued: Bool) -> PrintedDate? {
    let start = skip(.of, at: days.end)
    let monthStart = skip(.month, at: start)
    guard let (month, end) = month(at: monthStart),
      days.days.allSatisfy({ (1...month.calendar.longestMonth).contains($0) })
    else { return nil }
    let afterMarker = skip(.month, at: end)
    var date = PrintedDate(
      calendar: month.calendar, month: month.number, days: days.days, link: days.link,
      region: month.region, end: afterMarker)
    addYear(to: &date)
    let hasCue = isCued || monthStart > start || month.hasMarker || afterMarker > end || date.year != nil
    let isEnough = days.isFigures || (!days.isCardinal && !["af", "ps"].contains(month.region))
    return !month.isHomograph || hasCue || isEnough ? date : nil
  }

  private func day(at index: Int) -> Days? {
    if let number = number(token: index) {
      return (1...31).contains(number) ? Days(days: [number], end: index + 1, isFigures: true) : nil
    }
    if let article = marker(.the, at: index), let number = number(token: article), (1...31).contains(number) {
      return Days(days: [number], end: article + 1, isFigures: true)
    }
    if let ordinal = tables.ordinals.match(keys, at: index) {
      return Days(days: [ordinal.value], end: ordinal.end, isFigures: false)
    }
    guard let words = quantity(at: index), let number = words.value.whole, (1...31).contains(number) else { return nil }
    return Days(days: [number], end: words.end, isFigures: false, isCardinal: true)
  }

  private func secondDay(after first: Days) -> Days? {
    guard let join = tables.markers(.join).match(keys, at: first.end), let second = day(at: join.end),
      first.isFigures == second.isFigures, first.days[0] < second.days[0]
    else { return nil }
    var both = second
    both.days = first.days + second.days
    both.link = join.value
    return both
  }

  /// A month, and behind it the same month by another name: مايو/أيار, أيار (مايو).
  func month(at index: Int) -> (month: MonthName, end: Int)? {
    guard let first = tables.months.match(keys, at: index) else { return nil }
    // Or both names side by side: يوليو تموز.
    if let second = tables.months.match(keys, at: first.end), second.value.calendar == first.value.calendar,
      second.value.number == first.value.number
    {
      var month = first.value
      month.hasMarker = true
      return (month, second.end)
    }
    guard isText(first.end, "/", "("), let second = tables.months.match(keys, at: first.end + 1),
      second.value.calendar == first.value.calendar, second.value.number == first.value.number
    else { return (first.value, first.end) }
    var month = first.value
    month.hasMarker = true
    if isText(first.end, "/") { return (month, second.end) }
    return isText(second.end, ")") ? (month, second.end + 1) : (first.value, first.end)
  }

  /// A month without a day, with its year where that follows.
  private func monthAlone(at index: Int) -> PrintedDate? {
    let start = skip(.month, at: index)
    guard let (month, end) = month(at: start) else { return nil }
    let afterMarker = skip(.month, at: end)
    var date = PrintedDate(calendar: month.calendar, month: month.number, region: month.region, end: afterMarker)
    addYear(to: &date)
    let hasCue =
      start > index || month.hasMarker || afterMarker > end || date.year != nil || isAfter(.cueBefore, index)
      || marker(.cueAfter, at: end) != nil
    return !month.isHomograph || hasCue ? date : nil
  }

  /// Takes the year behind a month: `1403`, `سال 1403`, `، 2024`, `من عام 2017`, `1447هـ`.
  private func addYear(to date: inout PrintedDate) {
    var start = skipComma(at: date.end)
    start = skip(.of, at: start)
    let hasMarker = marker(.year, at: start) != nil
    start = skip(.year, at: start)
    guard let year = number(token: start), let text = digits[start], !text.hasLeadingZero else { return }
    if date.calendar == .persian, let year = shortYear(at: start, behind: nil) {
      date.year = year
      date.end = start + 1
      return
    }
    let era = era(at: start + 1, for: date.calendar)
    let isPlausible = text.length == 4 && date.calendar.years.contains(year)
    guard isPlausible || (era != nil || hasMarker) && date.calendar == .gregorian && (1...9999).contains(year) else {
      return
    }
    // In «5 May, 2000 people» a comma alone parts the two.
    if isText(date.end, "،"), !hasMarker, era == nil { return }
    date.year = year
    date.isBeforeChrist = era?.isBeforeChrist ?? false
    date.end = era?.end ?? start + 1
  }

  /// The era behind a year, if it fits the calendar.
  func era(at index: Int, for calendar: CalendarDate.Calendar) -> (isBeforeChrist: Bool, end: Int)? {
    guard let era = tables.markers(.era).match(keys, at: index) else { return nil }
    let fits: Bool
    switch era.value {
    case "persian": fits = calendar == .persian
    case "islamic": fits = calendar == .islamic
    case "hijri": fits = calendar != .gregorian
    default: fits = calendar == .gregorian
    }
    return fits ? (era.value == "bc", era.end) : nil
  }
}
