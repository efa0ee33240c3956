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

  /// The quotations of a text, from mark to mark; a mark without its partner is none.
  func quotations(in tokens: [SourceToken]) -> [ClosedRange<Int>] {
    var out: [ClosedRange<Int>] = []
    var open: [Int] = []
    for (index, token) in tokens.enumerated() where token.kind == .punctuation {
      switch byMark[token.text]?.category {
      case "LQ": open.append(index)
      case "QUOT" where open.isEmpty: open.append(index)
      case "RQ", "QUOT": if let start = open.popLast() { out.append(start...index) }
      default: break
      }
    }
    return out
  }

  /// The categories that the table names.
  var categories: [String] { Set(byMark.values.map(\.category)).sorted() }
}

/// Numbers as English writes them.
enum NumberText {
  /// Digits of any script as ASCII, with the decimal and thousands separators of English.
  static func english(_ text: String) -> String {
    var out = ""
    let scalars = Array(text.unicodeScalars)
    // 1,3 has a decimal comma, 1,300 a comma between thousands.
    if let comma = scalars.firstIndex(where: { [0x2C, 0x060C].contains($0.value) }), scalars.count - comma < 4 {
      return english(String(text.unicodeScalars.prefix(comma))) + "."
        + english(String(text.unicodeScalars.dropFirst(comma + 1)))
    }
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
