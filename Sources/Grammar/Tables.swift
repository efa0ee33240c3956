public import Lexicon
import Morphology
import Orthography

/// What each punctuation mark is to the grammar and in English, from `grammar/punctuation.tsv` (`mark`, `category`, `english`).
public struct PunctuationTable: Sendable {
  private let byMark: [String: (category: String, english: String)]

  public init(_ table: TSV) {
    var byMark: [String: (category: String, english: String)] = [:]
    for row in table.rows { byMark[row["mark"]] = (row["category"], row["english"]) }
    self.byMark = byMark
  }

  func categoryAndEnglish(_ mark: String) -> (category: String, english: String)? { byMark[mark] }

  /// The categories that the table names.
  var categories: [String] { Set(byMark.values.map(\.category)).sorted() }
}

/// Numbers as English writes them.
enum NumberText {
  /// Digits of any script as ASCII, with the decimal and thousands separators of English.
  static func english(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0660...0x0669: out.unicodeScalars.append(Unicode.Scalar(UInt8(0x30 + scalar.value - 0x0660)))
      case 0x06F0...0x06F9: out.unicodeScalars.append(Unicode.Scalar(UInt8(0x30 + scalar.value - 0x06F0)))
      case 0x066B: out += "."
      case 0x066C, 0x060C: out += ","
      case 0x066A: out += "%"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
