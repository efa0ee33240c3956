import Lexicon
import Testing

/// One finding for each rule, and none for what is right.
@Suite struct LinterTests {
  func findings(_ files: GlossaryFile...) -> [String] {
    Linter.lint(files).map { "\($0.line):\($0.column) \($0.severity.rawValue): \($0.message)" }
  }

  @Test(arguments: [
    "گفتن/goftan/verb/tr say past=گفت pres=گو/say [که=that :=that] | tell {has=به} [به=obj]",
    "می‌شود/mishavad/adv/manner/maybe", "۱۰‌ساله/dah-sāle/adj//ten-year", "پوهنځی/pohandzay/noun/place dari/faculty",
    "تأکید کردن/ta'kid kardan/verb/tr/stress [بر=obj که=that]", "وزیر/vazir/noun/human title pl=وزرا/minister",
  ])
  func goodPersianPasses(line: String) {
    #expect(findings(persian(line)) == [])
  }

  @Test(arguments: [
    "أكد/أَكَّدَ/verb/tr form=II root=ءكد masdar=تأكيد part=مؤكد,مؤكد say/stress [أن=that]",
    "حكومة/حُكُومَة/noun/group pl=ات/government", "كبير/كَبِير/adj/fem=كبيرة pl=كبار/big | senior {with=مسؤول,ضابط}",
  ])
  func goodArabicPasses(line: String) {
    #expect(findings(arabic(line)) == [])
  }

  @Test(arguments: [
    ("ب//noun//b", "2:3 error: 'roman' is empty"),
    ("/b/noun//b", "2:1 error: 'lemma' is empty"),
    ("ب/b/noun//", "2:11 error: 'english' is empty"),
    ("ب/b/noun// b", "2:11 error: a field starts or ends with a space"),
    ("ب/b/noun//b ", "2:12 error: a field starts or ends with a space"),
    ("ب  ب/b/noun//b", "2:2 error: two spaces in a row"),
    ("علی\u{64A}/b/noun//b", "2:4 error: U+064A 'ي' is no letter of Persian"),
    ("ب\u{200B}/b/noun//b", "2:2 error: invisible or forbidden character U+200B"),
    ("بـا/b/noun//b", "2:2 error: invisible or forbidden character U+0640"),
    ("\u{FEFB}/b/noun//b", "2:1 error: invisible or forbidden character U+FEFB"),
    ("ب\u{200C}/b/noun//b", "2:2 error: U+200C stands where it parts no letters"),
    ("ب \u{200C}ب/b/noun//b", "2:3 error: U+200C stands where it parts no letters"),
    ("کار\u{200C}ها/b/noun//b", "2:4 warning: U+200C after a letter that does not join"),
    ("ا\u{654}ب/b/noun//b", "2:2 error: a letter and its mark are not composed (NFC)"),
    ("ب/bé/noun//b", "2:4 error: 'é' does not occur in the romanization"),
    ("ب/ba\u{304}/noun//b", "2:5 error: a letter and its mark are not composed (NFC)"),
    ("ب/b/noun/humn/b", "2:10 error: unknown feature 'humn'"),
    ("ب/b/noun/-/b", "2:10 error: unknown feature '-'"),
    ("ب/b/noun/pl/b", "2:10 error: feature 'pl' needs a value"),
    ("ب/b/noun/pl=/b", "2:10 error: feature 'pl' needs a value"),
    ("ب/b/noun/pl=ك/b", "2:13 error: U+0643 'ك' is no letter of Persian"),
    ("ب/b/noun/human=x/b", "2:10 warning: feature 'human' takes no value"),
    ("ب/b/noun/region=moon/b", "2:17 error: 'moon' is no value of 'region'"),
    ("ب/b/adj/title/b", "2:9 warning: feature 'title' means nothing for adj"),
    ("بردن/bordan/verb/tr/carry", "2:1 warning: a simple verb without its stems"),
    ("ب/b/noun//b [به", "2:13 error: '[' is not closed"),
    ("ب/b/noun//b {pl", "2:13 error: '{' is not closed"),
    ("ب/b/noun//b []", "2:13 error: nothing stands in '[]'"),
    ("ب/b/noun//b {pl} c | d", "2:18 error: 'c' after the frame or the conditions"),
    ("ب/b/noun//*b *c", "2:14 error: two words are marked as head"),
    ("ب/b/noun//b:plural", "2:11 error: unknown ending ':plural'"),
    ("ب/b/noun//b [به]", "2:14 error: 'به' in a frame is no pair marker=English"),
    ("ب/b/noun//b [to=on]", "2:11 error: unknown marker 'to'"),
    ("ب/b/noun//b [به=با]", "2:11 error: Arabic letters in English"),
    ("ب/b/noun//b {plural}", "2:14 error: unknown condition 'plural'"),
    ("ب/b/noun//[به=on]", "2:11 error: a rendering without words"),
    ("ب/b/noun//b {pl} | c {sg}", "2:20 warning: every rendering has conditions"),
    ("ب/b/noun//a {pl} | b | c {sg}", "2:24 warning: a rendering with conditions stands between others without"),
    ("ب/b/noun//b|c", "2:12 warning: '|' without a space on each side"),
    ("ب/b/verb/cat=V/to go", "2:16 error: a verb stands without 'to'"),
    ("ب/b/noun//a dog", "2:11 error: a noun stands without 'a'"),
    ("ب/b/noun//ب", "2:11 error: Arabic letters in English"),
    ("ب/b/noun//“b”", "2:11 error: quotation mark in English"),
    ("ب/b/noun//І", "2:11 error: U+0406 'І' is no letter of English"),
  ])
  func persianRules(line: String, finding: String) {
    #expect(findings(persian(line)) == [finding])
  }

