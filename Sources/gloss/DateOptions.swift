import ArgumentParser
import Gist

/// How the dates of a gist are written, and the day that its words are counted from.
struct DateOptions: ParsableArguments {
  /// The values of `--calendar`.
  enum Calendar: String, CaseIterable, ExpressibleByArgument {
    case both, common, original

    var style: DateContext.Style {
      switch self {
      case .both: .both
      case .common: .common
      case .original: .original
      }
    }
  }

  @Option(
    help: ArgumentHelp(
      "Dates of another calendar: both (6 May 2024 (17 Ordibehesht 1403)), common (6 May 2024) or original (17 Ordibehesht 1403).",
      valueName: "which"))
  var calendar = Calendar.both

  @Option(
    name: .customLong("date"),
    help: ArgumentHelp(
      "The day that the articles were written, such as 2024-05-06; else it is the first full date of each dateline.",
      valueName: "day"))
  var date: String?

  @Flag(
    name: .customLong("show-days"),
    help: "Write the day behind words that are counted from the article's: yesterday (5 May).")
  var showsDays = false

  func validate() throws {
    guard let date, DateContext.day(date) == nil else { return }
    let common = DateContext.common(ofPersian: date).map { " \(date) of the Persian calendar is \($0)." } ?? ""
    throw ValidationError("--date must be a day of the common calendar, such as 2024-05-06.\(common)")
  }

  /// What a worker is told of them.
  var context: DateContext { DateContext(style: calendar.style, day: date.flatMap(DateContext.day)) }
}
