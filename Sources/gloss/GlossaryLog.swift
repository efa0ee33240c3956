import ArgumentParser
import Editing
import Gist
import Lexicon

/// Shows the history of an entry.
struct GlossaryLog: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Show the history of an entry, from version control.",
    discussion: """
      Each commit that has changed the entry, newest first, with the fields that it changed; what is not committed yet \
      stands on top. An entry that was renamed is followed under its former id. The glossaries must be in a working tree of git.

      Examples:
        gloss glossary log foreign-minister
        gloss glossary log گفتن#verb

      Exit status: 0 shown; 1 there is no history; 2 no such entry, or no version control.
      """)

  @Argument(help: ArgumentHelp("The entry: an id, a word, or a place; one that is gone, by its id.", valueName: "name"))
  var name: String

  @OptionGroup var folder: FolderOptions

  func run() throws {
    let store = try folder.store()
    let git = try Git(folder: store.folder)
    let draft = try Failure.ofEdit { () throws(EditError) in try store.draft() }
    let path = draft.ownPath ?? "."
    // An entry that was removed has a history too.
    let entry = try Failure.ofEdit { () throws(EditError) in
      try draft.entries(name).count > 1 ? try draft.entry(name) : try draft.entries(name).first
    }
    let columns = entry?.row.pairs.map(\.column) ?? ["id", "pos", "features", "fa", "ar", "en", "note"]
    let pos = entry?.row["id"].isEmpty ?? false ? entry?.row["pos"] : nil
    var output = try Output(path: nil)
    let style = output.style
    var key: String? = entry?.row.fields.first ?? name
    var seen: Set<String> = []
    var (count, last) = (0, "")
    while let name = key, seen.insert(name).inserted {
      let isMeant = { (fields: [String]) in pos.map { fields.contains($0) } ?? true }
      var text = String(decoding: try git.run(History.arguments(name: name, in: path)), as: UTF8.self)
      if count == 0 { text = String(decoding: try git.run(History.uncommitted(in: path)), as: UTF8.self) + text }
      let history = History(text, name: name, where: isMeant)
      // The commit that gave it its new name was the last one under that.
      for revision in history.revisions where revision.commit != last || count == 0 {
        try output.write(Self.text(revision, columns, style))
        last = revision.commit
        count += 1
      }
      key = history.former
    }
    try output.close()
    guard count > 0 else {
      throw entry == nil
        ? Failure(EditError.noSuchEntry(name, near: [])) : Failure.edit("'\(name)' has no history yet", isUsage: false)
    }
  }

  /// A commit with the fields that it changed.
  private static func text(_ revision: History.Revision, _ columns: [String], _ style: Style) -> String {
    let head =
      revision.commit.isEmpty
      ? style.text("not committed yet", .bold)
      : [
        style.text(revision.commit, .term), revision.date, style.text(revision.author),
        style.text(revision.subject, .bold),
      ]
      .joined(separator: "  ")
    var out = head + "\n"
    if revision.old == nil { out += "  added to \(style.text(revision.path))\n" }
    if revision.new == nil { out += "  removed from \(style.text(revision.path))\n" }
    let width = columns.map { Style.width($0) }.max() ?? 0
    for index in 0..<max(revision.old?.count ?? 0, revision.new?.count ?? 0) {
      let (old, new) = (field(revision.old, index), field(revision.new, index))
      guard old != new || revision.new == nil else { continue }
      let label = "  " + Style.padded(index < columns.count ? columns[index] : "", to: width) + "  "
      if !old.isEmpty { out += label + "- " + style.text(old, .old) + "\n" }
      if !new.isEmpty { out += label + "+ " + style.text(new, .new) + "\n" }
    }
    return out
  }

  private static func field(_ fields: [String]?, _ index: Int) -> String {
    guard let fields, index < fields.count else { return "" }
    return fields[index]
  }
}
