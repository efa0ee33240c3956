import English
import Foundation
import Gist
import Lexicon
import Orthography
import TestSupport
import Testing

/// The output formats, as functions of a gist.
@Suite struct FormatTests {
  @Test("lines answers each line, whatever breaks stand inside it")
  func lines() throws {
    let text = try LinesFormat.text(gist("ایران\u{2028}عراق\n\nوزیر. وزیر.\r\nپایان", language: .persian))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 5)
    #expect(lines[1].isEmpty)
    #expect(lines[4].isEmpty)
    #expect(lines[0].contains("Iran") && lines[0].contains("Iraq"))
  }

  @Test(
    "nothing of the source's commands a terminal", arguments: ["\u{1B}[31m", "\u{9B}", "\u{202E}", "\u{7}", "\u{7F}"])
  func neutral(_ control: String) throws {
    let gist = try gist("ایران \(control) abc\(control)def", language: .persian)
    let plain = Style(isColoured: false)
    let outputs = [
      LinesFormat.text(gist), TextFormat(style: plain).text(gist, title: "a\(control)b"),
      InterlinearFormat(style: plain).text(gist, title: "a\(control)b"),
      gist.segments.map { ExplainFormat(style: plain).text($0, of: gist) }.joined(),
    ]
    for output in outputs { #expect(!output.unicodeScalars.contains { control.unicodeScalars.first == $0 }) }
  }

  @Test("colour is there only when asked for, and always switched off again")
  func colour() throws {
    let gist = try gist("وزیر کشور ایران گفت: سلام.\n", language: .persian)
    #expect(!TextFormat(style: Style(isColoured: false)).text(gist).contains("\u{1B}"))
    let coloured = TextFormat(style: Style(isColoured: true)).text(gist)
    let codes = coloured.components(separatedBy: "\u{1B}[").dropFirst()
    #expect(!codes.isEmpty)
    #expect(codes.count % 2 == 0)
    #expect(codes.enumerated().allSatisfy { ($0.offset % 2 == 1) == $0.element.hasPrefix("0m") })
  }

  @Test("text marks each term with the number of its row; isolates stand in pairs")
  func terms() throws {
    let text = try TextFormat(style: Style(isColoured: false)).text(
      gist("وزیر کشور گفت. وزیر کشور رفت.", language: .persian))
    #expect(text.components(separatedBy: "minister[1]").count == 3)
    #expect(text.contains("interior-minister ×2"))
    #expect(text.contains("2 sentences"))
    #expect(Self.isBalanced(text))
  }

  @Test("explain names the entry of each word with its file and line")
  func explain() throws {
    let gist = try gist("رئیس جمهور ایران به مسکو رفت.", language: .persian)
    let segment = try #require(gist.segments.first)
    let text = ExplainFormat(style: Style(isColoured: false)).text(segment, of: gist)
    #expect(text.contains("fa.rules:"))
    #expect(text.contains("names/"))
    #expect(Self.isBalanced(text))
    let only = ExplainFormat(style: Style(isColoured: false), stages: [.text]).text(segment, of: gist)
    #expect(only.contains("normalized") && !only.contains("runner-up"))
  }

  @Test("the ranges of English tokens cut their text out of the sentence")
  func englishRanges() throws {
    for segment in try gist("وزیر کشور گفت: «سلام، ایران».", language: .persian).segments {
      let text = Array(segment.text.unicodeScalars)
      for (token, range) in zip(segment.english, segment.english.scalarRanges) {
        #expect(text[range].elementsEqual(token.text.unicodeScalars))
      }
    }
  }

  @Test("JSON is sorted, ends in a break, and compact JSON is one line")
  func json() throws {
    let gist = try gist("ایران\nعراق", language: .persian)
    let compact = try JSONFormat(translator(), layout: .compact).bytes(gist, id: .number(3))
    #expect(compact.filter { $0 == 0x0A }.count == 1)
    #expect(compact.last == 0x0A)
    let lines = try JSONFormat(translator(), layout: .lines).bytes(gist)
    let keys = String(decoding: lines, as: UTF8.self).split(separator: "\n").filter { $0.hasPrefix("\"") }
      .compactMap { $0.split(separator: "\"").first.map(String.init) }
    #expect(keys == ["english", "figures", "glossary", "schema", "segments", "source", "unknown"])
    #expect(try JSONValue(parsing: Data(compact))["id"] == .number(3))
    #expect(try JSONValue(parsing: Data(lines))["segments"] == JSONValue(parsing: Data(compact))["segments"])
  }

  @Test(
    "a record's id is kept as it is, and may be missing",
    arguments: [
      (#"{"id": "x", "text": "a"}"#, TextRecord.ID?.some(.string("x"))),
      (#"{"text": "a", "id": 12}"#, .some(.number(12))),
      (#"{"text": "a", "more": []}"#, nil),
    ])
  func record(_ json: String, _ id: TextRecord.ID?) throws {
    let record = try #require(TextRecord(json: Array(json.utf8)))
    #expect(record.id == id)
    #expect(record.text == "a")
  }

  @Test(
    "what is no record is none",
    arguments: ["", "null", "[]", "{}", #"{"id": "x"}"#, #"{"text": 1}"#, "{\"text\": \"a"])
  func noRecord(_ json: String) {
    #expect(TextRecord(json: Array(json.utf8)) == nil)
  }

  @Test("CoNLL-U: clitics are words under a range line; a Persian verb has both stems and its infinitive")
  func conllu() throws {
    var worker = try Worker(try translator())
    func rows(_ text: String, _ language: Language) throws -> [[String]] {
      var out = ""
      try worker.analyze(Document(text, language: language)) { out += $0 }
      return out.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
        line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      }
    }
    let arabic = try rows("والوزير", .arabic)
    try #require(arabic.count == 3)
    #expect(arabic.map { $0[0] } == ["1-2", "1", "2"])
    #expect(arabic[1][3] == "CCONJ")
    #expect(arabic[2][3] == "NOUN")
    let persian = try rows("وزیر کتاب را نوشت.", .persian)
    let verb = try #require(persian.first { $0[3] == "VERB" })
    #expect(verb[2] == "نوشت#نویس")
    #expect(verb[9].contains("Infinitive=نوشتن"))
    #expect(persian.last?[3] == "PUNCT")
    #expect(persian.allSatisfy { $0.count == 10 })
  }

  @Test("normalized text keeps the lines, and restores joiners")
  func normalized() throws {
    var worker = try Worker(try translator())
    let (text, _) = try worker.normalized(Document("كشور مي رود\n\nکتاب ها", language: .persian))
    #expect(text == "کشور می\u{200C}رود\n\nکتاب\u{200C}ها\n")
  }

  private static func isBalanced(_ text: String) -> Bool {
    text.split(separator: "\n").allSatisfy { line in
      var depth = 0
      for scalar in line.unicodeScalars {
        if scalar == "\u{2068}" { depth += 1 }
        if scalar == "\u{2069}" { depth -= 1 }
        if depth < 0 || depth > 1 { return false }
      }
      return depth == 0
    }
  }
}
