internal import Lexicon

/// Reads glossaries that hold pairs of a source and a target term: OmegaT's and Weblate's.
struct PairReader {
  let source: TermLanguage
  let target: TermLanguage
  let limits: Limits

  /// A row of such a file.
  private struct Pair {
    let line: Int
    let source: String
    let target: String
    var id = ""
    var note = ""
  }

  /// `source TAB target TAB comment`, no header; lines that start with `#` are comments, of which ours name concepts.
  func omegaT(_ bytes: [UInt8]) throws(ExchangeError) -> Reading {
    var scanner = DelimitedScanner(bytes, separator: 0x09, isQuoting: false, limits)
    var reading = start([.note])
    var pairs: [Pair] = []
    var id = ""
    while let (line, fields) = try scanner.next() {
      if fields[0].hasPrefix(PairMark.start) {
        id = String(fields[0].dropFirst(PairMark.start.count))
        if !id.isEmpty { reading.fields.insert(.id) }
      }
      guard !fields[0].hasPrefix("#"), !(fields.count == 1 && fields[0].isEmpty) else { continue }
      guard fields.count >= 2 else {
        reading.remark(.shortRow, line: line)
        continue
      }
      let note = fields.count > 2 ? fields[2] : ""
      add(Pair(line: line, source: fields[0], target: fields[1], id: id, note: note), to: &pairs, &reading)
    }
    return try concepts(pairs, &reading)
  }

  /// CSV with a line of column names, `source` and `target` among them, or two columns without names.
  func weblate(_ bytes: [UInt8]) throws(ExchangeError) -> Reading {
    var scanner = DelimitedScanner(bytes, separator: TableReader.csvSeparator(bytes), isQuoting: true, limits)
    guard let (firstLine, first) = try scanner.next() else { throw ExchangeError(.nothing) }
    let names = first.map { Spaces.trimmed($0).lowercased() }
    let columns = Columns(names)
    guard let columns = columns ?? (first.count == 2 ? Columns() : nil) else {
      throw ExchangeError(.noColumns(wanted: ["source", "target"], found: first), line: firstLine)
    }
    var reading = start(columns.note == nil ? [] : [.note])
    if columns.id != nil { reading.fields.insert(.id) }
    var pairs: [Pair] = []
    if !columns.areNamed { add(columns.pair(first, line: firstLine), to: &pairs, &reading) }
    while let (line, fields) = try scanner.next() {
      guard fields != [""] else { continue }
      guard fields.count == first.count else {
        throw ExchangeError(.fieldCount(found: fields.count, expected: first.count), line: line)
      }
      add(columns.pair(fields, line: line), to: &pairs, &reading)
    }
    return try concepts(pairs, &reading)
  }

  /// Where the parts of a pair stand.
  private struct Columns {
    var source = 0
    var target = 1
    var id: Int?
    var note: Int?
    var areNamed = false

    init() {}

    init?(_ names: [String]) {
      guard let source = names.firstIndex(of: "source"), let target = names.firstIndex(of: "target") else { return nil }
      self.source = source
      self.target = target
      id = names.firstIndex(of: "id") ?? names.firstIndex(of: "context")
      note = names.firstIndex(of: "developer_comments")
      areNamed = true
    }

    func pair(_ fields: [String], line: Int) -> Pair {
      Pair(
        line: line, source: fields[source], target: fields[target], id: id.map { fields[$0] } ?? "",
        note: note.map { fields[$0] } ?? "")
    }
  }

  private func start(_ more: Set<Reading.Field>) -> Reading {
    var reading = Reading()
    reading.fields = more.union([Reading.Field(source), Reading.Field(target)])
    return reading
  }

  private func add(_ pair: Pair, to pairs: inout [Pair], _ reading: inout Reading) {
    guard let from = ForeignTerm.words(pair.source, line: pair.line, &reading),
      let to = ForeignTerm.words(pair.target, line: pair.line, &reading)
    else {
      reading.remark(.shortRow, line: pair.line)
      return
    }
    pairs.append(
      Pair(line: pair.line, source: from, target: to, id: Spaces.collapsed(pair.id), note: Spaces.collapsed(pair.note)))
  }

  /// Rows of one id are one concept; without ids, rows side by side that share a source or all targets.
  private func concepts(_ pairs: [Pair], _ reading: inout Reading) throws(ExchangeError) -> Reading {
    var groups: [[Pair]] = []
    var groupOfID: [String: Int] = [:]
    for pair in pairs {
      if !pair.id.isEmpty {
        if let index = groupOfID[pair.id] {
          groups[index].append(pair)
          continue
        }
        groupOfID[pair.id] = groups.count
      } else if let last = groups.last, belongs(pair, to: last) {
        groups[groups.count - 1].append(pair)
        continue
      }
      groups.append([pair])
    }
    for group in groups { try reading.add(concept(group), line: group[0].line, limits) }
    return reading
  }

  private func belongs(_ pair: Pair, to group: [Pair]) -> Bool {
    guard let first = group.first, first.id.isEmpty, first.note == pair.note else { return false }
    return group.contains { $0.source == pair.source } || first.target == pair.target
  }

  private func concept(_ group: [Pair]) -> Concept {
    var concept = Concept(id: group[0].id, note: group[0].note)
    func terms(_ words: [String]) -> [Term] {
      var seen: Set<String> = []
      let distinct = words.filter { seen.insert($0).inserted }
      return distinct.enumerated().map { Term($1, $0 == 0 ? .preferred : .admitted) }
    }
    concept[source] = terms(group.map(\.source))
    concept[target] = terms(group.map(\.target))
    return concept
  }
}
