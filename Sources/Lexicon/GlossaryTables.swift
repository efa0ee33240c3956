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
  /// Forms of one word.
  private let persianWords: KeyIndex
  private let arabicWords: KeyIndex
  /// Forms of several words, by their first.
  private let persianMultiwords: KeyIndex
  private let arabicMultiwords: KeyIndex
  /// The ids of terms and names; few ask for them.
  let ids: Lazy<KeyIndex>
  /// The entries before this one come from overlays.
  let overlayCount: Int

  /// - Parameters:
  ///   - stretches: those of overlays, then the others, in order.
  ///   - overlays: how many of them are of overlays.
  init(_ stretches: [Stretch], overlays: Int) {
    self.stretches = stretches
    firstEntries = stretches.reduce(into: [0]) { $0.append(($0.last ?? 0) + Int32($1.starts.count)) }
    overlayCount = Int(firstEntries[overlays])
    var lines: [Int] = []
    for (number, stretch) in stretches.enumerated() {
      lines.append(stretch.isFirst || number == 0 ? 0 : lines[number - 1] + stretches[number - 1].lines)
    }
    linesBefore = lines
    let made = SideBySide.map([
      stretches.map(\.persian.words), stretches.map(\.arabic.words), stretches.map(\.persian.multiwords),
      stretches.map(\.arabic.multiwords),
    ]) { KeyIndex($0) }
    (persianWords, arabicWords, persianMultiwords, arabicMultiwords) = (made[0], made[1], made[2], made[3])
    ids = Lazy { KeyIndex(stretches.map { $0.ids() }) }
  }

  /// The forms of one word in a language; nil if there are none.
  @inline(__always)
  func words(_ language: Language) -> KeyIndex? {
    switch language {
    case .persian: persianWords
    case .arabic: arabicWords
    case .other: nil
    }
  }

  /// The forms of several words in a language by their first; nil if there are none.
  @inline(__always)
  func multiwords(_ language: Language) -> KeyIndex? {
    switch language {
    case .persian: persianMultiwords
    case .arabic: arabicMultiwords
    case .other: nil
    }
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
