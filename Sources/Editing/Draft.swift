public import Lexicon

/// The files of a folder while they are being edited: nothing is written until all is done.
public struct Draft: Sendable {
  /// The folder of glossaries.
  public let folder: String
  /// All its files as they were read.
  public let files: [GlossaryFile]
  private var sheets: [String: Sheet] = [:]
  private let index: [String: Int]
  /// The columns of a file of terms or names that is made anew.
  private static let newHeader = "id\tpos\tfeatures\tfa\tar\ten\tnote\n"

  /// Files to look at and to try changes on; only a ``GlossaryStore`` writes them.
  public init(folder: String, files: [GlossaryFile]) {
    self.folder = folder
    self.files = files
    index = Dictionary(files.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A file as it stands now.
  ///
  /// - Throws: `EditError` if the path leads to no file of entries, or the file has no line that names its columns. A
  ///   file of `terms/` or `names/` that is not there is a new one.
  public func sheet(_ path: String) throws(EditError) -> Sheet {
    if let sheet = sheets[path] { return sheet }
    guard EntryFiles.isOne(path) else {
      throw EditError.badPath(path, files: files.map(\.path).filter(EntryFiles.isOne))
    }
    if let place = index[path] { return try Sheet(path: path, bytes: files[place].bytes) }
    guard EntryFiles.mayBeNew(path) else {
      throw EditError.badPath(path, files: files.map(\.path).filter(EntryFiles.isOne))
    }
    return try Sheet(path: path, bytes: Array(Draft.newHeader.utf8))
  }

  /// The files that have been edited, or made.
  var editedPaths: [String] { sheets.keys.sorted() }

  /// Edits a file; its changes are kept if `body` returns.
  @discardableResult
  public mutating func edit<Result>(
    _ path: String, _ body: (inout Sheet) throws(EditError) -> Result
  ) throws(EditError) -> Result {
    var sheet = try sheet(path)
    let result = try body(&sheet)
    sheets[path] = sheet
    return result
  }

  /// What has changed, checked by the linter.
  ///
  /// - Throws: `EditError.refused` if there are errors that were not there before, wherever they are.
  public func change() throws(EditError) -> Change {
    let changed = changed()
    let result = result(changed)
    return Change(
      files: changed, warnings: changed.isEmpty ? [] : try Review.warnings(of: changed, before: files, after: result),
      result: result, before: files)
  }

  /// The files that differ from what was read, by path.
  private func changed() -> [Change.File] {
    sheets.sorted { $0.key < $1.key }.compactMap { path, sheet in
      let old = index[path].map { files[$0].bytes }
      let new = sheet.bytes
      let edits = sheet.edits(isNew: old == nil, original: old ?? []).filter { $0.old != $0.new }
      guard old.map({ $0 != new }) ?? !sheet.rows.isEmpty else { return nil }
      return Change.File(path: path, displayPath: displayPath(path), old: old, new: new, edits: edits)
    }
  }

  /// All files with the changes in place, in the order of their paths.
  private func result(_ changes: [Change.File]) -> [GlossaryFile] {
    let new = Dictionary(changes.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let kept = files.map { file in
      new[file.path].map { GlossaryFile(path: $0.path, bytes: $0.new, displayPath: file.displayPath) } ?? file
    }
    let added = changes.filter { index[$0.path] == nil }.map {
      GlossaryFile(path: $0.path, bytes: $0.new, displayPath: $0.displayPath)
    }
    return (kept + added).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// The path of a file of the folder as messages show it.
  public func displayPath(_ path: String) -> String { folder + "/" + path }
}

/// Which files hold entries: terms, names, and the words of the source languages.
public enum EntryFiles {
  /// Whether entries stand in a file, by its path in the folder.
  public static func isOne(_ path: String) -> Bool {
    mayBeNew(path) || isPlain(path, in: "lexicon/fa/") || isPlain(path, in: "lexicon/ar/")
  }

  /// Whether a file may be made with its first entry.
  static func mayBeNew(_ path: String) -> Bool { isPlain(path, in: "terms/") || isPlain(path, in: "names/") }

  private static func isPlain(_ path: String, in folder: String) -> Bool {
    guard path.hasPrefix(folder), path.hasSuffix(".tsv") else { return false }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty && part.first != "." && part != ".tsv"
        && part.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
    }
  }
}
