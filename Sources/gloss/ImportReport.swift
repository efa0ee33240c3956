import Editing
import Exchange
import Orthography

/// What an import says: each concept that is not the same, with its line, and the counts.
struct ImportReport {
  let path: String
  let outcome: GlossaryImporter.Outcome
  let onClash: ClashPolicy
  let isDry: Bool

  func write(_ remarks: [Remark]) throws {
    var output = try Output(path: nil)
    for remark in remarks { try output.write("\(place(remark.line)): note: \(shown(remark.message))\n") }
    for item in outcome.plan.items {
      if let line = line(item) { try output.write("\(place(item.record.line)): \(line)\n") }
    }
    try output.write(summary)
    try output.close()
    for warning in outcome.change.warnings { Terminal.say("\(warning)", isError: true) }
  }

  private func place(_ line: Int) -> String { "\(TerminalText.neutralize(path)):\(line)" }

  private func shown(_ text: String) -> String { TerminalText.neutralize(text) }

  private func line(_ item: ImportPlan.Item) -> String? {
    switch item.verdict {
    case .same, .repeated(_, clashes: false): nil
    case .new(let path): isDry ? "new: \(shown(item.result?.id ?? "")) goes to \(shown(path))" : nil
    case .repeated(let line, clashes: true):
      "clashing: line \(line) is about the same concept and says otherwise; that one counts"
    case .clashing(let ours, let fields):
      "clashing: \(shown(ours.concept.id)) (\(shown(ours.displayPath)):\(ours.line)): "
        + fields.map { difference($0, ours.concept, item.record.concept) }.joined(separator: "; ")
    case .unusable(let reason): "not taken: \(say(reason))"
    }
  }

  private func difference(_ field: Reading.Field, _ ours: Concept, _ theirs: Concept) -> String {
    func text(_ concept: Concept) -> String {
      let text = concept.text(of: field)
      return text.isEmpty ? "nothing" : TerminalText.isolate(text)
    }
    return "\(field.rawValue) is \(text(ours)) here, \(text(theirs)) there"
  }

  private func say(_ reason: ImportPlan.Reason) -> String {
    switch reason {
    case .noEnglish: "it has no English term that may be written"
    case .noSource: "it has neither a Persian nor an Arabic term"
    case .noFile(let domain):
      (domain.isEmpty ? "it names no domain" : "no file of terms is named '\(shown(domain))'")
        + "; add --into terms/NAME.tsv"
    case .refused(let message, let help): shown(message) + (help.isEmpty ? "" : "; \(shown(help))")
    }
  }

  private var summary: String {
    let counts = outcome.plan.counts
    var parts = ["\(counts.new) new", "\(counts.same) same"]
    if counts.clashing > 0 {
      let fate = onClash == .keep ? "the glossary's stay; --on-clash replace takes these" : "replaced"
      parts.append("\(counts.clashing) clashing (\(fate))")
    } else {
      parts.append("0 clashing")
    }
    if counts.unusable > 0 { parts.append("\(counts.unusable) not taken") }
    var text = parts.joined(separator: ", ") + "\n"
    if outcome.plan.normalized > 0 { text += "letters set right in \(outcome.plan.normalized) concepts\n" }
    for file in outcome.change.files {
      // The line that names the columns of a new file is no entry.
      let count = file.edits.count - (file.old == nil ? 1 : 0)
      let lines = "\(count) line\(count == 1 ? "" : "s")"
      let what = file.old == nil ? "a new file with \(lines)" : isDry ? "\(lines) would change" : "\(lines) changed"
      text += "\(shown(file.displayPath)): \(isDry && file.old == nil ? "would be " : "")\(what)\n"
    }
    if outcome.change.isEmpty { text += isDry ? "nothing would change\n" : "nothing has changed\n" }
    return text
  }
}
