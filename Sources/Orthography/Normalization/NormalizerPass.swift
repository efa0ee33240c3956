/// One walk over a text: bytes that stay are copied in runs, all else is rewritten with an edit.
struct NormalizerPass {
  private(set) var output: [UInt8] = []
  private(set) var edits = EditList()
  private(set) var counts = OperationCounts()
  /// Whether something was met that NFC may change.
  private(set) var mayCompose = false

  private let normalizer: Normalizer
  private let operations: OperationSet
  private let joins: [UInt8]
  private var gap = Gap()
  private var afterMark = false

  init(_ normalizer: Normalizer, length: Int) {
    self.normalizer = normalizer
    operations = normalizer.operations
    joins = LetterTable.arabic.codes
    output.reserveCapacity(length + length / 16)
  }

  mutating func run(_ utf8: Span<UInt8>) {
    let table = normalizer.actions.codes
    let actions = table.span
    var index = 0
    while index < utf8.count {
      let start = index
      index = Self.endOfKept(utf8, from: index, actions)
      if index > start { keep(utf8, start..<index) }
      if index < utf8.count { index = step(utf8, index, actions) }
    }
    closeGap(before: nil, at: utf8.count)
  }

  /// The end of the run of bytes that stay as they are: visible ASCII and letters of the block.
  @inline(__always)
  private static func endOfKept(_ utf8: Span<UInt8>, from start: Int, _ actions: Span<UInt8>) -> Int {
    var index = start
    while index < utf8.count {
      let first = utf8[index]
      if first > 0x20 && first < 0x80 {
        index += 1
      } else if first & 0xFC == 0xD8, index + 1 < utf8.count, utf8[index + 1] & 0xC0 == 0x80 {
        let low = Int(first & 3) << 6 | Int(utf8[index + 1] & 0x3F)
        if actions[low] != LetterAction.keep.rawValue { return index }
        index += 2
      } else if first == 0x20, index > start, index + 1 < utf8.count, utf8[index + 1] > 0x20, utf8[index + 1] < 0xE0 {
        // A lone space between words: the commonest byte of all. 0xC2 may open a no-break space or a soft hyphen,
        // 0xD8 0x9C is U+061C.
        if utf8[index + 1] == 0xC2 { return index }
        if utf8[index + 1] == 0xD8, index + 2 < utf8.count, utf8[index + 2] == 0x9C { return index }
        index += 1
      } else {
        return index
      }
    }
    return index
  }

  /// Copies a run that stays.
  private mutating func keep(_ utf8: Span<UInt8>, _ range: Range<Int>) {
    if !gap.isEmpty { closeGap(before: UTF8Scalar.decode(utf8, at: range.lowerBound).scalar, at: range.lowerBound) }
    utf8.extracting(range).withUnsafeBufferPointer { output.append(contentsOf: $0) }
    edits.appendUnchanged(range.count)
    afterMark = false
  }

  /// Deals with one scalar that may change, and returns where the next begins.
  private mutating func step(_ utf8: Span<UInt8>, _ index: Int, _ actions: Span<UInt8>) -> Int {
    let (scalar, length, isValid) = UTF8Scalar.decode(utf8, at: index)
    let end = index + length
    if !isValid {
      replace(index..<end, with: [UTF8Scalar.replacement], by: .illFormed)
    } else if scalar >= 0x600 && scalar < 0x700 {
      return letter(utf8, index, scalar, LetterAction(rawValue: actions[Int(scalar - 0x600)]) ?? .keep)
    } else if scalar == 0x20 || Invisible.isOtherSpace(scalar) {
      space(scalar, index, end)
    } else if isJoinerCandidate(scalar) || (scalar == 0xAC && isNotSignForJoiner(utf8, end)) {
      gap.addJoiner(scalar, at: index, isReal: scalar == Invisible.zeroWidthNonJoiner)
      note(scalar)
    } else if operations.contains(.zeroWidth) && Invisible.isZeroWidth(scalar) {
      gap.addDeletion(at: index, by: .zeroWidth)
      counts.add(.zeroWidth)
    } else if operations.contains(.bidiControl) && Invisible.isBidiControl(scalar) {
      gap.addDeletion(at: index, by: .bidiControl)
      counts.add(.bidiControl)
    } else if operations.contains(.presentationForm), let letters = PresentationForms.letters(of: scalar) {
      presentation(letters, index..<end)
    } else {
      if scalar >= 0x300 && !(0x2000..<0x2070).contains(scalar) { mayCompose = mayCompose || mayChange(scalar) }
      copy(utf8, index..<end, scalar)
    }
    return end
  }

