import ArgumentParser
import Gist
import Orthography

/// Shows how a sentence came by its English.
struct Explain: ParsableCommand {
  /// The values of `--stage`.
  enum Stage: String, CaseIterable, ExpressibleByArgument {
    case text, words, derivation, english

    var format: ExplainFormat.Stage {
      switch self {
      case .text: .text
      case .words: .words
      case .derivation: .derivation
      case .english: .english
      }
    }
  }

  static let configuration = CommandConfiguration(
    abstract: "Show how a line came by its English: words, rules, entries, costs.",
    discussion: """
      Stages:
        text        the source and its normalized text
        words       each token and the word that it was taken for
        derivation  rules and entries of the chosen parse, costs, runner-up
        english     each English word, its tokens, its entry or rule

      Examples:
        gloss explain article.txt:3
        gloss explain --stage derivation --stage english article.txt:3
      """)

  @Argument(help: ArgumentHelp("The line to explain, counted from 1, such as article.txt:3.", valueName: "file:line"))
  var place: String

  @Option(
    help: ArgumentHelp("Show only this stage: text, words, derivation or english. Repeatable.", valueName: "stage"))
  var stage: [Stage] = []

  @Option(help: ArgumentHelp("The language of the input: fa (Persian, Dari), ar (Arabic), or auto.", valueName: "lang"))
  var from = InputOptions.Source.auto

  @OptionGroup var english: EnglishOptions
  @OptionGroup var knowledge: GlossaryOptions

  func run() throws {
    let (path, line) = try Self.place(place)
    let document: Document
    do {
      document = try Document(path: path, bytes: try InputFile.bytes(of: path), language: from.language)
    } catch {
      Terminal.complain(ArticleSource.complaint(path, "\(error)"))
      throw ExitStatus.incomplete
    }
    guard line <= document.lines.count else {
      throw Failure.noSuchLine(path: path, line: line, lines: document.lines.count)
    }
    var worker = try Worker(try knowledge.translator(english), isDetailed: true)
    let gist = try worker.gist(of: document)
    var output = try Output(path: nil)
    let style = output.style
    let format = ExplainFormat(style: style, stages: stage.map(\.format))
    for segment in gist.segments where segment.line == line - 1 { try output.write(format.text(segment, of: gist)) }
    try output.close()
  }

  /// The parts of FILE:LINE.
  private static func place(_ text: String) throws -> (path: String, line: Int) {
    guard let colon = text.lastIndex(of: ":"), colon > text.startIndex,
      let line = Int(text[text.index(after: colon)...]),
      line > 0
    else { throw Failure.badPlace(text) }
    return (String(text[..<colon]), line)
  }
}
