import Orthography
import TestSupport
import Testing

@testable import Lexicon

/// Rows are read when they are asked for; what is found is what reading all of them at once would find.
@Suite struct LazyTests {
  /// Everything that is listed, by reading every entry.
  private struct Eager {
    /// By the key of the form and its language.
    var words: [String: [EntryID]] = [:]
    var expressions: [String: Set<MultiwordForm>] = [:]
    var slotted: [EntryID] = []

    init(_ glossary: Glossary) {
      for id in glossary.entryIDs {
        let entry = glossary.entry(id)
        for form in entry.forms { add(form, id) }
        let hasSlots = entry.forms.contains { form in
          FormKey(MatchKey.fold(form.text, language: form.language)).hasSlots
        }
        if entry.kind == .term, hasSlots { slotted.append(id) }
      }
    }

    private mutating func add(_ form: Form, _ id: EntryID) {
      let key = FormKey(MatchKey.fold(form.text, language: form.language))
      if key.isSingle {
        let name = Self.name(key.parts.first, form.language)
        if words[name]?.last != id, !key.parts.isEmpty { words[name, default: []].append(id) }
      } else if !key.parts.isEmpty {
        expressions[Self.name(key.parts.first, form.language), default: []].insert(
          MultiwordForm(entry: id, parts: key.parts))
      }
    }

    static func name(_ part: MultiwordPart?, _ language: Language) -> String {
      if case .word(let word)? = part { "\(language) \(Array(word))" } else { "\(language) []" }
    }
  }

  private static let letters = [
    "ا", "آ", "ه", "ی", "ي", "ئ", "ؤ", "و", "ك", "ک", "ة", "ى", "ب", "\u{200C}", "\u{64B}", "۱", "x", "X",
  ]

