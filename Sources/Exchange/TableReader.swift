internal import Lexicon

/// Reads tables with a line for each concept: our CSV, or the TSV of `glossaries/terms`.
enum TableReader {
  enum Kind {
    case csv, tsv
  }

  static func read(_ bytes: [UInt8], _ kind: Kind, _ limits: Limits) throws(ExchangeError) -> Reading {
    var scanner = DelimitedScanner(
      bytes, separator: kind == .csv ? csvSeparator(bytes) : 0x09, isQuoting: kind == .csv, limits)
    var reading = Reading()
    var header: TableHeader?
    while let (line, fields) = try scanner.next() {
      if fields.count == 1, Spaces.trimmed(fields[0]).isEmpty { continue }
      if kind == .tsv, fields[0].hasPrefix("#") { continue }
      guard let header else {
        header = try TableHeader(fields, line: line, &reading)
        continue
      }
      guard fields.count == header.count else {
        throw ExchangeError(.fieldCount(found: fields.count, expected: header.count), line: line)
      }
      try reading.add(try header.concept(fields, line: line, &reading), line: line, limits)
    }
    guard header != nil else { throw ExchangeError(.nothing) }
    reading.isWhole = true
    reading.hasNotation = true
    reading.hasDeprecated = true
    reading.hasStatuses = true
    return reading
  }

  /// A comma, or the semicolon that spreadsheets write where the comma parts decimals.
  static func csvSeparator(_ bytes: [UInt8]) -> UInt8 {
    let first = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    return !first.contains(UInt8(ascii: ",")) && first.contains(UInt8(ascii: ";"))
      ? UInt8(ascii: ";") : UInt8(ascii: ",")
  }
}

/// The columns of a table of concepts.
private struct TableHeader {
  private var columns: [Reading.Field: Int] = [:]
  private var neutralized: Int?
  let count: Int

  init(_ names: [String], line: Int, _ reading: inout Reading) throws(ExchangeError) {
    let names = names.map { Spaces.trimmed($0) }
    count = names.count
    for (index, name) in names.enumerated() {
      if name == TableWriter.neutralized {
        neutralized = index
      } else if let field = Reading.Field(rawValue: name) {
        guard columns[field] == nil else { throw ExchangeError(.doubledColumn(name), line: line) }
        columns[field] = index
      } else {
        reading.remark(.ignored(name), line: line)
      }
    }
    guard columns[.fa] != nil || columns[.ar] != nil || columns[.en] != nil else {
      throw ExchangeError(.noColumns(wanted: ["fa", "ar", "en"], found: names), line: line)
    }
    reading.fields = Set(columns.keys)
  }

  func concept(_ fields: [String], line: Int, _ reading: inout Reading) throws(ExchangeError) -> Concept {
    let restored = neutralized.map { Set(fields[$0].split(separator: " ").map(String.init)) } ?? []
    func text(_ field: Reading.Field) -> String {
      guard let index = columns[field] else { return "" }
      let value = restored.contains(field.rawValue) ? Formula.restored(fields[index]) : fields[index]
      if value.hasPrefix("'"), Formula.starts(String(value.dropFirst())) { reading.remark(.apostrophe, line: line) }
      return Spaces.collapsed(value)
    }
    let code = text(.pos)
    guard let pos = code.isEmpty ? .noun : PartOfSpeech(code: code) else {
      throw ExchangeError(.unknownPartOfSpeech(code), line: line)
    }
    return Concept(
      id: text(.id), domain: text(.domain), pos: pos, features: text(.features), persian: TermList.parse(text(.fa)),
      arabic: TermList.parse(text(.ar)), english: TermList.parse(text(.en)), note: text(.note))
  }
}
