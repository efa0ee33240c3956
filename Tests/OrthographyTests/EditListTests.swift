import Orthography
import TestSupport
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

  @Test(
    "A span of the target maps back",
    arguments: [
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

  @Test(
    "A span of the source maps forth",
    arguments: [
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

  @Test("Composition leads from the first source to the last target", arguments: 0..<300 as Range<UInt64>)
  func composition(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let source = Array(0..<30)
    let first = randomList(&random, sourceLength: source.count)
    let second = randomList(&random, sourceLength: first.targetLength)
    let both = first.composed(with: second)
    #expect(both.sourceLength == first.sourceLength)
    #expect(both.targetLength == second.targetLength)
    #expect(isOrdered(both))
    // Whatever the composition leaves alone is the same in both texts, and nothing that neither list touched is called changed.
    let target = apply(second, to: apply(first, to: source))
    var (before, after) = (0, 0)
    for edit in both.edits {
      #expect(source[before..<edit.sourceRange.lowerBound].elementsEqual(target[after..<edit.targetRange.lowerBound]))
      (before, after) = (edit.sourceRange.upperBound, edit.targetRange.upperBound)
    }
    #expect(source[before...].elementsEqual(target[after...]))
    for (offset, element) in target.enumerated() where element >= 0 {
      let range = both.sourceRange(of: offset..<offset + 1)
      #expect(range.contains(element))
    }
  }

  /// The text after a list of edits; what is new is negative.
  private func apply(_ list: EditList, to source: [Int]) -> [Int] {
    var target: [Int] = []
    var done = 0
    for edit in list.edits {
      target += source[done..<edit.sourceRange.lowerBound]
      target += [Int](repeating: -1, count: edit.targetRange.count)
      done = edit.sourceRange.upperBound
    }
    return target + source[done...]
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

  private func randomList(_ random: inout SeededGenerator, sourceLength: Int) -> EditList {
    var list = EditList()
    while list.sourceLength < sourceLength {
      let rest = sourceLength - list.sourceLength
      if Bool.random(using: &random) {
        list.appendUnchanged(min(rest, Int.random(in: 1...4, using: &random)))
      } else {
        let source = min(rest, Int.random(in: 0...3, using: &random))
        list.appendChange(source: source, target: Int.random(in: 0...3, using: &random), by: OperationSet(.tatweel))
      }
    }
    return list
  }
}
