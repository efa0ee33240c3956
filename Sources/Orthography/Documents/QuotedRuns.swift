extension LanguageGuesser {
  /// The fewest words of a quotation that is read in a language of its own.
  private static let shortestQuotation = 3

  /// The runs of a segment: quotations in the other language are runs of their own.
  ///
  /// They tile the segment.
  public func runs(_ utf8: Span<UInt8>, _ language: Language) -> [LanguageRun] {
    var runs: [LanguageRun] = []
    var start = 0
    for quotation in Quotations.find(utf8) {
      let score = score(utf8.extracting(quotation))
      guard score.words >= Self.shortestQuotation, let other = other(score, than: language) else { continue }
      if quotation.lowerBound > start {
        runs.append(LanguageRun(range: start..<quotation.lowerBound, language: language))
      }
      runs.append(LanguageRun(range: quotation, language: other))
      start = quotation.upperBound
    }
    if start < utf8.count || runs.isEmpty { runs.append(LanguageRun(range: start..<utf8.count, language: language)) }
    return runs
  }

  /// The language that points speak for clearly, if it is not the one expected.
  private func other(_ score: Score, than language: Language) -> Language? {
    let persian = score.persian + (language == .arabic ? 0 : score.persianKeyboard)
    let arabic = score.arabic + (language == .persian ? 0 : score.arabicKeyboard)
    let found: Language = persian > arabic ? .persian : .arabic
    let (more, less) = (max(persian, arabic), min(persian, arabic))
    return found != language && more >= 2 * less + 3 && more >= score.words ? found : nil
  }
}

/// Finds what stands between quotation marks.
enum Quotations {
  /// The insides of all quotations that are closed, in order and side by side.
  static func find(_ utf8: Span<UInt8>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var open: (closer: UInt32, start: Int)?
    var index = 0
    while index < utf8.count {
      if utf8[index] != 0x22 && utf8[index] != 0xC2 && utf8[index] != 0xE2 && utf8[index] != 0xEF {
        index += 1
        continue
      }
      let (scalar, length, _) = UTF8Scalar.decode(utf8, at: index)
      if let opened = open, scalar == opened.closer {
        if index > opened.start { found.append(opened.start..<index) }
        open = nil
      } else if open == nil, let closer = closer(of: scalar) {
        open = (closer, index + length)
      }
      index += length
    }
    return found
  }

  private static func closer(of scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x22: 0x22
    case 0xAB: 0xBB
    case 0x201C: 0x201D
    case 0x201E: 0x201D
    case 0xFD3F: 0xFD3E
    case 0xFD3E: 0xFD3F
    default: nil
    }
  }
}
