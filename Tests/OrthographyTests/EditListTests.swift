import Orthography
import Testing

@Suite("Edit lists")
struct EditListTests {
  /// "ab" kept, "cd" → "X", "ef" deleted, "gh" kept, "--" inserted, "i" kept.
  let list: EditList = {
    var list = EditList()
    list.appendUnchanged(2)
    list.appendChange(source: 2, target: 1, by: OperationSet(.persianYeh))
    list.appendChange(source: 2, target: 0, by: OperationSet(.bidiControl))
    list.appendUnchanged(2)
    list.appendChange(source: 0, target: 2, by: OperationSet(.joinedAffix))
    list.appendUnchanged(1)
    return list
  }()

  @Test("Lengths add up")
  func lengths() {
    #expect(list.sourceLength == 9)
    #expect(list.targetLength == 8)
    #expect(list.edits.map(\.sourceRange) == [2..<4, 4..<6, 8..<8])
    #expect(list.edits.map(\.targetRange) == [2..<3, 3..<3, 5..<7])
  }

  @Test("A span of the target maps back", arguments: [
    (0..<2, 0..<2),  // kept
    (1..<3, 1..<6),  // a replaced run, and the deletion on its right belongs to it
    (2..<3, 2..<6),
    (3..<5, 6..<8),  // starts behind the deletion
    (5..<7, 8..<8),  // inserted text has no source
    (4..<8, 7..<9),
    (0..<8, 0..<9),
    (8..<8, 9..<9),
  ])
  func back(target: Range<Int>, source: Range<Int>) {
    #expect(list.sourceRange(of: target) == source)
  }

  @Test("A span of the source maps forth", arguments: [
    (0..<2, 0..<2), (2..<4, 2..<3), (3..<4, 2..<3), (4..<6, 3..<3), (6..<8, 3..<5), (8..<9, 7..<8), (0..<9, 0..<8),
  ])
  func forth(source: Range<Int>, target: Range<Int>) {
    #expect(list.targetRange(of: source) == target)
  }

  @Test("Equal changes side by side are one run, and still map one by one")
  func runs() {
    var list = EditList()
    for _ in 0..<1000 { list.appendChange(source: 3, target: 2, by: OperationSet(.presentationForm)) }
    #expect(list.edits.count == 1)
    #expect(list.sourceRange(of: 10..<12) == 15..<18)
    #expect(list.sourceRange(of: 11..<13) == 15..<21)
    #expect(list.targetRange(of: 15..<18) == 10..<12)
  }

  @Test("Deletions side by side are one edit with all their operations")
  func deletions() {
    var list = EditList()
    list.appendChange(source: 3, target: 0, by: OperationSet(.bidiControl))
    list.appendChange(source: 2, target: 0, by: OperationSet(.tatweel))
    #expect(list.edits.count == 1)
    #expect(list.edits[0].operations.operations == [.bidiControl, .tatweel])
  }

  @Test("Composition leads from the first source to the last target", arguments: 0..<200 as Range<UInt64>)
  func composition(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let first = randomList(&random, sourceLength: 30)
    let second = randomList(&random, sourceLength: first.targetLength)
    let both = first.composed(with: second)
    #expect(both.sourceLength == first.sourceLength)
    #expect(both.targetLength == second.targetLength)
    for offset in 0..<second.targetLength {
      let range = offset..<offset + 1
      let direct = both.sourceRange(of: range)
      let stepwise = first.sourceRange(of: second.sourceRange(of: range))
      #expect(direct.lowerBound <= stepwise.lowerBound && direct.upperBound >= stepwise.upperBound, "\(offset) \(direct) \(stepwise) \(second.sourceRange(of: range)) \(first.edits.map { ($0.sourceRange, $0.targetRange) }) \(second.edits.map { ($0.sourceRange, $0.targetRange) }) \(both.edits.map { ($0.sourceRange, $0.targetRange) })")
    }
    #expect(isOrdered(both))
  }

  @Test("Composing with no change changes nothing")
  func identity() {
    #expect(list.composed(with: EditList(unchanged: 8)) == list)
    #expect(EditList(unchanged: 9).composed(with: list) == list)
  }

  private func isOrdered(_ list: EditList) -> Bool {
    zip(list.edits, list.edits.dropFirst()).allSatisfy { a, b in
      a.sourceRange.upperBound <= b.sourceRange.lowerBound && a.targetRange.upperBound <= b.targetRange.lowerBound
        && b.sourceRange.lowerBound - a.sourceRange.upperBound == b.targetRange.lowerBound - a.targetRange.upperBound
    }
  }

  private func randomList(_ random: inout SplitMix64, sourceLength: Int) -> EditList {
    var list = EditList()
    while list.sourceLength < sourceLength {
      let rest = sourceLength - list.sourceLength
      if Bool.random(using: &random) {
        list.appendUnchanged(Int.random(in: 1...rest, using: &random) % 4 + 0)
      } else {
        let source = min(rest, Int.random(in: 0...3, using: &random))
        list.appendChange(source: source, target: Int.random(in: 0...3, using: &random), by: OperationSet(.tatweel))
      }
      if list.sourceLength > sourceLength { break }
    }
    return list
  }
}
