internal import Lexicon
internal import Orthography

/// The concepts of a glossary, found by id and by source term.
struct ConceptIndex {
  let concepts: [PlacedConcept]
  private var byID: [String: Int] = [:]
  private var byTerm: [String: [Int]] = [:]

  init(_ concepts: [PlacedConcept]) {
    self.concepts = concepts
    for (index, placed) in concepts.enumerated() {
      if !placed.concept.id.isEmpty { byID[placed.concept.id] = index }
      for language in [TermLanguage.persian, .arabic] {
        for term in placed.concept[language] where term.status != .deprecated {
          byTerm[Self.key(term, language), default: []].append(index)
        }
      }
    }
  }

  subscript(id: String) -> PlacedConcept? { byID[id].map { concepts[$0] } }

  /// The concept that has one of the preferred source terms: rather one with the same English, rather one of the same part of
  /// speech, rather the first.
  func match(_ concept: Concept) -> PlacedConcept? {
    var found: [Int] = []
    for language in [TermLanguage.persian, .arabic] {
      guard let term = concept[language].first, term.status != .deprecated else { continue }
      found += byTerm[Self.key(term, language)] ?? []
    }
    let english = Set(concept.english.map { $0.text(concept.pos, in: .english) })
    func rank(_ index: Int) -> Int {
      let ours = concepts[index].concept
      let sharesEnglish = ours.english.contains { english.contains($0.text(ours.pos, in: .english)) }
      return (sharesEnglish ? 0 : 2) + (ours.pos == concept.pos ? 0 : 1)
    }
    return found.min { (rank($0), $0) < (rank($1), $1) }.map { concepts[$0] }
  }

  private static func key(_ term: Term, _ language: TermLanguage) -> String { language.code + " " + term.notation }
}

/// Ids of concepts that come without one that a glossary could have.
struct IDMaker {
  private var taken: Set<String>

  init(_ concepts: [PlacedConcept]) { taken = Set(concepts.map(\.concept.id)) }

  /// Whether a text is an id: small ASCII letters and digits, joined by `-`.
  static func isID(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last, first != hyphen, last != hyphen else { return false }
    return bytes.allSatisfy { isLetterOrDigit($0) || $0 == hyphen }
  }

  mutating func take(_ id: String) { taken.insert(id) }

  /// An id that nothing has, from the English: `memorandum-of-understanding`.
  mutating func make(from text: String) -> String {
    var words = Self.ascii(text).lowercased().utf8.split { !Self.isLetterOrDigit($0) && $0 != UInt8(ascii: "'") }
    if words.count > 1, let first = words.first, ["the", "a", "an"].contains(String(Substring(first))) {
      words.removeFirst()
    }
    let base = words.map { String(decoding: $0.filter(Self.isLetterOrDigit), as: UTF8.self) }
      .filter { !$0.isEmpty }.prefix(8).joined(separator: "-")
    let stem = base.isEmpty ? "concept" : base
    var id = stem
    var number = 2
    while taken.contains(id) {
      id = "\(stem)-\(number)"
      number += 1
    }
    taken.insert(id)
    return id
  }

  /// A text without accents: *chargé* is *charge*.
  private static func ascii(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }), var plain = try? Transliterator(id: "Latin-ASCII") else {
      return text
    }
    return (try? plain(text)) ?? text
  }

  private static let hyphen = UInt8(ascii: "-")

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }
}
