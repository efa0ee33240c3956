public import Lexicon
internal import Meaning

/// The spelling of a gist.
public enum EnglishSpelling: String, Sendable, Hashable, CaseIterable {
  /// With -ize, as the files have it.
  case british
  case american
}

/// Writes finished English in American spelling, as `lexicon/en/spelling.tsv` lists it.
///
/// It comes last, when all words have their forms. What a name is written with stays: the American of *Ministry of Defence* is its
/// own affair. Tokens keep their sources and origins.
public struct Respeller: Sendable {
  let lexicon: EnglishLexicon

  public init(_ lexicon: EnglishLexicon) { self.lexicon = lexicon }

  /// - Parameter isName: whether a word, as an entry wrote it, belongs to a name.
  public func american(_ tokens: [EnglishToken], isName: (EntryID, String) -> Bool) -> [EnglishToken] {
    var out: [EnglishToken] = []
    out.reserveCapacity(tokens.count)
    for token in tokens {
      // Of two words one: per cent.
      if let last = out.last, last.origin == token.origin, token.spacing == .word,
        let word = lexicon.american(last.text + " " + token.text)
      {
        out[out.count - 1].text = word
        out[out.count - 1].sources += token.sources.filter { !last.sources.contains($0) }
        continue
      }
      out.append(token)
      if isOurs(token, isName), let word = lexicon.american(token.text) ?? compound(token.text) {
        out[out.count - 1].text = word
      }
    }
    return out
  }

  /// Whether the program wrote a word by its own lights, so that its spelling is ours to choose.
  private func isOurs(_ token: EnglishToken, _ isName: (EntryID, String) -> Bool) -> Bool {
    switch token.origin {
    case .entry(let id): !isName(id, token.text)
    case .rule, .number, .date: true
    case .punctuation, .guess, .unknown: false
    }
  }

  /// A word with hyphens goes part by part; nil if no part changes.
  private func compound(_ word: String) -> String? {
    guard word.contains("-") else { return nil }
    let parts = word.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    let written = parts.map { lexicon.american($0) ?? $0 }
    return written == parts ? nil : written.joined(separator: "-")
  }
}
