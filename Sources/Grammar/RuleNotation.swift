import Lexicon
import Morphology
import Orthography

/// Reads the notation of `grammar/*.rules`, byte by byte: it is read at every start.
///
///     np.genitive: NP -> *NB[ez=yes] NP => genitive(1, 2) @10 !frame(1, gen)
///       < روابط ایران
///       > relations of Iran
///
/// `*` marks the head part, whose lexeme and unnamed features the whole inherits (the first part where none is marked);
/// `[ez=yes,num]` demands a value of one feature and shares another with every part and the whole that name it; `V{شدن|گردیدن}` demands
/// a lemma, `V{^بودن}` any other; `COMMA?` may be missing; `@10` is the cost; `!…` a guard. `cover NP 400` lets a category stand as a
/// piece of a sentence that has no whole derivation, `headline HC 0` in a headline only.
struct RuleReader {
  let file: GlossaryFile
  let language: Language
  let features: FeatureSystem
  var categories: CategoryTable
  var lemmas: LemmaTable
  var rules: [Rule] = []
  var covers: [Category: Int32] = [:]
  /// The same, in headlines only.
  var headlines: [Category: Int32] = [:]
  /// The symbols read so far: most are written again and again.
  var symbols: [ArraySlice<UInt8>: Symbol] = [:]
  /// What was asked for in brackets so far.
  var demands: [ArraySlice<UInt8>: Demand] = [:]

  init(file: GlossaryFile, language: Language, features: FeatureSystem, categories: CategoryTable, lemmas: LemmaTable) {
    self.file = file
    self.language = language
    self.features = features
    self.categories = categories
    self.lemmas = lemmas
  }

  private struct Pending {
    var head: [UInt8]
    var line: Int
    var examples: [Rule.Example] = []
    var source: (text: ArraySlice<UInt8>, line: Int)?
  }

  /// Reads the whole file.
  ///
  /// - Throws: `GlossaryError` at the first line that does not follow the notation.
  mutating func read() throws(GlossaryError) {
    var pending: Pending?
    var number = 0
    for line in file.bytes.split(separator: Ascii.lineFeed, omittingEmptySubsequences: false) {
      number += 1
      let text = line.drop { $0 == Ascii.space }
      switch text.first {
      case nil, Ascii.hash: continue
      case Ascii.less: pending?.source = (text.dropFirst().trimmed, number)
      case Ascii.more:
        guard let source = pending?.source else {
          throw error(number, "an English line ('>') without a source line ('<') before it")
        }
        pending?.examples.append(
          Rule.Example(sourceBytes: source.text, englishBytes: text.dropFirst().trimmed, line: source.line))
        pending?.source = nil
      default:
        if try readCover(text, number) { continue }
        if line.first == Ascii.space, pending != nil {
          pending?.head.append(Ascii.space)
          pending?.head += text
        } else {
          if let done = pending { try finish(done) }
          pending = Pending(head: Array(text), line: number)
        }
      }
    }
    if let done = pending { try finish(done) }
  }

  /// Reads a line `cover NP 300` or `headline HC 60`; false if it is neither.
  private mutating func readCover(_ text: ArraySlice<UInt8>, _ line: Int) throws(GlossaryError) -> Bool {
    let isHeadline = text.starts(with: "headline ".utf8)
    guard isHeadline || text.starts(with: "cover ".utf8) else { return false }
    let words = text.split(separator: Ascii.space).map(\.text)
    guard words.count == 3, let cost = Int32(words[2]) else { throw error(line, "write '\(words[0]) CATEGORY COST'") }
    let category = categories.intern(words[1])
    if isHeadline { headlines[category] = cost } else { covers[category] = cost }
    return true
  }

  func error(_ line: Int, _ message: String) -> GlossaryError {
    GlossaryError(file: file.displayPath, line: line, message: message)
  }

  private mutating func finish(_ pending: Pending) throws(GlossaryError) {
    let line = pending.line
    let head = pending.head[...]
    guard let colon = head.place(of: ": "), let arrow = head.place(of: " -> "), let build = head.place(of: " => "),
      colon.upperBound <= arrow.lowerBound, arrow.upperBound <= build.lowerBound
    else { throw error(line, "a rule is 'name: WHOLE -> PARTS => constructor(…)'") }
    let whole = try symbol(head[colon.upperBound..<arrow.lowerBound].trimmed, line)
    var parts: [RulePart] = []
    for text in head[arrow.upperBound..<build.lowerBound].split(separator: Ascii.space) {
      let isHead = text.first == Ascii.star
      let isOptional = text.last == Ascii.question
      parts.append(
        RulePart(
          symbol: try symbol(text.dropFirst(isHead ? 1 : 0).dropLast(isOptional ? 1 : 0), line), isHead: isHead,
          isOptional: isOptional))
    }
    guard !parts.isEmpty, parts.count <= 8 else { throw error(line, "a rule has 1 to 8 parts") }
    let tail = try RuleTail(head[build.upperBound...], parts: parts.count) { message in error(line, message) }
    let written = Written(
      name: head[..<colon.lowerBound].text, line: line, whole: whole, parts: parts, tail: tail,
      examples: pending.examples)
    // An optional part makes two rules of one.
    let optional = parts.indices.filter { parts[$0].isOptional }
    for choice in 0..<(1 << optional.count) {
      let left = optional.indices.filter { choice & (1 << $0) != 0 }.map { optional[$0] }
      add(written, parts.indices.filter { !left.contains($0) })
    }
  }

