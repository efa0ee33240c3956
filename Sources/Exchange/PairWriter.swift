internal import Lexicon

/// Writes pairs of a source and a target term, for tools that offer the target where they find the source.
struct PairWriter {
  let source: TermLanguage
  let target: TermLanguage
  let neutralizes: Bool

  /// The concepts that have a pair in such a format: no deprecated terms, no constructions with holes.
  func fitting(_ concepts: [Concept], _ losses: inout LossCounter) -> [Concept] {
    var fitting: [Concept] = []
    for concept in concepts {
      if concept.hasSlots {
        losses.add(.constructions)
        continue
      }
      guard let kept = losses.withoutDeprecated(concept) else { continue }
      if kept[source].isEmpty || kept[target].isEmpty {
        losses.add(.unpaired)
      } else {
        fitting.append(kept)
      }
    }
    return fitting
  }

  /// A glossary of OmegaT: UTF-8 `source TAB target TAB comment`, no header and no quoting.
  ///
  /// OmegaT skips lines that start with `#`, wherever they stand; one before the rows of a concept names it for an import.
  func omegaT(_ concepts: [Concept], _ losses: inout LossCounter) -> [UInt8] {
    count(concepts, &losses)
    var bytes: [UInt8] = []
    for concept in concepts {
      if !concept.id.isEmpty { bytes += "\(PairMark.start)\(concept.id)\n".utf8 }
      let rows = pairs(concept).map { pair in
        [pair.source, pair.target, concept.note].map { neutral(unhidden($0, &losses), &losses) }
      }
      bytes += Delimited.tsv(rows.filter { !$0[0].isEmpty && !$0[1].isEmpty }, &losses)
    }
    return bytes + Array("\(PairMark.start)\n".utf8)
  }

  /// A field that doesn't hide its line.
  private func unhidden(_ field: String, _ losses: inout LossCounter) -> String {
    guard field.hasPrefix("#") else { return field }
    losses.add(.separators)
    return Spaces.trimmed(String(field.drop { $0 == "#" }))
  }

  /// A glossary of Weblate as CSV with the columns that it recommends.
  func weblate(_ concepts: [Concept], _ losses: inout LossCounter) -> [UInt8] {
    count(concepts, &losses)
    let header = [
      "location", "source", "target", "ID", "fuzzy", "context", "translator_comments", "developer_comments",
    ]
    let rows = concepts.flatMap { concept in
      pairs(concept).map { pair in
        // The context sets homographs apart: Weblate knows a unit by its source and context.
        ["", pair.source, pair.target, concept.id, "", concept.id, "", concept.note].map { neutral($0, &losses) }
      }
    }
    return Delimited.csv([header] + rows, quotesAll: true)
  }

  /// Each source term with each target term, the preferred ones first; nothing twice.
  private func pairs(_ concept: Concept) -> [(source: String, target: String)] {
    var seen: Set<[String]> = []
    return concept[source].flatMap { from in
      concept[target].compactMap { to in
        let texts = [from.text(concept.pos, in: source), to.text(concept.pos, in: target)]
        guard seen.insert(texts).inserted, !texts.contains("") else { return nil }
        return (texts[0], texts[1])
      }
    }
  }

  private func neutral(_ field: String, _ losses: inout LossCounter) -> String {
    guard neutralizes, Formula.starts(field) else { return field }
    losses.add(.apostrophes)
    return Formula.neutralized(field)
  }

  /// What no pair has a place for.
  private func count(_ concepts: [Concept], _ losses: inout LossCounter) {
    for language in TermLanguage.allCases where language != source && language != target {
      losses.add(.language(language), concepts.count { !$0[language].isEmpty })
    }
    losses.add(.domains, concepts.count { !$0.domain.isEmpty })
    losses.add(.partsOfSpeech, concepts.count { $0.pos != .noun })
    losses.add(.features, concepts.count { !$0.features.isEmpty })
    losses.add(.statuses, concepts.count { $0[source].count > 1 || $0[target].count > 1 })
    let renderings = concepts.flatMap { concept in concept.english.map { ($0, concept.pos) } }
    losses.add(.notation, renderings.count { $0.0.text($0.1, in: .english) != $0.0.notation })
  }
}

/// The comment that names a concept in a glossary of OmegaT; without an id, it ends the one before.
enum PairMark {
  static let start = "# gloss:"
}
