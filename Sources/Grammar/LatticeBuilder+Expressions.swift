import Lexicon
import Meaning
import Morphology
import Orthography

/// Expressions of several words.
extension LatticeBuilder {
  /// Adds the terms, names, compound verbs and slotted terms that begin at a token.
  mutating func addExpressions(at index: Int) {
    for opening in readings[index].openings {
      if let end = opening.end {
        for listed in opening.forms { addGluedPreverb(listed, at: index, from: opening.letter, to: end) }
        continue
      }
      if opening.parting != nil {
        for listed in opening.forms { addExpression(listed, at: index, from: opening.letter, isParted: true) }
        continue
      }
      // Common words open hundreds: none is copied that does not stand here.
      for place in opening.forms.indices where mayStand(opening.forms[place], at: index) {
        addExpression(opening.forms[place], at: index, from: opening.letter)
      }
      for place in opening.literals.indices where mayStand(opening.literals[place], at: index) {
        addLiteral(opening.literals[place], at: index, from: opening.letter)
      }
    }
  }

  // MARK: - Matching

  /// The token after the last one that the words match, from a token on; nil if they don't.
  func match(_ words: ArraySlice<ArraySlice<UInt8>>, at index: Int, exactly: Bool) -> Int? {
    var at = index
    for (position, word) in words.enumerated() {
      guard at < tokens.count, tokens[at].kind == .word || tokens[at].kind == .number || tokens[at].key[...] == word
      else { return nil }
      if position > 0, !matches(word, at, exactly: exactly) { return nil }
      at += 1
    }
    return at
  }

  /// The same for a Persian expression that has no other forms, but for the ezafe of its words: در زمینه‌ی, not در زمینه‌های.
  private func matchFixed(_ words: ArraySlice<ArraySlice<UInt8>>, at index: Int, isParted: Bool) -> Int? {
    let stands = words.enumerated().allSatisfy { position, word in
      let at = index + position
      return (isParted && position == 0) || at < tokens.count && (tokens[at].key[...] == word || hasEzafe(word, at: at))
    }
    return stands ? index + words.count : nil
  }

  /// Whether a token is a word with nothing but the ye of its ezafe.
  private func hasEzafe(_ word: ArraySlice<UInt8>, at index: Int) -> Bool {
    tokens[index].key.count == word.count + 1 && tokens[index].key.last == Letter.yeh
      && tokens[index].key.starts(with: word)
      && readings[index].analyses.contains { analysis in
        analysis.words[0].lemma[...] == word && grammar.features.has(analysis.words[0].features, "ez", "yes")
      }
  }

  private func matches(_ word: ArraySlice<UInt8>, _ index: Int, exactly: Bool) -> Bool {
    tokens[index].key[...] == word || (!exactly && readings[index].others.contains { $0[...] == word })
  }

  /// Whether the second word of a form may be the next token, told by hashes alone.
  @inline(__always)
  private func mayStand(_ listed: Readings.Listed, at index: Int) -> Bool {
    guard let second = listed.second else { return true }
    guard index + 1 < tokens.count else { return false }
    return hashes[index + 1] == second || (!listed.isCompound && readings[index + 1].otherHashes.contains(second))
  }

  @inline(__always)
  private func mayStand(_ literal: SlotTerms.Literal, at index: Int) -> Bool {
    guard let second = literal.second else { return true }
    return index + 1 < tokens.count && hashes[index + 1] == second
  }

  static let article = MatchKey.fold("ال", language: .arabic)

  // MARK: - Terms, names and listed phrases

  /// Whether both the first and the last word are plurals of those listed: وزیران کشورها, ministers of countries, are no interior ministers.
  private func isPluralTwice(_ parts: [ArraySlice<UInt8>], from index: Int, to last: Int) -> Bool {
    tokens[index].key[...] != parts[0] && parts.last.map { tokens[last].key[...] != $0 } == true
      && hasPlural(index) && hasPlural(last)
  }

