import Gist
import Grammar
import Lexicon
import Orthography
import TestSupport
import Testing

@Suite("Dates in sentences")
struct DateReaderTests {
  @Test(
    "The dates at the head of a bulletin",
    arguments: [
      ("دو شنبه 17 اردیبهشت 1403", Language.persian, "‹Monday, 6 May 2024 (17 Ordibehesht 1403)›"),
      ("الإثْنَيْن 27 شوال 1445", .arabic, "‹Monday, 6 May 2024 (27 Shawwal 1445)›"),
      ("الإثْنَيْن 27 شوال 1445", .persian, "‹Monday, 6 May 2024 (27 Shawwal 1445)›"),
      ("2024 May 06", .persian, "‹6 May 2024›"),
      ("2024 May 06", .other, "‹6 May 2024›"),
      ("یکشنبه 2 مرداد 1401", .persian, "‹Sunday, 24 July 2022 (2 Mordad 1401)›"),
      ("کد مطلب : 166703", .persian, "کد مطلب : 166703"),
    ])
  func bulletin(text: String, language: Language, english: String) throws {
    #expect(try withDates(text, language) == english)
  }

  @Test(
    "Years in two figures, and from year to year",
    arguments: [
      ("در سال ۹۸ قیمت‌ها", "در ‹the year 1398 (2019–20)› قیمت‌ها"),
      ("از سال ۱۳۹۸ تا ۱۴۰۰ او", "از ‹the year 1398 (2019–20)› تا ‹1400 (2021–22)› او"),
      ("از سال ۹۷ تا ۹۹ تولید", "از ‹the year 1397 (2018–19)› تا ‹1399 (2020–21)› تولید"),
      ("در سال‌های ۱۳۹۸ تا ۱۴۰۰ او", "در ‹the years 1398 to 1400 (2019–22)› او"),
      ("در سال‌های ۲۰۱۱ و ۲۰۱۲ او", "در ‹the years 2011 and 2012› او"),
      ("اعتراضات آبان ۹۸", "اعتراضات ‹Aban 1398 (October–November 2019)›"),
      ("در سه سال ۶۰ نفر", "در سه سال ۶۰ نفر"),
      ("هر سال ۶۰ زندانی", "هر سال ۶۰ زندانی"),
      ("در آبان ۹۸ نفر", "در ‹Aban (October–November)› ۹۸ نفر"),
    ])
  func years(text: String, english: String) throws {
    #expect(try withDates(text, .persian) == english)
  }

