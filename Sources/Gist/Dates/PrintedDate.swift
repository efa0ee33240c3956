import Orthography

/// A date as the text has it: a month, with its days and year where they are given.
struct PrintedDate: Sendable {
  var calendar: CalendarDate.Calendar
  var year: Int?
  var month: Int
  /// None for a month alone, two for `9 and 14 Shahrivar`.
  var days: [Int] = []
  /// What stands between two days in English.
  var link = "and"
  /// Where the month's name is used.
  var region = ""
  var isBeforeChrist = false
  /// The index after its last token.
  var end: Int
}

extension CalendarDate.Calendar {
  /// The years that a number of four digits beside a month or in a numeric date may mean.
  var years: ClosedRange<Int> {
    switch self {
    case .persian, .islamic: 1200...1599
    case .gregorian: 1000...2199
    }
  }

  var longestMonth: Int { self == .islamic ? 30 : 31 }
}
