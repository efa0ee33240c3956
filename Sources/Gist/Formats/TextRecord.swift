#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A text in a stream of JSON Lines: `{"id": "a1", "text": "…"}`; the id may be a number, or missing.
public struct TextRecord: Sendable {
  /// What the stream calls a text.
  public enum ID: Sendable, Hashable {
    case string(String)
    case number(Int)
  }

  public let id: ID?
  public let text: String

  /// Reads one line; nil if it is not such an object.
  public init?(json: [UInt8]) {
    guard let object = try? JSONDecoder().decode(Object.self, from: Data(json)) else { return nil }
    id = object.id
    text = object.text
  }

  private struct Object: Decodable {
    let id: ID?
    let text: String
  }
}

extension TextRecord.ID: Codable {
  public init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let number = try? value.decode(Int.self) {
      self = .number(number)
    } else {
      self = .string(try value.decode(String.self))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    switch self {
    case .string(let text): try value.encode(text)
    case .number(let number): try value.encode(number)
    }
  }
}
