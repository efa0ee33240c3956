import Morphology
import Testing

/// What the morphology of Persian covers, by example: a form and one reading that it must have.
///
/// U+200C is written as an escape where it stands; a form without it must be read alike.
@Suite struct PersianFormTests {
  typealias Row = PersianTests.Row

  static let simple: [Row] = [
    ("می\u{200C}روم", "V رفتن tense=pres,per=1,num=sg,neg=no"),
    ("می\u{200C}روی", "V رفتن tense=pres,per=2,num=sg"),
    ("می\u{200C}رود", "V رفتن tense=pres,per=3,num=sg"),
    ("می\u{200C}رویم", "V رفتن tense=pres,per=1,num=pl"),
    ("می\u{200C}روید", "V رفتن tense=pres,per=2,num=pl"),
    ("می\u{200C}روند", "V رفتن tense=pres,per=3,num=pl"),
    ("نمی\u{200C}رود", "V رفتن tense=pres,per=3,num=sg,neg=yes"),
    ("می\u{200C}گوید", "V گفتن tense=pres,per=3,num=sg"),
    ("می\u{200C}گویی", "V گفتن tense=pres,per=2,num=sg"),
    ("می\u{200C}گویید", "V گفتن tense=pres,per=2,num=pl"),
    ("می\u{200C}گویند", "V گفتن tense=pres,per=3,num=pl"),
    ("می\u{200C}آید", "V آمدن tense=pres,per=3,num=sg"),
    ("می\u{200C}آیم", "V آمدن tense=pres,per=1,num=sg"),
    ("می\u{200C}آییم", "V آمدن tense=pres,per=1,num=pl"),
    ("می\u{200C}آیید", "V آمدن tense=pres,per=2,num=pl"),
    ("می\u{200C}فرمایید", "V فرمودن tense=pres,per=2,num=pl"),
    ("رفتم", "V رفتن tense=past,per=1,num=sg"),
    ("رفتی", "V رفتن tense=past,per=2,num=sg"),
    ("رفت", "V رفتن tense=past,per=3,num=sg,neg=no"),
    ("رفتیم", "V رفتن tense=past,per=1,num=pl"),
    ("رفتید", "V رفتن tense=past,per=2,num=pl"),
    ("رفتند", "V رفتن tense=past,per=3,num=pl"),
    ("نرفتند", "V رفتن tense=past,per=3,num=pl,neg=yes"),
    ("می\u{200C}رفت", "V رفتن tense=impf,per=3,num=sg"),
    ("نمی\u{200C}رفتند", "V رفتن tense=impf,per=3,num=pl,neg=yes"),
    ("رفته\u{200C}ام", "V رفتن tense=perf,per=1,num=sg"),
    ("رفته\u{200C}ای", "V رفتن tense=perf,per=2,num=sg"),
    ("رفته\u{200C}ایم", "V رفتن tense=perf,per=1,num=pl"),
    ("رفته\u{200C}اید", "V رفتن tense=perf,per=2,num=pl"),
    ("رفته\u{200C}اند", "V رفتن tense=perf,per=3,num=pl"),
    ("نرفته\u{200C}اند", "V رفتن tense=perf,per=3,num=pl,neg=yes"),
    ("رفته", "VPP رفتن neg=no"),
    ("نرفته", "VPP رفتن neg=yes"),
    ("می\u{200C}رفته", "VPP رفتن"),
    ("می\u{200C}رفته\u{200C}اند", "V رفتن tense=perf,per=3,num=pl"),
    ("برود", "V رفتن tense=subj,per=3,num=sg,neg=no"),
    ("نرود", "V رفتن tense=subj,per=3,num=sg,neg=yes"),
    ("بروند", "V رفتن tense=subj,per=3,num=pl"),
    ("شود", "V شدن tense=subj,per=3,num=sg,neg=no"),
    ("نشود", "V شدن tense=subj,per=3,num=sg,neg=yes"),
    ("کنند", "V کردن tense=subj,per=3,num=pl"),
    ("بکنند", "V کردن tense=subj,per=3,num=pl"),
    ("رفتن", "VINF رفتن"),
    ("نرفتن", "VINF رفتن neg=yes"),
    ("برو", "V رفتن tense=subj,per=2,num=sg"),
    ("بگو", "V گفتن tense=subj,per=2,num=sg"),
    ("بروید", "V رفتن tense=subj,per=2,num=pl"),
    ("نروید", "V رفتن tense=subj,per=2,num=pl,neg=yes"),
    ("کن", "V کردن tense=subj,per=2,num=sg"),
  ]

