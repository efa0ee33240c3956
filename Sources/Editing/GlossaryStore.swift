public import Lexicon
internal import Orthography

/// A folder of glossaries, or a file of the user's own terms, that can be edited: every change is checked by the linter,
/// and made whole or not at all.
///
/// A change holds the lock of the folder, is refused if a file is not as it was when it was read or if the linter finds
/// an error that was not there before, and replaces files so that each is the old one or the new one whatever happens
/// (``Saver``). Lines that it doesn't touch stay as they are, byte for byte (``Sheet``).
public struct GlossaryStore: Sendable {
  /// The folder, without a slash at its end.
  public let folder: String
  /// The one file that is edited, with the glossaries that it lies over; nil for all files of the folder.
  private let own: (path: String, base: [GlossaryFile])?
  private let onStep: @Sendable (SaveStep) throws(EditError) -> Void
  private let onWait: @Sendable () -> Void

  /// - Parameter onWait: called when another process holds the lock, before waiting for it.
  /// - Throws: `EditError` if there is no such folder.
  public init(folder: String, onWait: @escaping @Sendable () -> Void = {}) throws(EditError) {
    try self.init(folder: folder, onWait: onWait, onStep: { _ in })
  }

  /// - Parameter onStep: called before each step of a save; what it throws, the step has failed with.
  package init(
    folder: String, onWait: @escaping @Sendable () -> Void = {},
    onStep: @escaping @Sendable (SaveStep) throws(EditError) -> Void
  ) throws(EditError) {
    var path = folder
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    guard SystemFile.isFolder(path) else {
      throw EditError.other(
        "there is no folder '\(path)'", help: "gloss glossary init DIR makes a copy of the glossaries to edit")
    }
    self.folder = path
    own = nil
    self.onWait = onWait
    self.onStep = onStep
  }

  /// A file of the user's own terms, which need not be there yet.
  ///
  /// - Parameters:
  ///   - base: the glossaries that it lies over; the linter checks it against them.
  ///   - onWait: called when another process holds the lock, before waiting for it.
  /// - Throws: `EditError` if that is no place for a file.
  public init(own path: String, over base: [GlossaryFile], onWait: @escaping @Sendable () -> Void = {})
    throws(EditError)
  {
    guard !path.isEmpty, !SystemFile.isFolder(path) else {
      throw EditError.other("'\(path)' is no file of terms", help: "a folder of glossaries is named with --glossaries")
    }
    // Whoever reaches the file through a link waits at the same lock.
    folder = SystemFile.parent(of: SystemFile.resolved(path))
    guard SystemFile.isFolder(folder) else {
      throw EditError.other("there is no folder '\(folder)'", help: "make it first: mkdir -p \(folder)")
    }
    own = (path, base)
    self.onWait = onWait
    onStep = { _ in }
  }

  /// Edits files.
  ///
  /// - Parameters:
  ///   - dryRun: whether to say only what would change; nothing is written then, and no lock taken.
  ///   - expecting: the digests (SHA-256 in hexadecimal) that files must have, by path, where the edit was made from an
  ///     earlier look at them.
  ///   - body: makes the change; if it throws, nothing is changed.
  /// - Returns: what has changed, or would.
  @discardableResult
  public func transact(
    dryRun: Bool = false, expecting: [String: String] = [:], _ body: (inout Draft) throws(EditError) -> Void
  ) throws(EditError) -> Change {
    if dryRun { return try draft(expecting: expecting, body) }
    return try FolderLock.holding(folder, onWait: onWait) { () throws(EditError) in
      try Journal.finish(in: folder)
      let change = try draft(expecting: expecting, body)
      var saves: [Save] = []
      for file in change.files { saves.append(try save(of: file)) }
      try Saver(folder: folder, onStep: onStep).save(saves)
      return change
    }
  }

  /// Edits one file, such as `terms/diplomacy.tsv`.
  @discardableResult
  public func transact(
    file path: String, dryRun: Bool = false, _ body: (inout Sheet) throws(EditError) -> Void
  ) throws(EditError) -> Change {
    try transact(dryRun: dryRun) { (draft) throws(EditError) in try draft.edit(path, body) }
  }

  /// All files of the folder; a change of several files that was broken off is finished first.
  public func files() throws(EditError) -> [GlossaryFile] {
    if Journal.exists(in: folder) {
      try FolderLock.holding(folder, onWait: onWait) { () throws(EditError) in try Journal.finish(in: folder) }
    }
    return try read()
  }

  /// The entries as they stand, to look at.
  public func draft() throws(EditError) -> Draft { draft(of: try files()) }

  private func draft(of files: [GlossaryFile]) -> Draft {
    guard let own else { return Draft(folder: folder, files: files) }
    let scope = Draft.Scope.own(path: SystemFile.name(of: own.path), displayPath: own.path, base: own.base)
    return Draft(folder: folder, files: files, scope: scope)
  }

  private func read() throws(EditError) -> [GlossaryFile] {
    do {
      guard let own else { return try GlossaryFile.folder(folder) }
      return SystemFile.exists(own.path) ? [try GlossaryFile.file(own.path)] : []
    } catch { throw EditError.glossary(error) }
  }

  private func draft(
    expecting: [String: String], _ body: (inout Draft) throws(EditError) -> Void
  ) throws(EditError) -> Change {
    let files = try read()
    for (path, digest) in expecting.sorted(by: { $0.key < $1.key }) {
      let now = files.first { $0.path == path }.map { SHA256.hex($0.bytes) }
      if now != digest { throw EditError.changedUnderneath(folder + "/" + path) }
    }
    var draft = self.draft(of: files)
    try body(&draft)
    return try draft.change()
  }

  private func save(of file: Change.File) throws(EditError) -> Save {
    let target = SystemFile.resolved(file.displayPath)
    if file.old == nil {
      try SystemFile.makeFolder(SystemFile.parent(of: target))
    } else if !SystemFile.isWritable(target) {
      throw EditError.writeProtected(target)
    }
    return Save(path: file.path, target: target, old: file.old, new: file.new)
  }
}
