import Gist
import Grammar
import Lexicon
import Orthography
import TestSupport
import Testing

@Suite("Numbers in sentences")
struct DateNumberTests {
  @Test(
    "Persian numbers",
    arguments: [
      ("۲٫۵ میلیون نفر", "‹2.5 million› نفر"),
      ("۲/۵ میلیون", "‹2.5 million›"),
      ("۱۶ میلیون و ۸۰۰ هزار تن", "‹16.8 million› تن"),
      ("یک میلیون و ۹۴۰ هزار تن", "‹1.94 million› تن"),
      ("۱۲ هزار میلیارد تومان", "‹12 trillion› تومان"),
      ("یک‌ونیم میلیارد دلار", "‹1.5 billion› دلار"),
      ("یک و نیم میلیون", "‹1.5 million›"),
      ("سه هزار و ۲۴۰ مهاجر", "‹3,240› مهاجر"),
      ("يك هزار و 720 کیلوگرم", "‹1,720› کیلوگرم"),
      ("۸۰ هزار هکتار", "‹80,000› هکتار"),
      ("بیست و پنج کشور", "‹25› کشور"),
      ("صد و بیست هزار", "‹120,000›"),
      ("هزار و سیصد و نود و نه", "‹1,399›"),
      ("دو کشور", "دو کشور"),
      ("سه و چهار", "سه و چهار"),
      ("۲ میلیون و ۳ کشور", "‹2 million› و ۳ کشور"),
      ("۵۵۰۰۰ بشکه", "‹55,000› بشکه"),
      ("۲۵۰۰ نفر", "‹2,500› نفر"),
      ("۱۴۰۳ و ۲۰۲۴", "۱۴۰۳ و ۲۰۲۴"),
      ("قطعنامه ۲۲۳۱ شورای", "قطعنامه ۲۲۳۱ شورای"),
      ("شماره ۰۲۱۸۸۹۹", "شماره ۰۲۱۸۸۹۹"),
      ("پنج و هزار", "پنج و هزار"),
      ("2کشور", "2 کشور"), ("یک‌هزار و ۶۰۰ خانواده", "‹1,600› خانواده"), ("یک اعشاریه هشت میلیون", "‹1.8 million›"),
      ("صد و هفتاد و یکمین نشست", "‹171st› نشست"), ("سی‌ونهمین جشنواره", "‹39th› جشنواره"),
      ("۴۲مین سالگرد", "‹42nd› سالگرد"),
      ("دور بیست و سوم", "دور ‹23rd›"), ("دو و نیم درصد", "‹2.5 per cent›"), ("بیست و دوازدهم", "بیست و دوازدهم"),
      ("در 1610، ستاره", "در 1610 ، ستاره"), ("1600 کیلومتر", "‹1,600› کیلومتر"),
    ])
  func persian(text: String, english: String) throws {
    #expect(try withDates(text, .persian) == english)
  }

  @Test(
    "Arabic numbers",
    arguments: [
      ("2.8 مليون برميل", "‹2.8 million› برميل"),
      ("300 الف شخص", "‹300,000› شخص"),
      ("49 مليار دولار", "‹49 billion› دولار"),
      ("خمسة وعشرون عضوا", "‹25› عضوا"),
      ("مئة وخمسة وعشرون ألف", "‹125,000›"),
      ("مئة وعشرين ألف", "‹120,000›"),
      ("عشرة ملايين برميل", "‹10 million› برميل"),
      ("ثلاثة آلاف عام", "‹3,000› عام"),
      ("أربعة عشر مصرفا", "‹14› مصرفا"),
      ("اثنتي عشرة دقيقة", "‹12› دقيقة"),
      ("مليونين شخص", "‹2 million› شخص"),
      ("مليون ونصف المليون", "‹1.5 million›"),
      ("14,7 مليار", "‹14.7 billion›"),
      ("55000 برميل (2.3 مليون جالون)", "‹55,000› برميل ( ‹2.3 million› جالون )"),
      ("القرار 1701", "القرار 1701"),
      ("340 مليون و500 مليون متحدث", "‹340 million› و ‹500 million› متحدث"),
      ("خمسة أعضاء", "خمسة أعضاء"),
      ("الذي ألف رائعتين", "الذي ألف رائعتين"),
    ])
  func arabic(text: String, english: String) throws {
    #expect(try withDates(text, .arabic) == english)
  }

  @Test(
    "Per cent",
    arguments: [
      ("۲۰ درصد", Language.persian, "‹20 per cent›"), ("پنج درصد هم", .persian, "‹5 per cent› هم"),
      ("۳/۵ درصد", .persian, "‹3.5 per cent›"), ("٪۲۰", .persian, "‹20 per cent›"),
      ("18درصد", .persian, "‹18 per cent›"),
      ("بیست و پنج درصد", .persian, "‹25 per cent›"), ("20%", .arabic, "‹20 per cent›"),
      ("20 في المئة", .arabic, "‹20 per cent›"),
      ("5 إلى 10 في المائة على", .arabic, "5 إلى ‹10 per cent› على"),
      ("بنسبة ١٤ بالمئة", .arabic, "بنسبة ‹14 per cent›"),
      ("ثمانية عشر في المائة", .arabic, "‹18 per cent›"), ("45 بالمئة", .arabic, "‹45 per cent›"),
    ])
  func percent(text: String, language: Language, english: String) throws {
    #expect(try withDates(text, language) == english)
  }

  @Test(
    "Money with the sign of its currency, which stands before the figure in English; ؋ and ﷼ are words",
    arguments: [
      ("350000$ پرداخت", Language.persian, "‹$350,000› پرداخت"), ("£11 میلیون", .persian, "‹£11 million›"),
      ("۵۰$", .persian, "‹$50›"), ("50 مليون $", .arabic, "‹$50 million›"), ("$ و", .persian, "$ و"),
      ("۵۰ ؋", .persian, "۵۰ ؋"),
    ])
  func money(text: String, language: Language, english: String) throws {
    #expect(try withDates(text, language) == english)
  }

  @Test("Categories")
  func categories() throws {
    let tokens = try sourceTokens("۲۰ درصد از ۲ میلیون", .persian)
    let found = try dateReader().find(in: tokens, language: .persian)
    #expect(found.map(\.category) == ["PERCENT", "NUM"])
    #expect(found.allSatisfy { $0.status == .number && $0.features.isEmpty })
  }

  @Test(
    "Numbers too large for a machine word are left alone",
    arguments: [
      "999999999999999 تریلیون میلیارد", "۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹",
      "هزار هزار هزار هزار هزار هزار هزار هزار هزار هزار",
    ])
  func overflow(text: String) throws {
    _ = try withDates(text, .persian)
  }
}
