import Grammar
public import Orthography

extension Worker {
  /// The words of a document in CoNLL-U: each line that has any is one sentence.
  ///
  /// - Parameter emit: gets the sentences, one by one.
  public mutating func analyze(_ document: Document, _ emit: (String) throws -> Void) throws {
    let persian = try TagTable(glossary: translator.glossary, language: .persian)
    let arabic = try TagTable(glossary: translator.glossary, language: .arabic)
    for line in document.lines.indices {
      var tokens: [ConlluFormat.Token] = []
      for segment in try segmenter.segments(ofLine: line, in: document) {
        let tags = segment.language == .arabic ? arabic : persian
        tokens += try words(of: try repaired(segment, document.joiners), in: document, tags)
      }
      if tokens.isEmpty { continue }
      try emit(ConlluFormat.sentence(tokens, id: line + 1, text: document.string(document.lines[line].range)))
    }
  }

  private mutating func words(
    of segment: Segment, in document: Document, _ tags: TagTable
  ) throws(ICUError) -> [ConlluFormat.Token] {
    let tokens = try tokenize(segment)
    let source = tokens.indices.map { SourceToken(tokens, $0, segment.normalized.bytes) }
    let parser = translator.parser(segment.language)
    let parse = parser.parse(source)
    var leaves = [[Parse.Leaf]](repeating: [], count: source.count)
    var names: Set<Int> = []
    for leaf in parse.leaves {
      if leaf.tokens.count == 1, let only = leaf.tokens.first {
        leaves[only].append(leaf)
      } else if leaf.category == "PN" {
        names.formUnion(leaf.tokens)
      }
    }
    let reader = WordReader(parser: parser, glossary: translator.glossary, language: segment.language, tags: tags)
    let candidates = source.indices.map { index in
      reader.candidates(of: source[index], leaves: leaves[index], isName: names.contains(index))
    }
    let words = Tagger(tags: tags, language: segment.language).choose(candidates, source)
    return source.indices.map { index in
      let next = index + 1
      return ConlluFormat.Token(
        form: document.string(segment.sourceRange(of: tokens[index].range)),
        hasSpaceAfter: next == source.count || tokens[next].spaceBefore,
        words: words[index])
    }
  }
}
