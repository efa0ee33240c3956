import Lexicon
import Orthography

/// The files of `calendar/`.
struct CalendarFiles {
  let months: TSV
  let weekdays: TSV
  let ordinals: TSV
  let numbers: TSV
  let markers: TSV
  let relative: TSV
  let measures: TSV
  let englishMonths: TSV
  let englishWeekdays: TSV

  init(_ glossary: Glossary) throws(GlossaryError) {
    func table(_ name: String, _ columns: [String]) throws(GlossaryError) -> TSV {
      let path = "calendar/\(name).tsv"
      guard let file = glossary.file(path) else {
        throw GlossaryError(file: path, line: 0, message: "the file is missing from the glossaries")
      }
      return try TSV(file, columns: columns)
    }
    months = try table("months", ["language", "month", "calendar", "number", "region", "homograph"])
    weekdays = try table("weekdays", ["language", "weekday", "number", "homograph"])
    ordinals = try table("ordinals", ["language", "ordinal", "number"])
    numbers = try table("numbers", ["language", "number", "kind", "value"])
    markers = try table("markers", ["language", "marker", "kind", "value"])
    relative = try table("relative", ["language", "expression", "unit", "offset"])
    measures = try table("measures", ["language", "measure", "smaller", "one", "more"])
    englishMonths = try table("months-en", ["calendar", "number", "region", "english"])
    englishWeekdays = try table("weekdays-en", ["number", "english"])
  }
}

/// The names of months and weekdays in English.
struct EnglishNames: Sendable {
  private struct Month: Hashable {
    let calendar: CalendarDate.Calendar
    let number: Int
    let region: String
  }

  private var months: [Month: String] = [:]
  private var weekdays: [Int: String] = [:]
  /// The common months by their names and first three letters, in small letters.
  private var latin: [String: Int] = [:]

  init(_ files: CalendarFiles) throws(GlossaryError) {
    for row in files.englishMonths.rows {
      guard let calendar = CalendarDate.Calendar(column: row["calendar"]) else {
        throw row.error("unknown calendar '\(row["calendar"])'", column: "calendar")
      }
      let number = try row.number("number", in: 1...12)
      months[Month(calendar: calendar, number: number, region: row["region"])] = row["english"]
      if calendar == .gregorian {
        let name = row["english"].lowercased()
        latin[name] = number
        latin[String(name.prefix(3))] = number
      }
    }
    for row in files.englishWeekdays.rows { weekdays[try row.number("number", in: 1...7)] = row["english"] }
  }

  func month(_ number: Int, _ calendar: CalendarDate.Calendar, region: String = "") -> String {
    months[Month(calendar: calendar, number: number, region: region)]
      ?? months[Month(calendar: calendar, number: number, region: ""), default: ""]
  }

  func weekday(_ number: Int) -> String { weekdays[number, default: ""] }

  /// The common month that a Latin word names.
  func month(latin word: String) -> Int? { latin[word] }
}