  private mutating func addExpression(
    _ listed: Readings.Listed, at index: Int, from letter: Int, isParted: Bool = false
  ) {
    let form = listed.form
    let all = glossary.words(of: form)
    // The first two words stand in one token: به‌سمت.
    let parts = isParted ? Array(all.dropFirst()) : all
    if listed.isCompound {
      guard let light = parts.last else { return }
      // A preverb stands as it is listed, but for the indefinite ye: همکاری‌ها is not همکاری.
      let isPlain = isParted || tokens[index].key.dropFirst(letter) == parts[0]
      guard isPlain || isEndedByYe(parts[0], at: index),
        let end = match(parts.dropLast(), at: index, exactly: true)
      else { return }
      addPreverb(
        listed, light: Array(light), at: index, from: node(index, letter), to: firstNode[end], words: all.count - 1,
        tokens: end - index, cost: isPlain ? 0 : Self.indefinite, isIndefinite: !isPlain)
      return
    }
    if language == .arabic, parts.count > 1, let last = parts.last, last.count == 1, last.allSatisfy(Letter.isLetter) {
      addGlued(form.entry, parts, at: index, from: letter)
      return
    }
    // خلال الاجتماع is not خلال اجتماع, nor إلى الآن إلى أن: what stands as it is has no other forms.
    // Nor is a name another one's: بغداد يوم is not بغداد اليوم.
    let pos = glossary.partOfSpeech(form.entry)
    let isFixed = [.adv, .conn, .conj, .prep, .part].contains(pos)
    let isExact = isFixed || language == .arabic && [.person, .media].contains(pos)
    if language == .arabic, isExact, !isParted, !opensExactly(parts[0], at: index, from: letter) { return }
    guard
      let end = isFixed && language == .persian
        ? matchFixed(parts[...], at: index, isParted: isParted) : match(parts[...], at: index, exactly: isExact)
    else { return }
    let lexeme = words.lexeme(form.entry)
    guard var category = lexeme.category else { return }
    var forms = FeatureBits.any
    // إعادة بناء: a verb of several words whose first is its masdar is one, too.
    if language == .arabic, parts.count > 1, category == grammar.category("V"), !isFinite(parts[0], at: index),
      let masdar = masdar(of: parts[0], at: index)
    {
      category = masdar.category
      forms = masdar.features
    }
    if language == .persian, parts.count > 1, isPluralTwice(parts, from: index, to: end - 1) { return }
    if language == .arabic, isMisread(parts, at: index, as: category) || objectIsDescribed(end, category) { return }
    var features =
      lexeme.features & forms & inflection(of: index, to: end - 1, as: parts, category: category)
    guard grammar.features.isConsistent(features) else { return }
    // An adjective of several words has no degrees but those that it is listed with.
    if category == grammar.category("A"), let positive = grammar.positive,
      grammar.features.isConsistent(features & positive)
    {
      features = features & positive
    }
    let item = item(form.entry, all, index..<end, features)
    // A listed expression is always likelier than what it is made of.
    var cost: Int32 = -60 * Int32(all.count - 1) - (glossary.kind(form.entry) == .lexicon ? 0 : 40) + lexeme.cost
    if parts.count > 1, category == grammar.category("N"),
      language == .persian ? sharesItsNoun(end) || sharesItsName(index, end) : sharesItsArabicNoun(end)
    {
      cost += Self.sharing
    }
    if language == .arabic, parts.count > 1, category == grammar.category("N") {
      cost += dualCost(at: index, from: letter)
    }
    add(item, category, features, node(index, letter), firstNode[end], cost)
  }

  /// Whether a token is a finite form of a verb.
  private func isFinite(_ lemma: ArraySlice<UInt8>, at index: Int) -> Bool {
    readings[index].analyses.contains {
      $0.words[$0.stem].category == grammar.category("V") && $0.words[$0.stem].lemma[...] == lemma
    }
  }

  /// The reading of a token as the masdar of a verb, if there is one.
  private func masdar(of lemma: ArraySlice<UInt8>, at index: Int) -> Analysis.Word? {
    readings[index].analyses.lazy.map { $0.words[$0.stem] }.first {
      $0.category == grammar.category("VN") && $0.lemma[...] == lemma
    }
  }

  /// Whether the first word of an expression stands as it is listed, but for an article that hides in a preposition: عبور الحدود is
  /// not عبر الحدود.
  private func opensExactly(_ word: ArraySlice<UInt8>, at index: Int, from letter: Int) -> Bool {
    let written = tokens[index].key.dropFirst(letter)
    return written == word || letter > 0 && word.elementsEqual(Self.article + written)
  }

  /// What a listed noun with an adjective loses where a second adjective shares the noun.
  private static let sharing: Int32 = 100

