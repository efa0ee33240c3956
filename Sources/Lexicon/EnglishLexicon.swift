/// What of English no rule makes: plurals, verb forms, *a* or *an*, and the American spelling of British words.
///
/// Read from `lexicon/en/{nouns,verbs,spelling,articles,relational,compounds,demonymic,qualifying,demanding,numerals}.tsv`. A word with hyphens that isn't listed is looked up by its
/// last part: *vice-chairman* goes with *chairman*.
public struct EnglishLexicon: Sendable {
  /// How a noun forms its plural.
  public enum Plural: Sendable, Hashable {
    case irregular(String)
    /// Never counted: no plural and no *a*.
    case uncountable
  }

  /// The irregular forms of a verb; nil where the rule holds.
  public struct Verb: Sendable, Hashable {
    public var past: String?
    public var participle: String?
    /// The third person singular of the present.
    public var present: String?
    public var gerund: String?

    public init(past: String? = nil, participle: String? = nil, present: String? = nil, gerund: String? = nil) {
      self.past = past
      self.participle = participle
      self.present = present
      self.gerund = gerund
    }
  }

  private var plurals: [String: Plural] = [:]
  private var verbs: [String: Verb] = [:]
  private var articles: [String: String] = [:]
  /// Of each relational noun, whether it is one of several.
  private var relational: [String: Bool] = [:]
  /// Of each noun, what may stand in front of it, and whether only in the singular.
  private var compounds: [String: [String: Bool]] = [:]
  private var demonymic: [String: Bool] = [:]
  private var qualifying: [String: Bool] = [:]
  private var demanding: [String: Bool] = [:]
  private var numerals: [String: String] = [:]
  private var americanByBritish: [String: String] = [:]
  private var britishByAmerican: [String: String] = [:]

  /// A lexicon of regular words only.
  public init() {}

  /// Reads those of the files that are English.
  ///
  /// - Throws: `GlossaryError` if a file is not as its format says.
  public init(files: [GlossaryFile]) throws(GlossaryError) {
    for file in files {
      switch file.path {
      case "lexicon/en/nouns.tsv": try readNouns(file)
      case "lexicon/en/verbs.tsv": try readVerbs(file)
      case "lexicon/en/spelling.tsv": try readSpelling(file)
      case "lexicon/en/articles.tsv": try readArticles(file)
      case "lexicon/en/relational.tsv": try readRelational(file)
      case "lexicon/en/compounds.tsv": try readCompounds(file)
      case "lexicon/en/demonymic.tsv": try EnglishLexicon.readList(file, "noun", to: &demonymic)
      case "lexicon/en/qualifying.tsv": try EnglishLexicon.readList(file, "adjective", to: &qualifying)
      case "lexicon/en/demanding.tsv": try EnglishLexicon.readList(file, "verb", to: &demanding)
      case "lexicon/en/numerals.tsv": try readNumerals(file)
      default: break
      }
    }
  }

  /// The plural of a noun, nil if the rule makes it.
  public func plural(of noun: String) -> Plural? {
    if let whole = plurals[noun] { return whole }
    guard let (head, last) = EnglishLexicon.splitAtHyphen(noun), let plural = plurals[last] else { return nil }
    if case .irregular(let form) = plural { return .irregular(head + form) }
    return plural
  }

  /// Whether a noun is never counted.
  public func isUncountable(_ noun: String) -> Bool {
    plural(of: noun) == .uncountable
  }

  /// The irregular forms of a verb, nil if all are regular.
  public func verb(_ lemma: String) -> Verb? {
    if let whole = verbs[lemma] { return whole }
    guard let (head, last) = EnglishLexicon.splitAtHyphen(lemma), let verb = verbs[last] else { return nil }
    func prefixed(_ form: String?) -> String? { form.map { head + $0 } }
    return Verb(
      past: prefixed(verb.past), participle: prefixed(verb.participle), present: prefixed(verb.present),
      gerund: prefixed(verb.gerund))
  }

  /// `a` or `an` before a word where its first letter misleads, else nil; case matters (`US`, `us`).
  public func article(before word: String) -> String? {
    if let whole = articles[word] { return whole == "-" || whole == "after" ? nil : whole }
    guard let hyphen = word.firstIndex(of: "-") else { return nil }
    return articles[String(word[..<hyphen])].flatMap { $0 == "-" ? nil : $0 }
  }

  /// Whether no article at all stands before an adjective: more power, enough time.
  public func takesArticle(_ adjective: String) -> Bool { articles[adjective] != "-" }

  /// Whether the indefinite article stands behind a determiner, not before it: *such an* action.
  public func isFollowedByArticle(_ determiner: String) -> Bool { articles[determiner] == "after" }

  /// Whether an adjective says what a thing is like, and so stands before those that say of what kind it is: a *final* political solution.
  public func isQualifying(_ adjective: String) -> Bool { qualifying[adjective] ?? false }

  /// Whether a verb demands what its clause tells, which is then told with *should*: demanded that Iran should withdraw.
  public func demands(_ verb: String) -> Bool { demanding[verb] ?? false }

  /// Whether a noun takes *of* before what it is of, never a noun in front or *'s*: the *end* of the war.
  public func isRelational(_ noun: String) -> Bool { relational[noun] != nil }

  /// Whether what a relational noun says of something holds of others, too: *a member* of the board, but *the end* of the war.
  public func isOneOfSeveral(_ noun: String) -> Bool { relational[noun] ?? false }

