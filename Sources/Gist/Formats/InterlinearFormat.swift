import English
import Orthography

/// Each sentence as three lines in columns – source, romanization, gloss – and then in English.
public struct InterlinearFormat: Sendable {
  let style: Style
  /// The width that columns are wrapped at.
  let width: Int

  public init(style: Style, width: Int = 100) {
    self.style = style
    self.width = width
  }

  public func text(_ gist: Gist, title: String? = nil) -> String {
    var out = title.map { style.text($0, .bold) + "\n\n" } ?? ""
    for segment in gist.segments { out += text(segment) }
    return out
  }

  private func text(_ segment: Gist.Segment) -> String {
    var out = style.text("\(segment.line + 1) \(segment.kind.rawValue)", .dim) + "\n"
    for block in blocks(columns(of: segment)) {
      out += row(block) { style.source($0.source) }
      out += row(block) { style.text($0.romanization) }
      out += row(block) { style.text($0.gloss) }
      out += "\n"
    }
    return out + style.text(segment.text, .bold) + "\n\n"
  }

  private struct Column {
    let source: String
    let romanization: String
    let gloss: String
    var width: Int { max(Style.width(source), Style.width(romanization), Style.width(gloss)) }
  }

  private func columns(of segment: Gist.Segment) -> [Column] {
    var english = [[Int]](repeating: [], count: segment.tokens.count)
    for pair in segment.alignment { english[pair.source].append(pair.english) }
    var absorbed: [Int: String] = [:]
    for item in segment.absorbed { absorbed[item.token] = item.rule }
    return segment.tokens.enumerated().map { index, token in
      let isSame = index > 0 && !english[index].isEmpty && english[index] == english[index - 1]
      let words = english[index].map { segment.english[$0].text }.joined(separator: ".")
      let gloss = isSame ? "″" : !words.isEmpty ? words : absorbed[index].map { "(\($0))" } ?? "–"
      return Column(
        source: LinesFormat.oneLine(token.text), romanization: token.romanization.isEmpty ? "–" : token.romanization,
        gloss: gloss)
    }
  }

  /// Cuts columns into rows that fit the width.
  private func blocks(_ columns: [Column]) -> [[Column]] {
    var out: [[Column]] = []
    var used = 0
    for column in columns {
      if out.isEmpty || used + column.width > width {
        out.append([])
        used = 0
      }
      out[out.count - 1].append(column)
      used += column.width + 2
    }
    return out
  }

  private func row(_ columns: [Column], _ text: (Column) -> String) -> String {
    var line = ""
    for column in columns {
      line += Style.padded(text(column), to: column.width) + "  "
    }
    while line.last == " " { line.removeLast() }
    return line + "\n"
  }
}
