public import Lexicon

/// Turns what a lexicon line says of a lexeme into packed features and a category.
///
/// A bare word of the `features` field is the value of a field (`human` of `sem`), the name of a yes/no field (`say`), or a class
/// of `grammar/classes.tsv`, which also says what each part of speech brings along.
public struct LexemeFeatures: Sendable {
  private struct Effect: Sendable {
    var clear: UInt64 = 0
    var set: UInt64 = 0
    var category: Category?
    var cost: Int32 = 0
  }

  public let features: FeatureSystem
  private let categories: CategoryTable
  private let byWord: [String: Effect]
  private let defaults: FeatureBits

  /// - Parameters:
  ///   - classes: `grammar/classes.tsv`, columns `class` and `adds`.
  ///   - categories: the finished table: a `cat=` that no rule or arc mentions can have no effect.
  /// - Throws: `GlossaryError` for an unknown feature in `adds`.
  public init(features: FeatureSystem, classes: TSV, categories: CategoryTable) throws(GlossaryError) {
    self.features = features
    self.categories = categories
    var byWord: [String: Effect] = [:]
    var defaults = FeatureBits.any
    for field in features.fields {
      if let value = field.lexicalDefault, let bit = features.value(field.name, value) {
        defaults.raw &= ~field.mask | bit
      }
      guard field.isLexical else { continue }
      for value in field.values where value != "yes" && value != "no" {
        byWord[value, default: Effect()].clear |= field.mask
        byWord[value, default: Effect()].set |= features.value(field.name, value) ?? 0
      }
      if let yes = features.value(field.name, "yes") { byWord[field.name] = Effect(clear: field.mask, set: yes) }
    }
    for row in classes.rows {
      var effect = Effect()
      for pair in row["adds"].split(separator: ",") {
        if pair.hasPrefix("cost=") {
          effect.cost = Int32(pair.dropFirst(5)) ?? 0
        } else if pair.hasPrefix("cat=") {
          effect.category = categories[String(pair.dropFirst(4))]
        } else if let narrowed = features.constraint(pair),
          let field = features.field(String(pair.prefix { $0 != "=" }))
        {
          effect.clear |= field.mask
          effect.set |= narrowed.raw & field.mask
        } else {
          throw row.error("unknown feature or value '\(pair)'", column: "adds")
        }
      }
      byWord[row["class"]] = effect
    }
    self.byWord = byWord
    self.defaults = defaults
  }

  /// The packed features of an entry's `features` field its category (what `cat=` asks for, else what its
  /// part of speech is given), and what a rare word costs.
  public func of(_ features: Features, _ pos: PartOfSpeech) -> (features: FeatureBits, category: Category?, cost: Int32)
  {
    var cost: Int32 = 0
    var bits = defaults
    var category: Category?
    // `group` and `event` are meanings of nouns and kinds of names alike: the kind is `group-name`.
    if let effect = byWord[pos.code + "-name"] ?? byWord[pos.code] {
      bits.raw = (bits.raw & ~effect.clear) | effect.set
      category = effect.category
    }
    var touched: UInt64 = 0
    for word in features.words {
      guard let effect = byWord[word] else { continue }
      bits.raw &= ~(effect.clear & ~touched)
      bits.raw |= effect.set
      touched |= effect.clear
      cost += effect.cost
    }
    for (key, values) in features.pairs where key == "cat" || self.features.field(key) != nil {
      if key == "cat", let first = values.first {
        category = categories[first]
      } else if let field = self.features.field(key),
        let narrowed = self.features.constraint("\(key)=\(values.joined(separator: "|"))")
      {
        bits.raw = (bits.raw & ~field.mask) | (narrowed.raw & field.mask)
      }
    }
    return (bits, category, cost)
  }
}
