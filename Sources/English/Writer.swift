import Lexicon
import Meaning

/// Collects the tokens of a gist in order, then sets articles, capitals and marks right.
struct Writer {
  private(set) var tokens: [EnglishToken] = []
  /// Where `a` or `an` is to be decided by the word that follows.
  private var undecided: Set<Int> = []

  var isEmpty: Bool { tokens.isEmpty }
  var last: EnglishToken? { tokens.last }

  mutating func word(_ text: String, _ sources: [Int], _ origin: Origin) {
    guard !text.isEmpty else { return }
    tokens.append(EnglishToken(text, sources: sources, origin: origin))
  }

  /// A function word that a rule makes.
  mutating func function(_ text: String, rule: String, sources: [Int] = []) {
    for part in text.split(separator: " ") {
      tokens.append(EnglishToken(String(part), sources: sources, origin: .rule(rule)))
    }
  }

  mutating func indefiniteArticle(rule: String, sources: [Int] = []) {
    undecided.insert(tokens.count)
    function("a", rule: rule, sources: sources)
  }

  /// A comma, unless there is a mark already or nothing to part.
  mutating func comma(_ sources: [Int] = []) {
    mark(",", sources)
  }

  mutating func mark(_ text: String, _ sources: [Int] = []) {
    guard let last = tokens.last, last.spacing != .opening else { return }
    if last.origin == .punctuation, last.spacing == .closing, last.text != "”", last.text != ")" {
      // The stronger mark stays.
      if Self.strength(text) > Self.strength(last.text) {
        tokens[tokens.count - 1].text = text
        tokens[tokens.count - 1].sources += sources
      }
      return
    }
    tokens.append(EnglishToken(text, sources: sources, origin: .punctuation, spacing: .closing))
  }

  /// The mark at the end of a sentence, which goes inside a quotation that ends it.
  mutating func stop(_ text: String, _ sources: [Int]) {
    guard tokens.last?.text == "”", tokens.count > 1 else { return mark(text, sources) }
    let closing = tokens.removeLast()
    mark(text, sources)
    tokens.append(closing)
  }

  /// Whether a quotation is open.
  var isQuoting: Bool {
    let last = tokens.last { $0.text == "“" || $0.text == "”" }
    return last?.text == "“"
  }

  mutating func open(_ text: String, _ sources: [Int] = []) {
    tokens.append(EnglishToken(text, sources: sources, origin: .punctuation, spacing: .opening))
  }

  mutating func close(_ text: String, _ sources: [Int] = []) {
    tokens.append(EnglishToken(text, sources: sources, origin: .punctuation, spacing: .closing))
  }

  /// Says that the last word stands for these tokens as well.
  mutating func alsoFrom(_ sources: [Int]) {
    guard !tokens.isEmpty else { return }
    tokens[tokens.count - 1].sources += sources
  }

  /// Something that leans on the word before: 's.
  mutating func suffix(_ text: String, rule: String) {
    tokens.append(EnglishToken(text, sources: [], origin: .rule(rule), spacing: .closing))
  }

  private static func strength(_ mark: String) -> Int {
    switch mark {
    case ",": 1
    case ";", ":": 2
    default: 3
    }
  }

  /// The finished tokens: `a` or `an` by sound, a capital at the start.
  func finished(lexicon: Inflector, capitalized: Bool) -> [EnglishToken] {
    var out = tokens
    for index in undecided where index + 1 < out.count {
      let next = out[(index + 1)...].first { $0.spacing != .opening }
      if let next { out[index].text = lexicon.indefiniteArticle(before: next.text) }
    }
    var startsSentence = capitalized
    for index in out.indices {
      if startsSentence, out[index].spacing != .opening || out[index].text.first?.isLetter == true {
        out[index].text = out[index].text.capitalizedFirst
        startsSentence = false
      }
      if [".", "?", "!"].contains(out[index].text), index + 1 < out.count { startsSentence = true }
      if out[index].text == ":", index + 1 < out.count,
        out[index + 1].origin != .punctuation || out[index + 1].text == "“"
      {
        startsSentence =
          startsSentence || out[index].origin == .punctuation && out[index].spacing == .closing && speechColon(index)
      }
    }
    // Another of the the members: a determiner that ends in an article, and the noun's own.
    for index in out.indices.dropLast().reversed() where out[index].text == "the" && out[index + 1].text == "the" {
      out.remove(at: index + 1)
    }
    // An other is one word.
    for index in out.indices.dropLast().reversed()
    where ["an", "An"].contains(out[index].text) && out[index + 1].text == "other" {
      out[index + 1].text = out[index].text + "other"
      out.remove(at: index)
    }
    return out
  }

  /// Positions of colons after which someone speaks, whose first word takes a capital.
  private var speech: Set<Int> = []
  private func speechColon(_ index: Int) -> Bool { speech.contains(index) }

  mutating func speechColon(_ sources: [Int]) {
    mark(":", sources)
    speech.insert(tokens.count - 1)
  }
}

extension String {
  var capitalizedFirst: String {
    guard let first = unicodeScalars.first, first.properties.isLowercase else { return self }
    return first.properties.titlecaseMapping + String(unicodeScalars.dropFirst())
  }
}
