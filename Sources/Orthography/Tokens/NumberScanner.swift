/// Finds the end of a number: digits, with the separators that belong to it.
enum NumberScanner {
  /// The end of a number whose first digit ends at `start`.
  ///
  /// With Latin letters at its end it is no number: 27th, 5G.
  static func end(_ utf8: Span<UInt8>, from start: Int) -> (end: Int, kind: Token.Kind) {
    var index = endOfDigits(utf8, start)
    if let end = isoDate(utf8, index) { return (end, .number) }
    while let next = digitsAfterSeparator(utf8, index) { index = next }
    if index < utf8.count, ScalarClass.of(UTF8Scalar.decode(utf8, at: index).scalar) == .latin {
      return (LatinScanner.end(utf8, from: index), .latin)
    }
    return (index, .number)
  }

  private static func endOfDigits(_ utf8: Span<UInt8>, _ start: Int) -> Int {
    var index = start
    while let length = digit(utf8, index) { index += length }
    return index
  }

  private static func digit(_ utf8: Span<UInt8>, _ index: Int) -> Int? {
    guard index < utf8.count else { return nil }
    let (scalar, length, _) = UTF8Scalar.decode(utf8, at: index)
    return ScalarClass.of(scalar) == .digit ? length : nil
  }

  /// The end of the digits behind a separator that belongs to the number.
  private static func digitsAfterSeparator(_ utf8: Span<UInt8>, _ index: Int) -> Int? {
    guard index < utf8.count else { return nil }
    let (scalar, length, _) = UTF8Scalar.decode(utf8, at: index)
    switch scalar {
    case 0x2E, 0x2C, 0x2F, 0x3A, 0x066B, 0x066C, 0x060C: break
    default: return nil
    }
    guard digit(utf8, index + length) != nil else { return nil }
    let end = endOfDigits(utf8, index + length)
    // ، and : are punctuation too: only three digits make a group, only two an hour or a minute.
    if scalar == 0x060C && count(utf8, index + length, end) != 3 { return nil }
    if scalar == 0x3A && count(utf8, index + length, end) > 2 { return nil }
    return end
  }

  private static func count(_ utf8: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    (end - start) / (utf8[start] < 0x80 ? 1 : 2)
  }

  /// The end of the month and day of 2024-05-06, if that is what follows the year.
  private static func isoDate(_ utf8: Span<UInt8>, _ index: Int) -> Int? {
    guard let month = hyphenated(utf8, index), let day = hyphenated(utf8, month) else { return nil }
    return hyphenated(utf8, day) == nil ? day : nil
  }

  private static func hyphenated(_ utf8: Span<UInt8>, _ index: Int) -> Int? {
    guard index < utf8.count, utf8[index] == 0x2D, digit(utf8, index + 1) != nil else { return nil }
    let end = endOfDigits(utf8, index + 1)
    return count(utf8, index + 1, end) <= 2 ? end : nil
  }
}

/// Finds the end of a Latin word, with what belongs to it.
enum LatinScanner {
  /// The end of F-35, AT&T, o'clock, U.S., name@example.com or https://example.com/a?b that begins at `start`.
  static func end(_ utf8: Span<UInt8>, from start: Int) -> Int {
    var index = start
    var isAddress = false
    while index < utf8.count {
      let (scalar, length, _) = UTF8Scalar.decode(utf8, at: index)
      switch ScalarClass.of(scalar) {
      case .latin, .mark: index += length
      case .digit: index += length
      case .punctuation where isAddress || isInner(scalar):
        guard let next = afterSigns(utf8, index, isAddress) else { return endOfInitials(utf8, start, index) }
        index = next
      case .symbol where isAddress && scalar < 0x80: index += length
      case .punctuation where scalar == 0x3A && isScheme(utf8, index):
        isAddress = true
        index += 3
      default: return index
      }
    }
    return index
  }

  private static func isInner(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x27, 0x2019, 0x2D, 0x2E, 0x40, 0x5F, 0x26: true
    default: false
    }
  }

  private static func isScheme(_ utf8: Span<UInt8>, _ colon: Int) -> Bool {
    colon + 2 < utf8.count && utf8[colon + 1] == 0x2F && utf8[colon + 2] == 0x2F
  }

  /// Where the letter or digit behind a sign begins; within an address several signs may stand together.
  private static func afterSigns(_ utf8: Span<UInt8>, _ start: Int, _ isAddress: Bool) -> Int? {
    var index = start
    for _ in 0..<(isAddress ? 4 : 1) {
      let (scalar, length, _) = UTF8Scalar.decode(utf8, at: index)
      guard scalar < 0x80 || scalar == 0x2019 else { return nil }
      index += length
      guard index < utf8.count else { return nil }
      let next = ScalarClass.of(UTF8Scalar.decode(utf8, at: index).scalar)
      if next == .latin || next == .digit { return index }
      if next != .punctuation && next != .symbol { return nil }
    }
    return nil
  }

  /// Takes the last stop into U.S., but not that of a sentence.
  private static func endOfInitials(_ utf8: Span<UInt8>, _ start: Int, _ stop: Int) -> Int {
    guard utf8[stop] == 0x2E, stop - start >= 3, (stop - start) % 2 == 1 else { return stop }
    var index = start
    while index < stop {
      let isInPlace = (index - start) % 2 == 0 ? ScalarClass.of(UInt32(utf8[index])) == .latin : utf8[index] == 0x2E
      if utf8[index] >= 0x80 || !isInPlace { return stop }
      index += 1
    }
    return stop + 1
  }
}
