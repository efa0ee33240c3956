public import Orthography

/// A form of several words, such as وزیر امور خارجه or با بیان اینکه {S}.
public struct MultiwordForm: Sendable, Hashable {
  public let entry: EntryID
  /// Its words and slots.
  let parts: [MultiwordPart]

  /// How many words and slots it has.
  public var count: Int { parts.count }
}

/// A place in a form of several words.
public enum MultiwordPart: Sendable, Hashable {
  /// A word, as its match key.
  case word(ArraySlice<UInt8>)
  case slot(Slot)
}

extension Glossary {
  /// The forms of several words that begin with a word, in order of their entries.
  ///
  /// An empty key gives those that begin with a slot.
  public func multiword(first key: ArraySlice<UInt8>, _ language: Language) -> [MultiwordForm] {
    let hash = KeyHash.of(key.span)
    guard let index = tables.multiwords(language), index.hasAny(hash) else { return [] }
    return storage.expressions.value([language.rawValue] + key) { read(index, hash, first: key, language) }
  }

  private func read(
    _ index: KeyIndex, _ hash: UInt32, first key: ArraySlice<UInt8>, _ language: Language
  ) -> [MultiwordForm] {
    var forms: [MultiwordForm] = []
    index.forEach(hash) { stretch, item in
      var text: [UInt8] = []
      tables.stretches[stretch].fold(item, language, into: &text)
      let form = MultiwordForm(entry: EntryID(index: tables.entry(stretch, item)), parts: FormKey(text).parts)
      // Two spellings of an entry may have one key.
      let others = forms.reversed().prefix { $0.entry == form.entry }
      if begins(form, key), !others.contains(form) { forms.append(form) }
      return true
    }
    return forms
  }

  private func begins(_ form: MultiwordForm, _ key: ArraySlice<UInt8>) -> Bool {
    switch form.parts.first {
    case .word(let word): word == key
    case .slot: key.isEmpty
    case nil: false
    }
  }

  /// A word or slot of a form; `index` counts from 0.
  public func part(_ index: Int, of form: MultiwordForm) -> MultiwordPart { form.parts[index] }

  /// All words and slots of a form.
  public func parts(of form: MultiwordForm) -> [MultiwordPart] { form.parts }

  /// Whether a form has exactly this word at an index; false for a slot.
  public func form(_ form: MultiwordForm, has key: ArraySlice<UInt8>, at index: Int) -> Bool {
    if case .word(let word) = form.parts[index] { word == key } else { false }
  }
}
