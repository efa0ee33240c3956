/// Which features there are, for which parts of speech, and with which values.
struct FeatureRule {
  enum Value {
    /// A word by itself.
    case none
    /// One of these.
    case one([String])
    /// Words of the source language.
    case source
    /// English words.
    case english
    /// The id of an entry.
    case id
    /// Anything: another file says what.
    case any
  }

  let name: String
  let value: Value
  /// The parts of speech that it means something for; all if nil.
  let allowed: [PartOfSpeech]?

  static let all: [FeatureRule] = {
    let names = PartOfSpeech.allCases.filter(\.isName)
    let nouns = [.noun, .num] + names
    let nominals = nouns + [.adj]
    func plain(_ words: String, _ allowed: [PartOfSpeech]?) -> [FeatureRule] {
      words.split(separator: " ").map { FeatureRule(name: String($0), value: .none, allowed: allowed) }
    }
    func source(_ words: String, _ allowed: [PartOfSpeech]?) -> [FeatureRule] {
      words.split(separator: " ").map { FeatureRule(name: String($0), value: .source, allowed: allowed) }
    }
    return plain("human group unit act event title mass", nouns)
      + plain("place time", nouns + [.adv]) + plain("fem", nominals) + plain("elative", [.adj])
      + plain("manner degree focus conn", [.adv, .conn, .conj]) + plain("tr intr say", [.verb]) + plain("dari", nil)
      + source("pl", nominals + [.pron, .det]) + source("comp", [.adj, .adv]) + source("fem", [.adj, .noun, .num, .pron, .det, .demonym])
      + source("past pres prefix perf impf masdar part root", [.verb]) + source("var", nil)
      + [
        FeatureRule(name: "form", value: .one(["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "Q", "QI", "QII", "QIII", "QIV"]), allowed: [.verb]),
        FeatureRule(name: "region", value: .one(["levant", "egypt", "gulf", "maghreb", "iraq"]), allowed: nil),
        FeatureRule(name: "gender", value: .one(["f", "m"]), allowed: nouns),
        FeatureRule(name: "of", value: .id, allowed: names + [.adj, .noun]),
        FeatureRule(name: "adj", value: .english, allowed: names),
        FeatureRule(name: "office", value: .any, allowed: names),
        FeatureRule(name: "cat", value: .any, allowed: nil),
      ]
  }()

  /// All names, for suggestions.
  static let names: [String] = Array(Set(all.map(\.name))).sorted()

  /// The rules of a name: a word by itself and a key may share one.
  static func named(_ name: String) -> [FeatureRule] {
    all.filter { $0.name == name }
  }

  var takesValue: Bool { if case .none = value { false } else { true } }
}
