import Orthography
import TestSupport
import Testing

@Suite("Documents and lines")
struct DocumentTests {
  @Test(
    "Only line feeds end lines",
    arguments: [
      ("", 0), ("a", 1), ("a\n", 1), ("a\nb", 2), ("a\r\nb\r\n", 2), ("\n\n", 2), ("a\u{2028}b\u{85}c\rd\n", 1),
      ("\n", 1),
    ])
  func lines(text: String, count: Int) throws {
    let document = try Document(text)
    #expect(document.lines.count == count)
    #expect(document.lines.reduce(0) { $0 + $1.range.count + $1.breakLength } == text.utf8.count)
  }

  @Test(
    "The language is that of most of the text",
    arguments: [
      ("وزیر کشور گفت: همکاری‌ها گسترش می‌یابد.", Language.persian),
      ("وأكد وزير الداخلية على أهمية التعاون الأمني.", .arabic),
      ("وزير كشور گفت كه همكاري هاي دو كشور چشمگير است.", .persian),
      ("Only English here.", .other),
      ("", .other),
      ("12 34", .other),
    ])
  func language(text: String, language: Language) throws {
    #expect(try Document(text).language == language)
  }

  @Test("Offsets turn into scalars, UTF-16 units, lines and columns")
  func offsets() {
    let text = "aب🙂\nج" + String(repeating: "د", count: 200)
    let index = ScalarIndex(text.bytes)
    #expect(index.scalarOffset(at: 0) == 0)
    #expect(index.scalarOffset(at: 3) == 2)
    #expect(index.scalarRange(of: 3..<8) == 2..<4)
    #expect(index.utf16Offset(at: 7) == 4)
    #expect(index.scalarOffset(at: text.utf8.count) == text.unicodeScalars.count)
    #expect(index.utf16Offset(at: text.utf8.count) == text.utf16.count)
    #expect(index.position(at: 0) == (1, 1))
    #expect(index.position(at: 8) == (2, 1))
    #expect(index.position(at: text.utf8.count) == (2, 202))
  }
}

@Suite("Segments")
struct SegmenterTests {
  static let patterns = SegmentPatterns(
    tsv: Array(
      """
      language\tpattern\tkind
      fa\tانتهای پیام …\tboilerplate
      fa\tکد مطلب …\tmetadata
      fa\tعکس …\tcaption
      fa\t… به اشتراک بگذارید\tboilerplate
      ar\tاقرأ أيضا\tboilerplate
      """.utf8))

  static func segments(_ text: String, options: Segmenter.Options = .init(), language: Language? = nil) throws
    -> [Segment]
  {
    var segmenter = try Segmenter(patterns: patterns, options: options)
    return try segmenter.segments(of: Document(text, language: language))
  }

  /// The segments of a text, parted by |.
  static func split(_ text: String, options: Segmenter.Options = .init()) throws -> String {
    try segments(text, options: options).map { String(decoding: text.bytes[$0.range], as: UTF8.self) }.joined(
      separator: "|")
  }

  @Test(
    "A text splits into sentences",
    arguments: [
      ("او رفت. من ماندم.", "او رفت.|من ماندم."),
      ("چرا؟ نمی\u{200C}دانم! خب.", "چرا؟|نمی\u{200C}دانم!|خب."),
      ("د. محمد آمد.", "د. محمد آمد."),
      ("دکتر م. کاظمی گفت. او رفت.", "دکتر م. کاظمی گفت.|او رفت."),
      (". معتمدیان با استاندار دیدار کرد.", ". معتمدیان با استاندار دیدار کرد."),
      ("نرخ 3.5 درصد است. بله.", "نرخ 3.5 درصد است.|بله."),
      ("او گفت: «رفتم. آمدم.» بعد خندید.", "او گفت: «رفتم.|آمدم.»|بعد خندید."),
      ("کرد.وی گفت.", "کرد.|وی گفت."),
      ("1. نخست این. دوم آن.", "1. نخست این.|دوم آن."),
      ("سال (۱۳۹۰ ه.ش. بود) گذشت. تمام.", "سال (۱۳۹۰ ه.ش. بود) گذشت.|تمام."),
      ("الف\r\nب\n\nج", "الف|ب|ج"),
      ("الف ب\u{2028}ج د\u{85}ه و", "الف ب|ج د|ه و"),
      ("  فاصله   \n", "فاصله"),
      ("\u{202B}\u{200F}\n سلام", "سلام"),
      ("Mr. Dr. رفت.", "Mr. Dr. رفت."),
      ("؛ الف؛ ب.", "؛ الف؛ ب."),
    ])
  func sentences(text: String, expected: String) throws {
    #expect(try Self.split(text).visible == expected.visible)
  }

