public import Lexicon

/// The files of a folder, or a file of the user's own terms, while they are being edited: nothing is written until all
/// is done.
public struct Draft: Sendable {
  /// What is edited, or looked at.
  enum Scope: Sendable {
    /// The files of a folder of glossaries.
    case folder
    /// One file of the user's own, which lies over other glossaries; the path that messages show.
    case own(path: String, displayPath: String, base: [GlossaryFile])
    /// Files of the user's own, by path, before those of the glossaries that they lie over; to look at.
    case layers(Set<String>)
  }

  /// The folder that the files are in.
  public let folder: String
  /// All files as they were read.
  public let files: [GlossaryFile]
  let scope: Scope
  private var sheets: [String: Sheet] = [:]
  private let index: [String: Int]
  /// The columns of a file of terms or names that is made anew.
  private static let newHeader = "id\tpos\tfeatures\tfa\tar\ten\tnote\n"

  /// Files to look at and to try changes on; only a ``GlossaryStore`` writes them.
  public init(folder: String, files: [GlossaryFile]) { self.init(folder: folder, files: files, scope: .folder) }

  /// Glossaries to look at, under files of the user's own.
  public init(folder: String, files: [GlossaryFile], under own: [GlossaryFile]) {
    self.init(folder: folder, files: own + files, scope: .layers(Set(own.map(\.path))))
  }

  init(folder: String, files: [GlossaryFile], scope: Scope) {
    self.folder = folder
    self.files = files
    self.scope = scope
    index = Dictionary(files.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A file as it stands now.
  ///
  /// - Throws: `EditError` if the path leads to no file of entries, or the file has no line that names its columns. A
  ///   file of `terms/` or `names/` that is not there is a new one.
  public func sheet(_ path: String) throws(EditError) -> Sheet {
    if let sheet = sheets[path] { return sheet }
    guard holdsEntries(path) else { throw EditError.badPath(path, files: entryPaths) }
    // A file of the user's own that has nothing in it is as good as a new one.
    if let place = index[path], ownPath == nil || !files[place].bytes.allSatisfy({ $0 <= 0x20 }) {
      return try Sheet(path: path, bytes: files[place].bytes)
    }
    guard mayBeNew(path) else { throw EditError.badPath(path, files: entryPaths) }
    return try Sheet(path: path, bytes: Array(Draft.newHeader.utf8))
  }

  /// The path of the one file that is edited, where that is a file of the user's own.
  public var ownPath: String? { if case .own(let path, _, _) = scope { path } else { nil } }

  /// The glossaries that a file of the user's own lies over, where that is what is edited.
  public var base: [GlossaryFile]? { if case .own(_, _, let base) = scope { base } else { nil } }

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
      files: changed, warnings: changed.isEmpty ? [] : try Review.warnings(of: changed, self, after: result),
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

  /// The path of a file as messages show it.
  public func displayPath(_ path: String) -> String {
    if let place = index[path] { return files[place].displayPath }
    if case .own(path, let displayPath, _) = scope { return displayPath }
    return folder + "/" + path
  }

  /// Whether entries stand in a file that is edited here.
  func holdsEntries(_ path: String) -> Bool {
    switch scope {
    case .folder: EntryFiles.isOne(path)
    case .own(let own, _, _): path == own
    case .layers(let own): own.contains(path) || EntryFiles.isOne(path)
    }
  }

  /// Whether a file may be made with its first entry.
  func mayBeNew(_ path: String) -> Bool {
    switch scope {
    case .folder: EntryFiles.mayBeNew(path)
    case .own(let own, _, _): path == own
    case .layers: false
    }
  }

  /// What the linter finds in files that stand in the place of these.
  func findings(in files: [GlossaryFile]) -> [Linter.Finding] {
    if case .own(_, _, let base) = scope { return Linter.lint(base, overlays: files) }
    return Linter.lint(files)
  }
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
