// Stage c: spaces that should be U+200C.

extension RepairPass {
  /// Joins two or three words whose compound is attested with U+200C just where the spaces are.
  ///
  /// Returns how many.
  mutating func compound(_ index: Int) -> Int? {
    guard isOn(.spacedAffix) else { return nil }
    for count in [3, 2] {
      guard (1..<count).allSatisfy({ isPersianWord(index + $0) && followsOneSpace(index + $0) }) else { continue }
      let key = tokens.keys[tokens[index].keyRange.lowerBound..<tokens[index + count - 1].keyRange.upperBound]
      guard let utf8 = oracle.spelling(of: key), let spelling = Spelling(utf8, key: key) else { continue }
      if joinCompound(index..<index + count, spelling) { return count }
    }
    return nil
  }

  private mutating func joinCompound(_ words: Range<Int>, _ spelling: Spelling) -> Bool {
    let start = tokens[words.lowerBound].keyRange.lowerBound
    let joints = words.dropLast().map { tokens[$0].keyRange.upperBound - start }
    // After a letter that joins to nothing the standard spelling has no mark: گفت و گو is گفت‌وگو.
    let marked = joints.filter { joint in spelling.breaks.contains { $0.letter == joint && !$0.isSpace } }
    let isAttested = !marked.isEmpty && joints.allSatisfy { joint in
      marked.contains(joint) || !Letter.joinsToNext(tokens.keys[start + joint - 1])
    }
    guard isAttested else { return false }
    for word in words.dropFirst() { joinToPrevious(word, by: .spacedAffix) }
    note(words, .spacedAffix, spelling.text, 95)
    return true
  }

  /// Joins an affix that stands alone to its attested stem.
  ///
  /// Returns how many words were joined.
  mutating func spacedAffix(_ index: Int) -> Int? {
    guard isOn(.spacedAffix), isPersianWord(index + 1), followsOneSpace(index + 1) else { return nil }
    for affix in rules.affixes.affixes where affix.isSpaced {
      let place = affix.isPrefix ? index : index + 1
      guard tokens.key(place).elementsEqual(affix.key) else { continue }
      let stem = affix.isPrefix ? index + 1 : index
      let isMonth = affix.isPrefix && index > 0 && tokens[index - 1].kind == .number
      guard !isMonth, isSpacedStem(stem, affix) else { continue }
      joinToPrevious(index + 1, by: .spacedAffix)
      note(index..<index + 2, .spacedAffix, MatchKey.unfold(affix.key), 96)
      return 2
    }
    return nil
  }

  private func isSpacedStem(_ index: Int, _ affix: AffixTable.Affix) -> Bool {
    let key = tokens.key(index)
    if isStem(key, of: affix) { return true }
    guard affix.isPrefix else { return false }
    return rules.affixes.affixes.contains { suffix in
      !suffix.isPrefix && suffix.classes.contains(.verbForm) && key.count > suffix.key.count + 1
        && key.suffix(suffix.key.count).elementsEqual(suffix.key) && isStem(key.dropLast(suffix.key.count), of: suffix)
    }
  }

  /// Puts U+200C for the space before a token, or nothing where the letter before it joins to nothing.
  private mutating func joinToPrevious(_ index: Int, by operation: Operation) {
    let space = tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound
    let joins = tokens.key(index - 1).last.map(Letter.joinsToNext) ?? false
    change(space, to: joins ? Invisible.zeroWidthNonJoinerUTF8 : [], by: operation)
  }
}
