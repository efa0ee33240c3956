internal import Orthography

/// What concerns a line of terms or names.
extension FileLint {
  mutating func checkConcept(_ layout: FileLayout) {
    if layout.id >= 0 { checkID(row.field(layout.id)) }
    var pos = PartOfSpeech.noun
    if layout.pos >= 0 {
      guard let given = partOfSpeech(row.field(layout.pos), among: PartOfSpeech.allCases) else { return }
      pos = given
    }
    let fa = row.field(layout.fa)
    let ar = row.field(layout.ar)
    let en = row.field(layout.english)
    if fa.isEmpty, ar.isEmpty { report(.noSource, row.range) }
    if layout.features >= 0 { checkFeatures(row.field(layout.features), pos, nil) }
    checkForms(fa, .persian)
    checkForms(ar, .arabic)
    checkRenderings(en, pos, isTerm: true)
    if layout.features >= 0 { checkStyledAdjective(row.field(layout.features), en) }
    checkSlots([fa, ar], en)
  }

  /// An adjective for a style goes with a rendering for it.
  private mutating func checkStyledAdjective(_ features: Range<Int>, _ english: Range<Int>) {
    if !features.isEmpty, text(features).contains("adj-neutral="), !text(english).contains("style=neutral") {
      report(.uselessAdjective, features)
    }
  }

  private mutating func checkID(_ field: Range<Int>) {
    let id = bytes[field]
    let isGood =
      !id.isEmpty && id.first != UInt8(ascii: "-") && id.last != UInt8(ascii: "-")
      && id.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
    if !isGood { report(.badID(text(field)), field) }
  }

  private mutating func checkForms(_ field: Range<Int>, _ language: Language) {
    checkBars(field)
    let alternatives = Alternatives.ranges(bytes.span, field)
    for (index, alternative) in alternatives.enumerated() {
      let form = bytes[alternative.range]
      if alternatives[..<index].contains(where: { bytes[$0.range] == form }) {
        report(.doubledForm(text(alternative.range)), alternative.range)
      }
      let isSlots =
        form.first == Byte.openBrace
        && form.split(separator: Byte.space).allSatisfy { Slot(text: text($0.indices)) != nil }
      if isSlots { report(.onlySlots, alternative.range) }
      checkSource(alternative.range, language)
    }
  }

  /// Bars stand between spaces.
  mutating func checkBars(_ field: Range<Int>) {
    for at in field where bytes[at] == Byte.bar {
      let isSpacedBefore = at > field.lowerBound && bytes[at - 1] == Byte.space
      let isSpaced = isSpacedBefore && at + 1 < field.upperBound && bytes[at + 1] == Byte.space
      if !isSpaced { report(.bareBar, at..<at + 1) }
    }
  }

  /// The same slots stand in every form that is written or read.
  private mutating func checkSlots(_ sources: [Range<Int>], _ english: Range<Int>) {
    guard let target = Alternatives.ranges(bytes.span, english).first.map({ slots($0.range) }) else { return }
    for field in sources + [english] {
      for alternative in Alternatives.ranges(bytes.span, field) {
        let found = slots(alternative.range)
        if found.sorted() != target.sorted() {
          report(.slotsDiffer(found.joined(separator: " "), target.joined(separator: " ")), alternative.range)
        }
      }
    }
  }

  /// The slots of a form; what stands in braces and is none is reported, unless it can be a condition.
  private mutating func slots(_ range: Range<Int>) -> [String] {
    var found: [String] = []
    var start = range.lowerBound
    while let open = bytes[start..<range.upperBound].firstIndex(of: Byte.openBrace) {
      let close = bytes[open..<range.upperBound].firstIndex(of: UInt8(ascii: "}")) ?? range.upperBound - 1
      let slot = text(open..<close + 1)
      if Slot(text: slot) != nil {
        found.append(slot)
      } else if slot == slot.uppercased(), slot != slot.lowercased() {
        report(.unknownSlot(slot), open..<close + 1)
      }
      start = close + 1
    }
    return found
  }
}
