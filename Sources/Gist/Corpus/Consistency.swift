import English
import Lexicon
import Meaning
import Orthography

/// Entries that some documents render in several ways.
public struct RenderingCounts: Sendable {
  /// An entry with the renderings that were chosen.
  public struct Entry: Sendable {
    /// The id, or the lemma and part of speech.
    public let name: String
    /// Where the entry stands.
    public let place: String
    /// The preferred term, or the lemma.
    public let source: String
    public internal(set) var count = 0
    var chosen: [String: (count: Int, place: String)] = [:]

    /// What was written, most frequent first, and where first.
    public var renderings: [(text: String, count: Int, place: String)] {
      chosen.map { (text: $0.key, count: $0.value.count, place: $0.value.place) }
        .sorted { ($1.count, $0.text) < ($0.count, $1.text) }
    }
  }

  private let glossary: Glossary
  private let inflector: Inflector
  private var found: [EntryID: Entry] = [:]
  private var forms: [String: Set<String>] = [:]

  public init(_ translator: Translator) {
    glossary = translator.glossary
    inflector = translator.realiser.inflector
  }

  private static let content: Set<PartOfSpeech> = [.noun, .adj, .adv, .verb]

  /// Counts the renderings of a gist.
  public mutating func add(_ gist: Gist) {
    for segment in gist.segments {
      var words: [EntryID: [Int: [String]]] = [:]
      for word in segment.english {
        // The words of one use have the same source.
        guard case .entry(let id) = word.origin, let source = word.sources.first else { continue }
        words[id, default: [:]][source, default: []].append(word.text.lowercased())
      }
      for (id, uses) in words
      where Self.content.contains(glossary.partOfSpeech(id)) && glossary.entry(id).renderings.count > 1 {
        for (_, english) in uses { add(id, english, place: "\(gist.document.path):\(segment.line + 1)") }
      }
    }
  }

  private mutating func add(_ id: EntryID, _ english: [String], place: String) {
    let entry = glossary.entry(id)
    guard let rendering = entry.renderings.first(where: { isWritten($0, english) }) else { return }
    var counted =
      found[id] ?? Entry(name: entry.name, place: "\(entry.file):\(entry.line)", source: entry.forms.first?.text ?? "")
    counted.count += 1
    let known = counted.chosen[rendering.text]
    counted.chosen[rendering.text] = ((known?.count ?? 0) + 1, known?.place ?? place)
    found[id] = counted
  }

  /// Whether all words of a rendering stand there, in any form.
  private mutating func isWritten(_ rendering: Rendering, _ english: [String]) -> Bool {
    for word in rendering.words where Slot(text: word) == nil {
      let word = word.lowercased()
      let all = forms[word] ?? inflector.forms(of: word)
      forms[word] = all
      guard english.contains(where: all.contains) else { return false }
    }
    return true
  }

  /// The entries with several renderings, most frequent first.
  public func inconsistent(atLeast count: Int) -> [Entry] {
    found.values.filter { $0.chosen.count > 1 && $0.count >= count }
      .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }
}