  /// Whether the last word of an expression is an adjective that another one follows: حملات هوایی و زمینی, air and ground attacks.
  private func sharesItsNoun(_ end: Int) -> Bool {
    guard end + 1 < tokens.count, isConjunction(end), isListedAdjective(end - 1), isListedAdjective(end + 1) else {
      return false
    }
    return !readings[end + 1].analyses.contains {
      $0.words[0].entry != nil && $0.words[0].category == grammar.category("V")
    }
  }

  /// The same where the conjunction is written together with the adjective: التحديات الأمنية والسياسية.
  private func sharesItsArabicNoun(_ end: Int) -> Bool {
    guard end < tokens.count, let field = grammar.features.field("def"), let gender = grammar.features.field("gen")
    else { return false }
    let agreement = field.mask | gender.mask
    let last = readings[end - 1].analyses.filter { $0.stem == 0 }.map { $0.words[0] }
      .filter { $0.category == grammar.category("A") && $0.entry != nil }
    return readings[end].analyses.contains { analysis in
      guard analysis.stem == 1, analysis.words.count == 2, analysis.words[0].category == grammar.category("AND"),
        analysis.words[1].category == grammar.category("A"), analysis.words[1].entry != nil
      else { return false }
      return last.contains {
        $0.features.raw & analysis.words[1].features.raw & agreement == $0.features.raw & agreement
      }
    }
  }

  /// Whether the last word of an expression is a place that another one follows, and there are several of what it names:
  /// ملت‌های سوریه و ترکیه, the peoples of Syria and Turkey.
  private func sharesItsName(_ first: Int, _ end: Int) -> Bool {
    guard end + 1 < tokens.count, isConjunction(end) || tokens[end].text == "،", isPlace(end - 1), isPlace(end + 1)
    else { return false }
    return readings[first].analyses.contains { grammar.features.has($0.words[$0.stem].features, "num", "pl") }
      || first > 0 && readings[first - 1].has(grammar.category("NUM"))
  }

  private func isPlace(_ index: Int) -> Bool {
    readings[index].analyses.contains { analysis in
      analysis.words[0].category == grammar.category("PN") && analysis.words[0].entry != nil
        && grammar.features.has(analysis.words[0].features, "sem", "place")
    }
  }

  private func isConjunction(_ index: Int) -> Bool {
    readings[index].has(grammar.category("AND"))
  }

  /// Whether a token is an adjective as the lexicon has it.
  private func isListedAdjective(_ index: Int) -> Bool {
    readings[index].analyses.contains { analysis in
      analysis.words[0].category == grammar.category("A") && analysis.words[0].entry != nil
        && tokens[index].key == analysis.words[0].lemma
    }
  }

  /// Whether an Arabic expression has the letters of the text and is not it: الوزير الدول is not وزير الدولة, as the first member of a
  /// chain has no article; يدعم الإرهاب is not دعم الإرهاب, as it is a verb.
  private func isMisread(_ parts: [ArraySlice<UInt8>], at index: Int, as category: Category) -> Bool {
    let stems = readings[index].analyses.map { $0.words[$0.stem] }
    guard category == grammar.category("N") else { return false }
    if parts.count > 1, !parts[0].starts(with: Self.article), parts[1].starts(with: Self.article) || isIdafa(index + 1),
      stems.allSatisfy({ grammar.features.has($0.features, "def", "yes") })
    {
      return true
    }
    // حكمت المحكمة is not حكم المحكمة, although حكمت may be a name, too.
    return stems.allSatisfy { $0.category == grammar.category("V") || $0.category == grammar.category("PN") }
  }

  /// Whether an adjective follows the object that a verb of several words ends in, and so hangs on it: أحرز تقدما ملموسا.
  private func objectIsDescribed(_ end: Int, _ category: Category) -> Bool {
    guard category == grammar.category("V"), end < tokens.count else { return false }
    func isAccusative(_ index: Int, _ name: String) -> Bool {
      readings[index].analyses.contains { analysis in
        let word = analysis.words[analysis.stem]
        return analysis.stem == 0 && word.entry != nil && word.category == grammar.category(name)
          && grammar.features.has(word.features, "acc", "yes")
      }
    }
    return isAccusative(end - 1, "N") && isAccusative(end, "A")
  }

