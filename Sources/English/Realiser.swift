public import Lexicon
public import Meaning

/// Puts the abstract syntax into English tokens, each carrying the source tokens and the rule or entry that made it.
public struct Realiser: Sendable {
  /// How a stretch of text is written as a whole.
  public enum Manner: Sendable {
    case sentence
    /// Present tense, no final stop.
    case headline
    /// As it comes: metadata, captions, list items.
    case plain
  }

  let lexicon: Inflector
  /// What inflects its words.
  package var inflector: Inflector { lexicon }
  let pronouns: PronounTable

  public init(lexicon: Inflector, pronouns: PronounTable) {
    self.lexicon = lexicon
    self.pronouns = pronouns
  }

  /// The English of the pieces of one sentence.
  ///
  /// - Parameter final: the mark that ends it in the source, in English, with its token; nil if it has none.
  /// - Parameter quotations: source tokens of quotations that begin or end inside phrases, from mark to mark.
  /// - Parameter discourse: what the article has said before; what this sentence adds is noted in it.
  public func realise(
    _ pieces: [Clause], manner: Manner, final: (mark: String, token: Int)? = nil, quotations: [ClosedRange<Int>] = [],
    discourse: inout Discourse
  ) -> [EnglishToken] {
    var pass = Pass(realiser: self, manner: manner)
    pass.discourse = discourse
    defer { discourse = pass.discourse }
    pass.isWhole = pieces.count == 1
    for (index, piece) in pieces.enumerated() {
      if index > 0, piece.verb != nil, let last = pass.writer.last, last.spacing == .word, last.origin != .punctuation {
        pass.writer.comma()
      }
      pass.sentence(piece, isQuestion: index == pieces.count - 1 && final?.mark == "?")
    }
    if let final {
      pass.writer.stop(final.mark, [final.token])
    } else if manner == .sentence {
      pass.writer.stop(".", [])
    }
    return Quotations.marked(pass.writer.finished(lexicon: lexicon, capitalized: true), quotations)
  }
}

extension Realiser {
  /// The English of a sentence that stands alone.
  public func realise(_ pieces: [Clause], manner: Manner, final: (mark: String, token: Int)? = nil) -> [EnglishToken] {
    var discourse = Discourse()
    return realise(pieces, manner: manner, final: final, discourse: &discourse)
  }
}

/// One walk over the meaning of a sentence.
struct Pass {
  let realiser: Realiser
  let manner: Realiser.Manner
  var writer = Writer()
  /// Whether clauses are being told as what somebody said, and so shifted into the past.
  var isReported = false
  var discourse = Discourse()
  /// What a pronoun of grammatical gender most likely stands for.
  var antecedent: PronounTable.Gender?
  /// What a masculine pronoun of a relative clause stands for, whose own noun is feminine.
  var masculine: PronounTable.Gender?
  /// The same for an object of the clause at hand, which is not its subject: the deputies opposed *it*.
  var otherThanSubject: PronounTable.Gender?
  /// The person who was the last object in the sentence; Persian *ش* is hardly its subject.
  var personObject: PronounTable.Gender?
  /// Whether the clause at hand has a pronoun for a person, so that what is *ش* is another's.
  var isToldBesides = false
  /// The noun that is the object of the clause to come, which hangs on it: the efforts that it makes.
  var gap: Lexical?
  /// Whether one derivation spans the sentence, so that a subjunctive without anything that governs it is a wish.
  var isWhole = true
  /// Whether the next clause asks, so that its subject stands behind its auxiliary.
  var asks = false
  /// Whether the direct speech of the clause at hand asks.
  var asksInSpeech = false
  /// The subject of a question, until its auxiliary is written.
  var asked: Asked?
  /// Whether what is being written stands behind a negated verb: not … anything.
  var isNegated = false
  /// Whether `antecedent` is several things, of which Arabic speaks as of one woman: the forces and *their* bases.
  var antecedentIsSeveral = false
  /// Whether the last object was several things: rejected the accusations and described *them* as ….
  var objectIsSeveral = false
  /// Whom a reflexive refers to.
  var subject: (person: Int, number: GrammaticalNumber, gender: PronounTable.Gender)?

  init(realiser: Realiser, manner: Realiser.Manner) {
    self.realiser = realiser
    self.manner = manner
  }

  var lexicon: Inflector { realiser.lexicon }

  /// The words of a rendering, its head inflected by `inflect`.
  mutating func words(_ lexical: Lexical, _ rendering: Rendering, inflect: (String) -> String) {
    // Each word of a foreign name stands for its own token.
    let isWordForWord = lexical.origin == .guess && rendering.words.count == lexical.tokens.count
    for (index, word) in rendering.words.enumerated() {
      let tokens = isWordForWord ? [lexical.tokens[index]] : lexical.tokens
      writer.word(index == rendering.head ? inflect(word) : word, tokens, lexical.origin)
    }
  }

  mutating func words(_ lexical: Lexical) {
    guard let rendering = lexical.rendering(Surroundings(isNegative: isNegated)) else { return }
    if rendering.takesArticle { definiteArticle("np.name-article") }
    words(lexical, rendering) { $0 }
  }

  mutating func fragment(_ fragment: Fragment) {
    switch fragment {
    case .nounPhrase(let phrase): nounPhrase(phrase, as: .subject)
    case .adjective(let phrase): adjective(phrase, modifying: nil)
    case .adverbial(let adverbial): self.adverbial(adverbial, governor: nil)
    case .clause(let clause): self.clause(clause)
    case .verb(let verb):
      var clause = Clause(rule: verb.rule)
      clause.verb = verb
      self.clause(clause)
    case .word(let lexical):
      if lexical.origin == .punctuation { mark(lexical) } else { words(lexical) }
    case .punctuation(let text, let token): writer.mark(text, [token])
    }
  }

  private mutating func mark(_ lexical: Lexical) {
    let text = lexical.renderings.first?.text ?? lexical.lemma
    switch text {
    case "\"" where writer.isQuoting: writer.close("”", lexical.tokens)
    case "\"": writer.open("“", lexical.tokens)
    case "“", "(", "[": writer.open(text, lexical.tokens)
    case "”", ")", "]": writer.close(text, lexical.tokens)
    case ",", ";", ":", ".", "?", "!", "…": writer.mark(text, lexical.tokens)
    default: writer.word(text, lexical.tokens, .punctuation)
    }
  }
}
