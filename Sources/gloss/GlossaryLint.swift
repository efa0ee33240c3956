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
        gloss glossary lint --summary                      # how often each thing is wrong

      Exit status: 0 no errors; 1 errors were found; 2 it could not be read.
      """)

  @Argument(help: ArgumentHelp("What to check.", valueName: "path"), completion: .file())
  var path: String?

  @OptionGroup var folder: FolderOption

  @Flag(help: "Take warnings for errors.")
  var strict = false

  @Flag(help: "Count the findings of each kind, with a place of one, instead of listing all.")
  var summary = false

  func run() throws {
    let findings: [Linter.Finding]
    do { findings = try self.findings() } catch let error as GlossaryError { throw Failure.glossary("\(error)") }
    var output = try Output(path: nil)
    if summary {
      try output.write(Self.kinds(of: findings))
    } else {
      for finding in findings { try output.write("\(finding)\n") }
    }
    let errors = findings.filter { $0.severity == .error }.count
    try output.write("\(Self.count(errors, "error")), \(Self.count(findings.count - errors, "warning"))\n")
    try output.close()
    if errors > 0 || (strict && !findings.isEmpty) { throw ExitStatus.incomplete }
  }

  /// The kinds of findings, most frequent first: how many, what, and where the first stands.
  private static func kinds(of findings: [Linter.Finding]) -> String {
    var kinds: [String: (count: Int, first: Linter.Finding)] = [:]
    for finding in findings {
      let kind = "\(finding.severity): \(kind(of: finding.message))"
      kinds[kind] = (kinds[kind].map { $0.count + 1 } ?? 1, kinds[kind]?.first ?? finding)
    }
    let sorted = kinds.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    return sorted.map { kind, found in
      "\(found.count)  \(kind), such as \(found.first.file):\(found.first.line)\n"
    }.joined()
  }

  /// A message without the words and places that it names.
  private static func kind(of message: String) -> String {
    let parts = message.split(separator: "'", omittingEmptySubsequences: false)
    let plain = parts.enumerated().map { $0.offset % 2 == 0 ? String($0.element) : "…" }.joined(separator: "'")
    return plain.split(separator: " ").map { $0.contains(".tsv:") ? "…" : String($0) }.joined(separator: " ")
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
