public import Orthography

extension Glossary {
  /// The terms with at least one slot in a form, such as `با بیان اینکه {S}`, in order.
  public var slottedTerms: [EntryID] { storage.slotted.value }

  /// The words of a form without slots, as match keys.
  public func words(of form: MultiwordForm) -> [ArraySlice<UInt8>] {
    form.parts.compactMap { if case .word(let word) = $0 { word } else { nil } }
  }

  /// Whether a form has a slot.
  public func hasSlots(_ form: MultiwordForm) -> Bool {
    form.parts.contains { if case .slot = $0 { true } else { false } }
  }
}

extension Glossary {
  /// Whether the preferred form of an entry in a language begins with آ.
  public func beginsWithMadda(_ id: EntryID, _ language: Language) -> Bool {
    let (number, row) = tables.place(id.index)
    let stretch = tables.stretches[number]
    guard case .lexicon = stretch.layout.content else {
      return entry(id).forms(in: language).first?.text.unicodeScalars.first?.value == 0x0622
    }
    // A lexicon line begins with its lemma; terms and names must be read.
    return stretch.field(stretch.layout.lemma, of: row).starts(with: [0xD8, 0xA2])
  }
}
