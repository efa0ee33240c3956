extension Draft {
  /// Makes the changes of an edited text; fields that say what they said are not touched.
  ///
  /// - Throws: `EditError` if an entry is not what it was when the text was made, or a field is not known.
  public mutating func apply(_ buffer: EditBuffer) throws(EditError) {
    /// Where entries are found is settled before the first change.
    var rows: [Sheet.Row?] = []
    for block in buffer.blocks {
      switch block.action {
      case .change(let line, let digest), .remove(let line, let digest):
        rows.append(try row(block.path, line, digest))
      case .add: rows.append(nil)
      }
    }
    for (block, row) in zip(buffer.blocks, rows) {
      try edit(block.path) { (sheet: inout Sheet) throws(EditError) -> Void in
        switch (block.action, row) {
        case (.remove, let row?): sheet.remove(row)
        case (_, let row?): try sheet.set(try Draft.changes(block, row, sheet), of: row)
        case (_, nil): try sheet.add(try Draft.texts(block, sheet))
        }
      }
    }
  }

  /// The entry of a block, where it stood or where it has moved to.
  private func row(_ path: String, _ line: Int, _ digest: String) throws(EditError) -> Sheet.Row {
    let sheet = try sheet(path)
    if let row = sheet.row(line: line), EditBuffer.digest(of: row) == digest { return row }
    if let row = sheet.rows.first(where: { EditBuffer.digest(of: $0) == digest }) { return row }
    throw EditError.other(
      "the entry of \(displayPath(path)):\(line) has been changed or removed since it was opened; nothing was changed",
      help: "open it anew: gloss glossary edit")
  }

  /// The columns that a block changes.
  private static func changes(_ block: EditBuffer.Block, _ row: Sheet.Row, _ sheet: Sheet) throws(EditError) -> [String:
    String]
  {
    var texts = try texts(block, sheet)
    for (column, text) in texts {
      let old = row[column]
      let isSame = ColumnKind(column) == .forms ? Forms(old) == Forms(text) : Forms.trimmed(old) == text
      if isSame { texts[column] = nil }
    }
    return texts
  }

  private static func texts(_ block: EditBuffer.Block, _ sheet: Sheet) throws(EditError) -> [String: String] {
    var out: [String: String] = [:]
    for (name, texts) in block.fields {
      guard sheet.columns.contains(name) else { throw EditError.unknownColumn(name, sheet.path, sheet.columns) }
      if ColumnKind(name) == .forms {
        out[name] = Forms(texts.flatMap { Forms($0).all }).column
      } else if texts.count == 1 {
        out[name] = texts[0]
      } else {
        throw EditError.other(
          "'\(name)' stands \(texts.count) times in the block at line \(block.line) of the text",
          help: "it holds one text; terms in a language may have several lines")
      }
      out[name] = out[name].map { Spelling.corrected($0, column: name, path: sheet.path) }
    }
    return out
  }
}
