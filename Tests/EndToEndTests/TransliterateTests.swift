import Foundation
import TestSupport
import Testing

/// `gloss transliterate`.
@Suite struct TransliterateTests {
  let gloss: Program
  let scratch: Scratch

  init() throws {
    gloss = try Program()
    scratch = try Scratch()
  }

  @Test(
    "words and phrases by the schemes",
    arguments: [
      (["--scheme", "bgn"], "وزارت امور خارجه جمهوری اسلامی ایران", "jomhūrī-ye eslāmī-ye Īrān"),
      (["--scheme", "alalc", "--language", "ar"], "وزارة الخارجية", "wizārat al-khārijīyah"),
      (["--scheme", "din", "--language", "ar"], "السفارة", "as-sifāra"),
      (["--scheme", "un", "--language", "fa"], "خواهر", "xāhar"),
      (["--scheme", "newsroom", "--language", "ar"], "محمد", "mohamm"),
    ])
  func words(options: [String], text: String, latin: String) throws {
    let outcome = try gloss.run(["transliterate"] + options + ["--no-marks", text], in: scratch.folder)
    #expect(outcome.status == 0)
    #expect(outcome.text.lowercased().contains(latin.lowercased()), "\(outcome.text)")
  }

  @Test("a guess is marked with a star, and in the JSON")
  func guesses() throws {
    let word = "شرملکبند"
    #expect(try gloss.run(["transliterate", "--language", "fa", word]).text.hasPrefix("*"))
    let json = try gloss.run(["transliterate", "--language", "fa", "--format", "jsonl", word])
    #expect(json.text.contains("\"status\":\"guess\""))
  }

  @Test("each line of a file is a line of the output")
  func lines() throws {
    try scratch.file("a.txt", "سلام.\n\nوزیر ۱۲ کشور، در مسکو\n")
    let outcome = try gloss.run(["transliterate", "--scheme", "bgn", "--language", "fa", "a.txt"], in: scratch.folder)
    #expect(outcome.status == 0)
    #expect(outcome.lines.count == 3)
    #expect(outcome.lines.last?.contains("12 keshvar") ?? false)
  }

  @Test("a scheme that a language has not leaves its words and says so")
  func unserved() throws {
    let outcome = try gloss.run(["transliterate", "--scheme", "din", "وزیر امور خارجه گفت که این کار می‌شود"])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("din is no scheme for fa"))
  }

  @Test("the list names every scheme with its source")
  func list() throws {
    let outcome = try gloss.run(["transliterate", "--list"])
    for name in ["bgn", "alalc", "ijmes", "un", "din", "iso", "buckwalter", "newsroom"] {
      #expect(outcome.lines.contains { $0.hasPrefix(name + " ") }, "\(name)")
    }
  }
}
