import Orthography

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The report of words without a reading: a table for eyes, or JSON Lines.
public enum UnknownFormat {
  /// A line of figures and a table: how often, what share of all words, language, word, first place.
  public static func text(_ unknown: UnknownWords) -> String {
    let words = unknown.words
    var out =
      "\(unknown.count) of \(unknown.tokens) words have no reading (\(percent(unknown.share(unknown.count)))): "
      + "\(words.count) different\n"
    guard let most = words.first else { return out }
    let width = max(5, String(most.count).count)
    out += "\n\(pad("count", width))   share  lang  word\n"
    for word in words {
      out += "\(pad(String(word.count), width))  \(pad(percent(unknown.share(word.count)), 6))  "
      out += "\(word.language.code)    \(TerminalText.isolate(LinesFormat.oneLine(word.text)))"
      out += "  \(LinesFormat.oneLine(word.place))\n"
    }
    return out
  }

  /// An object for each word, on a line of its own.
  public static func jsonLines(_ unknown: UnknownWords) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var out: [UInt8] = []
    for word in unknown.words {
      let row = Row(
        count: word.count, language: word.language.code, place: word.place, share: unknown.share(word.count),
        text: word.text)
      JSONEscapes.append(try encoder.encode(row), to: &out)
      out.append(0x0A)
    }
    return out
  }

  private struct Row: Encodable {
    let count: Int
    let language: String
    let place: String
    let share: Double
    let text: String
  }

  /// A share with two decimals, such as `1.25%`.
  private static func percent(_ share: Double) -> String {
    let hundredths = Int((share * 10_000).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)%"
  }

  private static func pad(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
