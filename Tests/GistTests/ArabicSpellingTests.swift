import Gist
import Orthography
import Testing

/// What the marks and hamzas of an Arabic text decide, and what its pronouns stand for.
@Suite struct ArabicSpellingTests {
  @Test(
    "a written shadda or hamza settles which word it is",
    arguments: [
      ("بيّن الضابط أن الهجوم انتهى.", "The officer explained that the attack ended."),
      ("أسقطت القوات مسيّرة فوق المدينة.", "Forces shot down a drone over the city."),
      ("أعتقد أن القرار صحيح.", "I think that the decision is correct."),
      ("اعتقد الوزير أن القرار صحيح.", "The minister believed that the decision was correct."),
      ("أريد السلام.", "I want peace."),
    ])
  func marks(source: String, english: String) throws {
    #expect(try gist(source, language: .arabic).segments.first?.text == english)
  }

  @Test(
    "what is said to be a thing is no person",
    arguments: [("إنه أمر مؤسف.", "It is a regrettable matter."), ("هو وزير سابق.", "He is a former minister.")])
  func things(source: String, english: String) throws {
    #expect(try gist(source, language: .arabic).segments.first?.text == english)
  }

  @Test(
    "several things, of which Arabic speaks as of one woman, are they in English; a reflexive rendering goes with its subject",
    arguments: [
      ("أكدت القوات دعمها بعد أن وصلت إلى بغداد.", "Forces stressed their support, after they arrived in Baghdad."),
      ("أكدت الوزارة دعمها بعد أن وصل الوزير.", "The ministry stressed its support after the minister arrived."),
      ("تحصن المسلحون في المبنى.", "The militants entrenched themselves in the building."),
    ])
  func several(source: String, english: String) throws {
    #expect(try gist(source, language: .arabic).segments.first?.text == english)
  }

  @Test("a subject with any takes the negation of its verb")
  func negatedSubject() throws {
    #expect(
      try gist("لم يصدر أي تعليق.", language: .arabic).segments.first?.text == "No comment was issued.")
  }

  @Test("an expression listed as a chain is dual with the ending of a chain's head")
  func dualOffice() throws {
    #expect(
      try gist("بحث وزيرا خارجية السعودية وسوريا التعاون.", language: .arabic).segments.first?.text
        == "The foreign ministers of Saudi Arabia and Syria discussed cooperation.")
  }
}
