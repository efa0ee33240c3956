import ArgumentParser
import Gist
import Orthography

/// Prints the normalized text.
struct Normalize: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the text as it is read: one spelling of each letter, no invisible noise.",
    discussion: """
      Each line of the input is one line of the output. Joiners (U+200C) that the writer left out or turned into a space \
      are restored where the words are known.

      Examples:
        gloss normalize article.txt
        gloss normalize --from ar --report article.txt
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var knowledge: GlossaryOptions

  @Flag(help: "Say on standard error what was done, and how often.")
  var report = false

  @Option(name: .shortAndLong, help: ArgumentHelp("Write to this file.", valueName: "file"), completion: .file())
  var output: String?

  func validate() throws { try OutputCheck.refuse(output, amongst: input.paths) }

  func run() throws {
    var worker = try Worker(try knowledge.translator())
    try input.forEachDocument(try Output(path: output)) { document, output in
      let (text, counts) = try worker.normalized(document)
      try output.write(text)
      if report { say(counts, of: document.path) }
    }
  }

  private func say(_ counts: OperationCounts, of path: String) {
    for operation in Operation.allCases where counts[operation] > 0 {
      Terminal.say("\(TerminalText.neutralize(path)): \(operation) \(counts[operation])", isError: true)
    }
  }
}
