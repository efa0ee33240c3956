internal import Dispatch
internal import Orthography
internal import Synchronization

/// Fills the tables of a glossary from the bytes of its files.
struct GlossaryLoader {
  private var tables = GlossaryTables()
  private var words: [[KeyIndex.Item]]
  private var multiwords: [[KeyIndex.Item]]
  private var ids: [KeyIndex.Item] = []
  /// What the check of users' files needs; nil where there are none.
  private let context: LintContext?
  private var overlayIDs: Set<[UInt8]> = []
  private var row = Row()
  private var lastPartOfSpeech: (packed: UInt64, pos: PartOfSpeech?) = (0, nil)
  /// The first form of the entry at hand in the language at hand.
  private var firstForm = 0

  /// The tables of some files, with overlays before them.
  ///
  /// The files are read in two halves side by side, which are then laid one behind the other: it is the larger part of a start.
  static func tables(files: [GlossaryFile], overlays: [GlossaryFile]) throws(GlossaryError) -> GlossaryTables {
    let context = (files + overlays).allSatisfy(\.isBundled) ? nil : LintContext(files)
    let size = (files + overlays).reduce(0) { $0 + $1.bytes.count }
    var overlaid = GlossaryLoader(context)
    for file in overlays { try overlaid.load(file, as: .overlay) }
    overlaid.tables.overlayCount = overlaid.tables.records.count
    let first = overlaid
    let halves = try Self.sideBySide(Self.halves(files, size)) { (half) throws(GlossaryError) in
      // The first half goes on where the overlays end.
      var loader = half.startIndex == 0 ? first : GlossaryLoader(context)
      loader.overlayIDs = first.overlayIDs
      // All of it will stand behind the first half.
      loader.reserve(half.startIndex == 0 ? size : half.reduce(0) { $0 + $1.bytes.count })
      for file in half { try loader.load(file, as: FileLayout.content(of: file.path)) }
      return loader
    }
    var whole = halves[0]
    for half in halves.dropFirst() { whole.append(half) }
    return try whole.indexed()
  }

  private init(_ context: LintContext?) {
    self.context = context
    words = tables.languages.all.map { _ in [] }
    multiwords = words
  }

  /// Makes room for as many bytes of files.
  private mutating func reserve(_ size: Int) {
    // A line of a glossary takes some 50 bytes; the tables grow where the guess is wrong.
    for index in words.indices {
      words[index].reserveCapacity(size / 60)
      multiwords[index].reserveCapacity(size / 100)
    }
    tables.records.reserveCapacity(size / 40)
    tables.forms.reserveCapacity(size / 80)
    tables.cells.reserveCapacity(size / 40)
    // A key is at most half again as long as its text: a scalar of two bytes without a code takes three.
    tables.pool.reserveCapacity(size + size / 2)
  }

  /// Cuts files where about half of the bytes are.
  private static func halves(_ files: [GlossaryFile], _ size: Int) -> [ArraySlice<GlossaryFile>] {
    var sum = 0
    let cut = files.firstIndex { file in
      sum += file.bytes.count
      return sum > size / 2
    }
    guard let cut, cut > 0 else { return [files[...]] }
    return [files[..<cut], files[cut...]]
  }

  /// The tables with their indices made.
  private func indexed() throws(GlossaryError) -> GlossaryTables {
    var tables = tables
    let all = words + multiwords + [ids]
    let made = try Self.sideBySide(all) { (items) throws(GlossaryError) in KeyIndex(items) }
    tables.words = Array(made.prefix(words.count))
    tables.multiwords = Array(made.dropFirst(words.count).prefix(multiwords.count))
    tables.ids = made[made.count - 1]
    return tables
  }

