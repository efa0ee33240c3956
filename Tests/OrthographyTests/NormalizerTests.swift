import Orthography
import TestSupport
import Testing

/// What one operation does to a text.
struct NormalizationCase: Sendable, CustomTestStringConvertible {
  let operation: Orthography.Operation
  let language: Language
  let source: String
  let target: String

  init(_ operation: Orthography.Operation, _ language: Language, _ source: String, _ target: String) {
    self.operation = operation
    self.language = language
    self.source = source
    self.target = target
  }

  var testDescription: String { "\(operation.name): \(source.visible) → \(target.visible)" }
}

@Suite("Normalization")
struct NormalizerTests {
  static let cases: [NormalizationCase] = [
    .init(.zeroWidth, .persian, "ایر\u{FEFF}ان", "ایران"),
    .init(.zeroWidth, .arabic, "ال\u{00AD}عراق\u{2060}", "العراق"),
    .init(.zeroWidth, .arabic, "ب\u{200B}ب", "بب"),
    .init(.bidiControl, .persian, "\u{202B}ایران\u{202C} \u{061C}است", "ایران است"),
    .init(.bidiControl, .arabic, "\u{2067}سلام\u{2069}\u{200F}", "سلام"),
    .init(.otherSpace, .persian, "ایران\u{00A0}است", "ایران است"),
    .init(.otherSpace, .persian, "a\tb\u{3000}c", "a b c"),
    .init(.spaceRun, .persian, "ایران   است", "ایران است"),
    .init(.spaceRun, .arabic, "a \u{2009} b", "a b"),
    .init(.tatweel, .arabic, "العـــراق", "العراق"),
    .init(.tatweel, .persian, "خبـر", "خبر"),
    .init(.hijriEra, .arabic, "1445 هـ.", "1445 هـ."),
    .init(.presentationForm, .arabic, "\u{FEDF}\u{FE8E}", "لا"),
    .init(.presentationForm, .arabic, "\u{FEFB}", "لا"),
    .init(.presentationForm, .persian, "\u{FDF2}", "الله"),
    .init(.presentationForm, .persian, "\u{FBFE}\u{FEDA}", "یک"),
    .init(.composition, .arabic, "ا\u{0653}ن", "آن"),
    .init(.composition, .arabic, "ا\u{0655}لى", "إلى"),
    .init(.composition, .arabic, "و\u{0654}", "ؤ"),
    .init(.composition, .arabic, "م\u{0651}\u{064E}", "م\u{064E}\u{0651}"),
    .init(.composition, .persian, "e\u{301}", "é"),
    .init(.persianYeh, .persian, "ايران", "ایران"),
    .init(.persianYeh, .persian, "موسى", "موسی"),
    .init(.persianKaf, .persian, "كشور", "کشور"),
    .init(.persianKaf, .persian, "\u{06AA}ار", "کار"),
    .init(.persianHeh, .persian, "\u{06C1}م\u{06D5}", "همه"),
    .init(.hehHamza, .persian, "هم\u{06C0}", "همه\u{0654}"),
    .init(.lostJoiner, .persian, "می\u{200F}شود", "می\u{200C}شود"),
    .init(.lostJoiner, .persian, "می\u{200B}شود", "می\u{200C}شود"),
    .init(.lostJoiner, .persian, "می¬شود", "می\u{200C}شود"),
    .init(.idleJoiner, .persian, "کشور\u{200C}ها", "کشورها"),
    .init(.idleJoiner, .persian, "گفت\u{200C}و\u{200C}گو", "گفت\u{200C}وگو"),
    .init(.idleJoiner, .persian, "می\u{200C}\u{200C}شود", "می\u{200C}شود"),
    .init(.idleJoiner, .persian, "همه\u{200C} ما", "همه ما"),
    .init(.idleJoiner, .persian, "همه\u{200C}، ما", "همه، ما"),
    .init(.idleJoiner, .persian, "\u{200C}همه", "همه"),
    .init(.arabicKaf, .arabic, "کتاب", "كتاب"),
    .init(.arabicYeh, .arabic, "فی", "في"),
    .init(.arabicHeh, .arabic, "\u{06C1}ذا", "هذا"),
  ]

  @Test("Each operation does its work and is counted", arguments: cases)
  func operation(_ test: NormalizationCase) throws {
    let text = try Normalizer(language: test.language).normalize(test.source)
    #expect(text.string.visible == test.target.visible)
    #expect(text.counts[test.operation] > 0)
    #expect(text.edits.sourceLength == test.source.utf8.count)
    #expect(text.edits.targetLength == text.bytes.count)
  }

  @Test(
    "A text that kept its U+200C keeps it between letters, though nobody sees it; elsewhere it has no business",
    arguments: [
      ("مدیر\u{200C}عامل", "مدیر\u{200C}عامل"),
      ("تو\u{200C}در\u{200C}تو", "تو\u{200C}در\u{200C}تو"),
      ("مدیر\u{200C}\u{200C}عامل", "مدیر\u{200C}عامل"),
      ("می\u{200C}شود", "می\u{200C}شود"),
      ("در\u{200C} نزد", "در نزد"),
      ("همه\u{200C}، ما", "همه، ما"),
      ("24\u{200C}کشور", "24کشور"),
      ("در\u{200B}نزد", "درنزد"),
    ])
  func keptJoiners(source: String, expected: String) throws {
    let text = try Normalizer(language: .persian, joiners: .kept).normalize(source)
    #expect(text.string.visible == expected.visible)
  }

