/// Checks values against a JSON Schema (draft 2020-12), the part of it that `docs/gist.schema.json` is written in.
///
/// A keyword that it does not know is an error, so that no part of the schema goes unchecked.
public struct JSONSchema: Sendable {
  private let root: JSONValue

  public init(_ root: JSONValue) { self.root = root }

  /// What is wrong with a value, each with its place; empty if it is valid.
  public func problems(of value: JSONValue) -> [String] {
    problems(value, root, at: "$")
  }

  private func problems(_ value: JSONValue, _ schema: JSONValue, at place: String) -> [String] {
    guard case .object(let keywords) = schema else { return ["\(place): a schema is not an object"] }
    return keywords.sorted { $0.key < $1.key }.flatMap { keyword, argument in
      check(value, keyword, argument, in: keywords, at: place)
    }
  }

  private func check(
    _ value: JSONValue, _ keyword: String, _ argument: JSONValue, in schema: [String: JSONValue], at place: String
  ) -> [String] {
    switch keyword {
    case "$schema", "$id", "$defs", "title", "description", "examples", "$comment": return []
    case "$ref": return problems(value, resolve(argument), at: place)
    case "type":
      let types = argument.array?.compactMap(\.string) ?? [argument.string ?? ""]
      return types.contains { value.isOfType($0) } ? [] : ["\(place): not of type \(types.joined(separator: " or "))"]
    case "const": return value == argument ? [] : ["\(place): not the constant"]
    case "enum": return (argument.array ?? []).contains(value) ? [] : ["\(place): \(value) is not listed"]
    case "minimum", "maximum": return limit(value.number, keyword, argument, at: place)
    case "minItems", "maxItems": return limit((value.array?.count).map(Double.init), keyword, argument, at: place)
    case "minLength": return limit((value.string?.unicodeScalars.count).map(Double.init), keyword, argument, at: place)
    case "pattern": return pattern(value, argument, at: place)
    case "required":
      guard case .object(let members) = value else { return [] }
      return (argument.array ?? []).compactMap(\.string).filter { members[$0] == nil }.map { "\(place): no \($0)" }
    case "properties":
      guard case .object(let members) = value, case .object(let schemas) = argument else { return [] }
      return members.sorted { $0.key < $1.key }.flatMap { name, member in
        schemas[name].map { problems(member, $0, at: "\(place).\(name)") } ?? []
      }
    case "additionalProperties":
      guard argument == .bool(false), case .object(let members) = value, case .object(let known)? = schema["properties"]
      else { return argument == .bool(false) ? [] : ["\(place): additionalProperties is only known as false"] }
      return members.keys.sorted().filter { known[$0] == nil }.map { "\(place): unknown member \($0)" }
    case "items":
      return (value.array ?? []).enumerated().flatMap { problems($1, argument, at: "\(place)[\($0)]") }
    default: return ["\(place): the schema has a keyword '\(keyword)' that is not checked"]
    }
  }

  private func limit(_ number: Double?, _ keyword: String, _ argument: JSONValue, at place: String) -> [String] {
    guard let number, let bound = argument.number else { return [] }
    let isKept = keyword.hasPrefix("min") ? number >= bound : number <= bound
    return isKept ? [] : ["\(place): \(number) against \(keyword) \(bound)"]
  }

  private func pattern(_ value: JSONValue, _ argument: JSONValue, at place: String) -> [String] {
    guard let text = value.string, let pattern = argument.string else { return [] }
    guard let expression = try? Regex(pattern) else { return ["\(place): a bad pattern \(pattern)"] }
    return text.contains(expression) ? [] : ["\(place): '\(text)' is not like \(pattern)"]
  }

  /// What `#/$defs/name` refers to.
  private func resolve(_ reference: JSONValue) -> JSONValue {
    let steps = (reference.string ?? "").split(separator: "/").dropFirst()
    return steps.reduce(root) { value, step in value[String(step)] ?? .null }
  }
}

extension JSONValue {
  fileprivate func isOfType(_ name: String) -> Bool {
    switch (self, name) {
    case (.null, "null"), (.bool, "boolean"), (.number, "number"), (.string, "string"), (.array, "array"),
      (.object, "object"):
      true
    case (.number(let number), "integer"): number == number.rounded()
    default: false
    }
  }
}
