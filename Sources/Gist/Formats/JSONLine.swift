#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A value as JSON on a line of its own.
public enum JSONLine {
  /// Its bytes with the line break; keys are sorted, and what could command a terminal or turn the direction of text is
  /// escaped.
  public static func bytes(of value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var out: [UInt8] = []
    JSONEscapes.append(try encoder.encode(value), to: &out)
    return out + [0x0A]
  }
}