  @Test(
    "Persian days and months",
    arguments: [
      ("۱۷ اردیبهشت ۱۴۰۳", "‹6 May 2024 (17 Ordibehesht 1403)›"),
      ("در ۷ دی", "در ‹28 December (7 Dey)›"),
      ("عصر دوشنبه (۱۷ شهریور ۱۴۰۴) در", "عصر ‹Monday, 8 September 2025 (17 Shahrivar 1404)› در"),
      ("امروز (دوشنبه، ۲۸ مهر) در", "امروز ( ‹Monday, 20 October [28 Mehr]› ) در"),
      ("امروز (یکشنبه، ۱۴ دی‌ماه ۱۴۰۴)", "امروز ( ‹Sunday, 4 January 2026 [14 Dey 1404]› )"),
      ("روزهای ۹ و ۱۴ شهریورماه از", "روزهای ‹31 August and 5 September (9 and 14 Shahrivar)› از"),
      ("۵ تا ۷ مه ۲۰۲۴", "‹5 to 7 May 2024›"),
      ("۱۸ سنبله ۱۳۹۸", "‹9 September 2019 (18 Sunbula 1398)›"),
      ("۱۳ فبروری (۲۵ دلو)", "‹13 February (25 Dalw)›"),
      ("سه‌شنبه، اول میزان", "‹Tuesday, 23 September (1 Mizan)›"),
      ("۱۱ عقرب", "‹2 November (11 Aqrab)›"),
      ("دوم خرداد ۱۳۷۶", "‹23 May 1997 (2 Khordad 1376)›"),
      ("بیست و یکم آذر ماه سال ۱۳۲۵", "‹12 December 1946 (21 Azar 1325)›"),
      ("سی‌ام تیر", "‹21 July (30 Tir)›"),
      ("سی ام تیرماه", "‹21 July (30 Tir)›"),
      ("بیست و پنج اردیبهشت", "‹15 May (25 Ordibehesht)›"),
      ("۳۰ اسفند", "‹20 March (30 Esfand)›"),
      ("روز ۲۶ نوامبر ۲۰۰۸ با", "‹26 November 2008› با"),
      ("در تاریخ 20 مارس در", "در ‹20 March› در"),
      ("از اول ژانویه آغاز", "از ‹1 January› آغاز"),
      ("21 ژوئیه 356 قبل از میلاد", "‹21 July 356 BC›"),
      ("10 محرم 1446", "‹16 July 2024 (10 Muharram 1446)›"),
      ("۱۲ ربیع الاول", "‹12 Rabi al-Awwal›"),
      ("۲۷ ربیع‌الاول", "‹27 Rabi al-Awwal›"),
      ("۱۷ اردیبهشت ۱۴۰۳ هجری شمسی", "‹6 May 2024 (17 Ordibehesht 1403)›"),
      ("۱۷ اردیبهشت ۱۴۰۳ برابر با ۶ مه ۲۰۲۴", "‹6 May 2024 (17 Ordibehesht 1403)›"),
      ("سه شنبه، ۱۸ اردیبهشت ۱۴۰۳", "‹Tuesday, 7 May 2024 (18 Ordibehesht 1403)›"),
      ("سهشنبه ۱۸ اردیبهشت ۱۴۰۳", "‹Tuesday, 7 May 2024 (18 Ordibehesht 1403)›"),
      ("۳۱ مهر ۱۴۰۳", "‹31 Mehr 1403›"),
    ])
  func persianDays(text: String, english: String) throws {
    #expect(try withDates(text, .persian) == english)
  }

  @Test(
    "Persian months and years alone",
    arguments: [
      ("در مرداد ۱۴۰۱ به", "در ‹Mordad 1401 (July–August 2022)› به"),
      ("دی ۱۴۰۲", "‹Dey 1402 (December 2023–January 2024)›"),
      ("مه ۲۰۲۴", "‹May 2024›"),
      ("ماه مارس امسال", "‹March› امسال"),
      (
        "ابتدای فروردین تا پایان آذرماه امسال",
        "ابتدای ‹Farvardin (March–April)› تا پایان ‹Azar (November–December)› امسال"
      ),
      ("در اسفند 1401 به", "در ‹Esfand 1401 (February–March 2023)› به"),
      ("رمضان ۱۴۴۵", "‹Ramadan 1445 (March–April 2024)›"),
      ("ماه رمضان", "‹Ramadan›"),
      ("از سال ۱۴۰۳ تا", "از ‹the year 1403 (2024–25)› تا"),
      ("سال ۱۳۷۸", "‹the year 1378 (1999–2000)›"),
      ("در سال 2016 به", "در ‹2016› به"),
      ("سال ۲۰۲۴ میلادی", "‹2024›"),
      ("سال ۱۴۴۵ هجری قمری", "‹the year 1445 (2023–24)›"),
      ("سال ۴۸ ساعت", "سال ۴۸ ساعت"),
    ])
  func persianMonths(text: String, english: String) throws {
    #expect(try withDates(text, .persian) == english)
  }

