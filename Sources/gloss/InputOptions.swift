import ArgumentParser
import Orthography

/// What is read, and in which language; the arguments that commands share.
struct InputOptions: ParsableArguments {
  /// The values of `--from`.
  enum Source: String, CaseIterable, ExpressibleByArgument {
    case fa, ar, auto

    var language: Language? {
      switch self {
      case .fa: .persian
      case .ar: .arabic
      case .auto: nil
      }
    }
  }

  @Option(help: ArgumentHelp("The language of the input: fa (Persian, Dari), ar (Arabic), or auto.", valueName: "lang"))
  var from = Source.auto

  @Argument(
    help: ArgumentHelp("The files to read; - or none is standard input.", valueName: "file"), completion: .file())
  var files: [String] = []

  /// The paths to read.
  var paths: [String] { files.isEmpty ? ["-"] : files }

  /// The languages that the input is probably in, by how the first file begins; all where it can't be read twice.
  var expected: Set<Language> {
    guard let first = paths.first, let bytes = InputFile.beginning(of: first),
      let document = try? Document(path: first, bytes: bytes, language: from.language)
    else { return Set(Language.allCases) }
    return document.languages
  }

  /// Calls `body` with each document that can be read, then `ending`, and ends the output.
  ///
  /// - Throws: what `body` throws, the output being abandoned; `ExitStatus.incomplete` if a document could not be read.
  func forEachDocument(
    _ output: consuming Output, _ body: (Document, inout Output) throws -> Void,
    ending: (inout Output) throws -> Void = { _ in }
  ) throws {
    var output = output
    var isComplete = true
    do {
      for path in paths {
        guard let document = document(path) else {
          isComplete = false
          continue
        }
        try body(document, &output)
      }
      try ending(&output)
    } catch {
      output.abandon()
      throw error
    }
    try output.close()
    if !isComplete { throw ExitStatus.incomplete }
  }

  /// Reads a document; what can't be read is reported and nil.
  private func document(_ path: String) -> Document? {
    let name = path == "-" ? "standard input" : path
    do {
      return try Document(path: path, bytes: try InputFile.bytes(of: path), language: from.language)
    } catch {
      Terminal.complain("\(TerminalText.neutralize(name)): \(error)")
      return nil
    }
  }
}
