internal import Lexicon

extension Draft {
  /// Makes one concept of several: the first stays, with the terms of the others as admitted ones.
  ///
  /// Notes are joined, features united, references to the others lead to the first, and the others' lines go.
  ///
  /// - Throws: `EditError` if they are not of one kind, or contradict each other in a feature.
  public mutating func merge(_ names: [String], into kept: String) throws(EditError) {
    for name in names {
      let first = try entry(kept)
      let other = try entry(name)
      if first.path == other.path, first.row.place == other.row.place {
        throw EditError.other("'\(name)' can't be merged with itself", help: "name two concepts")
      }
      try merge(other, into: first)
    }
  }

  private mutating func merge(_ other: FoundEntry, into first: FoundEntry) throws(EditError) {
    guard first.row["pos"] == other.row["pos"] else {
      throw EditError.other(
        "'\(first.name)' is \(first.row["pos"]) and '\(other.name)' is \(other.row["pos"])",
        help: "make them one part of speech first: gloss glossary set \(other.name) pos=\(first.row["pos"])")
    }
    guard first.row["id"].isEmpty == other.row["id"].isEmpty else {
      throw EditError.other("a concept and a word of the lexicon are no one entry", help: "remove one of them")
    }
    var texts: [String: String] = [:]
    for (column, text) in other.row.pairs where !text.isEmpty {
      let own = first.row[column]
      switch ColumnKind(column) {
      case .forms: texts[column] = Draft.united(Forms(own), Forms(text)).column
      case .features: texts[column] = try Draft.united(own, text, first.name, other.name)
      case .text where column == "note":
        texts[column] = own.isEmpty ? text : own.contains(text) ? own : own + "; " + text
      case .text where own.isEmpty: texts[column] = text
      case .text: break
      }
    }
    let known = try sheet(first.path).columns
    let new = texts.filter { known.contains($0.key) }
    try edit(first.path) { (sheet: inout Sheet) throws(EditError) -> Void in try sheet.set(new, of: first.row) }
    try edit(other.path) { (sheet: inout Sheet) throws(EditError) -> Void in sheet.remove(other.row) }
    if !other.row["id"].isEmpty { try redirect(other.row["id"], to: first.row["id"]) }
  }

  /// The forms of both; what the second prefers is admitted beside what the first prefers.
  private static func united(_ first: Forms, _ second: Forms) -> Forms {
    var all = first
    // A word that the first has with a frame or a condition says nothing new without one.
    for form in second.all where !all.all.contains(where: { $0.text == form.text || $0.words == form.text }) {
      let isSecondary = form.status == .preferred && !first.all.isEmpty
      all.add(Forms.Form(status: isSecondary ? .admitted : form.status, text: form.text))
    }
    return all
  }

  private static func united(
    _ first: String, _ second: String, _ firstName: String, _ secondName: String
  ) throws(EditError) -> String {
    var all = first.split(separator: " ").map(String.init)
    for word in second.split(separator: " ").map(String.init) where !all.contains(word) {
      if let clash = all.first(where: { word.contains("=") && FieldEdit.key($0) == FieldEdit.key(word) }) {
        throw EditError.other(
          "'\(firstName)' says \(clash), '\(secondName)' says \(word)",
          help: "decide first: gloss glossary set \(secondName) features-=\(word)")
      }
      all.append(word)
    }
    return all.joined(separator: " ")
  }
}
