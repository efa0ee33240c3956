import ArgumentParser
import Exchange
import Lexicon
import Orthography

/// Writes terms for other tools.
struct GlossaryExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write terms in a format that other tools read.",
    discussion: """
      Formats:
        tbx       TBX-Basic (ISO 30042:2019), for term bases
        tbx-dct   the same with data categories as elements
        tbx2      TBX of 2008, for older tools, OmegaT and Weblate among them
        omegat    glossary of OmegaT, a text file; needs --from
        weblate   glossary of Weblate, CSV; needs --from
        csv       a line a concept, for spreadsheets
        tsv       as in glossaries/terms, for gloss translate --glossary
        jsonl     a JSON object a concept

      FILE is a file of terms in the glossary, such as terms/nuclear.tsv, or one of your own; without it, all terms \
      are written. What a format can't hold is named with its count. csv, jsonl and tbx hold everything. Deprecated \
      terms are left out where a tool would offer them: in tbx2, omegat and weblate. docs/exchange.md has the details.

      Examples:
        gloss glossary export --format tbx -o terms.tbx
        gloss glossary export --format omegat --from fa -o gloss.utf8
        gloss glossary export --format tbx2 --from ar -o weblate.tbx
        gloss glossary export --format csv terms/nuclear.tsv -o nuclear.csv

      Exit status: 0 it is written; 2 wrong usage, or the glossary can't be read.
      """)

  @Option(help: ArgumentHelp("The format.", valueName: "format"))
  var format: ExchangeFormat

  @Argument(help: ArgumentHelp("Which files of terms; all, if none is named.", valueName: "file"), completion: .file())
  var paths: [String] = []

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Write here, not to standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp(
      "The language of the source terms, fa or ar; TBX then has two languages, not three.", valueName: "language"))
  var from: TermLanguage?

  @Option(help: ArgumentHelp("The language of the target terms, if --from is given.", valueName: "language"))
  var to: TermLanguage = .english

  @Flag(help: "Write all names, too: people, places, organizations.")
  var names = false

  @Flag(help: "Put an apostrophe before fields that a spreadsheet would compute; an import of our CSV takes it off.")
  var neutralizeFormulas = false

  @OptionGroup var folder: FolderOption

  func validate() throws {
    if format.isBilingual, from == nil {
      throw ValidationError("\(format.rawValue) holds pairs of terms: add --from fa or --from ar")
    }
    if format.isTable || format == .jsonl, !format.isBilingual, from != nil {
      throw ValidationError("\(format.rawValue) has all languages; --from is for omegat, weblate and TBX")
    }
    if from == to { throw ValidationError("--from and --to name the same language") }
    if neutralizeFormulas, !format.isTable {
      throw ValidationError("--neutralize-formulas is for tables: csv, tsv, omegat, weblate")
    }
  }

  func run() throws {
    let concepts = try self.concepts()
    guard !concepts.isEmpty else { throw Failure.edit("there are no terms to export", isUsage: true) }
    let options = ExportOptions(source: from, target: to, neutralizesFormulas: neutralizeFormulas)
    let export: Export
    do { export = try Export(concepts, as: format, options) } catch {
      throw Failure.edit(error.message(for: format.rawValue), isUsage: true)
    }
    var output = try Output(path: output)
    try output.write(export.bytes)
    try output.close()
    report(export, of: concepts.count)
  }

  private func concepts() throws -> [Concept] {
    let files = try folder.files()
    do throws(GlossaryError) {
      return try chosen(files).map(\.concept)
    } catch { throw Failure.glossary("\(error)") }
  }

  private func chosen(_ files: [GlossaryFile]) throws(GlossaryError) -> [PlacedConcept] {
    var chosen: [PlacedConcept] = []
    if paths.isEmpty || names {
      let wanted = files.filter { file in
        (paths.isEmpty && file.path.hasPrefix("terms/")) || (names && file.path.hasPrefix("names/"))
      }
      chosen = try PlacedConcept.all(in: wanted)
    }
    for path in paths {
      if let file = files.first(where: { $0.path == path || $0.displayPath == path }) {
        chosen += try PlacedConcept.concepts(of: file)
      } else {
        chosen += try PlacedConcept.concepts(of: try GlossaryFile.file(path))
      }
    }
    return chosen
  }

  /// What was written and what not; a format that holds everything needs no words.
  private func report(_ export: Export, of total: Int) {
    guard !export.losses.isEmpty else { return }
    Terminal.say("\(format.rawValue): \(export.concepts) of \(total) concepts; it can't hold:", isError: true)
    for loss in export.losses { Terminal.say("  \(loss.message)", isError: true) }
  }
}
