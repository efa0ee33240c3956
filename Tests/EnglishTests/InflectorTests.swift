import Testing

@testable import English

/// Inflected forms: the irregular ones of the files and the regular ones of the rules.
@Suite struct InflectorTests {
  @Test(arguments: [
    ("country", "countries"), ("day", "days"), ("minister", "ministers"), ("crisis", "crises"), ("child", "children"),
    ("attack", "attacks"), ("church", "churches"), ("box", "boxes"), ("quiz", "quizzes"), ("man", "men"),
    ("spokesman", "spokesmen"), ("phenomenon", "phenomena"), ("series", "series"), ("wife", "wives"),
    ("hero", "heroes"),
    ("vice-chairman", "vice-chairmen"), ("clash", "clashes"), ("loss", "losses"),
  ])
  func plurals(_ noun: String, _ plural: String) throws {
    #expect(try inflector().plural(of: noun) == plural)
  }

  @Test(arguments: ["information", "advice", "equipment", "progress"])
  func someNounsAreNeverCounted(_ noun: String) throws {
    let inflector = try inflector()
    #expect(inflector.isUncountable(noun))
    #expect(inflector.plural(of: noun) == noun)
  }

  /// Base, third person, past, participle, gerund.
  typealias Verb = (base: String, present: String, past: String, participle: String, gerund: String)

  @Test(
    arguments: [
      ("announce", "announces", "announced", "announced", "announcing"),
      ("stress", "stresses", "stressed", "stressed", "stressing"),
      ("say", "says", "said", "said", "saying"),
      ("take", "takes", "took", "taken", "taking"),
      ("have", "has", "had", "had", "having"),
      ("be", "is", "was", "been", "being"),
      ("do", "does", "did", "done", "doing"),
      ("go", "goes", "went", "gone", "going"),
      ("carry", "carries", "carried", "carried", "carrying"),
      ("employ", "employs", "employed", "employed", "employing"),
      ("agree", "agrees", "agreed", "agreed", "agreeing"),
      ("die", "dies", "died", "died", "dying"),
      ("begin", "begins", "began", "begun", "beginning"),
      ("refer", "refers", "referred", "referred", "referring"),
      ("visit", "visits", "visited", "visited", "visiting"),
      ("travel", "travels", "travelled", "travelled", "travelling"),
      ("put", "puts", "put", "put", "putting"),
      ("write", "writes", "wrote", "written", "writing"),
      ("teach", "teaches", "taught", "taught", "teaching"),
      ("condemn", "condemns", "condemned", "condemned", "condemning"),
    ] as [Verb])
  func verbs(_ verb: Verb) throws {
    let inflector = try inflector()
    #expect(inflector.thirdPerson(of: verb.base) == verb.present)
    #expect(inflector.past(of: verb.base) == verb.past)
    #expect(inflector.participle(of: verb.base) == verb.participle)
    #expect(inflector.gerund(of: verb.base) == verb.gerund)
  }

  @Test(arguments: [
    ("big", "bigger", "biggest"), ("large", "larger", "largest"), ("strong", "stronger", "strongest"),
    ("heavy", "heavier", "heaviest"), ("good", "better", "best"), ("bad", "worse", "worst"), ("new", "newer", "newest"),
    ("great", "greater", "greatest"), ("close", "closer", "closest"), ("hot", "hotter", "hottest"),
  ])
  func shortAdjectives(_ adjective: String, _ comparative: String, _ superlative: String) throws {
    let inflector = try inflector()
    #expect(inflector.comparative(of: adjective) == comparative)
    #expect(inflector.superlative(of: adjective) == superlative)
  }

  @Test(arguments: ["important", "senior-level", "serious", "right", "bilateral"])
  func longAdjectivesTakeMore(_ adjective: String) throws {
    let inflector = try inflector()
    #expect(inflector.comparative(of: adjective) == nil)
    #expect(inflector.superlative(of: adjective) == nil)
  }

  @Test(arguments: [
    ("agreement", "an"), ("country", "a"), ("hour", "an"), ("university", "a"), ("European", "a"), ("US", "a"),
    ("MP", "an"),
    ("8", "an"), ("11-member", "an"), ("100", "a"), ("one", "a"), ("honest", "an"), ("UN", "a"), ("Iranian", "an"),
    ("unanimous", "a"), ("uranium", "a"), ("NGO", "an"),
  ])
  func articles(_ word: String, _ article: String) throws {
    #expect(try inflector().indefiniteArticle(before: word) == article)
  }
}
