/// What another glossary makes of a document: the segments whose English differs.
public struct Comparison: Sendable {
  /// A segment that reads differently.
  public struct Difference: Sendable {
    /// The line, from 1.
    public let line: Int
    public let source: String
    public let old: String
    public let new: String
  }

  public let differences: [Difference]
  /// How many segments there are.
  public let segments: Int

  /// Compares two gists of one document.
  public init(old: Gist, new: Gist) {
    let before = Dictionary(grouping: old.segments) { $0.range.lowerBound }
    let after = Dictionary(grouping: new.segments) { $0.range.lowerBound }
    differences = Set(before.keys).union(after.keys).sorted().compactMap { start in
      let (was, now) = (before[start] ?? [], after[start] ?? [])
      let (old, new) = (was.map(\.text).joined(separator: " "), now.map(\.text).joined(separator: " "))
      guard old != new, let segment = now.first ?? was.first else { return nil }
      return Difference(line: segment.line + 1, source: segment.source, old: old, new: new)
    }
    segments = new.segments.count
  }
}
