import Foundation
import TestSupport
import Testing

/// The JSON of `gloss translate` against its schema and against the source.
@Suite struct JSONTests {
  let gloss: Program

  init() throws { gloss = try Program() }

  @Test("the seeds validate against the schema, and their ranges cut out what they say")
  func seeds() throws {
    let schema = JSONSchema(try Repository.schema)
    for seed in try Repository.seeds {
      let outcome = try gloss.run(["translate", "--format", "json", seed.path])
      try #require(outcome.status == 0)
      let gist = try JSONValue(parsing: outcome.output)
      #expect(schema.problems(of: gist).prefix(5) == [])
      let source = Array(try String(contentsOf: seed, encoding: .utf8).unicodeScalars)
      for segment in gist["segments"]?.array ?? [] {
        #expect(Self.cut(source, segment["range"]) == segment["source"]?.string)
        let english = Array((segment["english"]?.string ?? "").unicodeScalars)
        for token in segment["english_tokens"]?.array ?? [] {
          #expect(Self.cut(english, token["range"]) == token["text"]?.string)
        }
      }
    }
  }

  @Test("jsonl is the same objects, one a line")
  func compact() throws {
    let seed = try #require(try Repository.seeds.first)
    let object = try gloss.run(["translate", "--format", "json", seed.path])
    let line = try gloss.run(["translate", "--format", "jsonl", seed.path])
    #expect(line.lines.count == 1)
    #expect(try JSONValue(parsing: line.output) == JSONValue(parsing: object.output))
  }

  @Test("the object says which English it is")
  func english() throws {
    let seed = try #require(try Repository.seeds.first)
    for (arguments, spelling, style) in [
      ([], "british", "faithful"), (["--style", "neutral", "--spelling", "american"], "american", "neutral"),
    ] {
      let outcome = try gloss.run(["translate", "--format", "json"] + arguments + [seed.path])
      let english = try JSONValue(parsing: outcome.output)["english"]
      #expect(english?["spelling"]?.string == spelling && english?["style"]?.string == style)
    }
    let wrong = try gloss.run(["translate", "--style", "kind", seed.path])
    #expect(wrong.status == 2 && wrong.errors.contains("faithful"))
  }

  @Test("a stream of texts is answered in order, ids kept as they are, faults named by line")
  func stream() throws {
    let input = """
      {"id": "a", "text": "وزیر کشور ایران"}
      {"id": 7, "text": ""}
      nonsense

      {"text": "ایران"}
      {"id": "b"}
      """
    let outcome = try gloss.run(["translate", "--format", "jsonl", "--jobs", "2"], input: Data(input.utf8))
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("line 3"))
    #expect(outcome.errors.contains("line 6"))
    let gists = try outcome.lines.map { try JSONValue(parsing: Data($0.utf8)) }
    #expect(gists.map { $0["id"] } == [.string("a"), .number(7), nil])
    let schema = JSONSchema(try Repository.schema)
    for gist in gists { #expect(schema.problems(of: gist) == []) }
  }

  @Test("nothing in it can command a terminal")
  func escapes() throws {
    let hostile = "ایران \u{1B}[31m \u{9B}31m \u{202E}abc\u{2066} \u{7F} \u{E0041}\n"
    let outcome = try gloss.run(["translate", "--format", "json"], input: Data(hostile.utf8))
    let hidden = outcome.text.unicodeScalars.filter { scalar in
      (scalar.value < 0x20 && scalar != "\n") || (0x7F...0x9F).contains(scalar.value)
        || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        || scalar.value >= 0xE0000
    }
    #expect(hidden.isEmpty)
    let sources = try JSONValue(parsing: outcome.output)["segments"]?.array?.compactMap { $0["source"]?.string } ?? []
    #expect(sources.joined().unicodeScalars.contains("\u{202E}"))
  }

  private static func cut(_ text: [Unicode.Scalar], _ range: JSONValue?) -> String? {
    guard let bounds = range?.integers, bounds.count == 2, bounds[0] <= bounds[1], bounds[1] <= text.count else {
      return nil
    }
    var out = String.UnicodeScalarView()
    out.append(contentsOf: text[bounds[0]..<bounds[1]])
    return String(out)
  }
}
