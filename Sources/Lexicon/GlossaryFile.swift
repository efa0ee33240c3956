internal import CGlossaries

/// One file of a glossary: its path, relative to the folder of glossaries, and its bytes.
public struct GlossaryFile: Sendable {
  /// The path relative to the folder, such as `lexicon/fa/nouns.tsv`; it says what the file holds.
  public let path: String
  /// The path that messages show.
  public let displayPath: String
  let content: FileContent
  /// Whether the file came with the program, so that its details were checked by the tests.
  public let isBundled: Bool

  /// The bytes as an array; of a file that the program carries it is made at the first call.
  public var bytes: [UInt8] { content.array }

  /// How many bytes it has.
  public var count: Int { content.count }

  public init(path: String, bytes: [UInt8], displayPath: String? = nil) {
    self.init(path: path, content: FileContent(bytes), displayPath: displayPath ?? path, isBundled: false)
  }

  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// A file that is taken as checked, as those that came with the program are.
  package init(trusted path: String, bytes: [UInt8]) {
    self.init(path: path, content: FileContent(bytes), displayPath: path, isBundled: true)
  }

  init(path: String, content: FileContent, displayPath: String, isBundled: Bool) {
    self.path = path
    self.content = content
    self.displayPath = displayPath
    self.isBundled = isBundled
  }
}

extension GlossaryFile: CustomStringConvertible {
  /// The path; nobody wants to read the bytes in a log.
  public var description: String { displayPath }
}

extension GlossaryFile {
  /// The files carried inside the program, sorted by path.
  public static var bundled: [GlossaryFile] {
    CarriedFiles().files.map { path, bytes in
      GlossaryFile(path: path, content: FileContent(bytes), displayPath: "glossaries/" + path, isBundled: true)
    }
  }
}

/// The files that stand in the program, sorted by path.
struct CarriedFiles {
  let files: [(path: String, bytes: CarriedBytes)]

  init() {
    var count = 0
    guard let files = cglossaries(&count) else {
      self.files = []
      return
    }
    self.files = UnsafeBufferPointer(start: files, count: count).map { file in
      (String(cString: file.path), CarriedBytes(buffer: UnsafeBufferPointer(start: file.bytes, count: file.count)))
    }
  }

  /// The bytes of the file with a path.
  func bytes(of path: String) -> CarriedBytes? { files.first { $0.path == path }?.bytes }
}
