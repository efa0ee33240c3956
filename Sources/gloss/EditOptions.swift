import ArgumentParser
import Editing
import Gist
import Lexicon
import Orthography

/// The folder of glossaries; the option that all commands share which need one.
struct FolderOption: ParsableArguments {
  @Option(
    name: .customLong("glossaries"),
    help: ArgumentHelp(
      "Use the glossaries of this folder, not those that the program carries.",
      discussion: "Without it: the folder in $GLOSS_GLOSSARIES, then ./glossaries, if there is one.", valueName: "dir"),
    completion: .directory)
  var folder: String?

  /// The folder that is meant; nil where only the carried glossaries are left.
  var path: String? {
    folder ?? Terminal.environment("GLOSS_GLOSSARIES") ?? (isFolder("glossaries/lexicon") ? "glossaries" : nil)
  }

  /// The files of the folder, or those that the program carries.
  func files() throws -> [GlossaryFile] {
    guard let path else { return GlossaryFile.bundled }
    do { return try GlossaryFile.folder(path) } catch { throw Failure.glossary("\(error)") }
  }
}

/// What is edited: a folder of glossaries, or a file of the user's own; the options that all commands share which look
/// at entries or change them.
struct FolderOptions: ParsableArguments {
  @OptionGroup var option: FolderOption

  @Option(
    name: .customLong("glossary"),
    help: ArgumentHelp(
      "Work on this file of your own terms, which lies over the glossaries, as with gloss translate --glossary.",
      valueName: "file"),
    completion: .file(extensions: ["tsv"]))
  var own: String?

  /// What to edit.
  ///
  /// - Throws: `Failure` if there is nothing: what the program carries can't be edited.
  func store() throws -> GlossaryStore {
    if let own {
      if let root = GlossaryLint.root(of: own) {
        throw Failure.edit(
          "\(TerminalText.neutralize(own)) is one of the glossaries of \(TerminalText.neutralize(root))\n"
            + "help: name the folder: --glossaries \(TerminalText.neutralize(root))", isUsage: true)
      }
      let base = try option.files()
      return try Failure.ofEdit { () throws(EditError) in
        try GlossaryStore(own: own, over: base) { Self.tellOfWaiting(own) }
      }
    }
    guard let path = option.path else {
      throw Failure.edit(
        """
        the glossary in use is carried inside the program, where it can't be edited
        help: name a file of your own terms: --glossary our-terms.tsv; or make a copy of all, and name it: \
        gloss glossary init my-glossaries, then --glossaries my-glossaries or GLOSS_GLOSSARIES=my-glossaries
        """, isUsage: true)
    }
    return try Failure.ofEdit { () throws(EditError) in
      try GlossaryStore(folder: path) { Self.tellOfWaiting(path) }
    }
  }

  private static func tellOfWaiting(_ path: String) {
    Terminal.complain("waiting for another gloss that edits \(TerminalText.neutralize(path)) …")
  }

  /// The entries to look at: those of the user's own file, then those of the folder or the carried glossaries.
  func draft() throws -> Draft {
    var layers: [GlossaryFile] = []
    if let own {
      do { layers = [try GlossaryFile.file(own)] } catch { throw Failure.glossary("\(error)") }
    }
    guard let path = option.path else { return Draft(folder: "glossaries", files: try option.files(), under: layers) }
    // A change of several files that was broken off is finished first.
    let files = try Failure.ofEdit { () throws(EditError) in try GlossaryStore(folder: path).files() }
    return Draft(folder: path, files: files, under: layers)
  }
}

/// The options of commands that change entries.
struct EditOptions: ParsableArguments {
  @OptionGroup var folder: FolderOptions

  @Flag(name: [.customLong("dry-run"), .customShort("n")], help: "Show what would change, and change nothing.")
  var isDry = false

  @Flag(name: .shortAndLong, help: "Don't show the lines that have changed.")
  var quiet = false

  /// Makes a change and prints it: the lines as a diff, what the linter warns of, and a line that sums it up.
  func change(_ body: (inout Draft) throws(EditError) -> Void) throws {
    let store = try folder.store()
    let change = try Failure.ofEdit { () throws(EditError) in try store.transact(dryRun: isDry, body) }
    try ChangeReport(isDry: isDry, isQuiet: quiet).print(change)
  }
}

extension Failure {
  /// Does something with a glossary, and tells what keeps it from being done as the program tells it.
  static func ofEdit<Result>(_ body: () throws(EditError) -> Result) throws(Failure) -> Result {
    do { return try body() } catch { throw Failure(error) }
  }

  init(_ error: EditError) {
    let isUsage =
      switch error {
      case .refused, .changedUnderneath, .system, .writeProtected, .notSynced, .halfway, .interrupted, .badJournal:
        false
      default: true
      }
    self = .edit("\(error)", isUsage: isUsage)
  }
}

/// Prints what a change has done.
struct ChangeReport {
  let isDry: Bool
  let isQuiet: Bool

  func print(_ change: Change) throws {
    var output = try Output(path: nil)
    let style = output.style
    if !isQuiet || isDry { try output.write(Self.diff(change, style, isTerminal: output.isTerminal)) }
    try output.close()
    for warning in change.warnings { Terminal.say("\(warning)", isError: true) }
    Terminal.say(summary(change), isError: true)
  }

  /// The diff; on a terminal, coloured, with right-to-left fields set apart.
  ///
  /// In a pipe it is what `patch` takes.
  static func diff(_ change: Change, _ style: Style, isTerminal: Bool) -> String {
    guard isTerminal else { return change.diff }
    return change.diff.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      let look: Style.Look? =
        line.hasPrefix("---") || line.hasPrefix("+++")
        ? .bold
        : line.hasPrefix("-") ? .old : line.hasPrefix("+") ? .new : line.hasPrefix("@@") ? .dim : nil
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      return fields.map { style.text(String($0), look) }.joined(separator: "\t")
    }.joined(separator: "\n")
  }

  private func summary(_ change: Change) -> String {
    guard !change.isEmpty else { return "Nothing to change." }
    let lines = "\(change.lineCount) line\(change.lineCount == 1 ? "" : "s")"
    let files = change.files.count == 1 ? change.files[0].displayPath : "\(change.files.count) files"
    return isDry ? "\(lines) of \(files) would change; nothing was written." : "\(lines) of \(files) changed."
  }
}
