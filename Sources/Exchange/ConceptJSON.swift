internal import Lexicon

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// A concept as a JSON object.
struct ConceptJSON: Codable {
  var id: String?
  var domain: String?
  var pos: String?
  var features: String?
  var fa: [TermJSON]?
  var ar: [TermJSON]?
  var en: [TermJSON]?
  var note: String?

  /// One object a line, keys sorted; what is empty is left out.
  static func lines(_ concepts: [Concept]) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var bytes: [UInt8] = []
    for concept in concepts {
      // Encoding strings can't fail.
      guard let line = try? encoder.encode(ConceptJSON(concept)) else { continue }
      bytes += line
      bytes.append(0x0A)
    }
    return bytes
  }

  init(_ concept: Concept) {
    func given(_ text: String) -> String? { text.isEmpty ? nil : text }
    func terms(_ language: TermLanguage) -> [TermJSON]? {
      concept[language].isEmpty ? nil : concept[language].map { TermJSON($0, concept.pos, language) }
    }
    id = given(concept.id)
    domain = given(concept.domain)
    pos = concept.pos.code
    features = given(concept.features)
    fa = terms(.persian)
    ar = terms(.arabic)
    en = terms(.english)
    note = given(concept.note)
  }

  subscript(language: TermLanguage) -> [TermJSON]? {
    switch language {
    case .persian: fa
    case .arabic: ar
    case .english: en
    }
  }
}

/// A term as a JSON object, or as a plain string for a preferred one.
struct TermJSON: Codable {
  /// The words alone.
  var term: String
  var status: String?
  /// With frame, conditions and marks, where it has any.
  var notation: String?

  init(_ term: Term, _ pos: PartOfSpeech, _ language: TermLanguage) {
    self.term = term.text(pos, in: language)
    status = StatusName.name(term.status)
    notation = self.term == term.notation ? nil : term.notation
  }

  init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      term = text
      return
    }
    let container = try decoder.container(keyedBy: CodingKeys.self)
    term = try container.decode(String.self, forKey: .term)
    status = try container.decodeIfPresent(String.self, forKey: .status)
    notation = try container.decodeIfPresent(String.self, forKey: .notation)
  }
}

/// What statuses are called outside.
enum StatusName {
  static func name(_ status: FormStatus) -> String {
    switch status {
    case .preferred: "preferred"
    case .admitted: "admitted"
    case .deprecated: "deprecated"
    }
  }

  /// The status that a name stands for: ours, those of TBX of both versions, or the older `normativeAuthorization`.
  static func status(_ name: String) -> FormStatus? {
    let word = name.hasSuffix("-admn-sts") ? String(name.dropLast("-admn-sts".count)) : name
    return switch word {
    case "preferred", "preferredTerm": .preferred
    case "admitted", "admittedTerm", "standardizedTerm", "legalTerm", "regulatedTerm": .admitted
    case "deprecated", "deprecatedTerm", "superseded", "supersededTerm", "forbidden": .deprecated
    default: nil
    }
  }
}
