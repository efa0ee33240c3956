internal import Orthography

/// Goes through a stretch of a file once and notes where its rows stand and how their forms begin.
struct StretchReader {
  private let file: GlossaryFile
  private let layout: FileLayout
  private let range: Range<Int>
  private let replaced: ReplacedIDs?
  private let persianReader = FirstWordReader(.persian)
  private let arabicReader = FirstWordReader(.arabic)
  private var row = Row()
  private var lastPartOfSpeech: (packed: UInt64, pos: PartOfSpeech?) = (0, nil)
  private var starts: [UInt32] = []
  private var kinds: [PartOfSpeech] = []
  private var gaps: [(row: Int, lines: Int)] = []
  private var braced: [Int32] = []
  private var persian = Stretch.Forms()
  private var arabic = Stretch.Forms()

  /// - Parameters:
  ///   - range: whole lines; of the first stretch of a file from 0 on.
  ///   - replaced: the concepts that are left out.
  init(_ file: GlossaryFile, _ layout: FileLayout, _ range: Range<Int>, without replaced: ReplacedIDs?) {
    self.file = file
    self.layout = layout
    self.range = range
    self.replaced = replaced
  }

  mutating func read() throws(GlossaryError) -> Stretch {
    reserve()
    let lines = try file.content.withSpan { (bytes) throws(GlossaryError) in
      var scanner = RowScanner(bytes, from: range.lowerBound > 0 ? range.lowerBound : nil, to: range.upperBound)
      // The first row of a file names the columns.
      if range.lowerBound == 0 { _ = scanner.next(bytes, into: &row) }
      while scanner.next(bytes, into: &row) {
        if row.count != layout.count { throw failure(bytes, layout.wrongCount(row, file)) }
        try add(bytes)
      }
      return scanner.line
    }
    return Stretch(
      file: file, layout: layout, isFirst: range.lowerBound == 0, lines: lines, starts: starts, kinds: kinds,
      gaps: gaps,
      braced: braced, persian: persian, arabic: arabic)
  }

  /// Makes room for what such a stretch mostly holds.
  private mutating func reserve() {
    starts.reserveCapacity(range.count / 60)
    kinds.reserveCapacity(range.count / 60)
  }

  @inline(__always)
  private mutating func add(_ bytes: Span<UInt8>) throws(GlossaryError) {
    let field = row.field(layout.pos)
    guard let pos = layout.pos < 0 ? .noun : partOfSpeech(bytes, field) else {
      let problem = Problem.unknownPartOfSpeech(
        String(decoding: bytes.array(field), as: UTF8.self), PartOfSpeech.allCases.map(\.code))
      throw failure(bytes, GlossaryError(problem, in: file, line: row.line, lineRange: row.range, range: field))
    }
    if let replaced, layout.id >= 0, !layout.isOverlay, replaced.contains(bytes.extracting(row.field(layout.id))) {
      return
    }
    let number = starts.count
    let ahead = row.line - 1 - number
    if ahead != gaps.last?.lines ?? 0 { gaps.append((number, ahead)) }
    starts.append(UInt32(row.start))
    kinds.append(pos)
    switch layout.content {
    case .lexicon(let language): addWord(bytes, language, Int32(number))
    case .terms, .names, .overlay: addConcept(bytes, Int32(number))
    case .other: break
    }
  }

  /// Neighbouring lines mostly have the same part of speech, so the last one is tried first.
  @inline(__always)
  private mutating func partOfSpeech(_ bytes: Span<UInt8>, _ field: Range<Int>) -> PartOfSpeech? {
    guard let packed = PartOfSpeech.pack(bytes, field) else { return nil }
    if packed != lastPartOfSpeech.packed {
      guard let pos = PartOfSpeech(packed: packed) else { return nil }
      lastPartOfSpeech = (packed, pos)
    }
    return lastPartOfSpeech.pos
  }

  private mutating func addWord(_ bytes: Span<UInt8>, _ language: Language, _ number: Int32) {
    addForm(bytes, row.field(layout.lemma), language, number)
    VariantSpellings.forEach(bytes, row.field(layout.features)) { addForm(bytes, $0, language, number) }
    if kinds.last == .verb { addParted(bytes, language, number) }
  }

  private mutating func addParted(_ bytes: Span<UInt8>, _ language: Language, _ number: Int32) {
    let lemma = row.field(layout.lemma)
    guard let prefix = PartedVerb.prefix(bytes, of: lemma, row.field(layout.features)) else { return }
    var key: [UInt8] = []
    PartedVerb.fold(bytes, lemma, prefix: prefix, language, into: &key)
    guard let first = FormKey(key).first else { return }
    add(KeyIndex.Item(hash: first.hash, start: 0, count: 0, row: number), language, isWhole: first.isWhole)
  }

  private mutating func addConcept(_ bytes: Span<UInt8>, _ number: Int32) {
    addForms(bytes, row.field(layout.fa), .persian, number)
    addForms(bytes, row.field(layout.ar), .arabic, number)
  }

  @inline(__always)
  private mutating func addForms(_ bytes: Span<UInt8>, _ field: Range<Int>, _ language: Language, _ number: Int32) {
    if Alternatives.isPlain(bytes, field) { return addForm(bytes, field, language, number) }
    if field.contains(where: { bytes[$0] == Byte.openBrace }), braced.last != number { braced.append(number) }
    Alternatives.forEach(bytes, field) { addForm(bytes, $0.range, language, number) }
  }

  @inline(__always)
  private mutating func addForm(_ bytes: Span<UInt8>, _ range: Range<Int>, _ language: Language, _ number: Int32) {
    guard !range.isEmpty else { return }
    let form = bytes.extracting(range)
    let settled = language == .persian ? persianReader.read(form) : arabicReader.read(form)
    guard let first = settled ?? folded(form, language) else { return }
    let item = KeyIndex.Item(
      hash: first.hash, start: UInt32(range.lowerBound), count: UInt32(range.count), row: number)
    add(item, language, isWhole: first.isWhole)
  }

  @inline(__always)
  private mutating func add(_ item: KeyIndex.Item, _ language: Language, isWhole: Bool) {
    switch (language, isWhole) {
    case (.persian, true): persian.words.append(item)
    case (.persian, false): persian.multiwords.append(item)
    case (_, true): arabic.words.append(item)
    case (_, false): arabic.multiwords.append(item)
    }
  }

  private func folded(_ form: Span<UInt8>, _ language: Language) -> FirstWord? {
    var key: [UInt8] = []
    MatchKey.fold(form, language: language, into: &key)
    return FormKey(key).first
  }

  /// An error with the number of the line in the file.
  private func failure(_ bytes: Span<UInt8>, _ error: GlossaryError) -> GlossaryError {
    let before = (0..<range.lowerBound).reduce(0) { $0 + (bytes[$1] == Byte.lineFeed ? 1 : 0) }
    return error.moved(by: before)
  }
}

/// The ids of the concepts of overlays: ours of the same id are left out.
struct ReplacedIDs: Sendable {
  private let stretches: [Stretch]
  private let index: KeyIndex

  /// - Parameter stretches: those of the overlays.
  init?(_ stretches: [Stretch]) {
    let ids = stretches.map { $0.ids() }
    guard ids.contains(where: { !$0.isEmpty }) else { return nil }
    self.stretches = stretches
    index = KeyIndex(ids)
  }

  func contains(_ id: Span<UInt8>) -> Bool {
    var isFound = false
    index.forEach(KeyHash.of(id)) { stretch, item in
      isFound = stretches[stretch].isEqual(item, id)
      return !isFound
    }
    return isFound
  }
}
