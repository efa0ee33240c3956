import Gist
import Orthography
import Testing

/// What the letters of a Persian text decide beyond their match keys.
@Suite struct PersianSpellingTests {
  @Test(
    "a silent heh belongs to what its joiner closes",
    arguments: [
      ("در منطقه‌ای کوهستانی سه نفر کشته شدند.", "In a mountainous region, three people were killed."),
      ("این مسئله‌ای جدید نیست.", "This is not a new issue."),
    ])
  func joiner(source: String, english: String) throws {
    #expect(try gist(source, language: .persian).segments.first?.text == english)
  }

  @Test(
    "names with a plus or a hyphen are found, whatever the marks are as tokens",
    arguments: [
      ("عقدت أوبك+ اجتماعا في فيينا.", Language.arabic, "OPEC+ held a meeting in Vienna."),
      ("لیندا توماس-گرینفیلد آمد.", .persian, "Linda Thomas-Greenfield came."),
    ])
  func signs(source: String, language: Language, english: String) throws {
    #expect(try gist(source, language: language).segments.first?.text == english)
  }
}