  @Test(
    "Arabic days and months",
    arguments: [
      ("في 25 نوفمبر /قنا/", "في ‹25 November› / قنا /"),
      ("أمس الخميس 21 اوت 2025، بمقر", "أمس ‹Thursday, 21 August 2025› ، بمقر"),
      ("يوم السبت (29 سبتمبر) حيث", "‹Saturday, 29 September› حيث"),
      ("السبت، 29 سبتمبر 2018", "‹Saturday, 29 September 2018›"),
      ("6 مايو/أيار 2024", "‹6 May 2024›"),
      ("٣ كانون الاول/ ديسمبر/ ارنا", "‹3 December› / ارنا"),
      ("6 أيار (مايو) 2024", "‹6 May 2024›"),
      ("في نيسان/أبريل 2023، وأفرج", "في ‹April 2023› ، وأفرج"),
      ("12 جمادى الأولى 1447هـ الموافق 03 نوفمبر 2025م واس", "‹3 November 2025 (12 Jumada al-Ula 1447)› واس"),
      ("السابع من تشرين الأول", "‹7 October›"),
      ("في الأول من كانون الثاني، حيث", "في ‹1 January› ، حيث"),
      ("السادس من تشرين الأول عام 1789", "‹6 October 1789›"),
      ("الخامس والعشرين من يناير 2011", "‹25 January 2011›"),
      ("الثاني عشر من ربيع الأول", "‹12 Rabi al-Awwal›"),
      ("يوم 20 من أيلول", "‹20 September›"),
      ("الـ21 من تموز عام 356 قبل الميلاد", "‹21 July 356 BC›"),
      ("21 من آذار", "‹21 March›"),
      ("18 حزيران (بترا)", "‹18 June› ( بترا )"),
      ("كانون الثاني من عام 2017 قادما", "‹January 2017› قادما"),
      ("شهر تشرين الثاني", "‹November›"),
      ("25 أردیبهشت المقبل", "‹15 May (25 Ordibehesht)› المقبل"),
      ("مطلع تموز فاق", "مطلع ‹July› فاق"),
      ("في آذار الماضي", "في ‹March› الماضي"),
      ("9 و14 مايو", "‹9 and 14 May›"),
      ("من 5 إلى 7 مايو", "من ‹5 to 7 May›"),
      ("في عام 2020 كان", "في ‹2020› كان"),
      ("العام 2019", "‹2019›"),
      ("سنة 1445 هـ", "‹the year 1445 (2023–24)›"),
      ("عام 1429 هـ", "‹the year 1429 (2008)›"),
      ("12-11-2025 (سونا)", "‹12 November 2025› ( سونا )"),
    ])
  func arabicDays(text: String, english: String) throws {
    #expect(try withDates(text, .arabic) == english)
  }

  @Test(
    "Dates in figures and in English order",
    arguments: [
      ("۱۴۰۳/۲/۱۷", Language.persian, "‹6 May 2024 (17 Ordibehesht 1403)›"),
      ("17/02/1403", .persian, "‹6 May 2024 (17 Ordibehesht 1403)›"),
      ("98/5/12", .persian, "‹3 August 2019 (12 Mordad 1398)›"),
      ("2024/05/06", .persian, "‹6 May 2024›"),
      ("2024-05-06", .arabic, "‹6 May 2024›"),
      ("06.05.2024", .arabic, "‹6 May 2024›"),
      ("5/27/2024", .arabic, "‹27 May 2024›"),
      ("1445/10/27", .arabic, "‹6 May 2024 (27 Shawwal 1445)›"),
      ("06 May 2024", .persian, "‹6 May 2024›"),
      ("May 6, 2024", .arabic, "‹6 May 2024›"),
      ("6 Sep 2024", .arabic, "‹6 September 2024›"),
      ("0-0-5", .persian, "0-0-5"),
      ("۱۷/۲", .persian, "۱۷/۲"),
      ("192.168.1.1", .arabic, "192.168.1.1"),
      ("1403/13/40", .persian, "1403/13/40"),
    ])
  func figures(text: String, language: Language, english: String) throws {
    #expect(try withDates(text, language) == english)
  }

  @Test(
    "Words that are months only beside a day, a year or ماه",
    arguments: [
      ("خبرگزاری میزان گزارش داد", Language.persian), ("خبرگزاری مهر", .persian), ("بشار اسد گفت", .persian),
      ("تصمیم جدی گرفت", .persian), ("دوره دوم اسد", .persian), ("بیماری سرطان", .persian),
      ("رجب طیب اردوغان", .persian),
      ("مه غلیظ", .persian), ("حمل بار", .persian), ("اسناد محرمانه و محرم", .persian), ("تیر خوردند", .persian),
      ("شرب آب الماء", .arabic), ("التي مارس فيها", .arabic), ("نقطة صفر", .arabic),
    ])
  func homographs(text: String, language: Language) throws {
    #expect(try dateReader().find(in: sourceTokens(text, language), language: language).isEmpty)
  }

