/// The rows of a small TSV file: the first line that is no comment names the columns.
struct TextTable {
  /// The fields of each row, by the order of the columns asked for; a missing field is empty.
  let rows: [[String]]

  init(_ bytes: [UInt8], columns: [String]) {
    var header: [String]?
    var rows: [[String]] = []
    for line in bytes.split(separator: 0x0A) where line.first != 0x23 {
      let fields = line.split(separator: 0x09, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
      if let header {
        rows.append(
          columns.map { name in
            guard let index = header.firstIndex(of: name), index < fields.count else { return "" }
            return fields[index]
          })
      } else {
        header = fields
      }
    }
    self.rows = rows
  }
}
