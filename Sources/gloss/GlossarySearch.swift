import ArgumentParser
import Editing
import Gist
import Lexicon

/// Finds entries.
struct GlossarySearch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find entries by Persian, Arabic, English, a romanization or an id.",
    discussion: """
      Several words are looked for as they stand, side by side. Spelling counts as loosely as in translation: ي and ی, \
      U+200C or none, harakat or none, case and diacritics make no difference. What fits as a whole comes first. Latin \
      letters that are written nowhere are taken for a romanization.

      Formats:
        text         a line each: id, part of speech, preferred terms, place
        jsonl        an object a line, with all fields

      Examples:
        gloss glossary search وزیر خارجه
        gloss glossary search foreign minister
        gloss glossary search mozakereh
        gloss glossary search --format jsonl --limit 500 ceasefire

      Exit status: 0 something was found; 1 nothing; 2 wrong usage or an unreadable glossary.
      """)

  @Argument(help: ArgumentHelp("What to look for.", valueName: "words"))
  var words: [String]

  @Option(help: ArgumentHelp("The format of the output: text or jsonl.", valueName: "format"))
  var format = RowFormat.text

  @Option(help: ArgumentHelp("How many entries to show at most.", valueName: "n"))
  var limit = 20

  @OptionGroup var folder: FolderOptions

  func validate() throws {
    if words.allSatisfy(\.isEmpty) { throw ValidationError("There is nothing to look for.") }
    if limit < 1 { throw ValidationError("--limit must be at least 1.") }
  }

  func run() throws {
    let draft = try folder.draft()
    let hits = try Failure.ofEdit { () throws(EditError) in
      try EntrySearch(draft).hits(for: words.joined(separator: " "))
    }
    var output = try Output(path: nil)
    let card = EntryCard(style: output.style)
    for hit in hits.prefix(limit) {
      switch format {
      case .text: try output.write(card.line(hit))
      case .jsonl: try output.write(try EntryRecord(hit.entry, displayPath: hit.displayPath).jsonLine())
      }
    }
    try output.close()
    if hits.count > limit { Terminal.say("\(hits.count - limit) more; --limit shows them", isError: true) }
    if hits.isEmpty {
      Terminal.say("Nothing is found.", isError: true)
      throw ExitStatus.incomplete
    }
  }
}