  /// Whether a noun stands in front of another, whatever *of* stood between them: a *phone* number, the *city* centre.
  public func isCompound(_ first: Rendering, _ isPlural: Bool, before noun: Rendering) -> Bool {
    let last = noun.head == noun.words.count - 1 ? noun.words.last : nil
    guard let parts = compounds[noun.text] ?? last.flatMap({ compounds[$0] }), let onlySingular = parts[first.text]
    else {
      return false
    }
    return !(onlySingular && isPlural)
  }

  /// Whether the country of something is told by its adjective: *Iraqi* forces, not Iraq's forces.
  public func takesDemonym(_ noun: Rendering) -> Bool {
    if let own = demonymic[noun.text] { return own }
    return noun.head == noun.words.count - 1 && noun.words.last.flatMap { demonymic[$0] } ?? false
  }

  /// The word for a figure that English spells out, nil if it stays a figure.
  public func numeral(_ figure: String) -> String? { numerals[figure] }

  /// Whether a word is one that is written for a small figure: nine.
  public func isNumeral(_ word: String) -> Bool { numerals.values.contains(word) }

  /// The American spelling of a British word, nil if it is the same; a first capital is kept.
  public func american(_ british: String) -> String? {
    EnglishLexicon.keepingCase(of: british, in: americanByBritish)
  }

  /// The British spelling of a word that only Americans write so.
  public func british(_ american: String) -> String? {
    EnglishLexicon.keepingCase(of: american, in: britishByAmerican)
  }
}

extension EnglishLexicon {
  private mutating func readNouns(_ file: GlossaryFile) throws(GlossaryError) {
    for row in try TSV(file, columns: ["lemma", "plural"]).rows {
      let plural = row["plural"]
      guard !plural.isEmpty else {
        throw row.error("no plural", column: "plural", help: "write it, or '-' for a noun that is never counted")
      }
      try EnglishLexicon.add(row, "lemma", plural == "-" ? .uncountable : .irregular(plural), to: &plurals)
    }
  }

  private mutating func readVerbs(_ file: GlossaryFile) throws(GlossaryError) {
    for row in try TSV(file, columns: ["lemma", "past", "participle", "present", "gerund"]).rows {
      func form(_ column: String) -> String? { row[column].isEmpty ? nil : row[column] }
      let verb = Verb(
        past: form("past"), participle: form("participle"), present: form("present"), gerund: form("gerund"))
      try EnglishLexicon.add(row, "lemma", verb, to: &verbs)
    }
  }

  private mutating func readSpelling(_ file: GlossaryFile) throws(GlossaryError) {
    for row in try TSV(file, columns: ["british", "american"]).rows {
      try EnglishLexicon.add(row, "british", row["american"], to: &americanByBritish)
      if row["shared"].isEmpty { britishByAmerican[row["american"]] = row["british"] }
    }
  }

  private mutating func readArticles(_ file: GlossaryFile) throws(GlossaryError) {
    for row in try TSV(file, columns: ["word", "article"]).rows {
      guard ["a", "an", "-", "after"].contains(row["article"]) else {
        throw row.error(
          "'\(row["article"])' is no indefinite article", column: "article",
          help: "write 'a', 'an', '-' for none at all, or 'after'")
      }
      try EnglishLexicon.add(row, "word", row["article"], to: &articles)
    }
  }

  private mutating func readRelational(_ file: GlossaryFile) throws(GlossaryError) {
    for row in try TSV(file, columns: ["lemma", "article"]).rows {
      guard ["", "a"].contains(row["article"]) else {
        throw row.error(
          "'\(row["article"])' is no indefinite article", column: "article", help: "write 'a', or nothing")
      }
      try EnglishLexicon.add(row, "lemma", row["article"] == "a", to: &relational)
    }
  }

  private mutating func readCompounds(_ file: GlossaryFile) throws(GlossaryError) {
    for row in try TSV(file, columns: ["noun", "first"]).rows {
      var parts: [String: Bool] = [:]
      for part in row["first"].split(separator: ",") {
        let isSingular = part.hasSuffix(":sg")
        parts[String(isSingular ? part.dropLast(3) : part)] = isSingular
      }
      try EnglishLexicon.add(row, "noun", parts, to: &compounds)
    }
  }

  private static func readList(
    _ file: GlossaryFile, _ column: String, to table: inout [String: Bool]
  ) throws(GlossaryError) {
    for row in try TSV(file, columns: [column]).rows { try add(row, column, true, to: &table) }
  }

  private mutating func readNumerals(_ file: GlossaryFile) throws(GlossaryError) {
    for row in try TSV(file, columns: ["figure", "word"]).rows {
      try EnglishLexicon.add(row, "figure", row["word"], to: &numerals)
    }
  }

  private static func add<Value>(
    _ row: TSV.Row, _ column: String, _ value: Value, to table: inout [String: Value]
  ) throws(GlossaryError) {
    let word = row[column]
    guard !word.isEmpty else { throw row.error("'\(column)' is empty", column: column) }
    guard table.updateValue(value, forKey: word) == nil else {
      throw row.error("'\(word)' is listed twice", column: column, help: "join the two lines")
    }
  }

  private static func splitAtHyphen(_ word: String) -> (head: String, last: String)? {
    guard let hyphen = word.lastIndex(of: "-") else { return nil }
    let start = word.index(after: hyphen)
    return start == word.endIndex ? nil : (String(word[..<start]), String(word[start...]))
  }

  private static func keepingCase(of word: String, in table: [String: String]) -> String? {
    if let found = table[word] { return found }
    guard let first = word.first, first.isUppercase, let found = table[first.lowercased() + word.dropFirst()] else {
      return nil
    }
    return found.prefix(1).uppercased() + found.dropFirst()
  }
}