  /// Forms that differ by little, so that many have one key or one first word.
  private func form(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...3, using: &random)).map { _ in
      if Int.random(in: 0..<12, using: &random) == 0 {
        return ["{S}", "{NP}", "{X}", "ب{NP}"].randomElement(using: &random) ?? ""
      }
      return (0..<Int.random(in: 1...3, using: &random)).map { _ in Self.letters.randomElement(using: &random) ?? "" }
        .joined()
    }.joined(separator: Int.random(in: 0..<9, using: &random) == 0 ? "_" : " ")
  }

  private func field(_ random: inout SeededGenerator) -> String {
    let forms = (0..<Int.random(in: 0...3, using: &random)).map { _ in
      (["", "~", "!"].randomElement(using: &random) ?? "") + form(&random)
    }
    return forms.joined(separator: Bool.random(using: &random) ? " | " : "|")
  }

  private func glossary(_ random: inout SeededGenerator) throws -> Glossary {
    func rows(_ count: Int, _ row: (Int, inout SeededGenerator) -> [String]) -> String {
      (0..<count).map { number in
        let gap =
          Int.random(in: 0..<8, using: &random) == 0
          ? ["\n", "# note\n", "\r\n"].randomElement(using: &random) ?? "" : ""
        return gap + row(number, &random).joined(separator: "\t") + "\n"
      }.joined()
    }
    let concepts = ["terms/a.tsv", "names/b.tsv", "terms/c.tsv"].map { path in
      GlossaryFile(
        trusted: path,
        bytes: Array(
          ("id\tpos\tfeatures\tfa\tar\ten\tnote\n"
            + rows(40) { number, random in
              [
                "\(path.dropFirst(6).first ?? "x")-\(number)",
                ["noun", "city", "adv"].randomElement(using: &random) ?? "", "", field(&random), field(&random), "a",
                "",
              ]
            }).utf8))
    }
    let lexicon = ["fa", "ar"].map { code in
      GlossaryFile(
        trusted: "lexicon/\(code)/a.tsv",
        bytes: Array(
          ("lemma\t\(code == "fa" ? "roman" : "vowelled")\tpos\tfeatures\tenglish\n"
            + rows(40) { _, random in
              let variants = ["", "", "var=ب_ا_ب,یب", "rare var=ب,x"].randomElement(using: &random)
              return [form(&random), "a", "noun", variants ?? "", "a"]
            }).utf8))
    }
    let overlay = GlossaryFile(
      trusted: "mine.tsv", bytes: Array("id\tfa\ten\na-3\tباب\ta\na-7\tب ا\tb\nb-1\tا\tc\nnew\tب\td\n".utf8))
    return try Glossary(files: lexicon + concepts, overlays: Bool.random(using: &random) ? [overlay] : [])
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func whatIsFoundIsWhatReadingAllWouldFind(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let glossary = try glossary(&random)
    let eager = Eager(glossary)
    for language in [Language.persian, .arabic] {
      let asked = glossary.entryIDs.flatMap { glossary.entry($0).forms }.filter { $0.language == language }.map(\.text)
      for text in asked + (0..<60).map({ _ in form(&random) }) {
        let key = MatchKey.fold(text, language: language)
        guard let first = FormKey(key).parts.first else { continue }
        #expect(glossary.lookup(key[...], language) == eager.words["\(language) \(key)"] ?? [])
        var word: ArraySlice<UInt8> = []
        if case .word(let key) = first { word = key }
        let found = glossary.multiword(first: word, language)
        #expect(found.map(\.entry) == found.map(\.entry).sorted())
        #expect(Set(found) == eager.expressions[Eager.name(first, language)] ?? [] && Set(found).count == found.count)
      }
    }
    #expect(glossary.slottedTerms == eager.slotted)
  }

  @Test func rowsKnowTheirLines() throws {
    var lines = ["id\tpos\tfeatures\tfa\tar\ten\tnote"]
    for number in 0..<20_000 {
      if number % 7 == 0 { lines.append("# \(number)") }
      if number % 11 == 0 { lines.append("") }
      lines.append("t-\(number)\tnoun\t\t\t\ta\t")
    }
    let glossary = try Glossary(files: [
      GlossaryFile(trusted: "terms/a.tsv", bytes: Array(lines.map { $0 + "\n" }.joined().utf8)),
      terms("last/noun//ب//b/"),
    ])
    #expect(glossary.count == 20_001)
    for number in stride(from: 0, to: 20_000, by: 97) {
      let entry = glossary.entry(try #require(glossary.entry(named: "t-\(number)")))
      #expect(lines[entry.line - 1].hasPrefix("t-\(number)\t"))
    }
    #expect(glossary.entry(try #require(glossary.entry(named: "last"))).line == 2)
  }

  @Test func errorsOfLaterStretchesNameTheirLine() {
    let good = "# comment\n" + (0..<30_000).map { "t-\($0)\tnoun\t\t\t\ta\t\n" }.joined()
    let text = "id\tpos\tfeatures\tfa\tar\ten\tnote\n" + good + "bad\tnuon\t\t\t\ta\t\n"
    let error = #expect(throws: GlossaryError.self) {
      _ = try Glossary(files: [GlossaryFile(trusted: "terms/a.tsv", bytes: Array(text.utf8))])
    }
    #expect(error?.line == 30_003)
  }

  @Test func aPrefixedVerbIsFoundWithItsPrefixApart() throws {
    let glossary = try Glossary(files: [
      persian(
        "بازگشتن/bāzgashtan/verb/intr past=گشت pres=گرد prefix=باز/return", "گشتن/gashtan/verb/past=گشت pres=گرد/turn",
        "برگشتن/bargashtan/verb/past=گشت pres=گرد prefix=در/return")
    ])
    func parts(_ first: String) -> [[String]] {
      glossary.multiword(first: MatchKey.fold(first, language: .persian)[...], .persian)
        .map { glossary.words(of: $0).map { MatchKey.unfold($0) } }
    }
    #expect(parts("باز") == [["باز", "گشتن"]])
    #expect(parts("بر").isEmpty && parts("در").isEmpty)
  }

  @Test func theLinterFindsTheSameInAnyStretch() {
    let good = (0..<9_000).map { "t-\($0)\tnoun\t\tواژه\($0)\t\tword\t\n" }
    let header = "id\tpos\tfeatures\tfa\tar\ten\tnote\n"
    for place in [0, 4_500, 9_000] {
      let bad = ["t-1\tnoun\t\tدو\t\tword\t\n", "x\tnoun\t\tك\t\tword\t\n", "y\tnoun\t\n"]
      let lines = good[..<place] + bad + good[place...]
      let found = Linter.lint([GlossaryFile(path: "terms/a.tsv", text: header + lines.joined())])
      #expect(found.map(\.line).sorted() == (place == 0 ? [3, 4, 6] : [place + 2, place + 3, place + 4]))
      let broken = Linter.lint([
        GlossaryFile(path: "terms/a.tsv", text: header + lines.joined() + "z\tnoun\t\t\u{202E}\t\tz\t\n")
      ])
      #expect(broken.map(\.line) == [9_005])
    }
  }

  @Test func aHundredThousandTermsAreFound() throws {
    let letters = Array("ابپتجچدرزسشعغفقکگلمنوه")
    func word(_ number: Int) -> String {
      var (rest, word) = (number, "")
      for _ in 0..<5 {
        word.append(letters[rest % letters.count])
        rest /= letters.count
      }
      return word
    }
    let rows = (0..<100_000).map { "t-\($0)\tnoun\t\t\(word($0 * 37)) \(word($0))\t\(word($0))\ta\t\n" }.joined()
    let text = "id\tpos\tfeatures\tfa\tar\ten\tnote\n" + rows
    let glossary = try Glossary(files: [GlossaryFile(trusted: "terms/a.tsv", bytes: Array(text.utf8))])
    for number in stride(from: 0, to: 100_000, by: 101) {
      let arabic = glossary.lookup(MatchKey.fold(word(number), language: .arabic)[...], .arabic)
      #expect(arabic.contains(EntryID(index: Int32(number))))
      let persian = glossary.multiword(first: MatchKey.fold(word(number * 37), language: .persian)[...], .persian)
      #expect(persian.contains { $0.entry.index == Int32(number) && glossary.words(of: $0).count == 2 })
    }
  }
}
