/// Checks the files of a glossary against everything that `glossaries/README.md` says.
public struct Linter {
  /// What it found: an error or a warning with its place and the way out.
  public typealias Finding = GlossaryError

  /// All findings, by file and line.
  ///
  /// - Parameter overlays: files of terms in the shape of `--glossary FILE`.
  public static func lint(_ files: [GlossaryFile], overlays: [GlossaryFile] = []) -> [Finding] {
    let context = LintContext(files)
    var findings: [Finding] = []
    var concepts = ConceptIndex()
    var words = WordIndex()
    for (file, content) in overlays.map({ ($0, FileLayout.Content.overlay) })
      + files.map({ ($0, FileLayout.content(of: $0.path)) })
    {
      var lint = FileLint(file, content, context)
      lint.run { lint, layout in
        switch content {
        case .lexicon: words.add(layout, &lint)
        case .terms, .names, .overlay: concepts.add(layout, &lint)
        case .other: break
        }
      }
      do { _ = try EnglishLexicon(files: [file]) } catch { if lint.findings.isEmpty { lint.add(error) } }
      findings += lint.findings
    }
    findings += concepts.unknownReferences()
    return findings.sorted { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) }
  }

  /// The first error of a file that is about to be used.
  static func firstError(
    of file: GlossaryFile, as content: FileLayout.Content, _ context: LintContext
  ) -> GlossaryError? {
    // Of a glossary of the user's own most lines are plain.
    let suspects = content.isOfConcepts && file.count < 1 << 30 ? PlainLines.suspects(in: file) : nil
    if let suspects, suspects.isEmpty { return nil }
    var lint = FileLint(file, content, context)
    if let suspects { lint.run(on: suspects) } else { lint.run { _, _ in } }
    return lint.findings.filter { $0.severity == .error }.min { ($0.line, $0.column) < ($1.line, $1.column) }
  }
}

/// What the check of one file takes from the others.
struct LintContext: Sendable {
  private let readEnglish: Lazy<EnglishLexicon>
  private let readFeatures: Lazy<FeatureRules>

  init(_ files: [GlossaryFile]) {
    // Without a readable English lexicon, American spellings go unnoticed; its own file is reported.
    readEnglish = Lazy { (try? EnglishLexicon(files: files)) ?? EnglishLexicon() }
    readFeatures = Lazy { FeatureRules(files) }
  }

  var english: EnglishLexicon { readEnglish.value }
  var features: FeatureRules { readFeatures.value }
}

/// The check of one file: where it is, and what it has found.
struct FileLint {
  let file: GlossaryFile
  let bytes: [UInt8]
  let content: FileLayout.Content
  let context: LintContext
  private(set) var findings: [GlossaryError] = []
  var row = Row()

  init(_ file: GlossaryFile, _ content: FileLayout.Content, _ context: LintContext) {
    self.file = file
    bytes = file.bytes
    self.content = content
    self.context = context
  }

  /// Checks the bytes, the columns, and each row; `body` sees each row that has all its fields.
  mutating func run(_ body: (inout FileLint, FileLayout) -> Void) {
    guard bytes.count < 1 << 30 else { return findings.append(GlossaryError(.tooLarge, in: file.displayPath)) }
    checkBytes()
    guard findings.allSatisfy({ $0.severity == .warning }), file.path.hasSuffix(".tsv") || isOverlay else { return }
    let file = self.file
    let array = self.bytes
    let bytes = array.span
    var scanner = RowScanner(bytes)
    guard scanner.next(bytes, into: &row) else {
      return findings.append(GlossaryError(.missingHeader(FileLayout.columns(content)), in: file.displayPath))
    }
    let columns: Columns
    do { columns = try Columns(content, row, file) } catch { return findings.append(error) }
    while scanner.next(bytes, into: &row) {
      guard row.ends.count == columns.count else {
        findings.append(columns.wrongCount(row, file))
        continue
      }
      checkSpaces()
      guard case .known(let layout) = columns else { continue }
      checkRow(layout)
      body(&self, layout)
    }
  }

  /// The columns of a file: of a kind that this layer knows, or of any other.
  private enum Columns {
    case known(FileLayout)
    case other(Header)

    init(_ content: FileLayout.Content, _ row: Row, _ file: GlossaryFile) throws(GlossaryError) {
      if case .other = content {
        self = .other(try Header(file, row, expected: []))
      } else {
        var layout = FileLayout(content: content)
        try layout.read(row, of: file)
        self = .known(layout)
      }
    }

    var count: Int {
      switch self {
      case .known(let layout): layout.count
      case .other(let header): header.names.count
      }
    }

    func wrongCount(_ row: Row, _ file: GlossaryFile) -> GlossaryError {
      switch self {
      case .known(let layout): layout.wrongCount(row, file)
      case .other(let header): Header.wrongCount(row, names: header.names, in: file)
      }
    }
  }

  private var isOverlay: Bool { if case .overlay = content { true } else { false } }

  mutating func checkRow(_ layout: FileLayout) {
    switch content {
    case .lexicon(let language): checkWord(layout, language)
    case .terms, .names, .overlay: checkConcept(layout)
    case .other: break
    }
  }

  /// Reports a problem with some bytes of the row.
  mutating func report(_ problem: Problem, _ range: Range<Int>) {
    findings.append(GlossaryError(problem, in: file, line: row.line, lineRange: row.range, range: range))
  }

  /// Reports a problem with some bytes of any line.
  mutating func report(_ problem: Problem, line: Int, _ lineRange: Range<Int>, _ range: Range<Int>) {
    findings.append(GlossaryError(problem, in: file, line: line, lineRange: lineRange, range: range))
  }

  /// Adds an error that a reader of the file has thrown.
  mutating func add(_ error: GlossaryError) {
    findings.append(error)
  }

  /// The text of a range.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
