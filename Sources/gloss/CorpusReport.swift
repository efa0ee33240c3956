import ArgumentParser
import Gist
import Orthography

/// The formats of commands that print one thing after the other.
enum RowFormat: String, CaseIterable, ExpressibleByArgument { case text, jsonl }

/// What a command finds in documents: a paragraph for eyes, or an object on a line.
protocol CorpusRow: Encodable {
  func text(_ style: Style) -> String
}

extension InputOptions {
  /// Prints what is found in each document that can be read, then, on standard error, what sums it up.
  func report(
    as format: RowFormat, _ rows: (Document) throws -> [some CorpusRow], ending: () -> String
  ) throws {
    let output = try Output(path: nil)
    let style = output.style
    try forEachDocument(output) { document, output in
      for row in try rows(document) {
        try output.write(format == .text ? Array(row.text(style).utf8) : try JSONLine.bytes(of: row))
      }
    } ending: { _ in
      Terminal.say(ending(), isError: true)
    }
  }
}