  /// What comes of several inputs, worked out on all cores, in their order; of several errors the first.
  private static func sideBySide<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], _ work: @Sendable (Input) throws(GlossaryError) -> Output
  ) throws(GlossaryError) -> [Output] {
    let made = Mutex<[Int: Result<Output, GlossaryError>]>([:])
    DispatchQueue.concurrentPerform(iterations: inputs.count) { index in
      let result = Result { () throws(GlossaryError) in try work(inputs[index]) }
      made.withLock { $0[index] = result }
    }
    let results = made.withLock { $0 }
    var outputs: [Output] = []
    for index in inputs.indices { if let result = results[index] { outputs.append(try result.get()) } }
    return outputs
  }

  /// Lays what another loader has read behind what this one has.
  private mutating func append(_ other: GlossaryLoader) {
    let files = UInt16(tables.files.count)
    let records = Int32(tables.records.count)
    let pool = UInt32(tables.pool.count)
    let forms = Int32(tables.forms.count)
    let cells = Int32(tables.cells.count)
    tables.files += other.tables.files
    tables.layouts += other.tables.layouts
    tables.pool += other.tables.pool
    tables.records += other.tables.records.lazy.map { record in
      var record = record
      record.file += files
      record.keyStart += pool
      record.keyEnd += pool
      return record
    }
    tables.forms += other.tables.forms.lazy.map { form in
      MultiwordForm(entry: EntryID(index: form.entry.index + records), count: form.count, first: form.first + cells)
    }
    tables.cells += other.tables.cells.lazy.map { $0.moved(by: pool) }
    for index in words.indices {
      words[index] += other.words[index].lazy.map { $0.moved(by: pool, value: records) }
      multiwords[index] += other.multiwords[index].lazy.map { $0.moved(by: pool, value: forms) }
    }
    ids += other.ids.lazy.map { $0.moved(by: pool, value: records) }
  }

  private mutating func load(_ file: GlossaryFile, as content: FileLayout.Content) throws(GlossaryError) {
    guard file.bytes.count < 1 << 30, tables.files.count < Int(UInt16.max) else {
      throw GlossaryError(.tooLarge, in: file.displayPath)
    }
    if let context, !file.isBundled, let error = Linter.firstError(of: file, as: content, context) { throw error }
    let number = UInt16(tables.files.count)
    tables.files.append(file)
    var layout = FileLayout(content: content)
    if case .other = content {
      tables.layouts.append(layout)
      return
    }
    let bytes = file.bytes.span
    var scanner = RowScanner(bytes)
    guard scanner.next(bytes, into: &row) else {
      throw GlossaryError(.missingHeader(FileLayout.columns(content)), in: file.displayPath)
    }
    try layout.read(row, of: file)
    tables.layouts.append(layout)
    while scanner.next(bytes, into: &row) {
      if row.ends.count != layout.count { throw layout.wrongCount(row, file) }
      try add(bytes, layout, file, number)
    }
  }

  @inline(__always)
  private mutating func add(
    _ bytes: Span<UInt8>, _ layout: FileLayout, _ file: GlossaryFile, _ number: UInt16
  ) throws(GlossaryError) {
    let posField = row.field(layout.pos)
    guard let pos = layout.pos < 0 ? .noun : partOfSpeech(bytes, posField) else {
      throw GlossaryError(
        .unknownPartOfSpeech(String(decoding: file.bytes[posField], as: UTF8.self), PartOfSpeech.allCases.map(\.code)),
        in: file, line: row.line, lineRange: row.range, range: posField)
    }
    let features = row.field(layout.features)
    let id = Int32(tables.records.count)
    tables.records.append(
      EntryRecord(
        file: number, pos: pos, kind: pos.isName ? .name : .term, line: UInt32(row.line), start: UInt32(row.start),
        featuresStart: UInt32(features.lowerBound), featuresEnd: UInt32(features.upperBound), keyStart: 0, keyEnd: 0))
    switch layout.content {
    case .lexicon(let language): addWord(bytes, layout, language, id)
    case .terms, .names, .overlay: addConcept(bytes, layout, id)
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

  @inline(__always)
  private mutating func addWord(_ bytes: Span<UInt8>, _ layout: FileLayout, _ language: Language, _ id: Int32) {
    firstForm = tables.forms.count
    let key = addForm(bytes, row.field(layout.lemma), language, id)
    tables.records[Int(id)].kind = .lexicon
    tables.records[Int(id)].keyStart = UInt32(key.lowerBound)
    tables.records[Int(id)].keyEnd = UInt32(key.upperBound)
    addVariants(bytes, row.field(layout.features), language, id)
    addParted(bytes, row.field(layout.lemma), row.field(layout.features), language, id)
  }

  /// A prefixed verb with its prefix written apart: باز گشتن of بازگشتن.
  private mutating func addParted(
    _ bytes: Span<UInt8>, _ lemma: Range<Int>, _ features: Range<Int>, _ language: Language, _ id: Int32
  ) {
    guard tables.records[Int(id)].pos == .verb, let prefix = value(of: Self.prefix, bytes, features), prefix.count < lemma.count,
      prefix.indices.allSatisfy({ bytes[$0] == bytes[lemma.lowerBound + $0 - prefix.lowerBound] })
    else { return }
    let start = tables.pool.count
    MatchKey.fold(bytes.extracting(prefix), language: language, into: &tables.pool)
    tables.pool.append(Byte.space)
    MatchKey.fold(bytes.extracting((lemma.lowerBound + prefix.count)..<lemma.upperBound), language: language, into: &tables.pool)
    if let index = tables.languages.index(language) { addMultiword(start..<tables.pool.count, index, id) }
  }

  private static let prefix = Array("prefix=".utf8)
  private static let comma = MatchKey.fold("،", language: .persian)

  /// Where the value of a feature stands; nil if the line has none.
  private func value(of name: [UInt8], _ bytes: Span<UInt8>, _ features: Range<Int>) -> Range<Int>? {
    var at = features.lowerBound
    while at + name.count < features.upperBound {
      let isKey = at == features.lowerBound || bytes[at - 1] == Byte.space
      if isKey, name.indices.allSatisfy({ bytes[at + $0] == name[$0] }) {
        var end = at + name.count
        while end < features.upperBound, bytes[end] != Byte.space { end += 1 }
        return (at + name.count)..<end
      }
      at += 1
    }
    return nil
  }

  private mutating func addConcept(_ bytes: Span<UInt8>, _ layout: FileLayout, _ id: Int32) {
    if layout.id >= 0 {
      let start = tables.pool.count
      for index in row.field(layout.id) { tables.pool.append(bytes[index]) }
      let name = start..<tables.pool.count
      if layout.isOverlay {
        overlayIDs.insert(Array(tables.pool[name]))
      } else if !overlayIDs.isEmpty, overlayIDs.contains(Array(tables.pool[name])) {
        // An overlay has a concept with this id: it replaces ours.
        tables.records.removeLast()
        tables.pool.removeLast(name.count)
        return
      }
      ids.append(item(name, value: id))
    }
    for (column, language) in [(layout.fa, Language.persian), (layout.ar, .arabic)] where column >= 0 {
      firstForm = tables.forms.count
      Alternatives.forEach(bytes, row.field(column)) { _ = addForm(bytes, $0.range, language, id) }
    }
  }

  /// The other spellings of a lemma: `var=…` among its features.
  private mutating func addVariants(_ bytes: Span<UInt8>, _ features: Range<Int>, _ language: Language, _ id: Int32) {
    var at = features.lowerBound
    while at + 4 < features.upperBound {
      let isKey = at == features.lowerBound || bytes[at - 1] == Byte.space
      guard isKey, bytes[at] == UInt8(ascii: "v"), bytes[at + 1] == UInt8(ascii: "a"),
        bytes[at + 2] == UInt8(ascii: "r"),
        bytes[at + 3] == Byte.equals
      else {
        at += 1
        continue
      }
      var start = at + 4
      at = start
      while at <= features.upperBound {
        let isEnd = at == features.upperBound || bytes[at] == Byte.space
        if isEnd || bytes[at] == Byte.comma {
          if at > start { _ = addForm(bytes, start..<at, language, id) }
          start = at + 1
        }
        at += 1
        if isEnd { break }
      }
    }
  }

  /// Folds a form into the pool and indexes it; returns the range of its key.
  @inline(__always)
  private mutating func addForm(_ bytes: Span<UInt8>, _ range: Range<Int>, _ language: Language, _ id: Int32) -> Range<
    Int
  > {
    let start = tables.pool.count
    MatchKey.fold(bytes.extracting(range), language: language, into: &tables.pool)
    let key = start..<tables.pool.count
    guard let index = tables.languages.index(language), !key.isEmpty else { return key }
    if isSingle(key) {
      words[index].append(item(key, value: id))
    } else {
      addMultiword(key, index, id)
    }
    return key
  }

  /// Whether a key has no spaces and slots; letters are above ASCII, so one comparison passes over them.
  @inline(__always)
  private func isSingle(_ key: Range<Int>) -> Bool {
    for at in key where tables.pool[at] < 0x80 {
      let byte = tables.pool[at]
      if byte == Byte.space || byte == Byte.underscore || byte == Byte.openBrace { return false }
    }
    return true
  }

  private mutating func addMultiword(_ key: Range<Int>, _ language: Int, _ id: Int32) {
    let first = tables.cells.count
    var start = key.lowerBound
    while start < key.upperBound {
      var end = start
      while end < key.upperBound, tables.pool[end] != Byte.space, tables.pool[end] != Byte.underscore { end += 1 }
      // A comma is a word of its own, as it is a token: وزارت ارشاد، حج و اوقاف.
      let mark = end - Self.comma.count
      let comma = mark > start && tables.pool[mark..<end].elementsEqual(Self.comma) ? mark : end
      if comma > start { tables.cells.append(cell(start..<comma)) }
      if comma < end { tables.cells.append(cell(comma..<end)) }
      start = end + 1
    }
    guard tables.cells.count > first, !repeats(first) else {
      tables.cells.removeLast(tables.cells.count - first)
      return
    }
    let form = Int32(tables.forms.count)
    tables.forms.append(
      MultiwordForm(entry: EntryID(index: id), count: tables.cells.count - first, first: Int32(first)))
    multiwords[language].append(item(tables.cells[first].range, value: form))
  }

  /// Whether the cells from `first` on are those of another form of the same entry and language.
  private func repeats(_ first: Int) -> Bool {
    let count = tables.cells.count - first
    for form in tables.forms[firstForm...] where form.count == count {
      let isSame = (0..<count).allSatisfy { offset in
        let a = tables.cells[first + offset]
        let b = tables.cells[Int(form.first) + offset]
        return a.slot == b.slot && tables.pool[a.range].elementsEqual(tables.pool[b.range])
      }
      if isSame { return true }
    }
    return false
  }

  @inline(__always)
  private func item(_ key: Range<Int>, value: Int32) -> KeyIndex.Item {
    KeyIndex.Item(
      hash: WeakLetters.hash(tables.pool.span, key), start: UInt32(key.lowerBound), count: UInt32(key.count),
      value: value)
  }

  /// A slot is written in Latin capitals, which its key has as small letters.
  private func cell(_ word: Range<Int>) -> MultiwordCell {
    for slot in Slot.allCases
    where tables.pool[word.lowerBound] == Byte.openBrace && tables.pool[word].elementsEqual(slot.text.lowercased().utf8)
    {
      return MultiwordCell(slot: slot)
    }
    return MultiwordCell(word: word)
  }
}
