import Editing
import Exchange
import Foundation
import Lexicon
import TestSupport
import Testing

/// What an import finds new, the same, clashing or unusable, and what it writes.
@Suite struct ImportTests {
  private let scratch: Scratch
  private let store: GlossaryStore

  private static let terms = """
    id\tpos\tfeatures\tfa\tar\ten\tnote
    # offices
    ambassador\tnoun\thuman title\tسفیر | سفیر کبیر | !ایلچی\tسفير\tambassador [در=to gen=of لدى=to]\t

    foreign-minister\tnoun\thuman\tوزیر امور خارجه\tوزير الخارجية\tforeign minister | !minister of foreign affairs\tkeep
    talks\tnoun\t\tگفت‌وگو\tمحادثات\ttalks:pl [با=with] | ~*negotiation\t

    """

  init() throws {
    scratch = try Scratch()
    for folder in ["terms", "names", "lexicon/en"] {
      let url = scratch.folder.appending(path: folder)
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }
    try scratch.file("terms/diplomacy.tsv", Self.terms)
    try scratch.file("names/people.tsv", "id\tpos\tfeatures\tfa\tar\ten\tnote\nx-y\tperson\thuman\tایکس\t\tX Y\t\n")
    store = try GlossaryStore(folder: scratch.folder.path)
  }

  private func text(_ path: String = "terms/diplomacy.tsv") throws -> String {
    try String(contentsOf: scratch.folder.appending(path: path), encoding: .utf8)
  }

  private func run(
    _ text: String, _ format: ExchangeFormat, from: TermLanguage? = nil, into: String? = nil,
    _ onClash: ClashPolicy = .keep, dryRun: Bool = false
  ) throws -> GlossaryImporter.Outcome {
    let reading = try Reading(text, as: format, source: from)
    return try GlossaryImporter(store: store, into: into, onClash: onClash).run(reading, dryRun: dryRun)
  }

  private func counts(_ outcome: GlossaryImporter.Outcome) -> [Int] {
    let counts = outcome.plan.counts
    return [counts.new, counts.same, counts.clashing, counts.unusable]
  }

  @Test("its own exports are the same, and nothing is written", arguments: ExchangeFormat.allCases)
  func same(_ format: ExchangeFormat) throws {
    let concepts = try PlacedConcept.all(in: store.files()).filter { $0.path.hasPrefix("terms/") }.map(\.concept)
    let source: TermLanguage? = format.isBilingual ? .persian : nil
    let export = try Export(concepts, as: format, ExportOptions(source: source))
    let outcome = try run(String(decoding: export.bytes, as: UTF8.self), format, from: source, .replace)
    #expect(counts(outcome) == [0, 3, 0, 0])
    #expect(outcome.change.isEmpty)
    #expect(try text() == Self.terms)
  }

