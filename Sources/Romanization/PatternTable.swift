import Lexicon

/// What a letter becomes between its neighbours: the rows of `romanization/names-*.tsv` and `vowels-*.tsv`.
///
/// The widest window that is listed decides. A row that says what a narrower one says already is not in the file.
struct PatternTable: Sendable {
  /// Up to three letters to the left, a letter, and up to three to the right, 16 bits each.
  private struct Window: Hashable {
    var left: UInt64 = 0
    var right: UInt64 = 0

    init(_ left: ArraySlice<UInt16>, _ letter: UInt16, _ right: ArraySlice<UInt16>) {
      for unit in left { self.left = self.left << 16 | UInt64(unit) }
      self.right = UInt64(letter)
      for unit in right { self.right = self.right << 16 | UInt64(unit) }
      // Windows of different widths differ even where a letter is missing.
      self.left |= UInt64(right.count) << 56
    }
  }

  /// How many letters to the left and the right are looked at, narrowest first.
  static let widths = [(0, 0), (0, 1), (1, 1), (1, 2), (2, 2), (3, 3)]
  /// The most letters that are looked at on a side.
  private static let reach = 3
  private var pieces: [Window: String] = [:]
  /// What stands before the first letter and behind the last.
  private static let (start, end) = (UInt16(0x5E), UInt16(0x24))

  /// Takes the rows that are as they should be; `problem` finds the others.
  init(_ table: TSV) {
    pieces.reserveCapacity(table.rows.count)
    for row in table.rows {
      guard let (left, letter, right) = Self.window(row) else { continue }
      pieces[Window(left[...], letter, right[...])] = row["becomes"]
    }
  }

  /// What is wrong with the first row that is not read; nil if all are.
  static func problem(in table: TSV) -> GlossaryError? {
    table.rows.first { window($0) == nil }.map {
      $0.error("not a window of letters that is looked at", column: "letter")
    }
  }

  private static func window(_ row: TSV.Row) -> (left: [UInt16], letter: UInt16, right: [UInt16])? {
    let (left, letter, right) = (Array(row["left"].utf16), Array(row["letter"].utf16), Array(row["right"].utf16))
    guard letter.count == 1, widths.contains(where: { $0 == (left.count, right.count) }) else { return nil }
    return (left, letter[0], right)
  }

  /// What each UTF-16 unit of a word becomes; nil for a letter that no row has.
  func pieces(of word: [UInt16]) -> [String?] {
    let padded =
      [UInt16](repeating: Self.start, count: Self.reach) + word + [UInt16](repeating: Self.end, count: Self.reach)
    return word.indices.map { index in
      let place = index + Self.reach
      for (left, right) in Self.widths.reversed() {
        let window = Window(padded[place - left..<place], padded[place], padded[place + 1..<place + 1 + right])
        if let piece = pieces[window] { return piece }
      }
      return nil
    }
  }
}
