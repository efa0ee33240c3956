public import Lexicon
import Orthography

/// Spells names that no file lists as newsrooms would: by what the letters of listed names become between their neighbours.
public struct NameSpeller: Sendable {
  private let glossary: Glossary
  private let persian: Lazy<PatternTable?>
  private let dari: Lazy<PatternTable?>
  private let arabic: Lazy<PatternTable?>

  public init(_ glossary: Glossary) {
    self.glossary = glossary
    persian = Lazy { glossary.patterns("names-fa") }
    dari = Lazy { glossary.patterns("names-prs") ?? glossary.patterns("names-fa") }
    arabic = Lazy { glossary.patterns("names-ar") }
  }

  /// A name with its capitals; of parts that U+200C or a hyphen joins, endings such as پور are written solid.
  public func name(_ text: String, _ variety: Variety) -> String {
    let parts = text.unicodeScalars.split { $0.value == Invisible.zeroWidthNonJoiner || $0 == "-" }.map { String($0) }
    return parts.enumerated().reduce(into: "") { name, next in
      if next.offset > 0, let ending = ending(next.element, variety) {
        name += ending
      } else {
        name += (name.isEmpty ? "" : " ") + part(next.element, variety)
      }
    }
  }

  /// A part that the files write with a small letter: zadeh, pour, nejad.
  private func ending(_ text: String, _ variety: Variety) -> String? {
    let key = MatchKey.fold(text, language: variety.language)
    return glossary.lookup(key[...], variety.language).lazy
      .filter { glossary.partOfSpeech($0) == .surname }
      .compactMap { glossary.entry($0).renderings.first?.text }
      .first { $0.first?.isLowercase ?? false }
  }

  private func part(_ text: String, _ variety: Variety) -> String {
    let letters = VowelledForm(text).letters
    if variety == .arabic, letters.hasPrefix("ال"), letters.unicodeScalars.count > 4 {
      return "al-" + Self.upper(spelled(String(letters.unicodeScalars.dropFirst(2)), variety))
    }
    return Self.upper(spelled(letters, variety))
  }

  private static func upper(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// Letters in small Latin letters.
  private func spelled(_ letters: String, _ variety: Variety) -> String {
    let table =
      switch variety {
      case .persian: persian.value
      case .dari: dari.value
      case .arabic: arabic.value
      }
    guard let table else { return "" }
    return table.pieces(of: letters.unicodeScalars.compactMap(Self.folded)).compactMap(\.self).joined()
  }

  /// The letters as the tables have them: Persian forms, alef without hamza.
  private static func folded(_ scalar: Unicode.Scalar) -> UInt16? {
    switch scalar {
    case "ي", "ى": 0x06CC
    case "ك": 0x06A9
    case "أ", "إ", "ٱ": 0x0627
    case "ة", "ۀ": 0x0647
    default: UInt16(exactly: scalar.value)
    }
  }
}
