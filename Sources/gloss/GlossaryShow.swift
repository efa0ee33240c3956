import ArgumentParser
import Editing
import Gist
import Lexicon

/// Shows entries with all their fields.
struct GlossaryShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show entries with all their fields.",
    discussion: """
      NAME is an id, a word of the lexicon (گفتن, or گفتن#verb where several have that lemma), a place \
      (terms/diplomacy.tsv:3), or a term in any of the three languages.

      Examples:
        gloss glossary show foreign-minister
        gloss glossary show گفتن
        gloss glossary show terms/diplomacy.tsv:3

      Exit status: 0 all were found; 1 one was not; 2 wrong usage or an unreadable glossary.
      """)

  @Argument(help: ArgumentHelp("What to show.", valueName: "name"))
  var names: [String]

  @Flag(help: "Print an object a line instead.")
  var json = false

  @OptionGroup var folder: FolderOptions

  func run() throws {
    let draft = try folder.draft()
    var output = try Output(path: nil)
    let card = EntryCard(style: output.style)
    var isFirst = true
    var missing: [String] = []
    for name in names {
      let entries = try Failure.ofEdit { () throws(EditError) in try draft.meant(by: name) }
      if entries.isEmpty { missing.append(name) }
      for entry in entries {
        let path = draft.displayPath(entry.path)
        if json {
          try output.write(try EntryRecord(entry, displayPath: path).jsonLine())
        } else {
          try output.write((isFirst ? "" : "\n") + card.card(entry, displayPath: path))
        }
        isFirst = false
      }
    }
    try output.close()
    for name in missing {
      do throws(EditError) { _ = try draft.entry(name) } catch { Terminal.complain("\(error)") }
    }
    if !missing.isEmpty { throw ExitStatus.incomplete }
  }
}

extension Draft {
  /// The entries that a name means: by id, lemma or place, else those that have it as one of their terms.
  func meant(by name: String) throws(EditError) -> [FoundEntry] {
    let found = try entries(name)
    if !found.isEmpty { return found }
    let search = try EntrySearch(self)
    return search.exact(search.hits(for: name)).map(\.entry)
  }
}
