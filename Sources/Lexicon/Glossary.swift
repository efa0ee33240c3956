public import Orthography

/// All that is known of words, terms and names, ready to be asked.
///
/// Loading makes flat tables over the bytes of the files; the text of an entry is read when it is asked for. Copies share
/// everything.
public struct Glossary: Sendable {
  final class Storage: Sendable {
    let tables: GlossaryTables
    let digestSource: [GlossaryFile]
    /// The entries that were asked for; an article asks for the same few thousand again and again.
    let entries = Memo<Int32, Entry>(capacity: 1 << 13)
    let wording: Wording
    init(_ tables: GlossaryTables, _ files: [GlossaryFile], _ wording: Wording) {
      self.wording = wording
      self.tables = tables
      self.digestSource = files
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
  public var count: Int { tables.records.count }

  /// The SHA-256 of all files with their paths, in 64 hexadecimal digits; it is computed at each call.
  public var digest: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(storage.digestSource.reduce(0) { $0 + $1.bytes.count + $1.path.utf8.count + 16 })
    for file in storage.digestSource {
      bytes += "\(file.path)\u{0}\(file.bytes.count)\u{0}".utf8
      bytes += file.bytes
    }
    return SHA256.hex(bytes)
  }

  /// The files that it was made from: overlays, then the rest.
  public var files: [GlossaryFile] { storage.digestSource }

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
  @inline(__always)
  public func lookup(_ key: ArraySlice<UInt8>, _ language: Language) -> [EntryID] {
    guard let index = tables.languages.index(language) else { return [] }
    return tables.words[index].values(tables.pool.span, key.span).map { EntryID(index: $0) }
  }

  /// The same, but final ى and ي, ة and ه count as one letter.
  public func weakLookup(_ key: ArraySlice<UInt8>, _ language: Language) -> [EntryID] {
    guard let index = tables.languages.index(language) else { return [] }
    return tables.words[index].weakValues(tables.pool.span, key.span).map { EntryID(index: $0) }
  }

  /// The term or name with an id.
  public func entry(named id: String) -> EntryID? {
    tables.ids.values(tables.pool.span, Array(id.utf8).span).first.map { EntryID(index: $0) }
  }

  /// The part of speech of an entry.
  public func partOfSpeech(_ id: EntryID) -> PartOfSpeech { tables.records[Int(id.index)].pos }

  /// The kind of an entry.
  public func kind(_ id: EntryID) -> EntryKind { tables.records[Int(id.index)].kind }

  /// Whether an entry comes from a file laid over the others.
  public func isOverlay(_ id: EntryID) -> Bool { Int(id.index) < tables.overlayCount }

  /// The features of an entry.
  public func features(_ id: EntryID) -> Features {
    let record = tables.records[Int(id.index)]
    return Features(tables.files[Int(record.file)].bytes[Int(record.featuresStart)..<Int(record.featuresEnd)])
  }

  /// The match key of the lemma of a lexicon entry, words parted by spaces; empty for terms and names.
  public func lemmaKey(_ id: EntryID) -> ArraySlice<UInt8> {
    let record = tables.records[Int(id.index)]
    return tables.pool[Int(record.keyStart)..<Int(record.keyEnd)]
  }

  /// All entries, in order.
  public var entryIDs: LazyMapSequence<Range<Int32>, EntryID> {
    (0..<Int32(tables.records.count)).lazy.map { EntryID(index: $0) }
  }

  /// Calls `body` with each entry of the lexicon of a language: the key of its lemma, words parted by spaces, and the
  /// bytes of its features.
  public func forEachLexeme(
    _ language: Language,
    _ body: (_ id: EntryID, _ pos: PartOfSpeech, _ lemma: ArraySlice<UInt8>, _ features: ArraySlice<UInt8>) -> Void
  ) {
    for (number, layout) in tables.layouts.enumerated() {
      guard case .lexicon(let its) = layout.content, its == language else { continue }
      let bytes = tables.files[number].bytes
      for index in entries(ofFile: number) {
        let record = tables.records[index]
        body(
          EntryID(index: Int32(index)), record.pos, tables.pool[Int(record.keyStart)..<Int(record.keyEnd)],
          bytes[Int(record.featuresStart)..<Int(record.featuresEnd)])
      }
    }
  }

  /// Calls `body` with each form of one word of all entries, of the lexicon, terms and names alike.
  public func forEachWord(
    _ language: Language,
    _ body: (_ id: EntryID, _ pos: PartOfSpeech, _ key: ArraySlice<UInt8>, _ features: ArraySlice<UInt8>) -> Void
  ) {
    guard let index = tables.languages.index(language) else { return }
    tables.words[index].forEach { range, value in
      let record = tables.records[Int(value)]
      let features = tables.files[Int(record.file)].bytes[Int(record.featuresStart)..<Int(record.featuresEnd)]
      body(EntryID(index: value), record.pos, tables.pool[range], features)
    }
  }

  /// The entries of a file stand side by side.
  private func entries(ofFile number: Int) -> Range<Int> {
    func first(atLeast number: Int) -> Int {
      var low = 0
      var high = tables.records.count
      while low < high {
        let middle = (low + high) / 2
        if Int(tables.records[middle].file) < number { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return first(atLeast: number)..<first(atLeast: number + 1)
  }
}