  @Test("Each operation can be switched off", arguments: cases.filter { $0.operation != .hijriEra })
  func switchedOff(_ test: NormalizationCase) throws {
    let normalizer = Normalizer(language: test.language, operations: .all.without(test.operation))
    let text = try normalizer.normalize(test.source)
    #expect(text.string.visible != test.target.visible)
    #expect(text.counts[test.operation] == 0)
  }

  @Test("With everything off only ill-formed bytes change", arguments: cases)
  func allOff(_ test: NormalizationCase) throws {
    let text = try Normalizer(language: test.language, operations: []).normalize(test.source)
    #expect(text.bytes == test.source.bytes)
    #expect(text.edits.isEmpty)
  }

  @Test(
    "What a reader would miss stays",
    arguments: [
      (Language.persian, "می\u{200C}شود"),
      (.persian, "گفت\u{200C}وگو"),
      (.persian, "خانه\u{200C}ی"),
      (.persian, "عمدتاً تأکید مسئول"),
      (.persian, "دایرةالمعارف"),
      (.persian, "۱۴۰۳ 2024 ١٢٣"),
      (.persian, "«نقل» “قول” …"),
      (.persian, "رحمى\u{0670}"),
      (.persian, "ه\u{200D}.ش"),
      (.persian, "ے ې ۍ ټ"),
      (.persian, "½ ² ﷼ ﷺ"),
      (.persian, "¬"),
      (.arabic, "على علي مدرسة مدرسه"),
      (.arabic, "الإسلامية أنّ آخر"),
      (.arabic, "مُحَمَّد"),
      (.arabic, "ٱلرحمٰن"),
      (.arabic, "گ چ پ"),
      (.arabic, " ـ "),
      (.other, "Iran ايران ایران"),
      (.persian, "الف\nب\u{2028}ج"),
      (.persian, ""),
    ])
  func untouched(language: Language, source: String) throws {
    let text = try Normalizer(language: language).normalize(source)
    #expect(text.string.visible == source.visible)
    #expect(text.edits.isEmpty)
  }

  @Test("Ill-formed bytes become U+FFFD and are counted")
  func illFormed() throws {
    let text = try Normalizer(language: .persian).normalize([0x61, 0xFF, 0xD9, 0x62, 0xE2, 0x80])
    #expect(text.string == "a\u{FFFD}\u{FFFD}b\u{FFFD}")
    #expect(text.counts[.illFormed] == 3)
  }

  @Test("Spans map back through a text with many changes")
  func spans() throws {
    let source = "\u{202B}كتاب\u{200F}  هاي\u{200C} من"
    let text = try Normalizer(language: .persian).normalize(source)
    #expect(text.string == "کتاب های من")
    let word = text.edits.sourceRange(of: 9..<15)
    #expect(String(decoding: source.bytes[word], as: UTF8.self) == "هاي")
  }

  @Test("Operations have names, and every one has its layer")
  func names() {
    #expect(Orthography.Operation.spacedAffix.name == "spaced-affix")
    #expect(Set(Orthography.Operation.allCases.map(\.name)).count == Orthography.Operation.allCases.count)
    #expect(Orthography.Operation.harakat.layer == .key)
    #expect(OperationSet([OperationSet(.tatweel), OperationSet(.digits)]).operations == [.tatweel, .digits])
  }
}

@Suite("Properties of normalization")
struct NormalizationProperties {
  @Test("Normalizing twice changes nothing more", arguments: 0..<300 as Range<UInt64>)
  func idempotence(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let source = randomText(&random, length: 60)
    for language in Language.allCases {
      let normalizer = Normalizer(language: language)
      let once = try normalizer.normalize(source)
      let twice = try normalizer.normalize(once.bytes)
      #expect(twice.string.visible == once.string.visible, "\(source.visible)")
    }
  }

  @Test("Edits account for every byte, and what they leave alone is the same", arguments: 0..<200 as Range<UInt64>)
  func accounts(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let source = seed % 2 == 0 ? randomText(&random, length: 80).bytes : randomBytes(&random, length: 80)
    let text = try Normalizer(language: .persian).normalize(source)
    #expect(text.edits.sourceLength == source.count)
    #expect(text.edits.targetLength == text.bytes.count)
    #expect(String(validating: text.bytes, as: UTF8.self) != nil)
    var (before, after) = (0, 0)
    for edit in text.edits.edits {
      #expect(
        source[before..<edit.sourceRange.lowerBound].elementsEqual(text.bytes[after..<edit.targetRange.lowerBound]))
      (before, after) = (edit.sourceRange.upperBound, edit.targetRange.upperBound)
    }
    #expect(source[before...].elementsEqual(text.bytes[after...]))
  }

  @Test("Every token's source normalizes to the token", arguments: 0..<100 as Range<UInt64>)
  func tokensComeBack(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let source = randomText(&random, length: 60).bytes
    let normalizer = Normalizer(language: .persian)
    let text = try normalizer.normalize(source)
    var tokenizer = Tokenizer(language: .persian)
    let tokens = try tokenizer.tokenize(text.bytes)
    for token in tokens.items {
      let range = text.edits.sourceRange(of: token.range)
      let again = try normalizer.normalize(source[range]).bytes.filter { $0 > 0x20 }
      let key = MatchKey.fold(Array(again), language: .persian)
      let expected = MatchKey.fold(text.bytes[token.range], language: .persian)
      #expect(key.contains(expected), "\(String(decoding: source, as: UTF8.self).visible)")
    }
  }
}

extension [UInt8] {
  /// Whether another array stands somewhere in this one.
  func contains(_ other: [UInt8]) -> Bool {
    if other.isEmpty { return true }
    guard other.count <= count else { return false }
    return (0...count - other.count).contains { self[$0..<$0 + other.count].elementsEqual(other) }
  }
}
