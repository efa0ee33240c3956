public import Lexicon
import Meaning
public import Morphology
public import Orthography

/// Knows which noun or phrase makes which verb with which light verb.
public struct Compounder: Sendable {
  let glossary: Glossary
  let language: Language
  /// Light verbs that stand for another: نمودن for کردن.
  private let equals: [[UInt8]: [UInt8]]
  /// Light verbs that make the passive of another: شدن of کردن.
  private let passives: [[UInt8]: [UInt8]]

  let lexemes: LexemeFeatures
  /// The fields that a compound's own entry decides.
  private let ownMask: FeatureBits

  /// - Parameter table: `grammar/light-verbs.tsv`, columns `verb`, `as`, `passive-of`.
  public init(_ table: TSV, glossary: Glossary, language: Language, lexemes: LexemeFeatures, features: FeatureSystem) {
    self.lexemes = lexemes
    ownMask = FeatureBits(raw: (features.field("trans")?.mask ?? 0) | (features.field("say")?.mask ?? 0))
    self.glossary = glossary
    self.language = language
    var equals: [[UInt8]: [UInt8]] = [:]
    var passives: [[UInt8]: [UInt8]] = [:]
    for row in table.rows {
      let verb = MatchKey.fold(Array(row.bytes("verb")), language: language)
      if !row["as"].isEmpty { equals[verb] = MatchKey.fold(Array(row.bytes("as")), language: language) }
      if !row["passive-of"].isEmpty { passives[verb] = MatchKey.fold(Array(row.bytes("passive-of")), language: language) }
    }
    self.equals = equals
    self.passives = passives
  }

  /// The compound verb of a preverb and a light verb, as an item of its own; nil if the lexicon has none.
  func compound(
    _ preverb: Lattice.Item, _ verb: Lattice.Item, passive: Bool, _ lattice: inout Lattice
  ) -> Lattice.Item? {
    let lemma = verb.lemmaKey
    let wanted: [[UInt8]]
    if passive {
      let stand = equals[lemma] ?? lemma
      guard let active = passives[lemma] ?? passives[stand] else { return nil }
      wanted = [active]
    } else {
      wanted = [lemma] + (equals[lemma].map { [$0] } ?? [])
    }
    for light in wanted {
      guard let found = preverb.compounds.first(where: { $0.light == light }) else { continue }
      var made = item(found.entry, tokens: (preverb.lexical.tokens + verb.lexical.tokens).sorted(), &lattice)
      made.light = verb.lemmaKey
      return made
    }
    return nil
  }

  /// The verb of a preverb whose light verb is said only with the next clause.
  func gapped(_ preverb: Lattice.Item, _ next: Lattice.Item, _ lattice: inout Lattice) -> Lattice.Item? {
    let light = next.light.isEmpty ? next.lemmaKey : next.light
    let wanted = equals[light] ?? light
    let found = preverb.compounds.first { $0.light == light || $0.light == wanted }
    return found.map { item($0.entry, tokens: preverb.lexical.tokens, &lattice) }
  }

  /// The first verb that a preverb makes, transitive if asked; nil if it makes none.
  func verbal(_ preverb: Lattice.Item, transitive: Bool, _ lattice: inout Lattice) -> Lattice.Item? {
    let found = preverb.compounds.first { glossary.features($0.entry).has("tr") } ?? (transitive ? nil : preverb.compounds.first)
    guard let found else { return nil }
    return item(found.entry, tokens: preverb.lexical.tokens, &lattice)
  }

  private func item(_ id: EntryID, tokens: [Int], _ lattice: inout Lattice) -> Lattice.Item {
    let entry = glossary.entry(id)
    var frame: UInt64 = 0
    for rendering in entry.renderings { for slot in rendering.frame { frame |= lattice.markers.bit(slot.marker) } }
    let lexical = Lexical(
      lemma: entry.forms(in: language).first?.text ?? entry.name, renderings: entry.renderings, tokens: tokens,
      origin: .entry(id))
    return Lattice.Item(
      lexical: lexical, entry: id, lemma: 0, lemmaKey: [], frame: frame,
      ownFields: (ownMask, lexemes.of(entry.features, entry.pos).features), compounds: [],
      status: entry.kind == .term ? .term : .lexicon, pos: .verb)
  }
}
