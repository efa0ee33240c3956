import Orthography
import Testing

@Suite("ICU")
struct ICUTests {
  @Test(
    "Dates convert",
    arguments: [
      (CalendarDate(.persian, year: 1403, month: 2, day: 17), 2024, 5, 6, 2),
      (CalendarDate(.islamic, year: 1445, month: 10, day: 27), 2024, 5, 6, 2),
      (CalendarDate(.persian, year: 1401, month: 5, day: 2), 2022, 7, 24, 1),
      (CalendarDate(.persian, year: 1404, month: 1, day: 1), 2025, 3, 21, 6),
      (CalendarDate(.persian, year: 1403, month: 12, day: 30), 2025, 3, 20, 5),
      (CalendarDate(.islamic, year: 1446, month: 8, day: 27), 2025, 2, 26, 4),
      (CalendarDate(.islamic, year: 1446, month: 6, day: 1), 2024, 12, 2, 2),
      (CalendarDate(.gregorian, year: 2000, month: 2, day: 29), 2000, 2, 29, 3),
    ])
  func dates(date: CalendarDate, year: Int, month: Int, day: Int, weekday: Int) throws {
    let found = try date.toGregorian()
    #expect([found.year, found.month, found.day, found.weekday] == [year, month, day, weekday])
    #expect(try date.weekday() == weekday)
  }

  @Test("A date comes back from the common calendar", arguments: CalendarDate.Calendar.allCases)
  func roundTrip(calendar: CalendarDate.Calendar) throws {
    for days in stride(from: -10_000, through: 25_000, by: 173) {
      let date = try CalendarDate(calendar, daysSince1970: days)
      #expect(try date.daysSince1970() == days)
      #expect(try date.converted(to: .gregorian).converted(to: calendar) == date)
    }
  }

  @Test(
    "A day that does not exist is an error that names ICU's function and code",
    arguments: [
      CalendarDate(.persian, year: 1402, month: 12, day: 30), CalendarDate(.persian, year: 1403, month: 13, day: 1),
      CalendarDate(.gregorian, year: 2023, month: 2, day: 29), CalendarDate(.islamic, year: 1445, month: 10, day: 31),
      CalendarDate(.persian, year: Int.max, month: 1, day: 1),
    ])
  func noSuchDay(date: CalendarDate) {
    let error = #expect(throws: ICUError.self) { try date.toGregorian() }
    #expect(error?.name == "U_ILLEGAL_ARGUMENT_ERROR")
    #expect(error?.function.hasPrefix("ucal_") == true)
    #expect(error?.description.contains("U_ILLEGAL_ARGUMENT_ERROR") == true)
  }

  @Test("Persian words sort as in a Persian dictionary")
  func collation() throws {
    let collator = try Collator(locale: "fa")
    #expect(try collator.compare("پدر", "تهران") < 0)
    #expect(try collator.compare("گرگ", "لندن") < 0)
    #expect(try collator.compare("ژاله", "سارا") < 0)
    #expect(try collator.compare("ایران", "ایران") == 0)
    let words = ["ی", "پ", "الف", "گ", "چ"]
    let keyed = try words.map { (try collator.sortKey($0), $0) }.sorted { $0.0.lexicographicallyPrecedes($1.0) }
    #expect(keyed.map(\.1) == ["الف", "پ", "چ", "گ", "ی"])
    #expect(try collator.sortKey(String(repeating: "ک", count: 5000)).count > 5000)
  }

  @Test(
    "Look-alikes have one skeleton",
    arguments: [
      ("ك", "ک"), ("ي", "ی"), ("كابل", "کابل"), ("ايران", "ایران"), ("IAEA", "ІАЕА"),
    ])
  func confusable(a: String, b: String) throws {
    let confusables = try Confusables()
    #expect(try confusables.skeleton(a) == confusables.skeleton(b))
    #expect(try confusables.relation(a, b) != [])
  }

  @Test(
    "Words that look different have different skeletons",
    arguments: [
      ("ة", "ه"), ("غنی\u{200C}سازی", "غنیسازی"), ("ایران", "توران"),
    ])
  func notConfusable(a: String, b: String) throws {
    let confusables = try Confusables()
    #expect(try confusables.relation(a, b) == [])
  }

  @Test("A paragraph of both directions has runs that tile it")
  func bidiRuns() throws {
    var bidi = try Bidi()
    let text = "وزیر گفت IAEA 2024 است"
    let runs = try bidi.runs(of: text)
    #expect(runs.first?.isRightToLeft == true)
    #expect(runs.contains { !$0.isRightToLeft })
    #expect(runs.first?.range.lowerBound == 0 && runs.last?.range.upperBound == text.utf8.count)
    #expect(zip(runs, runs.dropFirst()).allSatisfy { $0.range.upperBound == $1.range.lowerBound })
    let visual = try bidi.visualRuns(of: text)
    #expect(visual.count == runs.count)
    #expect(visual.last?.range.lowerBound == 0)
    #expect(try bidi.runs(of: "").isEmpty)
    #expect(try bidi.runs(of: "abc").map(\.level) == [0])
    #expect(try bidi.runs(of: "abc", base: .rightToLeft).map(\.level) == [2])
  }

