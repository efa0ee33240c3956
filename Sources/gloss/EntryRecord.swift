import Editing
import Gist

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// An entry as a JSON object: where it stands, and each column, terms as lists with their statuses.
struct EntryRecord: Encodable {
  private struct Name: CodingKey {
    let stringValue: String
    let intValue: Int? = nil
    init(_ text: String) { stringValue = text }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
  }

  private struct Term: Encodable {
    let text: String
    let status: String
  }

  private let entry: FoundEntry
  private let displayPath: String

  init(_ entry: FoundEntry, displayPath: String) {
    self.entry = entry
    self.displayPath = displayPath
  }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Name.self)
    try object.encode(displayPath, forKey: Name("file"))
    try object.encode(entry.row.line, forKey: Name("line"))
    for (column, text) in entry.row.pairs {
      if ["fa", "ar", "en", "english"].contains(column) {
        try object.encode(Forms(text).all.map { Term(text: $0.text, status: "\($0.status)") }, forKey: Name(column))
      } else {
        try object.encode(text, forKey: Name(column))
      }
    }
  }

  /// The object on a line of its own, safe for a terminal.
  func jsonLine() throws -> [UInt8] { try JSONLine.bytes(of: self) }
}
