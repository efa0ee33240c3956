public import Lexicon

/// The alternatives of a column, such as `وزیر امور خارجه | ~وزیر خارجه`: texts with their statuses.
public struct Forms: Sendable, Hashable {
  public struct Form: Sendable, Hashable {
    /// As it is marked: unmarked ones count as preferred.
    public var status: FormStatus
    public var text: String

    /// Its words, without the frame and the conditions of a rendering.
    var words: String {
      let end = text.utf8.firstIndex { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") }
      return Forms.trimmed(end.map { String(text[..<$0]) } ?? text)
    }

    /// With its mark.
    public var marked: String {
      switch status {
      case .preferred: text
      case .admitted: "~" + text
      case .deprecated: "!" + text
      }
    }
  }

  public var all: [Form]

  public init(_ all: [Form]) { self.all = all }

  /// Reads a column.
  public init(_ column: String) {
    all = column.split(separator: "|").map { Forms.form(String($0)) }.filter { !$0.text.isEmpty }
  }

  /// Reads one alternative, with or without a mark.
  public static func form(_ text: String) -> Form {
    let text = trimmed(text)
    switch text.utf8.first {
    case UInt8(ascii: "~"): return Form(status: .admitted, text: trimmed(String(text.dropFirst())))
    case UInt8(ascii: "!"): return Form(status: .deprecated, text: trimmed(String(text.dropFirst())))
    default: return Form(status: .preferred, text: text)
    }
  }

  /// As it stands in a file.
  public var column: String { all.map(\.marked).joined(separator: " | ") }

  /// Adds an alternative at the end, or gives one that is there the new status.
  public mutating func add(_ form: Form) {
    if let index = all.firstIndex(where: { $0.text == form.text }) { all[index] = form } else { all.append(form) }
  }

  /// Takes an alternative away, whatever its status; false if it is not there.
  public mutating func remove(_ text: String) -> Bool {
    let text = Forms.form(text).text
    guard let index = all.firstIndex(where: { $0.text == text }) else { return false }
    all.remove(at: index)
    return true
  }

  /// A text without the spaces around it.
  static func trimmed(_ text: String) -> String {
    var scalars = Substring(text).unicodeScalars
    while scalars.first == " " { scalars.removeFirst() }
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }
}

/// What is in a column, by its name.
enum ColumnKind {
  /// Alternatives in a language.
  case forms
  /// Words and `key=value` pairs.
  case features
  /// Any text.
  case text

  init(_ column: String) {
    switch column {
    case "fa", "ar", "en", "english": self = .forms
    case "features": self = .features
    default: self = .text
    }
  }
}
