/// Finds the word that a misspelt one was meant to be.
package enum Suggestion {
  /// The nearest of some words, if it is near: at most a third of the letters differ.
  package static func nearest(to word: String, among words: some Sequence<String>) -> String? {
    let typed = Array(word.lowercased().utf8.prefix(40))
    var best: (word: String, distance: Int)?
    for candidate in words {
      let distance = distance(typed, Array(candidate.lowercased().utf8.prefix(40)))
      if distance < best?.distance ?? max(2, candidate.utf8.count / 3 + 1) { best = (candidate, distance) }
    }
    return best?.word
  }

  /// The number of letters to insert, delete, replace or swap with a neighbour to turn one word into the other.
  package static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var before: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
        row.append(cost)
      }
      before = last
      last = row
    }
    return last[b.count]
  }
}
