import ArgumentParser
import Editing
import Gist
import Lexicon
import Orthography

/// Shows where a term is used.
struct GlossaryUsage: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, jsonl }

  static let configuration = CommandConfiguration(
    commandName: "usage",
    abstract: "Show each use of a term in files, with what stands around it and its English.",
    discussion: """
      TERM is an id, a word of the lexicon, or any words of Persian or Arabic, listed or not. It is found as translation \
      finds it: inflected, with clitics, in any spelling that counts as one.

      Formats:
        text         the place, the source with the term between ⟦ ⟧, the English with what renders it
        jsonl        an object a line: path, line, before, match, after, rendered, english

      Examples:
        gloss glossary usage foreign-minister articles/*.txt
        gloss glossary usage 'تنش زدایی' articles/*.txt
        gloss glossary usage --format jsonl گفتن < article.txt

      Exit status: 0 done; 1 some input could not be read; 2 wrong usage, or no such entry.
      """)

  @Argument(help: ArgumentHelp("What to look for.", valueName: "term"))
  var term: String

  @OptionGroup var input: InputOptions
  @OptionGroup var knowledge: GlossaryOptions

  @Option(help: ArgumentHelp("The format of the output: text or jsonl.", valueName: "format"))
  var format = Format.text

  @Option(help: ArgumentHelp("How many letters to show on either side.", valueName: "n"))
  var width = 50

  func validate() throws {
    if width < 0 { throw ValidationError("--width must not be negative.") }
  }

  func run() throws {
    let translator = try knowledge.translator()
    let finder = try finder(translator)
    var worker = try Worker(translator, isParallel: true)
    let output = try Output(path: nil)
    let style = Style(isColoured: output.isTerminal && Terminal.environment("NO_COLOR") == nil)
    var count = 0
    try input.forEachDocument(output) { document, output in
      for use in finder.uses(in: try worker.gist(of: document), width: width) {
        count += 1
        try output.write(format == .text ? Self.text(use, document.path, style) : try Self.json(use, document.path))
      }
    } ending: { _ in
      Terminal.say("\(count) use\(count == 1 ? "" : "s")", isError: true)
    }
  }

  private func finder(_ translator: Translator) throws -> UsageFinder {
    let draft = Draft(folder: "", files: translator.glossary.files)
    let entries = try Failure.ofEdit { () throws(EditError) in try draft.meant(by: term) }
    let ids = entries.map { $0.row["id"] }.filter { !$0.isEmpty }
    var forms = entries.filter { $0.row["id"].isEmpty }.map { entry in
      (text: entry.row["lemma"], language: entry.path.hasPrefix("lexicon/ar/") ? Language.arabic : .persian)
    }
    if entries.isEmpty {
      guard term.unicodeScalars.contains(where: { (0x620...0x6FF).contains($0.value) }) else {
        throw Failure(EditError.noSuchEntry(term, near: []))
      }
      forms = [(term, .persian), (term, .arabic)]
    }
    return UsageFinder(translator, ids: ids, forms: forms)
  }

  private static func text(_ use: UsageFinder.Use, _ path: String, _ style: Style) -> [UInt8] {
    let source = "\(use.before)⟦\(use.match)⟧\(use.after)"
    let rendered = use.rendered.isEmpty ? "–" : use.rendered
    return Array(
      """
      \(style.text("\(path):\(use.line)", .dim))
        \(style.source(source))
        \(style.text(rendered, .term)) in: \(style.text(use.english))

      """.utf8)
  }

  private struct Row: Encodable {
    let path: String
    let line: Int
    let before: String
    let match: String
    let after: String
    let rendered: String
    let english: String
  }

  private static func json(_ use: UsageFinder.Use, _ path: String) throws -> [UInt8] {
    try JSONLine.bytes(
      of: Row(
        path: path, line: use.line, before: use.before, match: use.match, after: use.after, rendered: use.rendered,
        english: use.english))
  }
}
