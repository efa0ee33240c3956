import Exchange
import Lexicon
import TestSupport
import Testing

/// No input crashes a reader, is larger than its bounds, or makes it open anything.
@Suite struct HostileTests {
  static let documents: [(String, ExchangeError.Problem)] = [
    (
      """
      <?xml version="1.0"?>
      <!DOCTYPE tbx [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
      <tbx><text>&b;</text></tbx>
      """, .declarations
    ),
    ("<!DOCTYPE tbx [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><tbx>&x;</tbx>", .declarations),
    ("<!DOCTYPE tbx [<!ENTITY % p SYSTEM \"http://127.0.0.1/x.dtd\"> %p;]><tbx/>", .declarations),
    ("<!DOCTYPE martif SYSTEM \"file:///etc/passwd\"><martif><text>&x;</text></martif>", .entity),
    ("<tbx>&nbsp;</tbx>", .malformedXML("undefined entity")),
    (String(repeating: "<tbx>", count: 65), .tooDeep(limit: 64)),
    ("<tbx>" + String(repeating: "<a b=\"\"/>", count: 70), .tooManyElements(limit: 200)),
    ("<tbx><p>" + String(repeating: "a", count: 1 << 20 + 1) + "</p></tbx>", .fieldTooLong(limit: 1 << 20)),
    ("<tbx><p a=\"" + String(repeating: "a", count: 1 << 20 + 1) + "\"/></tbx>", .fieldTooLong(limit: 1 << 20)),
    ("<html/>", .notTBX("html")),
    ("<tbx><text><body/></text></tbx>", .noConcept),
    ("<tbx>", .malformedXML("no element found")),
    ("", .nothing),
    ("سلام", .malformedXML("syntax error")),
    ("<?xml version=\"1.0\" encoding=\"x-unknown\"?><tbx/>", .malformedXML("unknown encoding")),
  ]

  @Test("an XML file that is no glossary is refused, and it is said why", arguments: documents)
  func xml(_ text: String, _ problem: ExchangeError.Problem) {
    for format in [ExchangeFormat.tbx, .tbxDCT, .tbx2] {
      var limits = Limits()
      limits.events = 200
      #expect(problem == self.problem { try Reading(Array(text.utf8), as: format, limits: limits) })
    }
  }

  @Test("a document type that is only named is passed over: nothing of it is opened")
  func namedDoctype() throws {
    let text = """
      <!DOCTYPE martif PUBLIC "ISO 12200:1999A//DTD MARTIF core (DXFcdV04)//EN" "file:///etc/passwd">
      <martif type="TBX"><text><body><termEntry id="a"><langSet xml:lang="fa"><tig><term>سفیر</term></tig></langSet>
      <langSet xml:lang="en"><tig><term>ambassador</term></tig></langSet></termEntry></body></text></martif>
      """
    #expect(try Reading(text, as: .tbx2).concepts.first?.english == [Term("ambassador")])
  }

  static let brokenTables: [(String, ExchangeFormat, ExchangeError)] = [
    ("id,fa,en\na,\"سفیر,x\n", .csv, ExchangeError(.openQuote, line: 2)),
    ("id,fa,en\na,\"سفیر\"x,b\n", .csv, ExchangeError(.strayQuote, line: 2)),
    ("id,fa,en\na,b\n", .csv, ExchangeError(.fieldCount(found: 2, expected: 3), line: 2)),
    ("id,fa,fa\n", .csv, ExchangeError(.doubledColumn("fa"), line: 1)),
    ("a,b\n", .csv, ExchangeError(.noColumns(wanted: ["fa", "ar", "en"], found: ["a", "b"]), line: 1)),
    (String(repeating: ",", count: 300), .csv, ExchangeError(.tooManyFields(limit: 256), line: 1)),
    ("fa,en,pos\nسفیر,ambassador,nuon\n", .csv, ExchangeError(.unknownPartOfSpeech("nuon"), line: 2)),
    ("fa\ten\n\nسفیر\n", .tsv, ExchangeError(.fieldCount(found: 1, expected: 2), line: 3)),
    ("\n\n", .csv, ExchangeError(.nothing)),
    ("{\"fa\":[\"سفیر\"]}\n{\"fa\":\n", .jsonl, ExchangeError(.badJSON, line: 2)),
    ("[1]\n", .jsonl, ExchangeError(.badJSON, line: 1)),
    (String(repeating: "[", count: 100_000) + "\n", .jsonl, ExchangeError(.badJSON, line: 1)),
    ("{\"pos\":\"nuon\"}\n", .jsonl, ExchangeError(.unknownPartOfSpeech("nuon"), line: 1)),
    ("سفیر\tambassador\n", .omegat, ExchangeError(.needsLanguage)),
  ]

