import Lexicon
import Orthography

/// Hands out the pieces of work, in order, reading no further ahead than it must.
struct ArticleSource: ~Copyable {
  /// How inputs are cut.
  enum Cutting {
    /// Each file is one article.
    case files
    /// Long texts are cut at line breaks: where lines stand alone, nothing more is needed at a time.
    case lines
    /// `.jsonl` files and standard input are streams of objects; other files are articles.
    case records
  }

  private static let partSize = 1 << 18
  private static let recordsPerPart = 16

  private let cutting: Cutting
  private let language: Language?
  private var paths: ArraySlice<String>
  private var stream: LineStream?
  /// The file that is being read.
  private var path = ""
  private var recordLine = 1
  /// What the first part of a long text has told.
  private var known: (encoding: TextEncoding, language: Language)?

  init(paths: [String], cutting: Cutting, language: Language?) {
    self.paths = paths[...]
    self.cutting = cutting
    self.language = language
    stream = nil
  }

  /// The next piece of work; nil when there is no more.
  ///
  /// - Parameter complain: is told what can't be read.
  mutating func next(_ complain: (String) -> Void) -> Article? {
    while true {
      do {
        if let part = try nextPart() { return part }
        guard let path = paths.popFirst() else { return nil }
        if cutting == .files || (cutting == .records && !Self.isStream(path)) { return .file(path: path) }
        self.path = path
        recordLine = 1
        known = nil
        stream = try LineStream(path: path)
      } catch {
        stream = nil
        complain(Self.complaint(path, "\(error)"))
      }
    }
  }

  private mutating func nextPart() throws -> Article? {
    let part = cutting == .records ? try records() : try lines()
    if part == nil { stream = nil }
    return part
  }

  private mutating func records() throws(SystemError) -> Article? {
    var lines: [[UInt8]] = []
    var size = 0
    while lines.count < Self.recordsPerPart, size < Self.partSize, let line = try stream?.line() {
      size += line.count
      lines.append(line)
    }
    guard !lines.isEmpty else { return nil }
    defer { recordLine += lines.count }
    return .records(path: path, lines: lines, first: recordLine)
  }

  private mutating func lines() throws -> Article? {
    guard var bytes = try stream?.part(of: Self.partSize) else { return nil }
    if let known { return .part(path: path, bytes: bytes, encoding: known.encoding, language: known.language) }
    if stream?.isDone ?? true { return .part(path: path, bytes: bytes, encoding: nil, language: language) }
    // A part ends behind a byte 0A, which in UTF-16 is half a line break, so an even number of bytes is looked at.
    let encoding = try EncodingDetector.detect(Array(bytes.prefix(1 << 16)))
    if encoding == .utf16LittleEndian || encoding == .utf16BigEndian { bytes += try stream?.rest() ?? [] }
    let guess = try LanguageGuesser().dominant(Decoder.decode(bytes, encoding: encoding).utf8)
    known = (encoding, language ?? guess)
    return .part(path: path, bytes: bytes, encoding: encoding, language: language ?? guess)
  }

  private static func isStream(_ path: String) -> Bool {
    path == "-" || path.hasSuffix(".jsonl") || path.hasSuffix(".ndjson")
  }

  /// What is said of a file that can't be read.
  static func complaint(_ path: String, _ reason: String) -> String {
    "\(TerminalText.neutralize(path == "-" ? "standard input" : path)): \(reason)"
  }
}
