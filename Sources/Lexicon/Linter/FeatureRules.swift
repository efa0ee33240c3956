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

  /// The forms of the Arabic verb; Q for four radicals.
  private static let verbForms = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "Q", "QI", "QII", "QIII", "QIV",
  ]

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
      + plain("manner degree focus conn", [.adv, .conn, .conj]) + plain("tr intr say", [.verb])
      + plain("dari rare uncommon", nil)
      + source("pl", nominals + [.pron, .det]) + source("comp", [.adj, .adv]) + source("fem", nominals + [.pron, .det])
      + source("past pres prefix perf impf masdar part root", [.verb]) + source("var lemma", nil)
      + [
        FeatureRule(name: "form", value: .one(verbForms), allowed: [.verb]),
        FeatureRule(name: "region", value: .one(["levant", "egypt", "gulf", "maghreb", "iraq"]), allowed: nil),
        FeatureRule(name: "gender", value: .one(["f", "m"]), allowed: nouns),
        FeatureRule(name: "of", value: .id, allowed: names + [.adj, .noun]),
        FeatureRule(name: "adj", value: .english, allowed: names),
        FeatureRule(name: "adj-neutral", value: .english, allowed: names),
        FeatureRule(name: "office", value: .any, allowed: names),
        FeatureRule(name: "cat", value: .any, allowed: nil),
      ]
  }()

  var takesValue: Bool { if case .none = value { false } else { true } }
}

/// Features whose values are ids of other entries.
package enum FeatureReferences {
  package static let keys: Set<String> = Set(
    FeatureRule.all.filter { if case .id = $0.value { true } else { false } }.map(\.name))
}

/// The features that lines may have: those of the README, and those that the grammar's own files define.
struct FeatureRules {
  private let byName: [String: [FeatureRule]]
  /// All names, for suggestions.
  let names: [String]

  /// - Parameter files: the files of the folder, of which `grammar/features.tsv` (columns `feature`, `values`) and
  ///   `grammar/classes.tsv` (column `class`) name more features.
  init(_ files: [GlossaryFile]) {
    var byName = Dictionary(grouping: FeatureRule.all, by: \.name)
    for row in FeatureRules.rows(files, "grammar/features.tsv") {
      let values = row.values("values")
      byName[row["feature"], default: []] += [
        FeatureRule(name: row["feature"], value: .none, allowed: nil),
        FeatureRule(name: row["feature"], value: .one(values), allowed: nil),
      ]
      for value in values where byName[value] == nil {
        byName[value] = [FeatureRule(name: value, value: .none, allowed: nil)]
      }
    }
    for row in FeatureRules.rows(files, "grammar/classes.tsv") where byName[row["class"]] == nil {
      byName[row["class"]] = [FeatureRule(name: row["class"], value: .none, allowed: nil)]
    }
    self.byName = byName
    names = byName.keys.sorted()
  }

  /// A word by itself and a key may share a name.
  func rules(_ name: String) -> [FeatureRule] { byName[name] ?? [] }

  private static func rows(_ files: [GlossaryFile], _ path: String) -> [TSV.Row] {
    guard let file = files.first(where: { $0.path == path }), let table = try? TSV(file) else { return [] }
    return table.rows
  }
}
