import ArgumentParser
import Editing
import Exchange
import Lexicon
import Orthography

/// Takes terms from the files of other tools.
struct GlossaryImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take terms from a file of another tool.",
    discussion: """
      Each concept of FILE is new, the same as in the glossary, or clashes with it. A concept is known by its id, or, \
      if it has none of ours, by its preferred Persian or Arabic term. New ones are added to the file that --into \
      names, or to the one that their domain names, or, with --glossary, to that file of your own terms; of clashing ones the glossary's stay, unless --on-clash replace \
      is given. What the linter refuses is named and set aside; the rest is taken at once or not at all.

      Formats are those of gloss glossary export; the name of FILE tells which, if it ends in .tbx, .csv, .tsv, .jsonl \
      or .utf8. tbx stands for TBX of both versions and styles. docs/exchange.md says what is read of each.

      Look first, then take:
        gloss glossary import partner.tbx --into terms/partner.tsv --dry-run
        gloss glossary import partner.tbx --into terms/partner.tsv

      Other examples:
        gloss glossary import nuclear.csv --on-clash replace
        gloss glossary import partner.tbx --glossary our-terms.tsv
        gloss glossary import glossary.txt --format omegat --from fa --into terms/team.tsv

      Exit status: 0 all of it is in the glossary; 1 something clashes or could not be taken; 2 wrong usage, or \
      FILE can't be read.
      """)

  @Argument(help: ArgumentHelp("What to import; - is standard input.", valueName: "file"), completion: .file())
  var path: String

  @Option(help: ArgumentHelp("The format, if the name of the file doesn't tell.", valueName: "format"))
  var format: ExchangeFormat?

  @Option(help: ArgumentHelp("The file for new concepts, such as terms/partner.tsv.", valueName: "file"))
  var into: String?

  @Option(
    help: ArgumentHelp("The language of the source terms of omegat and weblate: fa or ar.", valueName: "language"))
  var from: TermLanguage?

  @Option(help: ArgumentHelp("The language of their target terms.", valueName: "language"))
  var to: TermLanguage = .english

  @Option(help: ArgumentHelp("What to do with concepts that the glossary has otherwise.", valueName: "policy"))
  var onClash: ClashPolicy = .keep

  @Flag(name: [.customShort("n"), .long], help: "Only say what would be done; write nothing.")
  var dryRun = false

  @OptionGroup var folder: FolderOptions

  func validate() throws {
    guard let format = format ?? ExchangeFormat(path: path) else {
      throw ValidationError("the name of the file doesn't tell its format: add --format, such as --format tbx")
    }
    if format.isBilingual, from == nil {
      throw ValidationError(
        "\(format.rawValue) doesn't say which language its terms are in: add --from fa or --from ar")
    }
    if format.isBilingual, from == to { throw ValidationError("--from and --to name the same language") }
    if into != nil, folder.own != nil { throw ValidationError("--glossary names the file; --into goes without it.") }
    if let into, !EntryFiles.isOne(into) || into.hasPrefix("lexicon/") {
      throw ValidationError("'\(TerminalText.neutralize(into))' is no file of terms or names; write terms/NAME.tsv")
    }
  }

  func run() throws {
    let reading = try reading()
    let importer = GlossaryImporter(store: try folder.store(), into: into, onClash: onClash)
    let outcome = try Failure.ofEdit { () throws(EditError) in try importer.run(reading, dryRun: dryRun) }
    try ImportReport(path: path, outcome: outcome, onClash: onClash, isDry: dryRun).write(reading.remarks)
    let counts = outcome.plan.counts
    if counts.unusable > 0 || (counts.clashing > 0 && onClash == .keep) { throw ExitStatus.incomplete }
  }

  private func reading() throws -> Reading {
    let bytes: [UInt8]
    do { bytes = try InputFile.bytes(of: path) } catch {
      throw Failure.edit(ArticleSource.complaint(path, "\(error)"), isUsage: true)
    }
    do {
      return try Reading(bytes, as: format ?? ExchangeFormat(path: path) ?? .tbx, source: from, target: to)
    } catch { throw Failure.edit(error.message(for: path), isUsage: true) }
  }
}
