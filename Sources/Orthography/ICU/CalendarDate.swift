internal import CICU

/// A day as a calendar names it.
public struct CalendarDate: Sendable, Hashable {
  /// The calendars that articles date by.
  public enum Calendar: String, Sendable, Hashable, CaseIterable {
    /// The solar hijri calendar of Iran and Afghanistan.
    case persian
    /// The lunar hijri calendar, by the table of Umm al-Qura.
    case islamic = "islamic-umalqura"
    /// The common calendar; days before 15 October 1582 are Julian, as in ICU.
    case gregorian
  }

  public var calendar: Calendar
  public var year: Int
  /// From 1.
  public var month: Int
  public var day: Int

  public init(_ calendar: Calendar, year: Int, month: Int, day: Int) {
    self.calendar = calendar
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day in the common calendar; the weekday counts from 1, Sunday.
  ///
  /// Throws if there is no such day.
  public func toGregorian() throws(ICUError) -> (year: Int, month: Int, day: Int, weekday: Int) {
    let date = try Self.date(daysSince1970(), .gregorian)
    return (Int(date.year), Int(date.month), Int(date.day), Int(date.weekday))
  }

  /// The same day in another calendar.
  ///
  /// Throws if there is no such day.
  public func converted(to calendar: Calendar) throws(ICUError) -> CalendarDate {
    let date = try Self.date(daysSince1970(), calendar)
    return CalendarDate(calendar, year: Int(date.year), month: Int(date.month), day: Int(date.day))
  }

  /// The day of the week, from 1, Sunday.
  ///
  /// Throws if there is no such day.
  public func weekday() throws(ICUError) -> Int {
    Int(try Self.date(daysSince1970(), calendar).weekday)
  }

  /// The number of the day, from 1 January 1970.
  ///
  /// Throws if there is no such day.
  public func daysSince1970() throws(ICUError) -> Int {
    guard let year = Int32(exactly: year), let month = Int32(exactly: month), let day = Int32(exactly: day) else {
      throw ICUError(function: "ucal_setDate", code: ICU.illegalArgument, detail: "\(self)")
    }
    let date = CICUDate(year: year, month: month, day: day, weekday: 0)
    return Int(try ICU.check("\(self)") { cicu_calendar_days(calendar.rawValue, date, &$0) })
  }

  /// The day that is some days after 1 January 1970.
  public init(_ calendar: Calendar, daysSince1970 days: Int) throws(ICUError) {
    let date = try Self.date(days, calendar)
    self.init(calendar, year: Int(date.year), month: Int(date.month), day: Int(date.day))
  }

  private static func date(_ days: Int, _ calendar: Calendar) throws(ICUError) -> CICUDate {
    try ICU.check("day \(days)") { cicu_calendar_date(calendar.rawValue, Int64(days), &$0) }
  }
}

extension CalendarDate: CustomStringConvertible {
  public var description: String { "\(calendar.rawValue) \(year)-\(month)-\(day)" }
}
