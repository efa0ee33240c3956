/// Finds the rows of a table: CSV as RFC 4180 has it, or fields between TABs without any quoting.
struct DelimitedScanner {
  private let bytes: [UInt8]
  private let separator: UInt8
  private let isQuoting: Bool
  private let limits: Limits
  private var at = 0
  private(set) var line = 1

  init(_ bytes: [UInt8], separator: UInt8, isQuoting: Bool, _ limits: Limits) {
    self.bytes = bytes
    self.separator = separator
    self.isQuoting = isQuoting
    self.limits = limits
  }

  /// The next row and the line it starts on, nil at the end.
  ///
  /// An empty line is a row with one empty field.
  mutating func next() throws(ExchangeError) -> (line: Int, fields: [String])? {
    guard at < bytes.count else { return nil }
    let start = line
    var fields: [String] = []
    while true {
      guard fields.count < limits.fields else {
        throw ExchangeError(.tooManyFields(limit: limits.fields), line: line)
      }
      fields.append(try isQuoting && at < bytes.count && bytes[at] == 0x22 ? quoted() : plain())
      guard at < bytes.count else { break }
      if bytes[at] == separator {
        at += 1
        continue
      }
      passBreak()
      break
    }
    return (start, fields)
  }

  private mutating func plain() throws(ExchangeError) -> String {
    let start = at
    while at < bytes.count, bytes[at] != separator, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
    return try string(bytes[start..<at])
  }

  /// A field in quotation marks; a doubled one stands for itself, breaks are text.
  private mutating func quoted() throws(ExchangeError) -> String {
    let start = line
    var field: [UInt8] = []
    at += 1
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if byte == 0x22 {
        guard at < bytes.count, bytes[at] == 0x22 else { return try closed(field) }
        at += 1
      } else if byte == 0x0A {
        line += 1
      }
      field.append(byte)
      guard field.count <= limits.text else { throw ExchangeError(.fieldTooLong(limit: limits.text), line: start) }
    }
    throw ExchangeError(.openQuote, line: start)
  }

  private func closed(_ field: [UInt8]) throws(ExchangeError) -> String {
    guard at == bytes.count || bytes[at] == separator || bytes[at] == 0x0A || bytes[at] == 0x0D else {
      throw ExchangeError(.strayQuote, line: line)
    }
    return try string(field[...])
  }

  private func string(_ field: ArraySlice<UInt8>) throws(ExchangeError) -> String {
    guard field.count <= limits.text else { throw ExchangeError(.fieldTooLong(limit: limits.text), line: line) }
    return String(decoding: field, as: UTF8.self)
  }

  /// LF, CRLF, or the CR of old spreadsheets.
  private mutating func passBreak() {
    if bytes[at] == 0x0D, at + 1 < bytes.count, bytes[at + 1] == 0x0A { at += 1 }
    at += 1
    line += 1
  }
}
