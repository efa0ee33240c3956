/// A sentence, or what stands in its place: the unit that is translated.
public struct Segment: Sendable {
  /// What a segment is, by its shape and place.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case headline, sentence, dateline, metadata, boilerplate, caption, list
  }

  /// Its UTF-8 offsets in the document's text, without the spaces around it.
  public let range: Range<Int>
  /// The index of its line in ``Document/lines``.
  public let line: Int
  public let kind: Kind
  /// The language of most of it.
  public let language: Language
  /// Its text in layer L1; the edits count from the start of ``range``.
  public internal(set) var normalized: NormalizedText
  /// Its runs by language, in offsets of the normalized text; they tile it.
  public internal(set) var runs: [LanguageRun]
  /// Whether it was cut or joined by force, because the line was too long for one sentence.
  public let isForced: Bool

  /// Where a span of the normalized text stands in the document's text.
  public func sourceRange(of normalizedRange: Range<Int>) -> Range<Int> {
    let inside = normalized.edits.sourceRange(of: normalizedRange)
    return range.lowerBound + inside.lowerBound..<range.lowerBound + inside.upperBound
  }

  /// The same segment after a further rewriting, such as a repair of U+200C; `edits` lead from its normalized text.
  public func rewritten(_ next: NormalizedText) -> Segment {
    var counts = normalized.counts
    counts.add(next.counts)
    var segment = self
    segment.normalized = NormalizedText(
      bytes: next.bytes, edits: normalized.edits.composed(with: next.edits), counts: counts)
    segment.runs = runs.map { run in
      LanguageRun(range: next.edits.targetRange(of: run.range), language: run.language)
    }
    return segment
  }
}
