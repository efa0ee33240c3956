public import Orthography

extension Glossary {
  /// The terms with at least one slot in a form, such as `با بیان اینکه {S}`, in order.
  public var slottedTerms: [EntryID] {
    var result: [EntryID] = []
    // The forms of an entry stand side by side.
    for form in tables.forms where form.entry != result.last && kind(form.entry) == .term && hasSlots(form) {
      result.append(form.entry)
    }
    return result
  }

  /// The words of a form without slots, as match keys.
  public func words(of form: MultiwordForm) -> [ArraySlice<UInt8>] {
    (Int(form.first)..<Int(form.first) + form.count).compactMap { place in
      tables.cells[place].slot == nil ? tables.pool[tables.cells[place].range] : nil
    }
  }

  /// Whether a form has a slot.
  public func hasSlots(_ form: MultiwordForm) -> Bool {
    (Int(form.first)..<Int(form.first) + form.count).contains { tables.cells[$0].slot != nil }
  }
}

extension Glossary {
  /// Whether the preferred form of an entry in a language begins with آ.
  public func beginsWithMadda(_ id: EntryID, _ language: Language) -> Bool {
    let record = tables.records[Int(id.index)]
    let bytes = tables.files[Int(record.file)].bytes
    // A lexicon line begins with its lemma; terms and names must be read.
    let start = Int(record.start)
    if record.kind == .lexicon, start + 1 < bytes.count { return bytes[start] == 0xD8 && bytes[start + 1] == 0xA2 }
    return entry(id).forms(in: language).first?.text.unicodeScalars.first?.value == 0x0622
  }
}
