import English
import Lexicon
import Orthography

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A gist as one JSON object, keys sorted, as `docs/gist.schema.json` has it.
///
/// The segments are encoded one by one, so a long article needs little memory besides its text.
public struct JSONFormat: Sendable {
  /// Where line breaks stand.
  public enum Layout: Sendable {
    /// Each part of the object, and each segment, on a line of its own.
    case lines
    /// All on one line, as JSON Lines asks.
    case compact
  }

  let layout: Layout
  /// The digest of the glossary, computed once.
  let digest: String
  let english: GistRecord.English

  public init(_ translator: Translator, layout: Layout) {
    self.layout = layout
    digest = translator.digest
    english = GistRecord.English(
      spelling: translator.spelling.rawValue, style: translator.glossary.wording.rawValue)
  }

  /// The object with a final line break.
  ///
  /// - Parameter id: what a stream of texts calls this one.
  public func bytes(_ gist: Gist, id: TextRecord.ID? = nil) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let index = ScalarIndex(gist.document.text)
    var writer = ObjectWriter(layout: layout)
    func add(_ key: String, _ value: some Encodable) throws { writer.add(key, try encoder.encode(value)) }

    try add("english", english)
    try add("figures", GistRecord.Figures(gist.figures))
    try add("glossary", GistRecord.Glossary(sha256: digest))
    if let id { try add("id", id) }
    try add("schema", "gloss/1")
    writer.open("segments")
    for segment in gist.segments {
      writer.addElement(try encoder.encode(GistRecord.Segment(segment, gist.glossary, index)))
    }
    writer.close()
    let document = gist.document
    try add(
      "source",
      GistRecord.Source(
        path: document.path, language: document.language.code, sha256: SHA256.hex(document.original)))
    try add("unknown", gist.unknown.map { GistRecord.Unknown(text: $0.text, count: $0.count) })
    return writer.finish()
  }
}
