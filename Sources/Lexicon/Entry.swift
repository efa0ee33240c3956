public import Orthography

/// The place of an entry in a glossary; entries that come first in order rank first.
public struct EntryID: Hashable, Comparable, Sendable {
  public let index: Int32

  public init(index: Int32) {
    self.index = index
  }

  public static func < (a: EntryID, b: EntryID) -> Bool { a.index < b.index }
}

/// Whether an entry is a word of the lexicon, a term, or a name; its part of speech tells the last two apart.
public enum EntryKind: UInt8, Sendable {
  case lexicon, term, name
}

/// How a form is thought of by the terminologist.
public enum FormStatus: UInt8, Sendable {
  case preferred, admitted, deprecated
}

/// One way to write an entry in a source language.
public struct Form: Hashable, Sendable {
  public let language: Language
  public let text: String
  public let status: FormStatus

  public init(language: Language, text: String, status: FormStatus) {
    self.language = language
    self.text = text
    self.status = status
  }
}

/// An entry of the lexicon, a term, or a name, with all that its line says.
public struct Entry: Sendable {
  public let id: EntryID
  public let kind: EntryKind
  /// The id of a term or name; the lemma and part of speech of a word, such as `گفتن#verb`.
  public let name: String
  /// The file and the line (from 1) that it stands on.
  public let file: String
  public let line: Int
  /// Whether it comes from a file laid over the others.
  public let isOverlay: Bool
  public let pos: PartOfSpeech
  public let features: Features
  /// The lemma and its other spellings, or all forms of a term in both source languages.
  public let forms: [Form]
  /// The vowelled reading: Latin for Persian words, Arabic for Arabic words, empty for terms and names.
  public let roman: String
  /// The English to choose from in the style in use, in order, without deprecated ones.
  public let renderings: [Rendering]
  /// The English of other styles (`{style=neutral}`), which is not chosen from.
  public let alternatives: [Rendering]
  /// English that a reviewer may meet but nobody should write.
  public let deprecated: [Rendering]
  public let note: String
  /// The adjective of a country or city, as the style has it.
  public let adjective: String?

  /// The source languages that it has forms in.
  public var languages: [Language] {
    [.persian, .arabic].filter { language in forms.contains { $0.language == language } }
  }

  /// The forms in one language, the preferred one first.
  public func forms(in language: Language) -> [Form] {
    forms.filter { $0.language == language }
  }
}
