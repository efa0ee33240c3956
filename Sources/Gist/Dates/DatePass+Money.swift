import Grammar

/// Amounts with the sign of a currency.
extension DatePass {
  /// `$350,000`, `۵۰$`, `£11 میلیون`: in English the sign stands before the figure.
  func money(at index: Int) -> FoundDate? {
    if let sign = currency(at: index), let amount = quantity(at: index + 1), digits[index + 1] != nil {
      return money(sign, amount.value, index..<amount.end)
    }
    guard digits[index] != nil, let amount = quantity(at: index), let sign = currency(at: amount.end) else {
      return nil
    }
    return money(sign, amount.value, index..<amount.end + 1)
  }

  private func money(_ sign: String, _ amount: Quantity, _ range: Range<Int>) -> FoundDate? {
    let words = amount.english
    guard let figure = words.first else { return nil }
    return found(range, "MONEY", [sign + figure] + words.dropFirst(), status: .number)
  }

  /// The currency sign that a token is, unless it is made of Arabic letters (؋, ﷼).
  private func currency(at index: Int) -> String? {
    guard index < tokens.count, tokens[index].kind != .word, let scalar = tokens[index].text.unicodeScalars.first,
      tokens[index].text.unicodeScalars.count == 1, scalar.properties.generalCategory == .currencySymbol
    else { return nil }
    let isArabic = (0x0600...0x06FF).contains(scalar.value) || (0xFB50...0xFDFF).contains(scalar.value)
    return isArabic ? nil : tokens[index].text
  }
}
