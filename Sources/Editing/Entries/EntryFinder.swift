internal import Lexicon

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// An entry where it stands.
public struct FoundEntry: Sendable {
  /// The path of its file in the folder.
  public let path: String
  public let row: Sheet.Row

  /// Its id, or its lemma with its part of speech.
  public var name: String { row["id"].isEmpty ? "\(row["lemma"])#\(row["pos"])" : row["id"] }
}

extension Draft {
  /// The one entry that a name means: an id, a lemma, `LEMMA#pos`, or `FILE:LINE`.
  ///
  /// - Throws: `EditError` if there is none, or several.
  public func entry(_ name: String) throws(EditError) -> FoundEntry {
    let found = try entries(name)
    guard let first = found.first else {
      if let place = Place(name), let path = path(shown: place.file) {
        throw EditError.noEntryAt(path: displayPath(path), line: place.line, last: try sheet(path).lastLine)
      }
      if let below = try below(name) {
        throw EditError.other(
          "'\(name)' does not stand in \(displayPath(below.own)), but under it, at \(below.place)",
          help: "lay your own over it: gloss glossary set --glossary \(displayPath(below.own)) \(name) FIELD=TEXT")
      }
      throw EditError.noSuchEntry(name, near: try near(name))
    }
    if found.count > 1 {
      throw EditError.severalEntries(name, found.map { "\($0.name) at \(displayPath($0.path)):\($0.row.line)" })
    }
    return first
  }

  /// All entries that a name means.
  public func entries(_ name: String) throws(EditError) -> [FoundEntry] {
    if let place = Place(name), let path = path(shown: place.file) {
      return try sheet(path).row(line: place.line).map { [FoundEntry(path: path, row: $0)] } ?? []
    }
    var found: [FoundEntry] = []
    let parts = name.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    for path in entryPaths where mayHold(parts[0], path) {
      for row in try sheet(path).rows(named: parts[0]) where parts.count == 1 || row["pos"] == parts[1] {
        found.append(FoundEntry(path: path, row: row))
      }
    }
    return found
  }

  /// The files of entries, those that are new among them, by path.
  public var entryPaths: [String] {
    Set(files.map(\.path) + editedPaths).filter(holdsEntries).sorted()
  }

  /// The file that is meant: `terms/diplomacy.tsv`, `diplomacy.tsv` or `diplomacy`, or the path with the folder.
  ///
  /// - Throws: `EditError` if none or several are meant; a path under `terms/` or `names/` may be a new file.
  public func path(named name: String) throws(EditError) -> String {
    if let path = path(shown: name) { return path }
    if case .own(let own, let displayPath, _) = scope {
      guard name == own || name == displayPath else { throw EditError.badPath(name, files: [displayPath]) }
      return own
    }
    let plain = name.hasSuffix(".tsv") ? name : name + ".tsv"
    let meant = entryPaths.filter { $0 == plain || $0.hasSuffix("/" + plain) }
    if meant.count > 1 {
      throw EditError.other("'\(name)' may be \(meant.joined(separator: " or "))", help: "write the path")
    }
    if let path = meant.first { return path }
    guard mayBeNew(plain) else { throw EditError.badPath(name, files: entryPaths) }
    return plain
  }

  /// A concept of the glossaries under a file of the user's own, by its id.
  func below(_ name: String) throws(EditError) -> (entry: FoundEntry, own: String, place: String)? {
    guard case .own(let own, _, let base) = scope else { return nil }
    let draft = Draft(folder: folder, files: base)
    guard let entry = try draft.entries(name).first, !entry.row["id"].isEmpty else { return nil }
    return (entry, own, "\(draft.displayPath(entry.path)):\(entry.row.line)")
  }

  /// The path in the folder of a file named as messages show it.
  private func path(shown name: String) -> String? {
    let prefix = folder + "/"
    let path = name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : name
    if entryPaths.contains(path) { return path }
    return files.first { $0.displayPath == name && holdsEntries($0.path) }?.path
  }

  /// Whether the bytes of a file can have a line that begins with a word; it saves reading all others.
  private func mayHold(_ key: String, _ path: String) -> Bool {
    guard !editedPaths.contains(path), let bytes = files.first(where: { $0.path == path })?.bytes else { return true }
    // The key is nearly always the first column: then a line begins with it and a TAB.
    guard bytes.starts(with: "id\t".utf8) || bytes.starts(with: "lemma\t".utf8) else { return true }
    return Self.hasLine(beginningWith: Array("\(key)\t".utf8), bytes)
  }

  private static func hasLine(beginningWith start: [UInt8], _ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { all in
      start.withUnsafeBytes { start in
        guard let base = all.baseAddress, let wanted = start.baseAddress else { return false }
        var at = 0
        while at + start.count <= all.count {
          if memcmp(base + at, wanted, start.count) == 0 { return true }
          guard let end = memchr(base + at, 0x0A, all.count - at) else { return false }
          at = UnsafeRawPointer(end) - base + 1
        }
        return false
      }
    }
  }

  /// Ids like one that there is not; rather those of entries that have the name among their words.
  private func near(_ name: String) throws(EditError) -> [String] {
    let search = try EntrySearch(self)
    let wordy = search.containing(search.hits(for: name)).map(\.entry)
    // Concepts before words of the lexicon.
    let best = wordy.filter { !$0.row["id"].isEmpty } + wordy.filter { $0.row["id"].isEmpty }
    guard best.isEmpty, name.utf8.allSatisfy({ $0 < 0x80 }) else { return best.prefix(3).map(\.name) }
    var ids: [String] = []
    for path in entryPaths where !path.hasPrefix("lexicon/") { ids += try sheet(path).rows.map { $0["id"] } }
    return Suggestion.nearest(to: name, among: ids).map { [$0] } ?? []
  }

  /// A file with a line: `terms/diplomacy.tsv:3`.
  private struct Place {
    let file: String
    let line: Int

    init?(_ text: String) {
      let parts = text.split(separator: ":", omittingEmptySubsequences: false)
      // A column behind the line, as in messages, is let pass.
      guard let end = parts.firstIndex(where: { $0.hasSuffix(".tsv") }), end + 1 < parts.count,
        let line = Int(parts[end + 1])
      else { return nil }
      file = parts[...end].joined(separator: ":")
      self.line = line
    }
  }
}
