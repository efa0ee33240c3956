import Lexicon
import Meaning
import Morphology
import Orthography

/// What the entries of a glossary are to a lattice, wherever they stand in it: made once, used for every occurrence.
struct WordModels: Sendable {
  /// An item without its tokens and its frame, and the markers of that frame.
  ///
  /// A class only so that one copies a pointer: nothing in it changes.
  final class Model: Sendable {
    let item: Lattice.Item
    let markers: [Int32]

    init(item: Lattice.Item, markers: [Int32]) {
      self.item = item
      self.markers = markers
    }

    /// The item as it stands at some tokens.
    func item(tokens: [Int], _ table: inout MarkerTable) -> Lattice.Item {
      var item = item
      item.lexical.tokens = tokens
      item.frame = table.bits(markers)
      return item
    }
  }

  /// An entry as one of its forms, with what its inflection says.
  private struct Use: Hashable {
    let entry: EntryID
    let features: FeatureBits
    let lemma: [UInt8]

    // An entry has few lemmas.
    func hash(into hasher: inout Hasher) {
      hasher.combine(entry)
      hasher.combine(features)
    }
  }

  let glossary: Glossary
  let grammar: Grammar
  private let analyzer: Analyzer
  /// The fields that the entry of a compound verb decides.
  private let compoundFields: FeatureBits
  private let words = Memo<Use, Model>(capacity: 1 << 13)
  private let verbs = Memo<EntryID, Model>(capacity: 1 << 12)

  init(_ glossary: Glossary, _ grammar: Grammar, _ analyzer: Analyzer) {
    self.glossary = glossary
    self.grammar = grammar
    self.analyzer = analyzer
    let masks = ["trans", "say"].map { grammar.features.field($0)?.mask ?? 0 }
    compoundFields = FeatureBits(raw: masks.reduce(0, |))
  }

  /// The packed features and the category of an entry, and what a rare one costs.
  func lexeme(_ id: EntryID) -> (features: FeatureBits, category: Category?, cost: Int32) {
    let lexeme = analyzer.lexeme(id)
    return (lexeme.features, lexeme.category, lexeme.cost)
  }

  /// An entry as a word with these features.
  func word(_ id: EntryID, lemma: [UInt8], features: FeatureBits) -> Model {
    words.value(Use(entry: id, features: features, lemma: lemma)) { makeWord(glossary.entry(id), lemma, features) }
  }

  /// The entry of a compound verb.
  func verb(_ id: EntryID) -> Model {
    verbs.value(id) { makeVerb(glossary.entry(id)) }
  }

  private func makeWord(_ entry: Entry, _ lemma: [UInt8], _ features: FeatureBits) -> Model {
    let system = grammar.features
    let named = entry.features.value("lemma").first
    let lemmaKey = named.map { MatchKey.fold(Array($0.utf8), language: grammar.language) } ?? lemma
    let text = named ?? entry.forms(in: grammar.language).first?.text ?? entry.name
    let renderings = entry.kind == .term && entry.pos == .noun ? inheriting(entry) : entry.renderings
    let isMarker = entry.pos == .prep || system.has(features, "marks", "yes")
    var lexical = Lexical(
      lemma: text, renderings: renderings, tokens: [], origin: .entry(entry.id),
      isHuman: system.has(features, "sem", "human"), isGroup: system.has(features, "sem", "group"),
      isPlace: system.has(features, "sem", "place"), isAct: system.has(features, "sem", "act"),
      adjective: entry.adjective,
      adverbType: system.field("atype")?.values.first { system.has(features, "atype", $0) } ?? "")
    if let field = system.field("sem"), let people = system.constraint("sem=human|group") {
      lexical.isParty = features.raw & field.mask & ~people.raw == 0
    }
    lexical.isMutual = entry.features.has("mutual")
    lexical.isFemale = entry.features.value("gender").first == "f"
    lexical.isLimiting = entry.features.has("limiting")
    lexical.isDeniedBehind = entry.features.has("denied")
    lexical.isPostposed = entry.features.has("postposed")
    lexical.isPaired = entry.features.has("paired")
    lexical.isUnit = system.has(features, "sem", "unit")
    lexical.isIntransitive = entry.features.has("intr")
    lexical.isNegative = entry.features.has("negative")
    lexical.isFuture = entry.features.has("future")
    lexical.isDemonstrative = entry.features.has("demonstrative")
    lexical.asks = entry.features.has("asks")
    lexical.isRelational = entry.pos == .demonym || (entry.pos == .adj && lemmaKey.last == Letter.yeh)
    var item = Lattice.Item(
      lexical: lexical, entry: entry.id, lemma: grammar.lemmas.number(lemmaKey), lemmaKey: lemmaKey,
      status: entry.status, pos: entry.pos)
    if entry.pos == .verb {
      item.verbalNouns = entry.features.value("masdar").map {
        MatchKey.fold(Array($0.utf8), language: grammar.language)
      }
    }
    return Model(
      item: item,
      markers: isMarker ? [grammar.markers.number(text)] : frame(renderings))
  }

