internal import Orthography

/// A stretch of a file of words, terms or names: where its rows stand, and what an index needs of their forms.
///
/// Nothing else of the rows is read before somebody asks for it; ``StretchReader`` makes it in one pass.
final class Stretch: Sendable {
  let file: GlossaryFile
  let layout: FileLayout
  /// Whether it begins where its file does.
  let isFirst: Bool
  /// How many lines it has.
  let lines: Int
  /// Where its rows start in the file.
  let starts: [UInt32]
  /// The parts of speech of its rows.
  let kinds: [PartOfSpeech]
  /// By how much the numbers of lines are ahead of those of the rows, from some row on.
  let gaps: [(row: Int, lines: Int)]
  /// The rows with a brace in some form, which may be a slot.
  let braced: [Int32]
  /// Its forms.
  let persian: Forms
  let arabic: Forms

  /// The forms of a language.
  struct Forms: Sendable {
    var words: [KeyIndex.Item] = []
    /// Forms of several words, with the hash of the first.
    var multiwords: [KeyIndex.Item] = []
  }

  init(
    file: GlossaryFile, layout: FileLayout, isFirst: Bool, lines: Int, starts: [UInt32], kinds: [PartOfSpeech],
    gaps: [(row: Int, lines: Int)], braced: [Int32], persian: Forms, arabic: Forms
  ) {
    self.file = file
    self.layout = layout
    self.isFirst = isFirst
    self.lines = lines
    self.starts = starts
    self.kinds = kinds
    self.gaps = gaps
    self.braced = braced
    self.persian = persian
    self.arabic = arabic
  }

  /// The line of a row, from 1 for the first line of the stretch.
  func line(_ row: Int) -> Int {
    var low = 0
    var high = gaps.count
    while low < high {
      let middle = (low + high) / 2
      if gaps[middle].row <= row { low = middle + 1 } else { high = middle }
    }
    return row + 1 + (low > 0 ? gaps[low - 1].lines : 0)
  }

  /// The kind of a row's entry.
  @inline(__always)
  func kind(_ row: Int) -> EntryKind {
    if case .lexicon = layout.content { return .lexicon }
    return kinds[row].isName ? .name : .term
  }

  /// A row by itself.
  func text(_ row: Int) -> RowText {
    file.content.withSpan { bytes in
      var fields = Row()
      var scanner = RowScanner(bytes, from: Int(starts[row]))
      _ = scanner.next(bytes, into: &fields)
      return RowText(bytes, fields)
    }
  }

  /// The bytes of one field of a row.
  func field(_ column: Int, of row: Int) -> [UInt8] {
    guard column >= 0 else { return [] }
    return file.content.withSpan { $0.array(RowScanner.field(column, $0, from: Int(starts[row]))) }
  }

  /// A row of the lexicon, and the places of the key of its lemma and of its features in an array.
  struct Lexeme {
    let row: Int
    let lemma: Range<Int>
    let features: Range<Int>
  }

  /// The keys of the lemmas and the features of some of its rows, which are words of a language, in one array.
  func lexemes(
    _ language: Language, where isWanted: (PartOfSpeech, Span<UInt8>, Span<UInt8>) -> Bool
  ) -> (pool: [UInt8], places: [Lexeme]) {
    file.content.withSpan { bytes in
      var pool: [UInt8] = []
      var places: [Lexeme] = []
      pool.reserveCapacity(starts.count * 32)
      places.reserveCapacity(starts.count)
      for (row, start) in starts.enumerated() {
        let lemma = RowScanner.field(layout.lemma, bytes, from: Int(start))
        let features = RowScanner.field(layout.features, bytes, from: Int(start))
        guard isWanted(kinds[row], bytes.extracting(lemma), bytes.extracting(features)) else { continue }
        let first = pool.count
        MatchKey.fold(bytes.extracting(lemma), language: language, into: &pool)
        let middle = pool.count
        for at in features { pool.append(bytes[at]) }
        places.append(Lexeme(row: row, lemma: first..<middle, features: middle..<pool.count))
      }
      return (pool, places)
    }
  }

  /// Appends the match key of a form.
  func fold(_ item: KeyIndex.Item, _ language: Language, into key: inout [UInt8]) {
    file.content.withSpan { bytes in
      if item.count > 0 { return MatchKey.fold(bytes.extracting(item.range), language: language, into: &key) }
      // A form that stands nowhere as such.
      let lemma = RowScanner.field(layout.lemma, bytes, from: Int(starts[Int(item.row)]))
      let features = RowScanner.field(layout.features, bytes, from: Int(starts[Int(item.row)]))
      guard let prefix = PartedVerb.prefix(bytes, of: lemma, features) else { return }
      PartedVerb.fold(bytes, lemma, prefix: prefix, language, into: &key)
    }
  }

  /// The rows of terms with a slot in some form.
  func slotted() -> [Int] {
    file.content.withSpan { bytes in
      braced.map { Int($0) }.filter { row in
        kind(row) == .term
          && [Language.persian, .arabic].contains { language in
            let column = language == .persian ? layout.fa : layout.ar
            return column >= 0 && hasSlots(bytes, RowScanner.field(column, bytes, from: Int(starts[row])), language)
          }
      }
    }
  }

  private func hasSlots(_ bytes: Span<UInt8>, _ field: Range<Int>, _ language: Language) -> Bool {
    var key: [UInt8] = []
    return Alternatives.ranges(bytes, field).contains { form in
      key.removeAll(keepingCapacity: true)
      MatchKey.fold(bytes.extracting(form.range), language: language, into: &key)
      return FormKey(key).hasSlots
    }
  }

  /// Whether an item stands for these very bytes.
  func isEqual(_ item: KeyIndex.Item, _ text: Span<UInt8>) -> Bool {
    guard Int(item.count) == text.count else { return false }
    return file.content.withSpan { bytes in
      for offset in 0..<text.count where bytes[Int(item.start) + offset] != text[offset] { return false }
      return true
    }
  }

  /// The ids of its rows.
  func ids() -> [KeyIndex.Item] {
    guard layout.id >= 0 else { return [] }
    return file.content.withSpan { bytes in
      starts.enumerated().map { row, start in
        let range = RowScanner.field(layout.id, bytes, from: Int(start))
        return KeyIndex.Item(
          hash: KeyHash.of(bytes.extracting(range)), start: UInt32(range.lowerBound), count: UInt32(range.count),
          row: Int32(row))
      }
    }
  }
}

/// One row by itself: its bytes, and where its fields stand among them.
struct RowText {
  let bytes: [UInt8]
  private let fields: Row

  init(_ file: Span<UInt8>, _ row: Row) {
    bytes = file.array(row.range)
    fields = row.moved(to: 0)
  }

  /// The place of a field, empty if there is no such column.
  func field(_ column: Int) -> Range<Int> { fields.field(column) }

  /// A field as text.
  func text(_ column: Int) -> String { text(field(column)) }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

extension Span<UInt8> {
  /// A copy of some of the bytes.
  func array(_ range: Range<Int>) -> [UInt8] {
    extracting(range).withUnsafeBufferPointer { Array($0) }
  }
}
