/// The affixes of Persian, from `glossaries/text/affixes-fa.tsv`.
public struct AffixTable: Sendable {
  struct Affix: Sendable {
    enum After: Sendable { case joining, heh, yeh, any }

    let key: [UInt8]
    let isPrefix: Bool
    let classes: [StemClass]
    let after: After
    let isJoined: Bool
    let isSpaced: Bool
    /// Whether it stands without a mark, and is only looked through: ی of پردازی.
    let isPlain: Bool
    let needsNext: Bool
    /// What the whole is, for affixes that follow; nothing if none can.
    let makes: [StemClass]
    /// How unlikely it is beside others that fit.
    let cost: Int
  }

  /// Prefixes by their first letter and suffixes by their last, longest first, those of one length in the order of the file.
  private var prefixes: [UInt8: [Affix]] = [:]
  private var suffixes: [UInt8: [Affix]] = [:]
  /// Free words that are glued to their neighbours, by side.
  private(set) var gluedPrefixes: [[UInt8]] = []
  private(set) var gluedSuffixes: [[UInt8]] = []

  /// No affixes.
  public init() {}

  /// Reads the columns `affix`, `side`, `attaches`, `after`, `spelling`, `needs`, `makes` and `cost`.
  public init(tsv bytes: [UInt8]) {
    let columns = ["affix", "side", "attaches", "after", "spelling", "needs", "makes", "cost"]
    var affixes: [Affix] = []
    for row in TextTable(bytes, columns: columns).rows {
      let key = MatchKey.fold(row[0], language: .persian)
      if key.isEmpty { continue }
      let isPrefix = row[1] == "prefix"
      if row[4] == "glued" {
        if isPrefix { gluedPrefixes.append(key) } else { gluedSuffixes.append(key) }
      } else {
        affixes.append(Self.affix(row, key, isPrefix))
      }
    }
    let places = affixes.indices.sorted { (-affixes[$0].key.count, $0) < (-affixes[$1].key.count, $1) }
    for affix in places.map({ affixes[$0] }) {
      guard let first = affix.key.first, let last = affix.key.last else { continue }
      if affix.isPrefix {
        prefixes[first, default: []].append(affix)
      } else {
        suffixes[last, default: []].append(affix)
      }
    }
  }

  /// The prefixes that letters may begin with: those with their first letter.
  func prefixes(before key: ArraySlice<UInt8>) -> [Affix] { key.first.flatMap { prefixes[$0] } ?? [] }

  /// The suffixes that letters may end in: those with their last letter.
  func suffixes(behind key: ArraySlice<UInt8>) -> [Affix] { key.last.flatMap { suffixes[$0] } ?? [] }

  private static func affix(_ row: [String], _ key: [UInt8], _ isPrefix: Bool) -> Affix {
    let spelling = row[4]
    let after: Affix.After =
      switch row[3] {
      case "heh": .heh
      case "yeh": .yeh
      case "joining": .joining
      default: .any
      }
    return Affix(
      key: key, isPrefix: isPrefix, classes: classes(row[2]), after: after,
      isJoined: spelling != "spaced", isSpaced: spelling == "spaced" || spelling == "both",
      isPlain: spelling == "plain",
      needsNext: row[5] == "next", makes: classes(row[6]), cost: Int(row[7]) ?? 0)
  }

  private static func classes(_ field: String) -> [StemClass] {
    field.split(separator: ",").compactMap { name in
      switch name {
      case "noun": .noun
      case "countable": .countable
      case "adjective": .adjective
      case "adverb": .adverb
      case "pronoun": .pronoun
      case "verb": .verbForm
      case "part": .verbPart
      default: nil
      }
    }
  }

  /// Whether a free word opens a phrase of its own: after it no ezafe can reach.
  func isFunctionWord(_ key: ArraySlice<UInt8>) -> Bool {
    gluedPrefixes.contains { key.elementsEqual($0) } || gluedSuffixes.contains { key.elementsEqual($0) }
  }
}
