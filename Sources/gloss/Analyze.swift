import ArgumentParser
import Gist
import Orthography

/// Prints the analysis of words, or which words have none.
struct Analyze: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case conllu, text, jsonl }

  static let configuration = CommandConfiguration(
    abstract: "Print every word with its lemma, part of speech and features; or the words that no file lists.",
    discussion: """
      Each line of the input is taken as one sentence. The output is CoNLL-U; a token with clitics is a range line with \
      its words below it.

      With --unknown it prints instead the words of all files that have no reading in the lexicon, the terms and the \
      names, most frequent first: how often, what share of all words, the language, and where one stands. What is to be \
      added to the glossaries first stands at the top.
        text         a table for reading
        jsonl        an object a line: text, language, count, share, place

      Examples:
        gloss analyze --from fa --format conllu article.txt
        gloss analyze --unknown articles/*.txt
        gloss analyze --unknown --format jsonl articles/*.txt > unknown.jsonl
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var knowledge: GlossaryOptions

  @Flag(help: "Print the words that have no reading, most frequent first.")
  var unknown = false

  @Option(help: "The format of the output: conllu; with --unknown: text or jsonl.")
  var format: Format?

  @Option(name: .shortAndLong, help: ArgumentHelp("Write to this file.", valueName: "file"), completion: .file())
  var output: String?

  func validate() throws {
    if unknown, format == .conllu { throw ValidationError("--unknown prints text or jsonl, not conllu.") }
    if !unknown, let format, format != .conllu {
      throw ValidationError("--format \(format.rawValue) goes with --unknown.")
    }
    try OutputCheck.refuse(output, amongst: input.paths)
  }

  func run() throws {
    var worker = try Worker(try knowledge.translator())
    let output = try Output(path: output)
    if unknown { try report(&worker, to: output) } else { try analyze(&worker, to: output) }
  }

  /// Prints the words of each document.
  private func analyze(_ worker: inout Worker, to output: consuming Output) throws {
    let isTitled = input.paths.count > 1
    try input.forEachDocument(output) { document, output in
      if isTitled { try output.write("# newdoc id = \(LinesFormat.oneLine(document.path))\n") }
      try worker.analyze(document) { sentence in try output.write(sentence) }
    }
  }

  /// Prints what has no reading in all documents.
  private func report(_ worker: inout Worker, to output: consuming Output) throws {
    var words = UnknownWords()
    try input.forEachDocument(output) { document, _ in
      words.add(try worker.gist(of: document))
    } ending: { output in
      if format == .jsonl {
        try output.write(try UnknownFormat.jsonLines(words))
      } else {
        try output.write(UnknownFormat.text(words))
      }
    }
  }
}