  @Test(arguments: [
    ("ی/يَ/noun//b", "2:1 error: U+06CC 'ی' is no letter of Arabic"),
    ("با\u{200C}ب/بَاب/noun//b", "2:3 error: U+200C stands where it parts no letters"),
    ("باب/بَات/noun//b", "2:5 warning: the reading 'بَات' does not spell 'باب'"),
    ("باب/بَاب/verb/form=XX/b", "2:20 error: 'XX' is no value of 'form'"),
  ])
  func arabicRules(line: String, finding: String) {
    #expect(findings(arabic(line)) == [finding])
  }

  @Test(arguments: [
    "a/country/group adj=Zionist adj-neutral=Israeli/ب//the Zionist regime | Israel {style=neutral}/",
    "a/verb//ب//be martyred | cite {has=ب} | be killed {style=neutral} | be named {style=neutral has=ب}/",
    "a/noun/human title/ب//martyr | person killed {style=neutral} | the late {style=neutral title}/",
  ])
  func stylesPass(line: String) {
    #expect(findings(terms(line, path: "names/a.tsv")) == [])
  }

  @Test(arguments: [
    ("A b/noun//ب//b/", "2:1 error: bad id 'A b'"),
    ("/noun//ب//b/", "2:1 error: bad id ''"),
    ("a/noun////b/", "2:1 error: neither a Persian nor an Arabic term"),
    ("a/noun//ب//!b/", "2:12 error: no preferred English"),
    ("a/noun//ب | ب//b/", "2:13 warning: 'ب' is listed twice"),
    ("a/adv//{S}//{S}/", "2:8 error: nothing but slots"),
    ("a/adv//با {S}//with {NP}/", "2:8 error: the slots differ: '{S}' and '{NP}'"),
    ("a/demonym/of=b/ب//B/", "2:14 error: no entry has the id 'b'"),
    ("a/noun//ب//b | c {style=plain}/", "2:19 error: unknown style 'plain'"),
    (
      "a/noun//ب//b {style=neutral}/",
      "2:12 error: every rendering without other conditions is kept for the style 'neutral'"
    ),
    (
      "a/country/adj=B adj-neutral=C/ب//B/",
      "2:11 warning: an adjective for a style in which nothing is rendered otherwise"
    ),
  ])
  func termRules(line: String, finding: String) {
    #expect(findings(terms(line, path: "names/a.tsv")) == [finding])
  }

  @Test func unknownSlotsAreReported() {
    #expect(findings(terms("a/adv//با {X}//with/")).contains("2:11 error: unknown slot '{X}'"))
  }

  @Test func idsAreUniqueOverAllFiles() {
    let found = findings(
      terms("a/noun//ب//b/"), terms("a/place//پ//P/", path: "names/a.tsv"),
      terms("c/noun//ب//b/", path: "terms/z.tsv"))
    #expect(
      found == [
        "2:1 error: id 'a' is taken, at terms/test.tsv:2",
        "2:9 warning: 'ب' is also the preferred term of terms/test.tsv:2",
      ])
  }

  @Test func entriesAreListedOnce() {
    let found = findings(persian("مرد/mard/noun//man", "مرد/mord/noun//death", "مرد/mard/noun//man"))
    #expect(found == ["4:1 warning: the same entry stands at lexicon/fa/test.tsv:2"])
  }

  @Test func americanSpellingIsReported() {
    let spelling = tsv(
      "lexicon/en/spelling.tsv", "british/american/shared", ["labour/labor/", "practise/practice/yes"])
    #expect(findings(spelling, persian("ب/b/noun//labor practice")) == ["2:11 warning: American spelling 'labor'"])
  }

  @Test func theFileItselfIsChecked() {
    let good = "id\tpos\tfeatures\tfa\tar\ten\tnote\n"
    func lint(_ text: String) -> [String] { findings(GlossaryFile(path: "terms/a.tsv", text: text)) }
    #expect(lint("\u{FEFF}" + good) == ["1:1 warning: the file starts with a byte order mark"])
    #expect(lint(good + "a\tnoun\t\tب\t\tb\t\r\n") == ["2:14 warning: the line ends with a carriage return"])
    #expect(lint(good + "a\tnoun\t\tب\t\tb\t") == ["2:14 warning: the last line has no line break"])
    #expect(lint(good + "a\tnoun\n") == ["2:7 error: 2 fields instead of 7"])
    #expect(lint(good + "# any \u{200B} comment\n\n") == [])
  }

  @Test func theGrammarNamesFeaturesToo() {
    let features = tsv("grammar/features.tsv", "feature/values/lexeme/note", ["num/sg pl/*/"])
    #expect(findings(features, persian("ما/mā/pron/cat=PRO num=pl/we")) == [])
    #expect(findings(features, persian("ما/mā/pron/num=x/we")) == ["2:16 error: 'x' is no value of 'num'"])
  }

  @Test func otherFilesAreTables() {
    #expect(findings(tsv("calendar/a.tsv", "a/b", ["1"])) == ["2:2 error: 1 field instead of 2"])
    #expect(findings(tsv("calendar/a.tsv", "a/b", ["1/ـ"])) == [])
  }

  @Test func brokenEnglishFilesAreReported() {
    let nouns = tsv("lexicon/en/nouns.tsv", "lemma/plural", ["a/b", "a/c"])
    #expect(findings(nouns) == ["3:1 error: 'a' is listed twice"])
    let articles = tsv("lexicon/en/articles.tsv", "word/article", ["a/the"])
    #expect(findings(articles) == ["2:3 error: 'the' is no indefinite article"])
  }

  @Test func ourOwnFilesHaveNoErrors() {
    let errors = Linter.lint(GlossaryFile.bundled).filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors.prefix(20).map(\.description).joined(separator: "\n\n"))")
  }
}
