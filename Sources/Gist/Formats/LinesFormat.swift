import Orthography

/// The English of a document, one line of it for each line of the source and nothing else.
///
/// The segments of a line are joined by spaces; a line without any stays empty.
public enum LinesFormat {
  /// The lines of a gist, each with its break.
  public static func text(_ gist: Gist) -> String {
    var lines = [String](repeating: "", count: gist.document.lines.count)
    for segment in gist.segments { add(segment.text, to: &lines[segment.line]) }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func add(_ text: String, to line: inout String) {
    guard !text.isEmpty else { return }
    if !line.isEmpty { line += " " }
    line += oneLine(text)
  }

  /// A text in which nothing breaks the line or commands a terminal.
  public static func oneLine(_ text: String) -> String {
    let safe = TerminalText.neutralize(text)
    return safe.utf8.contains(0x0A) ? String(safe.map { $0.isNewline ? " " : $0 }) : safe
  }
}
