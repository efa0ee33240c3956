internal import CGlossaries

/// One file of a glossary: its path, relative to the folder of glossaries, and its bytes.
public struct GlossaryFile: Sendable {
  /// The path relative to the folder, such as `lexicon/fa/nouns.tsv`; it says what the file holds.
  public let path: String
  /// The path that messages show.
  public let displayPath: String
  public let bytes: [UInt8]
  /// Whether the file came with the program, so that its details were checked by the tests.
  public let isBundled: Bool

  public init(path: String, bytes: [UInt8], displayPath: String? = nil) {
    self.init(path: path, bytes: bytes, displayPath: displayPath ?? path, isBundled: false)
  }

  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// A file that is taken as checked, as those that came with the program are.
  package init(trusted path: String, bytes: [UInt8]) {
    self.init(path: path, bytes: bytes, displayPath: path, isBundled: true)
  }

  init(path: String, bytes: [UInt8], displayPath: String, isBundled: Bool) {
    self.path = path
    self.bytes = bytes
    self.displayPath = displayPath
    self.isBundled = isBundled
  }
}

extension GlossaryFile: CustomStringConvertible {
  /// The path; nobody wants to read the bytes in a log.
  public var description: String { displayPath }
}

extension GlossaryFile {
  /// Whether a file carried inside the program has this path and the very same bytes.
  static func isCarried(_ path: String, _ bytes: [UInt8]) -> Bool {
    var count = 0
    guard let files = cglossaries(&count) else { return false }
    return UnsafeBufferPointer(start: files, count: count).contains { file in
      file.count == bytes.count && String(cString: file.path) == path
        && UnsafeBufferPointer(start: file.bytes, count: file.count).elementsEqual(bytes)
    }
  }

  /// The files carried inside the program, sorted by path.
  public static var bundled: [GlossaryFile] {
    var count = 0
    guard let files = cglossaries(&count) else { return [] }
    return UnsafeBufferPointer(start: files, count: count).map { file in
      let path = String(cString: file.path)
      let bytes = Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
      return GlossaryFile(path: path, bytes: bytes, displayPath: "glossaries/" + path, isBundled: true)
    }
  }
}
