internal import Orthography

/// The concepts seen so far, for what concerns several files: ids, references, forms of two concepts.
struct ConceptIndex {
  /// Where something stands; the layer is the file of a user's own, empty for the glossaries that it lies over.
  private typealias Site = (place: String, layer: String)

  private var places: [String: Site] = [:]
  private var preferred: [String: Site] = [:]
  private var references: [(id: String, error: (Problem) -> GlossaryError)] = []

  mutating func add(_ layout: FileLayout, _ lint: inout FileLint) {
    let site: Site = (
      "\(lint.file.displayPath):\(lint.row.line)", layout.isOverlay ? lint.file.displayPath : ""
    )
    if layout.id >= 0 {
      let field = lint.row.field(layout.id)
      let id = lint.text(field)
      // What stands in two layers is meant to: the upper one counts.
      if let other = places[id], other.layer == site.layer, !id.isEmpty {
        lint.report(.doubledID(id, other.place), field)
      } else {
        places[id] = site
      }
    }
    addReferences(layout, lint)
    let pos = lint.text(lint.row.field(layout.pos))
    for (column, language) in [(layout.fa, "fa"), (layout.ar, "ar")] where column >= 0 {
      guard let first = Alternatives.ranges(lint.bytes.span, lint.row.field(column)).first else { continue }
      let form = lint.text(first.range)
      let key = "\(language)\t\(pos)\t\(form)"
      if let other = preferred[key], other.layer == site.layer {
        lint.report(.sameForm(form, other.place), first.range)
      } else {
        preferred[key] = site
      }
    }
  }

  private mutating func addReferences(_ layout: FileLayout, _ lint: FileLint) {
    let field = lint.row.field(layout.features)
    for value in Features(lint.bytes[field]).valueBytes("of") {
      let (file, row) = (lint.file, lint.row)
      let range = value.startIndex..<value.endIndex
      references.append(
        (
          String(decoding: value, as: UTF8.self),
          { GlossaryError($0, in: file, line: row.line, lineRange: row.range, range: range) }
        ))
    }
  }

  /// The errors of `of=ID` where nothing has that id.
  func unknownReferences() -> [GlossaryError] {
    references.filter { places[$0.id] == nil }.map { reference in
      let near = places.keys.filter { $0.first == reference.id.first }.sorted()
      return reference.error(.unknownID(reference.id, near))
    }
  }
}

/// The words seen so far: the same lemma with the same reading and part of speech is one entry.
struct WordIndex {
  private var places: [String: String] = [:]

  mutating func add(_ layout: FileLayout, _ lint: inout FileLint) {
    guard case .lexicon(let language) = layout.content else { return }
    let lemma = lint.row.field(layout.lemma)
    let parts = [lemma, lint.row.field(layout.reading), lint.row.field(layout.pos)].map { lint.text($0) }
    let key = "\(language.rawValue)\t" + parts.joined(separator: "\t")
    if let other = places[key] {
      lint.report(.doubledEntry(other), lemma)
    } else {
      places[key] = "\(lint.file.displayPath):\(lint.row.line)"
    }
  }
}
