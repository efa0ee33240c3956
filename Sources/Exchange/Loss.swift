internal import Lexicon

/// Something that a format can't hold, and how often it was left out.
public struct Loss: Hashable, Sendable {
  /// What is left out.
  public enum Kind: Hashable, Sendable {
    /// Terms that nobody should write, in a format whose tools would offer them.
    case deprecatedTerms
    /// Constructions with holes, which no tool would ever find in a text.
    case constructions
    /// Concepts without a term in the source or the target language.
    case unpaired
    /// Terms of a language that the format has no place for.
    case language(TermLanguage)
    /// Domains.
    case domains
    case partsOfSpeech
    case features
    /// Which terms are preferred.
    case statuses
    /// Frames, heads, numbers and conditions of renderings.
    case notation
    /// Characters that XML forbids.
    case characters
    /// TABs, breaks and a leading `#`, which would part a field or hide a line.
    case separators
    /// Fields made plain text with an apostrophe that an import can't tell from a real one.
    case apostrophes
  }

  public let kind: Kind
  public let count: Int

  public init(kind: Kind, count: Int) {
    self.kind = kind
    self.count = count
  }

  /// What is said of it.
  public var message: String {
    func of(_ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }
    return switch kind {
    case .deprecatedTerms: "\(of("deprecated term", "deprecated terms")): a tool would offer them"
    case .constructions: "\(of("construction", "constructions")) with slots, such as {S}: no text contains them"
    case .unpaired: "\(of("concept", "concepts")) without a term in one of the two languages"
    case .language(let language): "the \(Self.name(language)) terms of \(of("concept", "concepts"))"
    case .domains: "the domains of \(of("concept", "concepts"))"
    case .partsOfSpeech: "the parts of speech of \(of("concept", "concepts"))"
    case .features: "the features of \(of("concept", "concepts"))"
    case .statuses: "which terms are preferred, of \(of("concept", "concepts"))"
    case .notation: "frames, conditions or marks of \(of("rendering", "renderings"))"
    case .characters: "\(of("character", "characters")) that XML forbids"
    case .separators: "\(of("TAB, line break or '#'", "TABs, line breaks or '#'")) that would break the table"
    case .apostrophes:
      "\(of("field", "fields")) written with an apostrophe, so that no spreadsheet computes them: an import keeps it"
    }
  }

  private static func name(_ language: TermLanguage) -> String {
    switch language {
    case .persian: "Persian"
    case .arabic: "Arabic"
    case .english: "English"
    }
  }
}

/// Counts what is lost while an export is written.
struct LossCounter {
  private var counts: [Loss.Kind: Int] = [:]
  private var order: [Loss.Kind] = []

  mutating func add(_ kind: Loss.Kind, _ count: Int = 1) {
    guard count > 0 else { return }
    if counts[kind] == nil { order.append(kind) }
    counts[kind, default: 0] += count
  }

  /// What was lost, in the order in which it was first met.
  var all: [Loss] { order.compactMap { kind in counts[kind].map { Loss(kind: kind, count: $0) } } }

  /// The concept less its deprecated terms; nil if nothing is left to translate.
  mutating func withoutDeprecated(_ concept: Concept) -> Concept? {
    var concept = concept
    var count = 0
    for language in TermLanguage.allCases {
      let kept = concept[language].filter { $0.status != .deprecated }
      count += concept[language].count - kept.count
      concept[language] = kept
    }
    add(.deprecatedTerms, count)
    if TermLanguage.allCases.allSatisfy({ concept[$0].isEmpty }) {
      add(.unpaired)
      return nil
    }
    return concept
  }

  /// The concepts with their terms of two languages, less those without both.
  mutating func inTwoLanguages(_ concepts: [Concept], _ source: TermLanguage, _ target: TermLanguage) -> [Concept] {
    var kept: [Concept] = []
    for var concept in concepts {
      if concept[source].isEmpty || concept[target].isEmpty {
        add(.unpaired)
        continue
      }
      for language in TermLanguage.allCases where language != source && language != target {
        if !concept[language].isEmpty { add(.language(language)) }
        concept[language] = []
      }
      kept.append(concept)
    }
    return kept
  }
}