  @Test(
    "The same words as months",
    arguments: [
      ("۳ میزان", Language.persian, "‹25 September (3 Mizan)›"), ("ماه اسد", .persian, "‹Asad (July–August)›"),
      ("مهر ماه", .persian, "‹Mehr (September–October)›"), ("اول مهر", .persian, "‹23 September (1 Mehr)›"),
      ("آب 2006", .arabic, "‹August 2006›"), ("15 آب", .arabic, "‹15 August›"), ("شهر آب", .arabic, "‹August›"),
    ])
  func homographsAsMonths(text: String, language: Language, english: String) throws {
    #expect(try withDates(text, language) == english)
  }

  @Test(
    "Weekdays alone",
    arguments: [
      ("روز سه‌شنبه در", Language.persian, "‹Tuesday› در"),
      ("نماز جمعه", .persian, "نماز ‹Friday›"),
      ("دیروز (یکشنبه) با", .persian, "دیروز ( ‹Sunday› ) با"),
      ("عصر دوشنبه در", .persian, "عصر ‹Monday› در"),
      ("تهران و دوشنبه برای", .persian, "تهران و دوشنبه برای"),
      ("بعدازظهر چهارشنبه", .persian, "بعدازظهر ‹Wednesday›"),
      ("أمس الاثنين بمقر", .arabic, "أمس ‹Monday› بمقر"),
      ("في يوم الأربعاء قام", .arabic, "في ‹Wednesday› قام"),
      ("أقر المجلس الاثنين القرار", .arabic, "أقر المجلس ‹Monday› القرار"),
    ])
  func weekdays(text: String, language: Language, english: String) throws {
    #expect(try withDates(text, language) == english)
  }

  @Test(
    "A date or number behind a proclitic begins at its own letter",
    arguments: [("وحزيران 2024", 1, "June 2024"), ("لعام 2017", 1, "2017"), ("ولشهر مايو 2020", 2, "May 2020")])
  func proclitics(_ text: String, _ letter: Int, _ english: String) throws {
    let found = try dateReader().find(in: sourceTokens(text, .arabic), language: .arabic)
    #expect(found.map(\.letter) == [letter])
    #expect(found.map(\.english.text) == [english])
  }

  @Test("A weekday alone is only offered; a date is preferred")
  func costs() throws {
    let reader = try dateReader()
    let alone = try reader.find(in: sourceTokens("جمعه", .persian), language: .persian)
    #expect(alone.map(\.cost) == [0])
    let date = try reader.find(in: sourceTokens("جمعه ۲۱ اردیبهشت ۱۴۰۳", .persian), language: .persian)
    #expect(date.map(\.cost) == [-200])
    #expect(date.map(\.category) == ["DAY"])
    #expect(date.map(\.features) == ["sem=time"])
    #expect(date.map(\.tokens) == [0..<4])
    #expect(date.map(\.english.isName) == [true])
  }

  @Test(
    "Times of day",
    arguments: [
      ("ساعت ۱۰:۳۰ به وقت تهران", Language.persian, "‹10:30› به وقت تهران"),
      ("حدود ساعت 9:30 صبح", .persian, "حدود ‹9:30 am›"),
      ("ساعت ۱۰ صبح", .persian, "‹10 am›"),
      ("ساعت ۱۰ و ۳۰ دقیقه", .persian, "‹10:30›"),
      ("ساعت ۶:۳۰ دقیقه صبح", .persian, "‹6:30 am›"),
      ("در ساعت ۲۰:۰۱:۵۷ رخ داد", .persian, "در ‹20:01:57› رخ داد"),
      ("ساعت ۱۲:۱۵ ظهر", .persian, "‹12:15 pm›"),
      ("ساعت ۱۱ شب گذشته", .persian, "‹11 pm› شب گذشته"),
      ("ساعت ده شب", .persian, "‹10 pm›"),
      ("ساعت ۲ شب", .persian, "‹2 am›"),
      ("ساعت ۱۶ عصر", .persian, "‹16:00›"),
      ("الساعة 10:30", .arabic, "‹10:30›"),
      ("الساعة ٩:٣٠ صباحاً بالتوقيت", .arabic, "‹9:30 am› بالتوقيت"),
      ("الساعة الخامسة صباحاً", .arabic, "‹5 am›"),
      ("الساعة 3 مساءً يوم الأربعاء", .arabic, "‹3 pm› ‹Wednesday›"),
      ("عند الساعة 10", .arabic, "عند ‹10 o'clock›"),
      ("بیش از ۴۸ ساعت گذشته", .persian, "بیش از ۴۸ ساعت گذشته"),
      ("أميال في الساعة (165", .arabic, "أميال في الساعة ( 165"),
    ])
  func times(text: String, language: Language, english: String) throws {
    #expect(try withDates(text, language) == english)
  }

