import Editing
import Lexicon
import Orthography

/// What version control knows of a folder of glossaries.
struct Git {
  let folder: String

  /// - Throws: `Failure` if the folder is under no version control, or there is no git.
  init(folder: String) throws {
    self.folder = folder
    guard String(decoding: try run(["rev-parse", "--is-inside-work-tree"]), as: UTF8.self).hasPrefix("true") else {
      throw Failure.edit("\(TerminalText.neutralize(folder)) is no working tree of git", isUsage: true)
    }
  }

  /// What git prints, asked in the folder; its arguments go to it as they are.
  func run(_ arguments: [String]) throws -> [UInt8] {
    let outcome: ChildProcess.Outcome?
    do {
      outcome = try ChildProcess.run("git", ["-C", folder, "--no-pager", "-c", "core.quotePath=off"] + arguments)
    } catch {
      throw Failure.edit("git can't be run: \(error)", isUsage: false)
    }
    guard let outcome else {
      throw Failure.edit("there is no git\nhelp: install it, to have histories of entries", isUsage: true)
    }
    guard outcome.status == 0 else {
      let reason = String(decoding: outcome.errors, as: UTF8.self).split(separator: "\n").first.map(String.init) ?? ""
      throw Failure.edit(
        "\(TerminalText.neutralize(folder)): git says: \(TerminalText.neutralize(reason))\n"
          + "help: keep the glossaries under version control: git init, git add, git commit", isUsage: true)
    }
    return outcome.output
  }

  /// The files of the folder as they were last committed.
  ///
  /// - Parameter now: as they are now; those that have not changed since are taken over.
  func committed(_ now: [GlossaryFile]) throws -> [GlossaryFile] {
    let changed = Set(try paths(["diff", "--name-only", "-z", "--no-renames", "--relative", "HEAD", "--", "."]))
    let new = Set(try paths(["ls-files", "--others", "-z", "--", "."]))
    let known = Set(try paths(["ls-tree", "-r", "-z", "--name-only", "HEAD", "--", "."]))
    var files = now.filter { !changed.contains($0.path) && !new.contains($0.path) }
    for path in changed.intersection(known).sorted()
    where path != "README.md" && !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
      files.append(
        GlossaryFile(path: path, bytes: try run(["show", "HEAD:./\(path)"]), displayPath: "\(folder)/\(path) (HEAD)"))
    }
    return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private func paths(_ arguments: [String]) throws -> [String] {
    try run(arguments).split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }
}
