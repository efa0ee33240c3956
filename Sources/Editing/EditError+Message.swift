import Lexicon
internal import Orthography

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension EditError: CustomStringConvertible {
  /// What is wrong and the way out, safe for a terminal.
  public var description: String {
    let help = help
    return message + (help.isEmpty ? "" : "\nhelp: \(help)")
  }

  private var message: String {
    switch self {
    case .glossary(let error): "\(error)"
    case .refused(let errors):
      errors.map { "\($0)\n" }.joined() + "nothing was changed: \(Self.count(errors.count, "error")) would be new"
    case .changedUnderneath(let path): "\(Self.shown(path)) has changed since it was read; nothing was changed"
    case .system(let action, let path, let code):
      "\(Self.shown(path)): can't \(action): \(String(cString: strerror(code))); nothing was changed"
    case .writeProtected(let path): "\(Self.shown(path)) is write-protected; nothing was changed"
    case .notSynced(let path, let code):
      "\(Self.shown(path)): the change is made, but may not be on the disk: \(String(cString: strerror(code)))"
    case .halfway(let path): "\(Self.shown(path)) could not be replaced, while other files were"
    case .interrupted(let path, _, _):
      "\(Self.shown(path)) has been edited since a change of several files was broken off; nothing was changed"
    case .badJournal(let path): "\(Self.shown(path)) can't be read; nothing was changed"
    case .noHeader(let path): "\(Self.shown(path)): no line names the columns"
    case .unknownColumn(let name, let path, _): "\(Self.shown(path)) has no column '\(Self.shown(name))'"
    case .breaksLine(let column, let isTab):
      "\(column.map { "'\(Self.shown($0))'" } ?? "an entry") would hold a \(isTab ? "TAB" : "line break")"
    case .badPath(let path, _): "'\(Self.shown(path))' is no file of entries"
    case .noSuchEntry(let name, _): "no entry is named '\(Self.shown(name))'"
    case .noEntryAt(let path, let line, let last):
      last < line
        ? "\(Self.shown(path)) has no line \(line); its last is \(last)"
        : "\(Self.shown(path)):\(line) is no entry, but a comment or the names of the columns"
    case .severalEntries(let name, let places):
      "several entries are named '\(Self.shown(name))': \(places.map(Self.shown).joined(separator: ", "))"
    case .other(let message, _): Self.shown(message)
    }
  }

  private var help: String {
    switch self {
    case .glossary, .refused: ""
    case .noHeader: "its first line names them, such as: id pos features fa ar en note, parted by TABs"
    case .notSynced: "check the disk"
    case .halfway: "the next 'gloss glossary' command that edits will finish it"
    case .interrupted(_, let temporary, let journal):
      "take what you want of \(Self.shown(temporary)), then remove it and \(Self.shown(journal))"
    case .badJournal(let path):
      "look at the files named .*.gloss-new beside the glossaries, then remove \(Self.shown(path))"
    case .changedUnderneath: "look at what it says now, and do it again"
    case .system(_, _, ENOSPC): "make room on the disk"
    case .system(_, _, EACCES), .system(_, _, EPERM), .system(_, _, EROFS):
      "check the permissions, or make a copy: gloss glossary init DIR"
    case .system: ""
    case .writeProtected: "chmod u+w \(Self.shown("FILE")), if it is yours to change"
    case .unknownColumn(_, _, let columns): "its columns are \(columns.map(Self.shown).joined(separator: " "))"
    case .breaksLine: "an entry is one line, its fields parted by TABs"
    case .badPath(_, let files):
      files.isEmpty
        ? "name a file such as terms/diplomacy.tsv or names/people.tsv"
        : "files are \(files.map(Self.shown).joined(separator: " "))"
          + (files.contains { $0.hasPrefix("terms/") } ? "; a new one is named terms/NAME.tsv or names/NAME.tsv" : "")
    case .noSuchEntry(_, let near):
      near.isEmpty
        ? "gloss glossary search WORDS finds entries"
        : "did you mean \(near.map { "'\(Self.shown($0))'" }.joined(separator: " or "))? "
          + "gloss glossary search WORDS finds others"
    case .noEntryAt: "gloss glossary search WORDS finds entries"
    case .severalEntries: "name one by its file and line, or by its part of speech, such as LEMMA#verb"
    case .other(_, let help): Self.shown(help)
    }
  }

  private static func shown(_ text: String) -> String { TerminalText.neutralize(text) }

  private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
