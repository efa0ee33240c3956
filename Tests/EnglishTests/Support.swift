import Lexicon
import Meaning
import TestSupport
import Testing

@testable import English

func inflector() throws -> Inflector {
  Inflector(
    try EnglishLexicon(files: Repository.files.get()), adjectives: try Repository.table("lexicon/en/adjectives.tsv"))
}

func realiser() throws -> Realiser {
  Realiser(lexicon: try inflector(), pronouns: PronounTable(try Repository.table("lexicon/en/pronouns.tsv")))
}

/// Whether a clause comes out as this English.
func expect(
  _ clause: Clause, manner: Realiser.Manner = .sentence, _ english: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let made = try realiser().realise([clause], manner: manner).text
  #expect(made == english, sourceLocation: sourceLocation)
}

extension [EnglishToken] {
  var text: String {
    var out = ""
    var glued = true
    for token in self {
      if !glued, token.spacing != .closing { out += " " }
      out += token.text
      glued = token.spacing == .opening
    }
    return out
  }
}

// MARK: - Meaning by hand

/// A word with one rendering, written as in the lexicon but for its frame: `talks:pl`.
func word(_ english: String, _ tokens: Int..., frame: [String: FrameSlot.Realisation] = [:]) -> Lexical {
  var number = Rendering.Number.any
  var text = english
  for (suffix, value) in [(":pl", Rendering.Number.plural), (":mass", .mass), (":sg", .singular)]
  where text.hasSuffix(suffix) {
    text.removeLast(suffix.count)
    number = value
  }
  var words = text.split(separator: " ").map(String.init)
  let takesArticle = words.count > 1 && words[0] == "the"
  if takesArticle { words.removeFirst() }
  let slots = frame.sorted { $0.key < $1.key }.map { FrameSlot(marker: $0.key, realisation: $0.value) }
  let end = words.firstIndex { ["of", "for", "to", "in", "on"].contains($0) } ?? words.count
  let rendering = Rendering(
    words: words, head: max(0, end - 1), number: number, takesArticle: takesArticle, frame: slots)
  return Lexical(lemma: english, renderings: [rendering], tokens: tokens, origin: .rule("test"))
}

/// A verb: its first word inflects.
func verbWord(_ english: String, frame: [String: FrameSlot.Realisation] = [:]) -> Lexical {
  var lexical = word(english, frame: frame)
  lexical.renderings = lexical.renderings.map { rendering in
    var verb = rendering
    verb.head = 0
    return verb
  }
  return lexical
}

func noun(_ english: String, _ number: GrammaticalNumber = .singular, human: Bool = false, group: Bool = false)
  -> NounPhrase
{
  var lexical = word(english)
  lexical.isHuman = human
  lexical.isGroup = group
  return NounPhrase(head: .lexical(lexical), number: number, rule: "test.noun")
}

func name(_ english: String, human: Bool = false, adjective: String? = nil) -> NounPhrase {
  var lexical = word(english)
  lexical.renderings[0].isName = true
  lexical.isHuman = human
  lexical.isPlace = adjective != nil
  lexical.adjective = adjective
  var phrase = NounPhrase(head: .lexical(lexical), rule: "test.name")
  phrase.isName = true
  return phrase
}

func they() -> NounPhrase {
  NounPhrase(head: .pronoun(Pronoun(person: 3, number: .plural)), number: .plural, rule: "test.pronoun")
}

func verb(
  _ english: String, _ tense: VerbGroup.Tense = .past, negative: Bool = false, passive: Bool = false,
  frame: [String: FrameSlot.Realisation] = [:]
) -> VerbGroup {
  var group = VerbGroup(verbWord(english, frame: frame), tense: tense, rule: "test.verb")
  group.isNegative = negative
  group.isPassive = passive
  return group
}

func clause(_ subject: NounPhrase?, _ verb: VerbGroup?, _ objects: NounPhrase...) -> Clause {
  var clause = Clause(rule: "test.clause")
  clause.subject = subject
  clause.verb = verb
  clause.objects = objects
  return clause
}

/// `preposition` + noun phrase, which the source marks with `marker`.
func prepositional(_ preposition: String, _ phrase: NounPhrase, marker: String = "") -> Adverbial {
  Adverbial(.prepositional(word(preposition), phrase), marker: marker, rule: "test.pp")
}

/// A value with some of its fields changed.
func with<Value>(_ value: Value, _ change: (inout Value) -> Void) -> Value {
  var value = value
  change(&value)
  return value
}
