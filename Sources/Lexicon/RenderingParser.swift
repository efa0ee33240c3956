/// Reads what stands between the bars of an `english` or `en` column: `words [frame] {conditions}`.
///
/// It reads whatever it is given and reports what it could not make sense of, with its place.
struct RenderingParser {
  let text: [UInt8]
  let pos: PartOfSpeech
  private var rendering = Rendering(words: [])
  private var headIsGiven = false
  private(set) var problems: [(problem: Problem, range: Range<Int>)] = []

  init(_ text: [UInt8], pos: PartOfSpeech) {
    self.text = text
    self.pos = pos
  }

  /// The renderings of a whole column; the ranges of problems are offsets into it.
  static func parse(
    column: [UInt8], pos: PartOfSpeech
  ) -> (renderings: [Rendering], problems: [(problem: Problem, range: Range<Int>)]) {
    var renderings: [Rendering] = []
    var problems: [(problem: Problem, range: Range<Int>)] = []
    // A function word that English leaves out has `-` for its rendering.
    if column == [UInt8(ascii: "-")] { return ([], []) }
    for alternative in Alternatives.ranges(column.span, 0..<column.count) {
      var parser = RenderingParser(Array(column[alternative.range]), pos: pos)
      var rendering = parser.parse()
      rendering.status = alternative.status
      renderings.append(rendering)
      let offset = alternative.range.lowerBound
      problems += parser.problems.map { ($0.problem, $0.range.lowerBound + offset..<$0.range.upperBound + offset) }
    }
    return (renderings, problems)
  }

  mutating func parse() -> Rendering {
    var at = 0
    while at < text.count {
      switch text[at] {
      case Byte.space: at += 1
      case UInt8(ascii: "["): at = group(from: at, closing: UInt8(ascii: "]")) { $0.frameSlot($1) }
      case Byte.openBrace:
        if let end = slot(at) {
          rendering.words.append(string(at..<end))
          at = end
        } else {
          at = group(from: at, closing: UInt8(ascii: "}")) { $0.condition($1) }
        }
      default:
        let end = wordEnd(at)
        word(at..<end)
        at = end
      }
    }
    return finish()
  }

  private func wordEnd(_ start: Int) -> Int {
    var at = start
    while at < text.count, text[at] != Byte.space, text[at] != UInt8(ascii: "["), text[at] != Byte.openBrace { at += 1 }
    return at
  }

  /// Where the slot that starts here ends, if one does.
  private func slot(_ start: Int) -> Int? {
    guard let close = text[start...].firstIndex(of: UInt8(ascii: "}")) else { return nil }
    return Slot(text: string(start..<close + 1)) == nil ? nil : close + 1
  }

  /// Reads the space-separated parts of a bracketed group and returns where it ends.
  private mutating func group(
    from start: Int, closing: UInt8, _ part: (inout RenderingParser, Range<Int>) -> Void
  ) -> Int {
    guard let close = text[start...].firstIndex(of: closing) else {
      problems.append((.unclosed(string(start..<start + 1)), start..<text.count))
      return text.count
    }
    var at = start + 1
    if at == close || text[at..<close].allSatisfy({ $0 == Byte.space }) {
      problems.append((.emptyGroup(string(start..<close + 1)), start..<close + 1))
    }
    while at < close {
      let end = text[at..<close].firstIndex(of: Byte.space) ?? close
      if end > at { part(&self, at..<end) }
      at = end + 1
    }
    return close + 1
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }
}

extension RenderingParser {
  private mutating func word(_ range: Range<Int>) {
    var text = string(range)
    if !rendering.frame.isEmpty || !rendering.conditions.isEmpty || rendering.style != nil {
      problems.append((.wordsAfterGroup(text), range))
    }
    if text.hasPrefix("*") {
      text.removeFirst()
      if headIsGiven { problems.append((.twoHeads, range)) }
      headIsGiven = true
      rendering.head = rendering.words.count
    }
    var parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    // A word of its own may be a colon, as in `say : …`; it is kept.
    guard parts.count > 1, let first = parts.first, !first.isEmpty else {
      if !text.isEmpty { rendering.words.append(text) }
      return
    }
    parts.removeFirst()
    for suffix in parts { self.suffix(suffix, range) }
    rendering.words.append(first)
  }

