public import Lexicon

/// Packed grammatical features: each feature is a field of a few bits, one bit a value.
///
/// A word with several bits of a field set is undecided between those values. Unification is one AND; it fails when a
/// field runs empty.
public struct FeatureBits: Hashable, Sendable {
  public var raw: UInt64
  public init(raw: UInt64) { self.raw = raw }
  /// Every field undecided.
  public static let any = FeatureBits(raw: .max)

  @inlinable public static func & (a: FeatureBits, b: FeatureBits) -> FeatureBits { FeatureBits(raw: a.raw & b.raw) }
  @inlinable public static func | (a: FeatureBits, b: FeatureBits) -> FeatureBits { FeatureBits(raw: a.raw | b.raw) }
  @inlinable public static prefix func ~ (a: FeatureBits) -> FeatureBits { FeatureBits(raw: ~a.raw) }
}

/// The features that the grammars use and where each lies in a `FeatureBits` word.
///
/// Read from `grammar/features.tsv` (columns `feature`, `values`, `lexeme`, `note`); `lexeme` is `-` where lexemes don't have the
/// feature, `*` where they may, a value where that is the default. Shared by all languages so that the morphology
/// of each and its grammar speak of the same things.
public struct FeatureSystem: Sendable {
  public struct Field: Sendable {
    public let name: String
    public let values: [String]
    public let shift: Int
    /// Whether lexemes have it, as against words in a sentence.
    public let isLexical: Bool
    /// Its value where a lexicon line is silent; nil leaves it undecided.
    public let lexicalDefault: String?
    /// The bits of this field.
    public var mask: UInt64 { ((1 << UInt64(values.count)) - 1) << UInt64(shift) }
  }

  public let fields: [Field]
  private let byName: NameIndex
  /// The highest bit of every field, and all the lower ones: with them one addition tests all fields at once.
  @usableFromInline let high: UInt64
  @usableFromInline let low: UInt64

  /// Lays the fields out from the lowest bit up.
  ///
  /// - Throws: `GlossaryError` when more than 63 bits are asked for or a feature is named twice.
  public init(_ table: TSV) throws(GlossaryError) {
    var fields: [Field] = []
    var byName = NameIndex()
    var shift = 0
    for row in table.rows {
      let name = row["feature"]
      let values = row["values"].split(separator: " ").map(String.init)
      guard byName.number(of: name) == nil, !values.isEmpty, shift + values.count <= 63 else {
        throw row.error(
          "feature '\(name)' is named twice, has no values, or does not fit into 63 bits", column: "feature")
      }
      byName.add(name)
      let lexeme = row["lexeme"]
      fields.append(
        Field(
          name: name, values: values, shift: shift, isLexical: lexeme != "-",
          lexicalDefault: lexeme == "-" || lexeme == "*" ? nil : lexeme))
      shift += values.count
    }
    self.fields = fields
    self.byName = byName
    var high: UInt64 = 0
    var low: UInt64 = 0
    for field in fields {
      let top = UInt64(1) << UInt64(field.shift + field.values.count - 1)
      high |= top
      low |= field.mask & ~top
    }
    self.high = high
    self.low = low
  }

  /// Whether every field still has a value.
  @inlinable public func isConsistent(_ bits: FeatureBits) -> Bool {
    // (low bits + all-ones) carries into the top bit of the field exactly when a low bit is set.
    ((((bits.raw & low) &+ low) | bits.raw) & high) == high
  }

  public func field(_ name: String) -> Field? { byName.number(of: name).map { fields[$0] } }

  /// The mask of one value, such as `num=pl`; nil when the feature or value is unknown.
  public func value(_ feature: String, _ value: String) -> UInt64? {
    guard let place = byName.number(of: feature), let index = fields[place].values.firstIndex(of: value) else {
      return nil
    }
    return 1 << UInt64(fields[place].shift + index)
  }

  /// What `num=pl,per=3` (or `num=pl|du`) demands: the listed fields narrowed, all others undecided.
  ///
  /// - Returns: nil when a feature or value is unknown.
  public func constraint(_ text: some StringProtocol) -> FeatureBits? {
    var bits = FeatureBits.any
    for pair in text.split(separator: ",") {
      let parts = pair.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, let field = field(String(parts[0])) else { return nil }
      var chosen: UInt64 = 0
      for name in parts[1].split(separator: "|") {
        guard let bit = value(field.name, String(name)) else { return nil }
        chosen |= bit
      }
      bits.raw &= ~field.mask | chosen
    }
    return bits
  }

  /// A readable account of the decided fields, `num=pl,per=3`.
  public func describe(_ bits: FeatureBits) -> String {
    fields.compactMap { field in
      let set = bits.raw & field.mask
      guard set != field.mask else { return nil }
      let values = field.values.indices.filter { set & (1 << UInt64(field.shift + $0)) != 0 }.map { field.values[$0] }
      return "\(field.name)=\(values.joined(separator: "|"))"
    }.joined(separator: ",")
  }

  /// The same without what every lexeme has whose line is silent, such as `sem=thing` and `say=no`.
  public func summary(_ bits: FeatureBits) -> String {
    let silent = Set(fields.compactMap { field in field.lexicalDefault.map { "\(field.name)=\($0)" } })
    return describe(bits).split(separator: ",").filter { !silent.contains(String($0)) }.joined(separator: ",")
  }

  /// Whether `bits` is decided for one value of a feature.
  public func has(_ bits: FeatureBits, _ feature: String, _ value: String) -> Bool {
    guard let place = byName.number(of: feature), let index = fields[place].values.firstIndex(of: value) else {
      return false
    }
    return bits.raw & fields[place].mask == 1 << UInt64(fields[place].shift + index)
  }
}
