import Lexicon
import Meaning
import Morphology
import Orthography

/// Slotted terms.
extension LatticeBuilder {
  /// The literal words of a slotted term.
  mutating func addLiteral(_ literal: SlotTerms.Literal, at index: Int, from letter: Int) {
    guard let end = match(literal.words[...], at: index, exactly: true) else { return }
    let cost = -60 * Int32(literal.words.count - 1) - 40
    if let id = literal.preposition {
      // Prepositions have no plural: نتائج is not نتيجة.
      guard tokens[index].key[letter...] == literal.words[0][...] else { return }
      add(preposition(id, literal, index..<end), grammar.category("P"), .any, node(index, letter), firstNode[end], cost)
      return
    }
    let lexical = Lexical(lemma: "", renderings: [], tokens: sentenceTokens(index..<end), origin: .rule("slot"))
    add(
      Lattice.Item(lexical: lexical, status: .term, pos: nil), literal.category, .any, node(index, letter),
      firstNode[end], cost)
  }

  /// A slotted term that is a preposition in all but name.
  private mutating func preposition(_ id: EntryID, _ literal: SlotTerms.Literal, _ range: Range<Int>) -> Lattice.Item {
    let renderings = glossary.entry(id).renderings.map { rendering in
      var bare = rendering
      bare.words.removeLast()
      bare.head = 0
      return bare
    }
    let key = Array(literal.words.joined(separator: [Letter.space]))
    let lexical = Lexical(lemma: text(range), renderings: renderings, tokens: sentenceTokens(range), origin: .entry(id))
    var item = Lattice.Item(
      lexical: lexical, entry: id, lemma: grammar.lemmas.number(key), lemmaKey: key, status: .term, pos: .prep)
    item.frame = lattice.markers.bit(grammar.markers.number(text(range)))
    return item
  }
}
