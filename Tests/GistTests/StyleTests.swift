import English
import Gist
import Lexicon
import Orthography
import TestSupport
import Testing

/// `--style` and `--spelling` in whole gists.
@Suite struct StyleTests {
  private static let translators = Result { () throws -> [Translator] in
    let files = try Repository.files.get().map { GlossaryFile(trusted: $0.path, bytes: $0.bytes) }
    return [
      try Translator(glossary: Glossary(files: files)),
      try Translator(glossary: Glossary(files: files, wording: .neutral), spelling: .american),
      try Translator(glossary: Glossary(files: files), spelling: .american),
    ]
  }

  private func gist(_ text: String, _ translator: Int, _ language: Language) throws -> Gist {
    var worker = try Worker(try Self.translators.get()[translator])
    return try worker.gist(of: Document(path: "test", bytes: Array(text.utf8), language: language))
  }

  /// The words of a gist.
  private func words(_ text: String, _ translator: Int, _ language: Language = .persian) throws -> [String] {
    try gist(text, translator, language).segments.flatMap { $0.english.map(\.text) }
  }

  @Test(
    "a charged name is as written, or as an uninvolved desk would have it",
    arguments: [
      ("رژیم صهیونیستی به غزه حمله کرد.", "The Zionist regime attacked Gaza.", "Israel attacked Gaza."),
      ("داعش این حمله را محکوم کرد.", "Daesh condemned this attack.", "The Islamic State group condemned this attack."),
      (
        "امارت اسلامی این حمله را محکوم کرد.", "The Islamic Emirate condemned this attack.",
        "The Taliban government condemned this attack."
      ),
      (
        "سردار شهید سلیمانی در بغداد به شهادت رسید.", "General Martyr Soleimani was martyred in Baghdad.",
        "The late General Soleimani was killed in Baghdad."
      ),
    ])
  func persian(source: String, faithful: String, neutral: String) throws {
    #expect(try gist(source, 0, .persian).segments.map(\.text) == [faithful])
    #expect(try gist(source, 1, .persian).segments.map(\.text) == [neutral])
  }

  @Test(
    "in Arabic, too",
    arguments: [
      ("أدان الوزير الكيان الصهيوني.", "The minister condemned the Zionist entity.", "The minister condemned Israel."),
      (
        "اجتاز الأسطول مياه الخليج العربي.", "The fleet crossed the water of the Arabian Gulf.",
        "The fleet crossed the water of the Gulf."
      ),
    ])
  func arabic(source: String, faithful: String, neutral: String) throws {
    #expect(try gist(source, 0, .arabic).segments.map(\.text) == [faithful])
    #expect(try gist(source, 1, .arabic).segments.map(\.text) == [neutral])
  }

  @Test("the same concept is marked in both styles, its preferred English as it was written")
  func concept() throws {
    let source = "رژیم صهیونیستی به غزه حمله کرد."
    let terms = try (0...1).map { try gist(source, $0, .persian).segments[0].terms[0] }
    #expect(terms.map(\.id) == ["zionist-regime", "zionist-regime"])
    #expect(terms.map(\.preferred) == ["the Zionist regime", "Israel"])
  }

  @Test("names of bodies keep their spelling")
  func ownNames() throws {
    let words = try words("وزیر دفاع ایران و برنامه جهانی غذا برنامه تازه‌ای را اعلام کردند.", 2)
    #expect(words.contains("defense") && words.contains("program"))
    #expect(words.contains("Programme") && !words.contains("Program"))
  }

  @Test("the spellings differ in listed words only, with the same sources", arguments: PromiseInputs.all)
  func onlyListedWords(_ input: PromiseInputs.Input) throws {
    let lexicon = try EnglishLexicon(files: Repository.files.get())
    let all = try [0, 2].map { index in
      var worker = try Worker(try Self.translators.get()[index])
      return try worker.gist(of: Document(path: "test", bytes: input.bytes, language: nil)).segments
    }
    try #require(all[0].count == all[1].count)
    for (british, american) in zip(all[0], all[1]) {
      #expect(Set(british.alignment.map(\.source)) == Set(american.alignment.map(\.source)))
      let expected = british.text.split(separator: " ")
      let found = american.text.replacing("percent", with: "per cent").split(separator: " ")
      try #require(expected.count == found.count)
      for (word, other) in zip(expected, found) where word != other {
        let parts = [word, other].map { $0.split { !$0.isLetter }.map(String.init) }
        let isListed = parts[0].contains { lexicon.american($0) != nil } || word.contains("-")
        #expect(isListed, "\(word) \(other)")
      }
    }
  }
}
