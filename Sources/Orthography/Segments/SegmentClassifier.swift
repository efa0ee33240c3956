/// Tells what a segment is by its shape and its place.
enum SegmentClassifier {
  static func kind(
    _ utf8: Span<UInt8>, _ language: Language, isWholeLine: Bool, isFirst: Bool, _ context: SegmentContext,
    _ patterns: SegmentPatterns
  ) -> Segment.Kind {
    if isWholeLine, let kind = patterns.kind(of: utf8, language) { return kind }
    let shape = SegmentShape(utf8)
    if shape.words == 0 { return .metadata }
    if isWholeLine && shape.isMetadata { return .metadata }
    if isFirst && shape.hasBullet { return .list }
    if isWholeLine && context.lines > 1 && shape.isHeadline { return .headline }
    return .sentence
  }
}

/// What can be seen of a segment without knowing a word.
struct SegmentShape {
  private(set) var words = 0
  private(set) var numbers = 0
  private(set) var hasBullet = false
  private(set) var hasUnderscore = false
  /// How many digits the longest number has.
  private(set) var longestNumber = 0
  /// How many marks of punctuation part clauses.
  private(set) var clauseMarks = 0
  /// How many words stand before the first colon, if there is one.
  private(set) var wordsBeforeColon: Int?
  private(set) var last: UInt32 = 0

  init(_ utf8: Span<UInt8>) {
    var index = 0
    var previous = ScalarClass.space
    var digits = 0
    while index < utf8.count {
      let (scalar, length, _) = UTF8Scalar.decode(utf8, at: index)
      let kind = ScalarClass.of(scalar)
      if kind == .digit { digits += 1 } else if kind != .mark { digits = 0 }
      longestNumber = max(longestNumber, digits)
      read(scalar, kind, after: previous, isFirst: words == 0 && numbers == 0)
      if kind != .mark { previous = kind }
      index += length
    }
  }

  private mutating func read(_ scalar: UInt32, _ kind: ScalarClass, after previous: ScalarClass, isFirst: Bool) {
    switch kind {
    case .letter, .latin, .foreign: if previous != kind { words += 1 }
    case .digit: if previous != .digit { numbers += 1 }
    case .punctuation, .symbol:
      if isFirst && isBullet(scalar) { hasBullet = true }
      if scalar == 0x5F { hasUnderscore = true }
      if scalar == 0x060C || scalar == 0x061B { clauseMarks += 1 }
      if scalar == 0x3A && wordsBeforeColon == nil { wordsBeforeColon = words }
    default: break
    }
    if kind != .space && kind != .mark { last = scalar }
  }

  private func isBullet(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2022, 0x2D, 0x2A, 0x2013, 0x25CF, 0x25A0, 0x25AA, 0xB7: true
    default: false
    }
  }

  /// Whether the segment ends as a sentence does.
  var isClosed: Bool {
    switch last {
    case 0x2E, 0x21, 0x3F, 0x061F, 0x06D4, 0x2026, 0x3A, 0x061B, 0x060C, 0x22, 0xBB, 0x201D, 0x29: true
    default: false
    }
  }

  /// A date line, a code with its label, a tag.
  var isMetadata: Bool {
    if isClosed { return false }
    if hasUnderscore && words <= 3 { return true }
    let isDate = longestNumber == 4 && numbers >= 2 && numbers <= 6 && words <= 4
    let isCode = numbers >= 1 && words <= 3 && wordsBeforeColon.map { $0 >= 1 } ?? false
    return isDate || isCode
  }

  /// A short line without a stop at its end.
  var isHeadline: Bool { !isClosed && words <= 20 && clauseMarks <= 2 }
}
