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

  /// Reads a document; what can't be read is reported and nil.
  func document(_ path: String) -> Document? {
    let name = path == "-" ? "standard input" : path
    do {
      return try Document(path: path, bytes: try InputFile.bytes(of: path), language: from.language)
    } catch {
      Terminal.complain("\(TerminalText.neutralize(name)): \(error)")
      return nil
    }
  }
}
