/// Splits everything but foreign scripts, without ICU.
struct TokenScanner {
  private(set) var tokens = Tokens()
  private let language: Language
  private let runs: [LanguageRun]
  private var run = 0
  private var spaceBefore = true
  private var lastEnd = 0

  init(language: Language, runs: [LanguageRun], capacity: Int) {
    self.language = language
    self.runs = runs
    tokens.items.reserveCapacity(capacity / 9 + 1)
    tokens.keys.reserveCapacity(capacity / 2 + 1)
  }

  /// Adds the tokens up to the end or up to a foreign scalar, and returns where that is.
  mutating func scan(_ utf8: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < utf8.count {
      let (scalar, length, _) = UTF8Scalar.decode(utf8, at: index)
      let end: Int
      switch ScalarClass.of(scalar) {
      case .space:
        spaceBefore = true
        index += length
        continue
      case .foreign: return index
      case .letter:
        end = wordEnd(utf8, index + length)
        add(utf8, index..<end, .word)
      case .digit:
        let number = numberEnd(utf8, index + length)
        end = number.end
        add(utf8, index..<end, number.kind)
      case .latin:
        end = LatinScanner.end(utf8, from: index)
        add(utf8, index..<end, .latin)
      case .mark:
        end = endOfMarks(utf8, index + length)
        if scalar == Invisible.tatweel { add(utf8, index..<end, .punctuation) }
      case .punctuation:
        end = endOfEqual(utf8, index, scalar, length)
        add(utf8, index..<end, .punctuation)
      case .symbol:
        end = endOfMarks(utf8, index + length)
        add(utf8, index..<end, .symbol)
      }
      index = end
    }
    return index
  }

  /// Adds a token with its key.
  mutating func add(_ utf8: Span<UInt8>, _ range: Range<Int>, _ kind: Token.Kind) {
    let language = language(at: range.lowerBound)
    let keyStart = tokens.keys.count
    MatchKey.fold(utf8.extracting(range), language: language, into: &tokens.keys)
    if !spaceBefore { countMissingSpace(kind) }
    tokens.items.append(
      Token(
        start: Int32(range.lowerBound), end: Int32(range.upperBound), keyStart: Int32(keyStart),
        keyEnd: Int32(tokens.keys.count), kind: kind, spaceBefore: spaceBefore, language: language))
    spaceBefore = false
  }

  private mutating func language(at offset: Int) -> Language {
    while run < runs.count, runs[run].range.upperBound <= offset { run += 1 }
    return run < runs.count && runs[run].range.lowerBound <= offset ? runs[run].language : language
  }

  private mutating func countMissingSpace(_ kind: Token.Kind) {
    guard let last = tokens.items.last else { return }
    func isWord(_ kind: Token.Kind) -> Bool { kind == .word || kind == .number || kind == .latin }
    if isWord(last.kind) && isWord(kind) { tokens.missingSpaces += 1 }
  }
}

// MARK: - Ends

extension TokenScanner {
  private func endOfMarks(_ utf8: Span<UInt8>, _ start: Int) -> Int {
    var index = start
    while index < utf8.count, utf8[index] >= 0x80 {
      let (scalar, length, _) = UTF8Scalar.decode(utf8, at: index)
      if ScalarClass.of(scalar) != .mark { break }
      index += length
    }
    return index
  }

  /// The end of a word whose first letter ends at `start`: letters and marks, or initials with stops between them.
  private func wordEnd(_ utf8: Span<UInt8>, _ start: Int) -> Int {
    var index = start
    var letters = 1
    while index < utf8.count {
      let (scalar, length, _) = UTF8Scalar.decode(utf8, at: index)
      switch ScalarClass.of(scalar) {
      case .letter: letters += 1
      case .mark: break
      default: return letters == 1 && scalar == 0x2E ? initialsEnd(utf8, index) : index
      }
      index += length
    }
    return index
  }

  /// The end of initials such as ه.ش, from the stop after the first; the stop itself if what follows is a word.
  private func initialsEnd(_ utf8: Span<UInt8>, _ stop: Int) -> Int {
    var end = stop
    while end < utf8.count, utf8[end] == 0x2E, end + 1 < utf8.count {
      let (scalar, length, _) = UTF8Scalar.decode(utf8, at: end + 1)
      guard ScalarClass.of(scalar) == .letter else { break }
      let next = endOfMarks(utf8, end + 1 + length)
      if next < utf8.count, ScalarClass.of(UTF8Scalar.decode(utf8, at: next).scalar) == .letter { break }
      end = next
    }
    return end
  }

  /// The end of a run of one mark of punctuation, when it is one that is repeated: ... -- ***
  private func endOfEqual(_ utf8: Span<UInt8>, _ start: Int, _ scalar: UInt32, _ length: Int) -> Int {
    var index = start + length
    switch scalar {
    case 0x2E, 0x2D, 0x2A, 0x5F, 0x21, 0x2013, 0x2014, 0x2026, 0x061F: break
    default: return endOfMarks(utf8, index)
    }
    while index < utf8.count, UTF8Scalar.decode(utf8, at: index).scalar == scalar { index += length }
    return endOfMarks(utf8, index)
  }

  private func numberEnd(_ utf8: Span<UInt8>, _ start: Int) -> (end: Int, kind: Token.Kind) {
    NumberScanner.end(utf8, from: start)
  }
}
