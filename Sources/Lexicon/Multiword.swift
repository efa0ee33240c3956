public import Orthography

/// A form of several words, such as وزیر امور خارجه or با بیان اینکه {S}; ask the glossary for its words.
public struct MultiwordForm: Sendable, Hashable {
  public let entry: EntryID
  /// How many words and slots it has.
  public let count: Int
  /// The place of its first word in the glossary's table.
  let first: Int32
}

/// A place in a form of several words.
public enum MultiwordPart: Sendable, Hashable {
  /// A word, as its match key.
  case word(ArraySlice<UInt8>)
  case slot(Slot)
}

/// A word or slot of a multiword form, as a range of the key pool; slots have a negative count.
struct MultiwordCell: Sendable {
  var start: UInt32
  var count: Int32

  init(word: Range<Int>) {
    start = UInt32(word.lowerBound)
    count = Int32(word.count)
  }

  init(slot: Slot) {
    start = 0
    count = slot == .clause ? -1 : slot == .nounPhrase ? -2 : -3
  }

  /// The same where its pool stands behind another.
  func moved(by start: UInt32) -> MultiwordCell {
    var cell = self
    if slot == nil { cell.start += start }
    return cell
  }

  var slot: Slot? {
    switch count {
    case -1: .clause
    case -2: .nounPhrase
    case -3: .verbPhrase
    default: nil
    }
  }

  var range: Range<Int> { Int(start)..<Int(start) + max(0, Int(count)) }
}

extension Glossary {
  /// The forms of several words that begin with a word, in order of their entries.
  ///
  /// An empty key gives those that begin with a slot.
  public func multiword(first key: ArraySlice<UInt8>, _ language: Language) -> [MultiwordForm] {
    guard let index = tables.languages.index(language) else { return [] }
    return tables.multiwords[index].values(tables.pool.span, key.span).map { tables.forms[Int($0)] }
  }

  /// The same, but final ى and ي, ة and ه count as one letter.
  public func weakMultiword(first key: ArraySlice<UInt8>, _ language: Language) -> [MultiwordForm] {
    guard let index = tables.languages.index(language) else { return [] }
    return tables.multiwords[index].weakValues(tables.pool.span, key.span).map { tables.forms[Int($0)] }
  }

  /// A word or slot of a form; `index` counts from 0.
  public func part(_ index: Int, of form: MultiwordForm) -> MultiwordPart {
    let cell = tables.cells[Int(form.first) + index]
    if let slot = cell.slot { return .slot(slot) }
    return .word(tables.pool[cell.range])
  }

  /// All words and slots of a form.
  public func parts(of form: MultiwordForm) -> [MultiwordPart] {
    (0..<form.count).map { part($0, of: form) }
  }

  /// Whether a form has exactly this word at an index; false for a slot.
  public func form(_ form: MultiwordForm, has key: ArraySlice<UInt8>, at index: Int) -> Bool {
    let cell = tables.cells[Int(form.first) + index]
    guard Int(cell.count) == key.count else { return false }
    let start = Int(cell.start)
    for offset in 0..<key.count where tables.pool[start + offset] != key[key.startIndex + offset] { return false }
    return true
  }
}
