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

  /// Reads a day such as 2024-05-06; nil if it is none.
  public static func day(_ text: String) -> Int? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      let number = try? CalendarDate(.gregorian, year: year, month: month, day: day).daysSince1970(),
      let back = try? CalendarDate(.gregorian, daysSince1970: number), back.month == month, back.day == day
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
