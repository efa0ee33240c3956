import Grammar
import Lexicon
import Meaning
import Orthography

/// The people that an article has named in full: who comes again by the last word alone is read as that name, though the word
/// may be another one as well (Joseph Aoun, then عون, *aid*).
struct NamesMet: Sendable {
  private struct Name: Sendable {
    let english: Rendering
    let entry: EntryID?
  }

  private var names: [[UInt8]: Name] = [:]

  /// What one more word that is a name costs: less than most words, as a listed expression does.
  private static let cost: Int32 = -30
  /// What it costs where a Persian word may well be what it says: inside a clause, or without the ye that most surnames end in.
  private static let doubtful: Int32 = 40

  /// Takes note of the people that a sentence names in two words or more.
  mutating func note(_ parse: Parse, _ tokens: [SourceToken], _ language: Language, _ glossary: Glossary) {
    var previous: Parse.Leaf?
    for leaf in parse.leaves {
      defer { previous = leaf }
      guard leaf.category == "PN", leaf.pos == .person || leaf.pos == .surname || leaf.pos == .given,
        let last = leaf.tokens.last, tokens.indices.contains(last)
      else { continue }
      let words = leaf.entry.flatMap { glossary.entry($0).renderings.first?.words } ?? [tokens[last].text]
      let follows = previous?.category == "PN" && previous?.tokens.last == leaf.tokens.first.map { $0 - 1 }
      // Abdullah II is four words in Arabic: only names that go word by word tell which word is which.
      guard leaf.tokens.count > 1 ? words.count == leaf.tokens.count : follows && words.count == 1,
        let word = words.last,
        tokens[last].key.count > 2, names[tokens[last].key] == nil,
        !Self.isFunctionWord(tokens[last].key, language, glossary)
      else { continue }
      names[tokens[last].key] = Name(english: Rendering(words: [word], isName: true), entry: leaf.entry)
    }
  }

  /// Whether a word is one that every text has: *between* stays that, whoever is called Kamel Pin (بين).
  private static func isFunctionWord(_ key: [UInt8], _ language: Language, _ glossary: Glossary) -> Bool {
    glossary.lookup(key[...], language).contains { id in
      switch glossary.partOfSpeech(id) {
      case .prep, .conj, .det, .pron, .num, .part: glossary.kind(id) == .lexicon
      default: false
      }
    }
  }

  /// The edges of such names in a sentence, where its reading took their words for something else.
  func edges(in tokens: [SourceToken], read parse: Parse, _ language: Language, _ glossary: Glossary) -> [ReadyEdge] {
    guard !names.isEmpty else { return [] }
    let taken = Set(parse.leaves.lazy.filter { $0.category == "PN" }.flatMap(\.tokens))
    let guessed = Set(parse.leaves.lazy.filter { $0.category == "PN" && $0.entry == nil }.flatMap(\.tokens))
    return tokens.indices.compactMap { index in
      guard tokens[index].kind == .word, !taken.contains(index) || guessed.contains(index) else { return nil }
      let key = tokens[index].key
      // A name that no file lists is rather و and one that the article has named: هيرات, then وهيرات.
      for letter in guessed.contains(index) ? [1] : [0, 1] where letter < key.count {
        guard letter == 0 || language == .arabic && Self.proclitics.contains(key[0]),
          let name = names[Array(key[letter...])]
        else { continue }
        var edge = ReadyEdge(
          tokens: index..<(index + 1), category: "PN", features: "sem=human,num=sg,per=3,title=no",
          english: name.english,
          status: .name,
          cost: language == .arabic || Self.isLikely(index, tokens, parse, glossary) ? Self.cost : Self.doubtful)
        edge.letter = letter
        edge.entry = name.entry
        return edge
      }
      return nil
    }
  }

  /// Whether a Persian word that ends as surnames do stands where a person is named: at the head of a clause, behind a preposition or an office.
  private static func isLikely(_ index: Int, _ tokens: [SourceToken], _ parse: Parse, _ glossary: Glossary) -> Bool {
    guard tokens[index].key.last == Letter.yeh else { return false }
    guard index > 0, tokens[index - 1].kind == .word else { return true }
    let before = parse.leaves.first { $0.tokens.last == index - 1 }
    return before.map {
      ["KE", "P"].contains($0.category) || $0.entry.map { glossary.features($0).has("title") } ?? false
    } ?? false
  }

  private static let proclitics: Set<UInt8> = Set(MatchKey.fold("وبلف", language: .arabic))
}
