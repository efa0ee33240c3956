/// Checks the files of a glossary against everything that `glossaries/README.md` says.
public struct Linter {
  /// What it found: an error or a warning with its place and the way out.
  public typealias Finding = GlossaryError

  /// All findings, by file and line.
  ///
  /// - Parameter overlays: files of terms in the shape of `--glossary FILE`.
  public static func lint(_ files: [GlossaryFile], overlays: [GlossaryFile] = []) -> [Finding] {
    let context = LintContext(files)
    let contents =
      overlays.map { ($0, FileLayout.Content.overlay) } + files.map { ($0, FileLayout.content(of: $0.path)) }
    // All that concerns one file, on all cores.
    let checked = SideBySide.map(contents) { (file, content) -> (findings: [Finding], hasRows: Bool) in
      var checked = FileLint.check(file, content, context)
      do throws(GlossaryError) { _ = try EnglishLexicon(files: [file]) } catch {
        if checked.findings.isEmpty { checked.findings.append(error) }
      }
      return checked
    }
    // What concerns several.
    var concepts = ConceptIndex()
    var words = WordIndex()
    var findings = checked.flatMap(\.findings)
    for (checked, (file, content)) in zip(checked, contents) where checked.hasRows {
      var lint = FileLint(file, content, context)
      lint.forEachRow { lint, layout in
        if case .lexicon = content { words.add(layout, &lint) } else { concepts.add(layout, &lint) }
      }
      findings += lint.findings
    }
    findings += concepts.unknownReferences()
    return findings.sorted { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) }
  }

  /// The first error of a file that is about to be used.
  static func firstError(
    of file: GlossaryFile, as content: FileLayout.Content, _ context: LintContext
  ) -> GlossaryError? {
    // Of a glossary of the user's own most lines are plain.
    let suspects = content.isOfConcepts && file.count < 1 << 30 ? PlainLines.suspects(in: file) : nil
    if let suspects, suspects.isEmpty { return nil }
    var findings: [Finding]?
    if let suspects {
      var lint = FileLint(file, content, context)
      if lint.run(on: suspects) { findings = lint.findings }
    }
    return (findings ?? FileLint.check(file, content, context).findings).filter { $0.severity == .error }.min {
      ($0.line, $0.column) < ($1.line, $1.column)
    }
  }
}

/// What the check of one file takes from the others.
struct LintContext: Sendable {
  private let readEnglish: Lazy<EnglishLexicon>
  private let readFeatures: Lazy<FeatureRules>

  init(_ files: [GlossaryFile]) {
    // Without a readable English lexicon, American spellings go unnoticed; its own file is reported.
    readEnglish = Lazy { (try? EnglishLexicon(files: files)) ?? EnglishLexicon() }
    readFeatures = Lazy { FeatureRules(files) }
  }

  var english: EnglishLexicon { readEnglish.value }
  var features: FeatureRules { readFeatures.value }
}
