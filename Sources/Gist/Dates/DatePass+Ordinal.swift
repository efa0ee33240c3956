import Grammar
import Orthography

/// Ordinals of several words or in figures: سی و نهم, صد و هفتاد و یکمین, سی‌ونهمین, ۳۹مین.
extension DatePass {
  /// An ordinal that no entry lists, with the index after it.
  func ordinal(at index: Int) -> FoundDate? {
    ordinalFigure(at: index) ?? ordinalWords(at: index) ?? ordinalWord(at: index)
  }

  /// Figures with the ending of an ordinal.
  private func ordinalFigure(at index: Int) -> FoundDate? {
    guard let number = number(token: index), let ending = tables.markers(.ordinal).match(keys, at: index + 1) else {
      return nil
    }
    return found(index..<ending.end, number, isBefore: ending.value == Self.before)
  }

  /// A number whose last part is an ordinal.
  private func ordinalWords(at index: Int) -> FoundDate? {
    guard let counted = quantity(at: index), let whole = counted.value.whole, whole >= 20, whole.isMultiple(of: 10),
      case .and? = tables.numbers.match(keys, at: counted.end)?.value,
      let last = lastPart(at: counted.end + 1, of: whole)
    else { return nil }
    return found(index..<counted.end + 2, whole + last.number, isBefore: last.isBefore)
  }

  /// The same written as one word.
  func ordinalWord(at index: Int) -> FoundDate? {
    let key = keys[index]
    guard tables.language == .persian, tokens[index].kind == .word, key.count > 6 else { return nil }
    for cut in 2..<key.count - 3 where key[cut...].starts(with: Self.and) {
      guard case .cardinal(let tens)? = tables.numbers.match(keys, at: index, first: Array(key[..<cut]))?.value,
        let whole = tens.whole, whole >= 20, whole.isMultiple(of: 10),
        let last = lastPart(Array(key[(cut + Self.and.count)...]), at: index, of: whole)
      else { continue }
      return found(index..<index + 1, whole + last.number, isBefore: last.isBefore)
    }
    return nil
  }

  private func lastPart(at index: Int, of whole: Int) -> (number: Int, isBefore: Bool)? {
    index < keys.count ? lastPart(keys[index], at: index, of: whole) : nil
  }

  /// An ordinal that may follow tens or hundreds, and whether it has the ending of one that stands before its noun.
  private func lastPart(_ key: [UInt8], at index: Int, of whole: Int) -> (number: Int, isBefore: Bool)? {
    func fitting(_ key: [UInt8]) -> Int? {
      guard let ordinal = tables.ordinals.match(keys, at: index, first: key), ordinal.end == index + 1 else {
        return nil
      }
      return ordinal.value < (whole.isMultiple(of: 100) ? 31 : 10) ? ordinal.value : nil
    }
    if let number = fitting(key) { return (number, false) }
    guard let ending = tables.ordinalEnding, key.count > ending.count, key.suffix(ending.count).elementsEqual(ending),
      let number = fitting(Array(key.dropLast(ending.count)))
    else { return nil }
    return (number, true)
  }

  private static let before = "before"
  private static let and = MatchKey.fold("و", language: .persian)

  private func found(_ range: Range<Int>, _ number: Int, isBefore: Bool) -> FoundDate {
    found(
      range, isBefore ? "ORDB" : "ORD", [Quantity(number).english.joined(separator: " ") + Self.suffix(number)],
      status: .number)
  }

  private static func suffix(_ number: Int) -> String {
    if (11...13).contains(number % 100) { return "th" }
    return switch number % 10 {
    case 1: "st"
    case 2: "nd"
    case 3: "rd"
    default: "th"
    }
  }
}
