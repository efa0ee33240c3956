public import Lexicon
internal import Orthography

/// What to do with a concept that the glossary says otherwise.
public enum ClashPolicy: String, Sendable, CaseIterable {
  /// The glossary's stays.
  case keep
  /// The input's is taken, in what it tells.
  case replace
}

/// What an import would do: for each concept of the input whether it is new, the same, clashing, or can't be taken.
public struct ImportPlan: Sendable {
  /// What becomes of a concept.
  public enum Verdict: Sendable {
    /// The glossary lacks it; it goes to a file.
    case new(path: String)
    /// The glossary says the same.
    case same(PlacedConcept)
    /// The glossary says otherwise, in these parts.
    case clashing(PlacedConcept, [Reading.Field])
    /// An earlier line of the input has it; whether that says otherwise.
    case repeated(line: Int, clashes: Bool)
    /// It can't be taken: why.
    case unusable(Reason)
  }

  /// Why a concept can't be taken.
  public enum Reason: Sendable, Hashable {
    case noEnglish
    case noSource
    case noFile(domain: String)
    /// The linter refuses the line that it would make.
    case refused(message: String, help: String)
  }

  /// A concept of the input, as it would stand in the glossary.
  public struct Item: Sendable {
    /// What the input says.
    public let record: Record
    public let verdict: Verdict
    /// The concept as it would be written; nil if nothing is.
    public let result: Concept?
  }

  public let items: [Item]
  /// In how many concepts letters were set right: ي to ی in Persian, and so on.
  public let normalized: Int

  /// - Parameters:
  ///   - files: all files of the glossary, or the one of the user's own that is edited.
  ///   - into: the file that new concepts go to; nil for the one that their domain names.
  ///   - base: the glossaries under a file of the user's own, where `files` is that: it takes all that they don't say.
  ///   - refused: the items that the linter has refused in an earlier try, with its reasons.
  public init(
    _ reading: Reading, files: [GlossaryFile], into: String?, base: [GlossaryFile]? = nil, onClash: ClashPolicy,
    refused: [Int: Reason] = [:]
  ) throws(GlossaryError) {
    var concepts: [PlacedConcept] = []
    for file in files where base != nil || PlacedConcept.isConcepts(file.path) {
      concepts += try PlacedConcept.concepts(of: file)
    }
    var planner = Planner(reading, concepts, paths: Set(files.map(\.path)), into: into, onClash: onClash)
    if let base { planner.below = ConceptIndex(try PlacedConcept.all(in: base)) }
    items = reading.records.enumerated().map { index, record in
      if let reason = refused[index] { return Item(record: record, verdict: .unusable(reason), result: nil) }
      return planner.item(record)
    }
    normalized = planner.normalized
  }

  /// How many concepts are new, the same, clashing and unusable.
  public var counts: (new: Int, same: Int, clashing: Int, unusable: Int) {
    var counts = (new: 0, same: 0, clashing: 0, unusable: 0)
    for item in items {
      switch item.verdict {
      case .new: counts.new += 1
      case .same, .repeated(_, clashes: false): counts.same += 1
      case .clashing, .repeated(_, clashes: true): counts.clashing += 1
      case .unusable: counts.unusable += 1
      }
    }
    return counts
  }
}

/// Decides on one concept after the other.
private struct Planner {
  private let reading: Reading
  private let merger: Merger
  private let index: ConceptIndex
  /// The concepts under a file of the user's own.
  var below = ConceptIndex([])
  private let paths: Set<String>
  private let into: String?
  private let onClash: ClashPolicy
  private var ids: IDMaker
  /// The ids that the input has had, with the item.
  private var seen: [String: Record] = [:]
  /// The concepts of the glossary that the input says otherwise, with the line that does so first.
  private var clashing: [String: Int] = [:]
  private(set) var normalized = 0

  init(_ reading: Reading, _ concepts: [PlacedConcept], paths: Set<String>, into: String?, onClash: ClashPolicy) {
    self.reading = reading
    self.paths = paths
    self.into = into
    self.onClash = onClash
    merger = Merger(reading: reading)
    index = ConceptIndex(concepts)
    ids = IDMaker(concepts)
  }

