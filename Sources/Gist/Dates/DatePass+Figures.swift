import Grammar
import Orthography

/// Dates in figures or with a Latin month.
extension DatePass {
  /// `1403/2/17`, `17/02/1403`, `2024-05-06`; `12-11-2025`, whose parts are tokens of their own.
  func numericDate(at index: Int) -> PrintedDate? {
    if let triple = digits[index]?.triple { return numericDate(triple, end: index + 1) }
    guard isText(index + 1, "-", "/"), isText(index + 3, tokens[index + 1].text), let year = number(token: index + 4),
      year >= 1000,
      let day = number(token: index), let month = number(token: index + 2)
    else { return nil }
    return numericDate((day, month, year), end: index + 5)
  }

  private func numericDate(_ parts: (Int, Int, Int), end: Int) -> PrintedDate? {
    var (year, month, day) = parts
    if parts.2 >= 1000 { (day, month, year) = parts }
    // The order of America, where no other is possible.
    if parts.2 >= 1000, month > 12 { swap(&day, &month) }
    if year < 1000, tables.language == .persian, (50...99).contains(year) { year += 1300 }
    guard let calendar = calendar(ofYear: year), (1...12).contains(month), (1...calendar.longestMonth).contains(day)
    else {
      return nil
    }
    return PrintedDate(
      calendar: calendar, year: year, month: month, days: [day], end: era(at: end, for: calendar)?.end ?? end)
  }

  /// The calendar that a year in a numeric date belongs to.
  private func calendar(ofYear year: Int) -> CalendarDate.Calendar? {
    switch year {
    case 1250...1499: tables.language == .arabic ? .islamic : .persian
    case 1500...2199: .gregorian
    default: nil
    }
  }

  /// `2024 May 06`, `06 May 2024`, `May 6, 2024`.
  func latinDate(at index: Int) -> PrintedDate? {
    func date(_ year: Int, _ month: Int, _ day: Int, _ count: Int) -> PrintedDate? {
      guard let year = number(token: year), let month = latinMonth(month), let day = number(token: day),
        CalendarDate.Calendar.gregorian.years.contains(year), (1...31).contains(day)
      else { return nil }
      return PrintedDate(calendar: .gregorian, year: year, month: month, days: [day], end: index + count)
    }
    let comma = skipComma(at: index + 2)
    return date(index, index + 1, index + 2, 3) ?? date(index + 2, index + 1, index, 3)
      ?? date(comma, index, index + 1, comma + 1 - index)
  }

  private func latinMonth(_ index: Int) -> Int? {
    guard index < tokens.count, tokens[index].kind == .latin else { return nil }
    return writer.names.month(latin: String(decoding: tokens[index].key, as: UTF8.self))
  }
}
