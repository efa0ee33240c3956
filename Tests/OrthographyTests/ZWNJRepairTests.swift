import Orthography
import Testing

/// Knows the few words it is given.
struct FakeOracle: WordOracle {
  var spellings: [[UInt8]: [UInt8]] = [:]
  var expressions: [[UInt8]: [UInt8]] = [:]
  /// Stems that are written with آ.
  var madda: Set<[UInt8]> = []
  var words: Set<[UInt8]> = []
  var stems: [StemClass: Set<[UInt8]>] = [:]

  init(
    spellings: [String] = [], words: [String] = [], nouns: [String] = [], adjectives: [String] = [],
    verbs: [String] = [], mass: [String] = [], expressions: [String] = []
  ) {
    func key(_ text: String) -> [UInt8] { MatchKey.fold(text, language: .persian).filter { $0 != 0x20 } }
    for text in spellings { self.spellings[key(text)] = text.bytes }
    for text in expressions { self.expressions[key(text)] = text.bytes }
    self.words = Set((words + nouns + adjectives).filter { !$0.unicodeScalars.contains("\u{200C}") }.map(key))
    stems = [
      .noun: Set((nouns + mass).map(key)), .countable: Set(nouns.map(key)), .adjective: Set(adjectives.map(key)),
      .verbForm: Set(verbs.map(key)), .passive: [key("شده")],
    ]
    madda = Set((nouns + adjectives).filter { $0.hasPrefix("آ") }.map(key))
  }

  func spelling(of key: ArraySlice<UInt8>) -> [UInt8]? { spellings[Array(key)] }
  func expression(of key: ArraySlice<UInt8>) -> [UInt8]? { expressions[Array(key)] }
  func isWord(_ key: ArraySlice<UInt8>) -> Bool { words.contains(Array(key)) }
  func isExpression(_ words: [ArraySlice<UInt8>], ofFunctionWords: Bool) -> Bool {
    expressions[Array(words.joined())] != nil
  }
  func isStem(_ key: ArraySlice<UInt8>, class: StemClass, hasMadda: Bool?) -> Bool {
    let known = stems[`class`]?.contains(Array(key)) ?? false
    return known
      && (hasMadda != false || key.first != MatchKey.fold("آ", language: .persian).first || !madda.contains(Array(key)))
  }
}

@Suite("Repair of U+200C")
struct ZWNJRepairTests {
  static let affixes = AffixTable(
    tsv: Array(
      """
      affix\tside\tattaches\tafter\tspelling\tneeds\tmakes\tcost
      ها\tsuffix\tcountable\tjoining\tboth\t\t\t10
      های\tsuffix\tcountable\tjoining\tboth\tnext\t\t10
      هایی\tsuffix\tcountable\tjoining\tboth\t\t\t10
      ها\tsuffix\tnoun\tjoining\tboth\t\t\t45
      های\tsuffix\tnoun\tjoining\tboth\tnext\t\t45
      هایی\tsuffix\tnoun\tjoining\tboth\t\t\t45
      ها\tsuffix\tadjective\tjoining\tboth\t\t\t40
      های\tsuffix\tadjective\tjoining\tboth\tnext\t\t40
      هایی\tsuffix\tadjective\tjoining\tboth\t\t\t40
      ای\tsuffix\tnoun\theh\tboth\t\t\t20
      ای\tsuffix\tadjective\theh\tboth\t\t\t45
      اند\tsuffix\tverb\theh\tboth\t\t\t5
      ترین\tsuffix\tadjective\tjoining\tboth\t\t\t10
      می\tprefix\tverb\tany\tboth\t\tverb\t0
      نمی\tprefix\tverb\tany\tboth\t\tverb\t0
      برمی\tprefix\tpart\tany\tboth\t\tverb\t5
      نویس\tsuffix\tnoun\tjoining\tboth\t\tnoun,countable\t30
      بی\tprefix\tnoun\tany\tjoined\t\tadjective\t30
      ی\tsuffix\tnoun,adjective\tany\tplain\t\tnoun\t20
      ان\tsuffix\tnoun\tany\tplain\t\t\t25
      به\tsuffix\tword\tany\tglued\t\t\t0
      از\tsuffix\tword\tany\tglued\t\t\t0
      در\tprefix\tword\tany\tglued\t\t\t0
      و\tprefix\tword\tany\tglued\t\t\t0
      """.utf8))

