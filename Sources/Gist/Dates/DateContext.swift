import Orthography

/// What is known of a text's time, and how its dates are to be written.
public struct DateContext: Sendable, Hashable {
  /// In which calendars a date of another calendar than ours is written.
  public enum Style: String, Sendable, CaseIterable {
    /// Ours, and the text's own in brackets: 6 May 2024 (17 Ordibehesht 1403).
    case both
    /// Ours alone: 6 May 2024.
    case common
    /// The text's own alone: 17 Ordibehesht 1403.
    case original
  }

  public var style = Style.both
  /// The day that the text was written, counted from 1 January 1970, if it is known.
  public var day: Int?

  public init(style: Style = .both, day: Int? = nil) {
    self.style = style
    self.day = day
  }

  /// Reads a day such as 2024-05-06, as days since 1970; nil if it is none.
  ///
  /// A year before 1600 is one of another calendar: no article was written then.
  public static func day(_ text: String) -> Int? {
    guard let year = Int(text.prefix { $0 != "-" }), year >= 1600 else { return nil }
    return day(text, .gregorian)
  }

  /// A day of the Persian calendar, such as 1403-02-17, in the common one: 2024-05-06; nil if it is none.
  ///
  /// Only years that people write today are taken for Persian ones.
  public static func common(ofPersian text: String) -> String? {
    guard let year = Int(text.prefix { $0 != "-" }), (1300..<1500).contains(year) else { return nil }
    return day(text, .persian).map { iso(day: $0) }
  }

  private static func day(_ text: String, _ calendar: CalendarDate.Calendar) -> Int? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      let number = try? CalendarDate(calendar, year: year, month: month, day: day).daysSince1970(),
      let back = try? CalendarDate(calendar, daysSince1970: number), back.month == month, back.day == day
    else { return nil }
    return number
  }

  /// Days as ISO 8601 has them: 2024-05-06, or an interval.
  public static func iso(_ days: ClosedRange<Int>) -> String {
    let first = iso(day: days.lowerBound)
    return days.count == 1 ? first : first + "/" + iso(day: days.upperBound)
  }

  private static func iso(day: Int) -> String {
    guard let date = try? CalendarDate(.gregorian, daysSince1970: day) else { return "" }
    func padded(_ number: Int, _ width: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
    return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
  }
}
