import Morphology
import Testing

/// Persian forms and what they are read as; U+200C is written as an escape, since match keys have none.
@Suite struct PersianTests {
  /// A form and one reading that it must have.
  typealias Row = (form: String, reading: String)

  static let verbs: [Row] = [
    ("می\u{200C}روند", "V رفتن tense=pres,per=3,num=pl,neg=no"),
    ("میروند", "V رفتن tense=pres,per=3,num=pl,neg=no"),
    ("نمی\u{200C}خواهیم", "V خواستن tense=pres,per=1,num=pl,neg=yes"),
    ("برنمی\u{200C}گردد", "V برگشتن tense=pres,per=3,num=sg,neg=yes"),
    ("بازگشت", "V بازگشتن tense=past,per=3,num=sg"),
    ("گفت", "V گفتن tense=past,per=3,num=sg,neg=no"),
    ("گفتند", "V گفتن tense=past,per=3,num=pl"),
    ("نگفت", "V گفتن tense=past,neg=yes"),
    ("گفته", "VPP گفتن neg=no"),
    ("گفته\u{200C}اند", "V گفتن tense=perf,per=3,num=pl"),
    ("گفته\u{200C}ام", "V گفتن tense=perf,per=1,num=sg"),
    ("نگفته\u{200C}اند", "V گفتن tense=perf,per=3,num=pl,neg=yes"),
    ("می\u{200C}گفت", "V گفتن tense=impf,per=3,num=sg"),
    ("بگوید", "V گفتن tense=subj,per=3,num=sg,neg=no"),
    ("نگوید", "V گفتن tense=subj,per=3,num=sg,neg=yes"),
    ("می\u{200C}گویند", "V گفتن tense=pres,per=3,num=pl"),
    ("گفتن", "VINF گفتن"),
    ("کرد", "V کردن tense=past,per=3,num=sg"),
    ("می\u{200C}کند", "V کردن tense=pres,per=3,num=sg"),
    ("شد", "V شدن tense=past,per=3,num=sg"),
    ("بیاید", "V آمدن tense=subj,per=3,num=sg"),
    ("نیامد", "V آمدن tense=past,neg=yes"),
    ("است", "V بودن tense=pres,per=3,num=sg"),
    ("نیست", "V بودن tense=pres,per=3,num=sg,neg=yes"),
  ]

  static let nominals: [Row] = [
    ("کتاب\u{200C}هایشان", "N کتاب num=pl + _ شان per=3,num=pl"),
    ("نمایندگان", "N نماینده num=pl"),
    ("مرزهای", "N مرز num=pl,ez=yes"),
    ("مرزها", "N مرز num=pl"),
    ("همکاری\u{200C}ها", "N همکاری num=pl"),
    ("کشورهایی", "N کشور num=pl,def=no"),
    ("کشوری", "N کشور num=sg,def=no"),
    ("نشستی", "N نشست num=sg,def=no"),
    ("خانه\u{200C}ای", "N خانه num=sg,def=no"),
    ("مقامات", "N مقام num=pl"),
    ("کشورش", "N کشور num=sg + _ ش per=3,num=sg"),
    ("کشورمان", "N کشور num=sg + _ مان per=1,num=pl"),
    ("بزرگ\u{200C}ترین", "A بزرگ deg=sup"),
    ("بزرگتر", "A بزرگ deg=comp"),
    ("بهتر", "A خوب deg=comp"),
    ("امنیتی", "A امنیتی deg=pos"),
    ("ایران", "PN ایران sem=place"),
    ("چهارمین", "_ چهارمین"),
  ]

  @Test(arguments: verbs + nominals)
  func isRead(_ row: Row) throws {
    let reader = try persian.get()
    let isRead = reader.reads(row.form, as: row.reading)
    #expect(isRead, "\(row.form): \(reader.readings(row.form))")
  }

  /// The reading that comes first, where a reader would not think twice.
  @Test(
    arguments: [
      ("می\u{200C}روند", "V رفتن"), ("نمایندگان", "N نماینده"), ("گفته\u{200C}اند", "V گفتن tense=perf"),
      ("بزرگ\u{200C}ترین", "A بزرگ deg=sup"), ("وزیر", "N وزیر"), ("ایران", "PN ایران"),
    ] as [Row])
  func isReadFirst(_ row: Row) throws {
    let reader = try persian.get()
    let isFirst = reader.analyzer.analyze(reader.key(row.form)).first.map { reader.matches($0, row.reading) }
    #expect(isFirst == true, "\(reader.readings(row.form))")
  }

  /// Spellings of one form have one set of readings.
  @Test(arguments: [
    ("می\u{200C}روند", "میروند"), ("کتاب\u{200C}ها", "کتابها"), ("مسئول", "مسؤول"), ("هیئت", "هیأت"),
  ])
  func spellingDoesNotMatter(_ one: String, _ other: String) throws {
    let reader = try persian.get()
    let readings = (reader.readings(one), reader.readings(other))
    #expect(!readings.0.isEmpty)
    #expect(readings.0 == readings.1)
  }

  /// What looks like a stem with an ending is no reading unless the stem is attested.
  @Test(arguments: ["زرکوها", "می\u{200C}پلخد", "قنبتر"])
  func noStemNoReading(_ form: String) throws {
    let reader = try persian.get()
    let readings = reader.readings(form)
    #expect(readings.isEmpty)
  }
}
