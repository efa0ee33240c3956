public import Lexicon
public import Meaning

extension Origin {
  /// Why an English word is there, in one word for machines, such as `entry:گفتن#verb`, `rule:article` or `date`.
  public func code(_ glossary: Glossary) -> String {
    switch self {
    case .entry(let id): "entry:\(glossary.entry(id).name)"
    case .rule(let name): "rule:\(name)"
    case .date: "date"
    case .number: "number"
    case .punctuation: "punctuation"
    case .guess: "guess"
    case .unknown: "unknown"
    }
  }

  /// The same for people, with the place in the glossaries.
  public func account(_ glossary: Glossary) -> String {
    switch self {
    case .entry(let id):
      let entry = glossary.entry(id)
      return "\(entry.name) \(entry.file):\(entry.line)"
    case .rule(let name): return "rule \(name)"
    case .date: return "date"
    case .number: return "number"
    case .punctuation: return "punctuation"
    case .guess: return "a name that no file lists"
    case .unknown: return "a word that no file lists"
    }
  }
}
