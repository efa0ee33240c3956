/// One walk over the tokens of a text.
struct RepairPass {
  /// Bytes that are replaced; insertions have an empty range.
  struct Change {
    let range: Range<Int>
    let bytes: [UInt8]
    let operation: Operation
  }

  let rules: ZWNJRepair
  let utf8: [UInt8]
  let tokens: Tokens
  let oracle: any WordOracle
  let use: JoinerUse
  /// The token whose letters are asked about.
  var place = 0
  private(set) var changes: [Change] = []
  private(set) var repairs: [ZWNJRepair.Repair] = []

  init(_ rules: ZWNJRepair, _ utf8: [UInt8], _ tokens: Tokens, _ oracle: any WordOracle, _ use: JoinerUse) {
    self.rules = rules
    self.utf8 = utf8
    self.tokens = tokens
    self.oracle = oracle
    self.use = use
  }

  mutating func run() {
    var index = 0
    while index < tokens.count {
      if isPersianWord(index) {
        partNumber(index)
        index += max(1, spaced(index) ?? joined(index))
      } else {
        index += 1
      }
    }
  }

  /// The text with all changes made.
  func result() -> ZWNJRepair.Result {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count + 3 * changes.count)
    var edits = EditList()
    var counts = OperationCounts()
    var done = 0
    for change in changes {
      bytes.append(contentsOf: utf8[done..<change.range.lowerBound])
      edits.appendUnchanged(change.range.lowerBound - done)
      bytes.append(contentsOf: change.bytes)
      edits.appendChange(source: change.range.count, target: change.bytes.count, by: OperationSet(change.operation))
      counts.add(change.operation)
      done = change.range.upperBound
    }
    bytes.append(contentsOf: utf8[done...])
    edits.appendUnchanged(utf8.count - done)
    return ZWNJRepair.Result(text: NormalizedText(bytes: bytes, edits: edits, counts: counts), repairs: repairs)
  }
}

// MARK: - What the stages share

extension RepairPass {
  func isPersianWord(_ index: Int) -> Bool {
    index < tokens.count && tokens[index].kind == .word && tokens[index].language == .persian
  }

  /// Whether exactly one space stands before a token.
  func followsOneSpace(_ index: Int) -> Bool {
    index > 0 && tokens[index].range.lowerBound == tokens[index - 1].range.upperBound + 1
      && utf8[tokens[index].range.lowerBound - 1] == 0x20
  }

  func isOn(_ operation: Operation) -> Bool { rules.operations.contains(operation) }

  /// Whether letters are a stem that an affix attaches to.
  func isStem(_ key: ArraySlice<UInt8>, of affix: AffixTable.Affix) -> Bool {
    guard let last = key.last, fits(last, affix) else { return false }
    return affix.classes.contains { isStem(key, $0) }
  }

  func isStem(_ key: ArraySlice<UInt8>, _ kind: StemClass) -> Bool {
    guard key.count > 1 else { return false }
    let isFirst = key.startIndex == tokens[place].keyRange.lowerBound
    return oracle.isStem(key, class: kind, hasMadda: isFirst ? hasMadda(place) : nil)
  }

  /// Whether a token is written with آ at its start.
  func hasMadda(_ index: Int) -> Bool {
    let start = tokens[index].range.lowerBound
    return start + 1 < utf8.count && utf8[start] == 0xD8 && utf8[start + 1] == 0xA2
  }

  mutating func change(_ range: Range<Int>, to bytes: [UInt8], by operation: Operation) {
    changes.append(Change(range: range, bytes: bytes, operation: operation))
  }

  mutating func note(_ tokens: Range<Int>, _ operation: Operation, _ reason: String, _ confidence: Int) {
    let lower = self.tokens[tokens.lowerBound].range.lowerBound
    let upper = self.tokens[tokens.upperBound - 1].range.upperBound
    repairs.append(
      ZWNJRepair.Repair(range: lower..<upper, operation: operation, reason: reason, confidence: confidence))
  }

  /// Where the letter of a token begins that stands at an index of its key; nothing in words with other than plain letters.
  func offset(ofLetter letter: Int, in token: Token) -> Int? {
    var seen = 0
    var index = token.range.lowerBound
    while index < token.range.upperBound {
      let (scalar, length, _) = UTF8Scalar.decode(utf8.span, at: index)
      switch ScalarClass.of(scalar) {
      case .letter:
        if seen == letter { return index }
        seen += 1
      case .mark: if scalar == Invisible.zeroWidthNonJoiner { return nil }
      default: return nil
      }
      index += length
    }
    return nil
  }

  /// Where U+200C stands in a word: its offset in bytes, and how many letters are before it.
  func joiners(in token: Token) -> [(letter: Int, offset: Int)] {
    var found: [(letter: Int, offset: Int)] = []
    var seen = 0
    var index = token.range.lowerBound
    while index < token.range.upperBound {
      let (scalar, length, _) = UTF8Scalar.decode(utf8.span, at: index)
      if scalar == Invisible.zeroWidthNonJoiner { found.append((seen, index)) }
      if ScalarClass.of(scalar) == .letter { seen += 1 }
      index += length
    }
    return found
  }

  /// Whether a token already has a U+200C.
  func hasJoiner(_ token: Token) -> Bool {
    var index = token.range.lowerBound
    while index + 2 < token.range.upperBound {
      if utf8[index] == 0xE2, utf8[index + 1] == 0x80, utf8[index + 2] == 0x8C { return true }
      index += 1
    }
    return false
  }
}
