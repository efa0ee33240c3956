/// A step of a save, in the order in which they are taken; tests let each of them fail.
package enum SaveStep: String, Sendable, CaseIterable {
  case create, write, sync, close, compare, journal, rename, syncFolder, forgetJournal
}

/// One file to be replaced.
struct Save {
  /// The path in the folder.
  let path: String
  /// The file itself, links followed.
  let target: String
  /// What it must hold until now; nil if it must not be there.
  let old: [UInt8]?
  let new: [UInt8]

  /// Beside the target, so that a rename is one step; hidden, so that no glossary takes it for a file of its own.
  var temporary: String { Save.temporary(of: target) }

  static func temporary(of target: String) -> String {
    SystemFile.parent(of: target) + "/." + SystemFile.name(of: target) + ".gloss-new"
  }
}

/// Replaces files so that whoever looks, and whatever happens, each is the old one or the new one, whole.
///
/// Each new file is written beside the old one, synced, and renamed over it; then the folder is synced. Of several files
/// all are written and synced first; then a journal says which are to be renamed, and from there on the change is made:
/// if the process dies among the renames, the next one that opens the folder for editing takes those that are left
/// (`Journal.finish`). Somebody who reads the folder just then sees some files old and some new.
struct Saver {
  let folder: String
  let onStep: @Sendable (SaveStep) throws(EditError) -> Void

  func save(_ saves: [Save]) throws(EditError) {
    guard !saves.isEmpty else { return }
    do throws(EditError) {
      for save in saves { try prepare(save) }
      for save in saves { try compare(save) }
      if saves.count > 1 {
        try onStep(.journal)
        try Journal(saves).write(in: folder)
      }
    } catch {
      for save in saves { SystemFile.remove(save.temporary) }
      throw error
    }
    try replace(saves)
  }

  private func prepare(_ save: Save) throws(EditError) {
    try SystemFile.writeSynced(
      save.new, to: save.temporary, mode: SystemFile.mode(of: save.target) ?? 0o644, onStep: onStep)
  }

  /// The last look before the file is replaced: an editor may have saved it meanwhile, which takes no lock.
  private func compare(_ save: Save) throws(EditError) {
    try onStep(.compare)
    guard try SystemFile.bytes(of: save.target) == save.old else { throw EditError.changedUnderneath(save.target) }
  }

  private func replace(_ saves: [Save]) throws(EditError) {
    for (index, save) in saves.enumerated() {
      do throws(EditError) {
        try onStep(.rename)
        try SystemFile.move(save.temporary, to: save.target)
      } catch {
        // With the first, nothing has changed yet; later, the journal has the rest.
        guard index == 0 else { throw EditError.halfway(save.target) }
        Journal.forget(in: folder)
        for save in saves { SystemFile.remove(save.temporary) }
        throw error
      }
    }
    for parent in Set(saves.map { SystemFile.parent(of: $0.target) }).sorted() {
      try onStep(.syncFolder)
      try SystemFile.syncFolder(parent)
    }
    guard saves.count > 1 else { return }
    try onStep(.forgetJournal)
    Journal.forget(in: folder)
  }
}
