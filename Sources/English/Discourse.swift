import Lexicon
import Meaning

/// What an article has said so far that the English of its next sentence depends on: who was spoken of last.
public struct Discourse: Sendable {
  /// The last words of the names of women.
  private var women: Set<String> = []
  /// What a pronoun for the last person is: *he*, until a woman is named.
  private(set) var person = PronounTable.Gender.masculine

  /// What a pronoun is for the last subject of a feminine verb.
  private(set) var feminine = PronounTable.Gender.neuter

  /// Whether the subject of the last sentence was a body or a text that says something: *it* also said.
  private var actorIsBody = false
  /// Whether the subject of the last sentence was several in English: the authorities said …, *they* added.
  private(set) var actorIsSeveral = false
  /// Whether the article is quoting somebody: whom a speech speaks of does not speak.
  private var isQuoting = false

  /// What a pronoun is for the last subject of a verb that says nothing of its gender.
  var actor: PronounTable.Gender { actorIsBody ? .neuter : person }

  /// What a pronoun is for the last subject of a masculine verb.
  var masculine: PronounTable.Gender { actorIsBody ? .neuter : .masculine }

  public init() {}

  /// Takes note of who does something in a clause that stands for itself.
  ///
  /// - Parameter isPlural: tells whether a phrase is a plural in English.
  mutating func noteActor(of clause: Clause, _ isPlural: (NounPhrase) -> Bool) {
    if clause.opensQuote { isQuoting = true }
    defer { if clause.closesQuote { isQuoting = false } }
    if clause.isQuoted || isQuoting { return }
    if let lexical = clause.subject?.lexical, clause.verb?.isPassive == false {
      actorIsBody = !lexical.isHuman && lexical.origin != .guess && (lexical.isGroup || clause.complement != nil)
    } else if case .pronoun(let pronoun)? = clause.subject?.head, pronoun.isPersonal {
      actorIsBody = false
    }
    if let subject = clause.subject { actorIsSeveral = isPlural(subject) }
    for joined in clause.following { noteActor(of: joined.clause, isPlural) }
  }

  /// Takes note of a person that is spoken of; a title may say that it is a woman: خانم شهکار.
  ///
  /// - Parameter isKnown: whether it is one that the text has named before, not women, nor some woman.
  mutating func note(_ lexical: Lexical, titles: [Lexical] = [], isKnown: Bool = true) {
    if titles.contains(where: \.isFemale), let last = lexical.renderings.first?.words.last { women.insert(last) }
    guard lexical.isHuman, let rendering = lexical.renderings.first, let last = rendering.words.last else { return }
    if lexical.isFemale, rendering.isName { women.insert(last) }
    guard rendering.isName || lexical.isFemale && isKnown else { return }
    person = gender(of: lexical)
  }

  /// Takes note of a subject whose verb is feminine: قالت ساندرز tells of a woman, قالت الوزارة of none.
  mutating func noteFeminine(_ lexical: Lexical) {
    if lexical.isHuman, let rendering = lexical.renderings.first, rendering.isName, let last = rendering.words.last {
      women.insert(last)
      person = .feminine
    }
    feminine = lexical.isHuman ? .feminine : .neuter
  }

  /// The gender of a person by the word or, for a surname, by the full name before it.
  func gender(of lexical: Lexical) -> PronounTable.Gender {
    if lexical.isFemale { return .feminine }
    guard let last = lexical.renderings.first?.words.last, women.contains(last) else { return .masculine }
    return .feminine
  }
}
