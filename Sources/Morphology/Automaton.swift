public import Lexicon
public import Orthography

/// A finite-state description of how the words of a language are built, read from `morphology/*.tsv`.
///
/// Columns: `from`, `affix`, `to`, `adds`. An affix is letters, a stem class in angle brackets (`<noun>`, `<past>`), or `-` for
/// nothing; `او:ی` asks that one of ا و stand before, `!او:ی` that none does. `adds` holds feature constraints and, besides them, `cat=X` (the category of the word), `word=LEMMA` (the affix is a
/// word of its own: that lexicon entry), `join=yes` (a separable prefix; `join=ال`: it stands for these letters of the stem), `cost=N`. Analysis starts in `START` and may end in `END`.
public struct Automaton: Sendable {
  enum Label: Sendable {
    case letters([UInt8])
    case stem(StemKind)
    case nothing

    var isStem: Bool {
      if case .stem = self { true } else { false }
    }
  }

  /// Which letters may stand before an affix.
  struct Context: Sendable {
    let letters: [UInt8]
    let isNegative: Bool
  }

  struct Arc: Sendable {
    let label: Label
    let context: Context?
    /// Whether the letters belong to the stem as the lexicon has it.
    let joins: Bool
    /// The letters that it adds to the stem where they are not its own: لل before العراق.
    let joined: [UInt8]?
    let to: Int
    let adds: FeatureBits
    let category: Category?
    let word: EntryID?
    /// The match key of that word, which its letters may only hint at: لل is ل.
    let wordKey: [UInt8]
    let cost: Int32
  }

  private(set) var arcs: [[Arc]] = []
  private var states: [String: Int] = [:]
  let start: Int
  let end: Int

  /// Reads the arcs of one language.
  ///
  /// - Throws: `GlossaryError` for an unknown feature, value or lemma, naming the line.
  public init(
    _ table: TSV, language: Language, features: FeatureSystem, categories: inout CategoryTable, glossary: Glossary
  ) throws(GlossaryError) {
    start = 0
    end = 1
    states = ["START": 0, "END": 1]
    arcs = [[], []]
    for row in table.rows {
      let from = state(row["from"])
      let to = state(row["to"])
      var adds = FeatureBits.any
      var category: Category?
      var word: EntryID?
      var wordKey: [UInt8] = []
      var cost: Int32 = 0
      var joins = false
      var joined: [UInt8]?
      for pair in row["adds"].split(separator: ",") {
        let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { throw row.error("'\(pair)' is not feature=value", column: "adds") }
        switch parts[0] {
        case "cat": category = categories.intern(parts[1])
        case "join":
          joins = true
          if parts[1] != "yes" { joined = MatchKey.fold(Array(parts[1].utf8), language: language) }
        case "cost": cost = Int32(parts[1]) ?? 0
        case "word":
          let key = MatchKey.fold(Array(parts[1].utf8), language: language)
          // `cat=` beside it tells which of several words of that form it is.
          let wanted = row["adds"].split(separator: ",").first { $0.hasPrefix("cat=") }.map { String($0.dropFirst(4)) }
          let known = glossary.lookup(key[...], language).first { id in
            let categories = glossary.entry(id).features.value("cat")
            return wanted.map { categories.contains($0) } ?? (categories != [])
          }
          guard let known else { throw row.error("no function word '\(parts[1])' in the lexicon", column: "adds") }
          word = known
          wordKey = key
        default:
          guard let bits = features.constraint(pair) else {
            throw row.error("unknown feature or value '\(pair)'", column: "adds")
          }
          adds = adds & bits
        }
      }
      var affix = row["affix"]
      var context: Context?
      if let colon = affix.firstIndex(of: ":") {
        let letters = affix[..<colon]
        let isNegative = letters.hasPrefix("!")
        context = Context(
          letters: MatchKey.fold(Array(letters.utf8.drop { $0 == 0x21 }), language: language), isNegative: isNegative)
        affix = String(affix[affix.index(after: colon)...])
      }
      let label: Label
      if affix == "-" {
        label = .nothing
      } else if affix.hasPrefix("<"), affix.hasSuffix(">") {
        guard let stem = StemKind(name: String(affix.dropFirst().dropLast())) else {
          throw row.error("unknown stem class '\(affix)'", column: "affix")
        }
        label = .stem(stem)
      } else {
        label = .letters(MatchKey.fold(Array(affix.utf8), language: language))
      }
      arcs[from].append(
        Arc(
          label: label, context: context, joins: joins, joined: joined, to: to, adds: adds, category: category,
          word: word, wordKey: wordKey, cost: cost))
    }
  }

  private mutating func state(_ name: String) -> Int {
    if let known = states[name] { return known }
    states[name] = arcs.count
    arcs.append([])
    return arcs.count - 1
  }
}