  private mutating func suffix(_ suffix: String, _ range: Range<Int>) {
    switch suffix {
    case "pl": rendering.number = .plural
    case "mass": rendering.number = .mass
    case "sg": rendering.number = .singular
    case "name": rendering.isName = true
    default: problems.append((.unknownSuffix(suffix), range))
    }
  }

  private mutating func frameSlot(_ range: Range<Int>) {
    let text = string(range)
    guard let equals = text.lastIndex(of: "="), equals > text.startIndex, text.index(after: equals) < text.endIndex
    else {
      problems.append((.badFrameSlot(text), range))
      return
    }
    let marker = String(text[..<equals]).replacing(underscores: " ")
    let realisation: FrameSlot.Realisation =
      switch String(text[text.index(after: equals)...]) {
      case "obj": .object
      case "that": .that
      case "inf": .infinitive
      case "ing": .gerund
      case "-": .omitted
      case let preposition: .preposition(preposition.replacing(underscores: " "))
      }
    rendering.frame.append(FrameSlot(marker: marker, realisation: realisation))
  }

  private mutating func condition(_ range: Range<Int>) {
    let text = string(range)
    switch text {
    case "pl": rendering.conditions.append(.plural)
    case "sg": rendering.conditions.append(.singular)
    case "human": rendering.conditions.append(.human)
    case "act": rendering.conditions.append(.act)
    case "thing": rendering.conditions.append(.thing)
    case "place": rendering.conditions.append(.place)
    case "title": rendering.conditions.append(.title)
    case "neg": rendering.conditions.append(.negative)
    default:
      let parts = text.split(separator: "=", maxSplits: 1).map { String($0).replacing(underscores: " ") }
      if parts.count == 2, parts[0] == "has" {
        rendering.conditions.append(.has(parts[1]))
      } else if parts.count == 2, parts[0] == "with" {
        rendering.conditions.append(.with(parts[1].split(separator: ",").map(String.init)))
      } else if parts.count == 2, parts[0] == "style" {
        rendering.style = Wording(rawValue: parts[1])
        if rendering.style == nil { problems.append((.unknownStyle(parts[1]), range)) }
      } else {
        problems.append((.unknownCondition(text), range))
      }
    }
  }

  private mutating func finish() -> Rendering {
    if rendering.words.count > 1, rendering.words[0] == "the" {
      rendering.words.removeFirst()
      rendering.takesArticle = true
      if headIsGiven { rendering.head = max(0, rendering.head - 1) }
    }
    if rendering.words.isEmpty { problems.append((.emptyRendering, 0..<text.count)) }
    if !headIsGiven { rendering.head = HeadRule.head(of: rendering.words, pos: pos) }
    if rendering.head >= rendering.words.count { rendering.head = max(0, rendering.words.count - 1) }
    return rendering
  }
}

/// Finds the word of a rendering that inflects.
enum HeadRule {
  /// The words that end the part of a noun phrase in which the head is last.
  private static let closers: Set<String> = [
    "of", "for", "to", "in", "on", "at", "by", "with", "from", "between", "among", "against", "about", "over", "under",
    "into", "within", "without", "through", "toward", "towards", "as", "per", "that", "who", "which",
  ]

  /// In a verb the first word, else the last one before the first preposition or slot.
  static func head(of words: [String], pos: PartOfSpeech) -> Int {
    if pos == .verb { return words.firstIndex { Slot(text: $0) == nil } ?? 0 }
    let start = words.firstIndex { Slot(text: $0) == nil } ?? 0
    let end = words.indices.dropFirst(start + 1).first { closers.contains(words[$0]) || Slot(text: words[$0]) != nil }
    return max(0, (end ?? words.count) - 1)
  }

  /// Where a phrase of a verb's own begins: *under surveillance* in *put under surveillance*.
  fileprivate static func tail(of words: [String]) -> Int? {
    guard let start = words.indices.dropFirst().first(where: { closers.contains(words[$0]) }) else { return nil }
    return words[start...].allSatisfy(closers.contains) ? nil : start
  }
}

extension Rendering {
  /// The index of the word with which a phrase of a verb's own begins, behind its object: put somebody *under surveillance*.
  public var tail: Int? { HeadRule.tail(of: words) }
}

extension String {
  /// With spaces where underscores stand.
  func replacing(underscores replacement: Character) -> String {
    contains("_") ? String(map { $0 == "_" ? replacement : $0 }) : self
  }
}
