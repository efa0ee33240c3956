import Lexicon
import Morphology

/// Listed nouns whose first word would be a dual.
extension LatticeBuilder {
  /// What a dual costs that has the letters of another form: تبادلا وجهات النظر, they exchanged views, not two exchanges of them.
  func dualCost(at index: Int, from letter: Int) -> Int32 {
    let nouns = readings[index].analyses.filter {
      let word = $0.words[$0.stem]
      return word.category == grammar.category("N") && $0.stem == (letter > 0 ? 1 : 0)
        && !grammar.features.has(word.features, "ez", "no")
    }
    guard let least = readings[index].analyses.map(\.cost).min(), let noun = nouns.min(by: { $0.cost < $1.cost }),
      grammar.features.has(noun.words[noun.stem].features, "num", "du")
    else { return 0 }
    return noun.cost - least
  }
}
