import Editing
import Gist
import Lexicon

/// Entries for eyes: a line each in a list, or all fields below each other.
struct EntryCard {
  let style: Style

  /// A line: name, part of speech, the preferred terms, where it stands.
  func line(_ hit: EntrySearch.Hit) -> String {
    let row = hit.entry.row
    let texts = [row["fa"], row["ar"], row["english"].isEmpty ? row["en"] : row["english"]].compactMap { column in
      Forms(column).all.first.map { style.text($0.text) }
    }
    let own = row["id"].isEmpty ? [style.text(row["lemma"])] : []
    return ([style.text(hit.entry.name, .bold), row["pos"]] + own + texts).joined(separator: "  ")
      + "  " + style.text("\(hit.displayPath):\(row.line)", .dim) + "\n"
  }

  /// All fields, with the alternatives of a column below each other.
  func card(_ entry: FoundEntry, displayPath: String) -> String {
    var out = style.text(entry.name, .bold) + "  " + style.text("\(displayPath):\(entry.row.line)", .dim) + "\n"
    let width = entry.row.pairs.map { Style.width($0.column) }.max() ?? 0
    for (column, text) in entry.row.pairs where !text.isEmpty {
      var label = Style.padded(column, to: width)
      for line in lines(column, text) {
        out += "  \(style.text(label, .dim))  \(line)\n"
        label = String(repeating: " ", count: width)
      }
    }
    return out
  }

  private func lines(_ column: String, _ text: String) -> [String] {
    guard ["fa", "ar", "en", "english"].contains(column) else { return [style.text(text)] }
    let forms = Forms(text).all
    return forms.enumerated().map { index, form in
      // In the source languages one term is preferred, the first; English without a mark may all be chosen.
      let isAdmitted =
        form.status == .admitted || (index > 0 && form.status == .preferred && column.count == 2 && column != "en")
      let status =
        form.status == .deprecated ? "deprecated" : isAdmitted ? "admitted" : forms.count > 1 ? "preferred" : ""
      return style.text(form.text) + (status.isEmpty ? "" : "  " + style.text(status, .dim))
    }
  }
}
