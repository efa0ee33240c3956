import Editing
import TestSupport
import Testing

/// What is not touched stays as it is.
@Suite struct SheetTests {
  func sheet(_ text: String) throws -> Sheet { try Sheet(path: "terms/a.tsv", bytes: Array(text.utf8)) }

  func text(_ sheet: Sheet) -> String { String(decoding: sheet.bytes, as: UTF8.self) }

  @Test(
    "a sheet that is not edited is the same bytes",
    arguments: [
      "id\ten\n", "id\ten", "# c\n\nid\ten\na\tb\n#\n\n", "id\ten\r\na\tb\r\n", "\u{FEFF}id\ten\na\tb\n",
      "id\ten\na\n\n\n",
      "\u{FEFF}# c\nid\ten\na\tb\textra\tfields\n", "id\ten\na\tb\r\nc\td\n",
    ])
  func untouched(_ source: String) throws {
    #expect(Array(try sheet(source).bytes) == Array(source.utf8))
  }

  @Test("rows are found by their key and their line, comments are none")
  func find() throws {
    let sheet = try sheet(SmallFolder.terms)
    #expect(sheet.rows.map { $0["id"] } == ["foreign-minister", "ceasefire", "treaty"])
    #expect(sheet.rows(named: "ceasefire").map(\.line) == [6])
    #expect(sheet.row(line: 6)?["note"] == "one word")
    #expect(sheet.row(line: 5) == nil && sheet.row(line: 4) == nil && sheet.row(line: 2) == nil)
    #expect(sheet.row(line: 0) == nil && sheet.row(line: 99) == nil)
    #expect(sheet.rows(named: "peace").isEmpty)
  }

  @Test("a column of unknown name and bytes that are no UTF-8 survive a change beside them")
  func unknownColumns() throws {
    let bytes = Array("id\tx-own\ten\na\t".utf8) + [0xFF, 0xFE] + Array("\tb\n".utf8)
    var sheet = try Sheet(path: "terms/a.tsv", bytes: bytes)
    let row = try #require(sheet.rows(named: "a").first)
    try sheet.set(["en": "c"], of: row)
    #expect(sheet.bytes == Array("id\tx-own\ten\na\t".utf8) + [0xFF, 0xFE] + Array("\tc\n".utf8))
  }

  @Test("a new row stands behind the one that is named, or at the end, with the line breaks of the file")
  func add() throws {
    var sheet = try sheet("id\ten\r\na\tA\r\nz\tZ")
    let first = try #require(sheet.rows(named: "a").first)
    let added = try sheet.add(["id": "b", "en": "B"], after: first)
    try sheet.add(["id": "c", "en": "C"], after: added)
    try sheet.add(["id": "a2"], after: first)
    try sheet.add(["en": "last"])
    #expect(text(sheet) == "id\ten\r\na\tA\r\na2\t\r\nb\tB\r\nc\tC\r\nz\tZ\r\n\tlast\r\n")
    #expect(sheet.rows(named: "c").count == 1)
  }

  @Test("a changed key is found under its new name only")
  func rename() throws {
    var sheet = try sheet("id\ten\na\tA\n")
    try sheet.set(["id": "b"], of: try #require(sheet.rows(named: "a").first))
    #expect(sheet.rows(named: "a").isEmpty)
    #expect(sheet.rows(named: "b").map { $0["en"] } == ["A"])
  }

  @Test("texts that would break the line are refused", arguments: ["a\nb", "a\tb", "a\rb", "\r\n"])
  func breaks(_ text: String) throws {
    var sheet = try sheet("id\ten\na\tA\n")
    let row = try #require(sheet.rows.first)
    #expect(throws: EditError.self) { try sheet.set(["en": text], of: row) }
    #expect(throws: EditError.self) { try sheet.add(["id": text]) }
    #expect(throws: EditError.self) { try sheet.set(["ne": "b"], of: row) }
    #expect(self.text(sheet) == "id\ten\na\tA\n")
  }

  @Test("a file without a header is refused", arguments: ["", "# only a comment\n", "\n\n"])
  func header(_ text: String) throws {
    #expect(throws: EditError.self) { try sheet(text) }
  }

  @Test("any sequence of edits leaves all other lines byte for byte in their order", arguments: 1...40)
  func property(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let source = Self.source(&random)
    var sheet = try Sheet(path: "terms/a.tsv", bytes: source)
    // The lines as they should be: the old ones with their number, new ones without.
    var model = Self.lines(source).enumerated().map { (number: Int?.some($0), bytes: $1) }
    for step in 0..<Int.random(in: 1...30, using: &random) {
      let rows = sheet.rows
      guard let row = rows.randomElement(using: &random) else { break }
      let place = try #require(Self.place(of: row, in: sheet, model))
      switch Int.random(in: 0..<3, using: &random) {
      case 0:
        try sheet.set(["en": "set \(step)"], of: row)
        model[place].number = nil
      case 1:
        try sheet.add(["id": "new-\(seed)-\(step)"], after: row)
        model.insert((nil, []), at: place + 1)
      default:
        guard rows.count > 1 else { continue }
        sheet.remove(row)
        model.remove(at: place)
      }
    }
    let result = Self.lines(sheet.bytes)
    #expect(result.count == model.count)
    let original = Self.lines(source)
    for (line, expected) in zip(result, model) {
      guard let number = expected.number else { continue }
      // A last line without a break gets one when something stands behind it.
      #expect(line == original[number] || line == original[number] + [0x0A])
    }
  }

  /// The place of a row among the lines: rows are counted the same way in both.
  private static func place(
    of row: Sheet.Row, in sheet: Sheet, _ model: [(number: Int?, bytes: [UInt8])]
  ) -> Int? {
    let lines = lines(sheet.bytes)
    guard lines.count == model.count else { return nil }
    let index = sheet.rows.firstIndex { $0["id"] == row["id"] } ?? 0
    var seen = -1
    var header = false
    for (place, line) in lines.enumerated() where !(line.first == 0x23 || line == [0x0A] || line == [0x0D, 0x0A]) {
      if !header {
        header = true
        continue
      }
      seen += 1
      if seen == index { return place }
    }
    return nil
  }

  private static func lines(_ bytes: [UInt8]) -> [[UInt8]] {
    var out: [[UInt8]] = []
    var line: [UInt8] = []
    for byte in bytes {
      line.append(byte)
      if byte == 0x0A {
        out.append(line)
        line = []
      }
    }
    return line.isEmpty ? out : out + [line]
  }

  private static func source(_ random: inout SeededGenerator) -> [UInt8] {
    var bytes = Array("# head\nid\ten\town\n".utf8)
    for number in 0..<Int.random(in: 1...12, using: &random) {
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes += "# \(number) \n".utf8
      case 1: bytes += "\n".utf8
      default:
        let own = (0..<3).map { _ in UInt8.random(in: 0x80...0xFF, using: &random) }
        bytes +=
          Array("row-\(number)\ten \(number)\t".utf8) + own
          + Array(Bool.random(using: &random) ? "\n".utf8 : "\r\n".utf8)
      }
    }
    return bytes + "last\tz\t".utf8
  }
}
