public import Lexicon
public import Morphology
public import Orthography

/// The grammar of one language, with the rules laid out for the chart.
public struct Grammar: Sendable {
  public let language: Language
  public let rules: [Rule]
  /// What a constituent of each category costs as a piece of an uncovered sentence.
  let covers: [Category: Int32]
  let headlines: [Category: Int32]
  let table: RuleTable
  let lemmas: LemmaTable
  let features: FeatureSystem
  public let categories: CategoryTable

  /// Rules of one part, by its category.
  let unary: [[Int32]]
  /// Rules by the categories of their first two parts, as `first * categories + second`.
  let pairs: [[Int32]]
  /// For each category, which categories may stand to the right of it in some rule's first two parts.
  let rightOf: [CategorySet]

  init(_ reader: RuleReader, categories: CategoryTable) {
    language = reader.language
    rules = reader.rules
    covers = reader.covers
    headlines = reader.headlines
    table = RuleTable(reader.rules)
    lemmas = reader.lemmas
    features = reader.features
    self.categories = categories
    let count = categories.count
    var unary = [[Int32]](repeating: [], count: count)
    var pairs = [[Int32]](repeating: [], count: count * count)
    var rightOf = [CategorySet](repeating: CategorySet(), count: count)
    for rule in rules {
      let first = Int(rule.parts[0].category.raw)
      guard rule.parts.count > 1 else {
        unary[first].append(Int32(rule.id))
        continue
      }
      let second = rule.parts[1].category
      pairs[first * count + Int(second.raw)].append(Int32(rule.id))
      rightOf[first].insert(second)
    }
    self.unary = unary
    self.pairs = pairs
    self.rightOf = rightOf
  }

  public func category(_ name: String) -> Category? { categories[name] }
}

/// A set of categories, hashed into 128 bits: it may say yes too often, never no.
struct CategorySet: Sendable {
  private var bits: UInt128 = 0

  mutating func insert(_ category: Category) { bits |= 1 << UInt128(category.raw & 127) }
  func intersects(_ other: CategorySet) -> Bool { bits & other.bits != 0 }
  func contains(_ category: Category) -> Bool { bits & (1 << UInt128(category.raw & 127)) != 0 }
}
