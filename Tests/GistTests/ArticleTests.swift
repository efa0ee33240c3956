import Gist
import Orthography
import Testing

/// Sentences whose English hangs on more than one rule: what governs them, and what was said before.
@Suite struct ArticleTests {
  @Test(
    "what a verb or an expression governs has its own mood and tense",
    arguments: [
      ("او خواستار آن شد که ایران طالبان را به رسمیت بشناسد.", "He demanded that Iran should recognize the Taliban."),
      ("گزارش‌ها حاکی است که علی فردا وارد مسقط می‌شود.", "Reports indicate that Ali will enter Muscat tomorrow."),
      ("این دومین بار است که نمایندگان دیدار می‌کنند.", "This is the second time that representatives have met."),
      ("تاریخ سفر مشخص نشده و اعلام خواهد شد.", "The date of the visit has not been determined and will be announced."),
      (
        "این طرح به مجلس ارسال و هنوز بررسی نشده است.",
        "This plan has been sent to the parliament and has not yet been reviewed."
      ),
      ("چنین اقدامی غیرقانونی است.", "Such an action is illegal."),
      (
        "وزیر گفت: «این خبر درست نیست» و افزود که مذاکرات ادامه دارد.",
        "The minister said: “This news is not right” and added that negotiations continued."
      ),
      (
        "این نشست که به گفته یکی از آنها روز یکشنبه برگزار شد، مهم بود.",
        "This meeting, which was held according to one of them on Sunday, was important."
      ),
      ("پلیس این مرد را بازداشت و خانه‌اش را بازرسی کرد.", "Police detained this man and inspected his home."),
      ("این زن بازداشت شد و گذرنامه‌اش ضبط شد.", "This woman was detained, and her passport was seized."),
      ("ایران هم این طرح را نپذیرفت.", "Iran did not accept this plan either."),
      ("هیچ‌کس هم نیامد.", "No one came either."),
      ("علی از هفته گذشته در تهران است.", "Ali has been in Tehran since last week."),
      ("وزیران کشورها آمدند.", "The ministers of countries came."),
    ])
  func persian(source: String, english: String) throws {
    #expect(try gist(source, language: .persian).segments.first?.text == english)
  }

  @Test(
    "so it has in Arabic",
    arguments: [
      ("طالب الوزير بأن تعترف إيران بالاتفاق.", "The minister demanded that Iran should admit the agreement."),
      (
        "نقلت الوكالة عن الوزير قوله إن الوضع خطير.",
        "The agency quoted the minister as saying that the situation was dangerous."
      ),
      (
        "ناقش المجلس القانون، على أن يحال غدا إلى اللجنة.",
        "The council debated the law, provided that it will be referred to the committee tomorrow."
      ),
      (
        "قال الوزير: \"الوضع صعب\" ودعا المجتمع الدولي إلى التدخل.",
        "The minister said: “The situation is difficult” and called on the international community to intervene."
      ),
      (
        "سقط الصاروخ قرب المستشفى (أكبر مستشفيات مأرب).",
        "The missile fell near the hospital (the largest hospitals of Marib)."
      ),
      ("قضت المحكمة بإعدام متهم.", "The court sentenced a defendant to death."),
      ("نجا الوزير من هجمات استهدفت موكبه.", "The minister survived attacks that targeted his motorcade."),
    ])
  func arabic(source: String, english: String) throws {
    #expect(try gist(source, language: .arabic).segments.first?.text == english)
  }

  @Test("a body that has said something goes on as it, a person as he")
  func pronouns() throws {
    let body = try gist("أعلن حزب الله بيانا. وأكد دعمه للسلام.", language: .arabic)
    #expect(body.segments.last?.text == "It stressed its support for peace.")
    let several = try gist("قالت السلطات إن رجلا قتل. وأضافت أنها بدأت تحقيقا.", language: .arabic)
    #expect(several.segments.last?.text == "They added that they began an investigation.")
    let person = try gist("قال الوزير إن حزب الله يدعم السلام. وأكد دعمه للعراق.", language: .arabic)
    #expect(person.segments.last?.text == "He stressed his support for Iraq.")
  }

  @Test("a name that no file lists is one behind و, too, where the article has it alone")
  func namesBehindAnd() throws {
    let article = try gist("التقى الوزير السفير فيجيتا زنبروك.\n\nوبحث الوزير وزنبروك الوضع.", language: .arabic)
    #expect(article.segments.last?.text.contains("minister and Zanberok") == true)
  }
}
