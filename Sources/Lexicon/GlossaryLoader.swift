internal import Orthography

/// Goes through the files of a glossary on all cores.
///
/// The bytes are looked at once, for where rows stand and how forms begin; what rows say is read when it is asked for. So a
/// start costs about as much as reading the files.
enum GlossaryLoader {
  /// How many bytes are a stretch: enough to be worth a thread's while, few enough to share out.
  private static let stretch = 1 << 18

  /// The tables of some files, with overlays before them.
  static func tables(files: [GlossaryFile], overlays: [GlossaryFile]) throws(GlossaryError) -> GlossaryTables {
    let overlays = overlays.map { ($0, FileLayout.Content.overlay) }
    let files = files.map { ($0, FileLayout.content(of: $0.path)) }
    try check(overlays + files, LintContext(files.map(\.0)))
    let first = try stretches(overlays, without: nil)
    let rest = try stretches(files, without: ReplacedIDs(first))
    return GlossaryTables(first + rest, overlays: first.count)
  }

  /// Checks the files that did not come with the program.
  private static func check(
    _ files: [(GlossaryFile, FileLayout.Content)], _ context: LintContext
  ) throws(GlossaryError) {
    if let (file, _) = files.first(where: { $0.0.count >= 1 << 30 }) {
      throw GlossaryError(.tooLarge, in: file.displayPath)
    }
    _ = try SideBySide.map(files.filter { !$0.0.isBundled }) { (file, content) throws(GlossaryError) in
      if let error = Linter.firstError(of: file, as: content, context) { throw error }
    }
  }

  /// The stretches of files that hold entries, in order.
  private static func stretches(
    _ files: [(GlossaryFile, FileLayout.Content)], without replaced: ReplacedIDs?
  ) throws(GlossaryError) -> [Stretch] {
    var readers: [StretchReader] = []
    for (file, content) in files {
      if case .other = content { continue }
      let layout = try FileLayout(file, content)
      for range in ranges(of: file, from: layout.headerEnd) {
        readers.append(StretchReader(file, layout, range, without: replaced))
      }
    }
    return try SideBySide.map(readers) { (reader) throws(GlossaryError) in
      var reader = reader
      return try reader.read()
    }
  }

  /// Cuts a file into stretches of whole lines, the first of which has its header.
  static func ranges(of file: GlossaryFile, from header: Int) -> [Range<Int>] {
    file.content.withSpan { bytes in
      var ranges: [Range<Int>] = []
      var start = 0
      while start < bytes.count {
        var end = min(max(start + stretch, header + 1), bytes.count)
        while end < bytes.count, bytes[end - 1] != Byte.lineFeed { end += 1 }
        ranges.append(start..<end)
        start = end
      }
      return ranges
    }
  }
}
