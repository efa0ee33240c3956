import Grammar
import Lexicon
import Orthography
import Romanization

/// Reads the words of a parsed sentence with their vowels.
struct VowelReader {
  let tokens: [SourceToken]
  let language: Language
  let rules: RomanizerRules
  let glossary: Glossary
  private let leaves: [Parse.Leaf?]
  private let linked: Set<Int>

  init(parse: Parse, tokens: [SourceToken], language: Language, rules: RomanizerRules, glossary: Glossary) {
    self.tokens = tokens
    self.language = language
    self.rules = rules
    self.glossary = glossary
    var leaves = [Parse.Leaf?](repeating: nil, count: tokens.count)
    for leaf in parse.leaves {
      // A stem, not the proclitic before it.
      for token in leaf.tokens where leaves[token].map({ $0.isFunction }) ?? true { leaves[token] = leaf }
    }
    self.leaves = leaves
    linked = parse.linked
  }

  /// A word with its vowels.
  func word(_ index: Int) -> VowelledWord {
    let leaf = leaves[index]
    let entry = leaf.flatMap { $0.tokens.count == 1 ? $0.entry : nil }
    var word = rules.vowelling.word(
      tokens[index].text, language, entry: entry, isLinked: linked.contains(index) || isLinkedInside(index))
    word.isName = isName(index)
    return word
  }

  /// What a token is said to be.
  func status(_ index: Int, _ word: VowelledWord?) -> TransliteratedLine.Status {
    guard let word else { return .other }
    return word.isGuess ? .guess : word.isName ? .name : .lexicon
  }

  private func isName(_ index: Int) -> Bool {
    guard let leaf = leaves[index] else { return false }
    switch leaf.status {
    case .name: return leaf.pos != .demonym
    case .guess: return true
    default: return false
    }
  }

  /// Whether a word of a term stands before its complement within the term.
  private func isLinkedInside(_ index: Int) -> Bool {
    guard let leaf = leaves[index], leaf.status == .term, leaf.tokens.contains(index), leaf.tokens.contains(index + 1),
      [.noun, nil].contains(partOfSpeech(index))
    else { return false }
    // What the lexicon does not have is a form of a noun.
    let next = partOfSpeech(index + 1)
    return next == .noun || next == nil || language != .arabic && next == .adj
  }

  /// What the lexicon knows the letters of a token as, without the Arabic article.
  private func partOfSpeech(_ index: Int) -> PartOfSpeech? {
    guard index < tokens.count else { return nil }
    let key = tokens[index].key
    let hasArticle = language == .arabic && key.count > 4 && key.starts(with: [Letter.alef, Letter.lam])
    let found = glossary.lookup(hasArticle ? key[2...] : key[...], language).filter { glossary.kind($0) == .lexicon }
    return found.map(glossary.partOfSpeech).min { Self.rank($0) < Self.rank($1) }
  }

  private static func rank(_ pos: PartOfSpeech) -> Int {
    switch pos {
    case .prep, .conj, .part: 0
    case .noun: 1
    case .adj: 2
    default: 3
    }
  }
}