  /// An entry of several words as it stands at some tokens.
  private mutating func item(
    _ id: EntryID, _ parts: [ArraySlice<UInt8>], _ range: Range<Int>, _ features: FeatureBits
  ) -> Lattice.Item {
    words.word(id, lemma: Array(parts.joined(separator: [Letter.space])), features: features)
      .item(tokens: sentenceTokens(range), &lattice.markers)
  }

  func sentenceTokens(_ range: Range<Int>) -> [Int] {
    Array((range.lowerBound + offset)..<(range.upperBound + offset))
  }

  /// An expression that ends in a preposition written together with what it governs: وفقا ل.
  private mutating func addGlued(_ id: EntryID, _ parts: [ArraySlice<UInt8>], at index: Int, from start: Int) {
    guard let end = match(parts.dropLast(), at: index, exactly: false), end < tokens.count else { return }
    let lexeme = words.lexeme(id)
    var seen: [Int] = []
    for analysis in readings[end].analyses where analysis.stem > 0 && analysis.words[0].letters.lowerBound == 0 {
      let letters = analysis.words[0].letters
      guard tokens[end].key.first == parts.last?.first, !seen.contains(letters.upperBound) else { continue }
      seen.append(letters.upperBound)
      let item = item(id, parts, index..<end, lexeme.features)
      add(
        item, lexeme.category, lexeme.features, node(index, start), node(end, letters.upperBound),
        -60 * Int32(parts.count - 1))
    }
  }

  // MARK: - Preverbs

  /// Whether a token is a preverb with the indefinite ye or an ezafe: اشاره‌ای نکرد.
  private func isEndedByYe(_ preverb: ArraySlice<UInt8>, at index: Int) -> Bool {
    readings[index].analyses.contains { analysis in
      analysis.words.count == 1 && analysis.words[0].lemma[...] == preverb
        && analysis.words[0].category == grammar.category("N")
        && (grammar.features.has(analysis.words[0].features, "def", "no") || hasEzafe(preverb, at: index))
    }
  }

  /// What the ye of a preverb costs, as it does on the noun.
  private static let indefinite: Int32 = 18

  /// A preverb in one token with its light verb.
  private mutating func addGluedPreverb(_ listed: Readings.Listed, at index: Int, from letter: Int, to end: Int) {
    guard let light = glossary.words(of: listed.form).last else { return }
    addPreverb(
      listed, light: Array(light), at: index, from: node(index, letter), to: node(index, end), words: 1, tokens: 1)
  }

  private mutating func addPreverb(
    _ listed: Readings.Listed, light: [UInt8], at index: Int, from: Int, to: Int, words: Int, tokens count: Int,
    cost: Int32 = 0,
    isIndefinite: Bool = false
  ) {
    guard let category = grammar.category(listed.isPrefixed ? "PREFIX" : "PV") else { return }
    let entry = listed.form.entry
    let compound = Lattice.Compound(entry: entry, light: light)
    if let known = lattice.edges.first(where: { $0.from == from && $0.to == to && $0.category == category }) {
      lattice.items[Int(known.item)].compounds.append(compound)
      return
    }
    let lexical = Lexical(
      lemma: text(index..<(index + count)), renderings: [], tokens: sentenceTokens(index..<(index + count)),
      origin: .entry(entry))
    let key = Array(glossary.words(of: listed.form).dropLast().joined(separator: [Letter.space]))
    var item = Lattice.Item(
      lexical: lexical, lemma: grammar.lemmas.number(key), lemmaKey: key, status: .lexicon, pos: .noun)
    item.compounds = [compound]
    var features = words == 1 && isOnlyAdjective(index) ? grammar.positive ?? .any : .any
    // در نامه‌ای: what has the ye is a noun, no verb told as one.
    if isIndefinite, let indefinite = grammar.features.constraint("def=no") { features = features & indefinite }
    add(item, category, features, from, to, -60 * Int32(words - 1) - 10 + cost)
  }

  /// Whether a preverb is an adjective and no noun, so that it is no verbal noun: رسمی by رسمی کردن.
  private func isOnlyAdjective(_ index: Int) -> Bool {
    isListedAdjective(index)
      && !readings[index].analyses.contains {
        $0.words[0].category == grammar.category("N") && $0.words[0].lemma == tokens[index].key
      }
  }

  func text(_ range: Range<Int>) -> String { range.map { tokens[$0].text }.joined(separator: " ") }
}
