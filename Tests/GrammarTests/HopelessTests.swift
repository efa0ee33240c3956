import Morphology
import TestSupport
import Testing

@testable import Grammar

/// Active edges that nothing can follow are not kept; what is kept of a span must not hang on that.
@Suite struct HopelessTests {
  struct Active {
    let rule: Int32
    let cost: Int32
    let age: Int32
    let hasHope: Bool
  }

  /// Which are kept where all are laid side by side, the cheapest of each rule, and then the hopeless are struck out.
  private func kept(_ all: [Active], limit: Int) -> [Int32] {
    var best: [Active] = []
    for one in all {
      guard let known = best.firstIndex(where: { $0.rule == one.rule }) else {
        best.append(one)
        continue
      }
      if best[known].cost > one.cost { best[known] = one }
    }
    return best.sorted { ($0.cost, $0.age) < ($1.cost, $1.age) }.prefix(limit).filter(\.hasHope).map(\.age)
  }

  @Test(arguments: UInt64(0)..<60) func nothingElseIsKept(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    // Rules are hopeless or not, so that no two of one kind differ in it; ages are twice their places, those of the hopeless less by one.
    let all = (0..<80).map { place in
      let rule = Int32.random(in: 0..<40, using: &random)
      let hasHope = rule % 3 == 0
      return Active(
        rule: rule, cost: Int32.random(in: -9...9, using: &random), age: Int32(2 * place) - (hasHope ? 0 : 1),
        hasHope: hasHope)
    }
    let limit = Int.random(in: 1...40, using: &random)
    var hopeless = Hopeless()
    for one in all where !one.hasHope { hopeless.add(one.rule, dot: 2, .any, one.cost, age: one.age) }
    let hopeful = kept(all.filter(\.hasHope), limit: .max).map { age in
      Chart.key(all.first { $0.age == age }?.cost ?? 0, age)
    }
    #expect(hopeless.room(for: hopeful, limit: limit) == kept(all, limit: limit).count)
  }
}