  @Test("new concepts go to the end of the named file, or of the one of their domain")
  func new() throws {
    let input = "id,domain,fa,ar,en\nenvoy,diplomacy,فرستاده,مبعوث,envoy\n,diplomacy,كنسول,قنصل,The Chargé's aide\n"
    let outcome = try run(input, .csv)
    #expect(counts(outcome) == [2, 0, 0, 0])
    #expect(outcome.plan.items.map(\.record.line) == [2, 3])
    // The Arabic kaf is set right.
    #expect(outcome.plan.normalized == 1)
    #expect(
      try text() == Self.terms + "envoy\tnoun\t\tفرستاده\tمبعوث\tenvoy\t\n"
        + "charges-aide\tnoun\t\tکنسول\tقنصل\tThe Chargé's aide\t\n")
    let other = try run("{\"fa\":[\"پیک\"],\"en\":[\"courier\"]}", .jsonl, into: "terms/mine.tsv")
    #expect(counts(other) == [1, 0, 0, 0])
    #expect(try text("terms/mine.tsv").hasSuffix("\ncourier\tnoun\t\tپیک\t\tcourier\t\n"))
  }

  @Test("a dry run tells the same and writes nothing")
  func dryRun() throws {
    let outcome = try run("id,fa,en\nenvoy,فرستاده,envoy\n", .csv, into: "terms/new.tsv", dryRun: true)
    #expect(counts(outcome) == [1, 0, 0, 0])
    #expect(outcome.change.files.map(\.path) == ["terms/new.tsv"])
    #expect(try text() == Self.terms)
    #expect(!FileManager.default.fileExists(atPath: scratch.folder.appending(path: "terms/new.tsv").path))
  }

  @Test("of what clashes the glossary's stays, or is replaced in what the input tells")
  func clash() throws {
    let input = "id,fa,en\ntalks,مذاکرات,talks:pl [با=with] | ~*negotiation\nambassador,سفیر,ambassador\n"
    let kept = try run(input, .csv)
    #expect(counts(kept) == [0, 0, 2, 0])
    #expect(try text() == Self.terms)
    #expect(kept.plan.items.map(\.fields) == [[.fa], [.fa, .en]])
    let replaced = try run(input, .csv, .replace)
    #expect(counts(replaced) == [0, 0, 2, 0])
    let wanted = Self.terms.replacing("گفت‌وگو", with: "مذاکرات").replacing("سفیر | سفیر کبیر | !ایلچی", with: "سفیر")
      .replacing(" [در=to gen=of لدى=to]", with: "")
    #expect(try text() == wanted)
  }

  @Test("a format without frames and deprecated terms leaves ours as they are")
  func replaceInPart() throws {
    let input = "سفیر\tambassador\t\nسفیر\tenvoy\t\nوزیر امور خارجه\tforeign minister\tkeep\n"
    #expect(counts(try run(input, .omegat, from: .persian)) == [0, 1, 1, 0])
    _ = try run(input, .omegat, from: .persian, .replace)
    let wanted = Self.terms.replacing("[در=to gen=of لدى=to]", with: "[در=to gen=of لدى=to] | ~envoy")
    #expect(try text() == wanted)
  }

  @Test("a file of the user's own takes what differs from the glossaries that it lies over, and only that")
  func ownFile() throws {
    let scratch = try Scratch()
    let path = scratch.folder.path + "/our.tsv"
    let base = try store.files()
    let rows = try PlacedConcept.all(in: base).prefix(2).map(\.concept)
    try #require(rows.count == 2)
    var other = rows[1]
    other.english[0].notation = "something else"
    let bytes = try Export([rows[0], other], as: .jsonl, ExportOptions()).bytes
    let reading = try Reading(bytes, as: .jsonl)
    let outcome = try GlossaryImporter(store: try GlossaryStore(own: path, over: base)).run(reading, dryRun: false)
    #expect(counts(outcome) == [1, 1, 0, 0])
    #expect(try store.files().map(\.bytes) == base.map(\.bytes))
    #expect(try PlacedConcept.concepts(of: try GlossaryFile.file(path)).map(\.concept.id) == [other.id])
  }

  @Test("of two that are about one concept the first counts")
  func twice() throws {
    let outcome = try run("fa,en\nسفیر,envoy\nسفیر,emissary\n", .csv, .replace)
    #expect(counts(outcome) == [0, 0, 2, 0])
    #expect(try text().contains("\tenvoy\t") && !text().contains("emissary"))
  }

  @Test("concepts of strangers are known by their source terms")
  func strangers() throws {
    let input = """
      <tbx type="TBX-Basic" style="dca" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
      <conceptEntry id="c1"><langSec xml:lang="ar"><termSec><term>محادثات</term></termSec></langSec>
        <langSec xml:lang="en"><termSec><term>talks</term></termSec></langSec></conceptEntry>
      <conceptEntry id="C 2"><langSec xml:lang="ar"><termSec><term>سفیر</term></termSec></langSec>
        <langSec xml:lang="en"><termSec><term>emissary</term></termSec></langSec></conceptEntry>
      <conceptEntry id="C3"><langSec xml:lang="ar"><termSec><term>قنصل</term></termSec></langSec>
        <langSec xml:lang="en"><termSec><term>consul</term></termSec></langSec></conceptEntry>
      </body></text></tbx>
      """
    let outcome = try run(input, .tbx, into: "terms/diplomacy.tsv")
    #expect(counts(outcome) == [1, 1, 1, 0])
    #expect(outcome.plan.items.map(\.record.line) == [2, 4, 6])
    #expect(try text() == Self.terms + "consul\tnoun\t\t\tقنصل\tconsul\t\n")
  }

  @Test("what can't be taken is set aside with the reason, and the rest is taken")
  func unusable() throws {
    let input =
      "id,fa,en\na,الف,!bad\nb,,good\nc,پ,\"the \"\"x\"\"\"\nd,ت,fine\nd,ت,fine\nd,ت,other\ne,ث,x [\nf,ج,{S} of {NP}\n"
    let outcome = try run(input, .csv, into: "terms/diplomacy.tsv")
    #expect(counts(outcome) == [1, 1, 1, 5])
    #expect(try text() == Self.terms + "d\tnoun\t\tت\t\tfine\t\n")
    let reasons = outcome.plan.items.map(\.reason)
    #expect(reasons[0] == .noEnglish && reasons[1] == .noSource)
    for index in [2, 6, 7] {
      guard case .refused(let message, _) = reasons[index] else {
        Issue.record("line \(index + 2) is \(String(describing: reasons[index]))")
        continue
      }
      #expect(!message.isEmpty)
    }
    #expect(try run("id,domain,fa,en\nz,nowhere,ژ,z\n", .csv).plan.items.map(\.reason) == [.noFile(domain: "nowhere")])
  }

  @Test("imported into an empty glossary, an export makes the same concepts", arguments: ExchangeFormat.lossless)
  func empty(_ format: ExchangeFormat) throws {
    let concepts = try Repository.concepts.get().filter { ["nuclear", "constructions"].contains($0.domain) }
    let export = try Export(concepts, as: format)
    try scratch.file("terms/diplomacy.tsv", "id\tpos\tfeatures\tfa\tar\ten\tnote\n")
    // The features and spellings that the linter knows of.
    for file in try Repository.files.get() where file.path.hasPrefix("lexicon/en") || file.path.hasPrefix("grammar/") {
      let url = scratch.folder.appending(path: file.path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url)
    }
    let outcome = try run(String(decoding: export.bytes, as: UTF8.self), format, into: "terms/all.tsv")
    #expect(counts(outcome) == [concepts.count, 0, 0, 0])
    let made = try PlacedConcept.all(in: store.files()).filter { $0.path == "terms/all.tsv" }.map(\.concept)
    func undomained(_ concepts: [Concept]) -> [Concept] {
      concepts.map { concept in
        var concept = concept
        concept.domain = ""
        return concept
      }
    }
    #expect(undomained(made) == undomained(concepts))
  }
}

extension ImportPlan.Item {
  /// The parts that clash.
  fileprivate var fields: [Reading.Field] { if case .clashing(_, let fields) = verdict { fields } else { [] } }

  fileprivate var reason: ImportPlan.Reason? { if case .unusable(let reason) = verdict { reason } else { nil } }
}
