/// What concerns the English column.
extension FileLint {
  mutating func checkRenderings(_ field: Range<Int>, _ pos: PartOfSpeech, isTerm: Bool) {
    guard !field.isEmpty else { return report(.emptyField(isTerm ? "en" : "english"), field) }
    checkBars(field)
    let (renderings, problems) = RenderingParser.parse(column: Array(bytes[field]), pos: pos)
    for (problem, range) in problems {
      report(problem, range.lowerBound + field.lowerBound..<range.upperBound + field.lowerBound)
    }
    let places = Alternatives.ranges(bytes.span, field).map(\.range)
    for (rendering, place) in zip(renderings, places) {
      checkEnglish(englishPart(of: place))
      checkMarkers(rendering, place)
      checkArticle(rendering, pos, place)
      checkSpelling(rendering, place)
    }
    checkOrder(renderings.filter { $0.style == nil }, zip(renderings, places).filter { $0.0.style == nil }.map(\.1))
    checkStyles(renderings, places)
    if isTerm, !renderings.contains(where: { $0.status == .preferred }) { report(.noPreferred, field) }
  }

  /// The words of a rendering, without frame and conditions.
  private func englishPart(of range: Range<Int>) -> Range<Int> {
    let end = range.first { at in
      let isSlot = at + 1 < range.upperBound && (0x41...0x5A).contains(bytes[at + 1])
      return bytes[at] == UInt8(ascii: "[") || (bytes[at] == Byte.openBrace && !isSlot)
    }
    return range.lowerBound..<(end ?? range.upperBound)
  }

  private mutating func checkMarkers(_ rendering: Rendering, _ place: Range<Int>) {
    for slot in rendering.frame {
      let isSource = slot.marker.unicodeScalars.allSatisfy {
        $0 == " " || $0 == "\u{200C}" || (0x621...0x6D3).contains($0.value)
      }
      if !isSource, !["gen", "pred", ":"].contains(slot.marker) {
        report(.unknownMarker(slot.marker, ["gen", "pred", ":"]), place)
      }
      if case .preposition(let words) = slot.realisation, words.utf8.contains(where: { $0 >= 0x80 }) {
        report(.arabicInEnglish, place)
      }
    }
  }

  private mutating func checkArticle(_ rendering: Rendering, _ pos: PartOfSpeech, _ place: Range<Int>) {
    guard rendering.words.count > 1, let first = rendering.words.first else { return }
    if pos == .verb, first == "to" { report(.leadingTo, place) }
    if pos == .noun, first == "a" || first == "an" { report(.leadingArticle(first), place) }
  }

  private mutating func checkSpelling(_ rendering: Rendering, _ place: Range<Int>) {
    guard !rendering.isName else { return }
    for word in rendering.words {
      if let british = context.english.british(word) { report(.american(word, british), place) }
    }
  }

  /// What every style needs is there without one.
  private mutating func checkStyles(_ renderings: [Rendering], _ places: [Range<Int>]) {
    let plain = renderings.filter { $0.style == nil && $0.status == .preferred && $0.conditions.isEmpty }
    guard plain.isEmpty else { return }
    if let first = renderings.firstIndex(where: { $0.style != nil }), let style = renderings[first].style {
      report(.stylesDefault(style.rawValue), places[first])
    }
  }

  /// A default stands first or last, and there is one.
  private mutating func checkOrder(_ renderings: [Rendering], _ places: [Range<Int>]) {
    let conditional = renderings.indices.filter { !renderings[$0].conditions.isEmpty }
    guard let last = conditional.last else { return }
    if conditional.count == renderings.count { return report(.noDefault, places[last]) }
    let before = renderings[..<last].indices.filter { renderings[$0].conditions.isEmpty }
    let after = renderings[(last + 1)...].isEmpty
    // One default at the front is fine; one in the middle hides what follows.
    if let middle = before.first(where: { $0 > 0 }), after || middle > 0 { report(.unreachable, places[last]) }
  }
}
