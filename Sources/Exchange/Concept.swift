public import Lexicon

/// The languages that a concept has terms in.
public enum TermLanguage: String, Sendable, Hashable, CaseIterable {
  case persian = "fa"
  case arabic = "ar"
  case english = "en"

  /// Its code, such as `fa`.
  public var code: String { rawValue }
}

/// One way to say a concept in one language.
public struct Term: Hashable, Sendable {
  /// As a glossary writes it, without its status: `embassy [در=in]`, `talks:pl`.
  public var notation: String
  public var status: FormStatus

  public init(_ notation: String, _ status: FormStatus = .preferred) {
    self.notation = notation
    self.status = status
  }

  /// The words alone, as readers see them.
  public func text(_ pos: PartOfSpeech, in language: TermLanguage) -> String {
    guard language == .english, notation.utf8.contains(where: Self.isMarkup) else { return notation }
    return Rendering(notation: notation, pos: pos).text
  }

  /// Whether it is only written where some conditions hold.
  func hasConditions(_ pos: PartOfSpeech) -> Bool {
    notation.utf8.contains(UInt8(ascii: "{")) && !Rendering(notation: notation, pos: pos).conditions.isEmpty
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: ":")
  }
}

/// A concept as a line of terms or names holds it.
public struct Concept: Hashable, Sendable {
  /// The id, or nothing where a format has none.
  public var id: String
  /// What it is about: the name of the file of terms that it stands in, such as `diplomacy`; may be empty.
  public var domain: String
  public var pos: PartOfSpeech
  /// The features as they are written.
  public var features: String
  public var persian: [Term]
  public var arabic: [Term]
  public var english: [Term]
  public var note: String

  public init(
    id: String = "", domain: String = "", pos: PartOfSpeech = .noun, features: String = "", persian: [Term] = [],
    arabic: [Term] = [], english: [Term] = [], note: String = ""
  ) {
    self.id = id
    self.domain = domain
    self.pos = pos
    self.features = features
    self.persian = persian
    self.arabic = arabic
    self.english = english
    self.note = note
  }

  /// The terms of a language.
  public subscript(language: TermLanguage) -> [Term] {
    get {
      switch language {
      case .persian: persian
      case .arabic: arabic
      case .english: english
      }
    }
    set {
      switch language {
      case .persian: persian = newValue
      case .arabic: arabic = newValue
      case .english: english = newValue
      }
    }
  }

  /// Whether it is a construction with holes, such as `stating that {S}`.
  public var hasSlots: Bool {
    TermLanguage.allCases.contains { language in
      self[language].contains { term in
        term.notation.utf8.contains(UInt8(ascii: "{")) && Slot.allCases.contains { term.notation.contains($0.text) }
      }
    }
  }

  /// The same concept in its one form, in which equal concepts are equal.
  ///
  /// Of source terms only the first can be preferred. A preferred English term stands first, unless conditions choose between
  /// them: then the order says which is tried first.
  public var canonical: Concept {
    var concept = self
    if !english.contains(where: { $0.hasConditions(pos) }) { concept.english = TermList.preferredFirst(english) }
    concept.persian = TermList.canonical(persian)
    concept.arabic = TermList.canonical(arabic)
    return concept
  }
}

extension Concept {
  /// A part of it as a glossary writes it.
  public func text(of field: Reading.Field) -> String {
    switch field {
    case .id: id
    case .domain: domain
    case .pos: pos.code
    case .features: features
    case .fa: TermList.text(persian)
    case .ar: TermList.text(arabic)
    case .en: TermList.text(english)
    case .note: note
    }
  }

  /// The same by the name of a column.
  func text(ofColumn name: String) -> String {
    Reading.Field(rawValue: name).map(text(of:)) ?? ""
  }
}

/// A concept and where it was read.
public struct Record: Hashable, Sendable {
  public var concept: Concept
  /// The line of the input on which it starts, from 1.
  public var line: Int

  public init(_ concept: Concept, line: Int) {
    self.concept = concept
    self.line = line
  }
}
