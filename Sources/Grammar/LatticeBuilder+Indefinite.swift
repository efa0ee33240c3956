import Morphology
import Orthography

/// Whether a word that is an adjective or a noun with the indefinite ye stands where an adjective may.
extension LatticeBuilder {
  /// What it costs more to be the noun: much behind what an adjective goes with, little where none can stand, as at the head of a
  /// clause or behind a preposition: انفجاری در کابل رخ داد.
  func indefiniteCost(at index: Int) -> Int32 {
    guard readings[index].indefinites.contains(true) else { return 0 }
    return mayBeAdjective(index) && !awaitsRelative(index) ? 150 : 20
  }

  /// Whether a verb and که follow, as behind a noun whose relative clause stands behind the verb: ایران کشوری است که علی آمد.
  private func awaitsRelative(_ index: Int) -> Bool {
    isAny(["V"], index + 1) && isAny(["KE"], index + 2) || isAny(["ORDB"], index - 1)
  }

  private func mayBeAdjective(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = index - 1
    switch tokens[before].text {
    case "«", "»", "\"", "“", "”": return mayBeAdjective(before)
    case "،", ",": return isAny(["A"], before - 1)
    default: break
    }
    if isAny(["AND", "OR"], before) { return isAny(["A"], before - 1) }
    if isChieflyVerb(before) { return false }
    return tokens[before].kind == .word && !isAny(["P", "KE", "DET", "NUM", "RA", "SUB", "MODAL", "BUT", "TA"], before)
  }

  /// Whether a token is a finite verb, if it is not something rare: ارتش اعلام کرد پهپادی را دید.
  private func isChieflyVerb(_ index: Int) -> Bool {
    guard let first = readings[index].analyses.first else { return false }
    return first.words[first.stem].category == grammar.category("V")
  }

  private func isAny(_ names: [String], _ index: Int) -> Bool {
    readings.indices.contains(index) && names.contains { readings[index].has(grammar.category($0)) }
  }
}
