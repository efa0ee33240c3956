import ArgumentParser
import Editing
import Gist
import Lexicon
import Orthography

/// Shows which gists a change alters.
struct GlossaryImpact: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, jsonl }

  static let configuration = CommandConfiguration(
    commandName: "impact",
    abstract: "Show every sentence of files whose gist a change alters, old and new.",
    discussion: """
      The change is one of these:
        --set, --remove, --rows      an edit that is tried and not made; several may be given
        --with DIR                   the glossaries of another folder
        nothing                      what has been changed since the last commit of git

      Examples:
        gloss glossary impact --set 'foreign-minister en=external affairs minister' articles/*.txt
        gloss glossary impact --remove old-treaty articles/*.txt
        gloss glossary impact --rows new.tsv --to diplomacy articles/*.txt
        gloss glossary impact --with ../other/glossaries articles/*.txt
        gloss glossary impact articles/*.txt

      Exit status: 0 done; 1 some input could not be read, or the edit was refused; 2 wrong usage.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var knowledge: GlossaryOptions

  @Option(help: ArgumentHelp("Try this change of fields. Repeatable.", valueName: "name field=text"))
  var set: [String] = []

  @Option(help: ArgumentHelp("Try it without this entry. Repeatable.", valueName: "name"))
  var remove: [String] = []

  @Option(help: ArgumentHelp("Try it with the lines of this file.", valueName: "file"), completion: .file())
  var rows: String?

  @Option(help: ArgumentHelp("The file that --rows go to, such as diplomacy.", valueName: "file"))
  var to: String?

  @Option(
    name: .customLong("with"), help: ArgumentHelp("Compare with this folder.", valueName: "dir"), completion: .directory
  )
  var other: String?

  @Option(help: ArgumentHelp("The format of the output: text or jsonl.", valueName: "format"))
  var format = Format.text

  private var isTrial: Bool { !set.isEmpty || !remove.isEmpty || rows != nil }

  func validate() throws {
    if isTrial, other != nil { throw ValidationError("--with goes without --set, --remove and --rows.") }
    if (rows == nil) != (to == nil) { throw ValidationError("--rows FILE and --to FILE go together.") }
  }

  func run() throws {
    let (old, new) = try glossaries()
    var before = try Worker(try translator(old), isParallel: true)
    var after = try Worker(try translator(new), isParallel: true)
    let output = try Output(path: nil)
    let style = Style(isColoured: output.isTerminal && Terminal.environment("NO_COLOR") == nil)
    var (count, segments) = (0, 0)
    try input.forEachDocument(output) { document, output in
      let comparison = Comparison(old: try before.gist(of: document), new: try after.gist(of: document))
      segments += comparison.segments
      count += comparison.differences.count
      for difference in comparison.differences {
        try output.write(
          format == .text ? Self.text(difference, document.path, style) : try Self.json(difference, document.path))
      }
    } ending: { _ in
      Terminal.say("\(count) of \(segments) sentences read differently", isError: true)
    }
  }

  // MARK: - The two glossaries

  private func glossaries() throws -> (old: Glossary, new: Glossary) {
    if let other {
      return (try knowledge.glossary(), try knowledge.glossary(files: try files(of: other)))
    }
    let files = try knowledge.files()
    if isTrial {
      let path = knowledge.path ?? "glossaries"
      let edits = try self.edits()
      let added = try rows.map { try RowFile.edits(of: $0) } ?? []
      let change = try Failure.ofEdit { () throws(EditError) in
        var draft = Draft(folder: path, files: files)
        for (name, edit) in edits { try draft.set([edit], of: name) }
        if let to {
          let file = try draft.path(named: to)
          for row in added { try draft.add(row, to: file) }
        }
        try draft.remove(remove)
        return try draft.change()
      }
      return (try knowledge.glossary(files: files), try knowledge.glossary(files: change.result))
    }
    guard let path = knowledge.path else {
      throw Failure.edit(
        "the glossary in use is carried inside the program; there is no change to look at\n"
          + "help: say what to try: --set 'NAME FIELD=TEXT', --remove NAME, --rows FILE --to FILE or --with DIR",
        isUsage: true)
    }
    let committed = try Git(folder: path).committed(files)
    return (try knowledge.glossary(files: committed), try knowledge.glossary(files: files))
  }

  private func files(of folder: String) throws -> [GlossaryFile] {
    do { return try GlossaryFile.folder(folder) } catch { throw Failure.glossary("\(error)") }
  }

  /// The wishes of `--set`: a name, a space, and FIELD=TEXT; the name may have spaces itself.
  private func edits() throws -> [(name: String, edit: FieldEdit)] {
    try set.map { typed in
      let equals = typed.firstIndex(of: "=") ?? typed.endIndex
      guard let space = typed[..<equals].lastIndex(of: " ") else {
        throw ValidationError("'\(typed)' is no NAME FIELD=TEXT, such as 'foreign-minister en=foreign minister'.")
      }
      return (String(typed[..<space]), try GlossarySet.edit(String(typed[typed.index(after: space)...])))
    }
  }

  private func translator(_ glossary: Glossary) throws -> Translator {
    do { return try Translator(glossary: glossary) } catch { throw Failure.glossary("\(error)") }
  }

  // MARK: - Output

  private static func text(_ difference: Comparison.Difference, _ path: String, _ style: Style) -> [UInt8] {
    Array(
      """
      \(style.text("\(path):\(difference.line)", .dim))
        \(style.source(difference.source))
      - \(style.text(difference.old, .old))
      + \(style.text(difference.new, .new))

      """.utf8)
  }

  private struct Row: Encodable {
    let path: String
    let line: Int
    let source: String
    let old: String
    let new: String
  }

  private static func json(_ difference: Comparison.Difference, _ path: String) throws -> [UInt8] {
    try JSONLine.bytes(
      of: Row(path: path, line: difference.line, source: difference.source, old: difference.old, new: difference.new))
  }
}
