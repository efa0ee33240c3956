import Lexicon
import Orthography
import Testing

@Suite struct GlossaryTests {
  let glossary: Glossary

  init() throws {
    glossary = try Glossary(files: [
      persian(
        "گفتن/goftan/verb/tr say past=گفت pres=گو/say [که=that :=that] | tell {has=به} [به=obj]",
        "تأکید کردن/ta'kid kardan/verb/tr/stress [بر=obj که=that]",
        "هیئت/hey'at/noun/group var=هیأت,هیئات/delegation"),
      arabic("حكومة/حُكُومَة/noun/group pl=ات/government", "على/عَلَى/prep//on", "علي/عَلِيّ/adj//high"),
      terms(
        "ceasefire/noun/event/آتش‌بس/وقف إطلاق النار | ~وقف النار/ceasefire | ~truce | !armistice/not a peace",
        "stating-that/adv//با بیان اینکه {S}//stating that {S}/",
        "np-in/noun//{NP} در {NP}//{NP} in {NP}/"),
      terms("iran/country/place adj=Iranian/ایران/إيران/Iran/", path: "names/test.tsv"),
    ])
  }

  @Test(arguments: [
    ("گفتن", Language.persian, ["گفتن#verb"]),
    ("هیئت", .persian, ["هیئت#noun"]),
    ("هیأت", .persian, ["هیئت#noun"]),
    ("هیئات", .persian, ["هیئت#noun"]),
    ("آتش‌بس", .persian, ["ceasefire"]),
    ("آتشبس", .persian, ["ceasefire"]),
    ("ايران", .persian, ["iran"]),
    ("إيران", .arabic, ["iran"]),
    ("ایران", .arabic, ["iran"]),
    ("حكومة", .arabic, ["حكومة#noun"]),
    ("حكومه", .arabic, []),
    ("گفتن", .arabic, []),
    ("گفتن", .other, []),
    ("گفت", .persian, []),
    ("", .persian, []),
  ])
  func wordsAreFoundByTheirKeys(word: String, language: Language, names: [String]) {
    #expect(glossary.names(word, language) == names)
  }

  @Test func formsOfSeveralWordsAreFoundByTheFirst() {
    let first = MatchKey.fold(Array("وقف".utf8), language: .arabic)[...]
    let forms = glossary.multiword(first: first, .arabic)
    #expect(forms.map(\.count) == [3, 2])
    #expect(forms.map { glossary.entry($0.entry).name } == ["ceasefire", "ceasefire"])
    let nar = MatchKey.fold(Array("النار".utf8), language: .arabic)[...]
    #expect(forms.map { glossary.form($0, has: nar, at: 1) } == [false, true])
    #expect(glossary.multiword(first: nar, .arabic).isEmpty)
  }

  @Test func slotsArePartsOfForms() {
    let ba = MatchKey.fold(Array("با".utf8), language: .persian)[...]
    let forms = glossary.multiword(first: ba, .persian)
    #expect(forms.count == 1)
    #expect(forms.map { glossary.part(3, of: $0) } == [.slot(.clause)])
    #expect(forms.map { glossary.form($0, has: [], at: 3) } == [false])
    let initial = glossary.multiword(first: [], .persian)
    #expect(initial.map { glossary.part(0, of: $0) } == [.slot(.nounPhrase)])
  }

  @Test func anEntryHasAllThatItsLineSays() throws {
    let id = try #require(glossary.entry(named: "ceasefire"))
    let entry = glossary.entry(id)
    #expect(entry.kind == .term && entry.pos == .noun && entry.file == "terms/test.tsv" && entry.line == 2)
    #expect(entry.languages == [.persian, .arabic])
    #expect(entry.forms(in: .arabic).map(\.status) == [.preferred, .admitted])
    #expect(entry.renderings.map(\.text) == ["ceasefire", "truce"])
    #expect(entry.renderings.map(\.status) == [.preferred, .admitted])
    #expect(entry.deprecated.map(\.text) == ["armistice"])
    #expect(entry.note == "not a peace" && entry.features.has("event"))
    #expect(glossary.partOfSpeech(id) == .noun && glossary.kind(id) == .term && !glossary.isOverlay(id))
  }

  @Test func aWordHasItsReadingAndSpellings() throws {
    let key = MatchKey.fold(Array("هیئت".utf8), language: .persian)[...]
    let entry = glossary.entry(try #require(glossary.lookup(key, .persian).first))
    #expect(entry.roman == "hey'at" && entry.kind == .lexicon && entry.languages == [.persian])
    #expect(entry.forms.map(\.text) == ["هیئت", "هیأت", "هیئات"])
  }

  @Test func lexemesComeInOrderWithKeysAndFeatures() {
    var lines: [String] = []
    glossary.forEachLexeme(.persian) { id, pos, lemma, features in
      lines.append("\(id.index) \(pos) \(MatchKey.unfold(lemma)) \(Features(features).text)")
    }
    #expect(
      lines == [
        "0 verb گفتن tr say past=گفت pres=گو", "1 verb تاکید کردن tr", "2 noun هیات group var=هیأت,هیئات",
      ])
  }

  @Test func namesAreNames() throws {
    let iran = glossary.entry(try #require(glossary.entry(named: "iran")))
    #expect(iran.kind == .name && iran.renderings.allSatisfy(\.isName))
    #expect(iran.features.value("adj") == ["Iranian"])
  }

  @Test func theDigestNamesBytesAndPaths() throws {
    let a = terms("a/noun//الف//a/")
    let same = try Glossary(files: [a])
    #expect(try Glossary(files: [a]).digest == same.digest)
    #expect(try Glossary(files: [terms("a/noun//الف//b/")]).digest != same.digest)
    #expect(try Glossary(files: [terms("a/noun//الف//a/", path: "terms/other.tsv")]).digest != same.digest)
  }

  @Test func otherFilesAreKeptForOtherLayers() throws {
    let file = GlossaryFile(path: "calendar/months.tsv", text: "month\tname\n1\tفروردین\n")
    let glossary = try Glossary(files: [file, GlossaryFile(path: "grammar/fa.rules", text: "# rules\n")])
    #expect(glossary.count == 0)
    #expect(glossary.file("calendar/months.tsv")?.bytes == file.bytes)
    #expect(glossary.files(in: "grammar").map(\.path) == ["grammar/fa.rules"])
  }
}
