internal import Lexicon

/// Writes concepts as TBX: TBX-Basic of 2019 in either style, or TBX of 2008.
///
/// What TBX has no category for goes into notes that start with `gloss:`, so that an import finds all of it again.
struct TBXWriter {
  private let format: ExchangeFormat
  private let languages: [TermLanguage]
  private let names: Names
  private var xml = XMLWriter()

  /// What the two versions call their elements.
  private struct Names {
    let concept: String
    let language: String
    let term: String
  }

  /// - Parameter languages: in their order; tools that know two take the first for the source.
  init(_ format: ExchangeFormat, _ languages: [TermLanguage]) {
    self.format = format
    self.languages = languages
    names =
      format == .tbx2
      ? Names(concept: "termEntry", language: "langSet", term: "tig")
      : Names(concept: "conceptEntry", language: "langSec", term: "termSec")
  }

  mutating func document(_ concepts: [Concept], _ losses: inout LossCounter) -> [UInt8] {
    xml.declaration()
    let isOld = format == .tbx2
    if isOld {
      xml.open("martif", [("type", "TBX"), ("xml:lang", "en")])
    } else {
      xml.open("tbx", attributes)
    }
    header(isOld ? "martifHeader" : "tbxHeader")
    xml.open("text")
    xml.open("body")
    for (index, concept) in concepts.enumerated() { add(concept, number: index + 1) }
    xml.close("body")
    xml.close("text")
    xml.close(isOld ? "martif" : "tbx")
    losses.add(.characters, xml.forbidden)
    return xml.bytes
  }

  private var attributes: [(String, String)] {
    let isDCT = format == .tbxDCT
    let namespace = [("xmlns", TBX.namespace)] + (isDCT ? [("xmlns:min", TBX.min), ("xmlns:basic", TBX.basic)] : [])
    return [("type", "TBX-Basic"), ("style", isDCT ? "dct" : "dca"), ("xml:lang", "en")] + namespace
  }

  private mutating func header(_ name: String) {
    xml.open(name)
    xml.open("fileDesc")
    xml.open("sourceDesc")
    xml.element("p", "A glossary of gloss; notes that start with \"\(GlossNote.prefix)\" are for its import.")
    xml.close("sourceDesc")
    xml.close("fileDesc")
    xml.close(name)
  }

  private mutating func add(_ concept: Concept, number: Int) {
    xml.open(names.concept, [("id", concept.id.isEmpty ? TBX.placeholder(number) : TBX.xmlID(concept.id))])
    if !concept.domain.isEmpty { category("descrip", "subjectField", concept.domain) }
    let hasTerms = TermLanguage.allCases.contains { !concept[$0].isEmpty }
    if !hasTerms || TBX.partOfSpeech(TBX.name(concept.pos)) != concept.pos { note(.pos, concept.pos.code) }
    if !concept.features.isEmpty { note(.features, concept.features) }
    if !concept.note.isEmpty {
      if GlossNote(concept.note) == nil { xml.element("note", concept.note) } else { note(.note, concept.note) }
    }
    for language in languages where !concept[language].isEmpty {
      xml.open(names.language, [("xml:lang", language.code)])
      for term in concept[language] { add(term, concept.pos, language) }
      xml.close(names.language)
    }
    xml.close(names.concept)
  }

  private mutating func add(_ term: Term, _ pos: PartOfSpeech, _ language: TermLanguage) {
    let text = term.text(pos, in: language)
    xml.open(names.term)
    xml.element("term", text)
    category("termNote", "partOfSpeech", TBX.name(pos))
    category("termNote", "administrativeStatus", StatusName.name(term.status) + "Term-admn-sts")
    if text != term.notation { note(.notation, term.notation) }
    xml.close(names.term)
  }

  private mutating func note(_ key: GlossNote.Key, _ value: String) {
    xml.element("note", GlossNote(key, value).text)
  }

  /// A data category: an attribute of a general element, or, in the other style, an element of its own name.
  private mutating func category(_ element: String, _ type: String, _ value: String) {
    if format == .tbxDCT {
      xml.element("min:" + type, value)
    } else {
      xml.element(element, value, [("type", type)])
    }
  }
}

/// What TBX calls things.
enum TBX {
  static let namespace = "urn:iso:std:iso:30042:ed-2"
  static let min = "http://www.tbxinfo.net/ns/min"
  static let basic = "http://www.tbxinfo.net/ns/basic"

  /// An id that XML allows: it doesn't start with a digit.
  static func xmlID(_ id: String) -> String {
    guard let first = id.utf8.first, (0x30...0x39).contains(first) else { return id }
    return "_" + id
  }

  /// What stands for the id of a concept without one.
  static func placeholder(_ number: Int) -> String { "__\(number)" }

  /// The id that was written so.
  static func id(_ xmlID: String) -> String {
    if xmlID.hasPrefix("__") { return "" }
    let bytes = Array(xmlID.utf8.prefix(2))
    return bytes.count == 2 && bytes[0] == UInt8(ascii: "_") && (0x30...0x39).contains(bytes[1])
      ? String(xmlID.dropFirst()) : xmlID
  }

  /// The value of partOfSpeech; names are nouns.
  static func name(_ pos: PartOfSpeech) -> String {
    switch pos {
    case .noun: "noun"
    case .verb: "verb"
    case .adj: "adjective"
    case .adv: "adverb"
    case .demonym: "adjective"
    default: pos.isName ? "noun" : "other"
    }
  }

  /// The part of speech that a value stands for; nil for `other` and what nobody knows.
  static func partOfSpeech(_ name: String) -> PartOfSpeech? {
    switch name {
    case "noun", "properNoun": .noun
    case "verb": .verb
    case "adjective": .adj
    case "adverb": .adv
    default: nil
    }
  }
}

/// A note that carries what TBX has no category for: `gloss:features=human title`.
struct GlossNote {
  static let prefix = "gloss:"

  enum Key: String {
    case pos, features, note, notation
  }

  let key: Key
  let value: String

  init(_ key: Key, _ value: String) {
    self.key = key
    self.value = value
  }

  /// Reads one; nil for any other note.
  init?(_ text: String) {
    guard text.hasPrefix(Self.prefix), let equals = text.firstIndex(of: "=") else { return nil }
    let name = text[text.index(text.startIndex, offsetBy: Self.prefix.count)..<equals]
    guard let key = Key(rawValue: String(name)) else { return nil }
    self.init(key, String(text[text.index(after: equals)...]))
  }

  var text: String { "\(Self.prefix)\(key.rawValue)=\(value)" }
}
