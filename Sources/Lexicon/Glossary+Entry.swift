internal import Orthography

extension Glossary {
  /// All that the line of an entry says.
  public func entry(_ id: EntryID) -> Entry {
    storage.entries.value(id.index) { read(id) }
  }

  private func read(_ id: EntryID) -> Entry {
    let record = tables.records[Int(id.index)]
    let layout = tables.layouts[Int(record.file)]
    let file = tables.files[Int(record.file)]
    let bytes = file.bytes.span
    var row = Row()
    var scanner = RowScanner(bytes, from: Int(record.start))
    _ = scanner.next(bytes, into: &row)
    let english = EntryReader.renderings(file, row.field(layout.english), record.pos)
    let deprecated = english.filter { $0.status == .deprecated }
    let (chosen, others) = storage.wording.select(english.filter { $0.status != .deprecated })
    let features = features(id)
    return Entry(
      id: id, kind: record.kind, name: EntryReader.name(file, row, layout, record), file: file.displayPath,
      line: Int(record.line), isOverlay: isOverlay(id), pos: record.pos, features: features,
      forms: EntryReader.forms(file, row, layout, features),
      roman: EntryReader.text(file, row.field(layout.reading)),
      renderings: chosen, alternatives: others, deprecated: deprecated,
      note: EntryReader.text(file, row.field(layout.note)),
      adjective: EntryReader.adjective(features, storage.wording, isStyled: !others.isEmpty))
  }
}

/// Reads the parts of an entry out of its row.
private enum EntryReader {
  static func text(_ file: GlossaryFile, _ range: Range<Int>) -> String {
    String(decoding: file.bytes[range], as: UTF8.self)
  }

  static func name(_ file: GlossaryFile, _ row: Row, _ layout: FileLayout, _ record: EntryRecord) -> String {
    if record.kind == .lexicon { return "\(text(file, row.field(layout.lemma)))#\(record.pos.code)" }
    let id = text(file, row.field(layout.id))
    return id.isEmpty ? "\(file.path):\(record.line)" : id
  }

  static func forms(_ file: GlossaryFile, _ row: Row, _ layout: FileLayout, _ features: Features) -> [Form] {
    if case .lexicon(let language) = layout.content {
      let lemma = Form(language: language, text: text(file, row.field(layout.lemma)), status: .preferred)
      return [lemma] + features.value("var").map { Form(language: language, text: $0, status: .admitted) }
    }
    return [(layout.fa, Language.persian), (layout.ar, .arabic)].flatMap { column, language in
      Alternatives.ranges(file.bytes.span, row.field(column)).enumerated().map { index, alternative in
        let status = index > 0 && alternative.status == .preferred ? .admitted : alternative.status
        return Form(language: language, text: text(file, alternative.range), status: status)
      }
    }
  }

  /// `adj=Zionist`, or in another style `adj-neutral=Israeli`; none where that style has another name and no adjective for it.
  static func adjective(_ features: Features, _ wording: Wording, isStyled: Bool) -> String? {
    guard wording == .neutral, isStyled else { return features.value("adj").first }
    return features.value("adj-neutral").first
  }

  static func renderings(_ file: GlossaryFile, _ range: Range<Int>, _ pos: PartOfSpeech) -> [Rendering] {
    var renderings = RenderingParser.parse(column: Array(file.bytes[range]), pos: pos).renderings
    if pos.isName, pos != .demonym {
      for index in renderings.indices { renderings[index].isName = true }
    }
    return renderings
  }
}
