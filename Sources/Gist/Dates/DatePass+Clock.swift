import Grammar
import Orthography

/// Hours.
extension DatePass {
  /// The time of day: ساعت ۱۰:۳۰, الساعة 10 صباحا, الساعة الخامسة مساء.
  func clock(at index: Int) -> FoundDate? {
    guard let start = marker(.clock, at: index) ?? bareHour(at: index), number(token: index - 1) == nil,
      var time = time(at: start)
    else { return nil }
    let half = half(at: time.end, hour: time.hour)
    guard time.minute != nil || half != nil || isOnTheHour(time.end) else { return nil }
    if let half { time.end = half.end }
    return found(index..<time.end, "CLOCK", english(time, half: half?.name))
  }

  /// An Arabic hour that only the half of the day behind it tells: عند الرابعة فجرا.
  private func bareHour(at index: Int) -> Int? {
    guard tables.language == .arabic, let ordinal = tables.ordinals.match(keys, at: index), ordinal.value <= 12,
      (marker(.am, at: ordinal.end) ?? marker(.pm, at: ordinal.end)) != nil
    else { return nil }
    return index
  }

  private struct Time {
    let hour: Int
    var minute: String?
    var end: Int
  }

  private func time(at index: Int) -> Time? {
    guard index < tokens.count else { return nil }
    if let clock = digits[index]?.clock {
      // ۶:۳۰ دقیقه
      return Time(hour: clock.hour, minute: clock.minute, end: skip(.minute, at: index + 1))
    }
    if let hour = number(token: index), hour <= 24 { return withMinutes(Time(hour: hour, end: index + 1)) }
    if tables.language == .arabic, let ordinal = tables.ordinals.match(keys, at: index), ordinal.value <= 12 {
      return Time(hour: ordinal.value, end: ordinal.end)
    }
    guard tables.language == .persian, let words = quantity(at: index), let hour = words.value.whole,
      (1...24).contains(hour)
    else {
      return nil
    }
    return withMinutes(Time(hour: hour, end: words.end))
  }

  /// Takes the minutes of ساعت ۱۰ و ۳۰ دقیقه.
  private func withMinutes(_ time: Time) -> Time {
    guard let and = tables.markers(.join).match(keys, at: time.end), and.value == "and",
      let minute = number(token: and.end),
      minute < 60, let end = marker(.minute, at: and.end + 1)
    else { return time }
    return Time(hour: time.hour, minute: (minute < 10 ? "0" : "") + String(minute), end: end)
  }

  /// Whether nothing behind an hour makes it a number of something.
  private func isOnTheHour(_ end: Int) -> Bool {
    guard end < tokens.count else { return true }
    return tokens[end].kind != .number && tables.numbers.match(keys, at: end) == nil
  }

  private func half(at index: Int, hour: Int) -> (name: String, end: Int)? {
    let night = hour < 6 || hour == 12 ? "am" : "pm"
    // ساعت ۱۱ شب گذشته: at 11 pm last night
    if marker(.night, at: index) != nil, tables.relative.match(keys, at: index) != nil { return (night, index) }
    if let end = marker(.am, at: index) { return ("am", end) }
    if let end = marker(.pm, at: index) { return ("pm", end) }
    return marker(.night, at: index).map { (night, $0) }
  }

  private func english(_ time: Time, half: String?) -> [String] {
    let isLate = time.hour > 12 || time.hour == 0
    if let half, !isLate { return [[String(time.hour), time.minute].compactMap(\.self).joined(separator: ":"), half] }
    if time.minute == nil, !isLate { return [String(time.hour), "o'clock"] }
    return ["\(time.hour):\(time.minute ?? "00")"]
  }
}
