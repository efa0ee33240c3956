import Lexicon
import Orthography
import TestSupport
import Testing

/// What holds for every entry and for any bytes.
@Suite struct PropertyTests {
  @Test func everyFormOfEveryEntryIsFound() throws {
    let glossary = try bundled.get()
    var missing: [String] = []
    for id in glossary.entryIDs {
      for form in glossary.entry(id).forms {
        let key = MatchKey.fold(Array(form.text.utf8), language: form.language)[...]
        // A plus or a hyphen is a word of its own.
        let isSingle = !key.contains { " {+-".utf8.contains($0) }
        let isFound =
          isSingle ? glossary.lookup(key, form.language).contains(id) : glossary.finds(form.text, of: id, form.language)
        if !isFound { missing.append("\(glossary.entry(id).name): \(form.text)") }
      }
    }
    #expect(missing.isEmpty, "\(missing.prefix(10))")
  }

  @Test func everyEntryHasARangeOfItsOwn() throws {
    let glossary = try bundled.get()
    let places = glossary.entryIDs.map { id in
      let entry = glossary.entry(id)
      return "\(entry.file):\(entry.line)"
    }
    #expect(Set(places).count == glossary.count)
    for rendering in glossary.entryIDs.lazy.flatMap({ glossary.entry($0).renderings }) {
      #expect(rendering.words.indices.contains(rendering.head))
    }
  }

  /// Bytes that mean something to the reader come often.
  func noise(_ generator: inout SeededGenerator, count: Int) -> [UInt8] {
    let telling = Array("\t\t\t\n| {}[]=:*#~!_,\r-a\u{200C}با".utf8)
    return (0..<count).map { _ in
      Int.random(in: 0..<4, using: &generator) > 0
        ? telling[Int.random(in: 0..<telling.count, using: &generator)] : UInt8.random(in: 0...255, using: &generator)
    }
  }

  static let paths = [
    "lexicon/fa/a.tsv", "lexicon/ar/a.tsv", "terms/a.tsv", "names/a.tsv", "lexicon/en/nouns.tsv", "calendar/a.tsv",
    "a.rules",
  ]

  /// Whatever the file, loading and checking end with an answer.
  func survive(_ file: GlossaryFile) {
    _ = Linter.lint([file], overlays: [file]).map(\.description)
    _ = try? TSV(file)
    _ = try? EnglishLexicon(files: [file])
    // As if it were one of ours, so that nothing is checked before it is read.
    for glossary in [
      try? Glossary(files: [GlossaryFile(trusted: file.path, bytes: file.bytes)]),
      try? Glossary(files: [], overlays: [GlossaryFile(trusted: file.path, bytes: file.bytes)]),
    ].compactMap(\.self) {
      for id in glossary.entryIDs { _ = glossary.entry(id) }
      for form in glossary.multiword(first: [], .persian) { _ = glossary.parts(of: form) }
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func randomBytesNeverCrash(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let path = PropertyTests.paths[Int(seed) % PropertyTests.paths.count]
    let header = [
      "lemma\troman\tpos\tfeatures\tenglish\n", "lemma\tvowelled\tpos\tfeatures\tenglish\n",
      "id\tpos\tfeatures\tfa\tar\ten\tnote\n", "fa\ten\n", "",
    ]
    for start in header {
      survive(GlossaryFile(path: path, bytes: Array(start.utf8) + noise(&generator, count: 300)))
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func damagedLinesNeverCrash(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let files = GlossaryFile.bundled.filter { $0.bytes.count > 100 }
    let file = files[Int(seed) % files.count]
    let lines = file.bytes.split(separator: 0x0A).filter { $0.first != UInt8(ascii: "#") }
    var bytes: [UInt8] = Array(try #require(lines.first)) + [0x0A]
    for _ in 0..<30 { bytes += lines[Int.random(in: 0..<lines.count, using: &generator)] + [0x0A] }
    for _ in 0..<20 {
      let at = Int.random(in: bytes.count / 20..<bytes.count, using: &generator)
      bytes.replaceSubrange(at..<at + 1, with: noise(&generator, count: Int.random(in: 0...2, using: &generator)))
    }
    survive(GlossaryFile(path: file.path, bytes: bytes))
  }
}
