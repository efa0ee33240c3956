/// One way to see a word as a stem with affixes.
struct Parting: Hashable {
  /// How many letters stand before each place that wants U+200C, in order.
  var joints: [Int] = []
  /// How unlikely it is beside others.
  var cost = 0
  /// Whether something must follow, for the ezafe that it ends in.
  var needsNext = false
}

extension RepairPass {
  /// How much dearer the next way must be for the first to be taken.
  static var margin: Int { 15 }
  /// How many affixes a word may have.
  private static var depth: Int { 4 }

  /// The cheapest way to see a word as a stem with affixes; nothing if there is none, and no joints if nothing is to mark.
  ///
  /// What is nearly as likely with marks elsewhere leaves the word as it is: منطقهای is منطقه‌ای and منطق‌های.
  func parting(_ key: ArraySlice<UInt8>, canBeFollowed: Bool) -> Parting? {
    var best: [[Int]: Int] = [:]
    for found in partings(key, as: nil, depth: Self.depth)
    where canBeFollowed || !found.needsNext || found.joints.isEmpty {
      best[found.joints] = min(best[found.joints] ?? Int.max, found.cost)
    }
    let order = best.sorted {
      ($0.value, $0.key.count, $0.key.first ?? 0) < ($1.value, $1.key.count, $1.key.first ?? 0)
    }
    guard let first = order.first else { return nil }
    if order.count > 1, order[1].value < first.value + Self.margin { return Parting() }
    return Parting(joints: first.key, cost: first.value)
  }

  /// All ways to see letters as a stem of some classes with affixes; without classes as a word that has at least one affix.
  func partings(_ key: ArraySlice<UInt8>, as classes: [StemClass]?, depth: Int) -> [Parting] {
    let isWhole = classes.map { classes in classes.contains { isStem(key, $0) } } ?? false
    // Of verbs the forms are attested, not only stems: داده‌اند has an affix all the same.
    if isWhole, classes?.contains(.verbForm) == false { return [attested(key)] }
    guard depth > 0, key.count > 2 else { return isWhole ? [attested(key)] : [] }
    var out: [Parting] = []
    func mayHave(_ affix: AffixTable.Affix) -> Bool {
      guard affix.isJoined, key.count > affix.key.count + 1 else { return false }
      return classes.map { classes in affix.makes.contains(where: classes.contains) } ?? true
    }
    for affix in rules.affixes.prefixes(before: key) where mayHave(affix) { out += prefixed(key, affix, depth) }
    for affix in rules.affixes.suffixes(behind: key) where mayHave(affix) { out += suffixed(key, affix, depth) }
    return out.isEmpty && isWhole ? [attested(key)] : out
  }

  /// A stem that is attested, parted where its spelling has U+200C: سرمایه‌گذار of سرمایه‌گذاران.
  private func attested(_ key: ArraySlice<UInt8>) -> Parting {
    guard !oracle.isWord(key), let utf8 = oracle.spelling(of: key), let spelling = Spelling(utf8, key: key) else {
      return Parting()
    }
    let marks = spelling.breaks.filter { part in
      !part.isSpace && part.letter > 0 && Letter.joinsToNext(key[key.startIndex + part.letter - 1])
    }
    return Parting(joints: marks.map(\.letter))
  }

  private func prefixed(_ key: ArraySlice<UInt8>, _ affix: AffixTable.Affix, _ depth: Int) -> [Parting] {
    guard key.starts(with: affix.key), let last = affix.key.last else { return [] }
    if affix.classes == [.verbPart] {
      guard isStem(key, .verbForm) else { return [] }
      return [Parting(joints: [affix.key.count], cost: affix.cost)]
    }
    let own = !affix.isPlain && Letter.joinsToNext(last) ? [affix.key.count] : []
    return partings(key.dropFirst(affix.key.count), as: affix.classes, depth: depth - 1).map { inner in
      Parting(joints: own + inner.joints.map { $0 + affix.key.count }, cost: inner.cost + affix.cost)
    }
  }

  private func suffixed(_ key: ArraySlice<UInt8>, _ affix: AffixTable.Affix, _ depth: Int) -> [Parting] {
    guard key.suffix(affix.key.count).elementsEqual(affix.key) else { return [] }
    let stem = key.dropLast(affix.key.count)
    guard let last = stem.last, fits(last, affix) else { return [] }
    let own = !affix.isPlain && Letter.joinsToNext(last) ? [stem.count] : []
    return partings(stem, as: affix.classes, depth: depth - 1).map { inner in
      Parting(joints: inner.joints + own, cost: inner.cost + affix.cost, needsNext: affix.needsNext)
    }
  }

  /// Whether an affix may follow a letter.
  func fits(_ last: UInt8, _ affix: AffixTable.Affix) -> Bool {
    switch affix.after {
    case .heh: last == Letter.heh
    case .yeh: last == Letter.yeh
    case .joining, .any: true
    }
  }
}
