/// A sentence before it is normalized.
struct SentencePiece {
  var range: Range<Int>
  /// Whether its end was set only because it grew too long.
  var isForced = false
  /// Whether it is the place and agency that open a report.
  var isDateline = false

  func moved(by offset: Int) -> SentencePiece {
    var piece = self
    piece.range = range.lowerBound + offset..<range.upperBound + offset
    return piece
  }

  /// The pieces of a paragraph, without the spaces around them and without pieces that show nothing.
  static func pieces(_ utf8: Span<UInt8>, ends: [Int], longest: Int) -> [SentencePiece] {
    var pieces: [SentencePiece] = []
    var start = 0
    for end in ends {
      if start == 0, let split = Dateline.end(utf8, 0..<end) {
        append(utf8, 0..<split, longest, isDateline: true, to: &pieces)
        start = split
      }
      append(utf8, start..<end, longest, isDateline: false, to: &pieces)
      start = end
    }
    return pieces
  }

  private static func append(
    _ utf8: Span<UInt8>, _ range: Range<Int>, _ longest: Int, isDateline: Bool, to pieces: inout [SentencePiece]
  ) {
    let parts = ForcedCuts.cut(utf8, range, longest: longest)
    for part in parts {
      guard let trimmed = trim(utf8, part) else { continue }
      pieces.append(SentencePiece(range: trimmed, isForced: parts.count > 1, isDateline: isDateline))
    }
  }

  /// A range without the spaces at its ends; nothing if only spaces and invisible characters are in it.
  private static func trim(_ utf8: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    var lower: Int?
    var upper = range.lowerBound
    var isVisible = false
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, length, _) = UTF8Scalar.decode(utf8, at: index)
      let kind = ScalarClass.of(scalar)
      if kind != .space || scalar == Invisible.byteOrderMark {
        if kind != .mark && kind != .space { isVisible = true }
        lower = lower ?? index
        upper = index + length
      }
      index += length
    }
    guard isVisible, let lower else { return nil }
    return lower..<upper
  }
}

/// Cuts sentences that are too long for any parser, after punctuation where there is some.
enum ForcedCuts {
  /// The most bytes of a piece for each token it may have.
  private static let bytesPerToken = 16

  static func cut(_ utf8: Span<UInt8>, _ range: Range<Int>, longest: Int) -> [Range<Int>] {
    if range.count <= longest { return [range] }
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let end = end(utf8, start..<range.upperBound, longest)
      parts.append(start..<end)
      start = end
    }
    return parts
  }

  /// Where the next piece ends: behind the last mark of punctuation, else the last space, else any letter.
  private static func end(_ utf8: Span<UInt8>, _ range: Range<Int>, _ longest: Int) -> Int {
    var tokens = 0
    var stop: Int?
    var space: Int?
    var index = range.lowerBound
    var last = ScalarClass.space
    while index < range.upperBound {
      let (scalar, length, _) = UTF8Scalar.decode(utf8, at: index)
      let kind = ScalarClass.of(scalar)
      if kind != .mark && kind != .space
        && (kind != last || kind == .punctuation || kind == .symbol || kind == .foreign)
      {
        tokens += 1
      }
      if tokens > longest || index - range.lowerBound > longest * bytesPerToken {
        return stop ?? space ?? max(index, range.lowerBound + length)
      }
      index += length
      if kind == .space { space = index }
      if isClauseEnd(scalar), tokens > longest / 2 { stop = index }
      if kind != .mark { last = kind }
    }
    return range.upperBound
  }

  private static func isClauseEnd(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x060C, 0x061B, 0x2C, 0x3B: true
    default: false
    }
  }
}
