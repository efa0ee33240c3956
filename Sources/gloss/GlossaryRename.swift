import ArgumentParser
import Editing

/// Gives an entry another id.
struct GlossaryRename: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename",
    abstract: "Give a term or name another id, with all references to it.",
    discussion: """
      Example:
        gloss glossary rename --dry-run ceasefire cessation-of-fire

      Exit status: 0 renamed; 1 refused, nothing was changed; 2 wrong usage.
      """)

  @Argument(help: ArgumentHelp("The id that it has.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The id that it gets.", valueName: "new"))
  var new: String

  @OptionGroup var options: EditOptions

  func run() throws {
    try options.change { (draft) throws(EditError) in try draft.rename(old, to: new) }
  }
}
