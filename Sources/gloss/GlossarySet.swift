import ArgumentParser
import Editing
import Lexicon

/// Changes fields of an entry.
struct GlossarySet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Change fields of an entry.",
    discussion: """
      NAME is an id, a word of the lexicon (گفتن, or گفتن#verb), or a place such as terms/diplomacy.tsv:3.
        FIELD=TEXT    puts the text in the place of what was there; with no text, empties the field
        FIELD+=TEXT   adds a term, features, or a sentence to the note; ~ means admitted, ! deprecated
        FIELD-=TEXT   takes a term or a feature away
      The fields are the columns of its file: pos features fa ar en note of terms and names; lemma roman (or vowelled) pos \
      features english of words.

      With --glossary, a term that your file does not have yet is laid over ours: copied there, with the change.

      Examples:
        gloss glossary set foreign-minister 'en=foreign minister | ~external affairs minister'
        gloss glossary set foreign-minister 'fa+=~وزیر خارجه' 'features+=title'
        gloss glossary set --glossary our-terms.tsv foreign-minister 'en=external affairs minister'
        gloss glossary set --dry-run مذاکره english+=talks:pl

      To see which gists it would alter: gloss glossary impact --set 'NAME FIELD=TEXT' FILES

      Exit status: 0 done; 1 refused, nothing was changed; 2 wrong usage.
      """)

  @Argument(help: ArgumentHelp("The entry.", valueName: "name"))
  var name: String

  @Argument(help: ArgumentHelp("What to change.", valueName: "field=text"))
  var changes: [String]

  @OptionGroup var options: EditOptions

  func validate() throws { for change in changes { _ = try Self.edit(change) } }

  func run() throws {
    let edits = try changes.map { try Self.edit($0) }
    try options.change { (draft) throws(EditError) in try draft.set(edits, of: name) }
  }

  /// What was typed as a wish.
  static func edit(_ typed: String) throws -> FieldEdit {
    guard let edit = FieldEdit(typed) else {
      throw ValidationError("'\(typed)' is no FIELD=TEXT, such as 'en=foreign minister'.")
    }
    return edit
  }
}