  @Test("a table that is wrong is refused with its line", arguments: brokenTables)
  func tables(_ text: String, _ format: ExchangeFormat, _ error: ExchangeError) {
    #expect(throws: error) { try Reading(text, as: format) }
    #expect(error.message(for: "x.csv").hasPrefix(error.line > 0 ? "x.csv:\(error.line): error: " : "x.csv: error: "))
    #expect(error.message(for: "x.csv").contains("\nhelp: "))
  }

  @Test("bytes that are no UTF-8 are named with their place")
  func notUTF8() {
    let bytes: [UInt8] = Array("id,fa\na,".utf8) + [0xC3, 0x28]
    #expect(throws: ExchangeError(.notUTF8(offset: 8), line: 2)) { try Reading(bytes, as: .csv) }
  }

  @Test("limits are kept")
  func limits() {
    var limits = Limits()
    limits.bytes = 10
    limits.records = 1
    #expect(problem { try Reading(Array("fa,en\na,b\n\n".utf8), as: .csv, limits: limits) } == .tooLarge(limit: 10))
    limits.bytes = 100
    #expect(
      problem { try Reading(Array("fa,en\na,b\nc,d\n".utf8), as: .csv, limits: limits) } == .tooManyRecords(limit: 1))
  }

  @Test("cut off anywhere, an export is an error or fewer concepts, never others", arguments: ExchangeFormat.allCases)
  func truncated(_ format: ExchangeFormat) throws {
    var maker = ConceptMaker(seed: 11)
    let concepts = (1...6).map { maker.concept($0) } + [Concept(id: "b", persian: [Term("ب")], english: [Term("b")])]
    let options = ExportOptions(source: format.isBilingual ? .persian : nil)
    let bytes = try Export(concepts, as: format, options).bytes
    let whole = try Reading(bytes, as: format, source: options.source)
    for length in 0..<bytes.count {
      guard let reading = try? Reading(Array(bytes[..<length]), as: format, source: options.source) else { continue }
      // The last one may be cut in a table without end; the others are as they were.
      let sure = reading.concepts.dropLast()
      #expect(Array(sure) == Array(whole.concepts.prefix(sure.count)))
      if format != .omegat, format != .weblate, !format.isTable {
        #expect(reading.records.count <= whole.records.count)
      }
    }
  }

  @Test("whatever the bytes, reading ends", arguments: ExchangeFormat.allCases, 0..<8)
  func noise(_ format: ExchangeFormat, _ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var maker = ConceptMaker(seed: UInt64(seed))
    let options = ExportOptions(source: format.isBilingual ? .persian : nil)
    let good = try Export((1...8).map { maker.concept($0) }, as: format, options).bytes
    let telling = Array("<>&;\"',\t\n\r{}[]:#=!~|/ \u{0}".utf8)
    for _ in 0..<60 {
      var bytes = good
      for _ in 0..<Int.random(in: 1...12, using: &generator) {
        let at = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[at] = telling.randomElement(using: &generator) ?? 0
        case 1: bytes[at] = UInt8.random(in: 0...255, using: &generator)
        default: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...40, using: &generator)))
        }
        if bytes.isEmpty { break }
      }
      guard let reading = try? Reading(bytes, as: format, source: options.source) else { continue }
      // What is read can be written again.
      _ = try Export(reading.concepts, as: .tbx)
      #expect(reading.records.allSatisfy { $0.line > 0 })
    }
    _ = try? Reading(RandomText.bytes(seed: UInt64(seed), count: 4000), as: format, source: options.source)
  }

  private func problem(_ body: () throws -> Reading) -> ExchangeError.Problem? {
    do {
      _ = try body()
      return nil
    } catch { return (error as? ExchangeError)?.problem }
  }
}
