import Grammar
import Orthography
import Testing

/// Every example of `grammar/*.rules`: its English comes out, and its rule takes part.
@Suite struct RuleExampleTests {
  /// One `<` line with its `>` line, and the rule under which they stand.
  struct Example: CustomTestStringConvertible, Sendable {
    let language: Language
    let rule: String
    let source: String
    let english: String
    let place: String
    var testDescription: String { "\(place) \(rule): \(english)" }
  }

  /// The examples of one language; a rule with optional parts is several rules with the same examples.
  static func examples(_ engine: Result<Engine, any Error>) -> [Example] {
    guard let engine = try? engine.get() else { return [] }
    var seen: Set<String> = []
    return engine.parser.grammar.rules.flatMap { rule in
      rule.examples.compactMap { example in
        let place = "\(rule.file):\(example.line)"
        guard seen.insert(place).inserted else { return nil }
        return Example(
          language: engine.language, rule: rule.name, source: example.source, english: example.english, place: place)
      }
    }
  }

  /// As fragments are compared: without the final stop and the first capital.
  func fragment(_ text: String) -> String {
    var text = text[...]
    if text.hasSuffix("."), !text.hasSuffix("..") { text = text.dropLast() }
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  @Test(arguments: [persian, arabic])
  func theGrammarLoads(_ engine: Result<Engine, any Error>) throws {
    let count = try engine.get().parser.grammar.rules.count
    #expect(count > 0)
  }

  @Test(arguments: examples(persian) + examples(arabic))
  func exampleHolds(_ example: Example) throws {
    let engine = try (example.language == .arabic ? arabic : persian).get()
    let parse = try engine.parse(example.source)
    let english = engine.english(parse)
    let takesPart = parse.uses(example.rule)
    #expect(fragment(english) == fragment(example.english), "\(example.source)\n\(parse.dump)")
    #expect(takesPart, "\(example.rule) takes no part in \(example.source)\n\(parse.dump)")
  }
}
