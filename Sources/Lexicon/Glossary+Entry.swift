internal import Orthography

extension Glossary {
  /// All that the line of an entry says.
  public func entry(_ id: EntryID) -> Entry {
    storage.entries.value(id.index) { read(id) }
  }

  private func read(_ id: EntryID) -> Entry {
    let (number, row) = tables.place(id.index)
    let stretch = tables.stretches[number]
    let line = tables.line(number, row)
    let reader = EntryReader(text: stretch.text(row), layout: stretch.layout, pos: stretch.kinds[row])
    let english = reader.renderings
    let (chosen, others) = storage.wording.select(english.filter { $0.status != .deprecated })
    return Entry(
      id: id, kind: stretch.kind(row), name: reader.name ?? "\(stretch.file.path):\(line)",
      file: stretch.file.displayPath, line: line, isOverlay: isOverlay(id), pos: reader.pos, features: reader.features,
      forms: reader.forms, roman: reader.text.text(stretch.layout.reading), renderings: chosen, alternatives: others,
      deprecated: english.filter { $0.status == .deprecated }, note: reader.text.text(stretch.layout.note),
      adjective: reader.adjective(storage.wording, isStyled: !others.isEmpty))
  }
}

/// Reads the parts of an entry out of its row.
private struct EntryReader {
  let text: RowText
  let layout: FileLayout
  let pos: PartOfSpeech

  /// The id of a term or name, the lemma and part of speech of a word; nil if there is none.
  var name: String? {
    if case .lexicon = layout.content { return "\(text.text(layout.lemma))#\(pos.code)" }
    let id = text.text(layout.id)
    return id.isEmpty ? nil : id
  }

  var features: Features { Features(text.bytes[text.field(layout.features)]) }

  var forms: [Form] {
    if case .lexicon(let language) = layout.content {
      let lemma = Form(language: language, text: text.text(layout.lemma), status: .preferred)
      return [lemma] + features.value("var").map { Form(language: language, text: $0, status: .admitted) }
    }
    return [(layout.fa, Language.persian), (layout.ar, .arabic)].flatMap { column, language in
      Alternatives.ranges(text.bytes.span, text.field(column)).enumerated().map { index, alternative in
        let status = index > 0 && alternative.status == .preferred ? .admitted : alternative.status
        return Form(language: language, text: text.text(alternative.range), status: status)
      }
    }
  }

  /// `adj=Zionist`, or in another style `adj-neutral=Israeli`; none where that style has another name and no adjective for it.
  func adjective(_ wording: Wording, isStyled: Bool) -> String? {
    guard wording == .neutral, isStyled else { return features.value("adj").first }
    return features.value("adj-neutral").first
  }

  var renderings: [Rendering] {
    var renderings = RenderingParser.parse(column: Array(text.bytes[text.field(layout.english)]), pos: pos).renderings
    if pos.isName, pos != .demonym {
      for index in renderings.indices { renderings[index].isName = true }
    }
    return renderings
  }
}
