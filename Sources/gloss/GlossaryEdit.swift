import ArgumentParser
import Editing
import Lexicon

/// Edits entries in the user's editor.
struct GlossaryEdit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Edit entries in your editor.",
    discussion: """
      Opens $VISUAL or $EDITOR on the entries that are meant: by id, word or place, else those that a search finds. Each is \
      a block of fields, a term a line. When you leave the editor, the change is made whole or not at all. If something is \
      wrong with it you can go back to the text; it is never lost without your word.

      Examples:
        gloss glossary edit foreign-minister
        gloss glossary edit گفتن ceasefire terms/security.tsv:12
        gloss glossary edit --limit 200 nuclear
        EDITOR='code --wait' gloss glossary edit iran
        gloss glossary edit --resume /tmp/gloss-edit-Xy12ab.txt

      Exit status: 0 changed, or nothing to change; 1 refused, nothing was changed; 2 wrong usage.
      """)

  @Argument(help: ArgumentHelp("The entries.", valueName: "name or words"))
  var names: [String] = []

  @Option(help: ArgumentHelp("How many entries to open at most.", valueName: "n"))
  var limit = 50

  @Option(help: ArgumentHelp("Take up a text that was kept.", valueName: "file"), completion: .file())
  var resume: String?

  @OptionGroup var options: EditOptions

  func validate() throws {
    if names.isEmpty == (resume == nil) { throw ValidationError("Say which entries to edit, or --resume FILE.") }
  }

  func run() throws {
    guard let editor = Terminal.environment("VISUAL") ?? Terminal.environment("EDITOR") else {
      throw Failure.edit("no editor is set\nhelp: set EDITOR, such as EDITOR=nano gloss glossary edit …", isUsage: true)
    }
    let text = try self.text()
    let file: EditedFile
    do { file = try resume.map { EditedFile(path: $0) } ?? EditedFile(text) } catch {
      throw Failure.cannotWrite(path: TemporaryFile.folder, reason: "\(error)")
    }
    while true {
      let edited = try open(file, with: editor, before: text)
      guard let edited else { return }
      do {
        let buffer = try Failure.ofEdit { () throws(EditError) in try EditBuffer(edited) }
        try options.change { (draft) throws(EditError) in try draft.apply(buffer) }
        if options.isDry { return try kept(file, status: .done) }
        return file.remove()
      } catch let failure as Failure {
        Terminal.complain(failure.description)
        switch ask() {
        case .again: continue
        case .keep: return try kept(file, status: failure.status)
        case .discard:
          file.remove()
          throw failure.status
        }
      }
    }
  }

  /// The text to edit.
  private func text() throws -> String {
    if let resume {
      do { return try EditedFile(path: resume).text() } catch {
        throw Failure.edit(ArticleSource.complaint(resume, "\(error)"), isUsage: true)
      }
    }
    let store = try options.folder.store()
    let draft = try Failure.ofEdit { () throws(EditError) in try store.draft() }
    let found = try Failure.ofEdit { () throws(EditError) in try entries(draft) }
    if found.count > limit {
      throw Failure.edit(
        "\(found.count) entries are meant\nhelp: say it closer, or open them all: --limit \(found.count)", isUsage: true
      )
    }
    return EditBuffer.text(of: found, in: options.folder.own ?? store.folder)
  }

  private func entries(_ draft: Draft) throws(EditError) -> [FoundEntry] {
    var found: [FoundEntry] = []
    for name in names {
      var meant = try draft.entries(name)
      if meant.isEmpty { meant = try EntrySearch(draft).hits(for: name).map(\.entry) }
      if meant.isEmpty { meant = [try draft.entry(name)] }
      found += meant.filter { entry in !found.contains { $0.path == entry.path && $0.row.line == entry.row.line } }
    }
    return found
  }

  /// Opens the editor; the text that it leaves, nil if there is nothing to do.
  private func open(_ file: EditedFile, with editor: String, before: String) throws -> String? {
    do {
      let status = try ChildProcess.edit(file.path, with: editor)
      let edited = try file.text()
      if status != 0 {
        Terminal.complain("the editor '\(editor)' has failed (\(status)); nothing was changed")
        if edited != before || resume != nil { try kept(file, status: .incomplete) }
        file.remove()
        throw ExitStatus.incomplete
      }
      if resume == nil, edited == before || edited.allSatisfy(\.isWhitespace) {
        file.remove()
        Terminal.say("Nothing to change.", isError: true)
        return nil
      }
      return edited
    } catch let error as SystemError {
      throw Failure.edit(ArticleSource.complaint(file.path, "\(error)"), isUsage: false)
    }
  }

  private func kept(_ file: EditedFile, status: ExitStatus) throws {
    Terminal.say("Your text is kept; take it up again with: gloss glossary edit --resume \(file.path)", isError: true)
    if status.rawValue != 0 { throw status }
  }

  private enum Answer { case again, keep, discard }

  /// What to do with a text that was refused; without anybody to ask, it is kept.
  private func ask() -> Answer {
    guard Terminal.isInput, Terminal.isError else { return .keep }
    while true {
      Terminal.show("(e)dit again, (k)eep the text and stop, (d)iscard it? ")
      switch readLine()?.first {
      case "e", "E": return .again
      case "k", "K", nil: return .keep
      case "d", "D": return .discard
      default: continue
      }
    }
  }
}