  private struct RulePart {
    let symbol: Symbol
    let isHead: Bool
    let isOptional: Bool
  }

  /// A rule as it is written, with its optional parts.
  private struct Written {
    let name: String
    let line: Int
    let whole: Symbol
    let parts: [RulePart]
    let tail: RuleTail
    let examples: [Rule.Example]
  }

  /// Adds the rule that has only some of the parts.
  private mutating func add(_ written: Written, _ kept: [Int]) {
    let parts = kept.map { written.parts[$0] }
    let whole = written.whole
    let shared = parts.reduce(UInt64(0)) { $0 | $1.symbol.shares }
    rules.append(
      Rule(
        name: written.name, id: rules.count, whole: whole.category, sets: whole.demands,
        named: FeatureBits(raw: whole.mentioned), wholeShares: FeatureBits(raw: whole.shares & shared),
        parts: parts.map { part in
          Rule.Part(
            category: part.symbol.category, demands: part.symbol.demands, shares: FeatureBits(raw: part.symbol.shares),
            lemmas: part.symbol.lemmas, excludes: part.symbol.excludes)
        },
        head: parts.firstIndex { $0.isHead } ?? 0, guards: written.tail.guards.compactMap { $0.moved(kept) },
        cost: written.tail.cost,
        builder: Rule.Builder(
          constructor: written.tail.constructor, arguments: written.tail.arguments.map { $0.moved(kept) }),
        examples: written.examples, file: file.path, line: written.line))
  }
}

/// A category with what is asked of it: `NB[ez=yes,num]`, `V{شدن|گردیدن}`.
struct Symbol {
  var category: Category
  var demands = FeatureBits.any
  /// Masks of the fields that are named without a value.
  var shares: UInt64 = 0
  /// Masks of all the fields named.
  var mentioned: UInt64 = 0
  var lemmas: [Int32] = []
  /// Whether the lemmas are those that it must not have: `V{^بودن}`.
  var excludes = false
}

extension RuleReader {
  fileprivate mutating func symbol(_ text: ArraySlice<UInt8>, _ line: Int) throws(GlossaryError) -> Symbol {
    if let known = symbols[text] { return known }
    let name = text.prefix { $0 != Ascii.openBracket && $0 != Ascii.openBrace }
    guard let first = name.first, Ascii.isCapital(first), name.allSatisfy(Ascii.isLetter) else {
      throw error(
        line,
        "'\(text.text)' is not a category: they are written in capital letters; guards and costs follow the constructor"
      )
    }
    var rest = text.dropFirst(name.count)
    var symbol = Symbol(category: categories.intern(name.text))
    while let open = rest.first {
      let close = open == Ascii.openBracket ? Ascii.closeBracket : Ascii.closeBrace
      guard open == Ascii.openBracket || open == Ascii.openBrace, let end = rest.firstIndex(of: close) else {
        throw error(line, "'\(text.text)' is not closed")
      }
      let inside = rest[(rest.startIndex + 1)..<end]
      rest = rest[(end + 1)...]
      if open == Ascii.openBrace { addLemmas(inside, to: &symbol) } else { try addFeatures(inside, to: &symbol, line) }
    }
    symbols[text] = symbol
    return symbol
  }

  private mutating func addLemmas(_ inside: ArraySlice<UInt8>, to symbol: inout Symbol) {
    symbol.excludes = inside.first == Ascii.caret
    for word in inside.drop(while: { $0 == Ascii.caret }).split(separator: Ascii.bar) {
      symbol.lemmas.append(lemmas.intern(word.map { $0 == Ascii.underscore ? Ascii.space : $0 }, language))
    }
  }

  private mutating func addFeatures(
    _ inside: ArraySlice<UInt8>, to symbol: inout Symbol, _ line: Int
  ) throws(GlossaryError) {
    for pair in inside.split(separator: Ascii.comma) {
      let demand: Demand
      if let known = demands[pair] {
        demand = known
      } else {
        demand = try self.demand(pair, line)
        demands[pair] = demand
      }
      symbol.mentioned |= demand.mask
      if let bits = demand.bits { symbol.demands = symbol.demands & bits } else { symbol.shares |= demand.mask }
    }
  }

  /// Reads `ez=yes` or `num`.
  private func demand(_ pair: ArraySlice<UInt8>, _ line: Int) throws(GlossaryError) -> Demand {
    let name = pair.prefix { $0 != Ascii.equals }
    guard let field = features.field(name.text) else { throw error(line, "unknown feature '\(name.text)'") }
    if name.count == pair.count { return Demand(mask: field.mask, bits: nil) }
    guard let bits = features.constraint(pair.text) else {
      throw error(
        line, "unknown value in '\(pair.text)'; '\(field.name)' may be \(field.values.joined(separator: ", "))")
    }
    return Demand(mask: field.mask, bits: bits)
  }
}

/// What a symbol asks of one feature: `ez=yes`, or without a value `num`, which is shared.
struct Demand {
  let mask: UInt64
  let bits: FeatureBits?
}

/// Lemmas that rules ask for by name, numbered from 1.
struct LemmaTable: Sendable {
  private var numbers: [[UInt8]: Int32] = [:]

  mutating func intern(_ lemma: [UInt8], _ language: Language) -> Int32 {
    let key = MatchKey.fold(lemma, language: language)
    if let known = numbers[key] { return known }
    numbers[key] = Int32(numbers.count + 1)
    return Int32(numbers.count)
  }

  /// 0 for a lemma that no rule names.
  func number(_ key: [UInt8]) -> Int32 { numbers[key] ?? 0 }
}
