public import Foundation

/// Where things are in the repository.
public enum Repository {
  /// The top of it.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The five articles, by name.
  public static var seeds: [URL] {
    get throws {
      try FileManager.default.contentsOfDirectory(at: root.appending(path: "seeds"), includingPropertiesForKeys: nil)
        .filter { $0.pathExtension == "txt" }.sorted { $0.lastPathComponent < $1.lastPathComponent }
    }
  }

  /// The schema of the JSON output.
  public static var schema: JSONValue {
    get throws { try JSONValue(parsing: Data(contentsOf: root.appending(path: "docs/gist.schema.json"))) }
  }
}
