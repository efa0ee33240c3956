import Lexicon
import Orthography

/// A month's name, as a text writes it.
struct MonthName: Sendable {
  let calendar: CalendarDate.Calendar
  let number: Int
  /// Where it is used: `ir`, `af`, `levant` and so on.
  let region: String
  /// Whether it is also an ordinary word or a name.
  let isHomograph: Bool
  /// Whether ماه is written together with it.
  var hasMarker = false
}

/// A weekday's name; 1 is Sunday.
struct WeekdayName: Sendable {
  let number: Int
  let isHomograph: Bool
}

/// A word that numbers are made of.
enum NumberWord: Sendable {
  case cardinal(Quantity)
  /// Multiplies what stands before it: thousand, million.
  case scale(Int)
  /// Two of a scale in one word: ألفين.
  case dual(Int)
  case half
  /// Parts a number from its decimals: یک اعشاریه هشت, 1.8.
  case point
  case and
}

/// A measure that smaller ones may be joined to.
struct Measure: Sendable {
  /// The keys of the smaller measures.
  let smaller: [[UInt8]]
  let one: String
  let more: String
}

/// A word that stands around the parts of a date.
enum Marker: String, Sendable, CaseIterable {
  case year, years, month, day, of, the, join, equals, era, clock, am, pm, night, minute, percent, code, ordinal
  case cueBefore = "cue-before"
  case cueAfter = "cue-after"
  case dayCue = "day-cue"
  case proclitic
  case yearCue = "year-cue"
  case countBefore = "count-before"
  case countAfter = "count-after"
  case ordinalEnding = "ordinal-ending"
}

/// The words of one language that dates and numbers are made of.
struct CalendarTables: Sendable {
  let language: Language
  private(set) var months = PhraseTable<MonthName>()
  private(set) var weekdays = PhraseTable<WeekdayName>()
  private(set) var ordinals = PhraseTable<Int>()
  private(set) var numbers = PhraseTable<NumberWord>()
  private(set) var relative = PhraseTable<RelativeTime>()
  private(set) var measures = PhraseTable<Measure>()
  /// The letter that joins the parts of an Arabic number, written together with the second.
  private(set) var gluedAnd: [UInt8] = []
  /// What an ordinal in words ends in before its noun: ین of پنجمین.
  private(set) var ordinalEnding: [UInt8]?
  /// What may be written together with the first word of a date or number.
  private(set) var proclitics: [[UInt8]] = []
  private var markers: [Marker: PhraseTable<String>] = [:]
  /// The words that anything in the tables begins with, and so every date or number in words.
  private(set) var openings = KeyFilter()

  init(_ files: CalendarFiles, _ language: Language) throws(GlossaryError) {
    self.language = language
    for row in files.markers.rows where row["language"] == language.code { try addMarker(row) }
    let monthWords = files.markers.rows.filter {
      $0["language"] == language.code && $0["kind"] == Marker.month.rawValue
    }
    .flatMap { words($0, "marker") }
    for row in files.months.rows where row["language"] == language.code { try addMonth(row, glued: monthWords) }
    for row in files.weekdays.rows where row["language"] == language.code {
      let name = WeekdayName(number: try row.number("number", in: 1...7), isHomograph: row.isHomograph)
      weekdays.add(words(row, "weekday"), name)
    }
    for row in files.ordinals.rows where row["language"] == language.code {
      ordinals.add(words(row, "ordinal"), try row.number("number", in: 1...31))
    }
    for row in files.numbers.rows where row["language"] == language.code { try addNumber(row) }
    for row in files.relative.rows where row["language"] == language.code { try addRelative(row) }
    for row in files.measures.rows where row["language"] == language.code { addMeasure(row) }
    for table in markers.values { openings.formUnion(table.firstWords) }
    openings.formUnion(weekdays.firstWords)
    openings.formUnion(months.firstWords)
    openings.formUnion(ordinals.firstWords)
    openings.formUnion(numbers.firstWords)
  }

  /// The table of the markers of a kind.
  func markers(_ marker: Marker) -> PhraseTable<String> { markers[marker] ?? PhraseTable() }

  private func words(_ row: TSV.Row, _ column: String) -> [[UInt8]] { CalendarKey.words(row[column], language) }

  private mutating func addMarker(_ row: TSV.Row) throws(GlossaryError) {
    guard let marker = Marker(rawValue: row["kind"]) else {
      throw row.error("unknown kind of marker '\(row["kind"])'", column: "kind")
    }
    switch marker {
    case .proclitic: proclitics += words(row, "marker")
    case .ordinalEnding: ordinalEnding = words(row, "marker").first
    default: markers[marker, default: PhraseTable()].add(words(row, "marker"), row["value"])
    }
  }

  /// Adds a month, and in Persian the spelling with ماه joined to it.
  private mutating func addMonth(_ row: TSV.Row, glued: [[UInt8]]) throws(GlossaryError) {
    guard let calendar = CalendarDate.Calendar(column: row["calendar"]) else {
      throw row.error("unknown calendar '\(row["calendar"])'", column: "calendar")
    }
    let number = try row.number("number", in: 1...12)
    var name = MonthName(calendar: calendar, number: number, region: row["region"], isHomograph: row.isHomograph)
    let words = words(row, "month")
    months.add(words, name)
    guard language == .persian, let last = words.last else { return }
    name.hasMarker = true
    for marker in glued { months.add(words.dropLast() + [last + marker], name) }
  }

  private mutating func addRelative(_ row: TSV.Row) throws(GlossaryError) {
    guard let unit = RelativeTime.Unit(rawValue: row["unit"]) else {
      throw row.error("unknown unit '\(row["unit"])'", column: "unit")
    }
    guard let offset = Int(row["offset"]), (-9...9).contains(offset) else {
      throw row.error("not a number from -9 to 9", column: "offset")
    }
    relative.add(words(row, "expression"), RelativeTime(unit: unit, offset: offset))
  }

  private mutating func addMeasure(_ row: TSV.Row) {
    let smaller = row.values("smaller", separator: ",").map { CalendarKey.words($0, language).flatMap(\.self) }
    measures.add(words(row, "measure"), Measure(smaller: smaller, one: row["one"], more: row["more"]))
  }

  private mutating func addNumber(_ row: TSV.Row) throws(GlossaryError) {
    let words = words(row, "number")
    switch row["kind"] {
    case "cardinal":
      guard let quantity = Quantity(row["value"]) else { throw row.error("not a number", column: "value") }
      numbers.add(words, .cardinal(quantity))
    case "scale": numbers.add(words, .scale(try row.number("value", in: 1...Int.max)))
    case "dual": numbers.add(words, .dual(try row.number("value", in: 1...Int.max)))
    case "half": numbers.add(words, .half)
    case "point": numbers.add(words, .point)
    case "and":
      numbers.add(words, .and)
      if language == .arabic { gluedAnd = words.first ?? [] }
    default: throw row.error("unknown kind of number '\(row["kind"])'", column: "kind")
    }
  }
}

extension CalendarDate.Calendar {
  /// The calendar of a name in the files of `calendar/`.
  init?(column: String) {
    switch column {
    case "persian": self = .persian
    case "islamic": self = .islamic
    case "gregorian": self = .gregorian
    default: return nil
    }
  }
}

extension TSV.Row {
  /// The whole number in a column.
  func number(_ column: String, in range: ClosedRange<Int>) throws(GlossaryError) -> Int {
    guard let number = Int(self[column]), range.contains(number) else {
      throw error("not a number from \(range.lowerBound) to \(range.upperBound)", column: column)
    }
    return number
  }

  var isHomograph: Bool { self["homograph"] == "yes" }
}
