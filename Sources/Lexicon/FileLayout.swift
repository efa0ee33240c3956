internal import Orthography

/// What a file holds and in which columns: -1 for a column that isn't there.
struct FileLayout: Sendable {
  enum Content: Sendable {
    case lexicon(Language)
    case terms
    case names
    case overlay
    /// Something that another layer reads.
    case other
  }

  let content: Content
  private(set) var count = 0
  private(set) var lemma = -1
  private(set) var reading = -1
  private(set) var pos = -1
  private(set) var features = -1
  private(set) var english = -1
  private(set) var id = -1
  private(set) var fa = -1
  private(set) var ar = -1
  private(set) var note = -1
  /// Where the line that names the columns ends.
  private(set) var headerEnd = 0

  static let termColumns = ["id", "pos", "features", "fa", "ar", "en", "note"]

  var isOverlay: Bool { if case .overlay = content { true } else { false } }

  init(content: Content) {
    self.content = content
  }

  /// Reads the first row of a file.
  init(_ file: GlossaryFile, _ content: Content) throws(GlossaryError) {
    self.init(content: content)
    let row: Row? = file.content.withSpan { bytes in
      var row = Row()
      var scanner = RowScanner(bytes)
      return scanner.next(bytes, into: &row) ? row : nil
    }
    guard let row else { throw GlossaryError(.missingHeader(FileLayout.columns(content)), in: file.displayPath) }
    try read(row, of: file)
  }

  /// What a file of the folder holds, by its path.
  static func content(of path: String) -> Content {
    guard path.hasSuffix(".tsv") else { return .other }
    if path.hasPrefix("lexicon/fa/") { return .lexicon(.persian) }
    if path.hasPrefix("lexicon/ar/") { return .lexicon(.arabic) }
    if path.hasPrefix("terms/") { return .terms }
    if path.hasPrefix("names/") { return .names }
    return .other
  }

  /// The columns that must stand in such a file.
  static func columns(_ content: Content) -> [String] {
    switch content {
    case .lexicon(.arabic): ["lemma", "vowelled", "pos", "features", "english"]
    case .lexicon: ["lemma", "roman", "pos", "features", "english"]
    case .terms, .names: termColumns
    case .overlay: ["en"]
    case .other: []
    }
  }

  /// Reads the line that names the columns.
  mutating func read(_ row: Row, of file: GlossaryFile) throws(GlossaryError) {
    let expected = FileLayout.columns(content)
    var allowed = expected
    if case .overlay = content { allowed = FileLayout.termColumns }
    let header = try Header(file, row, expected: expected, allowed: allowed)
    func column(_ name: String) -> Int { header.index[name] ?? -1 }
    count = header.names.count
    headerEnd = row.range.upperBound
    lemma = column("lemma")
    reading = max(column("roman"), column("vowelled"))
    pos = column("pos")
    features = column("features")
    english = max(column("english"), column("en"))
    id = column("id")
    fa = column("fa")
    ar = column("ar")
    note = column("note")
    if case .overlay = content, fa < 0, ar < 0 {
      throw GlossaryError(.noSourceColumn, in: file, line: row.line, lineRange: row.range, range: row.range)
    }
  }

  func wrongCount(_ row: Row, _ file: GlossaryFile) -> GlossaryError {
    var names = Array(repeating: "", count: count)
    for (name, index) in [
      ("lemma", lemma), ("pos", pos), ("features", features), ("id", id), ("fa", fa), ("ar", ar), ("note", note),
    ] where index >= 0 {
      names[index] = name
    }
    let isArabic = if case .lexicon(.arabic) = content { true } else { false }
    if reading >= 0 { names[reading] = isArabic ? "vowelled" : "roman" }
    if english >= 0 { names[english] = lemma >= 0 ? "english" : "en" }
    return Header.wrongCount(row, names: names, in: file)
  }
}
