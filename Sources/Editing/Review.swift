internal import Lexicon

/// What the linter says of a change.
enum Review {
  /// The warnings of new lines.
  ///
  /// - Throws: `EditError.refused` if there are errors that were not there before, wherever they are.
  static func warnings(
    of changed: [Change.File], _ draft: Draft, after: [GlossaryFile]
  ) throws(EditError) -> [GlossaryError] {
    let findings = draft.findings(in: after)
    var errors = findings.filter { $0.severity == .error }
    if !errors.isEmpty {
      var known: [Signature: Int] = [:]
      for finding in draft.findings(in: draft.files) where finding.severity == .error {
        known[Signature(finding), default: 0] += 1
      }
      errors = errors.filter { finding in
        guard let count = known[Signature(finding)], count > 0 else { return true }
        known[Signature(finding)] = count - 1
        return false
      }
      if !errors.isEmpty { throw EditError.refused(errors) }
    }
    var lines: [String: Set<String>] = [:]
    for file in changed { lines[file.displayPath] = Set(file.edits.compactMap(\.new)) }
    return findings.filter { $0.severity == .warning && (lines[$0.file]?.contains($0.sourceLine) ?? false) }
  }

  /// What makes a finding the same one although its line has moved.
  private struct Signature: Hashable {
    let file: String
    let line: String
    let message: String

    init(_ finding: GlossaryError) {
      file = finding.file
      line = finding.sourceLine
      // A message may end in the place of another line.
      let text = finding.message.utf8
      let digits = text.reversed().prefix { (0x30...0x39).contains($0) }.count
      message = String(decoding: text.dropLast(digits), as: UTF8.self)
    }
  }
}
