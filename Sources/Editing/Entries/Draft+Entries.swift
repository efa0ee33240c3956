internal import Lexicon

/// What can be done with entries.
extension Draft {
  /// Adds an entry at the end of a file, or behind another entry of it.
  ///
  /// - Parameter texts: what stands under each column; `en` may stand for `english`.
  public mutating func add(_ texts: [FieldEdit], to path: String, after name: String? = nil) throws(EditError) {
    let sheet = try sheet(path)
    var columns: [String: String] = [:]
    for edit in texts {
      let column = try edit.column(of: sheet)
      columns[column] = try edit.applied(to: columns[column] ?? "", column: column, path: path)
    }
    if sheet.columns.contains("id"), columns["id", default: ""].isEmpty {
      columns["id"] = Identifier.made(of: Forms(columns["en"] ?? "").all.first?.text ?? "")
    }
    if let id = columns["id"], let other = try entries(id).first {
      throw EditError.other(
        "'\(id)' is taken, at \(displayPath(other.path)):\(other.row.line)",
        help: "choose another id, or change that entry: gloss glossary set \(id) FIELD=TEXT")
    }
    let before = try name.map { (name) throws(EditError) in try entry(name) }
    if let before, before.path != path {
      throw EditError.other(
        "'\(before.name)' stands in \(before.path), not in \(path)", help: "name an entry of that file")
    }
    let made = columns
    try edit(path) { (sheet: inout Sheet) throws(EditError) -> Void in try sheet.add(made, after: before?.row) }
  }

  /// Changes fields of an entry.
  ///
  /// In a file of the user's own, a concept of the glossaries under it is laid over them, as it is there but for the
  /// change.
  public mutating func set(_ edits: [FieldEdit], of name: String) throws(EditError) {
    if try entries(name).isEmpty, let below = try below(name) {
      let columns = try sheet(below.own).columns
      let copied = below.entry.row.pairs.filter { !$0.text.isEmpty && columns.contains($0.column) }
        .map { FieldEdit(field: $0.column, text: $0.text) }
      return try add(copied + edits, to: below.own)
    }
    let found = try entry(name)
    let sheet = try sheet(found.path)
    var texts: [String: String] = [:]
    for edit in edits {
      let column = try edit.column(of: sheet)
      if column == "id" {
        throw EditError.other(
          "an id is changed with its references", help: "gloss glossary rename \(name) \(edit.text)")
      }
      texts[column] = try edit.applied(to: texts[column] ?? found.row[column], column: column, path: found.path)
    }
    let new = texts
    try edit(found.path) { (sheet: inout Sheet) throws(EditError) -> Void in try sheet.set(new, of: found.row) }
  }

  /// Takes entries away.
  ///
  /// - Throws: `EditError` if others, which stay, refer to one of them.
  public mutating func remove(_ names: [String]) throws(EditError) {
    let gone = Set(try names.map { (name) throws(EditError) in try entry(name).row["id"] })
    for name in names {
      let found = try entry(name)
      let id = found.row["id"]
      if !id.isEmpty, let other = try references(to: id).first(where: { !gone.contains($0.row["id"]) }) {
        throw EditError.other(
          "'\(id)' is referred to by '\(other.name)', at \(displayPath(other.path)):\(other.row.line)",
          help: "remove both, or make one of two concepts: gloss glossary merge KEPT \(id)")
      }
      try edit(found.path) { (sheet: inout Sheet) throws(EditError) -> Void in sheet.remove(found.row) }
    }
  }

  /// Gives a term or name another id, everywhere.
  public mutating func rename(_ old: String, to new: String) throws(EditError) {
    let found = try entry(old)
    guard !found.row["id"].isEmpty else {
      throw EditError.other(
        "'\(old)' is a word of the lexicon, which has no id", help: "gloss glossary set \(old) lemma=TEXT")
    }
    if let other = try entries(new).first {
      throw EditError.other(
        "'\(new)' is taken, at \(displayPath(other.path)):\(other.row.line)",
        help: "gloss glossary merge \(new) \(old) makes one concept of both")
    }
    try edit(found.path) { (sheet: inout Sheet) throws(EditError) -> Void in try sheet.set(["id": new], of: found.row) }
    try redirect(found.row["id"], to: new)
  }

  /// Lets what refers to an id refer to another.
  mutating func redirect(_ old: String, to new: String) throws(EditError) {
    for entry in try references(to: old) {
      let features = entry.row["features"].split(separator: " ", omittingEmptySubsequences: false).map { word in
        Draft.redirected(String(word), old, new)
      }
      let text = features.joined(separator: " ")
      try edit(entry.path) { (sheet: inout Sheet) throws(EditError) -> Void in
        try sheet.set(["features": text], of: entry.row)
      }
    }
  }

  /// The entries that refer to an id.
  func references(to id: String) throws(EditError) -> [FoundEntry] {
    var found: [FoundEntry] = []
    for path in entryPaths {
      let sheet = try sheet(path)
      guard sheet.columns.contains("features") else { continue }
      for row in sheet.rows where row["features"].contains(id) {
        let words = row["features"].split(separator: " ").map(String.init)
        if words.contains(where: { Draft.redirected($0, id, id + "-") != $0 }) {
          found.append(FoundEntry(path: path, row: row))
        }
      }
    }
    return found
  }

  /// A feature that refers to an id, such as `of=iran`, with another id.
  private static func redirected(_ feature: String, _ old: String, _ new: String) -> String {
    guard let equals = feature.firstIndex(of: "="), FeatureReferences.keys.contains(String(feature[..<equals])) else {
      return feature
    }
    let values = feature[feature.index(after: equals)...].split(separator: ",", omittingEmptySubsequences: false)
    return feature[...equals] + values.map { $0 == old ? new : String($0) }.joined(separator: ",")
  }
}

/// Makes ids.
public enum Identifier {
  /// An id out of English words: lower-case letters and digits, words joined by `-`.
  public static func made(of english: String) -> String {
    // Frames, conditions and slots are no part of the name.
    var words = ""
    var depth = 0
    for scalar in english.unicodeScalars {
      if scalar == "[" || scalar == "{" { depth += 1 }
      if depth == 0 { words.unicodeScalars.append(scalar) }
      if scalar == "]" || scalar == "}" { depth = max(0, depth - 1) }
    }
    let plain = words.split(separator: " ").map { $0.split(separator: ":").first.map(String.init) ?? "" }
    var id = ""
    for scalar in plain.joined(separator: " ").lowercased().unicodeScalars {
      if (scalar.isASCII && scalar.properties.isAlphabetic) || ("0"..."9").contains(scalar) {
        id.unicodeScalars.append(scalar)
      } else if scalar == "'" || scalar == "’" || scalar == "*" {
        continue
      } else if !id.isEmpty, id.last != "-" {
        id += "-"
      }
    }
    return id.last == "-" ? String(id.dropLast()) : id
  }
}
