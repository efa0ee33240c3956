extension Glossary {
  /// The terms with at least one slot in a form, such as `با بیان اینکه {S}`, in order.
  public var slottedTerms: [EntryID] {
    entryIDs.filter { id in
      let record = tables.records[Int(id.index)]
      guard record.kind == .term else { return false }
      let bytes = tables.files[Int(record.file)].bytes
      var index = Int(record.start)
      while index < bytes.count, bytes[index] != 0x0A {
        if bytes[index] == 0x7B { return true }
        index += 1
      }
      return false
    }
  }

  /// The words of a form without slots, as match keys.
  public func words(of form: MultiwordForm) -> [[UInt8]] {
    parts(of: form).compactMap { part in
      if case .word(let key) = part { Array(key) } else { nil }
    }
  }

  /// Whether a form has a slot.
  public func hasSlots(_ form: MultiwordForm) -> Bool {
    (0..<form.count).contains { index in
      if case .slot = part(index, of: form) { true } else { false }
    }
  }
}
