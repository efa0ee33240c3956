import Foundation
import Orthography
import TestSupport
import Testing

/// The files of `glossaries/text` and the seeds, as they are in the repository.
@Suite("Data files")
struct DataFilesTests {
  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: Repository.root.appending(path: path)))
  }

  static func rows(_ path: String) throws -> [[String]] {
    String(decoding: try bytes(path), as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }

  @Test("Boilerplate: known languages and kinds, sorted, each pattern once and in force")
  func boilerplate() throws {
    let path = "glossaries/text/boilerplate.tsv"
    let rows = try Self.rows(path)
    #expect(rows.first == ["language", "pattern", "kind"])
    for row in rows.dropFirst() {
      #expect(row.count == 3)
      #expect(Language(code: row[0]) != nil)
      #expect(Segment.Kind(rawValue: row[2]) != nil)
    }
    let lines = rows.dropFirst().map { Array($0.joined(separator: "\t").utf8) }
    #expect(zip(lines, lines.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
    var segmenter = try Segmenter(patterns: SegmentPatterns(tsv: Self.bytes(path)))
    for row in rows.dropFirst() where row[1].hasPrefix("…") == false {
      let text = row[1].replacingOccurrences(of: "…", with: "۱۲۳")
      let language = try #require(Language(code: row[0]))
      let kinds = try segmenter.segments(of: Document(text, language: language)).map(\.kind.rawValue)
      #expect(kinds == [row[2]], "\(text)")
    }
  }

  @Test("Affixes: known values in every column, each row once")
  func affixes() throws {
    let rows = try Self.rows("glossaries/text/affixes-fa.tsv")
    let classes: Set<Substring> = ["noun", "countable", "adjective", "adverb", "pronoun", "verb", "part", "word"]
    #expect(rows.first == ["affix", "side", "attaches", "after", "spelling", "needs", "makes", "cost"])
    for row in rows.dropFirst() {
      #expect(row.count == 8)
      #expect(["prefix", "suffix"].contains(row[1]))
      #expect(row[2].split(separator: ",").allSatisfy { classes.contains($0) })
      #expect(row[6].split(separator: ",").allSatisfy { classes.contains($0) })
      #expect(Int(row[7]).map { $0 >= 0 } == true)
      #expect(["joining", "heh", "yeh", "any"].contains(row[3]))
      #expect(["joined", "spaced", "both", "plain", "glued"].contains(row[4]))
      #expect(["", "next"].contains(row[5]))
    }
    #expect(Set(rows.map { $0.joined(separator: "\t") }).count == rows.count)
  }

  @Test(
    "The seeds: a segment for every sentence, and every byte accounted for",
    arguments: [
      ("000_461539faa4314b9e", Language.persian, 12), ("001_d1af859b2bf76117", .persian, 23),
      ("002_a50ef6b3b1379a3d", .arabic, 15), ("003_bdbcc26ef8308f52", .persian, 12),
      ("004_e1ab3eb58092e6f9", .persian, 19),
    ])
  func seeds(name: String, language: Language, count: Int) throws {
    let document = try Document(path: name, bytes: Self.bytes("seeds/\(name).txt"))
    #expect(document.language == language)
    var segmenter = try Segmenter(patterns: SegmentPatterns(tsv: Self.bytes("glossaries/text/boilerplate.tsv")))
    let segments = try segmenter.segments(of: document)
    #expect(segments.count == count)
    var tokenizer = Tokenizer(language: language)
    for segment in segments {
      for token in try tokenizer.tokenize(segment.normalized.bytes, runs: segment.runs).items {
        let source = document.originalRange(of: segment.sourceRange(of: token.range))
        let again = try Normalizer(language: token.language).normalize(document.original[source])
        #expect(again.bytes == Array(segment.normalized.bytes[token.range]))
      }
    }
  }
}
