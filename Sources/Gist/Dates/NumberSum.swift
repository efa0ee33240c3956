/// Adds up the parts of a number as they are read: `twenty and five`, `16 million and 800 thousand`.
struct NumberSum {
  /// What has been multiplied already.
  private var total: Quantity?
  /// What a scale may still multiply.
  private var group: Quantity?
  /// Whether the group ends in a half, which needs a scale.
  private(set) var hasHalf = false
  /// What stands before a decimal point whose decimals are still to come.
  private var wholePart: Int?
  /// The last scale.
  private var scale = Int.max
  /// Whether the last part was a scale.
  private var endsInScale = false
  /// The last sum that could stand alone, and where it ended.
  private(set) var settled: (value: Quantity, end: Int)?
  /// The last one that ended in a scale.
  private var scaled: (value: Quantity, end: Int)?

  var isComplete: Bool { !hasHalf && wholePart == nil && value != nil && isRestPlausible }

  /// The sum so far; nil before the first part or if it is too large.
  var value: Quantity? {
    guard let total else { return group }
    guard let group else { return total }
    return total.plus(group)
  }

  /// After millions a small remainder is another number: 2 million and 3 countries.
  private var isRestPlausible: Bool {
    guard total != nil, let group else { return true }
    guard let whole = group.whole, whole < scale else { return false }
    return scale <= 1000 || whole >= 100
  }

  /// Keeps the sum so far as one that could stand alone.
  mutating func settle(end: Int) {
    guard let value else { return }
    settled = (value, end)
    if endsInScale { scaled = settled }
  }

  /// Takes one more part; false if it can't belong to the number.
  mutating func add(_ word: NumberWord, isJoined: Bool) -> Bool {
    switch word {
    case .cardinal(let number): return add(cardinal: number, isJoined)
    case .scale(let factor): return add(scale: factor, isJoined)
    case .dual(let number):
      guard group == nil, total == nil else { return false }
      return settle(Quantity(number), scale: number < 1_000_000 ? 1000 : number / 2)
    case .half:
      guard isJoined else { return false }
      if endsInScale, let half = scale.isMultiple(of: 2) ? Quantity(scale / 2) : nil, let sum = total?.plus(half) {
        return settle(sum, scale: scale)
      }
      guard let number = group, number.whole != nil, let sum = Quantity("0.5").flatMap(number.plus) else {
        return false
      }
      group = sum
      hasHalf = true
      return true
    case .point:
      guard let whole = group?.whole, !isJoined else { return false }
      wholePart = whole
      return true
    case .and: return false
    }
  }

  private mutating func settle(_ sum: Quantity, scale: Int) -> Bool {
    total = sum
    group = nil
    hasHalf = false
    self.scale = scale
    endsInScale = true
    return true
  }

  private mutating func add(cardinal number: Quantity, _ isJoined: Bool) -> Bool {
    if let whole = wholePart {
      guard !isJoined, let decimals = number.whole, let sum = Quantity("\(whole).\(decimals)") else { return false }
      group = sum
      wholePart = nil
      return true
    }
    guard let old = group else {
      guard total == nil || isJoined else { return false }
      group = number
      endsInScale = false
      return true
    }
    guard !hasHalf, let a = old.whole, let b = number.whole else { return false }
    if b == 100, (3...9).contains(a), !isJoined {
      group = Quantity(a * b)
      return true
    }
    guard isJoined, NumberSum.fit(a, b) else { return false }
    group = Quantity(a + b)
    return true
  }

  /// Whether two cardinals joined by *and* make one: hundreds and the rest, tens and a unit; in Arabic a unit and tens.
  private static func fit(_ a: Int, _ b: Int) -> Bool {
    guard a < 1000, b > 0 else { return false }
    if a >= 100, a.isMultiple(of: 100) { return b < 100 }
    let rest = a % 100
    if rest >= 20, rest.isMultiple(of: 10) { return b < 10 }
    return (1...9).contains(rest) && (20...90).contains(b) && b.isMultiple(of: 10)
  }

  private mutating func add(scale factor: Int, _ isJoined: Bool) -> Bool {
    guard wholePart == nil else { return false }
    // 12 هزار میلیارد: a scale of a scale.
    if endsInScale, group == nil, !isJoined, let sum = total?.times(factor) {
      return settle(sum, scale: min(scale, factor))
    }
    guard factor < scale else {
      // 340 million and 500 million: what was joined is a number of its own.
      settled = scaled
      return false
    }
    // Behind *and* a scale stands for one of it; otherwise it multiplies what stands before it, if anything does.
    guard isJoined ? group == nil : group != nil || total == nil, let product = (group ?? Quantity(1)).times(factor)
    else {
      return false
    }
    guard let sum = total.map({ $0.plus(product) }) ?? product else { return false }
    return settle(sum, scale: factor)
  }
}
