internal import Lexicon

/// Reads TBX: of 2019 in both styles, and of 2008.
struct TBXReader {
  private let limits: Limits

  init(_ limits: Limits) {
    self.limits = limits
  }

  func read(_ bytes: [UInt8]) throws(ExchangeError) -> Reading {
    guard !bytes.isEmpty else { throw ExchangeError(.nothing) }
    let document = try XMLReader(bytes, limits)
    var reading = Reading()
    try document.forEach(["conceptEntry", "termEntry"]) { (element, isRoot) throws(ExchangeError) in
      if isRoot {
        guard element.name == "tbx" || element.name == "martif" else {
          throw ExchangeError(.notTBX(element.name), line: element.line)
        }
        // What we write of the old version never has deprecated terms.
        reading.hasDeprecated = element.name == "tbx"
        return
      }
      var entry = TBXEntry(element)
      entry.read(element, &reading)
      try reading.add(entry.concept(&reading), line: element.line, limits)
    }
    return reading
  }
}

/// One entry as it is read: the terms wait until the part of speech is known.
private struct TBXEntry {
  /// A term before it is known what it is.
  private struct Found {
    let line: Int
    let language: TermLanguage
    let text: String
    var status: FormStatus?
    var notation: String?
  }

  private let line: Int
  private var id: String
  private var domain = ""
  private var features = ""
  private var notes: [String] = []
  private var pos: PartOfSpeech?
  private var ownPos: PartOfSpeech?
  private var found: [Found] = []

  init(_ element: XMLElement) {
    line = element.line
    id = TBX.id(element.attributes["id"] ?? "")
  }

  /// Reads what stands on the level of the concept.
  mutating func read(_ element: XMLElement, _ reading: inout Reading) {
    if !id.isEmpty { reading.fields.insert(.id) }
    for child in Self.flat(element) {
      switch child.name {
      case "langSec", "langSet": readLanguage(child, &reading)
      case "note": readNote(child, &reading)
      default: readCategory(child, &reading)
      }
    }
  }

  private mutating func readLanguage(_ element: XMLElement, _ reading: inout Reading) {
    let tag = element.language ?? ""
    guard let language = Self.language(tag) else {
      return reading.remark(.ignored("xml:lang=\(tag)"), line: element.line)
    }
    reading.fields.insert(Reading.Field(language))
    for child in Self.flat(element) {
      switch child.name {
      case "termSec", "tig", "ntig": readTerm(child, language, &reading)
      case "note": readNote(child, &reading)
      default: readCategory(child, &reading)
      }
    }
  }

  private mutating func readTerm(_ element: XMLElement, _ language: TermLanguage, _ reading: inout Reading) {
    let parts = Self.flat(element)
    guard let term = parts.first(where: { $0.name == "term" }),
      let words = ForeignTerm.words(term.text, line: term.line, &reading)
    else { return }
    var found = Found(line: term.line, language: language, text: words)
    for part in parts where part.name != "term" {
      let text = Spaces.collapsed(part.text)
      switch Self.category(part) {
      case "administrativeStatus", "normativeAuthorization":
        reading.hasStatuses = true
        found.status = StatusName.status(text)
        if found.status == .deprecated { reading.hasDeprecated = true }
        if found.status == nil {
          reading.remark(.status(text), line: part.line)
          found.status = .admitted
        }
      case "partOfSpeech": readPartOfSpeech(text, line: part.line, &reading)
      case "note":
        if let note = GlossNote(text), note.key == .notation {
          found.notation = note.value
          reading.isWhole = true
          reading.hasNotation = true
        } else {
          readNote(part, &reading)
        }
      default: readCategory(part, &reading)
      }
    }
    self.found.append(found)
  }

  private mutating func readPartOfSpeech(_ name: String, line: Int, _ reading: inout Reading) {
    reading.fields.insert(.pos)
    guard pos == nil else { return }
    pos = TBX.partOfSpeech(name)
    // `other` is explained by a note of ours, or it is a stranger's.
    if pos == nil, ownPos == nil { reading.remark(.partOfSpeech(name), line: line) }
  }

  private mutating func readNote(_ element: XMLElement, _ reading: inout Reading) {
    let text = Spaces.collapsed(element.text)
    guard let note = GlossNote(text) else {
      reading.fields.insert(.note)
      if !text.isEmpty, !notes.contains(text) { notes.append(text) }
      return
    }
    reading.isWhole = true
    switch note.key {
    case .pos:
      ownPos = PartOfSpeech(code: note.value)
      reading.fields.insert(.pos)
    case .features:
      features = note.value
      reading.fields.insert(.features)
    case .note:
      notes.append(note.value)
      reading.fields.insert(.note)
    case .notation: reading.remark(.ignored(GlossNote.prefix + note.key.rawValue), line: element.line)
    }
  }

  private mutating func readCategory(_ element: XMLElement, _ reading: inout Reading) {
    let category = Self.category(element)
    let text = Spaces.collapsed(element.text)
    switch category {
    case "subjectField":
      domain = text
      reading.fields.insert(.domain)
    case "definition":
      reading.remark(.definition, line: element.line)
      reading.fields.insert(.note)
      if !text.isEmpty, !notes.contains(text) { notes.append(text) }
    default: reading.remark(.ignored(category), line: element.line)
    }
  }

  /// The concept that it makes.
  func concept(_ reading: inout Reading) -> Concept {
    let pos = ownPos ?? pos ?? .noun
    var concept = Concept(
      id: id, domain: domain, pos: pos, features: features, note: notes.joined(separator: "; "))
    for language in TermLanguage.allCases {
      let terms = found.filter { $0.language == language }.enumerated().map { index, term in
        let notation = ForeignTerm.notation(term.notation, for: term.text, pos, language, line: term.line, &reading)
        return Term(notation, term.status ?? (index == 0 ? .preferred : .admitted))
      }
      concept[language] = language == .english ? terms : TermList.preferredFirst(terms)
    }
    return concept
  }

  /// The name of a data category: an attribute in one style, the name of the element in the other.
  private static func category(_ element: XMLElement) -> String {
    element.attributes["type"] ?? element.name
  }

  /// The children, those of groups (`descripGrp`, `termGrp`) in the place of the groups.
  private static func flat(_ element: XMLElement) -> [XMLElement] {
    element.children.flatMap { $0.name.hasSuffix("Grp") ? flat($0) : [$0] }
  }

  /// Persian, Dari among it, Arabic and English, in any of their regions.
  private static func language(_ tag: String) -> TermLanguage? {
    let parts = tag.lowercased().split { $0 == "-" || $0 == "_" }
    return switch parts.first {
    case "fa", "prs", "pes", "fas", "per": .persian
    case "ar", "ara", "arb": .arabic
    case "en", "eng": .english
    default: nil
    }
  }
}
