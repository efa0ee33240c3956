public import Editing
internal import Lexicon

/// Takes the concepts of an input into a folder of glossaries: all that the linter lets pass, at once.
public struct GlossaryImporter: Sendable {
  /// What an import has done, or would do.
  public struct Outcome: Sendable {
    public let plan: ImportPlan
    public let change: Change
  }

  private let store: GlossaryStore
  private let into: String?
  private let onClash: ClashPolicy

  /// - Parameter into: the file that new concepts go to, such as `terms/partner.tsv`; nil for the one of their domain.
  ///     A file of the user's own takes all of them.
  public init(store: GlossaryStore, into: String? = nil, onClash: ClashPolicy = .keep) {
    self.store = store
    self.into = into
    self.onClash = onClash
  }

  /// Makes the import.
  ///
  /// Concepts that the linter refuses are set aside with its reasons, and the others are taken.
  ///
  /// - Throws: `EditError` if the files can't be read or written.
  public func run(_ reading: Reading, dryRun: Bool) throws(EditError) -> Outcome {
    var refused: [Int: ImportPlan.Reason] = [:]
    while true {
      var plan: ImportPlan?
      var lines: ImportPlan.Lines = [:]
      do {
        let change = try store.transact(dryRun: dryRun) { (draft) throws(EditError) in
          let made = try self.plan(reading, draft, refused)
          lines = try made.apply(to: &draft)
          plan = made
        }
        // The body has run, or it has thrown.
        guard let plan else { continue }
        return Outcome(plan: plan, change: change)
      } catch {
        guard case .refused(let errors) = error, let more = ImportPlan.refused(errors, lines) else { throw error }
        refused.merge(more) { first, _ in first }
      }
    }
  }

  private func plan(
    _ reading: Reading, _ draft: Draft, _ refused: [Int: ImportPlan.Reason]
  ) throws(EditError) -> ImportPlan {
    do {
      return try ImportPlan(
        reading, files: draft.files, into: draft.ownPath ?? into, base: draft.base, onClash: onClash, refused: refused)
    } catch { throw EditError.glossary(error) }
  }
}
