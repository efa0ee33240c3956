import ArgumentParser
import Gist
import Orthography

/// Prints the gist of articles.
struct Translate: AsyncParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, lines }

  static let configuration = CommandConfiguration(abstract: "Print the English gist of articles.")

  @OptionGroup var input: InputOptions
  @OptionGroup var knowledge: GlossaryOptions

  @Option(help: "The format of the output.")
  var format = Format.text

  @Option(name: .shortAndLong, help: ArgumentHelp("Write to this file.", valueName: "file"), completion: .file())
  var output: String?

  func run() async throws {
    var worker = try Worker(try knowledge.translator())
    var output = try Output(path: output)
    var isComplete = true
    for path in input.paths {
      guard let document = input.document(path) else {
        isComplete = false
        continue
      }
      try output.write(LinesFormat.text(try worker.gist(of: document)))
    }
    try output.close()
    if !isComplete { throw ExitStatus.incomplete }
  }
}
