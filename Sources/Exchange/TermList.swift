internal import Lexicon

/// The terms of one language as a field of a glossary writes them: `preferred | ~admitted | !deprecated`.
enum TermList {
  static func parse(_ field: String) -> [Term] {
    field.utf8.split(separator: UInt8(ascii: "|")).compactMap { part in
      var part = Spaces.trimmed(part)
      var status = FormStatus.preferred
      switch part.first {
      case UInt8(ascii: "~"): status = .admitted
      case UInt8(ascii: "!"): status = .deprecated
      default: break
      }
      if status != .preferred { part = Spaces.trimmed(part.dropFirst()) }
      return part.isEmpty ? nil : Term(String(Substring(part)), status)
    }
  }

  static func text(_ terms: [Term]) -> String {
    terms.map { mark($0.status) + $0.notation }.joined(separator: " | ")
  }

  /// Of several source terms only the first can be preferred: an unmarked one further on is read as admitted.
  static func canonical(_ terms: [Term]) -> [Term] {
    terms.enumerated().map { index, term in
      index > 0 && term.status == .preferred ? Term(term.notation, .admitted) : term
    }
  }

  /// The preferred term first, the others in their order.
  static func preferredFirst(_ terms: [Term]) -> [Term] {
    guard let index = terms.firstIndex(where: { $0.status == .preferred }), index > 0 else { return terms }
    var terms = terms
    terms.insert(terms.remove(at: index), at: 0)
    return terms
  }

  private static func mark(_ status: FormStatus) -> String {
    switch status {
    case .preferred: ""
    case .admitted: "~"
    case .deprecated: "!"
    }
  }
}

/// White space, by bytes.
enum Spaces {
  static func trimmed(_ text: Substring.UTF8View) -> Substring.UTF8View {
    var text = text
    while let first = text.first, isSpace(first) { text.removeFirst() }
    while let last = text.last, isSpace(last) { text.removeLast() }
    return text
  }

  static func trimmed(_ text: String) -> String {
    String(Substring(trimmed(text[...].utf8)))
  }

  /// One space for each run of white space, none at the ends.
  static func collapsed(_ text: String) -> String {
    if !needsCollapse(text) { return text }
    let words = text.utf8.split(whereSeparator: isSpace)
    return words.map { String(Substring($0)) }.joined(separator: " ")
  }

  private static func needsCollapse(_ text: String) -> Bool {
    var wasSpace = true
    for byte in text.utf8 {
      let isSpace = isSpace(byte)
      if isSpace, wasSpace || byte != 0x20 { return true }
      wasSpace = isSpace
    }
    return wasSpace && !text.isEmpty
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
