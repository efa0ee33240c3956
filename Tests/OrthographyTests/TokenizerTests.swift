import Orthography
import TestSupport
import Testing

@Suite("Tokens")
struct TokenizerTests {
  /// The tokens of a text, parted by |.
  static func split(_ text: String, _ language: Language = .persian) throws -> String {
    var tokenizer = Tokenizer(language: language)
    return try tokenizer.tokenize(text.bytes).items
      .map { String(decoding: text.bytes[$0.range], as: UTF8.self) }.joined(separator: "|")
  }

  @Test(
    "A text splits",
    arguments: [
      ("او گفت: بله.", "او|گفت|:|بله|."),
      ("می\u{200C}شود", "می\u{200C}شود"),
      ("گفت\u{200C}و\u{200C}گو", "گفت\u{200C}و\u{200C}گو"),
      ("2کشور", "2|کشور"),
      ("سال1403", "سال|1403"),
      ("(اکو)، اظهار", "(|اکو|)|،|اظهار"),
      ("۱۲٫۵ درصد", "۱۲٫۵|درصد"),
      ("1403/2/17", "1403/2/17"),
      ("۱۴۰۳/۰۲/۱۷،", "۱۴۰۳/۰۲/۱۷|،"),
      ("10:30", "10:30"),
      ("2024-05-06", "2024-05-06"),
      ("1402-1403", "1402|-|1403"),
      ("1,200,000.50", "1,200,000.50"),
      ("۱۲،۵۰۰ نفر ۱،۲", "۱۲،۵۰۰|نفر|۱|،|۲"),
      ("1403.", "1403|."),
      ("50%", "50|%"),
      ("۵۰٪", "۵۰|٪"),
      ("$5 €6", "$|5|€|6"),
      ("کرد.وی", "کرد|.|وی"),
      ("ه.ش", "ه.ش"),
      ("1403 ه\u{200D}.ش.", "1403|ه\u{200D}.ش|."),
      ("ق.م.", "ق.م|."),
      ("د. محمد", "د|.|محمد"),
      ("الكوثر_ايران", "الكوثر|_|ايران"),
      ("BBCفارسی", "BBC|فارسی"),
      ("F-35 و S-300", "F-35|و|S-300"),
      ("COVID-19", "COVID-19"),
      ("27th 5G G20", "27th|5G|G20"),
      ("U.S. said", "U.S.|said"),
      ("end. Next", "end|.|Next"),
      ("o'clock AT&T", "o'clock|AT&T"),
      ("https://example.com/a?b=1.", "https://example.com/a?b=1|."),
      ("name@example.com", "name@example.com"),
      ("گفت...", "گفت|..."),
      ("چرا؟!", "چرا|؟|!"),
      ("«نقل»", "«|نقل|»"),
      ("1445 هـ", "1445|هـ"),
      ("ـ بله", "ـ|بله"),
      ("مُحَمَّد", "مُحَمَّد"),
      ("a\u{0}b\u{1B}c", "a|b|c"),
      ("الف\nب\tج", "الف|ب|ج"),
      ("привет мир", "привет|мир"),
      ("👨\u{200D}👩\u{200D}👧!", "👨\u{200D}👩\u{200D}👧|!"),
      ("سلام🙂دنیا", "سلام|🙂|دنیا"),
      ("ﷺ", "ﷺ"),
      ("", ""),
      ("   ", ""),
      ("\u{200C}\u{200F}", ""),
      ("é\u{301} café", "é\u{301}|café"),
    ])
  func splitting(text: String, expected: String) throws {
    #expect(try Self.split(text).visible == expected.visible)
  }

  @Test("Tokens know their kind and the space before them")
  func kinds() throws {
    var tokenizer = Tokenizer(language: .persian)
    let tokens = try tokenizer.tokenize("در 2کشور (IAEA) ۵۰٪!".bytes)
    let kinds: [Token.Kind] = [
      .word, .number, .word, .punctuation, .latin, .punctuation, .number, .symbol, .punctuation,
    ]
    #expect(tokens.items.map(\.kind) == kinds)
    #expect(tokens.items.map(\.spaceBefore) == [true, true, false, true, false, false, true, false, false])
    #expect(tokens.missingSpaces == 1)
  }

  @Test("Tokens carry their match keys")
  func keys() throws {
    var tokenizer = Tokenizer(language: .persian)
    let tokens = try tokenizer.tokenize("تأکید می\u{200C}شود ۱۴۰۳".bytes)
    #expect(Array(tokens.key(0)) == MatchKey.fold("تاکید", language: .persian))
    #expect(Array(tokens.key(1)) == MatchKey.fold("میشود", language: .persian))
    #expect(Array(tokens.key(2)) == Array("1403".utf8))
    #expect(tokens.key(0..<3) == MatchKey.fold("تاکید میشود 1403", language: .persian))
  }

  @Test("Keys fold by the language of the run")
  func runs() throws {
    let text = "على «على»"
    var tokenizer = Tokenizer(language: .persian)
    let run = LanguageRun(range: 9..<15, language: .arabic)
    let tokens = try tokenizer.tokenize(text.bytes, runs: [run])
    #expect(tokens[0].language == .persian && tokens[2].language == .arabic)
    #expect(tokens.key(0) != tokens.key(2))
  }

  @Test(
    "Tokens tile the text: between them stand only spaces and invisible characters", arguments: 0..<300 as Range<UInt64>
  )
  func tiling(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let bytes = try Normalizer(language: .arabic).normalize(randomText(&random, length: 60)).bytes
    var tokenizer = Tokenizer(language: .arabic)
    let tokens = try tokenizer.tokenize(bytes)
    var end = 0
    for token in tokens.items + [] {
      #expect(token.range.lowerBound >= end && !token.range.isEmpty)
      #expect(isBlank(bytes[end..<token.range.lowerBound]))
      end = token.range.upperBound
    }
    #expect(isBlank(bytes[end...]))
  }

  private func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy { scalar in
      scalar.properties.isWhitespace || scalar.value < 0xA0 && scalar.properties.generalCategory == .control
        || [.format, .nonspacingMark].contains(scalar.properties.generalCategory)
    }
  }

  @Test("On plain words the tokens are ICU's", arguments: ["fa", "ar"])
  func agreesWithICU(locale: String) throws {
    let text =
      locale == "fa"
      ? "وزیر کشور با بیان اینکه سیاست جمهوری اسلامی ایران توسعه روابط با همسایگان است، گفت: می\u{200C}توان «با آن» مقابله کرد؟ بله!"
      : "وأضاف الوزير مؤمني، مؤكداً على الروابط العميقة التي تجمع الشعبين؛ \"نعتقد أن جزءاً من الأمن\" (2024)."
    var breaker = try Breaker(.word, locale: locale)
    let bytes = text.bytes
    var start = 0
    var words: [String] = []
    for boundary in try breaker.boundaries(of: bytes) {
      let word = String(decoding: bytes[start..<boundary.offset], as: UTF8.self)
      if word != " " { words.append(word) }
      start = boundary.offset
    }
    #expect(try Self.split(text, locale == "fa" ? .persian : .arabic) == words.joined(separator: "|"))
  }
}
