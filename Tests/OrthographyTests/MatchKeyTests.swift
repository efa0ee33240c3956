import Orthography
import TestSupport
import Testing

@Suite("Match keys")
struct MatchKeyTests {
  @Test(
    "Spellings of one Persian word share a key",
    arguments: [
      ("می\u{200C}شود", "میشود"),
      ("تأکید", "تاکید"),
      ("تأكيد", "تاکید"),
      ("مسؤول", "مسئول"),
      ("هیئت", "هیأت"),
      ("هیئت", "هیات"),
      ("همهٔ", "همه"),
      ("همۀ", "همه"),
      ("خانه\u{200C}ی ما", "خانه ما"),
      ("دایرة", "دایره"),
      ("عمدتاً", "عمدتا"),
      ("آمریکا", "امریکا"),
      ("موسى", "موسی"),
      ("۱۴۰۳", "1403"),
      ("١٤٠٣", "1403"),
      ("مـــهم", "مهم"),
      ("\u{200F}ایران\u{200E}", "ایران"),
      ("IAEA", "iaea"),
    ])
  func persianSpellings(a: String, b: String) {
    #expect(MatchKey.fold(a, language: .persian) == MatchKey.fold(b, language: .persian))
  }

  @Test(
    "Different words keep different keys",
    arguments: [
      ("علي", "على"), ("مدرسة", "مدرسه"), ("كتاب", "كاتب"), ("قلب", "كلب"),
    ])
  func arabicDistinctions(a: String, b: String) {
    #expect(MatchKey.fold(a, language: .arabic) != MatchKey.fold(b, language: .arabic))
  }

  @Test("The weaker key makes final ى and ة meet ي and ه, and only final ones")
  func weakKeys() {
    func weak(_ text: String) -> [UInt8] { MatchKey.weaken(MatchKey.fold(text, language: .arabic)) }
    #expect(weak("على") == weak("علي"))
    #expect(weak("مدرسة ابتدائية") == weak("مدرسه ابتدائيه"))
    #expect(MatchKey.weaken(MatchKey.fold("ىا", language: .arabic)) == MatchKey.fold("ىا", language: .arabic))
  }

  @Test("One letter has one code in both languages")
  func sharedCodes() {
    #expect(MatchKey.fold("كي", language: .arabic) == MatchKey.fold("کی", language: .persian))
    #expect(MatchKey.fold("پچژگ", language: .arabic) == MatchKey.fold("پچژگ", language: .persian))
    #expect(MatchKey.fold("ا", language: .arabic) == [Letter.alef])
    #expect(MatchKey.fold("ي", language: .persian) == [Letter.yeh])
    #expect(MatchKey.fold("ة ى", language: .arabic) == [Letter.tehMarbuta, 0x20, Letter.alefMaksura])
  }

  @Test("A key can be read back", arguments: ["گفتوگو", "abc 12", "ټولنه", "привет 你好 🙂", "ے"])
  func unfolding(text: String) {
    let key = MatchKey.fold(text, language: .persian)
    #expect(MatchKey.unfold(key) == text)
    #expect(MatchKey.fold(MatchKey.unfold(key), language: .persian) == key)
  }

  @Test(
    "What folding does is counted",
    arguments: [
      (Language.persian, "عمدتاً", Orthography.Operation.harakat), (.persian, "۱۴۰۳", .digits),
      (.persian, "تأکید", .hamzaSeat),
      (.persian, "دایرة", .tehMarbuta), (.persian, "خانه\u{200C}ی", .hehYeh), (.arabic, "على", .finalLetter),
      (.arabic, "مدرسة", .finalLetter),
    ])
  func counts(language: Language, text: String, operation: Orthography.Operation) {
    #expect(MatchKey.counts(text.bytes, language: language)[operation] > 0)
    #expect(operation.layer == .key)
    #expect(MatchKey.counts("ایران abc".bytes, language: language)[operation] == 0)
  }

  @Test(
    "First words and last letters are told without folding as folding tells them",
    arguments: 1...40 as ClosedRange<UInt64>)
  func unfolded(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let letters = [
      "ا", "آ", "ه", "ة", "ی", "ي", "ئ", "ؤ", "و", "ك", "ب", "\u{200C}", "\u{64B}", "۱", "ۀ", "x", " ", "_", "،",
    ]
    for _ in 0..<300 {
      let count = Int.random(in: 1...6, using: &random)
      let text = (0..<count).map { _ in letters.randomElement(using: &random) ?? "" }.joined()
      for language in [Language.persian, .arabic] {
        let key = MatchKey.fold(text, language: language)
        let mayEnd = MatchKey.mayEnd(in: Letter.heh, text.bytes.span, language)
        #expect(mayEnd || key.last != Letter.heh, "\(text)")
        guard let first = FirstWordReader(language).read(text.bytes.span) else { continue }
        let word = Array(key.prefix { $0 != 0x20 && $0 != 0x5F })
        let hash = KeyHash.of(word.span)
        #expect(first == FirstWord(hash: hash, isWhole: word == key), "\(text)")
      }
    }
  }
}
