import Foundation
import TestSupport
import Testing

/// Inputs that no newsroom sends: each gives a clear result or a clear error.
@Suite struct MalformedInputTests {
  /// What stands in a file, with how many lines that is.
  struct Input: Sendable, CustomTestStringConvertible {
    let name: String
    let lines: Int
    /// Whether it is so long that the slower formats are spared.
    let isHuge: Bool
    let make: @Sendable () -> Data
    var testDescription: String { name }

    init(_ name: String, lines: Int, isHuge: Bool = false, _ make: @escaping @Sendable () -> Data) {
      self.name = name
      self.lines = lines
      self.isHuge = isHuge
      self.make = make
    }
  }

  static let inputs = [
    Input("empty file", lines: 0) { Data() },
    Input("one byte", lines: 1) { Data([0x78]) },
    Input("one byte that is no UTF-8", lines: 1) { Data([0xD8]) },
    Input("invalid UTF-8", lines: 2) { Data([0xFF, 0xC3, 0x28, 0x0A, 0xED, 0xA0, 0x80, 0xF5, 0x80]) },
    Input("NUL", lines: 2) { Data("\0سلام\0\n\0".utf8) },
    Input("only bidi controls", lines: 1) {
      Data(String(repeating: "\u{202E}\u{2066}\u{2069}\u{200F}", count: 500).utf8)
    },
    Input("only spaces", lines: 1) { Data(String(repeating: " \t\u{A0}\u{200C}", count: 500).utf8) },
    Input("only marks", lines: 1) { Data(String(repeating: "\u{64B}\u{651}", count: 500).utf8) },
    Input("terminal escapes", lines: 1) { Data("ایران\u{1B}]52;c;YQ==\u{7}\u{9B}2J\u{202E}abc".utf8) },
    Input("100,000 newlines", lines: 100_000, isHuge: true) { Data(repeating: 0x0A, count: 100_000) },
    Input("10 MB of one letter on one line", lines: 1, isHuge: true) {
      Data(String(repeating: "ا", count: 5_000_000).utf8)
    },
    Input("10 MB of Latin on one line", lines: 1, isHuge: true) { Data(repeating: 0x61, count: 10_000_000) },
    Input("10 MB of spaces on one line", lines: 1, isHuge: true) { Data(repeating: 0x20, count: 10_000_000) },
    Input("an Arabic line of open brackets", lines: 1) { Data(("قال " + String(repeating: "(", count: 3_000)).utf8) },
  ]

  let gloss: Program
  let scratch: Scratch

  init() throws {
    gloss = try Program()
    scratch = try Scratch()
  }

  @Test("every line is answered by a line", arguments: inputs)
  func lines(_ input: Input) throws {
    let file = try scratch.file("input", input.make())
    let outcome = try gloss.run(["translate", "--format", "lines", file.path])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.isEmpty)
    #expect(outcome.lines.count == input.lines)
  }

  @Test(
    "every other format says something, and no control of the input's reaches the terminal",
    arguments: inputs.filter { !$0.isHuge })
  func formats(_ input: Input) throws {
    let data = input.make()
    let file = try scratch.file("input", data)
    for format in ["text", "json", "interlinear"] {
      let outcome = try gloss.run(["translate", "--format", format, file.path])
      #expect(outcome.status == 0, "\(format): \(outcome.errors)")
      let controls = outcome.output.filter { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F }
      #expect(controls.isEmpty, "\(format)")
    }
  }

  @Test("normalize and analyze survive too", arguments: inputs.filter { !$0.isHuge })
  func otherCommands(_ input: Input) throws {
    let file = try scratch.file("input", input.make())
    let normalized = try gloss.run(["normalize", file.path])
    #expect(normalized.status == 0, "\(normalized.errors)")
    #expect(normalized.lines.count == input.lines)
    #expect(try gloss.run(["analyze", "--format", "conllu", file.path]).status == 0)
  }

  @Test(
    "what can't be read is named with the reason; the rest is done", arguments: ["missing.txt", "folder", "secret.txt"])
  func unreadable(_ name: String) throws {
    try scratch.file("a.txt", "ایران\n")
    try FileManager.default.createDirectory(
      at: scratch.folder.appending(path: "folder"), withIntermediateDirectories: true)
    let secret = try scratch.file("secret.txt", "ایران\n")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: secret.path)
    // The superuser may read everything.
    guard !FileManager.default.isReadableFile(atPath: scratch.folder.appending(path: name).path) || name == "folder"
    else { return }
    for format in ["text", "lines", "json", "jsonl"] {
      let outcome = try gloss.run(["translate", "--format", format, "a.txt", name, "a.txt"], in: scratch.folder)
      #expect(outcome.status == 1)
      #expect(outcome.errors.hasPrefix("gloss: \(name): "))
      #expect(outcome.text.components(separatedBy: "Iran").count >= 3, "\(format)")
    }
  }
}