  static let oracle = FakeOracle(
    spellings: [
      "گفت\u{200C}وگو", "رئیس\u{200C}جمهور", "به\u{200C}ویژه", "سرمایه\u{200C}گذاری", "بین\u{200C}المللی",
      "سرمایه\u{200C}گذار", "کشته\u{200C}شده",
    ],
    words: ["میان", "انتهای", "همچنین", "خصوص", "بعد", "کشور", "میدان", "این", "است", "ویژه"],
    nouns: [
      "کمک", "منطقه", "منطق", "زمینه", "کشور", "نهاد", "نهاده", "همکاری", "گروه", "دان", "نامه", "آستانه",
      "استان", "سرمایه\u{200C}گذار", "داستان", "کیفیت", "خان", "خانه",
    ],
    adjectives: ["سخت", "اصلی"],
    verbs: ["دهد", "شود", "توانند", "کرده", "داده", "دان", "شده", "است", "برمیگردد"],
    mass: ["آرام"], expressions: ["مواد مخدر", "به ویژه", "حقوق بشر"])

  static func repair(_ text: String) throws -> (String, ZWNJRepair.Result?) {
    let normalized = try Normalizer(language: .persian).normalize(text)
    var tokenizer = Tokenizer(language: .persian)
    let tokens = try tokenizer.tokenize(normalized.bytes)
    let result = ZWNJRepair(affixes: affixes).repair(normalized.bytes, tokens: tokens, oracle: oracle)
    return (result?.text.string ?? normalized.string, result)
  }

  @Test(
    "What is attested is repaired",
    arguments: [
      // b: written together
      ("گفتوگو کرد", "گفت\u{200C}وگو کرد", Orthography.Operation.joinedWord),
      ("رئیسجمهور", "رئیس\u{200C}جمهور", .joinedWord),
      ("بهویژه", "به\u{200C}ویژه", .joinedWord),
      ("کمکهای ایران", "کمک\u{200C}های ایران", .joinedAffix),
      ("گروهها", "گروه\u{200C}ها", .joinedAffix),
      ("زمینههای دیگر", "زمینه\u{200C}های دیگر", .joinedAffix),
      ("سختترین", "سخت\u{200C}ترین", .joinedAffix),
      ("میدهد", "می\u{200C}دهد", .joinedAffix),
      ("نمیتوانند", "نمی\u{200C}توانند", .joinedAffix),
      ("کردهاند", "کرده\u{200C}اند", .joinedAffix),
      ("میدادهاند", "می\u{200C}داده\u{200C}اند", .joinedAffix),
      ("ابتکارات منطقهای در بحث", "ابتکارات منطقه\u{200C}ای در بحث", .joinedAffix),
      ("منطقهای.", "منطقه\u{200C}ای.", .joinedAffix),
      ("استانهای دیگر", "استان\u{200C}های دیگر", .joinedAffix),
      ("برمیگردد", "برمی\u{200C}گردد", .joinedAffix),
      ("سرمایهگذاران", "سرمایه\u{200C}گذاران", .joinedAffix),
      ("داستاننویسها", "داستان\u{200C}نویس\u{200C}ها", .joinedAffix),
      ("بیکیفیتی", "بی\u{200C}کیفیتی", .joinedAffix),
      // c: a space
      ("همکاری ها را", "همکاری\u{200C}ها را", .spacedAffix),
      ("کشور ها", "کشورها", .spacedAffix),
      ("می شود", "می\u{200C}شود", .spacedAffix),
      ("نمی توانند", "نمی\u{200C}توانند", .spacedAffix),
      ("کرده اند", "کرده\u{200C}اند", .spacedAffix),
      ("منطقه ای", "منطقه\u{200C}ای", .spacedAffix),
      ("سرمایه گذاری", "سرمایه\u{200C}گذاری", .spacedAffix),
      ("داستان نویس", "داستان\u{200C}نویس", .spacedAffix),
      ("برمی گردد", "برمی\u{200C}گردد", .spacedAffix),
      ("کشته شده", "کشته\u{200C}شده", .spacedAffix),
      // d: glued
      ("وهمچنین", "و همچنین", .gluedWords),
      ("درخصوص", "در خصوص", .gluedWords),
      ("بعداز", "بعد از", .gluedWords),
      ("کشوربه", "کشور به", .gluedWords),
      ("موادمخدر", "مواد مخدر", .gluedWords),
      ("حقوق\u{200C}بشر", "حقوق بشر", .gluedWords),
      ("2کشور", "2 کشور", .gluedWords),
      ("ومیدهد", "و میدهد", .gluedWords),
    ])
  func repaired(text: String, expected: String, operation: Orthography.Operation) throws {
    let (found, result) = try Self.repair(text)
    #expect(found.visible == expected.visible)
    let repaired = try #require(result)
    #expect(repaired.text.counts[operation] > 0)
    #expect(repaired.repairs.count == 1)
    #expect(repaired.repairs.allSatisfy { $0.confidence >= 90 && !$0.reason.isEmpty })
    #expect(repaired.text.edits.sourceLength == text.utf8.count)
    #expect(repaired.text.edits.targetLength == repaired.text.bytes.count)
  }

