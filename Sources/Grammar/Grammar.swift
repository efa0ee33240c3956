public import Lexicon
public import Morphology
public import Orthography

/// The grammar of one language, with the rules laid out for the chart.
///
/// A class only so that handing it on copies one pointer: nothing in it changes once it is made.
public final class Grammar: Sendable {
  public let language: Language
  public let rules: [Rule]
  let table: RuleTable
  let prospects: Prospects
  let lemmas: LemmaTable
  /// The markers of frames, which rules name and entries have.
  let markers: MarkerNames
  let features: FeatureSystem
  public let categories: CategoryTable
  /// What an adjective is that is no comparative.
  let positive: FeatureBits?
  /// What a constituent of each category costs as a piece of an uncovered sentence, and of a headline; nil if it can't be one.
  private let covers: [Int32?]
  private let headlines: [Int32?]

  init(_ reader: RuleReader, categories: CategoryTable) {
    language = reader.language
    rules = reader.rules
    markers = MarkerNames()
    table = RuleTable(reader.rules, categories: categories.count, markers: markers, features: reader.features)
    prospects = Prospects(table, categories: categories.count)
    lemmas = reader.lemmas
    features = reader.features
    positive = features.constraint("deg=pos")
    self.categories = categories
    let all = (0..<categories.count).map { Category(raw: UInt16($0)) }
    covers = all.map { reader.covers[$0] }
    headlines = all.map { reader.headlines[$0] ?? reader.covers[$0] }
  }

  public func category(_ name: String) -> Category? { categories[name] }

  /// What a constituent of a category costs as a piece.
  @inline(__always)
  func cover(_ category: Category, isHeadline: Bool) -> Int32? {
    isHeadline ? headlines[Int(category.raw)] : covers[Int(category.raw)]
  }
}
