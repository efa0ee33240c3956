import English
import Lexicon
import Meaning
import Orthography

/// A gist for eyes: its paragraphs with the terms marked, a table of terms and names, what was guessed, and a line of figures.
///
/// A term carries the number of its row in brackets; ≈ stands before a sentence that no single derivation spans.
public struct TextFormat: Sendable {
  let style: Style

  public init(style: Style) { self.style = style }

  /// The gist; a title names the document where there are several.
  public func text(_ gist: Gist, title: String? = nil) -> String {
    var terms = TermTable(gist)
    var parts: [String] = []
    if let title { parts.append(style.text(title, .bold) + "\n") }
    let body = paragraphs(gist, &terms)
    if !body.isEmpty { parts.append(body.joined(separator: "\n")) }
    for section in [table("Terms", terms.terms), table("Names", terms.names), guesses(gist), marks(gist)]
    where !section.isEmpty {
      parts.append(section)
    }
    parts.append(style.text(Self.figures(gist), .dim) + "\n")
    return parts.joined(separator: "\n")
  }

  // MARK: - Paragraphs

  private func paragraphs(_ gist: Gist, _ terms: inout TermTable) -> [String] {
    var out: [String] = []
    var line = -1
    for segment in gist.segments where !segment.english.isEmpty {
      let text = sentence(segment, &terms)
      if segment.line == line, let last = out.popLast() {
        out.append(last.dropLast() + " " + text + "\n")
      } else {
        out.append(text + "\n")
      }
      line = segment.line
    }
    return out
  }

  private func sentence(_ segment: Gist.Segment, _ terms: inout TermTable) -> String {
    var numbers: [Int: Int] = [:]
    var inTerm: Set<Int> = []
    for term in segment.terms {
      guard let number = terms.number(of: term) else { continue }
      inTerm.formUnion(term.english)
      if let last = term.english.max() { numbers[last] = number }
    }
    var out = segment.pieces > 1 ? style.text("≈", .weak) + " " : ""
    var isGlued = true
    for (index, token) in segment.english.enumerated() {
      if !isGlued, token.spacing != .closing { out += " " }
      out += style.text(token.text, look(token, isTerm: inTerm.contains(index), segment.kind))
      if let number = numbers[index] { out += style.text("[\(number)]", .dim) }
      isGlued = token.spacing == .opening
    }
    return out
  }

  private func look(_ token: EnglishToken, isTerm: Bool, _ kind: Segment.Kind) -> Style.Look? {
    if isTerm { return .term }
    if token.origin == .guess || token.origin == .unknown { return .weak }
    return kind == .headline ? .bold : kind == .metadata || kind == .boilerplate ? .dim : nil
  }

  // MARK: - Sections

  private func table(_ heading: String, _ rows: [TermTable.Row]) -> String {
    guard !rows.isEmpty else { return "" }
    let width = min(48, rows.map { Style.width($0.english) }.max() ?? 0)
    let lines = rows.map { row in
      let number = row.number.map { "[\($0)]" } ?? "  "
      let count = row.count > 1 ? " ×\(row.count)" : ""
      return Style.padded(String(repeating: " ", count: max(0, 4 - number.count)) + number, to: 5)
        + style.text(Style.padded(row.english, to: width), row.number == nil ? nil : .term)
        + "  " + style.source(row.source) + "  " + style.text(row.id + count, .dim) + "\n"
    }
    return style.text(heading, .bold) + "\n" + lines.joined()
  }

  private func guesses(_ gist: Gist) -> String {
    let unknown = gist.unknown
    guard !unknown.isEmpty else { return "" }
    let words = unknown.prefix(40).map { style.source($0.text) + ($0.count > 1 ? " ×\($0.count)" : "") }
    let more = unknown.count > words.count ? " and \(unknown.count - words.count) more" : ""
    return style.text("In no file", .bold) + "\n     " + words.joined(separator: ", ") + more + "\n"
  }

  /// The marks that the other sections don't show.
  private func marks(_ gist: Gist) -> String {
    let lines = gist.segments.flatMap { segment in
      segment.marks.filter { ![.guess, .unknown, .fragments].contains($0.kind) }.map { mark in
        "     line \(segment.line + 1): \(style.text(mark.message))\n"
      }
    }
    return lines.isEmpty ? "" : style.text("Look at", .bold) + "\n" + lines.joined()
  }

  /// The line of figures.
  public static func figures(_ gist: Gist) -> String {
    let figures = gist.figures
    if figures.segments == 0 { return "no text" }
    func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
    let known = figures.tokens == 0 ? 100 : figures.known * 100 / figures.tokens
    return [
      count(figures.tokens, "word") + ", \(known) % known",
      figures.terms == 0
        ? "no terms or names" : "\(figures.termsRendered) of \(count(figures.terms, "term")) and names rendered",
      count(figures.segments, "sentence") + ", \(figures.parsed) parsed whole"
        + (figures.parsed < figures.segments ? ", \(figures.segments - figures.parsed) in pieces (≈)" : ""),
    ].joined(separator: " · ")
  }
}
