import ArgumentParser
import Editing

/// Takes entries away.
struct GlossaryRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Remove entries.",
    discussion: """
      An entry that others refer to (of=iran) is not removed. To have a term recognized but never written, deprecate it \
      instead: gloss glossary set NAME 'en+=!old word'.

      Examples:
        gloss glossary remove --dry-run humanitarian-truce
        gloss glossary remove مذاکره#noun

      Exit status: 0 removed; 1 refused, nothing was changed; 2 wrong usage.
      """)

  @Argument(help: ArgumentHelp("The entries: ids, words, or places such as terms/diplomacy.tsv:3.", valueName: "name"))
  var names: [String]

  @OptionGroup var options: EditOptions

  func run() throws {
    try options.change { (draft) throws(EditError) in try draft.remove(names) }
  }
}
