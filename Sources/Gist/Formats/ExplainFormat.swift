import English
import Grammar
import Lexicon
import Orthography

/// How a sentence came by its English, stage by stage.
public struct ExplainFormat: Sendable {
  /// A stage of the way from the source to the English.
  public enum Stage: String, CaseIterable, Sendable {
    /// The source and its normalized text.
    case text
    /// Each token with the word it was taken for.
    case words
    /// The rules and entries of the chosen derivation with their costs, and the runner-up.
    case derivation
    /// Each English word with its source tokens and what made it.
    case english
  }

  let style: Style
  let stages: Set<Stage>

  public init(style: Style, stages: [Stage] = []) {
    self.style = style
    self.stages = Set(stages.isEmpty ? Stage.allCases : stages)
  }

  /// The account of one segment of a gist.
  public func text(_ segment: Gist.Segment, of gist: Gist) -> String {
    var parts = [style.text(segment.text, .bold) + "\n"]
    if stages.contains(.text) { parts.append(source(segment)) }
    if stages.contains(.words) { parts.append(words(segment, gist)) }
    if stages.contains(.derivation) { parts.append(derivation(segment, gist)) }
    if stages.contains(.english) { parts.append(english(segment, gist)) }
    return parts.joined(separator: "\n") + "\n"
  }

  // MARK: - Stages

  private func source(_ segment: Gist.Segment) -> String {
    var out = heading("text", "\(segment.kind.rawValue), \(segment.language.code), line \(segment.line + 1)")
    out += "  source      \(style.source(segment.source))\n"
    return out + "  normalized  \(style.source(segment.normalized))\n"
  }

  private func words(_ segment: Gist.Segment, _ gist: Gist) -> String {
    var absorbed: [Int: String] = [:]
    for item in segment.absorbed { absorbed[item.token] = item.rule }
    let rows = segment.tokens.enumerated().map { index, token in
      [
        "\(index)", style.source(token.text), token.romanization, style.source(token.lemma), token.pos,
        token.status.rawValue, token.features, absorbed[index].map { "absorbed by \($0)" } ?? "",
      ]
    }
    return heading("words", "\(rows.count) tokens") + columns(rows)
  }

  private func derivation(_ segment: Gist.Segment, _ gist: Gist) -> String {
    var out = heading(
      "derivation",
      (segment.pieces == 1 ? "whole" : "in \(segment.pieces) pieces") + ", cost \(segment.cost)")
    for line in segment.derivation {
      let place = line.entry.map { id in
        let entry = gist.glossary.entry(id)
        return "\(entry.name) \(entry.file):\(entry.line)"
      }
      let tokens = line.tokens.isEmpty ? "" : " ⟨" + line.tokens.map(String.init).joined(separator: " ") + "⟩"
      let detail = place ?? line.place
      out += "  " + String(repeating: "  ", count: line.depth) + style.text(line.text) + tokens
      out += (detail.isEmpty ? "" : "  " + style.text(detail, .dim)) + "\n"
    }
    if let other = segment.runnerUp {
      let first = segment.derivation.first
      out += "  runner-up: \(style.text(other.text)) at \(other.cost)"
      out += first.map { ", instead of \(style.text($0.text))" } ?? ""
      out += "\n"
    } else {
      out += "  runner-up: none\n"
    }
    for mark in segment.marks { out += "  mark: \(mark.kind.rawValue): \(style.text(mark.message))\n" }
    return out
  }

  private func english(_ segment: Gist.Segment, _ gist: Gist) -> String {
    let rows = segment.english.enumerated().map { index, token in
      let source = token.sources.map { style.source(segment.tokens[$0].text) }.joined(separator: " ")
      let numbers = token.sources.isEmpty ? "" : "⟨" + token.sources.map(String.init).joined(separator: " ") + "⟩"
      return ["\(index)", token.text, token.origin.account(gist.glossary), numbers, source]
    }
    return heading("english", "\(rows.count) tokens") + columns(rows)
  }

  // MARK: - Layout

  private func heading(_ name: String, _ detail: String) -> String {
    style.text(name, .bold) + " " + style.text(detail, .dim) + "\n"
  }

  private func columns(_ rows: [[String]]) -> String {
    let count = rows.first?.count ?? 0
    let widths = (0..<count).map { column in rows.map { Style.width($0[column]) }.max() ?? 0 }
    return rows.map { row in
      var line = " "
      for (column, text) in row.enumerated() {
        let isIsolated = text.unicodeScalars.contains("\u{2068}")
        line += " " + Style.padded(isIsolated ? text : style.text(text), to: widths[column])
      }
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
