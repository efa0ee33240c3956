import Morphology

/// The rules as the chart reads them: plain numbers in flat arrays, so that trying a rule copies nothing that is counted.
struct RuleTable: Sendable {
  struct Part {
    let category: Category
    let demands: FeatureBits
    let shares: FeatureBits
    /// Its lemmas in `RuleTable.lemmas`; empty for any.
    let lemmas: Range<Int32>
    /// Whether they are the lemmas that it must not have.
    let excludes: Bool
  }

  struct Row {
    let whole: Category
    let cost: Int32
    let parts: Range<Int32>
    let head: Int32
    let isGuarded: Bool
    let sets: FeatureBits
    let named: FeatureBits
    let wholeShares: FeatureBits
  }

  private(set) var rows: [Row] = []
  private(set) var parts: [Part] = []
  private(set) var lemmas: [Int32] = []

  init(_ rules: [Rule]) {
    for rule in rules {
      let first = Int32(parts.count)
      for part in rule.parts {
        let start = Int32(lemmas.count)
        lemmas += part.lemmas
        parts.append(
          Part(category: part.category, demands: part.demands, shares: part.shares, lemmas: start..<Int32(lemmas.count),
            excludes: part.excludes))
      }
      rows.append(
        Row(
          whole: rule.whole, cost: rule.cost, parts: first..<Int32(parts.count), head: Int32(rule.head),
          isGuarded: !rule.guards.isEmpty, sets: rule.sets, named: rule.named, wholeShares: rule.wholeShares))
    }
  }

  @inline(__always)
  func part(_ row: Row, _ place: Int) -> Part { parts[Int(row.parts.lowerBound) + place] }

  /// Whether a lemma is one that the part asks for.
  @inline(__always)
  func allows(_ part: Part, lemma: @autoclosure () -> Int32) -> Bool {
    guard !part.lemmas.isEmpty else { return true }
    let lemma = lemma()
    for index in part.lemmas where lemmas[Int(index)] == lemma { return !part.excludes }
    return part.excludes
  }
}
