import Orthography

/// How text is set off for people: with the colours of a terminal, or plainly.
public struct Style: Sendable {
  /// How a text stands out.
  public enum Look: String, Sendable { case bold = "1", dim = "2", term = "36", weak = "33", old = "31", new = "32" }

  public let isColoured: Bool

  /// - Parameter isColoured: whether to write the escape sequences of a terminal.
  public init(isColoured: Bool) { self.isColoured = isColoured }

  /// Text that may hold words of strangers, safe to show, in a look.
  public func text(_ text: String, _ look: Look? = nil) -> String {
    let safe = Self.isolated(LinesFormat.oneLine(text))
    guard isColoured, let look, !safe.isEmpty else { return safe }
    return "\u{1B}[\(look.rawValue)m\(safe)\u{1B}[0m"
  }

  /// Text of the source, set apart so that its direction stays its own.
  public func source(_ text: String) -> String {
    TerminalText.isolate(text.contains { $0.isNewline } ? String(text.map { $0.isNewline ? " " : $0 }) : text)
  }

  /// Sets apart (U+2068–U+2069) each run of right-to-left words in a safe text.
  private static func isolated(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isRightToLeft) else { return text }
    var out = String.UnicodeScalarView()
    /// What follows a right-to-left letter and may still belong to its run.
    var pending: [Unicode.Scalar] = []
    var isInside = false
    for scalar in text.unicodeScalars {
      if isRightToLeft(scalar) {
        if !isInside { out.append("\u{2068}") }
        isInside = true
        out.append(contentsOf: pending)
        pending = []
        out.append(scalar)
      } else if isInside, scalar == " " || scalar == "\u{200C}" {
        pending.append(scalar)
      } else {
        if isInside { out.append("\u{2069}") }
        isInside = false
        out.append(contentsOf: pending)
        pending = []
        out.append(scalar)
      }
    }
    if isInside { out.append("\u{2069}") }
    out.append(contentsOf: pending)
    return String(out)
  }

  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC: true
    default: false
    }
  }

  /// How many columns a text takes; marks and invisible characters take none.
  public static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format, .control: sum
      default: sum + 1
      }
    }
  }

  /// A text with spaces behind it up to a width.
  public static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - Self.width(text)))
  }
}
