// Stage c: spaces that should be U+200C.

extension RepairPass {
  /// Joins words from one on that a space parts wrongly: a compound, a prefix and its stem, and the affixes after either.
  ///
  /// Returns how many words were joined; nothing if the first stands alone.
  mutating func spaced(_ index: Int) -> Int? {
    guard isOn(.spacedAffix) else { return nil }
    place = index
    var count = compound(index) ?? prefix(index) ?? 1
    while suffix(index, count) { count += 1 }
    return count > 1 ? count : nil
  }

  /// Joins two or three words whose compound is attested with U+200C just where the spaces are.
  private mutating func compound(_ index: Int) -> Int? {
    for count in [3, 2] {
      guard areSpaced(index, count) else { continue }
      let key = joinedKey(index, count)
      guard let spelling = spelling(key) else { continue }
      if isParted(index, count) { continue }
      if joinCompound(index..<index + count, spelling) { return count }
    }
    return nil
  }

  /// Whether words follow one another with one space between them.
  private func areSpaced(_ index: Int, _ count: Int) -> Bool {
    for next in index + 1..<index + count where !isPersianWord(next) || !followsOneSpace(next) { return false }
    return true
  }

  /// The attested spelling of a compound, or of one that has a suffix: گفت‌وگو of گفت و گوهای.
  private func spelling(_ key: ArraySlice<UInt8>) -> Spelling? {
    if let utf8 = oracle.spelling(of: key) { return Spelling(utf8, key: key) }
    if rules.affixes.isFunctionWord(tokens.key(place)) { return nil }
    for affix in rules.affixes.suffixes(behind: key) where affix.isJoined && key.count > affix.key.count + 3 {
      guard affix.isPlain || affix.makes.isEmpty, key.suffix(affix.key.count).elementsEqual(affix.key) else { continue }
      let stem = key.dropLast(affix.key.count)
      if isStem(stem, of: affix), let utf8 = oracle.spelling(of: stem) { return Spelling(utf8, key: stem) }
    }
    return nil
  }

  /// Whether the spaces between words may be right: they are an expression that is written so, or the last is a participle
  /// that belongs to the verb behind it: کشته شده است.
  private func isParted(_ index: Int, _ count: Int) -> Bool {
    if oracle.isExpression((index..<index + count).map { tokens.key($0) }, ofFunctionWords: use == .lost) {
      return true
    }
    guard isPersianWord(index + count), tokens.key(index + count - 1).last == Letter.heh else { return false }
    return isForm(index + count - 1, .passive) && isForm(index + count, .verbForm)
  }

  private func isForm(_ index: Int, _ kind: StemClass) -> Bool {
    oracle.isStem(tokens.key(index), class: kind, hasMadda: hasMadda(index))
  }

  func joinedKey(_ index: Int, _ count: Int) -> ArraySlice<UInt8> {
    tokens.keys[tokens[index].keyRange.lowerBound..<tokens[index + count - 1].keyRange.upperBound]
  }

  private mutating func joinCompound(_ words: Range<Int>, _ spelling: Spelling) -> Bool {
    let start = tokens[words.lowerBound].keyRange.lowerBound
    let joints = words.dropLast().map { tokens[$0].keyRange.upperBound - start }
    // After a letter that joins to nothing the standard spelling has no mark: گفت و گو is گفت‌وگو.
    let marked = joints.filter { joint in spelling.breaks.contains { $0.letter == joint && !$0.isSpace } }
    let isAttested =
      !marked.isEmpty
      && joints.allSatisfy { joint in
        marked.contains(joint) || !Letter.joinsToNext(tokens.keys[start + joint - 1])
      }
    guard isAttested else { return false }
    for word in words.dropFirst() { joinToPrevious(word, by: .spacedAffix) }
    note(words, .spacedAffix, spelling.text, 95)
    return true
  }

  /// Joins a prefix that stands alone to the word behind it.
  private mutating func prefix(_ index: Int) -> Int? {
    guard isPersianWord(index + 1), followsOneSpace(index + 1) else { return nil }
    let isMonth = index > 0 && tokens[index - 1].kind == .number
    for affix in rules.affixes.prefixes(before: tokens.key(index)) where affix.isSpaced && !isMonth {
      guard tokens.key(index).elementsEqual(affix.key), isPrefixed(index + 1, affix) else { continue }
      joinToPrevious(index + 1, by: .spacedAffix)
      note(index..<index + 2, .spacedAffix, MatchKey.unfold(affix.key), 96)
      return 2
    }
    return nil
  }

  /// Whether a word has the stem of a prefix, with an ending that a verb may have.
  private func isPrefixed(_ index: Int, _ affix: AffixTable.Affix) -> Bool {
    let key = tokens.key(index)
    if affix.classes == [.verbPart] { return isStem(joinedKey(index - 1, 2), .verbForm) }
    if isStem(key, of: affix) { return true }
    return rules.affixes.suffixes(behind: key).contains { suffix in
      suffix.classes.contains(.verbForm) && key.count > suffix.key.count + 1
        && key.suffix(suffix.key.count).elementsEqual(suffix.key) && isStem(key.dropLast(suffix.key.count), of: suffix)
    }
  }

  /// Joins a suffix that stands alone to the words before it, which are or have become one.
  private mutating func suffix(_ index: Int, _ count: Int) -> Bool {
    let next = index + count
    guard isPersianWord(next), followsOneSpace(next) else { return false }
    let stem = joinedKey(index, count)
    for affix in rules.affixes.suffixes(behind: tokens.key(next)) where affix.isSpaced {
      guard tokens.key(next).elementsEqual(affix.key), isStem(stem, of: affix) || isDerived(stem, affix) else {
        continue
      }
      joinToPrevious(next, by: .spacedAffix)
      note(index..<next + 1, .spacedAffix, MatchKey.unfold(affix.key), 96)
      return true
    }
    return false
  }

  /// Whether a stem has affixes itself and is of a class that another affix attaches to: همکاری‌هایی, قصه‌نویس.
  private func isDerived(_ stem: ArraySlice<UInt8>, _ affix: AffixTable.Affix) -> Bool {
    guard let last = stem.last, fits(last, affix) else { return false }
    return !partings(stem, as: affix.classes, depth: 3).isEmpty
  }

  /// Puts U+200C for the space before a token, or nothing where the letter before it joins to nothing.
  private mutating func joinToPrevious(_ index: Int, by operation: Operation) {
    let space = tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound
    let joins = tokens.key(index - 1).last.map(Letter.joinsToNext) ?? false
    change(space, to: joins ? Invisible.zeroWidthNonJoinerUTF8 : [], by: operation)
  }
}
