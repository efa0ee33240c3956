import Orthography
import Testing

/// Knows the few words it is given.
struct FakeOracle: WordOracle {
  var spellings: [[UInt8]: [UInt8]] = [:]
  var words: Set<[UInt8]> = []
  var stems: [StemClass: Set<[UInt8]>] = [:]

  init(
    spellings: [String] = [], words: [String] = [], nouns: [String] = [], adjectives: [String] = [],
    verbs: [String] = []
  ) {
    func key(_ text: String) -> [UInt8] { MatchKey.fold(text, language: .persian).filter { $0 != 0x20 } }
    for text in spellings { self.spellings[key(text)] = text.bytes }
    self.words = Set((words + nouns + adjectives).map(key))
    stems = [.noun: Set(nouns.map(key)), .adjective: Set(adjectives.map(key)), .verbForm: Set(verbs.map(key))]
  }

  func spelling(of key: ArraySlice<UInt8>) -> [UInt8]? { spellings[Array(key)] }
  func isWord(_ key: ArraySlice<UInt8>) -> Bool { words.contains(Array(key)) }
  func isStem(_ key: ArraySlice<UInt8>, class: StemClass) -> Bool { stems[`class`]?.contains(Array(key)) ?? false }
}

@Suite("Repair of U+200C")
struct ZWNJRepairTests {
  static let affixes = AffixTable(
    tsv: Array(
      """
      affix\tside\tattaches\tafter\tspelling\tneeds
      ها\tsuffix\tnoun,adjective\tjoining\tboth\t
      های\tsuffix\tnoun,adjective\tjoining\tboth\tnext
      هایی\tsuffix\tnoun,adjective\tjoining\tboth\t
      ای\tsuffix\tnoun,adjective,verb\theh\tboth\t
      اند\tsuffix\tadjective,verb\theh\tboth\t
      ترین\tsuffix\tadjective\tjoining\tboth\t
      می\tprefix\tverb\tany\tboth\t
      نمی\tprefix\tverb\tany\tboth\t
      به\tsuffix\tword\tany\tglued\t
      از\tsuffix\tword\tany\tglued\t
      در\tprefix\tword\tany\tglued\t
      و\tprefix\tword\tany\tglued\t
      """.utf8))

  static let oracle = FakeOracle(
    spellings: [
      "گفت\u{200C}وگو", "رئیس\u{200C}جمهور", "به\u{200C}ویژه", "مواد مخدر", "سرمایه\u{200C}گذاری", "بین\u{200C}المللی",
    ],
    words: ["میان", "انتهای", "همچنین", "خصوص", "بعد", "کشور", "میدان", "این", "است"],
    nouns: ["کمک", "منطقه", "منطق", "زمینه", "کشور", "نهاد", "نهاده", "همکاری", "گروه", "دان", "نامه"],
    adjectives: ["سخت", "اصلی"],
    verbs: ["دهد", "شود", "توانند", "کرده", "داده", "دان"])

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
      // c: a space
      ("همکاری ها را", "همکاری\u{200C}ها را", .spacedAffix),
      ("کشور ها", "کشورها", .spacedAffix),
      ("می شود", "می\u{200C}شود", .spacedAffix),
      ("نمی توانند", "نمی\u{200C}توانند", .spacedAffix),
      ("کرده اند", "کرده\u{200C}اند", .spacedAffix),
      ("منطقه ای", "منطقه\u{200C}ای", .spacedAffix),
      ("سرمایه گذاری", "سرمایه\u{200C}گذاری", .spacedAffix),
      // d: glued
      ("وهمچنین", "و همچنین", .gluedWords),
      ("درخصوص", "در خصوص", .gluedWords),
      ("بعداز", "بعد از", .gluedWords),
      ("کشوربه", "کشور به", .gluedWords),
      ("موادمخدر", "مواد مخدر", .gluedWords),
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
      "نهادهای", "سرمایه  گذار", "دیدار و گفت",
    ])
  func untouched(text: String) throws {
    let (found, result) = try Self.repair(text)
    #expect(result == nil, "\(found.visible)")
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