  @Test("Quotations stay whole when asked")
  func wholeQuotes() throws {
    var options = Segmenter.Options()
    options.keepsQuotesWhole = true
    #expect(
      try Self.split("او گفت: «رفتم. آمدم.» بعد خندید. تمام.", options: options)
        == "او گفت: «رفتم. آمدم.»|بعد خندید.|تمام.")
  }

  @Test(
    "Segments know what they are by shape, place and phrase",
    arguments: [
      ("دیدار وزیران ایران و پاکستان\nوزیر گفت: بله.", [Segment.Kind.headline, .sentence]),
      (
        "• دو شنبه 17 اردیبهشت 1403\n  • 2024 May 06\n+\n-\nمتن این است.",
        [.metadata, .metadata, .metadata, .metadata, .sentence]
      ),
      ("کد مطلب : 166703\nمتن.", [.metadata, .sentence]),
      ("متن.\nانتهای پیام/", [.sentence, .boilerplate]),
      ("متن.\nاین خبر را به اشتراک بگذارید", [.sentence, .boilerplate]),
      ("• نخست\n- دوم بند\nمتن.", [.list, .list, .sentence]),
      ("عکس: خبرگزاری مهر\nمتن.", [.caption, .sentence]),
      ("کابل (ایسنا) – وزیر خارجه گفت که سفر کرد.", [.dateline, .sentence]),
      ("تهران - ایرنا - وزیر کشور گفت: همکاری گسترش می\u{200C}یابد.", [.dateline, .sentence]),
      ("وزیر - که دیروز آمد - امروز رفت.", [.sentence]),
      ("متن بدون نقطه", [.sentence]),
    ])
  func kinds(text: String, kinds: [Segment.Kind]) throws {
    #expect(try Self.segments(text).map(\.kind) == kinds)
  }

  @Test(
    "An Arabic pattern matches with and without harakat, hamza and signs",
    arguments: ["اقرأ أيضا:", "إقرأ أيضاً", "اقرأ ايضا"])
  func arabicPatterns(line: String) throws {
    #expect(
      try Self.segments("وأكد الوزير على التعاون.\n" + line, language: .arabic).map(\.kind) == [
        .sentence, .boilerplate,
      ])
  }

  @Test("Each line has its language, and so has a quotation in the other language")
  func languages() throws {
    let text =
      "وزیر کشور گفت: همکاری‌ها گسترش می‌یابد.\nالإثنين 27 شوال 1445\nاو گفت: «السلام عليكم ورحمة الله وبركاته» و رفت.\n2024 May 06"
    let segments = try Self.segments(text)
    #expect(segments.map(\.language) == [.persian, .arabic, .persian, .other])
    #expect(segments[2].runs.map(\.language) == [.persian, .arabic, .persian])
    #expect(segments[2].normalized.string.contains("السلام عليكم"))
    for segment in segments {
      #expect(segment.runs.first?.range.lowerBound == 0)
      #expect(segment.runs.last?.range.upperBound == segment.normalized.bytes.count)
    }
  }

  @Test("Spans of a segment map to the original bytes, also from another encoding")
  func wayBack() throws {
    let text = "اول.\n  وزير\u{200F} كشور گفت."
    let document = try Document(path: "x", bytes: text.bytes)
    var segmenter = try Segmenter()
    let segment = try #require(try segmenter.segments(of: document).last)
    var tokenizer = Tokenizer(language: .persian)
    let token = try tokenizer.tokenize(segment.normalized.bytes, runs: segment.runs)[1]
    let source = document.originalRange(of: segment.sourceRange(of: token.range))
    #expect(String(decoding: document.original[source], as: UTF8.self) == "كشور")
  }

  @Test("A line without an end is cut by force, and nothing of it is lost")
  func forced() throws {
    let text = String(repeating: "کلمه ", count: 10_000)
    let segments = try Self.segments(text)
    #expect(segments.count == 3)
    #expect(segments.allSatisfy { $0.isForced })
    var tokenizer = Tokenizer(language: .persian)
    let counts = try segments.map { try tokenizer.tokenize($0.normalized.bytes).count }
    #expect(counts.reduce(0, +) == 10_000)
    #expect(counts.allSatisfy { $0 <= 4000 })
  }

  @Test("Between segments stand only spaces, breaks and invisible characters", arguments: 0..<200 as Range<UInt64>)
  func tiling(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let text = randomText(&random, length: 200)
    let segments = try Self.segments(text)
    var end = 0
    var gaps = ""
    for segment in segments {
      #expect(segment.range.lowerBound >= end && !segment.range.isEmpty)
      gaps += String(decoding: text.bytes[end..<segment.range.lowerBound], as: UTF8.self)
      end = segment.range.upperBound
      #expect(segment.normalized.edits.sourceLength == segment.range.count)
      #expect(segment.normalized.edits.targetLength == segment.normalized.bytes.count)
    }
    gaps += String(decoding: text.bytes[end...], as: UTF8.self)
    #expect(
      !gaps.unicodeScalars.contains {
        $0.properties.isAlphabetic && $0.properties.generalCategory != .nonspacingMark
          && $0.value != 0x640 || $0.properties.numericType != nil
      }, "\(gaps.visible)")
  }
}
