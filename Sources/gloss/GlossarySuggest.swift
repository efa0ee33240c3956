import ArgumentParser
import Gist
import Lexicon
import Orthography

/// Suggests what to add to a glossary.
struct GlossarySuggest: ParsableCommand {
  enum Kind: String, CaseIterable, ExpressibleByArgument { case words, phrases, renderings }
  enum Format: String, CaseIterable, ExpressibleByArgument { case tsv, jsonl }

  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "Suggest what to add or settle: unknown words, recurring phrases, uneven renderings.",
    discussion: """
      Most frequent first:
        words        words that no file lists
        phrases      phrases of nouns and adjectives that recur and that no term covers, with the English that they have now
        renderings   entries that were rendered in several ways, to be looked at

      Formats:
        tsv          rows for 'gloss glossary add', each under a comment that says how often and where; fill in the English \
      that is empty, and throw out what you don't want
        jsonl        an object a line

      Examples:
        gloss glossary suggest articles/*.txt > rows.tsv
        gloss glossary add --file diplomacy --rows rows.tsv
        gloss glossary suggest --only phrases --min 5 articles/*.txt

      Exit status: 0 done; 1 some input could not be read; 2 wrong usage.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var knowledge: GlossaryOptions

  @Option(help: ArgumentHelp("Only words, phrases or renderings. Repeatable.", valueName: "kind"))
  var only: [Kind] = []

  @Option(name: .customLong("min"), help: ArgumentHelp("How often something must occur.", valueName: "n"))
  var least = 3

  @Option(help: ArgumentHelp("How many of a kind to print at most.", valueName: "n"))
  var limit = 100

  @Option(help: ArgumentHelp("The format of the output: tsv or jsonl.", valueName: "format"))
  var format = Format.tsv

  func validate() throws {
    if least < 1 || limit < 1 { throw ValidationError("--min and --limit must be at least 1.") }
  }

  func run() throws {
    let translator = try knowledge.translator()
    var worker = try Worker(translator, isParallel: true)
    var words = UnknownWords()
    var phrases = RecurringPhrases()
    var renderings = RenderingCounts(translator)
    try input.forEachDocument(try Output(path: nil)) { document, _ in
      let gist = try worker.gist(of: document)
      words.add(gist)
      phrases.add(gist)
      renderings.add(gist)
    } ending: { output in
      var rows: [SuggestionRow] = []
      if isWanted(.words) { rows += words.words.filter { $0.count >= least }.prefix(limit).map(SuggestionRow.init) }
      if isWanted(.phrases) { rows += phrases.phrases(atLeast: least).prefix(limit).map(SuggestionRow.init) }
      if isWanted(.renderings) { rows += renderings.inconsistent(atLeast: least).prefix(limit).map(SuggestionRow.init) }
      if format == .tsv { try output.write(SuggestionRow.header) }
      for row in rows { try output.write(format == .tsv ? row.tsv : try JSONLine.bytes(of: row)) }
    }
  }

  private func isWanted(_ kind: Kind) -> Bool { only.isEmpty || only.contains(kind) }
}
