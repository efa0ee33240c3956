import Lexicon
import Morphology
import Orthography

/// Knows where Arabic words end that were written together: مجلسالأمن is مجلس الأمن.
///
/// Only a word that has no reading of its own is parted, and only if every piece of it has one: a name that no file lists
/// mostly has not. So many letters that they can't be one word are parted in any case, with what is left between the known
/// words as it stands.
struct WordParting: Sendable {
  let glossary: Glossary
  let analyzer: Analyzer
  private let known = Memo<[UInt8], [Int]>(capacity: 1 << 12)

  private static let shortest = 8
  private static let longest = 120
  private static let longestPiece = 14
  /// No word has so many letters.
  private static let surelySeveral = 18
  /// The most that a letter may cost on the average.
  private static let perLetter = 34
  /// What each piece costs, so that few and long ones win; a function word may be short, others seldom are.
  private static let piece = 100
  private static let short = (function: [0, 0, 60, 20], other: [0, 0, 200, 60, 20])
  /// What letters cost that are no known word: as a piece, and each.
  private static let unknown = (piece: 200, letter: 45)
  /// A piece that begins with the article: hardly anything else has these letters there.
  private static let article = -50
  /// Without the article or a letter that only ends words between them, all pieces must be as sure as this.
  private static let sure = (first: 4, withArticle: 6, second: 3, cost: 160)

  init(_ glossary: Glossary, _ analyzer: Analyzer) {
    self.glossary = glossary
    self.analyzer = analyzer
  }

  /// After how many letters a space is missing; empty for a word that is whole.
  func cuts(_ key: ArraySlice<UInt8>) -> [Int] {
    guard (Self.shortest...Self.longest).contains(key.count) else { return [] }
    return known.value(Array(key)) { part(Array(key)) }
  }

  private func part(_ key: [UInt8]) -> [Int] {
    guard analyzer.analyze(key).isEmpty else { return [] }
    let isSeveral = key.count >= Self.surelySeveral
    // The cheapest way to part the letters up to each, and where its last piece begins.
    var best = [(cost: Int, from: Int)?](repeating: nil, count: key.count + 1)
    best[0] = (0, 0)
    for from in 0..<(key.count - 1) {
      guard let before = best[from] else { continue }
      for end in (from + 2)...max(from + 2, min(key.count, from + Self.longestPiece)) {
        guard let cost = cost(of: key[from..<end], orUnknown: isSeveral) else { continue }
        if best[end].map({ $0.cost > before.cost + cost }) ?? true { best[end] = (before.cost + cost, from) }
      }
    }
    guard let whole = best[key.count] else { return [] }
    var cuts: [Int] = []
    var place = key.count
    while let last = best[place], last.from > 0 {
      cuts.append(last.from)
      place = last.from
    }
    cuts.reverse()
    if isSeveral { return cuts }
    return whole.cost <= Self.perLetter * key.count && isCertain(key, cuts) ? cuts : []
  }

  /// Whether letters that are not too many for one word are several: where they part, the article begins or a letter stands
  /// that only ends words; or all pieces are common words.
  private func isCertain(_ key: [UInt8], _ cuts: [Int]) -> Bool {
    let isMarked = cuts.contains { cut in
      key[cut - 1] == Letter.tehMarbuta || key[cut - 1] == Letter.alefMaksura || beginsWithArticle(key[cut...])
    }
    if isMarked { return true }
    guard let first = cuts.first else { return false }
    guard first >= (beginsWithArticle(key[...]) ? Self.sure.withArticle : Self.sure.first) else { return false }
    return zip([0] + cuts, cuts + [key.count]).allSatisfy { from, end in
      let piece = key[from..<end]
      guard piece.count >= Self.sure.second else { return false }
      return analyzer.analyze(Array(piece)).contains { analysis in
        guard let id = analysis.words[analysis.stem].entry else { return false }
        return Int(analysis.cost) <= Self.sure.cost - Self.piece && !glossary.partOfSpeech(id).isName
      }
    }
  }

  /// ال before a word of its own.
  private func beginsWithArticle(_ letters: ArraySlice<UInt8>) -> Bool {
    letters.count > 4 && letters[letters.startIndex] == Letter.alef && letters[letters.startIndex + 1] == Letter.lam
  }

  /// What a piece costs; nil if it is no word and may be none.
  private func cost(of piece: ArraySlice<UInt8>, orUnknown isAllowed: Bool) -> Int? {
    let analyses = analyzer.analyze(Array(piece))
    guard let cheapest = analyses.map(\.cost).min() else {
      return isAllowed && piece.count > 2 ? Self.unknown.piece + Self.unknown.letter * piece.count : nil
    }
    let isFunction = analyses.contains { $0.words.count == 1 && isFunctionWord($0.words[0]) }
    let short = isFunction ? Self.short.function : Self.short.other
    let extra = piece.count < short.count ? short[piece.count] : beginsWithArticle(piece) ? Self.article : 0
    return Self.piece + Int(cheapest) + extra
  }

  private static let uninflected: Set<PartOfSpeech> = [.adv, .conn, .prep, .conj, .pron, .det, .part]

  private func isFunctionWord(_ word: Analysis.Word) -> Bool {
    word.entry.map { Self.uninflected.contains(glossary.partOfSpeech($0)) } ?? false
  }
}
