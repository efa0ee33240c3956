import Editing
import Gist
import Orthography

/// Something to be added or settled, as it is printed.
struct SuggestionRow: Encodable {
  /// A way to say it.
  struct Choice: Encodable {
    let text: String
    let count: Int
  }

  let kind: String
  let text: String
  let language: String
  let count: Int
  let place: String
  let english: [Choice]

  init(_ word: UnknownWords.Word) {
    (kind, text, language) = ("word", word.text, word.language.code)
    (count, place, english) = (word.count, word.place, [])
  }

  init(_ phrase: RecurringPhrases.Phrase) {
    (kind, text, language) = ("phrase", phrase.text, phrase.language.code)
    (count, place) = (phrase.count, phrase.place)
    english = phrase.renderings.map { Choice(text: $0.text, count: $0.count) }
  }

  init(_ entry: RenderingCounts.Entry) {
    (kind, text, language) = ("rendering", entry.name, "")
    (count, place) = (entry.count, entry.place)
    english = entry.renderings.map { Choice(text: "\($0.text) (\($0.place))", count: $0.count) }
  }

  /// The line that names the columns.
  static let header = Array("id\tpos\tfeatures\tfa\tar\ten\tnote\n".utf8)

  /// A comment and, unless it is only to be looked at, a row.
  var tsv: [UInt8] {
    let choices = english.map { "\(field($0.text)) ×\($0.count)" }.joined(separator: ", ")
    if kind == "rendering" { return Array("# \(field(text)) ×\(count), \(field(place)): \(choices)\n".utf8) }
    let first = english.first.map { field($0.text) } ?? ""
    let source = language == "ar" ? "\t\(field(text))" : "\(field(text))\t"
    let note = english.count > 1 ? ": \(choices)" : ""
    let row = "\(Identifier.made(of: first))\tnoun\t\t\(source)\t\(first)\t\n"
    return Array(("# ×\(count), \(field(place))\(note)\n" + row).utf8)
  }

  /// A text as a field or comment may hold it.
  private func field(_ text: String) -> String {
    LinesFormat.oneLine(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
