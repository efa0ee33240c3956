import ArgumentParser
import Editing
import Lexicon

/// Adds entries.
struct GlossaryAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a term, a name or a word.",
    discussion: """
      A language may be named several times, once for each term; the first is preferred, ~ before a term means admitted, ! \
      deprecated (in single quotes, as the shell has uses of its own for both). Without --id the id is made of the first \
      English. The file is found by its name alone; one of terms/ or names/ that is not there is made (name it \
      terms/NAME.tsv).

      With --rows the lines of a file are added, TAB-separated under a line that names the columns, such as those that \
      'gloss glossary suggest' prints; all of them, or none.

      Examples:
        gloss glossary add --file diplomacy --pos noun --fa تفاهم‌نامه --fa '~یادداشت تفاهم' \\
          --ar 'مذكرة تفاهم' --en 'memorandum of understanding'
        gloss glossary add --glossary our-terms.tsv --pos noun --fa بورس --en 'stock exchange'
        gloss glossary add --file lexicon/fa/nouns.tsv --pos noun --lemma مرز --roman marz --en border
        gloss glossary suggest articles/*.txt > rows.tsv    # then look at them, fill in English, and
        gloss glossary add --file diplomacy --rows rows.tsv

      Exit status: 0 added; 1 refused, nothing was changed; 2 wrong usage.
      """)

  @Option(
    help: ArgumentHelp(
      "The file that it goes to, such as diplomacy or terms/diplomacy.tsv; not needed with --glossary.",
      valueName: "file"))
  var file: String?

  @OptionGroup(title: "Fields") var fields: Fields

  @Option(help: ArgumentHelp("Put it behind this entry instead of at the end.", valueName: "name"))
  var after: String?

  @Option(
    help: ArgumentHelp("Add the lines of this file; - is standard input.", valueName: "file"), completion: .file())
  var rows: String?

  @OptionGroup var options: EditOptions

  /// The fields of a new entry.
  struct Fields: ParsableArguments {
    @Option(help: "The id: lower-case words joined by '-'.") var id: String?
    @Option(help: "The part of speech, or kind of name.") var pos: String?
    @Option(help: "Features, such as 'human title'.") var features: String?
    @Option(help: "A Persian term. Repeatable.") var fa: [String] = []
    @Option(help: "An Arabic term. Repeatable.") var ar: [String] = []
    @Option(help: "A rendering in English. Repeatable.") var en: [String] = []
    @Option(help: "Usage, where a translator would hesitate.") var note: String?
    @Option(help: "The lemma of a word of the lexicon.") var lemma: String?
    @Option(help: "Its reading, for Persian.") var roman: String?
    @Option(help: "Its vowelled spelling, for Arabic.") var vowelled: String?

    /// What is to stand in the columns.
    var edits: [FieldEdit] {
      let single = [
        ("id", id), ("pos", pos), ("features", features), ("note", note), ("lemma", lemma), ("roman", roman),
        ("vowelled", vowelled),
      ]
      let terms = [("fa", fa), ("ar", ar), ("en", en)]
      return single.compactMap { name, text in text.map { FieldEdit(field: name, text: $0) } }
        + terms.flatMap { name, texts in texts.map { FieldEdit(field: name, action: .add, text: $0) } }
    }
  }

  func validate() throws {
    if file == nil, options.folder.own == nil {
      throw ValidationError("Say where it goes: --file diplomacy, or --glossary our-terms.tsv for your own terms.")
    }
    if rows == nil, fields.edits.isEmpty {
      throw ValidationError("Say what to add: --fa, --ar, --en …, or --rows FILE.")
    }
    if rows != nil, !fields.edits.isEmpty { throw ValidationError("--rows goes without other fields.") }
  }

  func run() throws {
    let entries = try rows.map { path in try RowFile.edits(of: path) } ?? [fields.edits]
    try options.change { (draft) throws(EditError) in
      let path = try draft.path(named: file ?? draft.ownPath ?? "")
      for entry in entries { try draft.add(entry, to: path, after: after) }
    }
  }
}

/// Rows to be added, out of a file.
enum RowFile {
  /// The fields of each row.
  static func edits(of path: String) throws -> [[FieldEdit]] {
    let bytes: [UInt8]
    do { bytes = try InputFile.bytes(of: path) } catch {
      throw Failure.edit(ArticleSource.complaint(path, "\(error)"), isUsage: true)
    }
    let sheet = try Failure.ofEdit { () throws(EditError) in try Sheet(path: path, bytes: bytes) }
    return sheet.rows.map { row in
      row.pairs.filter { !$0.text.isEmpty }.map { FieldEdit(field: $0.column, text: $0.text) }
    }
  }
}
