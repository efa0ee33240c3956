internal import Orthography

/// What a change of several files has still to rename: a file that is there only while it does.
///
/// Each line has the digest of the old file (`-` if there is none), that of the new one, and the path in the folder.
struct Journal {
  static let name = ".gloss.journal"

  struct Line {
    let old: String
    let new: String
    let path: String
  }

  let lines: [Line]

  init(_ saves: [Save]) {
    lines = saves.map { Line(old: $0.old.map(SHA256.hex) ?? "-", new: SHA256.hex($0.new), path: $0.path) }
  }

  private init?(_ bytes: [UInt8]) {
    var lines: [Line] = []
    for text in Sheet.lines(bytes) {
      let parts = text.split(separator: " ", maxSplits: 2).map(String.init)
      guard parts.count == 3 else { return nil }
      lines.append(Line(old: parts[0], new: parts[1], path: parts[2]))
    }
    self.lines = lines
  }

  /// Writes it as any file is written; once it has its name, the change is decided.
  func write(in folder: String) throws(EditError) {
    let path = folder + "/" + Journal.name
    let temporary = Save.temporary(of: path)
    let text = lines.map { "\($0.old) \($0.new) \($0.path)\n" }.joined()
    do throws(EditError) {
      try SystemFile.writeSynced(Array(text.utf8), to: temporary, mode: 0o644)
      try SystemFile.move(temporary, to: path)
      try SystemFile.syncFolder(folder)
    } catch {
      SystemFile.remove(temporary)
      SystemFile.remove(path)
      throw error
    }
  }

  static func forget(in folder: String) { SystemFile.remove(folder + "/" + name) }

  /// Whether a change was broken off.
  static func exists(in folder: String) -> Bool { SystemFile.mode(of: folder + "/" + name) != nil }

  /// Makes the renames that a process which died has left; the lock must be held.
  static func finish(in folder: String) throws(EditError) {
    let path = folder + "/" + name
    guard let bytes = try SystemFile.bytes(of: path) else { return }
    guard let journal = Journal(bytes) else { throw EditError.badJournal(path) }
    for line in journal.lines {
      let target = SystemFile.resolved(folder + "/" + line.path)
      let temporary = Save.temporary(of: target)
      // Without its temporary file a line is done.
      guard let new = try SystemFile.bytes(of: temporary) else { continue }
      let old = try SystemFile.bytes(of: target)
      guard SHA256.hex(new) == line.new, (old.map(SHA256.hex) ?? "-") == line.old else {
        throw EditError.interrupted(target, temporary: temporary, journal: path)
      }
      try SystemFile.move(temporary, to: target)
      try SystemFile.syncFolder(SystemFile.parent(of: target))
    }
    forget(in: folder)
  }
}