  @Test(
    "Clean, ambiguous and unattested text stays as it is",
    arguments: [
      "می\u{200C}شود", "کمک\u{200C}های ایران", "همکاری\u{200C}ها", "میان", "انتهای", "میدان", "جمهوری اسلامی",
      "بلاول بوتو",
      "منطقهای مهم", "ناشناسهای", "می ناشناس", "6 می شود", "کرده است", "گفت و شنود", "ها", "", "سخت است", "abc def",
      "نهادهای", "دیدار و گفت", "به ویژه", "خانهای بزرگ", "کشته شده است", "2ناشناس",
    ])
  func untouched(text: String) throws {
    let (found, result) = try Self.repair(text)
    #expect(result == nil, "\(found.visible)")
  }

  @Test("An affix goes on to what was just joined")
  func chain() throws {
    let (found, result) = try Self.repair("سرمایه گذار ها و می داده اند")
    #expect(found.visible == "سرمایه\u{200C}گذارها و می\u{200C}داده\u{200C}اند".visible)
    #expect(result?.text.counts[.spacedAffix] == 4)
  }

  @Test("What a text that kept its U+200C writes together stays; spaces are repaired all the same")
  func kept() throws {
    let text = "کمکهای ایران و همکاری ها درخصوص"
    let normalized = try Normalizer(language: .persian).normalize(text)
    var tokenizer = Tokenizer(language: .persian)
    let tokens = try tokenizer.tokenize(normalized.bytes)
    let result = ZWNJRepair(affixes: Self.affixes).repair(
      normalized.bytes, tokens: tokens, oracle: Self.oracle, use: .kept)
    #expect(result?.text.string.visible == "کمکهای ایران و همکاری\u{200C}ها در خصوص".visible)
  }

  @Test(
    "A text kept its U+200C if it has its share of them",
    arguments: [
      ("می\u{200C}شود", JoinerUse.kept), ("میشود", .lost), ("", .lost),
      (String(repeating: "کشور ", count: 60) + "می\u{200C}شود", .lost),
      (String(repeating: "کشور ", count: 40) + "می\u{200C}شود", .kept),
    ])
  func use(text: String, expected: JoinerUse) {
    #expect(JoinerUse(text.bytes) == expected)
  }

  @Test("Repairing twice changes nothing more")
  func idempotence() throws {
    let once = try Self.repair("کمکهای همکاری ها می شود گفتوگو درخصوص منطقه ای").0
    #expect(try Self.repair(once).1 == nil)
  }

  @Test("A repaired segment still maps back to the source")
  func wayBack() throws {
    let text = "كمكهاي ايران همكاري ها را مي دهد."
    let document = try Document(text, language: .persian)
    var segmenter = try Segmenter()
    let segment = try #require(try segmenter.segments(of: document).first)
    var tokenizer = Tokenizer(language: .persian)
    let tokens = try tokenizer.tokenize(segment.normalized.bytes, runs: segment.runs)
    let result = try #require(
      ZWNJRepair(affixes: Self.affixes).repair(segment.normalized.bytes, tokens: tokens, oracle: Self.oracle))
    let repaired = segment.rewritten(result.text)
    #expect(repaired.normalized.string == "کمک\u{200C}های ایران همکاری\u{200C}ها را می\u{200C}دهد.")
    let words = try tokenizer.tokenize(repaired.normalized.bytes, runs: repaired.runs).items.map { token in
      String(decoding: text.bytes[repaired.sourceRange(of: token.range)], as: UTF8.self)
    }
    #expect(words == ["كمكهاي", "ايران", "همكاري ها", "را", "مي دهد", "."])
    #expect(repaired.runs == [LanguageRun(range: 0..<repaired.normalized.bytes.count, language: .persian)])
    #expect(repaired.normalized.counts[.persianYeh] > 0 && repaired.normalized.counts[.joinedAffix] == 1)
  }
}