  private func mayChange(_ scalar: UInt32) -> Bool {
    operations.contains(.composition) && !(0x20A0..<0x20D0).contains(scalar)
  }

  /// Deals with a scalar of the Arabic block.
  private mutating func letter(_ utf8: Span<UInt8>, _ index: Int, _ scalar: UInt32, _ action: LetterAction) -> Int {
    let range = index..<index + 2
    let isPersian = normalizer.language == .persian
    switch action {
    case .keep: copy(utf8, range, scalar)
    case .mark:
      if afterMark { mayCompose = true }
      copy(utf8, range, scalar)
      afterMark = true
    case .composing:
      mayCompose = true
      copy(utf8, range, scalar)
      afterMark = true
    case .tatweel: return tatweel(utf8, index)
    case .bidiControl:
      gap.addDeletion(at: index, by: .bidiControl)
      counts.add(.bidiControl)
    case .alefMaksura where isBeforeDaggerAlef(utf8, range.upperBound): copy(utf8, range, scalar)
    case .yeh, .alefMaksura: replace(range, with: mapped(scalar), by: isPersian ? .persianYeh : .arabicYeh)
    case .kaf: replace(range, with: mapped(scalar), by: isPersian ? .persianKaf : .arabicKaf)
    case .heh: replace(range, with: mapped(scalar), by: isPersian ? .persianHeh : .arabicHeh)
    case .hehHamza: replace(range, with: mapped(scalar), by: .hehHamza)
    }
    return range.upperBound
  }

  /// Whether U+0670 is among the marks that follow.
  private func isBeforeDaggerAlef(_ utf8: Span<UInt8>, _ start: Int) -> Bool {
    var index = start
    while index < utf8.count {
      let scalar = UTF8Scalar.decode(utf8, at: index).scalar
      if scalar == 0x0670 { return true }
      guard (0x64B..<0x660).contains(scalar) || (0x610..<0x61B).contains(scalar) || (0x6D6..<0x6EE).contains(scalar)
      else {
        return false
      }
      index += 2
    }
    return false
  }

  /// What a letter becomes in this language.
  private func mapped(_ scalar: UInt32) -> [UInt32] {
    let action = scalar >= 0x600 && scalar < 0x700 ? normalizer.actions.codes[Int(scalar - 0x600)] : 0
    switch (LetterAction(rawValue: action) ?? .keep, normalizer.language) {
    case (.yeh, .persian), (.alefMaksura, .persian): return [0x06CC]
    case (.kaf, .persian): return [0x06A9]
    case (.yeh, _): return [0x064A]
    case (.kaf, _): return [0x0643]
    case (.heh, _): return [0x0647]
    case (.hehHamza, _): return [0x0647, 0x0654]
    default: return [scalar]
    }
  }

  private mutating func presentation(_ letters: [UInt32], _ range: Range<Int>) {
    if operations.contains(.composition) { mayCompose = true }
    replace(range, with: letters.flatMap { mapped($0) }, by: .presentationForm)
  }