  @Test("A weekday that contradicts its date keeps standing and is marked")
  func contradiction() throws {
    let text = "سه‌شنبه ۱۷ اردیبهشت ۱۴۰۳"
    #expect(try withDates(text, .persian) == "‹Tuesday, 6 May 2024 (17 Ordibehesht 1403)›")
    #expect(try dateMarks(text, .persian) == ["6 May 2024 was a Monday, not a Tuesday"])
    #expect(try dateMarks("دوشنبه ۱۷ اردیبهشت ۱۴۰۳", .persian) == [nil])
    #expect(try dateMarks("الأحد 29 سبتمبر 2018", .arabic) == ["29 September 2018 was a Saturday, not a Sunday"])
  }

  @Test(
    "A lunar date moves by a day to agree with its weekday",
    arguments: [
      ("الأحد 27 شوال 1445", "‹Sunday, 5 May 2024 (27 Shawwal 1445)›", nil),
      ("الثلاثاء 27 شوال 1445", "‹Tuesday, 7 May 2024 (27 Shawwal 1445)›", nil),
      ("الخميس 27 شوال 1445", "‹Thursday, 6 May 2024 (27 Shawwal 1445)›", "6 May 2024 was a Monday, not a Thursday"),
      ("27 شوال 1445", "‹6 May 2024 (27 Shawwal 1445)›", "the day of a lunar date may differ by one"),
    ] as [(String, String, String?)])
  func lunar(text: String, english: String, mark: String?) throws {
    #expect(try withDates(text, .arabic) == english)
    #expect(try dateMarks(text, .arabic) == [mark])
  }

  @Test(
    "What else is doubtful is marked",
    arguments: [
      ("۷ دی", "no year is given: the day may differ by one"),
      ("۳۱ مهر ۱۴۰۳", "there is no such day: 31 Mehr 1403"),
      ("۱۷ اردیبهشت ۱۴۰۳ برابر با ۹ مه ۲۰۲۴", "the two dates are not the same day: 17 Ordibehesht 1403 was 6 May 2024"),
    ])
  func doubts(text: String, mark: String) throws {
    #expect(try dateMarks(text, .persian) == [mark])
  }

  @Test("Any order of its words is read without a crash, and nothing found overlaps", arguments: 0..<40)
  func anyOrder(seed: Int) throws {
    let words = [
      "دوشنبه", "۱۷", "اردیبهشت", "مهر", "و", "تا", "سال", "۱۴۰۳", "میلیون", "هزار", "نیم", "درصد", "%", "(", ")", "/",
      "-", "،", "ساعت",
      "10:30", "May", "2024", "روز", "ماه", "بیست", "یکم", "سی", "برابر", "با", "1403/2/30", "الأحد", "من", "شوال",
      "آب", "كانون", "الثاني",
      "خمسة", "وعشرون", "ألف", "مليونين", "ونصف", "الساعة", "صباحا", "هـ", "عام", "999999999999999", "0", "99", "قبل",
      "الميلاد", "في", "المئة",
    ]
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33)
    }
    let reader = try dateReader()
    for language in Language.allCases {
      let text = (0..<300).map { _ in words[next() % words.count] }.joined(separator: " ")
      let tokens = try sourceTokens(text, language)
      var end = 0
      for edge in reader.find(in: tokens, language: language) {
        #expect(edge.tokens.lowerBound >= end && !edge.tokens.isEmpty && edge.tokens.upperBound <= tokens.count)
        #expect(!edge.english.text.unicodeScalars.contains { (0x600...0x6FF).contains($0.value) })
        #expect(edge.english.words.allSatisfy { !$0.isEmpty })
        end = edge.tokens.upperBound
      }
    }
  }
}