  private func makeVerb(_ entry: Entry) -> Model {
    var lexical = Lexical(
      lemma: entry.forms(in: grammar.language).first?.text ?? entry.name, renderings: entry.renderings, tokens: [],
      origin: .entry(entry.id))
    lexical.isIntransitive = entry.features.has("intr")
    lexical.isImpersonal = entry.features.has("impersonal")
    lexical.isPassive = entry.features.value("voice").first == "pas"
    let key = MatchKey.fold(Array(lexical.lemma.utf8), language: grammar.language)
    var item = Lattice.Item(
      lexical: lexical, entry: entry.id, lemma: grammar.lemmas.number(key),
      status: entry.kind == .term ? .term : .lexicon, pos: .verb)
    let features = lexeme(entry.id).features
    var fields = compoundFields
    // اعلام شدن is a passive in itself: be announced.
    if grammar.features.has(features, "voice", "pas") { fields.raw |= grammar.features.field("voice")?.mask ?? 0 }
    item.ownFields = (fields, features)
    return Model(item: item, markers: frame(entry.renderings))
  }

  /// The renderings of a term, with the frame of the noun that it is a kind of: a rocket attack *on* somebody.
  private func inheriting(_ entry: Entry) -> [Rendering] {
    guard entry.renderings.allSatisfy({ $0.frame.isEmpty && $0.words.count > 1 }) else { return entry.renderings }
    let nouns = entry.forms(in: grammar.language).lazy.compactMap { $0.text.split(separator: " ").first }.flatMap {
      let key = MatchKey.fold(Array($0.utf8), language: grammar.language)
      return glossary.lookup(key[...], grammar.language)
        .filter { glossary.partOfSpeech($0) == .noun && glossary.kind($0) == .lexicon }
    }
    guard
      let frames = nouns.lazy.map({ glossary.entry($0).renderings }).first(where: { $0.contains { !$0.frame.isEmpty } })
    else { return entry.renderings }
    return entry.renderings.map { rendering in
      var copy = rendering
      copy.frame = frames.first { $0.words[$0.head] == rendering.words[rendering.head] }?.frame ?? []
      return copy
    }
  }

  /// The markers that frames name.
  private func frame(_ renderings: [Rendering]) -> [Int32] {
    var markers: [Int32] = []
    for slot in renderings.lazy.flatMap(\.frame) {
      let number = grammar.markers.number(slot.marker)
      if !markers.contains(number) { markers.append(number) }
    }
    return markers
  }
}

extension Entry {
  /// How a token that is this entry is counted.
  var status: Lattice.Status {
    switch kind {
    case .term: .term
    case .name: .name
    case .lexicon: .lexicon
    }
  }
}
