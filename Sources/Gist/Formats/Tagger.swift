import Grammar
import Orthography

/// Chooses one reading for each token of a sentence: those that cost the least together with what goes side by side.
struct Tagger {
  let tags: TagTable
  let language: Language

  /// The words of each token.
  func choose(_ candidates: [[WordReader.Candidate]], _ tokens: [SourceToken]) -> [[ConlluFormat.Word]] {
    let narrowed = zip(candidates, tokens).map { narrow($0, $1.key) }
    let path = cheapest(narrowed)
    var chosen = zip(narrowed, path).map { $0[$1].words }
    for index in chosen.indices { conform(&chosen, index, tokens) }
    return chosen
  }

  /// The readings that a convention allows without asking what stands beside the word; all, if none is such.
  private func narrow(_ candidates: [WordReader.Candidate], _ key: [UInt8]) -> [WordReader.Candidate] {
    let rows = tags.conventions(for: key)
    guard let row = rows.first, rows.count == 1, row.before.isEmpty, row.after.isEmpty else { return candidates }
    let allowed = candidates.filter { $0.words.count == 1 && $0.words[0].upos == row.upos }
    return allowed.isEmpty ? candidates : allowed
  }

  /// The way through the readings that costs the least (Viterbi); of equals the first.
  private func cheapest(_ candidates: [[WordReader.Candidate]]) -> [Int] {
    var totals: [[Int]] = []
    var origins: [[Int]] = []
    for (index, column) in candidates.enumerated() {
      var total: [Int] = []
      var origin: [Int] = []
      for candidate in column {
        let first = candidate.words.first?.upos ?? ""
        var best = (cost: index == 0 ? tags.cost("-", first) : Int.max, from: 0)
        if index > 0 {
          for (from, other) in candidates[index - 1].enumerated() {
            let cost = totals[index - 1][from] + tags.cost(other.words.last?.upos ?? "", first)
            if cost < best.cost { best = (cost, from) }
          }
        }
        total.append(best.cost + candidate.cost)
        origin.append(best.from)
      }
      totals.append(total)
      origins.append(origin)
    }
    return walkBack(totals, origins, candidates)
  }

  private func walkBack(_ totals: [[Int]], _ origins: [[Int]], _ candidates: [[WordReader.Candidate]]) -> [Int] {
    guard let last = totals.last, let column = candidates.last else { return [] }
    let ends = zip(last, column).map { $0 + tags.cost($1.words.last?.upos ?? "", "-") }
    var at = ends.indices.min { (ends[$0], $0) < (ends[$1], $1) } ?? 0
    var path = [at]
    for index in origins.indices.dropFirst().reversed() {
      at = origins[index][at]
      path.append(at)
    }
    return path.reversed()
  }

  /// Gives a word the tag and lemma that a convention has for it beside its neighbours.
  private func conform(_ chosen: inout [[ConlluFormat.Word]], _ index: Int, _ tokens: [SourceToken]) {
    guard chosen[index].count == 1, tokens[index].kind == .word else { return }
    for row in tags.conventions(for: tokens[index].key) {
      guard holds(row.before, chosen, index - 1, tokens), holds(row.after, chosen, index + 1, tokens) else { continue }
      if row.upos.contains("+") { return split(&chosen[index], row) }
      if !row.upos.isEmpty { chosen[index][0].upos = row.upos }
      if !row.lemma.isEmpty { chosen[index][0].lemma = row.lemma }
      return
    }
  }

  /// Makes several words of one: مرا is من and را.
  private func split(_ words: inout [ConlluFormat.Word], _ row: TagTable.Convention) {
    guard let whole = words.first else { return }
    words = zip(row.lemma.split(separator: "+"), row.upos.split(separator: "+")).map { lemma, upos in
      ConlluFormat.Word(
        form: String(lemma), lemma: String(lemma), upos: String(upos), category: whole.category,
        features: whole.features, status: whole.status)
    }
  }

  private func holds(_ wanted: String, _ chosen: [[ConlluFormat.Word]], _ index: Int, _ tokens: [SourceToken]) -> Bool {
    guard !wanted.isEmpty else { return true }
    guard chosen.indices.contains(index) else { return wanted == "-" }
    if tokens[index].key == MatchKey.fold(wanted, language: language) { return true }
    let upos = index < 0 ? "" : chosen[index].first?.upos ?? ""
    return wanted.split(separator: ",").contains { $0 == upos }
  }
}
