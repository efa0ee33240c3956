import Morphology
import TestSupport
import Testing

/// Names of categories against a plain dictionary.
@Suite struct CategoryTests {
  @Test(arguments: UInt64(0)..<8) func isFoundByItsName(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    func name() -> String {
      String((0..<Int.random(in: 0...3, using: &random)).compactMap { _ in "ABN:يé".randomElement(using: &random) })
    }
    var table = CategoryTable()
    var known: [String: UInt16] = [:]
    for _ in 0..<200 {
      let name = name()
      let category = table.intern(name)
      #expect(category.raw == known[name, default: UInt16(known.count)])
      known[name] = category.raw
      #expect(table[category] == name)
    }
    for _ in 0..<200 {
      let name = name()
      #expect(table[name]?.raw == known[name])
    }
  }
}
