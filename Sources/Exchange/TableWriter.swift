internal import Lexicon

/// Writes concepts as tables with a line each: CSV (RFC 4180) and the TSV of `glossaries/terms`.
enum TableWriter {
  /// The columns of a CSV; `neutralized` is added on request.
  static let columns = ["id", "domain", "pos", "features", "fa", "ar", "en", "note"]
  /// The column that names those of a line in which a formula was made plain text.
  static let neutralized = "neutralized"

  static func csv(_ concepts: [Concept], _ options: ExportOptions, _ losses: inout LossCounter) -> [UInt8] {
    var rows = [columns + (options.neutralizesFormulas ? [neutralized] : [])]
    for concept in concepts {
      var fields = columns.map { concept.text(ofColumn: $0) }
      if options.neutralizesFormulas {
        let changed = columns.indices.filter { Formula.starts(fields[$0]) }
        for index in changed { fields[index] = Formula.neutralized(fields[index]) }
        fields.append(changed.map { columns[$0] }.joined(separator: " "))
      }
      rows.append(fields)
    }
    return Delimited.csv(rows)
  }

  static func tsv(_ concepts: [Concept], _ options: ExportOptions, _ losses: inout LossCounter) -> [UInt8] {
    let columns = columns.filter { $0 != "domain" }
    losses.add(.domains, concepts.count { !$0.domain.isEmpty })
    var rows = [columns]
    for concept in concepts {
      var fields = columns.map { concept.text(ofColumn: $0) }
      if options.neutralizesFormulas {
        losses.add(.apostrophes, fields.count { Formula.starts($0) })
        fields = fields.map(Formula.neutralized)
      }
      rows.append(fields)
    }
    return Delimited.tsv(rows, &losses)
  }
}

/// Rows of fields as bytes.
enum Delimited {
  /// As RFC 4180 asks: lines end with CRLF; a field with a separator, a quotation mark, a break or outer spaces is quoted.
  static func csv(_ rows: [[String]], quotesAll: Bool = false) -> [UInt8] {
    var bytes: [UInt8] = []
    for row in rows {
      for (index, field) in row.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        append(field, quotes: quotesAll || needsQuotes(field), to: &bytes)
      }
      bytes += [0x0D, 0x0A]
    }
    return bytes
  }

  /// Without any quoting: what would part a field or a line becomes a space.
  static func tsv(_ rows: [[String]], _ losses: inout LossCounter) -> [UInt8] {
    var bytes: [UInt8] = []
    for row in rows {
      for (index, field) in row.enumerated() {
        if index > 0 { bytes.append(0x09) }
        for byte in field.utf8 {
          let isBreak = byte == 0x09 || byte == 0x0A || byte == 0x0D
          if isBreak { losses.add(.separators) }
          bytes.append(isBreak ? 0x20 : byte)
        }
      }
      bytes.append(0x0A)
    }
    return bytes
  }

  private static func append(_ field: String, quotes: Bool, to bytes: inout [UInt8]) {
    guard quotes else { return bytes += field.utf8 }
    bytes.append(UInt8(ascii: "\""))
    for byte in field.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func needsQuotes(_ field: String) -> Bool {
    let isOpen = field.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    return isOpen || field.utf8.first == 0x20 || field.utf8.last == 0x20
  }
}
