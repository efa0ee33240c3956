internal import Orthography

/// The flat tables of a glossary: where its rows stand, and under which words they are found; the rows are read when
/// somebody asks for them.
struct GlossaryTables: Sendable {
  /// The rows in order.
  let stretches: [Stretch]
  /// The number of the first entry of each stretch, and of all at the end.
  let firstEntries: [Int32]
  /// How many lines of its file stand before each stretch.
  let linesBefore: [Int]
  /// Forms of one word, per language.
  let words: [KeyIndex]
  /// Forms of several words, per language, by their first.
  let multiwords: [KeyIndex]
  /// The ids of terms and names; few ask for them.
  let ids: Lazy<KeyIndex>
  /// The entries before this one come from overlays.
  let overlayCount: Int
  let languages = SourceLanguages()

  /// - Parameters:
  ///   - stretches: those of overlays, then the others, in order.
  ///   - overlays: how many of them are of overlays.
  init(_ stretches: [Stretch], overlays: Int) throws(GlossaryError) {
    self.stretches = stretches
    firstEntries = stretches.reduce(into: [0]) { $0.append(($0.last ?? 0) + Int32($1.starts.count)) }
    overlayCount = Int(firstEntries[overlays])
    var lines: [Int] = []
    for (number, stretch) in stretches.enumerated() {
      lines.append(stretch.isFirst || number == 0 ? 0 : lines[number - 1] + stretches[number - 1].lines)
    }
    linesBefore = lines
    let items = languages.all.indices.map { language in stretches.map { $0.words[language] } }
      + languages.all.indices.map { language in stretches.map { $0.multiwords[language] } }
    let made = try SideBySide.map(items) { (items) throws(GlossaryError) in KeyIndex(items) }
    words = Array(made.prefix(languages.all.count))
    multiwords = Array(made.dropFirst(languages.all.count))
    ids = Lazy { KeyIndex(stretches.map { $0.ids() }) }
  }

  /// The stretch that an entry stands in, and its row there.
  @inline(__always)
  func place(_ entry: Int32) -> (stretch: Int, row: Int) {
    // The last stretch that begins at the entry or before it, and has rows.
    var low = 0
    var high = stretches.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if firstEntries[middle] <= entry { low = middle } else { high = middle }
    }
    return (low, Int(entry - firstEntries[low]))
  }

  /// The entry of an item of an index.
  @inline(__always)
  func entry(_ stretch: Int, _ item: KeyIndex.Item) -> Int32 { firstEntries[stretch] + item.row }

  /// The terms with slots, in order.
  var slotted: [EntryID] {
    stretches.enumerated().flatMap { number, stretch in
      stretch.slotted().map { EntryID(index: firstEntries[number] + Int32($0)) }
    }
  }

  /// The line of an entry in its file, from 1.
  func line(_ stretch: Int, _ row: Int) -> Int { linesBefore[stretch] + stretches[stretch].line(row) }
}

/// The languages that entries have forms in, numbered.
struct SourceLanguages: Sendable {
  let all: [Language] = [.persian, .arabic]

  @inline(__always)
  func index(_ language: Language) -> Int? {
    switch language {
    case .persian: 0
    case .arabic: 1
    case .other: nil
    }
  }
}
