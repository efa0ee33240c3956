import Lexicon

/// What stands after `=>` in a rule: `genitive(1, 2) @10 !governs(1,2)`.
struct RuleTail {
  private(set) var constructor = Constructor.same
  private(set) var arguments: [Rule.Builder.Argument] = []
  private(set) var guards: [Rule.Guard] = []
  private(set) var cost: Int32 = 0

  private struct Call {
    let word: String
    let arguments: [String]
  }

  /// - Parameters:
  ///   - parts: how many parts the rule has.
  ///   - error: makes an error that names the line.
  init(_ text: ArraySlice<UInt8>, parts: Int, error: (String) -> GlossaryError) throws(GlossaryError) {
    let calls = try Self.calls(text, error)
    guard let first = calls.first, let constructor = Constructor(rawValue: first.word) else {
      throw error("unknown constructor '\(calls.first?.word ?? "")'")
    }
    self.constructor = constructor
    for argument in first.arguments {
      if let value = Int(argument) {
        guard (1...parts).contains(value) else { throw error("there is no part \(value)") }
        arguments.append(.part(value - 1))
      } else {
        arguments.append(.word(argument))
      }
    }
    for call in calls.dropFirst() {
      if call.word.utf8.first == Ascii.at, let cost = Int32(call.word.dropFirst()) {
        self.cost = cost
      } else {
        guards.append(try Self.test(call, parts: parts, error))
      }
    }
  }

  /// The words of the tail, each with what stands in brackets behind it.
  private static func calls(_ text: ArraySlice<UInt8>, _ error: (String) -> GlossaryError) throws(GlossaryError)
    -> [Call]
  {
    var calls: [Call] = []
    var rest = text.drop { $0 == Ascii.space }
    while !rest.isEmpty {
      let word = rest.prefix { $0 != Ascii.space && $0 != Ascii.open }
      rest = rest.dropFirst(word.count)
      var arguments: [String] = []
      if rest.first == Ascii.open {
        guard let end = rest.firstIndex(of: Ascii.close) else { throw error("'(' is not closed") }
        arguments = rest[(rest.startIndex + 1)..<end].split(separator: Ascii.comma).map(\.trimmed.text)
        rest = rest[(end + 1)...]
      }
      calls.append(Call(word: word.text, arguments: arguments))
      rest = rest.drop { $0 == Ascii.space }
    }
    return calls
  }

  private static func test(_ call: Call, parts: Int, _ error: (String) -> GlossaryError) throws(GlossaryError)
    -> Rule.Guard
  {
    let given = call.arguments
    func number(_ place: Int) -> Int? {
      guard place < given.count, let value = Int(given[place]), (1...parts).contains(value) else { return nil }
      return value - 1
    }
    switch (call.word, given.count) {
    case ("!takes", 1): return .takes(given[0])
    case ("!verbal", 1): if let a = number(0) { return .verbal(a) }
    case ("!deverbal", 1): if let a = number(0) { return .deverbal(a) }
    case ("!doing", 1): if let a = number(0) { return .doing(a) }
    case ("!undergone", 1): if let a = number(0) { return .undergone(a) }
    case ("!several", 1): if let a = number(0) { return .several(a) }
    case ("!frame", 2): if let a = number(0) { return .frame(a, given[1]) }
    case (_, 2):
      guard let a = number(0), let b = number(1) else { break }
      switch call.word {
      case "!compound": return .compound(a, b)
      case "!compoundPassive": return .compoundPassive(a, b)
      case "!gapped": return .gapped(a, b)
      case "!gappedPassive": return .gappedPassive(a, b)
      case "!governs": return .governs(a, b)
      case "!cognate": return .cognate(a, b)
      default: throw error("unknown guard '\(call.word)'")
      }
    default: break
    }
    throw error("'\(call.word)' is neither a cost (@10) nor a guard (!governs(1, 2))")
  }
}

extension Rule.Guard {
  /// The same where only some of the parts are left; nil if one that it speaks of is not.
  func moved(_ kept: [Int]) -> Rule.Guard? {
    func both(_ a: Int, _ b: Int, _ make: (Int, Int) -> Rule.Guard) -> Rule.Guard? {
      kept.firstIndex(of: a).flatMap { a in kept.firstIndex(of: b).map { make(a, $0) } }
    }
    return switch self {
    case .compound(let a, let b): both(a, b, Rule.Guard.compound)
    case .compoundPassive(let a, let b): both(a, b, Rule.Guard.compoundPassive)
    case .governs(let a, let b): both(a, b, Rule.Guard.governs)
    case .cognate(let a, let b): both(a, b, Rule.Guard.cognate)
    case .gapped(let a, let b): both(a, b, Rule.Guard.gapped)
    case .gappedPassive(let a, let b): both(a, b, Rule.Guard.gappedPassive)
    case .frame(let a, let marker): kept.firstIndex(of: a).map { .frame($0, marker) }
    case .verbal(let a): kept.firstIndex(of: a).map { .verbal($0) }
    case .deverbal(let a): kept.firstIndex(of: a).map { .deverbal($0) }
    case .doing(let a): kept.firstIndex(of: a).map { .doing($0) }
    case .several(let a): kept.firstIndex(of: a).map { .several($0) }
    case .undergone(let a): kept.firstIndex(of: a).map { .undergone($0) }
    case .takes: self
    }
  }
}

extension Rule.Builder.Argument {
  /// The same where only some of the parts are left.
  func moved(_ kept: [Int]) -> Self {
    guard case .part(let index) = self else { return self }
    return kept.firstIndex(of: index).map { .part($0) } ?? .word("-")
  }
}

/// The characters that the notation of rules gives a meaning.
enum Ascii {
  static let lineFeed = UInt8(ascii: "\n")
  static let space = UInt8(ascii: " ")
  static let hash = UInt8(ascii: "#")
  static let less = UInt8(ascii: "<")
  static let more = UInt8(ascii: ">")
  static let star = UInt8(ascii: "*")
  static let question = UInt8(ascii: "?")
  static let at = UInt8(ascii: "@")
  static let bar = UInt8(ascii: "|")
  static let comma = UInt8(ascii: ",")
  static let caret = UInt8(ascii: "^")
  static let equals = UInt8(ascii: "=")
  static let underscore = UInt8(ascii: "_")
  static let open = UInt8(ascii: "(")
  static let close = UInt8(ascii: ")")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")

  static func isCapital(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }
  static func isLetter(_ byte: UInt8) -> Bool { isCapital(byte & 0xDF) && byte < 0x80 }
}

extension ArraySlice<UInt8> {
  var text: String { String(decoding: self, as: UTF8.self) }

  /// The same without spaces at its ends.
  var trimmed: ArraySlice<UInt8> {
    var slice = self
    while slice.first == Ascii.space { slice = slice.dropFirst() }
    while slice.last == Ascii.space { slice = slice.dropLast() }
    return slice
  }

  /// The first place of some ASCII text.
  func place(of text: StaticString) -> Range<Int>? {
    let length = text.utf8CodeUnitCount
    return text.withUTF8Buffer { wanted in
      var start = startIndex
      while start + length <= endIndex {
        if self[start] == wanted[0], self[start..<(start + length)].elementsEqual(wanted) {
          return start..<(start + length)
        }
        start += 1
      }
      return nil
    }
  }
}
