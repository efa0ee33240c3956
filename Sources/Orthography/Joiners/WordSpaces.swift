extension ZWNJRepair {
  /// Puts the spaces back into words that were written together, where somebody knows how they part.
  ///
  /// - Parameter cuts: after how many letters of a match key a space is missing; nothing for a word that is whole.
  /// - Returns: nothing if nothing is to repair.
  public func spaced(
    _ utf8: [UInt8], tokens: Tokens, language: Language, cuts: (ArraySlice<UInt8>) -> [Int]
  ) -> Result? {
    guard operations.contains(.gluedWords) else { return nil }
    var pass = RepairPass(self, utf8, tokens, NoWords(), .lost)
    for index in tokens.indices where tokens[index].kind == .word && tokens[index].language == language {
      let letters = cuts(tokens.key(index))
      let places = letters.compactMap { pass.offset(ofLetter: $0, in: tokens[index]) }
      guard !places.isEmpty, places.count == letters.count else { continue }
      for place in places { pass.change(place..<place, to: [0x20], by: .gluedWords) }
      pass.note(index..<index + 1, .gluedWords, MatchKey.unfold(tokens.key(index)), 80)
    }
    return pass.changes.isEmpty ? nil : pass.result()
  }
}

/// Knows no word: for a pass that asks somebody else.
private struct NoWords: WordOracle {
  func spelling(of key: ArraySlice<UInt8>) -> [UInt8]? { nil }
  func expression(of key: ArraySlice<UInt8>) -> [UInt8]? { nil }
  func isWord(_ key: ArraySlice<UInt8>) -> Bool { false }
  func isExpression(_ words: [ArraySlice<UInt8>], ofFunctionWords: Bool) -> Bool { false }
  func isStem(_ key: ArraySlice<UInt8>, class kind: StemClass, hasMadda: Bool?) -> Bool { false }
}
