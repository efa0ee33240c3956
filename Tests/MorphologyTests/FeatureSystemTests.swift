import Lexicon
import Morphology
import TestSupport
import Testing

/// The packed features against a plain set for each field.
@Suite struct FeatureSystemTests {
  /// A system with random fields, and a list of their sizes.
  func system(_ random: inout SeededGenerator) throws -> (system: FeatureSystem, sizes: [Int]) {
    var sizes: [Int] = []
    while sizes.reduce(0, +) < 63 {
      let size = Int.random(in: 1...9, using: &random)
      if sizes.reduce(0, +) + size > 63 { break }
      sizes.append(size)
    }
    let rows = sizes.enumerated().map { field, size in
      "f\(field)\t" + (0..<size).map { "v\(field)x\($0)" }.joined(separator: " ") + "\t*\n"
    }
    let file = GlossaryFile(path: "grammar/features.tsv", text: "feature\tvalues\tlexeme\n" + rows.joined())
    return (try FeatureSystem(TSV(file)), sizes)
  }

  /// Random values for each field, never all of them gone unless `mayBeEmpty`.
  func sets(_ sizes: [Int], _ random: inout SeededGenerator, mayBeEmpty: Bool) -> [Set<Int>] {
    sizes.map { size in
      var set = Set((0..<size).filter { _ in Bool.random(using: &random) })
      if set.isEmpty, !mayBeEmpty { set = [Int.random(in: 0..<size, using: &random)] }
      return set
    }
  }

  /// The word that says so.
  func pack(_ sets: [Set<Int>], _ system: FeatureSystem) -> FeatureBits {
    var bits = FeatureBits.any
    for (field, set) in sets.enumerated() {
      var chosen: UInt64 = 0
      for value in set { chosen |= system.value("f\(field)", "v\(field)x\(value)") ?? 0 }
      bits.raw &= ~system.fields[field].mask | chosen
    }
    return bits
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func unificationAgreesWithSets(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let (system, sizes) = try system(&random)
    for _ in 0..<50 {
      let a = sets(sizes, &random, mayBeEmpty: false)
      let b = sets(sizes, &random, mayBeEmpty: false)
      let both = zip(a, b).map { $0.intersection($1) }
      let packed = pack(a, system) & pack(b, system)
      #expect(packed == pack(both, system))
      #expect(system.isConsistent(packed) == both.allSatisfy { !$0.isEmpty })
    }
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func emptyFieldsAreFound(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let (system, sizes) = try system(&random)
    #expect(system.isConsistent(.any))
    for field in sizes.indices {
      var bits = FeatureBits.any
      bits.raw &= ~system.fields[field].mask
      #expect(!system.isConsistent(bits))
    }
    let some = sets(sizes, &random, mayBeEmpty: true)
    #expect(system.isConsistent(pack(some, system)) == some.allSatisfy { !$0.isEmpty })
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func descriptionsAreConstraints(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let (system, sizes) = try system(&random)
    let bits = pack(sets(sizes, &random, mayBeEmpty: false), system)
    #expect(system.constraint(system.describe(bits)) == bits)
  }

  @Test(arguments: ["f9=v", "num", "num=xx", "num=", "=sg", "num=sg|xx", "num=sg,per"])
  func unknownConstraintsAreRefused(_ text: String) throws {
    let file = GlossaryFile(
      path: "grammar/features.tsv", text: "feature\tvalues\tlexeme\nnum\tsg pl\t*\nper\t1 2 3\t*\n")
    let system = try FeatureSystem(TSV(file))
    #expect(system.constraint(text) == nil)
  }

  @Test(arguments: [
    ("num\tsg pl\t*\nnum\tsg\t*\n", 3), ("num\t\t*\n", 2),
    (
      "a\t" + (0..<40).map { "v\($0)" }.joined(separator: " ") + "\t*\nb\t"
        + (0..<40).map { "w\($0)" }.joined(separator: " ") + "\t*\n", 3
    ),
  ])
  func badTablesAreRefused(_ rows: String, _ line: Int) throws {
    let file = GlossaryFile(path: "grammar/features.tsv", text: "feature\tvalues\tlexeme\n" + rows)
    let error = #expect(throws: GlossaryError.self) { try FeatureSystem(TSV(file)) }
    #expect(error?.line == line)
    #expect(error?.file == "grammar/features.tsv")
  }
}
