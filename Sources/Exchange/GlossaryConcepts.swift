public import Lexicon

/// A concept of a glossary, and where it stands.
public struct PlacedConcept: Sendable {
  public let concept: Concept
  /// The file's path inside the folder of glossaries, such as `terms/diplomacy.tsv`.
  public let path: String
  /// The path that messages show.
  public let displayPath: String
  public let line: Int
}

extension PlacedConcept {
  /// The concepts of all files of terms and names, in order.
  public static func all(in files: [GlossaryFile]) throws(GlossaryError) -> [PlacedConcept] {
    var all: [PlacedConcept] = []
    for file in files where isConcepts(file.path) { all += try concepts(of: file) }
    return all
  }

  /// The concepts of one file in the shape of `terms/*.tsv`, or of a user's own with some of its columns.
  public static func concepts(of file: GlossaryFile) throws(GlossaryError) -> [PlacedConcept] {
    let table = try TSV(file, columns: ["en"])
    var concepts: [PlacedConcept] = []
    concepts.reserveCapacity(table.rows.count)
    for row in table.rows {
      let code = row["pos"]
      guard let pos = code.isEmpty ? .noun : PartOfSpeech(code: code) else {
        throw row.error("unknown part of speech '\(code)'", column: "pos")
      }
      let concept = Concept(
        id: row["id"], domain: domain(of: file.path), pos: pos, features: row["features"],
        persian: TermList.parse(row["fa"]), arabic: TermList.parse(row["ar"]), english: TermList.parse(row["en"]),
        note: row["note"])
      concepts.append(
        PlacedConcept(
          concept: concept.canonical, path: file.path, displayPath: file.displayPath, line: row.line))
    }
    return concepts
  }

  /// Whether a file of the folder holds terms or names.
  static func isConcepts(_ path: String) -> Bool {
    path.hasSuffix(".tsv") && (path.hasPrefix("terms/") || path.hasPrefix("names/"))
  }

  /// The domain that a file of terms stands for: its name.
  static func domain(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.hasSuffix(".tsv") ? String(name.dropLast(4)) : name
  }
}
