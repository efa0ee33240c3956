import ArgumentParser
import Lexicon

/// The `gloss` command, which only holds the others.
struct Gloss: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gloss",
    abstract: "Render Persian and Arabic news as an English gist that accounts for every word.",
    discussion: """
      Try it:
        gloss translate article.txt
        gloss explain article.txt:3
        cat article.txt | gloss translate --format json

      It works offline, and gives the same gist for the same text and glossary.
      """,
    subcommands: [Translate.self, Analyze.self, Normalize.self, Transliterate.self, Explain.self, GlossaryCommand.self])

  @Flag(help: "Show the version, and the digest of the glossary in use.")
  var version = false

  mutating func run() async throws {
    guard version else { throw CleanExit.helpRequest(self) }
    var output = try Output(path: nil)
    try output.write("gloss \(Version.number)\nglossary \(try GlossaryOptions.standard().digest)\n")
    try output.close()
  }
}

/// Which program this is.
enum Version {
  static let number = "0.1.0"
}
