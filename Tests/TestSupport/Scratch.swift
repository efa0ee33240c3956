public import Foundation

/// A folder of its own for a test, gone when nobody holds it any more.
public final class Scratch: Sendable {
  public let folder: URL

  public init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "gloss-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Writes a file, and returns where it is.
  @discardableResult
  public func file(_ name: String, _ content: Data) throws -> URL {
    let url = folder.appending(path: name)
    try content.write(to: url)
    return url
  }

  /// Writes a text.
  @discardableResult
  public func file(_ name: String, _ text: String) throws -> URL {
    try file(name, Data(text.utf8))
  }
}
