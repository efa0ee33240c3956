import English
import Grammar
import Orthography

extension Worker {
  /// How many segments at the head of an article are asked for its day.
  private static let head = 8

  /// What is known of an article's time: what the user says, else the first full date in its dateline or metadata.
  mutating func context(of segments: [Segment]) throws(ICUError) -> DateContext {
    guard dates.day == nil, segments.count > 1 else { return dates }
    var context = dates
    for segment in segments.prefix(Self.head) where segment.kind == .dateline || segment.kind == .metadata {
      let tokens = try tokenize(segment)
      let source = tokens.indices.map { SourceToken(tokens, $0, segment.normalized.bytes) }
      let found = translator.dates.dates(in: source, language: segment.language)
      guard let day = found.lazy.compactMap(\.days).first(where: { $0.count == 1 }) else { continue }
      context.day = day.lowerBound
      break
    }
    return context
  }

  /// English with the day behind each word that names it from the day of the text: yesterday (5 May).
  static func withDays(_ english: [EnglishToken], _ relative: [RelativeDate]) -> [EnglishToken] {
    var out = english
    for date in relative where !date.english.isEmpty {
      let own = out.indices.filter { place in out[place].sources.contains { date.tokens.contains($0) } }
      guard let last = own.last else { continue }
      out[last].text += " (\(date.english))"
    }
    return out
  }
}