  @Test("Own rules transliterate, word by word")
  func transliteration() throws {
    var transliterator = try Transliterator(rules: "ک > k; ت > t; ا > ā; ب > b; ^ و > v; و > u;")
    #expect(try transliterator("کتاب و کتاب") == "ktāb v ktāb")
    #expect(try transliterator("") == "")
    var growing = try Transliterator(rules: "a > bbbbbbbbbbbbbbbbbbbb;")
    #expect(try growing(String(repeating: "a", count: 100)).utf8.count == 2000)
    var own = try Transliterator(id: "Latin-ASCII")
    #expect(try own("Gūgūsh") == "Gugush")
  }

  @Test("Faulty rules are an error that says where")
  func faultyRules() {
    let error = #expect(throws: ICUError.self) { _ = try Transliterator(rules: "a > b;\nc > [;") }
    #expect(error?.function == "utrans_openU")
    #expect(error?.detail.isEmpty == false)
  }

  @Test("What ICU does not know is an error")
  func unknown() {
    #expect(throws: ICUError.self) { _ = try Converter("no-such-code-page") }
    #expect(throws: ICUError.self) { _ = try Transliterator(id: "No-Such") }
    let error = #expect(throws: ICUError.self) { _ = try Converter("no-such-code-page") }
    #expect(error?.function == "ucnv_open")
    #expect(error?.name == "U_FILE_ACCESS_ERROR")
  }

  @Test("NFC composes, and says what is composed")
  func nfc() throws {
    #expect(try NFC.normalize("ا\u{653}").unicodeScalars.map(\.value) == [0x622])
    #expect(try NFC.normalize("").isEmpty)
    #expect(try NFC.normalize("\u{FB2C}").unicodeScalars.count == 3)
    #expect(try NFC.isNormalized("همه\u{654} آن".bytes))
    #expect(try !NFC.isNormalized("ا\u{653}".bytes))
    #expect(try !NFC.isNormalized("م\u{651}\u{64E}".bytes))
  }

  @Test("Handles can be opened and closed many times")
  func manyHandles() throws {
    for _ in 0..<200 {
      var words = try Breaker(.word, locale: "fa")
      #expect(try words.boundaries(of: "می\u{200C}شود ۱۲".bytes).map(\.offset) == [13, 14, 18])
      _ = try Confusables()
      _ = try Collator(locale: "ar")
      _ = try Bidi()
    }
  }

  @Test("One breaker serves many texts")
  func breaker() throws {
    var sentences = try Breaker(.sentence, locale: "fa")
    #expect(try sentences.boundaries(of: "او رفت. من ماندم.".bytes).count == 2)
    #expect(try sentences.boundaries(of: [UInt8]()).isEmpty)
    #expect(try sentences.boundaries(of: [0xFF, 0xFE, 0x80]).last?.offset == 3)
    #expect(try sentences.boundaries(of: "؟ چرا؟ زیرا!".bytes).count == 3)
  }
}

@Suite("Text for terminals")
struct TerminalTextTests {
  @Test(
    "Controls are shown by name",
    arguments: [
      ("\u{1B}]52;c;x\u{07}", "⟨ESC⟩]52;c;x⟨BEL⟩"), ("\u{9B}2J", "⟨U+009B⟩2J"), ("a\u{202E}b", "a⟨RLO⟩b"),
      ("\u{2066}x\u{2069}", "⟨LRI⟩x⟨PDI⟩"), ("\u{0}", "⟨NUL⟩"), ("\r", "⟨CR⟩"), ("a\n\tb", "a\n\tb"),
      ("\u{7F}", "⟨DEL⟩"),
      ("\u{E0041}", "⟨U+E0041⟩"), ("می\u{200C}شود", "می\u{200C}شود"), ("\u{61C}\u{200F}", "⟨ALM⟩⟨RLM⟩"),
      ("\r\n", "⟨CR⟩\n"),
    ])
  func neutralized(text: String, expected: String) {
    #expect(TerminalText.neutralize(text) == expected)
    #expect(TerminalText.neutralize(expected) == expected)
  }

  @Test("Isolation is balanced whatever the text tries")
  func isolated() {
    #expect(TerminalText.isolate("سلام\u{2069}\u{202E}") == "\u{2068}سلام⟨PDI⟩⟨RLO⟩\u{2069}")
  }
}

@Suite("SHA-256")
struct SHA256Tests {
  @Test(
    "The published vectors",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func vectors(text: String, digest: String) {
    #expect(SHA256.hex(text.bytes) == digest)
  }
}
