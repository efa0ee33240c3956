import ArgumentParser
import Editing

/// Makes one concept of several.
struct GlossaryMerge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Make one concept of several.",
    discussion: """
      KEPT keeps its id and its preferred terms; the terms of the others are admitted beside them, features are united, \
      notes joined, references redirected, and the others' lines go.

      Example:
        gloss glossary merge --dry-run ceasefire humanitarian-truce

      Exit status: 0 merged; 1 refused, nothing was changed; 2 wrong usage, or entries that contradict each other.
      """)

  @Argument(help: ArgumentHelp("The entry that stays.", valueName: "kept"))
  var kept: String

  @Argument(help: ArgumentHelp("The entries that become part of it.", valueName: "other"))
  var others: [String]

  @OptionGroup var options: EditOptions

  func run() throws {
    try options.change { (draft) throws(EditError) in try draft.merge(others, into: kept) }
  }
}
