/// A decimal number: `digits` divided by ten to the power of `places`.
struct Quantity: Sendable, Hashable {
  private(set) var digits: Int
  private(set) var places: Int

  /// A whole number.
  init(_ whole: Int) {
    digits = whole
    places = 0
  }

  /// Reads ASCII digits with at most one point.
  init?(_ text: String) {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let fraction = parts.count == 2 ? parts[1] : ""
    guard parts[0].utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), !parts[0].isEmpty, text.last != ".",
      let digits = Int(parts[0] + fraction), digits >= 0
    else { return nil }
    self.digits = digits
    places = fraction.utf8.count
    normalize()
  }

  /// Its value if it is whole.
  var whole: Int? { places == 0 ? digits : nil }

  /// The product with a whole number; nil if it is too large.
  func times(_ factor: Int) -> Quantity? {
    let (product, overflow) = digits.multipliedReportingOverflow(by: factor)
    guard !overflow else { return nil }
    var out = self
    out.digits = product
    out.normalize()
    return out
  }

  /// The sum; nil if it is too large.
  func plus(_ other: Quantity) -> Quantity? {
    let places = max(self.places, other.places)
    guard let a = Quantity.power(places - self.places).flatMap({ digits.times($0) }),
      let b = Quantity.power(places - other.places).flatMap({ other.digits.times($0) })
    else { return nil }
    let (sum, overflow) = a.addingReportingOverflow(b)
    guard !overflow else { return nil }
    var out = self
    out.digits = sum
    out.places = places
    out.normalize()
    return out
  }

  private mutating func normalize() {
    while places > 0, digits.isMultiple(of: 10) {
      digits /= 10
      places -= 1
    }
  }

  private static func power(_ exponent: Int) -> Int? {
    var out = 1
    for _ in 0..<exponent {
      guard let next = out.times(10) else { return nil }
      out = next
    }
    return out
  }
}

extension Int {
  fileprivate func times(_ factor: Int) -> Int? {
    let (product, overflow) = multipliedReportingOverflow(by: factor)
    return overflow ? nil : product
  }
}

extension Quantity {
  private static let scales = [(1_000_000_000_000, "trillion"), (1_000_000_000, "billion"), (1_000_000, "million")]

  /// In house style: 25, 2,500, 3.5 million.
  var english: [String] {
    for (scale, name) in Self.scales where (whole ?? 0) >= scale {
      // Beyond three decimals the figure is clearer.
      guard digits.isMultiple(of: scale / 1000) else { break }
      return [Quantity.decimal(digits / (scale / 1000), places: 3), name]
    }
    return [Quantity.decimal(digits, places: places)]
  }

  private static func decimal(_ digits: Int, places: Int) -> String {
    var text = String(digits)
    if text.utf8.count <= places { text = String(repeating: "0", count: places - text.utf8.count + 1) + text }
    let whole = text.dropLast(places)
    var fraction = text.suffix(places)
    while fraction.last == "0" { fraction.removeLast() }
    return grouped(whole) + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// Digits with a comma before each three.
  private static func grouped(_ digits: Substring) -> String {
    var out = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { out += "," }
      out.append(digit)
    }
    return out
  }
}
