/// The affixes of Persian, from `glossaries/text/affixes-fa.tsv`.
public struct AffixTable: Sendable {
  struct Affix: Sendable {
    enum After: Sendable { case joining, heh, any }

    let key: [UInt8]
    let isPrefix: Bool
    let classes: [StemClass]
    let after: After
    let isJoined: Bool
    let isSpaced: Bool
    let needsNext: Bool
  }

  /// Longest first.
  private(set) var affixes: [Affix] = []
  /// Free words that are glued to their neighbours, by side.
  private(set) var gluedPrefixes: [[UInt8]] = []
  private(set) var gluedSuffixes: [[UInt8]] = []

  /// No affixes.
  public init() {}

  /// Reads the columns `affix`, `side`, `attaches`, `after`, `spelling` and `needs`.
  public init(tsv bytes: [UInt8]) {
    let columns = ["affix", "side", "attaches", "after", "spelling", "needs"]
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
    affixes.sort { $0.key.count > $1.key.count }
  }

  private static func affix(_ row: [String], _ key: [UInt8], _ isPrefix: Bool) -> Affix {
    let classes: [StemClass] = row[2].split(separator: ",").compactMap { name in
      switch name {
      case "noun": .noun
      case "adjective": .adjective
      case "verb": .verbForm
      default: nil
      }
    }
    return Affix(
      key: key, isPrefix: isPrefix, classes: classes,
      after: row[3] == "heh" ? .heh : row[3] == "joining" ? .joining : .any,
      isJoined: row[4] != "spaced", isSpaced: row[4] != "joined", needsNext: row[5] == "next")
  }

  /// Whether a free word opens a phrase of its own: after it no ezafe can reach.
  func isFunctionWord(_ key: ArraySlice<UInt8>) -> Bool {
    gluedPrefixes.contains { key.elementsEqual($0) } || gluedSuffixes.contains { key.elementsEqual($0) }
  }
}
