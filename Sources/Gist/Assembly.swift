import English
import Grammar
import Lexicon
import Orthography

/// Brings together what a segment of a gist shows: tokens with offsets, alignment, terms, marks.
struct Assembly {
  let segment: Segment
  let id: Int
  let document: Document
  let tokens: Tokens
  let parse: Parse
  let dates: [FoundDate]
  let relative: [RelativeDate]
  let english: [EnglishToken]
  private var romanization: [String]

  init(
    segment: Segment, id: Int, document: Document, tokens: Tokens, parse: Parse, dates: [FoundDate],
    relative: [RelativeDate], english: [EnglishToken]
  ) {
    self.segment = segment
    self.id = id
    self.document = document
    self.tokens = tokens
    self.parse = parse
    self.dates = dates
    self.relative = relative
    self.english = english
    romanization = [String](repeating: "", count: tokens.count)
  }

  /// Writes every word in Latin letters: as the lexicon reads its lemma where the token is one, else by rule.
  mutating func romanize(_ glossary: Glossary, _ romanize: (String) throws(ICUError) -> String) throws(ICUError) {
    for leaf in parse.leaves where segment.language == .persian && leaf.tokens.count == 1 {
      guard let id = leaf.entry, glossary.kind(id) == .lexicon, leaf.tokens[0] < tokens.count,
        text(leaf.tokens[0]) == leaf.lemma
      else { continue }
      romanization[leaf.tokens[0]] = glossary.entry(id).roman
    }
    for index in tokens.indices where tokens[index].kind == .word && romanization[index].isEmpty {
      romanization[index] = try romanize(text(index))
    }
  }

  private func text(_ index: Int) -> String {
    String(decoding: segment.normalized.bytes[tokens[index].range], as: UTF8.self)
  }

  /// The place of a token in the document's text.
  private func range(_ index: Int) -> Range<Int> { segment.sourceRange(of: tokens[index].range) }

  func segment(glossary: Glossary) -> Gist.Segment {
    var leafOf = [Parse.Leaf?](repeating: nil, count: tokens.count)
    for leaf in parse.leaves {
      // A quotation mark that a word took along is a mark all the same.
      for token in leaf.tokens where tokens[token].kind != .punctuation || leaf.status == .punctuation {
        if leafOf[token].map({ $0.isFunction }) ?? true { leafOf[token] = leaf }
      }
    }
    let alignment = english.enumerated().flatMap { place, word in word.sources.map { (source: $0, english: place) } }
    let aligned = Set(alignment.map(\.source))
    var absorbed: [(token: Int, rule: String)] = []
    var marks: [Gist.Mark] = []
    for index in tokens.indices where !aligned.contains(index) {
      if let leaf = leafOf[index], leaf.isFunction {
        absorbed.append((index, leaf.rule))
      } else if tokens[index].kind == .punctuation {
        absorbed.append((index, "punctuation"))
      } else {
        marks.append(Gist.Mark(kind: .untranslated, range: range(index), message: "not rendered: \(text(index))"))
      }
    }
    if parse.pieces.count > 1 {
      marks.append(Gist.Mark(kind: .fragments, range: segment.range, message: "parsed in \(parse.pieces.count) pieces"))
    }
    for found in dates {
      guard let message = found.mark, let first = found.edge.tokens.first, let last = found.edge.tokens.last else {
        continue
      }
      marks.append(Gist.Mark(kind: .date, range: range(first).lowerBound..<range(last).upperBound, message: message))
    }
    for leaf in parse.leaves where leaf.status == .guess || leaf.status == .unknown {
      let words = leaf.tokens.filter { tokens[$0].kind != .punctuation }
      guard let first = words.first ?? leaf.tokens.first, let last = words.last ?? leaf.tokens.last else { continue }
      marks.append(
        Gist.Mark(
          kind: leaf.status == .guess ? .guess : .unknown,
          range: range(first).lowerBound..<range(last).upperBound,
          message: leaf.status == .guess ? "a name that no file lists" : "a word that no file lists"))
    }
    return Gist.Segment(
      id: id, line: segment.line, range: segment.range, kind: segment.kind, language: segment.language,
      source: document.string(segment.range), normalized: segment.normalized.string,
      tokens: tokens.indices.map { token($0, leafOf[$0]) }, english: english, alignment: alignment, absorbed: absorbed,
      terms: terms(glossary), dates: days, marks: marks, pieces: parse.pieces.count, derivation: parse.lines,
      runnerUp: parse.runnerUp,
      cost: parse.cost)
  }

  private func token(_ index: Int, _ leaf: Parse.Leaf?) -> Gist.Token {
    let isMark = tokens[index].kind == .punctuation || tokens[index].kind == .symbol
    return Gist.Token(
      range: range(index), text: text(index), lemma: leaf?.lemma ?? text(index),
      pos: leaf?.pos?.code ?? (isMark ? "punct" : "x"), features: leaf?.features ?? "",
      romanization: romanization[index],
      status: leaf?.status ?? (isMark ? .punctuation : .unknown), rule: leaf?.rule ?? "")
  }

  /// The days that dates and words such as *yesterday* mean, in the order of the text.
  private var days: [Gist.Day] {
    func day(_ tokens: Range<Int>, _ days: ClosedRange<Int>, isRelative: Bool) -> Gist.Day? {
      guard let first = tokens.first, let last = tokens.last else { return nil }
      return Gist.Day(
        range: range(first).lowerBound..<range(last).upperBound, iso: DateContext.iso(days), isRelative: isRelative)
    }
    let found = dates.compactMap { date in date.days.flatMap { day(date.edge.tokens, $0, isRelative: false) } }
    let counted = relative.compactMap { day($0.tokens, $0.days, isRelative: true) }
    return (found + counted).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func terms(_ glossary: Glossary) -> [Gist.Term] {
    var out: [Gist.Term] = []
    var seen: Set<[Int]> = []
    for leaf in parse.leaves where leaf.status == .term || leaf.status == .name {
      guard let id = leaf.entry, seen.insert(leaf.tokens).inserted else { continue }
      let entry = glossary.entry(id)
      let own = Set(leaf.tokens)
      let places = english.indices.filter { place in !own.isDisjoint(with: english[place].sources) }
      out.append(
        Gist.Term(
          id: entry.name, source: leaf.tokens.map(range), english: places, preferred: entry.renderings.first?.text ?? ""
        ))
    }
    return out
  }
}
