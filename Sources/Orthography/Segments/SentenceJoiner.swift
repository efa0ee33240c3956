/// Mends ICU's sentence ends: joins what it wrongly parts at initials, list numbers, stray stops and open brackets.
struct SentenceJoiner {
  let keepsQuotesWhole: Bool

  /// Whether a paragraph has a stop that is not at its end: only then ICU is asked.
  static func mayHaveSeveral(_ utf8: Span<UInt8>) -> Bool {
    var index = 0
    while index < utf8.count {
      switch utf8[index] {
      case 0x2E, 0x21, 0x3F: if index + 1 < utf8.count { return true }
      case 0xD8:
        if index + 1 < utf8.count, utf8[index + 1] == 0x9F || utf8[index + 1] == 0x9E { return index + 2 < utf8.count }
      case 0xDB: if index + 1 < utf8.count, utf8[index + 1] == 0x94 { return true }
      case 0xE2, 0xE3, 0xEF, 0xE1, 0xF0: return true
      default: break
      }
      index += 1
    }
    return false
  }

  /// The ends that stay.
  func join(_ utf8: Span<UInt8>, _ ends: [Int]) -> [Int] {
    var kept: [Int] = []
    var start = 0
    var brackets = Brackets()
    for (place, end) in ends.enumerated() {
      brackets.read(utf8, (place == 0 ? 0 : ends[place - 1])..<end)
      if place + 1 == ends.count {
        kept.append(end)
      } else if !hasWord(utf8, end..<ends[place + 1]) {
        continue
      } else if hasWord(utf8, start..<end) && !continues(utf8, start..<end, brackets, next: ends[place + 1]) {
        kept.append(end)
        start = end
        brackets = Brackets()
      }
    }
    return kept
  }

  /// Whether a sentence that seems to end goes on.
  private func continues(_ utf8: Span<UInt8>, _ range: Range<Int>, _ brackets: Brackets, next: Int) -> Bool {
    if keepsQuotesWhole && brackets.quotes > 0 { return true }
    if brackets.round > 0 && Brackets.closes(utf8, range.upperBound..<min(next, range.upperBound + 200)) { return true }
    return endsInInitial(utf8, range)
  }

  private func hasWord(_ utf8: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, length, _) = UTF8Scalar.decode(utf8, at: index)
      switch ScalarClass.of(scalar) {
      case .letter, .latin, .digit, .foreign: return true
      default: index += length
      }
    }
    return false
  }

  /// Whether a sentence ends in a stop after one letter (د.), a short Latin word with a capital (Dr.), or the number of a list.
  private func endsInInitial(_ utf8: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, utf8[end - 1] == 0x20 { end -= 1 }
    guard end > range.lowerBound, utf8[end - 1] == 0x2E else { return false }
    end -= 1
    var start = end
    while start > range.lowerBound, end - start <= 8, !endsWord(utf8[start - 1]) { start -= 1 }
    guard end > start, end - start <= 8 else { return false }
    let (scalar, length, _) = UTF8Scalar.decode(utf8, at: start)
    switch ScalarClass.of(scalar) {
    case .letter: return length == end - start
    case .latin: return end - start <= 3 && utf8[start] < 0x5B
    case .digit: return start == range.lowerBound && end - start <= 4
    default: return false
    }
  }

  private func endsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00...0x20, 0x28, 0x2E, 0x2F, 0x22, 0x5B: true
    default: false
    }
  }
}

/// How many brackets and quotes are open.
private struct Brackets {
  private(set) var round = 0
  private(set) var quotes = 0

  mutating func read(_ utf8: Span<UInt8>, _ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      switch utf8[index] {
      case 0x28: round += 1
      case 0x29: round = max(0, round - 1)
      case 0xC2 where index + 1 < range.upperBound && utf8[index + 1] == 0xAB: quotes += 1
      case 0xC2 where index + 1 < range.upperBound && utf8[index + 1] == 0xBB: quotes = max(0, quotes - 1)
      default: break
      }
      index += 1
    }
  }

  /// Whether a closing bracket comes before any opening one.
  static func closes(_ utf8: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range {
      if utf8[index] == 0x29 { return true }
      if utf8[index] == 0x28 { return false }
    }
    return false
  }
}
