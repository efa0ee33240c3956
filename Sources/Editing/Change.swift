public import Lexicon

/// A line that a change touches.
public struct LineEdit: Sendable, Hashable {
  /// The line in the old file, from 1; for a new line, the one that it stands behind, 0 at the start.
  public let line: Int
  /// The line before, nil for a new one.
  public let old: String?
  /// The line after, nil for one that goes.
  public let new: String?
}

/// What a transaction changes: files with their old and new lines, and what the linter says of the new ones.
public struct Change: Sendable {
  /// A file that changes.
  public struct File: Sendable {
    /// The path in the folder, such as `terms/diplomacy.tsv`.
    public let path: String
    /// The path that messages show.
    public let displayPath: String
    /// What it held; nil if it is a new file.
    public let old: [UInt8]?
    public let new: [UInt8]
    public let edits: [LineEdit]
  }

  /// The files that change, by path.
  public let files: [File]
  /// Warnings of the linter about lines that are new or changed.
  public let warnings: [GlossaryError]
  /// All files of the folder as they are with the change, changed or not: to try it before it is kept.
  public let result: [GlossaryFile]
  /// All files of the folder as they were.
  public let before: [GlossaryFile]

  /// Whether nothing changes.
  public var isEmpty: Bool { files.isEmpty }

  /// How many lines go, come, or are rewritten.
  public var lineCount: Int { files.reduce(0) { $0 + $1.edits.count } }

  /// The change as a unified diff without context lines.
  public var diff: String { files.map(\.diff).joined() }
}

extension Change.File {
  /// The lines as a unified diff without context lines; `patch` and `git apply --unidiff-zero` take it.
  public var diff: String {
    var out = "--- \(old == nil ? "/dev/null" : displayPath)\n+++ \(displayPath)\n"
    /// How many lines more the new file has so far.
    var shift = 0
    var rest = edits[...]
    while let first = rest.first {
      let hunk = rest.prefix(Self.hunkLength(rest))
      rest = rest.dropFirst(hunk.count)
      let gone = hunk.filter { $0.old != nil }.count
      let come = hunk.filter { $0.new != nil }.count
      // Of a range without lines the line before it is named.
      let start = first.old == nil ? first.line + 1 : first.line
      let oldStart = gone == 0 ? start - 1 : start
      let newStart = come == 0 ? start + shift - 1 : start + shift
      out += "@@ -\(Self.range(oldStart, gone)) +\(Self.range(newStart, come)) @@\n"
      for edit in hunk { if let line = edit.old { out += "-\(line)\n" } }
      for edit in hunk { if let line = edit.new { out += "+\(line)\n" } }
      shift += come - gone
    }
    return out
  }

  /// How many edits stand side by side.
  private static func hunkLength(_ edits: ArraySlice<LineEdit>) -> Int {
    guard let first = edits.first else { return 0 }
    /// The old line that would come next.
    var next = first.line + 1
    var count = 1
    for edit in edits.dropFirst() {
      guard (edit.old == nil ? edit.line + 1 : edit.line) == next else { break }
      if edit.old != nil { next += 1 }
      count += 1
    }
    return count
  }

  private static func range(_ start: Int, _ count: Int) -> String { count == 1 ? "\(start)" : "\(start),\(count)" }
}
