import Gist
import Orthography
import Testing

/// Headlines without a verb and without articles, and the names in them.
@Suite struct HeadlineTests {
  @Test(
    "a verbal noun is told as a clause: by the one who does it, or by what undergoes it",
    arguments: [
      ("هشدار ایران به آمریکا", "Iran warns United States"),
      ("سفر رئیس جمهور به مسکو", "President travels to Moscow"),
      ("توقیف شناور حامل سوخت قاچاق", "Vessel carrying smuggled fuel seized"),
      ("دستگیری ۵ قاچاقچی در کرمان", "Five smugglers arrested in Kerman"),
      ("کشته شدن پنج سرباز در کابل", "Five soldiers killed in Kabul"),
      ("آغاز مذاکرات هسته‌ای در وین", "Nuclear negotiations begin in Vienna"),
      ("افتتاح پل جدید در بغداد", "New bridge inaugurated in Baghdad"),
    ])
  func persian(source: String, english: String) throws {
    let article = source + "\n\nوزیر به تهران رفت."
    #expect(try gist(article, language: .persian).segments.first?.text == english)
  }

  @Test(
    "the same in Arabic",
    arguments: [
      ("توقيع اتفاقية تعاون بين العراق وإيران", "Cooperation agreement between Iraq and Iran signed"),
      ("مقتل 12 شخصا في غارة على بغداد", "12 people killed in raid on Baghdad"),
      ("القبض على خلية في الأنبار", "Cell arrested in Anbar"),
      ("ارتفاع أسعار النفط", "Oil prices rise"),
    ])
  func arabic(source: String, english: String) throws {
    let article = source + "\n\nوصل الوزير إلى بغداد."
    #expect(try gist(article, language: .arabic).segments.first?.text == english)
  }

  @Test("an inflected noun behind a given name, before a mark, is a surname")
  func surname() throws {
    let text = "سید علی موجانی، سفیر ایران، با وزیر دیدار کرد."
    #expect(
      try gist(text, language: .persian).segments.map(\.text)
        == ["Seyed Ali Mujani, Iran's ambassador, met with the minister."])
  }

  @Test("Latin words side by side are one name, each with its own token")
  func latin() throws {
    let segment = try #require(try gist("شرکت Big Brother Watch در تهران است.", language: .persian).segments.first)
    #expect(segment.text == "Big Brother Watch is in Tehran.")
    let pairs = segment.alignment.filter { (1...3).contains($0.source) }.map { [$0.source, $0.english] }
    #expect(pairs.sorted { $0[0] < $1[0] } == [[1, 0], [2, 1], [3, 2]])
  }
}
