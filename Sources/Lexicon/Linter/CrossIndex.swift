internal import Orthography

/// The concepts seen so far, for what concerns several files: ids, references, forms of two concepts.
struct ConceptIndex {
  /// Where something stands.
  private struct Site {
    let path: String
    let line: Int
    /// The file of a user's own, empty for the glossaries that it lies over.
    let layer: String

    var place: String { "\(path):\(line)" }
  }

  /// The first form of a concept, by its bytes.
  private struct Preferred: Hashable {
    let language: Language
    let pos: ArraySlice<UInt8>
    let form: ArraySlice<UInt8>
  }

  private var places: [ArraySlice<UInt8>: Site] = [:]
  private var preferred: [Preferred: Site] = [:]
  private var references: [(id: ArraySlice<UInt8>, error: (Problem) -> GlossaryError)] = []

  mutating func add(_ layout: FileLayout, _ lint: inout FileLint) {
    let site = Site(
      path: lint.file.displayPath, line: lint.row.line, layer: layout.isOverlay ? lint.file.displayPath : "")
    if layout.id >= 0 {
      let field = lint.row.field(layout.id)
      let id = lint.bytes[field]
      // What stands in two layers is meant to: the upper one counts.
      if let other = places[id], other.layer == site.layer, !id.isEmpty {
        lint.report(.doubledID(lint.text(field), other.place), field)
      } else {
        places[id] = site
      }
    }
    addReferences(layout, lint)
    let pos = lint.bytes[lint.row.field(layout.pos)]
    for (column, language) in [(layout.fa, Language.persian), (layout.ar, .arabic)] where column >= 0 {
      guard let first = Alternatives.ranges(lint.bytes.span, lint.row.field(column)).first else { continue }
      let key = Preferred(language: language, pos: pos, form: lint.bytes[first.range])
      if let other = preferred[key], other.layer == site.layer {
        lint.report(.sameForm(lint.text(first.range), other.place), first.range)
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
        (value, { GlossaryError($0, in: file, line: row.line, lineRange: row.range, range: range) }))
    }
  }

  /// The errors of `of=ID` where nothing has that id.
  func unknownReferences() -> [GlossaryError] {
    references.filter { places[$0.id] == nil }.map { reference in
      let near = places.keys.filter { $0.first == reference.id.first }.map { String(decoding: $0, as: UTF8.self) }
      return reference.error(.unknownID(String(decoding: reference.id, as: UTF8.self), near.sorted()))
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
