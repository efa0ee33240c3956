/// The check of one file: where it is, and what it has found.
struct FileLint {
  let file: GlossaryFile
  let bytes: [UInt8]
  let content: FileLayout.Content
  let context: LintContext
  private(set) var findings: [GlossaryError] = []
  /// How many of them concern the bytes.
  private var bytesFindings = 0
  /// How many lines its bytes have.
  var lines = 0
  var row = Row()

  init(_ file: GlossaryFile, _ content: FileLayout.Content, _ context: LintContext) {
    self.file = file
    bytes = file.bytes
    self.content = content
    self.context = context
  }

  /// Checks a whole file, a large one on all cores.
  ///
  /// - Returns: what was found, and whether its rows can be told apart, so that others may be compared with them.
  static func check(
    _ file: GlossaryFile, _ content: FileLayout.Content, _ context: LintContext
  ) -> (findings: [GlossaryError], hasRows: Bool) {
    guard file.count < 1 << 30 else { return ([GlossaryError(.tooLarge, in: file.displayPath)], false) }
    var ranges = [0..<file.count]
    let layout = try? FileLayout(file, content)
    if let layout, content.isOfConcepts { ranges = GlossaryLoader.ranges(of: file, from: layout.headerEnd) }
    let pieces = SideBySide.map(ranges) { range in
      var lint = FileLint(file, content, context)
      let isReadable = lint.run(range)
      return (lint: lint, isReadable: isReadable)
    }
    let isReadable = pieces.allSatisfy(\.isReadable)
    var findings: [GlossaryError] = []
    var before = 0
    for piece in pieces {
      // Where bytes are wrong, rows are not looked at.
      let found = isReadable ? piece.lint.findings[...] : piece.lint.findings.prefix(piece.lint.bytesFindings)
      findings += found.map { before == 0 ? $0 : $0.moved(by: before) }
      before += piece.lint.lines
    }
    if case .other = content { return (findings, false) }
    return (findings, isReadable && layout != nil)
  }

  /// Checks the bytes, the columns, and each row of a stretch; lines are counted from its first.
  ///
  /// - Returns: false if the bytes are wrong.
  private mutating func run(_ range: Range<Int>) -> Bool {
    checkBytes(range)
    bytesFindings = findings.count
    guard findings.allSatisfy({ $0.severity == .warning }) else { return false }
    guard file.path.hasSuffix(".tsv") || isOverlay else { return true }
    let file = self.file
    let array = self.bytes
    let bytes = array.span
    var scanner = RowScanner(bytes, from: range.lowerBound > 0 ? range.lowerBound : nil, to: range.upperBound)
    let columns: Columns
    do {
      columns = try range.lowerBound > 0 ? .known(FileLayout(file, content)) : header(bytes, &scanner)
    } catch {
      findings.append(error)
      return true
    }
    while scanner.next(bytes, into: &row) {
      guard row.count == columns.count else {
        findings.append(columns.wrongCount(row, file))
        continue
      }
      checkSpaces()
      if case .known(let layout) = columns { checkRow(layout) }
    }
    return true
  }

  private mutating func header(_ bytes: Span<UInt8>, _ scanner: inout RowScanner) throws(GlossaryError) -> Columns {
    guard scanner.next(bytes, into: &row) else {
      throw GlossaryError(.missingHeader(FileLayout.columns(content)), in: file.displayPath)
    }
    return try Columns(content, row, file)
  }

  /// Calls `body` with each row that has all its fields.
  mutating func forEachRow(_ body: (inout FileLint, FileLayout) -> Void) {
    guard let layout = try? FileLayout(file, content) else { return }
    let array = self.bytes
    let bytes = array.span
    var scanner = RowScanner(bytes)
    _ = scanner.next(bytes, into: &row)
    while scanner.next(bytes, into: &row) { if row.count == layout.count { body(&self, layout) } }
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
