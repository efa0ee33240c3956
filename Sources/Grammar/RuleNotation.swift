public import Lexicon
public import Morphology
import Orthography

/// Reads the notation of `grammar/*.rules`.
///
///     np.genitive: NP -> *NB[ez=yes] NP => genitive(1, 2) @10 !frame(1, gen)
///       < روابط ایران
///       > relations of Iran
///
/// `*` marks the head part, whose lexeme and unnamed features the whole inherits (the first part where none is marked);
/// `[ez=yes,num]` demands a value of one feature and shares another with every part and the whole that name it; `V{شدن|گردیدن}` demands
/// a lemma; `COMMA?` may be missing; `@10` is the cost; `!…` a guard. `cover NP 400` lets a category stand as a piece of a sentence
/// that has no whole derivation, `headline HC 0` in a headline only.
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

  private struct Pending {
    var head: String
    var line: Int
    var examples: [Rule.Example] = []
    var source: (text: String, line: Int)?
  }

  /// Reads the whole file.
  ///
  /// - Throws: `GlossaryError` at the first line that does not follow the notation.
  mutating func read() throws(GlossaryError) {
    var pending: Pending?
    var number = 0
    for bytes in file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      let line = String(decoding: bytes, as: UTF8.self)
      let text = line.drop { $0 == " " }
      if text.isEmpty || text.hasPrefix("#") { continue }
      if text.hasPrefix("<") {
        pending?.source = (String(text.dropFirst()).trimmed, number)
      } else if text.hasPrefix(">") {
        guard let source = pending?.source else { throw error(number, "an English line ('>') without a source line ('<') before it") }
        pending?.examples.append(Rule.Example(source: source.text, english: String(text.dropFirst()).trimmed, line: source.line))
        pending?.source = nil
      } else if text.hasPrefix("cover ") || text.hasPrefix("headline ") {
        let words = text.split(separator: " ")
        guard words.count == 3, let cost = Int32(words[2]) else { throw error(number, "write '\(words[0]) CATEGORY COST'") }
        if words[0] == "cover" { covers[categories.intern(String(words[1]))] = cost } else { headlines[categories.intern(String(words[1]))] = cost }
      } else if line.first == " ", pending != nil {
        pending?.head += " " + text
      } else {
        if let done = pending { try finish(done) }
        pending = Pending(head: String(text), line: number)
      }
    }
    if let done = pending { try finish(done) }
  }

  private func error(_ line: Int, _ message: String) -> GlossaryError {
    GlossaryError(file: file.displayPath, line: line, message: message)
  }

  private mutating func finish(_ pending: Pending) throws(GlossaryError) {
    let line = pending.line
    guard let colon = pending.head.range(of: ": "), let arrow = pending.head.range(of: " -> "),
      let build = pending.head.range(of: " => ")
    else { throw error(line, "a rule is 'name: WHOLE -> PARTS => constructor(…)'") }
    let name = String(pending.head[..<colon.lowerBound])
    let whole = try symbol(String(pending.head[colon.upperBound..<arrow.lowerBound]).trimmed, line)
    let symbols = pending.head[arrow.upperBound..<build.lowerBound].split(separator: " ").map(String.init)
    var parts: [(symbol: Symbol, isHead: Bool, isOptional: Bool)] = []
    for text in symbols {
      let isHead = text.hasPrefix("*")
      let isOptional = text.hasSuffix("?")
      let bare = String(text.dropFirst(isHead ? 1 : 0).dropLast(isOptional ? 1 : 0))
      parts.append((try symbol(bare, line), isHead, isOptional))
    }
    guard !parts.isEmpty, parts.count <= 8 else { throw error(line, "a rule has 1 to 8 parts") }
    let tail = try Tail(String(pending.head[build.upperBound...]), parts: parts.count) { message in error(line, message) }
    // An optional part makes two rules of one.
    let optional = parts.indices.filter { parts[$0].isOptional }
    for choice in 0..<(1 << optional.count) {
      let kept = parts.indices.filter { index in
        guard let bit = optional.firstIndex(of: index) else { return true }
        return choice & (1 << bit) == 0
      }
      add(name, line, whole, kept.map { (parts[$0].symbol, parts[$0].isHead) }, tail, kept, pending.examples)
    }
  }

  private mutating func add(
    _ name: String, _ line: Int, _ whole: Symbol, _ parts: [(symbol: Symbol, isHead: Bool)], _ tail: Tail, _ kept: [Int],
    _ examples: [Rule.Example]
  ) {
    func moved(_ index: Int) -> Int? { kept.firstIndex(of: index) }
    let shared = parts.reduce(UInt64(0)) { $0 | $1.symbol.shares }
    let guards: [Rule.Guard] = tail.guards.compactMap { test in
      switch test {
      case .compound(let a, let b): moved(a).flatMap { a in moved(b).map { .compound(a, $0) } }
      case .compoundPassive(let a, let b): moved(a).flatMap { a in moved(b).map { .compoundPassive(a, $0) } }
      case .governs(let a, let b): moved(a).flatMap { a in moved(b).map { .governs(a, $0) } }
      case .frame(let a, let marker): moved(a).map { .frame($0, marker) }
      case .gapped(let a, let b): moved(a).flatMap { a in moved(b).map { .gapped(a, $0) } }
      case .takes: test
      case .verbal(let a): moved(a).map { .verbal($0) }
      case .deverbal(let a): moved(a).map { .deverbal($0) }
      }
    }
    let arguments: [Rule.Builder.Argument] = tail.arguments.map { argument in
      guard case .part(let index) = argument else { return argument }
      return moved(index).map { .part($0) } ?? .word("-")
    }
    rules.append(
      Rule(
        name: name, id: rules.count, whole: whole.category, sets: whole.demands,
        named: FeatureBits(raw: whole.mentioned), wholeShares: FeatureBits(raw: whole.shares & shared),
        parts: parts.map { part in
          Rule.Part(
            category: part.symbol.category, demands: part.symbol.demands, shares: FeatureBits(raw: part.symbol.shares),
            lemmas: part.symbol.lemmas, excludes: part.symbol.excludes)
        },
        head: parts.firstIndex { $0.isHead } ?? 0, guards: guards, cost: tail.cost,
        builder: Rule.Builder(constructor: tail.constructor, arguments: arguments), examples: examples,
        file: file.path, line: line))
  }

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

  private mutating func symbol(_ text: String, _ line: Int) throws(GlossaryError) -> Symbol {
    var rest = text[...]
    let name = rest.prefix { $0 != "[" && $0 != "{" }
    guard let first = name.unicodeScalars.first, first.properties.isUppercase, name.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic }) else {
      throw error(line, "'\(text)' is not a category: they are written in capital letters; guards and costs follow the constructor")
    }
    rest = rest.dropFirst(name.count)
    var symbol = Symbol(category: categories.intern(String(name)))
    while let open = rest.first {
      let close: Character = open == "[" ? "]" : "}"
      guard open == "[" || open == "{", let end = rest.firstIndex(of: close) else { throw error(line, "'\(text)' is not closed") }
      let inside = rest[rest.index(after: rest.startIndex)..<end]
      rest = rest[rest.index(after: end)...]
      if open == "{" {
        symbol.excludes = inside.hasPrefix("^")
        symbol.lemmas += inside.drop { $0 == "^" }.split(separator: "|").map { lemmas.intern(String($0.map { $0 == "_" ? " " : $0 }), language) }
        continue
      }
      for pair in inside.split(separator: ",") {
        let name = String(pair.prefix { $0 != "=" })
        guard let field = features.field(name) else { throw error(line, "unknown feature '\(name)'") }
        symbol.mentioned |= field.mask
        if !pair.contains("=") {
          symbol.shares |= field.mask
        } else if let bits = features.constraint(pair) {
          symbol.demands = symbol.demands & bits
        } else {
          throw error(line, "unknown value in '\(pair)'; '\(name)' may be \(field.values.joined(separator: ", "))")
        }
      }
    }
    return symbol
  }
}

