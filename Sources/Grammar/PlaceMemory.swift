import Morphology

/// Where complete edges may stand, remembered: edges of one kind are kept in many spans, and rules ask the same of all of them.
struct PlaceMemory {
  struct Fit {
    /// Which demands on a first and on a second part an edge meets.
    var first = SmallSet()
    var second = SmallSet()
    /// The columns of what may stand behind it.
    var columns = SmallSet()
  }

  /// All that rules ask of an edge.
  private struct Kind: Equatable {
    let features: FeatureBits
    let lemma: Int32
    let category: Category

    /// One of 256 places.
    var place: Int {
      let mixed = features.raw ^ UInt64(category.raw) << 48 ^ UInt64(UInt32(bitPattern: lemma)) << 20
      return Int(truncatingIfNeeded: (mixed &* 0x9E37_79B9_7F4A_7C15) >> 56)
    }
  }

  private var met = [(kind: Kind, fit: Fit)?](repeating: nil, count: 256)

  /// Where an edge may stand, by what rules ask of their first two parts.
  mutating func fit(of edge: Chart.Kept, _ table: RuleTable, _ features: FeatureSystem) -> Fit {
    let kind = Kind(features: edge.features, lemma: edge.lemma, category: edge.category)
    let place = kind.place
    if let known = met[place], known.kind == kind { return known.fit }
    let fit = table.fit(of: edge, features)
    met[place] = (kind, fit)
    return fit
  }
}

extension RuleTable {
  /// Whether an edge may be a part of a rule.
  @inline(__always)
  func fits(_ edge: Chart.Kept, _ part: Part, _ features: FeatureSystem) -> Bool {
    features.isConsistent(edge.features & part.demands) && allows(part, lemma: edge.lemma)
  }

  fileprivate func fit(of edge: Chart.Kept, _ features: FeatureSystem) -> PlaceMemory.Fit {
    var fit = PlaceMemory.Fit()
    let category = Int(edge.category.raw)
    var start = Int(firstStart[category])
    for place in start..<Int(firstStart[category + 1]) where fits(edge, firsts[place].part, features) {
      fit.first.insert(min(place - start, SmallSet.last))
      fit.columns.formUnion(firsts[place].columns)
    }
    start = Int(secondStart[category])
    for place in start..<Int(secondStart[category + 1]) where fits(edge, seconds[place].part, features) {
      fit.second.insert(min(place - start, SmallSet.last))
    }
    return fit
  }
}
