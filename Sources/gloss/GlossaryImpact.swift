import ArgumentParser
import Editing
import Gist
import Lexicon
import Orthography

/// Shows which gists a change alters.
struct GlossaryImpact: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "impact",
    abstract: "Show every sentence of files whose gist a change alters, old and new.",
    discussion: """
      The change is one of these:
        --set, --remove, --rows      an edit that is tried and not made; several may be given
        --with DIR                   the glossaries of another folder
        --glossary FILE              what this file of your own terms alters; with --set and so on, it is what is edited
        nothing                      what has been changed since the last commit of git

      Examples:
        gloss glossary impact --set 'foreign-minister en=external affairs minister' articles/*.txt
        gloss glossary impact --remove humanitarian-truce articles/*.txt
        gloss glossary impact --rows new.tsv --to diplomacy articles/*.txt
        gloss glossary impact --with ../other/glossaries articles/*.txt
        gloss glossary impact --glossary our-terms.tsv articles/*.txt
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
  var format = RowFormat.text

  private var isTrial: Bool { !set.isEmpty || !remove.isEmpty || rows != nil }

  func validate() throws {
    if isTrial, other != nil { throw ValidationError("--with goes without --set, --remove and --rows.") }
    let isOwn = !knowledge.overlays.isEmpty
    if rows == nil ? to != nil : (to == nil && !isOwn) {
      throw ValidationError("--rows FILE and --to FILE go together.")
    }
    for typed in set { _ = try Wish(typed) }
  }

  func run() throws {
    let (old, new) = try glossaries()
    var before = try Worker(try translator(old), isParallel: true)
    var after = try Worker(try translator(new), isParallel: true)
    var (count, segments) = (0, 0)
    try input.report(as: format) { document in
      let comparison = Comparison(old: try before.gist(of: document), new: try after.gist(of: document))
      segments += comparison.segments
      count += comparison.differences.count
      return comparison.differences.map { Row($0, path: document.path) }
    } ending: {
      "\(count) of \(segments) sentence\(segments == 1 ? "" : "s") \(count == 1 ? "reads" : "read") differently"
    }
  }

  // MARK: - The two glossaries

  private func glossaries() throws -> (old: Glossary, new: Glossary) {
    let now = try knowledge.glossary()
    if let other { return (now, try knowledge.glossary(files: try files(of: other))) }
    if isTrial { return (now, try tried()) }
    let files = try knowledge.files()
    if !knowledge.overlays.isEmpty { return (try knowledge.glossary(files: files, layers: []), now) }
    guard let path = knowledge.path else {
      throw Failure.edit(
        "the glossary in use is carried inside the program; there is no change to look at\n"
          + "help: say what to try: --set 'NAME FIELD=TEXT', --remove NAME, --rows FILE --to FILE, --with DIR or "
          + "--glossary FILE", isUsage: true)
    }
    return (try knowledge.glossary(files: try Git(folder: path).committed(files)), now)
  }

  /// The glossary as it would be with the edits that are tried: of the first file of the user's own, else of the folder.
  private func tried() throws -> Glossary {
    let edits = try set.map { try Wish($0) }
    let added = try rows.map { try RowFile.edits(of: $0) } ?? []
    func edit(_ draft: inout Draft) throws(EditError) {
      for wish in edits { try draft.set([wish.edit], of: wish.name) }
      if !added.isEmpty, let file = to ?? draft.ownPath {
        let path = try draft.path(named: file)
        for row in added { try draft.add(row, to: path) }
      }
      try draft.remove(remove)
    }
    let files = try knowledge.files()
    if let own = knowledge.overlays.first {
      let change = try Failure.ofEdit { () throws(EditError) in
        try GlossaryStore(own: own, over: files).transact(dryRun: true, edit)
      }
      return try knowledge.glossary(files: files, layers: change.result + (try knowledge.layers().dropFirst()))
    }
    let change = try Failure.ofEdit { () throws(EditError) in
      var draft = Draft(folder: knowledge.path ?? "glossaries", files: files)
      try edit(&draft)
      return try draft.change()
    }
    return try knowledge.glossary(files: change.result)
  }

  private func files(of folder: String) throws -> [GlossaryFile] {
    do { return try GlossaryFile.folder(folder) } catch { throw Failure.glossary("\(error)") }
  }

  /// A wish of `--set`: a name, a space, and FIELD=TEXT; the name may have spaces itself.
  private struct Wish {
    let name: String
    let edit: FieldEdit

    init(_ typed: String) throws {
      let equals = typed.firstIndex(of: "=") ?? typed.endIndex
      guard let space = typed[..<equals].lastIndex(of: " ") else {
        throw ValidationError("'\(typed)' is no NAME FIELD=TEXT, such as 'foreign-minister en=foreign minister'.")
      }
      name = String(typed[..<space])
      edit = try GlossarySet.edit(String(typed[typed.index(after: space)...]))
    }
  }

  private func translator(_ glossary: Glossary) throws -> Translator {
    do { return try Translator(glossary: glossary) } catch { throw Failure.glossary("\(error)") }
  }

  // MARK: - Output

  private struct Row: CorpusRow {
    let path: String
    let line: Int
    let source: String
    let old: String
    let new: String

    init(_ difference: Comparison.Difference, path: String) {
      self.path = path
      line = difference.line
      source = difference.source
      old = difference.old
      new = difference.new
    }

    func text(_ style: Style) -> String {
      """
      \(style.text("\(path):\(line)", .dim))
        \(style.source(source))
      - \(style.text(old, .old))
      + \(style.text(new, .new))

      """
    }
  }
}