  static let stems: [Row] = [
    // a stem that begins with a vowel
    ("بیاید", "V آمدن tense=subj,per=3,num=sg"), ("بیا", "V آمدن tense=subj,per=2,num=sg"),
    ("نیاید", "V آمدن tense=subj,per=3,num=sg,neg=yes"), ("بیاورد", "V آوردن tense=subj,per=3,num=sg"),
    ("بیفتد", "V افتادن tense=subj,per=3,num=sg"), ("نیفتد", "V افتادن tense=subj,per=3,num=sg,neg=yes"),
    ("نیفتاد", "V افتادن tense=past,neg=yes"), ("بیندازند", "V انداختن tense=subj,per=3,num=pl"),
    ("بیندیشیم", "V اندیشیدن tense=subj,per=1,num=pl"), ("نیفزود", "V افزودن tense=past,neg=yes"),
    // causatives
    ("می\u{200C}رساند", "V رساندن tense=pres,per=3,num=sg"), ("رسانید", "V رساندن tense=past,per=3,num=sg"),
    ("رسانده\u{200C}اند", "V رساندن tense=perf,per=3,num=pl"), ("می\u{200C}گرداند", "V گرداندن tense=pres"),
    ("بترساند", "V ترساندن tense=subj,per=3,num=sg"),
    // be and have, future and passive auxiliaries
    ("هستیم", "V بودن tense=pres,per=1,num=pl"), ("نیستید", "V بودن tense=pres,per=2,num=pl,neg=yes"),
    ("بود", "V بودن tense=past,per=3,num=sg"), ("نبودند", "V بودن tense=past,per=3,num=pl,neg=yes"),
    ("بوده", "VPP بودن neg=no"), ("بوده\u{200C}اند", "V بودن tense=perf,per=3,num=pl"),
    ("باشند", "V بودن tense=subj,per=3,num=pl"), ("نباشد", "V بودن tense=subj,per=3,num=sg,neg=yes"),
    ("استند", "V بودن tense=pres,per=3,num=pl"),
    ("دارد", "V داشتن tense=pres,per=3,num=sg"), ("نداریم", "V داشتن tense=pres,per=1,num=pl,neg=yes"),
    ("داشتند", "V داشتن tense=past,per=3,num=pl"), ("داشته\u{200C}اند", "V داشتن tense=perf,per=3,num=pl"),
    ("خواهد", "V خواستن tense=subj,per=3,num=sg"), ("نخواهند", "V خواستن tense=subj,per=3,num=pl,neg=yes"),
    ("شد", "V شدن tense=past,per=3,num=sg"), ("شده", "VPP شدن neg=no"), ("نشده\u{200C}اند", "V شدن tense=perf,neg=yes"),
    ("می\u{200C}شوند", "V شدن tense=pres,per=3,num=pl"),
    // an object on the verb, spoken forms
    ("دیدمش", "V دیدن tense=past,per=1,num=sg + _ ش per=3,num=sg"),
    ("می\u{200C}بردشان", "V بردن tense=pres,per=3,num=sg + _ شان per=3,num=pl"),
    ("کردنش", "VINF کردن + _ ش per=3,num=sg"), ("می\u{200C}کنه", "V کردن tense=pres,per=3,num=sg"),
    ("می\u{200C}کنن", "V کردن tense=pres,per=3,num=pl"), ("میشه", "V شدن tense=pres,per=3,num=sg"),
  ]

