import Orthography

/// What the program returns to its caller.
enum ExitStatus: Int32, Error {
  /// All is done.
  case done = 0
  /// Some input could not be read, or what was asked about was found wanting.
  case incomplete = 1
  /// The command line or the glossary is wrong.
  case usage = 2
}

/// Whoever reads the output has gone; there is nobody to tell.
struct ClosedPipe: Error {}

/// Something that ends the program, as facts; ``description`` is what is said.
enum Failure: Error, CustomStringConvertible {
  case glossary(String)
  case cannotWrite(path: String, reason: String)
  case noSuchLine(path: String, line: Int, lines: Int)
  case badPlace(String)
  /// An edit that was not made; whether it was asked for wrongly.
  case edit(String, isUsage: Bool)

  var status: ExitStatus {
    switch self {
    case .glossary, .badPlace: .usage
    case .edit(_, let isUsage): isUsage ? .usage : .incomplete
    case .cannotWrite, .noSuchLine: .incomplete
    }
  }

  var description: String {
    switch self {
    case .glossary(let text), .edit(let text, _): text
    case .cannotWrite(let path, let reason): "\(TerminalText.neutralize(path)): can't write: \(reason)"
    case .noSuchLine(let path, let line, let lines):
      "\(TerminalText.neutralize(path)): there is no line \(line); it has \(lines)"
    case .badPlace(let text):
      "'\(TerminalText.neutralize(text))' is no place; write FILE:LINE, such as article.txt:3"
    }
  }
}
