import Orthography
import TestSupport
import Testing

/// Input that is made to hang, to crash or to swallow memory.
///
/// No test measures time: what is not linear does not end.
@Suite("Hostile input")
struct HostileInputTests {
  static let size = 2_000_000

  /// Reads a text through every layer and returns its segments and the number of its tokens.
  @discardableResult
  static func read(_ bytes: [UInt8]) throws -> (segments: [Segment], tokens: Int) {
    let document = try Document(path: "hostile", bytes: bytes)
    var segmenter = try Segmenter()
    let segments = try segmenter.segments(of: document)
    var count = 0
    for segment in segments {
      var tokenizer = Tokenizer(language: segment.language)
      let tokens = try tokenizer.tokenize(segment.normalized.bytes, runs: segment.runs)
      _ = ZWNJRepair(affixes: ZWNJRepairTests.affixes)
        .repair(segment.normalized.bytes, tokens: tokens, oracle: ZWNJRepairTests.oracle)
      count += tokens.count
    }
    return (segments, count)
  }

  @Test(
    "One unit, a million times",
    arguments: [
      "کلمه ", "ک", "a", ".", ". ", "؟ ", ". 1", "« ", "(", "د. ", "\"", "\u{202E}", "\u{200C}", "\u{200F}", "\u{0}",
      " ",
      "\u{0640}", "\u{064E}", "\u{0651}\u{064E}", "a\u{301}", "\u{FDFA}", "\u{FDF2}", "🙂", "一", "1", "1.", "1,", "-",
      "a-", "a.",
      "\u{2028}", "\r", "_", "ه.", "می ", "٬1", "http://", "ى\u{0670}", "¬", "\u{FEFF}", "\u{E0041}", "\u{0301}",
      "\u{AC00}\u{11A8}",
    ])
  func repeated(unit: String) throws {
    let bytes = Array(String(repeating: unit, count: Self.size / 10 / unit.utf8.count).utf8)
    let (segments, _) = try Self.read(bytes)
    #expect(segments.allSatisfy { $0.range.count <= 4000 * 16 + 64 })
  }

  @Test("Ten million bytes on one line")
  func longLine() throws {
    let bytes = [UInt8](repeating: 0x61, count: 10_000_000)
    let document = try Document(path: "hostile", bytes: bytes)
    var segmenter = try Segmenter()
    let segments = try segmenter.segments(of: document)
    #expect(segments.reduce(0) { $0 + $1.range.count } == bytes.count)
  }

  @Test("A hundred thousand newlines")
  func newlines() throws {
    let bytes = [UInt8](repeating: 0x0A, count: 100_000)
    let document = try Document(path: "hostile", bytes: bytes)
    #expect(document.lines.count == 100_000)
    #expect(try Self.read(bytes).segments.isEmpty)
  }

  @Test("Only bidi controls: nothing to say, and no edit more than one")
  func bidiControls() throws {
    let bytes = Array(String(repeating: "\u{202E}\u{2066}\u{200F}", count: 100_000).utf8)
    #expect(try Self.read(bytes).segments.isEmpty)
    let text = try Normalizer(language: .persian).normalize(bytes)
    #expect(text.bytes.isEmpty)
    #expect(text.edits.edits.count == 1)
  }

  @Test("Only NULs")
  func nuls() throws {
    #expect(try Self.read([UInt8](repeating: 0, count: 1_000_001)).segments.isEmpty)
  }

  @Test("Signs that NFKC would blow up stay as they are")
  func noExpansion() throws {
    let bytes = Array(String(repeating: "\u{FDFA}", count: 100_000).utf8)
    #expect(try Normalizer(language: .arabic).normalize(bytes).bytes == bytes)
  }

  @Test("Letters in presentation forms are one edit, not one each")
  func presentationForms() throws {
    let bytes = Array(String(repeating: "\u{FEDF}", count: 100_000).utf8)
    let text = try Normalizer(language: .arabic).normalize(bytes)
    #expect(text.bytes.count == 200_000)
    #expect(text.edits.edits.count == 1)
  }

  @Test("Random bytes and random text go through every layer", arguments: 0..<100 as Range<UInt64>)
  func random(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let bytes = seed % 2 == 0 ? randomBytes(&random, length: 500) : randomText(&random, length: 300).bytes
    try Self.read(bytes)
    for (length, _) in bytes.enumerated() where length % 37 == 0 { try Self.read(Array(bytes[..<length])) }
  }
}
