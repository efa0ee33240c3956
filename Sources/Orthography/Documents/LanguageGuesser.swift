/// Tells Persian from Arabic by letters and by the shapes of words; it knows no words.
///
/// Each sign that one language has and the other has not is worth points: پ چ ژ گ and U+200C speak for Persian; ة, إ and
/// the article for Arabic. The letters of the keyboards (ی ک, ي ك) tell less, as each is met in the other language too:
/// they never speak against the language that is expected.
public struct LanguageGuesser: Sendable {
  /// The points for each language.
  public struct Score: Sendable, Hashable {
    public var persian = 0
    public var arabic = 0
    /// How many letters are those of one keyboard.
    public var persianKeyboard = 0
    public var arabicKeyboard = 0
    /// How many words of Arabic script were seen.
    public var words = 0

    mutating func add(_ other: Score) {
      persian += other.persian
      arabic += other.arabic
      persianKeyboard += other.persianKeyboard
      arabicKeyboard += other.arabicKeyboard
      words += other.words
    }
  }

  /// The most of a text that is looked at.
  static let sample = 1 << 18

  public init() {}

  /// The language of most of a text, or ``Language/other`` where no Arabic script is.
  public func dominant(_ utf8: [UInt8]) -> Language {
    guess(utf8.span.extracting(0..<min(utf8.count, Self.sample)), default: .other)
  }

  /// The language of a run; `default` where the letters do not tell, ``Language/other`` where no Arabic script is.
  public func guess(_ utf8: Span<UInt8>, default language: Language) -> Language {
    let outside = scoreOutsideQuotations(utf8)
    let score = abs(outside.persian - outside.arabic) >= 3 ? outside : score(utf8)
    if score.words == 0 { return .other }
    let persian = score.persian + (language == .arabic ? 0 : score.persianKeyboard)
    let arabic = score.arabic + (language == .persian ? 0 : score.arabicKeyboard)
    let expected = language == .other ? Language.persian : language
    if persian == arabic { return expected }
    let isClear = max(persian, arabic) >= 2 * min(persian, arabic) + 2
    // A few endings that both languages have say nothing against the language that is expected.
    if !isClear && (score.words < 4 || language != .other && max(persian, arabic) < 4) { return expected }
    return persian > arabic ? .persian : .arabic
  }

  /// The points of what stands outside quotation marks; none if there are no quotations.
  private func scoreOutsideQuotations(_ utf8: Span<UInt8>) -> Score {
    var total = Score()
    var start = 0
    for quotation in Quotations.find(utf8) {
      total.add(score(utf8.extracting(start..<quotation.lowerBound)))
      start = quotation.upperBound
    }
    if start > 0 { total.add(score(utf8.extracting(start..<utf8.count))) }
    return total
  }

  /// The points of a text.
  public func score(_ utf8: Span<UInt8>) -> Score {
    let classes = ScalarClass.arabic
    var score = Score()
    var word = WordShape()
    var index = 0
    while index < utf8.count {
      let first = utf8[index]
      if first & 0xFC == 0xD8, index + 1 < utf8.count {
        let low = UInt32(first & 3) << 6 | UInt32(utf8[index + 1] & 0x3F)
        switch classes[Int(low)] {
        case .letter: word.add(0x600 + low)
        case .mark: break
        default: word.end(&score)
        }
        index += 2
      } else if first == 0xE2, index + 2 < utf8.count, utf8[index + 1] == 0x80, utf8[index + 2] == 0x8C {
        if word.length > 0 { word.persian += 3 }
        index += 3
      } else {
        word.end(&score)
        index += 1
      }
    }
    word.end(&score)
    return score
  }
}

/// The word that is being read.
private struct WordShape {
  var length = 0
  var persian = 0
  private var arabic = 0
  private var keyboard = (persian: 0, arabic: 0)
  private var letters: (UInt32, UInt32, UInt32) = (0, 0, 0)
  private var last: UInt32 = 0

  mutating func add(_ letter: UInt32) {
    switch length {
    case 0: letters.0 = letter
    case 1: letters.1 = letter
    case 2: letters.2 = letter
    default: break
    }
    length += 1
    last = letter
    switch letter {
    case 0x067E, 0x0686, 0x0698, 0x06AF: persian += 4
    case 0x06CC, 0x06A9: keyboard.persian += 1
    case 0x06C0: persian += 3
    case 0x0629, 0x0625: arabic += 4
    case 0x064A, 0x0643: keyboard.arabic += 1
    case 0x0649, 0x0623: arabic += 1
    default: break
    }
  }

  mutating func end(_ score: inout LanguageGuesser.Score) {
    if length == 0 { return }
    if hasArticle { arabic += 2 }
    // Persian verbs and nouns end in ه and د far more often than Arabic words do.
    if length > 2 && (last == 0x0647 || last == 0x062F) { persian += 1 }
    score.persian += persian
    score.arabic += arabic
    score.persianKeyboard += keyboard.persian
    score.arabicKeyboard += keyboard.arabic
    score.words += 1
    self = WordShape()
  }

  /// Whether the word begins with ال, or with a particle and ال, or with لل.
  private var hasArticle: Bool {
    guard length > 3 else { return false }
    let (first, second, third) = letters
    if first == 0x0627 && second == 0x0644 { return true }
    if first == 0x0644 && second == 0x0644 { return true }
    return second == 0x0627 && third == 0x0644 && [0x0648, 0x0628, 0x0641, 0x0643].contains(first) && length > 4
  }
}