  static let prefixed: [Row] = [
    ("برمی\u{200C}گردد", "V برگشتن tense=pres,per=3,num=sg,neg=no"),
    ("برنمی\u{200C}گردند", "V برگشتن tense=pres,per=3,num=pl,neg=yes"),
    ("برگشت", "V برگشتن tense=past,per=3,num=sg"), ("برگردد", "V برگشتن tense=subj,per=3,num=sg"),
    ("برنگشتند", "V برگشتن tense=past,per=3,num=pl,neg=yes"), ("برگشته\u{200C}اند", "V برگشتن tense=perf,num=pl"),
    ("برگشتن", "VINF برگشتن"), ("برداشت", "V برداشتن tense=past"), ("برمی\u{200C}دارند", "V برداشتن tense=pres,num=pl"),
    ("درآمد", "V درآمدن tense=past"), ("درنمی\u{200C}آید", "V درآمدن tense=pres,neg=yes"),
    ("دریافتند", "V دریافتن tense=past,per=3,num=pl"), ("درگذشت", "V درگذشتن tense=past"),
    ("بازگشتند", "V بازگشتن tense=past,per=3,num=pl"), ("بازمی\u{200C}گردد", "V بازگشتن tense=pres,per=3,num=sg"),
    ("بازنگشته", "VPP بازگشتن neg=yes"), ("فراگرفت", "V فراگرفتن tense=past"),
    ("فرامی\u{200C}خواند", "V فراخواندن tense=pres,per=3,num=sg"), ("فروریخت", "V فروریختن tense=past"),
    ("فرومی\u{200C}ریزد", "V فروریختن tense=pres,per=3,num=sg"), ("واداشت", "V واداشتن tense=past"),
    ("وامی\u{200C}دارد", "V واداشتن tense=pres,per=3,num=sg"), ("واگذاشتند", "V واگذاشتن tense=past,num=pl"),
  ]

  static let nouns: [Row] = [
    ("کتاب\u{200C}ها", "N کتاب num=pl"), ("کتاب\u{200C}های", "N کتاب num=pl,ez=yes"),
    ("کتاب\u{200C}هایی", "N کتاب num=pl,def=no"), ("کتابها", "N کتاب num=pl"), ("نمایندگان", "N نماینده num=pl"),
    ("نمایندگانی", "N نماینده num=pl,def=no"), ("رهبران", "N رهبر num=pl"), ("سخنگویان", "N سخنگو num=pl"),
    ("مقامات", "N مقام num=pl"), ("وزرا", "N وزیر num=pl"), ("وزرای", "N وزیر num=pl,ez=yes"),
    ("اهداف", "N هدف num=pl"), ("مسائل", "N مسئله num=pl"), ("کشوری", "N کشور num=sg,def=no"),
    ("خانه\u{200C}ای", "N خانه num=sg,def=no"), ("خانه\u{200C}یی", "N خانه num=sg,def=no"),
    ("خانهٔ", "N خانه num=sg"), ("خانۀ", "N خانه num=sg"), ("خانه\u{200C}ی", "N خانه num=sg"),
    ("همکاری\u{200C}ای", "N همکاری num=sg,def=no"), ("دنیای", "N دنیا ez=yes"), ("نیروی", "N نیرو ez=yes"),
    ("دنیایی", "N دنیا def=no"), ("کتابش", "N کتاب + _ ش per=3,num=sg"), ("خانه\u{200C}اش", "N خانه + _ ش per=3"),
    ("خانه\u{200C}ام", "N خانه + _ م per=1,num=sg"), ("کشورم", "N کشور + _ م per=1,num=sg"),
    ("کشورت", "N کشور + _ ت per=2,num=sg"), ("کشورتان", "N کشور + _ تان per=2,num=pl"),
    ("نیروهایشان", "N نیرو num=pl + _ شان per=3,num=pl"), ("نیروهایمان", "N نیرو num=pl + _ مان per=1,num=pl"),
    ("نیروهایش", "N نیرو num=pl + _ ش per=3"), ("رهبرانشان", "N رهبر num=pl + _ شان"),
    ("دنیاست", "N دنیا + V بودن tense=pres,per=3"), ("مسلمانند", "_ مسلمان + V بودن num=pl"),
    ("اینجاست", "ADV اینجا + V بودن tense=pres,per=3"), ("ماست", "PRO ما + V بودن tense=pres"),
    ("وکشور", "_ و + N کشور num=sg"), ("وکشورهایشان", "_ و + N کشور num=pl + _ شان"),
    ("مسئولین", "N مسئول num=pl"), ("مهاجرینی", "N مهاجر num=pl,def=no"), ("ایرانی\u{200C}ها", "N ایرانی num=pl"),
  ]

