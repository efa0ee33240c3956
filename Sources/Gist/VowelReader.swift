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

  /// The newsroom spelling of a token that is a name or a part of one; nil for any other word.
  func newsName(_ index: Int, _ variety: Variety) -> String? {
    guard isName(index), let leaf = leaves[index] else { return nil }
    if leaf.status == .guess { return rules.names.name(tokens[index].text, variety) }
    guard let entry = leaf.entry, let english = glossary.entry(entry).renderings.first?.text.split(separator: " "),
      let place = leaf.tokens.firstIndex(of: index), english.count == leaf.tokens.count
    else { return nil }
    return String(english[place])
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

  /// Whether a word of a term, or of a name that is made of words, stands before its complement within it.
  private func isLinkedInside(_ index: Int) -> Bool {
    guard let leaf = leaves[index], leaf.tokens.contains(index), leaf.tokens.contains(index + 1) else { return false }
    let (own, next) = (partOfSpeech(index), partOfSpeech(index + 1))
    switch leaf.status {
    case .term:
      // What the lexicon does not have is a form of a noun.
      guard own == .noun || own == nil else { return false }
      return next == .noun || next == nil || language != .arabic && next == .adj
    case .name:
      guard own == .noun || language != .arabic && own == .adj, ![.person, .given, .surname].contains(leaf.pos) else {
        return false
      }
      return next == .noun || next == nil || language != .arabic && next == .adj
    default: return false
    }
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
