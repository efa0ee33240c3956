import ArgumentParser
import Gist
import Orthography

/// Prints the analysis of words.
struct Analyze: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case conllu }

  static let configuration = CommandConfiguration(
    abstract: "Print every word with its lemma, part of speech and features.",
    discussion: """
      Each line of the input is taken as one sentence. The output is CoNLL-U; a token with clitics is a range line with \
      its words below it.

      Example:
        gloss analyze --from fa --format conllu article.txt
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var knowledge: GlossaryOptions

  @Option(help: "The format of the output: conllu.")
  var format = Format.conllu

  @Option(name: .shortAndLong, help: ArgumentHelp("Write to this file.", valueName: "file"), completion: .file())
  var output: String?

  func validate() throws { try OutputCheck.refuse(output, amongst: input.paths) }

  func run() throws {
    var worker = try Worker(try knowledge.translator())
    let isTitled = input.paths.count > 1
    try input.forEachDocument(try Output(path: output)) { document, output in
      if isTitled { try output.write("# newdoc id = \(LinesFormat.oneLine(document.path))\n") }
      try worker.analyze(document) { sentence in try output.write(sentence) }
    }
  }
}
