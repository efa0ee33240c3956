import Lexicon
import Orthography

/// The parts of speech of Universal Dependencies.
enum UniversalPOS {
  /// What an entry of a part of speech is, in the category that the grammar uses it in.
  static func of(pos: PartOfSpeech, category: String, isAuxiliary: Bool, language: Language) -> String {
    if language == .arabic, let own = arabic(category) { return own }
    switch category {
    case "AND", "OR", "BUT": return "CCONJ"
    case "KE", "SUB", "TA", "AN", "ANNA", "INNA": return "SCONJ"
    case "MODAL", "CANIMP", "FUT": return "AUX"
    case "RA": return "ADP"
    case "VN", "VINF": return "NOUN"
    case "REL", "ANPRO": return "PRON"
    case "ORD", "ORDB": return "ADJ"
    default: break
    }
    switch pos {
    case .noun: return category == "A" ? "ADJ" : category == "PN" ? "PROPN" : "NOUN"
    case .adj, .demonym: return category == "N" ? "NOUN" : "ADJ"
    case .adv, .conn: return "ADV"
    case .verb:
      switch category {
      case "N": return "NOUN"
      case "A": return "ADJ"
      default: return isAuxiliary ? "AUX" : "VERB"
      }
    case .prep: return "ADP"
    case .conj: return "SCONJ"
    case .pron: return "PRON"
    case .det: return "DET"
    case .num: return "NUM"
    case .part: return "PART"
    case .intj: return "INTJ"
    case .group, .event, .person, .given, .surname, .country, .city, .place, .org, .media, .treaty: return "PROPN"
    }
  }

  /// What the Arabic treebank calls categories that it cuts otherwise: conjunctions that govern a clause are prepositions to it.
  private static func arabic(_ category: String) -> String? {
    switch category {
    case "SUB", "BUT", "BUTPRO", "LIKE": "ADP"
    case "INNA", "ALSOX", "NEGMA": "PART"
    case "MODAL": "VERB"
    case "DEM": "PRON"
    case "PTA", "PTP", "PTC": "ADJ"
    case "QUANTOF": "NOUN"
    default: nil
    }
  }

  /// Whether a sign is a symbol, such as %, rather than punctuation.
  static func isSymbol(_ text: String) -> Bool {
    guard let scalar = text.unicodeScalars.first else { return false }
    switch scalar.properties.generalCategory {
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: return true
    default: return scalar == "%" || scalar == "٪"
    }
  }
}
