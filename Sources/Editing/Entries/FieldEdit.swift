/// A wish to change a field of an entry, as it is typed: `FIELD=TEXT`, `FIELD+=TEXT` or `FIELD-=TEXT`.
public struct FieldEdit: Sendable, Hashable {
  public enum Action: Sendable, Hashable { case replace, add, remove }

  public let field: String
  public let action: Action
  public let text: String

  public init(field: String, action: Action = .replace, text: String) {
    self.field = field
    self.action = action
    self.text = text
  }

  /// Reads what was typed; nil if it has no `=`.
  public init?(_ typed: String) {
    guard let equals = typed.utf8.firstIndex(of: UInt8(ascii: "=")), equals > typed.startIndex else { return nil }
    let before = typed[..<equals]
    text = Forms.trimmed(String(typed[typed.utf8.index(after: equals)...]))
    switch before.utf8.last {
    case UInt8(ascii: "+"): (field, action) = (String(before.dropLast()), .add)
    case UInt8(ascii: "-"): (field, action) = (String(before.dropLast()), .remove)
    default: (field, action) = (String(before), .replace)
    }
    if field.isEmpty { return nil }
  }

  /// The column that is meant: English is `en` among terms and `english` in the lexicon, and either word will do.
  func column(of sheet: Sheet) throws(EditError) -> String {
    let names = sheet.columns
    if names.contains(field) { return field }
    if field == "en", names.contains("english") { return "english" }
    if field == "english", names.contains("en") { return "en" }
    throw EditError.unknownColumn(field, sheet.path, names)
  }

  /// What the column says afterwards.
  func applied(to old: String, column: String, path: String) throws(EditError) -> String {
    let text = Spelling.corrected(text, column: column, path: path)
    switch (action, ColumnKind(column)) {
    case (.replace, _): return text
    case (.add, .forms):
      var forms = Forms(old)
      for form in Forms(text).all { forms.add(form) }
      return forms.column
    case (.remove, .forms):
      var forms = Forms(old)
      for form in Forms(text).all where !forms.remove(form.text) { throw absent(form.text, column, old) }
      return forms.column
    case (.add, .features): return Self.adding(words(text), to: words(old)).joined(separator: " ")
    case (.remove, .features):
      var rest = words(old)
      for word in words(text) {
        guard let index = rest.firstIndex(where: { $0 == word || Self.key($0) == word }) else {
          throw absent(word, column, old)
        }
        rest.remove(at: index)
      }
      return rest.joined(separator: " ")
    case (.add, .text):
      guard column == "note" else { throw onlyReplaced(column) }
      return old.isEmpty ? text : old + "; " + text
    case (.remove, .text): throw onlyReplaced(column)
    }
  }

  /// Adds features; a pair takes the place of the one with the same key.
  static func adding(_ new: [String], to old: [String]) -> [String] {
    var all = old
    for word in new {
      if let index = all.firstIndex(where: { $0 == word || (word.contains("=") && key($0) == key(word)) }) {
        all[index] = word
      } else {
        all.append(word)
      }
    }
    return all
  }

  /// What stands before the `=` of a feature.
  static func key(_ feature: String) -> String {
    feature.split(separator: "=", maxSplits: 1).first.map(String.init) ?? feature
  }

  private func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

  private func absent(_ text: String, _ column: String, _ old: String) -> EditError {
    .other("'\(text)' is not in '\(column)'", help: old.isEmpty ? "'\(column)' is empty" : "it says: \(old)")
  }

  private func onlyReplaced(_ column: String) -> EditError {
    .other("'\(column)' holds one text, to which nothing is added", help: "write \(column)=TEXT")
  }
}
