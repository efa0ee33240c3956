import Grammar
import Lexicon
import Orthography
import TestSupport

/// A glossary of a few lines around some rules.
enum Small {
  static let files: [(path: String, lines: [String])] = [
    (
      "grammar/features.tsv",
      [
        "feature values lexeme", "num sg|pl *", "ez no|yes *", "def no|yes *", "sem thing|human thing",
        "voice act|pas *",
        "trans tr|intr *",
      ]
    ),
    (
      "grammar/classes.tsv",
      ["class adds", "noun cat=N", "adj cat=A", "verb cat=V", "prep cat=P", "conj cat=KE"]
    ),
    ("grammar/punctuation.tsv", ["mark category english", "، COMMA ,"]),
    ("grammar/light-verbs.tsv", ["verb as passive-of", "نمودن کردن -", "شدن - کردن"]),
    (
      "morphology/fa.tsv",
      [
        "from affix to adds", "START <noun> END cat=N", "START <adj> END cat=A", "START <past> END cat=V",
        "START <prep> END cat=P",
        "START <conj> END cat=KE", "START <guess> END cat=PN,cost=400",
      ]
    ),
    (
      "lexicon/fa/nouns.tsv",
      ["lemma roman pos features english", "مرز marz noun - border", "کشور keshvar noun - country"]
    ),
    ("lexicon/fa/adjectives.tsv", ["lemma roman pos features english", "بزرگ bozorg adj - big"]),
    (
      "lexicon/fa/function.tsv",
      ["lemma roman pos features english", "بر bar prep - on", "در dar prep - in", "که ke conj - that"]
    ),
    (
      "lexicon/fa/verbs.tsv",
      [
        "lemma roman pos features english", "کردن kardan verb tr|past=کرد do", "نمودن nemudan verb tr|past=نمود do",
        "شدن shodan verb intr|past=شد become", "تأکید_کردن ta'kid_kardan verb intr stress_[بر=obj_که=that]",
        "گسترش_کردن gostaresh_kardan verb tr expand",
      ]
    ),
  ]

  /// Lines whose fields are parted by spaces, `|` for a space inside a list, `_` for one inside words, `-` for an empty field.
  static func file(_ path: String, _ lines: [String]) -> GlossaryFile {
    let rows = lines.map { line in
      line.split(separator: " ").map { field in
        field == "-" ? "" : field.replacing("|", with: " ").replacing("_", with: " ")
      }.joined(separator: "\t")
    }
    return GlossaryFile(path: path, text: rows.joined(separator: "\n") + "\n")
  }

  /// A parser of these rules over that glossary.
  static func parser(rules: String) throws -> Parser {
    let files = self.files.map { file($0.path, $0.lines) } + [GlossaryFile(path: "grammar/fa.rules", text: rules)]
    return try Parser(glossary: Glossary(files: files), language: .persian)
  }

  /// The derivation of a text by these rules, a line each.
  static func dump(_ rules: String, _ text: String) throws -> [String] {
    try parser(rules: rules).parse(try sourceTokens(text, .persian), isDetailed: true).lines.map(\.text)
  }
}
