/// A line of a file with a caret below it, laid out so that right-to-left fields don't upset the place of the caret.
///
/// Every field is isolated, so it keeps its place between its neighbours whatever its direction. Inside a
/// right-to-left field there is no telling where a terminal draws a letter, so there the whole field is marked.
struct Snippet {
  private(set) var text = ""
  private(set) var caret = ""

  private static let separator = " │ "
  private static let limit = 100

  init(line: String, column: Int, length: Int) {
    var start = 1
    for (index, field) in line.split(separator: "\t", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { add(Snippet.separator, mark: " ") }
      add(field: field.unicodeScalars, start: start, column: column, length: length)
      start += field.unicodeScalars.count + 1
    }
    if !caret.contains("^") { caret += "^" }
    while caret.last == " " { caret.removeLast() }
  }

  private mutating func add(_ string: String, mark: Character) {
    text += string
    caret += String(repeating: mark, count: string.count)
  }

  private mutating func add(
    field: Substring.UnicodeScalarView, start: Int, column: Int, length: Int
  ) {
    let isRightToLeft = field.contains { (0x590...0x8FF).contains($0.value) || (0xFB1D...0xFEFC).contains($0.value) }
    let end = start + field.count
    let isMeant = column <= end && column >= start
    if isRightToLeft { text += "\u{2068}" }
    for (offset, scalar) in field.enumerated() {
      guard offset < Snippet.limit else {
        add("…", mark: " ")
        break
      }
      let shown = VisibleText.of(scalar)
      let position = start + offset
      let isMarked = isMeant && (isRightToLeft || (position >= column && position < column + max(length, 1)))
      text += shown
      let width = VisibleText.width(scalar, shown: shown)
      caret += String(repeating: !isMarked ? " " : caret.contains("^") ? "~" : "^", count: width > 0 ? 1 : 0)
      if width > 1 { caret += String(repeating: isMarked ? "~" : " ", count: width - 1) }
    }
    if isRightToLeft { text += "\u{2069}" }
    if isMeant, !caret.contains("^") { caret += "^" }
    if isMeant, field.isEmpty { text += " " }
  }
}

/// Text in which nothing is hidden and nothing can command a terminal.
enum VisibleText {
  static func of(_ text: String) -> String {
    text.unicodeScalars.map { of($0) }.joined()
  }

  /// The scalar itself, or its code point in angle brackets if it could not be seen.
  static func of(_ scalar: Unicode.Scalar) -> String {
    if scalar == "\n" { return "\n" }
    guard isHidden(scalar) else { return String(Character(scalar)) }
    let hex = String(scalar.value, radix: 16, uppercase: true)
    return "⟨U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex + "⟩"
  }

  /// How many columns of a terminal a scalar takes, as it is shown.
  static func width(_ scalar: Unicode.Scalar, shown: String) -> Int {
    if shown.unicodeScalars.count > 1 { return shown.count }
    return switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: 0
    default: 1
    }
  }

  /// Controls, bidi controls and invisible characters; U+200C is part of Persian spelling, so it stays as it is.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value == 0x200C { return false }
    return switch scalar.properties.generalCategory {
    case .control, .format, .privateUse, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator: true
    case .spaceSeparator: scalar.value != 0x20
    default: scalar.value == 0x640 || scalar.value == 0x34F
    }
  }
}
