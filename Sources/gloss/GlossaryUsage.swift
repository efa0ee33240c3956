import ArgumentParser
import Editing
import Gist
import Lexicon
import Orthography

/// Shows where a term is used.
struct GlossaryUsage: ParsableCommand {
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
  var format = RowFormat.text

  @Option(help: ArgumentHelp("How many letters to show on either side.", valueName: "n"))
  var width = 50

  func validate() throws {
    if width < 0 { throw ValidationError("--width must not be negative.") }
  }

  func run() throws {
    let translator = try knowledge.translator()
    let finder = try finder(translator)
    var worker = try Worker(translator, isParallel: true)
    var count = 0
    try input.report(as: format) { document in
      let uses = finder.uses(in: try worker.gist(of: document), width: width)
      count += uses.count
      return uses.map { Row($0, path: document.path) }
    } ending: {
      "\(count) use\(count == 1 ? "" : "s")"
    }
  }

  private func finder(_ translator: Translator) throws -> UsageFinder {
    let draft = Draft(
      folder: knowledge.path ?? "glossaries", files: try knowledge.files(), under: try knowledge.layers())
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

  private struct Row: CorpusRow {
    let path: String
    let line: Int
    let before: String
    let match: String
    let after: String
    let rendered: String
    let english: String

    init(_ use: UsageFinder.Use, path: String) {
      self.path = path
      line = use.line
      before = use.before
      match = use.match
      after = use.after
      rendered = use.rendered
      english = use.english
    }

    func text(_ style: Style) -> String {
      """
      \(style.text("\(path):\(line)", .dim))
        \(style.source("\(before)⟦\(match)⟧\(after)"))
        \(style.text(rendered.isEmpty ? "–" : rendered, .term)) in: \(style.text(english))

      """
    }
  }
}
