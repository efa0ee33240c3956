/// Finds the place and agency that open a report: «کابل (ایسنا) – …», «بغداد - رويترز - …».
enum Dateline {
  /// The most bytes of a dateline.
  private static let longest = 120

  /// Where the dateline that begins a sentence ends, with its dash; nothing if there is none.
  static func end(_ utf8: Span<UInt8>, _ range: Range<Int>) -> Int? {
    let limit = min(range.upperBound, range.lowerBound + longest)
    var words = 0
    var hasBrackets = false
    var inBrackets = false
    var inWord = false
    var found: Int?
    var index = range.lowerBound
    while index < limit {
      let (scalar, length, _) = UTF8Scalar.decode(utf8, at: index)
      switch ScalarClass.of(scalar) {
      case .space: inWord = false
      case .letter, .digit, .latin, .mark:
        if !inWord && !inBrackets { words += 1 }
        inWord = true
      case .punctuation where scalar == 0x28: inBrackets = true
      case .punctuation where scalar == 0x29:
        inBrackets = false
        hasBrackets = true
      case .punctuation where isDash(scalar) && !inBrackets && isApart(utf8, index, length):
        if words == 0 || words > (hasBrackets ? 6 : 2) { return nil }
        if hasBrackets || found != nil { return index + length }
        found = index + length
        words = 0
      case .punctuation where inBrackets || scalar == 0x2F || scalar == 0x060C: break
      default: return nil
      }
      if words > 6 { return nil }
      index += length
    }
    return nil
  }

  private static func isDash(_ scalar: UInt32) -> Bool {
    scalar == 0x2D || scalar == 0x2013 || scalar == 0x2014
  }

  /// Whether spaces stand around a dash; two dashes count as one.
  private static func isApart(_ utf8: Span<UInt8>, _ index: Int, _ length: Int) -> Bool {
    let next = index + length
    guard index > 0, next < utf8.count else { return false }
    return (utf8[index - 1] == 0x20 || utf8[index - 1] == 0x29) && (utf8[next] == 0x20 || utf8[next] == 0x2D)
  }
}
