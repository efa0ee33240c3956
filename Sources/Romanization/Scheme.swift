public import Lexicon
public import Orthography

/// What is romanized: a language, Dari being one of its own here.
public enum Variety: String, Sendable, CaseIterable {
  case persian = "fa"
  case dari = "prs"
  case arabic = "ar"

  /// The language that its words are looked up in.
  public var language: Language { self == .arabic ? .arabic : .persian }

  public init(_ language: Language) { self = language == .arabic ? .arabic : .persian }
}

/// A way to write a language in Latin letters: a row of `romanization/schemes.tsv`.
public struct Scheme: Sendable {
  /// How a name that begins with the Arabic article is capitalized.
  public enum Article: String, Sendable {
    /// The article where it begins the whole name.
    case first
    case always
    /// The word behind the article instead.
    case never
    /// The scheme has no capitals.
    case none
  }

  public let name: String
  public let variety: Variety
  public let title: String
  public let source: String
  public let article: Article
  /// The rules, one file after the other.
  let rules: String
  /// Whether all of them came with the program, so that ICU is known to understand them.
  let isChecked: Bool
}

/// All schemes of a glossary.
public struct SchemeCatalogue: Sendable {
  public let schemes: [Scheme]
  /// The rules for figures and marks between words.
  public let marks: String

  /// Reads `romanization/schemes.tsv` and the rules that it names.
  ///
  /// - Throws: `GlossaryError` if a file is missing or a row can't be read.
  public init(_ glossary: Glossary) throws(GlossaryError) {
    let table = try glossary.table(
      "romanization/schemes.tsv", ["scheme", "language", "rules", "article", "title", "source"])
    var schemes: [Scheme] = []
    for row in table.rows {
      guard let variety = Variety(rawValue: row["language"]) else {
        throw row.error("unknown language '\(row["language"])'", column: "language")
      }
      guard let article = Scheme.Article(rawValue: row["article"]) else {
        throw row.error("not one of first, always, never, none", column: "article")
      }
      var rules = ""
      for name in row.values("rules") { rules += try glossary.text(Self.path(name)) + "\n" }
      schemes.append(
        Scheme(
          name: row["scheme"], variety: variety, title: row["title"], source: row["source"], article: article,
          rules: rules, isChecked: row.values("rules").allSatisfy { glossary.file(Self.path($0))?.isBundled ?? false }))
    }
    self.schemes = schemes
    marks = try glossary.text("romanization/marks.rules")
  }

  private static func path(_ rules: String) -> String { "romanization/\(rules).rules" }

  /// The scheme of a name for a language.
  public func scheme(_ name: String, _ variety: Variety) -> Scheme? {
    schemes.first { $0.name == name && $0.variety == variety }
  }
}

extension Glossary {
  /// A file that must be there, as text.
  func text(_ path: String) throws(GlossaryError) -> String {
    guard let file = file(path) else {
      throw GlossaryError(file: path, line: 0, message: "the file is missing from the glossaries")
    }
    return String(decoding: file.bytes, as: UTF8.self)
  }

  /// A table that must be there.
  func table(_ path: String, _ columns: [String]) throws(GlossaryError) -> TSV {
    guard let file = file(path) else {
      throw GlossaryError(file: path, line: 0, message: "the file is missing from the glossaries")
    }
    return try TSV(file, columns: columns)
  }
}