extension RuleReader {
  /// What stands after `=>`: `genitive(1, 2) @10 !governs(1,2)`.
  fileprivate struct Tail {
    var constructor = Constructor.same
    var arguments: [Rule.Builder.Argument] = []
    var guards: [Rule.Guard] = []
    var cost: Int32 = 0

    init(_ text: String, parts: Int, error: (String) -> GlossaryError) throws(GlossaryError) {
      var calls: [(String, [String])] = []
      var rest = text[...]
      while true {
        rest = rest.drop { $0 == " " }
        guard !rest.isEmpty else { break }
        let word = rest.prefix { $0 != " " && $0 != "(" }
        rest = rest.dropFirst(word.count)
        var arguments: [String] = []
        if rest.first == "(" {
          guard let end = rest.firstIndex(of: ")") else { throw error("'(' is not closed") }
          arguments = rest[rest.index(after: rest.startIndex)..<end].split(separator: ",").map { String($0).trimmed }
          rest = rest[rest.index(after: end)...]
        }
        calls.append((String(word), arguments))
      }
      guard let first = calls.first, let constructor = Constructor(rawValue: first.0) else {
        throw error("unknown constructor '\(calls.first?.0 ?? "")'")
      }
      self.constructor = constructor
      func number(_ text: String) -> Int? { Int(text).flatMap { (1...parts).contains($0) ? $0 - 1 : nil } }
      for argument in first.1 {
        if let value = Int(argument) {
          guard (1...parts).contains(value) else { throw error("there is no part \(value)") }
          arguments.append(.part(value - 1))
        } else {
          arguments.append(.word(argument))
        }
      }
      for (word, given) in calls.dropFirst() {
        if word.hasPrefix("@"), let cost = Int32(word.dropFirst()) {
          self.cost = cost
        } else if word == "!takes", given.count == 1 {
          guards.append(.takes(given[0]))
        } else if word == "!verbal" || word == "!deverbal", given.count == 1, let a = number(given[0]) {
          guards.append(word == "!verbal" ? .verbal(a) : .deverbal(a))
        } else if word == "!frame", given.count == 2, let a = number(given[0]) {
          guards.append(.frame(a, given[1]))
        } else if given.count == 2, let a = number(given[0]), let b = number(given[1]) {
          switch word {
          case "!compound": guards.append(.compound(a, b))
          case "!compoundPassive": guards.append(.compoundPassive(a, b))
          case "!gapped": guards.append(.gapped(a, b))
          case "!governs": guards.append(.governs(a, b))
          default: throw error("unknown guard '\(word)'")
          }
        } else {
          throw error("'\(word)' is neither a cost (@10) nor a guard (!governs(1, 2))")
        }
      }
    }
  }
}

extension String {
  var trimmed: String {
    var bytes = utf8[...]
    while bytes.first == 0x20 { bytes = bytes.dropFirst() }
    while bytes.last == 0x20 { bytes = bytes.dropLast() }
    return String(bytes) ?? self
  }

  /// The first place of some ASCII text, byte by byte: this runs for every rule at every start.
  func range(of text: String) -> Range<String.Index>? {
    var start = utf8.startIndex
    while start < utf8.endIndex {
      if utf8[start...].starts(with: text.utf8) { return start..<utf8.index(start, offsetBy: text.utf8.count) }
      utf8.formIndex(after: &start)
    }
    return nil
  }
}

/// Lemmas that rules ask for by name, numbered from 1.
struct LemmaTable: Sendable {
  private var numbers: [[UInt8]: Int32] = [:]

  mutating func intern(_ lemma: String, _ language: Language) -> Int32 {
    let key = MatchKey.fold(Array(lemma.utf8), language: language)
    if let known = numbers[key] { return known }
    numbers[key] = Int32(numbers.count + 1)
    return Int32(numbers.count)
  }

  /// 0 for a lemma that no rule names.
  func number(_ key: [UInt8]) -> Int32 { numbers[key] ?? 0 }
}