  /// Deals with a run of tatweels: it goes, unless it is a dash of its own or marks the era (هـ).
  private mutating func tatweel(_ utf8: Span<UInt8>, _ start: Int) -> Int {
    var end = start + 2
    while end + 1 < utf8.count, utf8[end] == 0xD9, utf8[end + 1] == 0x80 { end += 2 }
    let before = gap.spaces == 0 ? lastScalar(before: output.count) : nil
    let isFree = isFreeAfter(utf8, end)
    if isFree, !(before.map { isWordPart($0.scalar) } ?? false) {
      copy(utf8, start..<end, Invisible.tatweel)
    } else if operations.contains(.hijriEra), isFree, let before, isEra(before) {
      counts.add(.hijriEra)
      copy(utf8, start..<end, Invisible.tatweel)
    } else {
      gap.addDeletion(at: start, by: .tatweel)
      counts.add(.tatweel)
    }
    return end
  }

  /// Whether a word surely is at its end here: a space, a sign of punctuation, or nothing follows.
  private func isFreeAfter(_ utf8: Span<UInt8>, _ index: Int) -> Bool {
    if index >= utf8.count { return true }
    let scalar = UTF8Scalar.decode(utf8, at: index).scalar
    switch ScalarClass.of(scalar) {
    case .space: return !Invisible.isZeroWidth(scalar)
    case .punctuation, .digit, .latin: return scalar < 0x700
    default: return false
    }
  }

  /// Whether a scalar of the output is a ه that begins a word.
  private func isEra(_ scalar: (scalar: UInt32, start: Int)) -> Bool {
    guard scalar.scalar == 0x0647 else { return false }
    guard let before = lastScalar(before: scalar.start) else { return true }
    return !isWordPart(before.scalar)
  }
}

// MARK: - Gaps: what stands between two visible scalars

extension NormalizerPass {
  /// Whether a scalar may stand for U+200C.
  private func isJoinerCandidate(_ scalar: UInt32) -> Bool {
    guard normalizer.language == .persian else { return false }
    switch scalar {
    case Invisible.zeroWidthNonJoiner: return operations.contains(.idleJoiner)
    case Invisible.zeroWidthSpace: return operations.contains(.lostJoiner) && operations.contains(.zeroWidth)
    case Invisible.leftToRightMark, Invisible.rightToLeftMark:
      return operations.contains(.lostJoiner) && operations.contains(.bidiControl)
    default: return false
    }
  }

  /// Whether a ¬ stands between two letters that would join: some keyboards wrote it for U+200C.
  private func isNotSignForJoiner(_ utf8: Span<UInt8>, _ next: Int) -> Bool {
    guard normalizer.language == .persian, operations.contains(.lostJoiner), gap.isEmpty, next < utf8.count else {
      return false
    }
    return isLetter(UTF8Scalar.decode(utf8, at: next).scalar) && joinsToNext()
  }

  private mutating func note(_ scalar: UInt32) {
    switch scalar {
    case Invisible.zeroWidthNonJoiner, 0xAC: break
    case Invisible.zeroWidthSpace: counts.add(.zeroWidth)
    default: counts.add(.bidiControl)
    }
  }

  private mutating func space(_ scalar: UInt32, _ index: Int, _ end: Int) {
    let isPlain = scalar == 0x20
    guard isPlain || operations.contains(.otherSpace) else {
      closeGap(before: scalar, at: index)
      UTF8Scalar.append(scalar, to: &output)
      edits.appendUnchanged(end - index)
      return
    }
    if gap.spaces > 0 && !operations.contains(.spaceRun) { closeGap(before: scalar, at: index) }
    if gap.spaces == 1 { counts.add(.spaceRun) }
    if !isPlain { counts.add(.otherSpace) }
    gap.addSpace(at: index, isPlain: isPlain)
  }

