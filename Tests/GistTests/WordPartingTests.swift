import Gist
import Orthography
import Testing

/// Arabic words that were written without the spaces between them.
@Suite struct WordPartingTests {
  private func tokens(_ text: String) throws -> [String] {
    let gist = try gist(text, language: .arabic)
    return gist.segments.flatMap { $0.tokens.map(\.text) }
  }

  @Test(
    "run-together words are parted where each piece is a word",
    arguments: [
      ("رفض مجلسالأمن القرار", ["رفض", "مجلس", "الأمن", "القرار"]),
      ("أيدت حكومةالعراق القرار", ["أيدت", "حكومة", "العراق", "القرار"]),
      (
        "قررتالحكومةتأجيلالاجتماعإلىالأسبوعالمقبل",
        ["قررت", "الحكومة", "تأجيل", "الاجتماع", "إلى", "الأسبوع", "المقبل"]
      ),
    ])
  func parted(_ text: String, _ words: [String]) throws {
    #expect(try tokens(text) == words)
  }

  @Test(
    "a name or a word that the lexicon lacks stays whole",
    arguments: ["كوبرنيكوس", "الإنكشارية", "الهرمونية"])
  func whole(_ word: String) throws {
    #expect(try tokens("وصل \(word) أمس").contains(word))
  }
}
