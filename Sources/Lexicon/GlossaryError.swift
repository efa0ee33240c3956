/// Something wrong in a glossary file: where, what, and the way out.
///
/// Its description shows the line with the place marked, safe for right-to-left text:
///
///     glossaries/lexicon/fa/verbs.tsv:12:9: error: unknown part of speech 'nuon'
///       گفتن │ goftan │ nuon │ …
///                       ^~~~
///     help: did you mean 'noun'?
public struct GlossaryError: Error, Hashable, Sendable {
  /// How bad it is: an error keeps a file from being used, a warning does not.
  public enum Severity: String, Sendable {
    case error, warning
  }

  public let severity: Severity
  /// The path as it is shown to the user.
  public let file: String
  /// The line, from 1; 0 when the whole file is meant.
  public let line: Int
  /// The column, from 1, in Unicode scalars.
  public let column: Int
  /// How many scalars of the line are meant.
  public let length: Int
  public let message: String
  /// What to do about it; empty where the message says it all.
  public let help: String
  /// The line without its break.
  public let sourceLine: String

  public init(
    severity: Severity = .error, file: String, line: Int, column: Int = 1, length: Int = 0,
    message: String, help: String = "", sourceLine: String = ""
  ) {
    self.severity = severity
    self.file = file
    self.line = line
    self.column = column
    self.length = length
    self.message = message
    self.help = help
    self.sourceLine = sourceLine
  }
}

extension GlossaryError: CustomStringConvertible {
  public var description: String {
    let place = line > 0 ? "\(file):\(line):\(column)" : file
    var lines = ["\(VisibleText.of(place)): \(severity.rawValue): \(VisibleText.of(message))"]
    if line > 0, !sourceLine.isEmpty {
      let snippet = Snippet(line: sourceLine, column: column, length: length)
      lines += ["  " + snippet.text, "  " + snippet.caret]
    }
    if !help.isEmpty { lines.append("help: \(VisibleText.of(help))") }
    return lines.joined(separator: "\n")
  }
}

extension GlossaryError {
  /// The error that a range of a file's bytes makes.
  init(
    _ problem: Problem, in file: GlossaryFile, line: Int, lineRange: Range<Int>, range: Range<Int>
  ) {
    let lineRange = lineRange.clamped(to: 0..<file.bytes.count)
    let range = range.clamped(to: lineRange)
    func scalars(_ range: Range<Int>) -> Int {
      String(decoding: file.bytes[range], as: UTF8.self).unicodeScalars.count
    }
    self.init(
      severity: problem.severity, file: file.displayPath, line: line,
      column: scalars(lineRange.lowerBound..<range.lowerBound) + 1, length: scalars(range),
      message: problem.message, help: problem.help,
      sourceLine: String(decoding: file.bytes[lineRange], as: UTF8.self))
  }

  /// The same so many lines further down.
  func moved(by lines: Int) -> GlossaryError {
    GlossaryError(
      severity: severity, file: file, line: line + lines, column: column, length: length, message: message, help: help,
      sourceLine: sourceLine)
  }

  /// The error that concerns a file as a whole.
  init(_ problem: Problem, in path: String) {
    self.init(severity: problem.severity, file: path, line: 0, message: problem.message, help: problem.help)
  }
}
