import Orthography

/// A piece of work: what one task translates at a time.
enum Article: Sendable {
  /// A file, read by the task that takes it.
  case file(path: String)
  /// A part of a long text, cut at a line break.
  case part(path: String, bytes: [UInt8], encoding: TextEncoding?, language: Language?)
  /// Lines of a stream of JSON objects; the number of the first counts from 1.
  case records(path: String, lines: [[UInt8]], first: Int)
}

/// What came of a piece of work.
struct Outcome: Sendable {
  var output: [UInt8] = []
  /// What could not be read.
  var complaints: [String] = []
  /// How many articles it was.
  var articles = 1
}
