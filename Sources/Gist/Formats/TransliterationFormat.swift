#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A transliterated line as an object of JSON on one line.
public enum TransliterationFormat {
  private struct Record: Encodable {
    let line: Int
    let latin: String
    let tokens: [Token]

    struct Token: Encodable {
      let text: String
      let vowelled: String
      let latin: String
      let status: String
    }
  }

  public static func jsonLine(_ line: TransliteratedLine) throws -> [UInt8] {
    let record = Record(
      line: line.line + 1, latin: line.text(isMarked: false),
      tokens: line.tokens.map {
        Record.Token(text: $0.text, vowelled: $0.vowelled, latin: $0.latin, status: $0.status.rawValue)
      })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var bytes: [UInt8] = []
    JSONEscapes.append(try encoder.encode(record), to: &bytes)
    return bytes + [0x0A]
  }
}
