public import Grammar
public import Lexicon
public import Orthography

/// Finds dates, times of day, years, weekdays and numbers in the tokens of a sentence, before it is parsed.
///
/// Its words are the files of `calendar/`; dates of other calendars are converted to the common one, with the printed date
/// in brackets: `Monday, 6 May 2024 (17 Ordibehesht 1403)`.
public struct DateReader: Sendable {
  private let persian: CalendarTables
  private let arabic: CalendarTables
  private let english: EnglishNames

  /// Reads the files of `calendar/`.
  ///
  /// - Throws: `GlossaryError` if one of them is missing or has a line that can't be read.
  public init(glossary: Glossary) throws(GlossaryError) {
    let files = try CalendarFiles(glossary)
    persian = try CalendarTables(files, .persian)
    arabic = try CalendarTables(files, .arabic)
    english = try EnglishNames(files)
  }

  /// All that is found, in the order of the tokens; no two overlap.
  public func find(in tokens: [SourceToken], language: Language) -> [ReadyEdge] {
    dates(in: tokens, language: language).map(\.edge)
  }

  /// The same, each with what a reader should know of it.
  public func dates(
    in tokens: [SourceToken], language: Language, context: DateContext = DateContext()
  ) -> [FoundDate] {
    var pass = pass(tokens, language, context)
    return pass.run()
  }

  /// What names a time from the day of the text: دیروز, العام الماضي; nothing if that day is not known.
  public func relative(in tokens: [SourceToken], language: Language, context: DateContext) -> [RelativeDate] {
    guard let today = context.day else { return [] }
    return pass(tokens, language, context).relative(to: today)
  }

  private func pass(_ tokens: [SourceToken], _ language: Language, _ context: DateContext) -> DatePass {
    DatePass(
      tokens, tables: language == .arabic ? arabic : persian, writer: DateWriter(names: english, context: context))
  }
}
