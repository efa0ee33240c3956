// Stages b and d: words written together.

extension RepairPass {
  /// Parts a word that was written together; always one token.
  mutating func joined(_ index: Int) -> Int {
    let token = tokens[index]
    let key = tokens.key(index)
    guard key.count > 2 else { return 1 }
    place = index
    if hasJoiner(token) {
      partJoinedExpression(index, key)
      return 1
    }
    if let utf8 = oracle.spelling(of: key) {
      if use == .lost, let spelling = Spelling(utf8, key: key) { partBySpelling(index, spelling) }
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

  /// Whether a word may be followed by what its ezafe needs: not a sign, the end, or a word that opens a
  /// phrase of its own.
  private func canBeFollowed(_ index: Int) -> Bool {
    guard index + 1 < tokens.count, tokens[index + 1].kind != .punctuation || isOpening(index + 1) else { return false }
    let key = tokens.key(index + 1)
    if rules.affixes.isFunctionWord(key) { return false }
    // بین المللی is one word, which بین does not open a phrase in.
    let isCompound = isPersianWord(index + 2) && oracle.spelling(of: joinedKey(index + 1, 2)) != nil
    return isCompound || !oracle.isStem(key, class: .opening, hasMadda: nil)
  }

  private func isOpening(_ index: Int) -> Bool {
    switch UTF8Scalar.decode(utf8.span, at: tokens[index].range.lowerBound).scalar {
    case 0xAB, 0x28, 0x22, 0x201C: true
    default: false
    }
  }

  /// Parts a word at its affixes, if there is just one likely way to do it.
  ///
  /// Returns whether it is a stem with affixes at all, marked or not.
  private mutating func partByAffix(_ index: Int, _ key: ArraySlice<UInt8>) -> Bool {
    guard isOn(.joinedAffix), let parting = parting(key, canBeFollowed: canBeFollowed(index)) else { return false }
    guard use == .lost, !parting.joints.isEmpty else { return true }
    let offsets = parting.joints.compactMap { offset(ofLetter: $0, in: tokens[index]) }
    guard offsets.count == parting.joints.count else { return true }
    for offset in offsets { change(offset..<offset, to: Invisible.zeroWidthNonJoinerUTF8, by: .joinedAffix) }
    let bounds = [0] + parting.joints + [key.count]
    let parts = zip(bounds, bounds.dropFirst()).map { start, end in
      MatchKey.unfold(key[key.startIndex + start..<key.startIndex + end])
    }
    note(index..<index + 1, .joinedAffix, parts.joined(separator: "+"), 97)
    return true
  }

  /// Parts a word from the number in front of it: 2کشور.
  mutating func partNumber(_ index: Int) {
    guard isOn(.gluedWords), use == .lost, index > 0, tokens[index - 1].kind == .number else { return }
    let start = tokens[index].range.lowerBound
    let key = tokens.key(index)
    guard tokens[index - 1].range.upperBound == start, key.count > 2, isFree(key) else { return }
    change(start..<start, to: [0x20], by: .gluedWords)
    note(index - 1..<index + 1, .gluedWords, MatchKey.unfold(key), 95)
  }

  /// Parts an expression that was written without its spaces; else a function word from a word, at a letter that does not
  /// join, so that the writer saw no difference.
  private mutating func partGlued(_ index: Int, _ key: ArraySlice<UInt8>) {
    guard isOn(.gluedWords) else { return }
    if let utf8 = oracle.expression(of: key), let spelling = Spelling(utf8, key: key) {
      return partBySpelling(index, spelling)
    }
    guard let joint = gluedJoint(key), let offset = offset(ofLetter: joint, in: tokens[index]) else { return }
    change(offset..<offset, to: [0x20], by: .gluedWords)
    let parts = [key.prefix(joint), key.dropFirst(joint)].map { MatchKey.unfold($0) }
    note(index..<index + 1, .gluedWords, parts.joined(separator: "+"), 90)
  }

  /// Puts spaces for the U+200C inside a word that is listed only as several: خلع‌سلاح.
  private mutating func partJoinedExpression(_ index: Int, _ key: ArraySlice<UInt8>) {
    guard isOn(.gluedWords), oracle.spelling(of: key) == nil, !oracle.isWord(key),
      parting(key, canBeFollowed: true) == nil, let utf8 = oracle.expression(of: key),
      let spelling = Spelling(utf8, key: key)
    else { return }
    let breaks = spelling.breaks.filter(\.isSpace).map(\.letter)
    let joiners = joiners(in: tokens[index])
    let places = joiners.filter { breaks.contains($0.letter) }
    guard places.count == breaks.count else { return }
    let length = Invisible.zeroWidthNonJoinerUTF8.count
    for place in places { change(place.offset..<place.offset + length, to: [0x20], by: .gluedWords) }
    note(index..<index + 1, .gluedWords, spelling.text, 95)
  }

  private func gluedJoint(_ key: ArraySlice<UInt8>) -> Int? {
    var joints: Set<Int> = []
    for word in rules.affixes.gluedPrefixes where key.count >= word.count + 3 && key.starts(with: word) {
      guard let last = word.last, !Letter.joinsToNext(last) else { continue }
      let rest = key.dropFirst(word.count)
      // درگذشتند is a verb as it stands; وگفتند and وهمکاری‌هایشان are not.
      let isInflected =
        !isStem(key, .verbForm) && (isStem(rest, .verbForm) || parting(rest, canBeFollowed: true) != nil)
      if isFree(rest) || isInflected { joints.insert(word.count) }
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
