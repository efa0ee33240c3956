public import Orthography

/// All that is known of words, terms and names, ready to be asked.
///
/// Loading notes where rows stand and how their forms begin; what a row says is read when it is asked for. Copies share
/// everything.
public struct Glossary: Sendable {
  final class Storage: Sendable {
    let tables: GlossaryTables
    let files: [GlossaryFile]
    /// The entries that were asked for; an article asks for the same few thousand again and again.
    let entries = Memo<Int32, Entry>(capacity: 1 << 13)
    /// The expressions that were asked for, by their first words and language.
    let expressions = Memo<[UInt8], [MultiwordForm]>(capacity: 1 << 13)
    /// The terms with slots; both grammars ask for them.
    let slotted: Lazy<[EntryID]>
    let wording: Wording

    init(_ tables: GlossaryTables, _ files: [GlossaryFile], _ wording: Wording) {
      self.wording = wording
      self.tables = tables
      self.files = files
      slotted = Lazy { tables.slotted }
    }
  }

  let storage: Storage
  var tables: GlossaryTables { @inline(__always) _read { yield storage.tables } }

  /// Reads the files of a folder, with files of terms laid over them.
  ///
  /// Files that came with the program are taken as checked; others are checked through and through. A concept of an
  /// overlay replaces ours with the same id, and its entries come before ours everywhere.
  ///
  /// - Parameter wording: which renderings its entries have, where a name takes sides.
  public init(
    files: [GlossaryFile], overlays: [GlossaryFile] = [], wording: Wording = .faithful
  ) throws(GlossaryError) {
    storage = Storage(try GlossaryLoader.tables(files: files, overlays: overlays), overlays + files, wording)
  }

  /// The style that the renderings of its entries are in.
  public var wording: Wording { storage.wording }

  /// The number of entries.
  public var count: Int { Int(tables.firstEntries.last ?? 0) }

  /// The SHA-256 of all files with their paths, in 64 hexadecimal digits; it is computed at each call.
  public var digest: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(files.reduce(0) { $0 + $1.count + $1.path.utf8.count + 16 })
    for file in files {
      bytes += "\(file.path)\u{0}\(file.count)\u{0}".utf8
      file.content.withSpan { span in span.withUnsafeBufferPointer { bytes += $0 } }
    }
    return SHA256.hex(bytes)
  }

  /// The files that it was made from: overlays, then the rest.
  public var files: [GlossaryFile] { storage.files }

  /// A file by its path, such as `calendar/months.tsv`.
  public func file(_ path: String) -> GlossaryFile? {
    files.first { $0.path == path }
  }

  /// The files in a folder, such as `calendar/`.
  public func files(in folder: String) -> [GlossaryFile] {
    files.filter { $0.path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/") }
  }
}

extension Glossary {
  /// The entries that have a word as one of their forms: lemma or other spelling, by its match key, in order.
  ///
  /// Inflected forms, those that features list among them, are the business of the morphology.
  public func lookup(_ key: ArraySlice<UInt8>, _ language: Language) -> [EntryID] {
    let hash = KeyHash.of(key.span)
    guard let index = tables.words(language), index.hasAny(hash) else { return [] }
    var found: [EntryID] = []
    var form: [UInt8] = []
    index.forEach(hash) { stretch, item in
      form.removeAll(keepingCapacity: true)
      tables.stretches[stretch].fold(item, language, into: &form)
      let id = EntryID(index: tables.entry(stretch, item))
      if id != found.last, form.elementsEqual(key) { found.append(id) }
      return true
    }
    return found
  }

  /// The term or name with an id.
  public func entry(named id: String) -> EntryID? {
    let text = Array(id.utf8)
    var found: EntryID?
    tables.ids.value.forEach(KeyHash.of(text.span)) { stretch, item in
      if tables.stretches[stretch].isEqual(item, text.span) { found = EntryID(index: tables.entry(stretch, item)) }
      return found == nil
    }
    return found
  }

  /// The part of speech of an entry.
  public func partOfSpeech(_ id: EntryID) -> PartOfSpeech {
    let (stretch, row) = tables.place(id.index)
    return tables.stretches[stretch].kinds[row]
  }

  /// The kind of an entry.
  public func kind(_ id: EntryID) -> EntryKind {
    let (stretch, row) = tables.place(id.index)
    return tables.stretches[stretch].kind(row)
  }

  /// Whether an entry comes from a file laid over the others.
  public func isOverlay(_ id: EntryID) -> Bool { Int(id.index) < tables.overlayCount }

  /// The features of an entry.
  public func features(_ id: EntryID) -> Features {
    let (number, row) = tables.place(id.index)
    let stretch = tables.stretches[number]
    return Features(stretch.field(stretch.layout.features, of: row)[...])
  }

  /// All entries, in order.
  public var entryIDs: LazyMapSequence<Range<Int32>, EntryID> {
    (0..<Int32(count)).lazy.map { EntryID(index: $0) }
  }

  /// Calls `body` with the entries of the lexicon of a language: the key of the lemma, words parted by spaces, and the bytes
  /// of the features.
  ///
  /// - Parameter isWanted: tells by the part of speech, the lemma as it is written and the features which entries are meant.
  public func forEachLexeme(
    _ language: Language, where isWanted: (PartOfSpeech, Span<UInt8>, Span<UInt8>) -> Bool = { _, _, _ in true },
    _ body: (_ id: EntryID, _ pos: PartOfSpeech, _ lemma: ArraySlice<UInt8>, _ features: ArraySlice<UInt8>) -> Void
  ) {
    for (number, stretch) in tables.stretches.enumerated() {
      guard case .lexicon(let its) = stretch.layout.content, its == language else { continue }
      let (pool, places) = stretch.lexemes(language, where: isWanted)
      for place in places {
        body(
          EntryID(index: tables.firstEntries[number] + Int32(place.row)), stretch.kinds[place.row], pool[place.lemma],
          pool[place.features])
      }
    }
  }
}
