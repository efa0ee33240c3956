internal import Lexicon

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Reads JSON Lines, a concept each.
enum JSONReader {
  static func read(_ bytes: [UInt8], _ limits: Limits) throws(ExchangeError) -> Reading {
    var reading = Reading()
    reading.isWhole = true
    reading.hasNotation = true
    reading.hasDeprecated = true
    reading.hasStatuses = true
    let decoder = JSONDecoder()
    var number = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      guard line.count <= limits.text else { throw ExchangeError(.fieldTooLong(limit: limits.text), line: number) }
      guard let object = try? decoder.decode(Object.self, from: Data(line)) else {
        throw ExchangeError(.badJSON, line: number)
      }
      for key in object.otherKeys { reading.remark(.ignored(key), line: number) }
      let concept = try concept(object.concept, line: number, &reading)
      try reading.add(concept, line: number, limits)
    }
    return reading
  }

  private static func concept(_ json: ConceptJSON, line: Int, _ reading: inout Reading) throws(ExchangeError) -> Concept
  {
    let code = json.pos ?? PartOfSpeech.noun.code
    guard let pos = PartOfSpeech(code: code) else { throw ExchangeError(.unknownPartOfSpeech(code), line: line) }
    func text(_ value: String?, _ field: Reading.Field) -> String {
      guard let value else { return "" }
      reading.fields.insert(field)
      return Spaces.collapsed(value)
    }
    var concept = Concept(
      id: text(json.id, .id), domain: text(json.domain, .domain), pos: pos, features: text(json.features, .features),
      note: text(json.note, .note))
    if json.pos != nil { reading.fields.insert(.pos) }
    for language in TermLanguage.allCases {
      guard let terms = json[language] else { continue }
      reading.fields.insert(Reading.Field(language))
      let read = terms.compactMap { term($0, pos, language, line: line, &reading) }
      concept[language] = language == .english ? read : TermList.preferredFirst(read)
    }
    return concept
  }

  private static func term(
    _ json: TermJSON, _ pos: PartOfSpeech, _ language: TermLanguage, line: Int, _ reading: inout Reading
  ) -> Term? {
    guard let words = ForeignTerm.words(json.term, line: line, &reading) else { return nil }
    let status = json.status.map { StatusName.status($0) } ?? .preferred
    if status == nil { reading.remark(.status(json.status ?? ""), line: line) }
    let notation = ForeignTerm.notation(json.notation, for: words, pos, language, line: line, &reading)
    return Term(notation, status ?? .admitted)
  }

  /// An object with all its keys, those unknown among them.
  private struct Object: Decodable {
    let concept: ConceptJSON
    let otherKeys: [String]

    private struct Key: CodingKey {
      let stringValue: String
      let intValue: Int? = nil

      init(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
      concept = try ConceptJSON(from: decoder)
      let keys = try decoder.container(keyedBy: Key.self).allKeys.map(\.stringValue)
      otherKeys = keys.filter { Reading.Field(rawValue: $0) == nil }.sorted()
    }
  }
}
