import English
import Lexicon
import Orthography

/// The terms and names of a gist, each once, in the order in which they are met; terms are numbered.
///
/// Set phrases that only join (during, in the face of) are terms too, but nobody looks them up, so they are left out.
struct TermTable {
  struct Row {
    /// Its number in the text; names have none.
    let number: Int?
    let id: String
    let source: String
    let english: String
    var count = 0
  }

  private(set) var terms: [Row] = []
  private(set) var names: [Row] = []
  private var numbers: [String: Int] = [:]

  init(_ gist: Gist) {
    var places: [String: Int] = [:]
    for segment in gist.segments {
      for term in segment.terms where !Self.joins(term, gist.glossary) {
        if let place = places[term.id] {
          if numbers[term.id] != nil { terms[place].count += 1 } else { names[place].count += 1 }
        } else {
          places[term.id] = add(term, segment, gist)
        }
      }
    }
  }

  private static func joins(_ term: Gist.Term, _ glossary: Glossary) -> Bool {
    guard let id = glossary.entry(named: term.id) else { return false }
    switch glossary.partOfSpeech(id) {
    case .prep, .conj, .conn, .adv, .part: return true
    default: return false
    }
  }

  /// The number of a term; nil for a name.
  func number(of term: Gist.Term) -> Int? { numbers[term.id] }

  /// Adds a row, and returns its place in its list.
  private mutating func add(_ term: Gist.Term, _ segment: Gist.Segment, _ gist: Gist) -> Int {
    let isTerm = gist.glossary.entry(named: term.id).map { gist.glossary.kind($0) == .term } ?? false
    let source = term.source.map { gist.document.string($0) }.joined(separator: " ")
    let english =
      term.preferred.isEmpty ? term.english.map { segment.english[$0].text }.joined(separator: " ") : term.preferred
    let row = Row(number: isTerm ? terms.count + 1 : nil, id: term.id, source: source, english: english, count: 1)
    if isTerm {
      terms.append(row)
      numbers[term.id] = terms.count
      return terms.count - 1
    }
    names.append(row)
    return names.count - 1
  }
}
