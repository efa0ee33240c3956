internal import Orthography

/// Why an input can't be read: where, what, and the way out.
public struct ExchangeError: Error, Hashable, Sendable {
  /// What is wrong with it.
  public enum Problem: Hashable, Sendable {
    case tooLarge(limit: Int)
    case notUTF8(offset: Int)
    case nothing
    case noColumns(wanted: [String], found: [String])
    case doubledColumn(String)
    case fieldCount(found: Int, expected: Int)
    case fieldTooLong(limit: Int)
    case tooManyFields(limit: Int)
    case tooManyRecords(limit: Int)
    case tooManyElements(limit: Int)
    case openQuote
    case strayQuote
    case badJSON
    case malformedXML(String)
    case declarations
    case entity
    case tooDeep(limit: Int)
    case notTBX(String)
    case noConcept
    case unknownPartOfSpeech(String)
    case needsLanguage
  }

  public let problem: Problem
  /// The line, from 1; 0 when the whole file is meant.
  public let line: Int

  public init(_ problem: Problem, line: Int = 0) {
    self.problem = problem
    self.line = line
  }

  /// The error as it is said of a file.
  public func message(for path: String) -> String {
    let place = TerminalText.neutralize(path) + (line > 0 ? ":\(line)" : "")
    return "\(place): error: \(TerminalText.neutralize(what))\nhelp: \(TerminalText.neutralize(help))"
  }
}

extension ExchangeError {
  /// What is wrong, in a sentence without capital and full stop.
  var what: String {
    switch problem {
    case .tooLarge(let limit): "larger than \(limit >> 20) MiB"
    case .notUTF8(let offset): "not UTF-8, at byte \(offset)"
    case .nothing: "nothing in it"
    case .noColumns(let wanted, let found):
      "no column \(wanted.map { "'\($0)'" }.joined(separator: " or ")); there are: \(Self.shown(found))"
    case .doubledColumn(let name): "column '\(name)' is named twice"
    case .fieldCount(let found, let expected): "\(found) field\(found == 1 ? "" : "s") instead of \(expected)"
    case .fieldTooLong(let limit): "a field or text of more than \(limit) bytes"
    case .tooManyFields(let limit): "more than \(limit) fields in a line"
    case .tooManyElements(let limit): "more than \(limit) elements, attributes and texts"
    case .tooManyRecords(let limit): "more than \(limit) concepts"
    case .openQuote: "a quoted field is not closed"
    case .strayQuote: "text after the quotation mark that closes a field"
    case .badJSON: "no JSON object of a concept"
    case .malformedXML(let reason): "not well-formed XML: \(reason)"
    case .declarations: "a document type with declarations of its own"
    case .entity: "an entity that XML does not define"
    case .tooDeep(let limit): "elements more than \(limit) deep"
    case .notTBX(let root): "the root element is '\(root)'"
    case .noConcept: "no concept in it"
    case .unknownPartOfSpeech(let word): "unknown part of speech '\(word)'"
    case .needsLanguage: "this format does not say which language its terms are in"
    }
  }

  /// Some of the names of columns, or what stands in their place.
  private static func shown(_ names: [String]) -> String {
    let shown = names.prefix(10).map { $0.count > 40 ? $0.prefix(40) + "…" : $0 }
    return shown.joined(separator: ", ") + (names.count > 10 ? " …" : "")
  }

  /// The way out.
  var help: String {
    switch problem {
    case .tooLarge: "split it"
    case .notUTF8: "save it as UTF-8"
    case .nothing, .noConcept: "check that it is the right file, and that --format names what it is"
    case .noColumns: "the first line names the columns; see docs/exchange.md"
    case .doubledColumn: "name each column once"
    case .fieldCount: "each line has as many fields as the first; quote a field with a comma, TAB or line break in it"
    case .fieldTooLong: "is a quotation mark left open? otherwise split the text"
    case .tooManyFields: "check what separates the fields"
    case .tooManyRecords, .tooManyElements: "split the file"
    case .openQuote: "close it with '\"'; a quotation mark inside a field is doubled"
    case .strayQuote: "a separator follows the closing '\"'; a quotation mark inside a field is doubled"
    case .badJSON:
      "one object a line, such as {\"fa\":[\"سفیر\"],\"ar\":[\"سفير\"],\"en\":[\"ambassador\"]}; see docs/exchange.md"
    case .malformedXML: "export it again, or check it with xmllint --noout"
    case .declarations: "remove the declarations in <!DOCTYPE …[ ]>; gloss reads no DTD"
    case .entity: "write the character itself; only &amp; &lt; &gt; &quot; &apos; and numbers are known"
    case .tooDeep: "this is no glossary that a tool has written"
    case .notTBX: "TBX starts with <tbx> (v3) or <martif> (v2)"
    case .unknownPartOfSpeech: "parts of speech are those of glossaries/README.md, such as noun, adj, adv, verb"
    case .needsLanguage: "add --from fa or --from ar"
    }
  }
}