  mutating func item(_ record: Record) -> ImportPlan.Item {
    if !record.concept.id.isEmpty, let first = seen[record.concept.id] {
      let clashes = !merger.differences(first.concept, record.concept).isEmpty
      return ImportPlan.Item(record: record, verdict: .repeated(line: first.line, clashes: clashes), result: nil)
    }
    if !record.concept.id.isEmpty { seen[record.concept.id] = record }
    var record = record
    if let ours = counterpart(of: record.concept) {
      if merger.differences(ours.concept, record.concept).isEmpty {
        return ImportPlan.Item(record: record, verdict: .same(ours), result: nil)
      }
      tidy(&record.concept)
      let fields = merger.differences(ours.concept, record.concept)
      if fields.isEmpty { return ImportPlan.Item(record: record, verdict: .same(ours), result: nil) }
      let place = "\(ours.path):\(ours.line)"
      if let line = clashing[place] {
        return ImportPlan.Item(record: record, verdict: .repeated(line: line, clashes: true), result: nil)
      }
      clashing[place] = record.line
      let result = onClash == .replace ? merger.merged(ours.concept, record.concept) : nil
      return ImportPlan.Item(record: record, verdict: .clashing(ours, fields), result: result)
    }
    tidy(&record.concept)
    if let ours = below[record.concept.id] ?? below.match(record.concept),
      merger.differences(ours.concept, record.concept).isEmpty
    {
      return ImportPlan.Item(record: record, verdict: .same(ours), result: nil)
    }
    return newItem(record)
  }

  /// What the glossary has for it: by id, or, of a stranger's concept, by its source terms.
  private func counterpart(of concept: Concept) -> PlacedConcept? {
    if let ours = index[concept.id] { return ours }
    if reading.isWhole, IDMaker.isID(concept.id) { return nil }
    if let ours = index.match(concept) { return ours }
    var tidied = concept
    Tidier.tidy(&tidied)
    return tidied == concept ? nil : index.match(tidied)
  }

  private mutating func tidy(_ concept: inout Concept) {
    if Tidier.tidy(&concept) { normalized += 1 }
  }

  private mutating func newItem(_ record: Record) -> ImportPlan.Item {
    func unusable(_ reason: ImportPlan.Reason) -> ImportPlan.Item {
      ImportPlan.Item(record: record, verdict: .unusable(reason), result: nil)
    }
    guard let english = record.concept.english.first(where: { $0.status != .deprecated }) else {
      return unusable(.noEnglish)
    }
    guard !record.concept.persian.isEmpty || !record.concept.arabic.isEmpty else { return unusable(.noSource) }
    guard let path = path(of: record.concept.domain) else { return unusable(.noFile(domain: record.concept.domain)) }
    var result = record.concept
    if IDMaker.isID(result.id) {
      ids.take(result.id)
    } else {
      result.id = ids.make(from: english.text(result.pos, in: .english))
    }
    return ImportPlan.Item(record: record, verdict: .new(path: path), result: result)
  }

  private func path(of domain: String) -> String? {
    if let into { return into }
    return ["terms/\(domain).tsv", "names/\(domain).tsv"].first { paths.contains($0) }
  }
}

/// Sets letters right that look alike: what the linter would refuse in a term that somebody else has typed.
private enum Tidier {
  private static let persian = Normalizer(language: .persian)
  private static let arabic = Normalizer(language: .arabic)

  /// Whether anything was changed.
  @discardableResult
  static func tidy(_ concept: inout Concept) -> Bool {
    let before = concept
    tidy(&concept.persian, persian)
    tidy(&concept.arabic, arabic)
    return concept != before
  }

  private static func tidy(_ terms: inout [Term], _ normalizer: Normalizer) {
    for index in terms.indices {
      if let text = try? normalizer.normalize(terms[index].notation).string { terms[index].notation = text }
    }
  }
}
