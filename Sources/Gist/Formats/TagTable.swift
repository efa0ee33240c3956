import Lexicon
import Orthography

/// What the treebanks call single words, and which parts of speech go side by side; from `morphology/tags.tsv` and
/// `morphology/order.tsv`.
struct TagTable: Sendable {
  /// A row of `tags.tsv`.
  struct Convention: Sendable {
    /// A part of speech, or the match key of a word, that must stand before or after; empty for anything.
    let before: String
    let after: String
    let upos: String
    /// The lemma, where the treebanks have another; empty if not.
    let lemma: String
  }

  private var conventions: [[UInt8]: [Convention]] = [:]
  private var costs: [String: [String: Int]] = [:]

  init(glossary: Glossary, language: Language) throws(GlossaryError) {
    let code = language == .arabic ? "ar" : "fa"
    if let file = glossary.file("morphology/tags.tsv") {
      for row in try TSV(file, columns: ["language", "word", "before", "after", "upos", "lemma"]).rows
      where row["language"] == code {
        conventions[MatchKey.fold(String(row["word"]), language: language), default: []].append(
          Convention(
            before: String(row["before"]), after: String(row["after"]), upos: String(row["upos"]),
            lemma: String(row["lemma"])))
      }
    }
    if let file = glossary.file("morphology/order.tsv") {
      for row in try TSV(file, columns: ["language", "before", "after", "cost"]).rows where row["language"] == code {
        costs[String(row["before"]), default: [:]][String(row["after"])] = Int(row["cost"]) ?? 0
      }
    }
  }

  /// What is said of a word, in the order of the file.
  func conventions(for key: [UInt8]) -> [Convention] { conventions[key] ?? [] }

  /// What it costs that one part of speech stands before another; `-` is the end or start of a sentence.
  func cost(_ before: String, _ after: String) -> Int { costs[before]?[after] ?? 0 }
}
