import Lexicon
import Meaning
import Morphology
import Orthography

/// Knows which noun or phrase makes which verb with which light verb.
struct Compounder: Sendable {
  private let words: WordModels
  /// Light verbs that stand for another: نمودن for کردن.
  private let equals: [[UInt8]: [UInt8]]
  /// Light verbs that make the passive of another: شدن of کردن.
  private let passives: [[UInt8]: [UInt8]]

  /// - Parameter table: `grammar/light-verbs.tsv`, columns `verb`, `as`, `passive-of`.
  init(_ table: TSV, words: WordModels) {
    self.words = words
    let language = words.grammar.language
    var equals: [[UInt8]: [UInt8]] = [:]
    var passives: [[UInt8]: [UInt8]] = [:]
    for row in table.rows {
      let verb = MatchKey.fold(Array(row.bytes("verb")), language: language)
      if !row["as"].isEmpty { equals[verb] = MatchKey.fold(Array(row.bytes("as")), language: language) }
      if !row["passive-of"].isEmpty {
        passives[verb] = MatchKey.fold(Array(row.bytes("passive-of")), language: language)
      }
    }
    self.equals = equals
    self.passives = passives
  }

  /// The verb that a preverb makes with what stands beside it, as an item of its own; nil if the lexicon has none.
  func make(
    _ making: RuleTable.Making, _ preverb: Lattice.Item, _ other: Lattice.Item, taking marker: Int32 = -1,
    _ markers: inout MarkerTable
  ) -> Lattice.Item? {
    switch making {
    case .compound, .compoundPassive:
      let lights = making == .compound ? active(other.lemmaKey) : passive(other.lemmaKey)
      guard let found = lights.lazy.compactMap({ light in preverb.compounds.first { $0.light == light } }).first else {
        return nil
      }
      // نشستی برگزار شد: a verb that holds its object has no passive of its own.
      if making == .compoundPassive, preverb.lexical.tokens.count > 1, !words.glossary.features(found.entry).has("tr") {
        return nil
      }
      let tokens = (preverb.lexical.tokens + other.lexical.tokens).sorted()
      var made = words.verb(found.entry).item(tokens: tokens, &markers)
      made.light = other.lemmaKey
      return made
    case .gapped:
      let light = other.light.isEmpty ? other.lemmaKey : other.light
      let wanted = equals[light] ?? light
      return item(
        preverb.compounds.first { $0.light == light || $0.light == wanted }, preverb, light: light, &markers)
    case .gappedPassive:
      let light = other.light.isEmpty ? other.lemmaKey : other.light
      let lights = passive(light)
      return item(preverb.compounds.first { lights.contains($0.light) }, preverb, light: light, &markers)
    case .doing:
      return item(preverb.compounds.first { !isTransitive($0) && passives[$0.light] == nil }, preverb, &markers)
    case .undergone:
      let happens = preverb.compounds.first { !isTransitive($0) && passives[$0.light] != nil }
      return item(happens ?? preverb.compounds.first(where: isTransitive), preverb, &markers)
    case .verbal, .deverbal:
      if marker >= 0, let fitting = preverb.compounds.first(where: { words.verb($0.entry).markers.contains(marker) }) {
        return item(fitting, preverb, &markers)
      }
      let transitive = preverb.compounds.first(where: isTransitive)
      return item(transitive ?? (making == .verbal ? nil : preverb.compounds.first), preverb, &markers)
    }
  }

  private func isTransitive(_ compound: Lattice.Compound) -> Bool { words.glossary.features(compound.entry).has("tr") }

  /// The light verbs under which a compound of this one may be listed.
  private func active(_ verb: [UInt8]) -> [[UInt8]] { [verb] + (equals[verb].map { [$0] } ?? []) }

  /// The light verb whose passive this one makes.
  private func passive(_ verb: [UInt8]) -> [[UInt8]] {
    (passives[verb] ?? passives[equals[verb] ?? verb]).map { [$0] } ?? []
  }

  /// The verb of a preverb whose light verb is said elsewhere, which the next in a list may borrow in turn.
  private func item(
    _ compound: Lattice.Compound?, _ preverb: Lattice.Item, light: [UInt8] = [], _ markers: inout MarkerTable
  ) -> Lattice.Item? {
    compound.map {
      var item = words.verb($0.entry).item(tokens: preverb.lexical.tokens, &markers)
      item.light = light
      return item
    }
  }
}