  static let others: [Row] = [
    ("بزرگ\u{200C}تر", "A بزرگ deg=comp"), ("بزرگ\u{200C}ترین", "A بزرگ deg=sup"),
    ("بزرگ\u{200C}تری", "A بزرگ deg=comp,def=no"), ("بزرگ\u{200C}ترها", "N بزرگ num=pl"),
    ("مهم\u{200C}ترین", "A مهم deg=sup"), ("بهتر", "A خوب deg=comp"), ("بهترین", "A خوب deg=sup"),
    ("بزرگی", "A بزرگ def=no"), ("تازه\u{200C}ای", "A تازه def=no"),
    ("آماده\u{200C}ایم", "A آماده + V بودن per=1,num=pl"),
    ("آماده\u{200C}اند", "A آماده + V بودن per=3,num=pl"), ("آماده\u{200C}ام", "A آماده + V بودن per=1,num=sg"),
    ("هسته\u{200C}یی", "A هسته‌یی"), ("دولتی", "A دولتی deg=pos"), ("دوستانه", "_ دوستانه"),
    ("قدرتمند", "A قدرتمند"), ("امکان\u{200C}پذیر", "A امکان‌پذیر"), ("سرنوشت\u{200C}ساز", "A سرنوشت‌ساز"),
    ("ناامن", "A ناامن"), ("بی\u{200C}ثبات", "A بی‌ثبات"), ("هم\u{200C}پیمان", "N هم‌پیمان"),
    ("غیرقانونی", "A غیرقانونی"), ("تعیین\u{200C}کننده", "A تعیین‌کننده"),
    ("پنجم", "_ پنجم"), ("سی\u{200C}ام", "ORD سی"), ("شصتم", "ORD شصت"), ("شصتمین", "ORDB شصت"),
    ("درین", "P در + DET این"), ("ازین", "P از + PRO این"), ("برین", "P بر + PRO این"), ("بدین", "P به + DET این"),
    ("ازان", "P از + DET آن"), ("بدان", "P به + PRO آن"),
    ("هفت\u{200C}ساله", "NUM هفت + MADJ ساله"), ("برایش", "P برای + _ ش per=3"), ("آهسته\u{200C}تر", "_ آهسته"),
    ("برای", "P برای"), ("آرد", "N آرد"), ("حال", "N حال"), ("بعد", "ADV بعد"), ("بار", "N بار"), ("میزان", "N میزان"),
  ]

  @Test(arguments: simple + stems + prefixed + nouns + others)
  func isRead(_ row: Row) throws {
    let reader = try persian.get()
    let isRead = reader.reads(row.form, as: row.reading)
    #expect(isRead, "\(row.form): \(reader.readings(row.form))")
  }

  @Test("the tables are as long as they are said to be, and hold no form twice")
  func tables() {
    let forms = (Self.simple + Self.stems + Self.prefixed + Self.nouns + Self.others).map(\.form)
    #expect(forms.count >= 150)
    #expect(Set(forms).count == forms.count)
  }

  /// What is a common word comes first, though a rare verb has the same letters.
  @Test(
    arguments: [
      ("برای", "P برای"), ("آرد", "N آرد"), ("حال", "N حال"), ("بار", "N بار"), ("میزان", "N میزان"),
      ("باران", "N باران"), ("باید", "MODAL باید"), ("نام", "N نام"), ("امام", "N امام"), ("چشم", "N چشم"),
      ("میان", "P میان"), ("مردم", "N مردم"), ("بدون", "P بدون"), ("در", "P در"), ("با", "P با"),
      ("تنهایی", "N تنهایی"),
    ] as [Row])
  func isReadFirst(_ row: Row) throws {
    let reader = try persian.get()
    let isFirst = reader.analyzer.analyze(reader.key(row.form)).first.map { reader.matches($0, row.reading) }
    #expect(isFirst == true, "\(reader.readings(row.form))")
  }

  /// What no rule of Persian makes.
  @Test(arguments: [
    ("برای", "V برآمدن"), ("باید", "V آمدن"), ("نام", "V آمدن"), ("امام", "V آماییدن"), ("با", "V آمدن"),
    ("در", "V دریدن"),
  ])
  func isNotRead(_ form: String, _ reading: String) throws {
    let reader = try persian.get()
    let isRead = reader.reads(form, as: reading)
    #expect(!isRead, "\(reader.readings(form))")
  }
}
