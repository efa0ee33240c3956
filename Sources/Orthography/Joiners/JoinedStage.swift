// Stages b and d: words written together.

extension RepairPass {
  /// Parts a word that was written together; always one token.
  mutating func joined(_ index: Int) -> Int {
    let token = tokens[index]
    let key = tokens.key(index)
    guard key.count > 2, !hasJoiner(token) else { return 1 }
    if let utf8 = oracle.spelling(of: key) {
      if let spelling = Spelling(utf8, key: key) { partBySpelling(index, spelling) }
    } else if !oracle.isWord(key) {
      if !partByAffix(index, key) { partGlued(index, key) }
    }
    return 1
  }

  private mutating func partBySpelling(_ index: Int, _ spelling: Spelling) {
    var isParted = false
    for part in spelling.breaks {
      let operation: Operation = part.isSpace ? .gluedWords : .joinedWord
      guard isOn(operation), let offset = offset(ofLetter: part.letter, in: tokens[index]) else { continue }
      let joins =
        part.letter > 0 && Letter.joinsToNext(tokens.key(index)[tokens[index].keyRange.lowerBound + part.letter - 1])
      if !part.isSpace && !joins { continue }
      change(offset..<offset, to: part.isSpace ? [0x20] : Invisible.zeroWidthNonJoinerUTF8, by: operation)
      isParted = true
    }
    if isParted { note(index..<index + 1, .joinedWord, spelling.text, 99) }
  }

  /// Whether a word is a stem and an affix that need no U+200C between them: نهادهای, not نهاده‌ای.
  private func isWellFormed(_ key: ArraySlice<UInt8>) -> Bool {
    rules.affixes.affixes.contains { affix in
      guard !affix.isPrefix, key.count > affix.key.count + 1, key.suffix(affix.key.count).elementsEqual(affix.key)
      else { return false }
      let stem = key.dropLast(affix.key.count)
      guard let last = stem.last, !Letter.joinsToNext(last) else { return false }
      return isStem(stem, of: affix)
    }
  }

  /// The ways to see a word as a stem with affixes: the letters before each joint.
  private func analyses(_ index: Int, _ key: ArraySlice<UInt8>) -> [[Int]] {
    var found: [[Int]] = []
    var open: [[Int]] = []
    for affix in rules.affixes.affixes where affix.isJoined && key.count > affix.key.count + 1 {
      if affix.isPrefix {
        guard key.starts(with: affix.key) else { continue }
        let rest = key.dropFirst(affix.key.count)
        if isStem(rest, of: affix) { found.append([affix.key.count]) }
        for inner in suffixed(rest, isVerb: true) { found.append([affix.key.count, affix.key.count + inner]) }
      } else if isSuffixed(key, affix) {
        if affix.needsNext {
          open.append([key.count - affix.key.count])
        } else {
          found.append([key.count - affix.key.count])
        }
      }
    }
    // منطقهای is منطقه‌ای where no ezafe can follow; elsewhere it may be منطق‌های as well.
    return found.isEmpty || canBeFollowed(index) ? found + open : found
  }

  private func suffixed(_ key: ArraySlice<UInt8>, isVerb: Bool) -> [Int] {
    rules.affixes.affixes.compactMap { affix in
      guard !affix.isPrefix, affix.isJoined, affix.classes.contains(.verbForm) || !isVerb else { return nil }
      return isSuffixed(key, affix) ? key.count - affix.key.count : nil
    }
  }

  private func isSuffixed(_ key: ArraySlice<UInt8>, _ affix: AffixTable.Affix) -> Bool {
    guard key.count > affix.key.count + 1, key.suffix(affix.key.count).elementsEqual(affix.key) else { return false }
    let stem = key.dropLast(affix.key.count)
    guard let last = stem.last, Letter.joinsToNext(last) else { return false }
    return isStem(stem, of: affix)
  }

  /// Whether a word may be followed by what its ezafe needs: not a sign, the end, or a function word.
  private func canBeFollowed(_ index: Int) -> Bool {
    guard index + 1 < tokens.count, tokens[index + 1].kind != .punctuation || isOpening(index + 1) else { return false }
    return !rules.affixes.isFunctionWord(tokens.key(index + 1))
  }

  private func isOpening(_ index: Int) -> Bool {
    switch UTF8Scalar.decode(utf8.span, at: tokens[index].range.lowerBound).scalar {
    case 0xAB, 0x28, 0x22, 0x201C: true
    default: false
    }
  }

  /// Parts a word at its affixes, if there is just one way to do it.
  private mutating func partByAffix(_ index: Int, _ key: ArraySlice<UInt8>) -> Bool {
    guard isOn(.joinedAffix) else { return false }
    if isWellFormed(key) { return true }
    let found = analyses(index, key)
    guard let joints = found.first else { return false }
    if found.count > 1 { return true }
    for joint in joints {
      guard let offset = offset(ofLetter: joint, in: tokens[index]) else { return true }
      change(offset..<offset, to: Invisible.zeroWidthNonJoinerUTF8, by: .joinedAffix)
    }
    let parts = ([0] + joints).enumerated().map { place, start in
      let end = place < joints.count ? joints[place] : key.count
      return MatchKey.unfold(key[key.startIndex + start..<key.startIndex + end])
    }
    note(index..<index + 1, .joinedAffix, parts.joined(separator: "+"), 97)
    return true
  }

  /// Parts a function word from a word, at a letter that does not join, so that the writer saw no difference.
  private mutating func partGlued(_ index: Int, _ key: ArraySlice<UInt8>) {
    guard isOn(.gluedWords), let joint = gluedJoint(key), let offset = offset(ofLetter: joint, in: tokens[index]) else {
      return
    }
    change(offset..<offset, to: [0x20], by: .gluedWords)
    let parts = [key.prefix(joint), key.dropFirst(joint)].map { MatchKey.unfold($0) }
    note(index..<index + 1, .gluedWords, parts.joined(separator: "+"), 90)
  }

  private func gluedJoint(_ key: ArraySlice<UInt8>) -> Int? {
    var joints: Set<Int> = []
    for word in rules.affixes.gluedPrefixes where key.count >= word.count + 3 && key.starts(with: word) {
      guard let last = word.last, !Letter.joinsToNext(last) else { continue }
      if isFree(key.dropFirst(word.count)) { joints.insert(word.count) }
    }
    for word in rules.affixes.gluedSuffixes
    where key.count >= word.count + 3 && key.suffix(word.count).elementsEqual(word) {
      let stem = key.dropLast(word.count)
      guard let last = stem.last, !Letter.joinsToNext(last) else { continue }
      if isFree(stem) { joints.insert(stem.count) }
    }
    return joints.count == 1 ? joints.first : nil
  }

  private func isFree(_ key: ArraySlice<UInt8>) -> Bool {
    oracle.isWord(key) || oracle.spelling(of: key) != nil
  }
}
