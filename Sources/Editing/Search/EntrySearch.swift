public import Lexicon
internal import Orthography

/// Finds entries by what is in them: Persian, Arabic, English, a romanization, or an id.
///
/// Spelling counts as loosely as in translation: ي and ی, U+200C or none, harakat or none are one; in Latin letters,
/// case, diacritics and apostrophes. Where nothing is written so, entries are taken that sound like it.
public struct EntrySearch {
  /// An entry that was found.
  public struct Hit: Sendable {
    public let entry: FoundEntry
    /// The path that messages show.
    public let displayPath: String
    /// How well it fits; smaller is better.
    let rank: Int
    /// Of those that fit equally well, how far its spelling is from what was looked for.
    var distance = 0
  }

  private let sheets: [(sheet: Sheet, displayPath: String)]
  private let files: [GlossaryFile]

  /// - Throws: `EditError` if a file has no line that names its columns.
  public init(_ files: [GlossaryFile]) throws(EditError) { try self.init(Draft(folder: "", files: files)) }

  /// Searches the files of a draft as they were read.
  public init(_ draft: Draft) throws(EditError) {
    let files = draft.files
    var sheets: [(sheet: Sheet, displayPath: String)] = []
    for file in files where draft.holdsEntries(file.path) {
      sheets.append((try Sheet(path: file.path, bytes: file.bytes), file.displayPath))
    }
    self.sheets = sheets
    self.files = files
  }

  /// The entries that a text is in, the closest first.
  public func hits(for query: String) -> [Hit] {
    let isSource = query.unicodeScalars.contains { (0x620...0x6FF).contains($0.value) }
    let found = isSource ? source(query) : latin(query)
    return found.enumerated().sorted { a, b in
      (a.element.rank, a.element.distance, a.offset) < (b.element.rank, b.element.distance, b.offset)
    }.map(\.element)
  }

  /// The hits whose rank is that of a whole form; for a command that edits what is meant exactly.
  public func exact(_ hits: [Hit]) -> [Hit] { hits.filter { $0.rank == SearchText.Match.whole.rawValue } }

  /// The hits that have the text as whole words.
  func containing(_ hits: [Hit]) -> [Hit] { hits.filter { $0.rank <= SearchText.Match.words.rawValue } }

  private func each(_ body: (Sheet.Row, Sheet) -> SearchText.Match?) -> [Hit] {
    sheets.flatMap { sheet, displayPath in
      sheet.rows.compactMap { row in
        body(row, sheet).map { match in
          Hit(entry: FoundEntry(path: sheet.path, row: row), displayPath: displayPath, rank: match.rawValue)
        }
      }
    }
  }

  // MARK: - Persian and Arabic

  private func source(_ query: String) -> [Hit] {
    let queries = [Language.persian: SearchText(query, .persian), .arabic: SearchText(query, .arabic)]
    return each { row, sheet in
      EntrySearch.sources(row, sheet.path).compactMap { text, language in
        queries[language].flatMap { SearchText(text, language).match($0) }
      }.min()
    }
  }

  /// The texts of an entry in its source languages.
  private static func sources(_ row: Sheet.Row, _ path: String) -> [(text: String, language: Language)] {
    if path.hasPrefix("lexicon/") {
      let language = path.hasPrefix("lexicon/ar/") ? Language.arabic : .persian
      let listed = ["var", "pl", "fem", "past", "pres", "masdar"].flatMap { Features(row["features"]).value($0) }
      return ([row["lemma"]] + listed).map { ($0, language) }
    }
    return Forms(row["fa"]).all.map { ($0.text, .persian) } + Forms(row["ar"]).all.map { ($0.text, .arabic) }
  }

  // MARK: - Latin letters

  private func latin(_ query: String) -> [Hit] {
    var ascii = try? Transliterator(id: "Latin-ASCII")
    let wanted = SearchText(latin: query, &ascii)
    let found = each { row, _ in
      ([row["id"], row["roman"]] + Forms(row["en"]).all.map(\.text)
        + Forms(row["english"]).all.map { EntrySearch.words($0.text) })
        .compactMap { $0.isEmpty ? nil : SearchText(latin: $0, &ascii).match(wanted) }.min()
    }
    return found.isEmpty ? sounding(like: wanted) : found
  }

  /// The words of a rendering, without its frame and conditions.
  private static func words(_ rendering: String) -> String {
    String(rendering.prefix { $0 != "[" && $0 != "{" })
  }

  /// Entries whose source sounds like a word in Latin letters.
  private func sounding(like query: SearchText) -> [Hit] {
    let wanted = SearchText(soundOf: String(decoding: query.key, as: UTF8.self))
    guard wanted.key.count > 2 else { return [] }
    let persian = SoundTable(files, "romanization/sounds-fa.tsv")
    let arabic = SoundTable(files, "romanization/sounds-ar.tsv")
    let found = each { row, sheet in
      EntrySearch.sources(row, sheet.path).compactMap { text, language -> SearchText.Match? in
        let latin = language == .arabic ? arabic.latin(text) : persian.latin(text)
        let match = SearchText(soundOf: latin).match(wanted)
        return match == .whole ? .wholeSound : match.map { $0 < .part } ?? false ? .sound : nil
      }.min()
    }
    // Consonants are shared by many: the vowels of the reading, where there is one, tell who is closest.
    var ascii = try? Transliterator(id: "Latin-ASCII")
    return found.map { hit in
      let roman = hit.entry.row["roman"]
      let distance =
        roman.isEmpty ? query.key.count : Suggestion.distance(SearchText(latin: roman, &ascii).key, query.key)
      return Hit(
        entry: hit.entry, displayPath: hit.displayPath, rank: hit.rank, distance: min(distance, query.key.count))
    }
  }
}
