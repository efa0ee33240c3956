import English
import Grammar
import Lexicon
import Orthography

extension GistRecord.Segment {
  init(_ segment: Gist.Segment, _ glossary: Lexicon.Glossary, _ index: ScalarIndex) {
    func pair(_ range: Range<Int>) -> [Int] {
      let scalars = index.scalarRange(of: range)
      return [scalars.lowerBound, scalars.upperBound]
    }
    let english = segment.english.scalarRanges.map { [$0.lowerBound, $0.upperBound] }
    self.init(
      id: segment.id, line: segment.line + 1, range: pair(segment.range), kind: segment.kind.rawValue,
      language: segment.language.code, source: segment.source, normalized: segment.normalized, english: segment.text,
      tokens: segment.tokens.map { token in
        GistRecord.Token(
          range: pair(token.range), text: token.text, lemma: token.lemma, pos: token.pos, features: token.features,
          romanization: token.romanization, status: token.status.rawValue)
      },
      englishTokens: zip(segment.english, english).map { token, range in
        GistRecord.EnglishToken(range: range, text: token.text, origin: token.origin.code(glossary))
      },
      alignment: segment.alignment.map { [$0.source, $0.english] },
      absorbed: segment.absorbed.map { GistRecord.Absorbed(token: $0.token, rule: $0.rule) },
      terms: segment.terms.map { term in
        GistRecord.Term(
          id: term.id, source: term.source.map(pair), english: term.english.map { english[$0] },
          preferred: term.preferred)
      },
      dates: segment.dates.map { GistRecord.Day(range: pair($0.range), iso: $0.iso, relative: $0.isRelative) },
      marks: segment.marks.map { mark in
        GistRecord.Mark(kind: mark.kind.rawValue, range: pair(mark.range), message: mark.message)
      },
      cover: (segment.cover * 10_000).rounded() / 10_000, pieces: segment.pieces)
  }
}

extension GistRecord.Figures {
  init(_ figures: Gist.Figures) {
    self.init(
      tokens: figures.tokens, known: figures.known, terms: figures.terms, termsRendered: figures.termsRendered,
      segments: figures.segments, parsed: figures.parsed)
  }
}