  /// Ends a gap in front of a scalar that stays, or at the end of the text.
  private mutating func closeGap(before next: UInt32?, at end: Int) {
    if gap.isEmpty { return }
    let length = end - gap.start
    afterMark = afterMark && gap.spaces == 0
    if gap.spaces > 0 {
      if gap.joiners > 0 { dropJoiners() }
      write([0x20], for: length, unlessIs: 0x20)
    } else if gap.joiners > 0, let next, isLetter(next), mayHoldJoiner() {
      keepJoiner()
      write(Invisible.zeroWidthNonJoinerUTF8, for: length, unlessIs: Invisible.zeroWidthNonJoiner)
    } else {
      if gap.joiners > 0 { dropJoiners() }
      edits.appendChange(source: length, target: 0, by: gap.operations)
    }
    gap = Gap()
  }

  /// Whether U+200C stays behind what was written last: a letter that would join, or any that its writer parted.
  private func mayHoldJoiner() -> Bool {
    if joinsToNext() { return true }
    guard normalizer.joiners == .kept, gap.realJoiners > 0 else { return false }
    return lastScalar(before: output.count).map { isLetter($0.scalar) } ?? false
  }

  private mutating func write(_ bytes: [UInt8], for length: Int, unlessIs scalar: UInt32) {
    output.append(contentsOf: bytes)
    if gap.isOnly(scalar), length == bytes.count {
      edits.appendUnchanged(length)
    } else {
      edits.appendChange(source: length, target: bytes.count, by: gap.operations)
    }
  }

  private mutating func dropJoiners() {
    if gap.realJoiners > 0 { gap.operations.formUnion(OperationSet(.idleJoiner)) }
    counts.add(.idleJoiner, gap.realJoiners)
  }

  private mutating func keepJoiner() {
    if gap.realJoiners == 0 {
      gap.operations.formUnion(OperationSet(.lostJoiner))
      counts.add(.lostJoiner)
    } else if gap.realJoiners > 1 {
      gap.operations.formUnion(OperationSet(.idleJoiner))
      counts.add(.idleJoiner, gap.realJoiners - 1)
    }
  }
}

// MARK: - Output

extension NormalizerPass {
  private mutating func copy(_ utf8: Span<UInt8>, _ range: Range<Int>, _ scalar: UInt32) {
    closeGap(before: scalar, at: range.lowerBound)
    for index in range { output.append(utf8[index]) }
    edits.appendUnchanged(range.count)
    afterMark = false
  }

  private mutating func replace(_ range: Range<Int>, with scalars: [UInt32], by operation: Operation) {
    closeGap(before: scalars.first, at: range.lowerBound)
    let start = output.count
    for scalar in scalars { UTF8Scalar.append(scalar, to: &output) }
    edits.appendChange(source: range.count, target: output.count - start, by: OperationSet(operation))
    counts.add(operation)
    afterMark = operation == .hehHamza
  }

  /// The scalar of the output that ends at an offset, and where it begins.
  private func lastScalar(before end: Int) -> (scalar: UInt32, start: Int)? {
    var start = end - 1
    guard start >= 0 else { return nil }
    while start > 0, output[start] & 0xC0 == 0x80 { start -= 1 }
    return (UTF8Scalar.decode(output.span, at: start).scalar, start)
  }

  private func isLetter(_ scalar: UInt32) -> Bool {
    scalar >= 0x600 && scalar < 0x700 && joins[Int(scalar - 0x600)] >= 0x80 && joins[Int(scalar - 0x600)] != 0xFF
  }

  private func isWordPart(_ scalar: UInt32) -> Bool {
    isLetter(scalar) || (scalar >= 0x64B && scalar < 0x660) || scalar == 0x670
  }

  /// Whether the last letter of the output, marks aside, would join to a next one.
  private func joinsToNext() -> Bool {
    var end = output.count
    while let last = lastScalar(before: end) {
      if isLetter(last.scalar) { return Letter.joinsToNext(joins[Int(last.scalar - 0x600)]) }
      guard isWordPart(last.scalar) else { return false }
      end = last.start
    }
    return false
  }
}
