public import Lexicon

/// Why an edit was not made, as facts; the sentences are in `EditError+Message.swift`.
///
/// No file has changed, unless it is `notSynced` or `halfway`, which say so.
public enum EditError: Error, Sendable {
  /// A file or the folder could not be read.
  case glossary(GlossaryError)
  /// The linter finds errors that were not there before.
  case refused([GlossaryError])
  /// A file is not as it was when it was read.
  case changedUnderneath(String)
  /// What the system would not do: to which file, and why.
  case system(action: String, path: String, code: Int32)
  /// The file can't be written to.
  case writeProtected(String)
  /// The change is in place, but the system could not say that it is on the disk.
  case notSynced(String, Int32)
  /// Of several files some are replaced; the next command that edits takes the others.
  case halfway(String)
  /// A change that was broken off can't be finished, as the file has been edited since.
  case interrupted(String, temporary: String, journal: String)
  /// The list of what a broken-off change has left can't be read.
  case badJournal(String)
  /// A file has no line that names the columns.
  case noHeader(String)
  case unknownColumn(String, String, [String])
  /// A text holds a line break, or a TAB inside a field.
  case breaksLine(column: String?, isTab: Bool)
  /// A path that leads to no file of entries.
  case badPath(String, files: [String])
  /// No entry has that name; some that are near.
  case noSuchEntry(String, near: [String])
  /// No entry stands on a line of a file, which ends at another.
  case noEntryAt(path: String, line: Int, last: Int)
  /// Several entries have that name: where they stand.
  case severalEntries(String, [String])
  /// Anything else that an edit can't be: what, and the way out.
  case other(String, help: String)
}
