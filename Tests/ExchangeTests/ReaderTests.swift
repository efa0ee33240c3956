import Exchange
import Lexicon
import TestSupport
import Testing

/// What is read of files that others have written.
@Suite struct ReaderTests {
  @Test("TBX of strangers: languages, statuses, groups, definitions; what has no place is named")
  func foreignTBX() throws {
    let reading = try Reading(
      """
      <?xml version="1.0"?>
      <martif type="TBX" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader>
      <text><body>
      <termEntry id="c7">
        <descripGrp><descrip type="subjectField">law</descrip></descripGrp>
        <descrip type="definition">An agreement
          in writing.</descrip>
        <langSet xml:lang="fa-AF"><ntig><termGrp><term>یادداشت</term>
          <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termGrp></ntig>
          <tig><term>تفاهم‌نامه</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig></langSet>
        <langSet xml:lang="de"><tig><term>Absichtserklärung</term></tig></langSet>
        <langSet xml:lang="en"><tig><term>memorandum | memo</term></tig><tig><term>memorandum of <hi>understanding</hi></term>
          <termNote type="partOfSpeech">properNoun</termNote><descrip type="context">signed a …</descrip></tig>
          <tig><term>memo</term><termNote type="normativeAuthorization">deprecatedTerm</termNote></tig></langSet>
      </termEntry></body></text></martif>
      """, as: .tbx)
    let concept = try #require(reading.concepts.first)
    #expect(concept.id == "c7" && concept.domain == "law" && concept.note == "An agreement in writing.")
    #expect(concept.persian == [Term("تفاهم‌نامه"), Term("یادداشت", .admitted)])
    #expect(concept.english == [Term("memorandum of understanding"), Term("memo", .deprecated)])
    #expect(reading.records.first?.line == 4)
    let kinds = reading.remarks.map(\.kind)
    #expect(
      kinds == [.definition, .ignored("xml:lang=de"), .bar("memorandum | memo"), .ignored("context")])
    #expect(reading.remarks.map(\.line) == [6, 11, 12, 13])
    #expect(!reading.isWhole && reading.hasStatuses && reading.hasDeprecated)
  }

  @Test("a term that was changed elsewhere wins over the notation beside it")
  func changedTerm() throws {
    let concept = Concept(id: "talks", persian: [Term("گفت‌وگو")], english: [Term("talks:pl [با=with]")])
    let text = try Export([concept], as: .tbx).text.replacing("<term>talks<", with: "<term>negotiations<")
    let reading = try Reading(text, as: .tbx)
    #expect(reading.concepts.first?.english == [Term("negotiations")])
    #expect(reading.remarks.map(\.kind) == [.notation("negotiations")])
  }

  static let quoting: [(String, [String])] = [
    ("fa,en,note\n\"a,b\",c,\"d \"\"e\"\"\"\n", ["a,b", "c", "d \"e\""]),
    ("\u{FEFF}fa,en,note\r\na,b,\"c\r\nd\"\r\n", ["a", "b", "c d"]),
    ("fa;en;note\ra;b;c\r", ["a", "b", "c"]),
    ("note,en,fa,else\n\n c ,b,  a,z", ["a", "b", "c"]),
  ]

  @Test("CSV as RFC 4180 and spreadsheets write it", arguments: quoting)
  func csv(_ text: String, _ wanted: [String]) throws {
    let concept = try #require(try Reading(text, as: .csv).concepts.first)
    #expect([concept.persian.first?.notation, concept.english.first?.notation, concept.note] == wanted)
  }

  @Test("what a CSV writes is quoted as RFC 4180 asks")
  func csvOut() throws {
    let concept = Concept(id: "a", persian: [Term("سفیر، \"او\"")], english: [Term("x, y")], note: "two")
    #expect(
      try Export([concept], as: .csv).text
        == "id,domain,pos,features,fa,ar,en,note\r\na,,noun,,\"سفیر، \"\"او\"\"\",,\"x, y\",two\r\n")
  }

  @Test("JSON Lines take plain strings for terms, and name keys that nobody knows")
  func json() throws {
    let reading = try Reading(
      "{\"fa\":[\"سفیر\"],\"en\":[{\"term\":\"x\",\"status\":\"forbidden\"},\"ambassador\"],\"colour\":\"red\"}\n\n",
      as: .jsonl)
    #expect(
      reading.concepts == [Concept(persian: [Term("سفیر")], english: [Term("ambassador"), Term("x", .deprecated)])])
    #expect(reading.remarks.map(\.kind) == [.ignored("colour")])
  }

  @Test("a last line without a break is taken, and it is asked whether that is all")
  func cutOff() throws {
    let reading = try Reading("fa,en\nسفیر,ambassador\nوزیر,minis", as: .csv)
    #expect(reading.records.count == 2)
    #expect(reading.remarks.map(\.kind) == [.noFinalBreak] && reading.remarks.map(\.line) == [3])
  }

  @Test("glossaries of pairs: rows of one id, one source or one target are one concept; comments are passed over")
  func pairs() throws {
    let text = "# old\nسفیر\tambassador\tnote\nسفیر\tenvoy\tnote\n#gone\tx\nوزیر\tminister\nوزیر دولت\tminister\nbad\n"
    let reading = try Reading(text, as: .omegat, source: .persian)
    #expect(reading.concepts.map(\.english) == [[Term("ambassador"), Term("envoy", .admitted)], [Term("minister")]])
    #expect(reading.concepts.last?.persian == [Term("وزیر"), Term("وزیر دولت", .admitted)])
    #expect(reading.remarks.map(\.kind) == [.shortRow])
    #expect(reading.records.map(\.line) == [2, 5])
    let simple = try Reading("سفیر,ambassador\nوزیر,minister\n", as: .weblate, source: .persian)
    #expect(simple.concepts.map(\.persian) == [[Term("سفیر")], [Term("وزیر")]])
  }

  @Test(
    "no format whose tools would offer it has a deprecated term",
    arguments: ExchangeFormat.allCases.filter(\.offersTerms), [TermLanguage.persian, .arabic])
  func deprecated(_ format: ExchangeFormat, _ source: TermLanguage) throws {
    let concept = Concept(
      id: "a", persian: [Term("خوب"), Term("بد", .deprecated)], arabic: [Term("جيد"), Term("سيئ", .deprecated)],
      english: [Term("good"), Term("bad", .deprecated)])
    let text = try Export([concept], as: format, ExportOptions(source: source)).text
    #expect(text.contains("good"))
    #expect(!["بد", "سيئ", "bad", "deprecated"].contains { text.contains($0) })
  }

  @Test("characters that XML forbids are left out and counted")
  func forbidden() throws {
    let export = try Export([Concept(id: "a", persian: [Term("x")], note: "\u{1}\u{FFFF}\u{FFFD}b")], as: .tbx)
    #expect(export.losses == [Loss(kind: .characters, count: 2)])
    #expect(try Reading(export.bytes, as: .tbx).concepts.first?.note == "\u{FFFD}b")
  }

  static let starts = ["=1+1", "+1", "-1", "@a", "\t=1", "＝1", "＋1", "－1", "＠a", " =1", "\u{200F}=1", "\u{FEFF}-1"]

  @Test("what a spreadsheet would compute gets an apostrophe on request, in every table", arguments: starts)
  func formula(_ text: String) throws {
    let concept = Concept(id: "a", persian: [Term("سفیر")], english: [Term("ambassador")], note: text)
    for format in ExchangeFormat.allCases where format.isTable {
      func export(_ neutralizes: Bool) throws -> Export {
        let source: TermLanguage? = format.isBilingual ? .persian : nil
        return try Export([concept], as: format, ExportOptions(source: source, neutralizesFormulas: neutralizes))
      }
      #expect(try !export(false).text.contains("'"))
      #expect(
        try export(true).text.contains(
          "'" + text.replacing("\t", with: format == .csv || format == .weblate ? "\t" : " ")))
      #expect(try export(true).losses.contains { $0.kind == .apostrophes } == (format != .csv))
    }
  }
}
