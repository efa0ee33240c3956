public import Editing
public import Lexicon

extension ImportPlan {
  /// The lines that an import makes, each with the item that it came from.
  public typealias Lines = [String: Int]

  /// Makes the changes in a draft: new concepts at the end of their files, replaced ones in their place.
  ///
  /// - Returns: the lines that are new, by their text.
  public func apply(to draft: inout Draft) throws(EditError) -> Lines {
    var lines: Lines = [:]
    for (path, numbers) in numbersByPath {
      try draft.edit(path) { (sheet) throws(EditError) in
        for number in numbers {
          guard let row = try write(items[number], to: &sheet) else { continue }
          lines[row.fields.joined(separator: "\t")] = number
        }
      }
    }
    return lines
  }

  /// The items that are written, by file: a file is opened once.
  private var numbersByPath: [(path: String, numbers: [Int])] {
    var numbers: [String: [Int]] = [:]
    for (number, item) in items.enumerated() where item.result != nil {
      switch item.verdict {
      case .new(let path): numbers[path, default: []].append(number)
      case .clashing(let ours, _): numbers[ours.path, default: []].append(number)
      default: break
      }
    }
    return numbers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private func write(_ item: Item, to sheet: inout Sheet) throws(EditError) -> Sheet.Row? {
    guard let concept = item.result else { return nil }
    switch item.verdict {
    case .new: return try sheet.add(Self.texts(of: concept, columns: Self.columns))
    case .clashing(let ours, _): return try Self.replace(ours, concept, &sheet)
    default: return nil
    }
  }

  private static let columns = ["id", "pos", "features", "fa", "ar", "en", "note"]

  /// Sets the columns that differ, and only those.
  private static func replace(
    _ ours: PlacedConcept, _ concept: Concept, _ sheet: inout Sheet
  ) throws(EditError) -> Sheet.Row? {
    guard let row = sheet.row(line: ours.line) else { return nil }
    let changed = columns.filter { concept.text(ofColumn: $0) != ours.concept.text(ofColumn: $0) }
    try sheet.set(texts(of: concept, columns: changed), of: row)
    return sheet.current(row)
  }

  private static func texts(of concept: Concept, columns: [String]) -> [String: String] {
    Dictionary(uniqueKeysWithValues: columns.map { ($0, concept.text(ofColumn: $0)) })
  }

  /// What the linter refuses, by the item that made the line; nil if an error concerns none of them.
  public static func refused(_ errors: [GlossaryError], _ lines: Lines) -> [Int: Reason]? {
    var reasons: [Int: Reason] = [:]
    for error in errors {
      guard let number = lines[error.sourceLine] else { continue }
      if reasons[number] == nil { reasons[number] = .refused(message: error.message, help: error.help) }
    }
    return reasons.isEmpty ? nil : reasons
  }
}
