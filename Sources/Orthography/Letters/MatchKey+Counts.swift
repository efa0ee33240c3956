extension MatchKey {
  /// How often each operation of the key layer shows when a text is folded, for reports.
  public static func counts(_ utf8: [UInt8], language: Language) -> OperationCounts {
    var counts = OperationCounts()
    let span = utf8.span
    var index = 0
    while index < span.count {
      let (scalar, length, _) = UTF8Scalar.decode(span, at: index)
      index += length
      if let operation = operation(scalar, language, isFinal: isWordEnd(span, index)) { counts.add(operation) }
      if scalar == 0x0647, language == .persian, isHehYeh(span, index) { counts.add(.hehYeh) }
    }
    return counts
  }

  private static func operation(_ scalar: UInt32, _ language: Language, isFinal: Bool) -> Operation? {
    switch scalar {
    case 0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x06D6...0x06ED: .harakat
    case 0x0660...0x0669, 0x06F0...0x06F9: .digits
    case 0x0622...0x0626, 0x0671: .hamzaSeat
    case 0x0629, 0x06C3: language == .persian ? .tehMarbuta : isFinal ? .finalLetter : nil
    case 0x0649: language != .persian && isFinal ? .finalLetter : nil
    default: nil
    }
  }

  private static func isWordEnd(_ utf8: Span<UInt8>, _ index: Int) -> Bool {
    index >= utf8.count || ScalarClass.of(UTF8Scalar.decode(utf8, at: index).scalar) != .letter
  }

  /// Whether U+200C and a final ی follow.
  private static func isHehYeh(_ utf8: Span<UInt8>, _ index: Int) -> Bool {
    guard index + 4 < utf8.count, UTF8Scalar.decode(utf8, at: index).scalar == Invisible.zeroWidthNonJoiner else {
      return false
    }
    return UTF8Scalar.decode(utf8, at: index + 3).scalar == 0x06CC && isWordEnd(utf8, index + 5)
  }
}
