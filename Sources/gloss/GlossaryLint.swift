import ArgumentParser
import Lexicon

/// Checks the files of a glossary.
struct GlossaryLint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Check the files of a glossary.",
    discussion: """
      PATH is a folder of glossaries, a file in one, or a file of your own terms, which is checked against the glossary \
      in use. Without PATH that glossary itself is checked.

      Examples:
        gloss glossary lint
        gloss glossary lint glossaries/terms/diplomacy.tsv
        gloss glossary lint our-terms.tsv

      Exit status: 0 no errors; 1 errors were found; 2 it could not be read.
      """)

  @Argument(help: ArgumentHelp("What to check.", valueName: "path"), completion: .file())
  var path: String?

  @OptionGroup var folder: FolderOption

  @Flag(help: "Take warnings for errors.")
  var strict = false

  func run() throws {
    let findings: [Linter.Finding]
    do { findings = try self.findings() } catch let error as GlossaryError { throw Failure.glossary("\(error)") }
    var output = try Output(path: nil)
    for finding in findings { try output.write("\(finding)\n") }
    let errors = findings.filter { $0.severity == .error }.count
    try output.write("\(Self.count(errors, "error")), \(Self.count(findings.count - errors, "warning"))\n")
    try output.close()
    if errors > 0 || (strict && !findings.isEmpty) { throw ExitStatus.incomplete }
  }

  private func findings() throws -> [Linter.Finding] {
    guard let path else { return Linter.lint(try folder.files()) }
    if isFolder(path) { return Linter.lint(try GlossaryFile.folder(path)) }
    if let root = Self.root(of: path) {
      return Linter.lint(try GlossaryFile.folder(root)).filter { $0.file == path }
    }
    let overlay = try GlossaryFile.file(path)
    return Linter.lint(try folder.files(), overlays: [overlay]).filter { $0.file == path }
  }

  /// The folder of glossaries that a file belongs to: the nearest one above it that has a lexicon.
  static func root(of path: String) -> String? {
    var folder = path
    while let slash = folder.lastIndex(of: "/") {
      folder = String(folder[..<slash])
      if isFolder(folder + "/lexicon") { return folder }
    }
    return nil
  }

  private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
