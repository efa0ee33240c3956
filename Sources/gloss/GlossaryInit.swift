import ArgumentParser
import Editing
import Lexicon

/// Writes out the glossaries that the program carries, to be edited.
struct GlossaryInit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a folder of glossaries to edit: a copy of what the program carries.",
    discussion: """
      Example:
        gloss glossary init my-glossaries
        export GLOSS_GLOSSARIES=$PWD/my-glossaries    # every command uses it from now on

      Keep it under version control, and 'gloss glossary log' and 'impact' know its history.

      Exit status: 0 made; 1 it could not be written; 2 there is something already.
      """)

  @Argument(help: ArgumentHelp("The folder to make.", valueName: "dir"), completion: .directory)
  var folder: String

  func run() throws {
    let count = try Failure.ofEdit { () throws(EditError) in try GlossaryStore.create(folder) }
    Terminal.say("\(count) files written to \(folder). Use them with --glossaries or GLOSS_GLOSSARIES.", isError: true)
  }
}
