import Gist
import Grammar
import Lexicon
import Orthography
import TestSupport
import Testing

@Suite("Dates of a text whose day is known")
struct DateContextTests {
  /// Monday.
  private static let today = "2024-05-06"

  private func english(_ text: String, _ language: Language, _ context: DateContext) throws -> [String] {
    try dateReader().dates(in: sourceTokens(text, language), language: language, context: context).map(
      \.edge.english.text)
  }

  @Test(
    "The calendar that is asked for",
    arguments: [
      (
        "دوشنبه ۱۷ اردیبهشت ۱۴۰۳", "Monday, 6 May 2024 (17 Ordibehesht 1403)", "Monday, 6 May 2024",
        "Monday, 17 Ordibehesht 1403"
      ),
      ("۱۸ سنبله ۱۳۹۸", "9 September 2019 (18 Sunbula 1398)", "9 September 2019", "18 Sunbula 1398"),
      ("مرداد ۱۴۰۱", "Mordad 1401 (July–August 2022)", "July–August 2022", "Mordad 1401"),
      ("سال ۱۴۰۳", "the year 1403 (2024–25)", "2024–25", "the year 1403"),
      ("۶ مه ۲۰۲۴", "6 May 2024", "6 May 2024", "6 May 2024"),
      ("۱۷ اردیبهشت ۱۴۰۳ برابر با ۶ مه ۲۰۲۴", "6 May 2024 (17 Ordibehesht 1403)", "6 May 2024", "17 Ordibehesht 1403"),
      ("۱۰ محرم ۱۴۴۶", "16 July 2024 (10 Muharram 1446)", "16 July 2024", "10 Muharram 1446"),
      ("۵ چنګاښ ۱۴۰۳", "25 June 2024 (5 Changash 1403)", "25 June 2024", "5 Changash 1403"),
    ])
  func calendars(text: String, both: String, common: String, original: String) throws {
    #expect(try english(text, .persian, DateContext(style: .both)) == [both])
    #expect(try english(text, .persian, DateContext(style: .common)) == [common])
    #expect(try english(text, .persian, DateContext(style: .original)) == [original])
  }

  @Test(
    "A day without its year is of the nearest year",
    arguments: [
      ("۷ دی", Language.persian, "2023-12-28", "28 December (7 Dey)"),
      ("۳۰ خرداد", .persian, "2024-06-19", "19 June (30 Khordad)"),
      ("۲۵ دسامبر", .persian, "2023-12-25", "25 December"),
      ("3 كانون الثاني", .arabic, "2024-01-03", "3 January"),
      ("۵ تا ۷ مه", .persian, "2024-05-05/2024-05-07", "5 to 7 May"),
      ("10 محرم", .arabic, "2024-07-16", "16 July (10 Muharram)"),
    ])
  func nearestYear(text: String, language: Language, iso: String, english: String) throws {
    let context = DateContext(day: try #require(DateContext.day(Self.today)))
    let dates = try dateReader().dates(in: sourceTokens(text, language), language: language, context: context)
    #expect(dates.map { $0.days.map(DateContext.iso) } == [iso])
    #expect(dates.map(\.edge.english.text) == [english])
  }

  @Test(
    "Words that count from the day of the text",
    arguments: [
      ("دیروز گفت", Language.persian, "2024-05-05", "5 May"),
      ("روز گذشته در", .persian, "2024-05-05", "5 May"),
      ("پس‌فردا", .persian, "2024-05-08", "8 May"),
      ("هفته گذشته", .persian, "2024-04-27/2024-05-03", "27 April to 3 May"),
      ("ماه گذشته", .persian, "2024-03-20/2024-04-19", "20 March to 19 April"),
      ("سال گذشته", .persian, "2023-03-21/2024-03-19", "21 March 2023 to 19 March 2024"),
      ("سه‌شنبه گذشته", .persian, "2024-04-30", "30 April"),
      ("جمعه آینده", .persian, "2024-05-10", "10 May"),
      ("أمس في", .arabic, "2024-05-05", "5 May"),
      ("يوم أمس", .arabic, "2024-05-05", "5 May"),
      ("أول أمس", .arabic, "2024-05-04", "4 May"),
      ("العام الماضي", .arabic, "2023-01-01/2023-12-31", "2023"),
      ("الشهر المقبل", .arabic, "2024-06-01/2024-06-30", "June"),
      ("الأسبوع الماضي", .arabic, "2024-04-28/2024-05-04", "28 April to 4 May"),
      ("الاثنين الماضي", .arabic, "2024-04-29", "29 April"),
    ])
  func relative(text: String, language: Language, iso: String, english: String) throws {
    let tokens = try sourceTokens(text, language)
    let context = DateContext(day: try #require(DateContext.day(Self.today)))
    let found = try dateReader().relative(in: tokens, language: language, context: context)
    #expect(found.map { DateContext.iso($0.days) } == [iso])
    #expect(found.map(\.english) == [english])
    #expect(try dateReader().relative(in: tokens, language: language, context: DateContext()).isEmpty)
  }

  @Test(
    "Days that are none are refused",
    arguments: ["2024-02-30", "2024-13-01", "24-05-06", "6 May", "", "2024-5-6-7", "-024-05-06"])
  func noDay(text: String) { #expect(DateContext.day(text) == nil) }

  @Test("A day that is asked for is one of the common calendar; a Persian one is told in it")
  func days() {
    #expect(DateContext.day("2024-05-06") == 19849)
    for text in ["1403-02-17", "2024-02-30", "2024-05", "yesterday", ""] { #expect(DateContext.day(text) == nil) }
    #expect(DateContext.common(ofPersian: "1403-02-17") == "2024-05-06")
    for text in ["2024-02-30", "1403-13-01", "1445-x-1"] { #expect(DateContext.common(ofPersian: text) == nil) }
  }

  @Test("The dateline tells the day")
  func dateline() throws {
    let gist = try gist("دوشنبه 17 اردیبهشت 1403\nوزیر خارجه دیروز وارد تهران شد.\nاو سال گذشته هم آمده بود.")
    let days = gist.segments.flatMap(\.dates)
    #expect(days.map(\.iso) == ["2024-05-06", "2024-05-05", "2023-03-21/2024-03-19"])
    #expect(days.map(\.isRelative) == [false, true, true])
  }

  @Test("The day is written when that is asked for")
  func shown() throws {
    var worker = try Worker(try translator())
    worker.dates.day = DateContext.day(Self.today)
    worker.showsDays = true
    let document = try Document(path: "test", bytes: Array("وزیر خارجه دیروز وارد تهران شد.".utf8), language: .persian)
    let text = try worker.gist(of: document).segments.map(\.text).joined()
    #expect(text.contains("yesterday (5 May)") || text.contains("Yesterday (5 May)"))
  }

  @Test(
    "A measure joined to a smaller one",
    arguments: [
      ("۲ تن و ۳۸۷ کیلوگرم", Language.persian, "‹2 tonnes and 387› کیلوگرم"),
      ("یک تن و ۲۰ کیلو", .persian, "‹1 tonne and 20› کیلو"),
      ("۲ تن و ۳ زن", .persian, "۲ تن و ۳ زن"),
      ("3 أطنان و200 كيلوغرام", .arabic, "‹3 tonnes and 200› كيلوغرام"),
      ("هزار و ۲۳ نفر", .persian, "‹1,023› نفر"),
      ("۲ میلیون و ۵۰۰ هزار", .persian, "‹2.5 million›"),
    ])
  func measures(text: String, language: Language, english: String) throws {
    #expect(try withDates(text, language) == english)
  }
}
