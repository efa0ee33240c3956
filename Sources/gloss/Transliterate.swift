import ArgumentParser
import Gist
import Lexicon
import Orthography
import Romanization

/// Prints text in Latin letters.
struct Transliterate: ParsableCommand {
  /// The values of `--language`.
  enum Tongue: String, CaseIterable, ExpressibleByArgument {
    case fa, prs, ar

    var variety: Variety {
      switch self {
      case .fa: .persian
      case .prs: .dari
      case .ar: .arabic
      }
    }
  }

  static let configuration = CommandConfiguration(
    abstract: "Print Persian, Dari or Arabic in Latin letters, by a standard.",
    discussion: """
      What is asked for is words, or files of text; each line of a file, or each argument that is no file, is one line \
      of the output. Words are vowelled as the lexicon reads them, with the ezafe and the Arabic article as the scheme \
      wants them. A word that the lexicon does not have is vowelled by what its letters suggest, and marked with a star.

      Formats:
        text    a line for each line
        jsonl   an object for each line: its tokens, with vowels, Latin letters, and whether they were guessed

      Examples:
        gloss transliterate --scheme bgn تهران
        gloss transliterate --scheme alalc --language ar "وزارة الخارجية"
        gloss transliterate --scheme ijmes article.txt
        gloss transliterate --list
      """)

  @Option(help: ArgumentHelp("The scheme, by its name in --list.", valueName: "name"))
  var scheme = "newsroom"

  @Option(
    help: ArgumentHelp(
      "The language: fa (Persian), prs (Dari) or ar (Arabic); else it is seen from the text.", valueName: "lang"))
  var language: Tongue?

  @Option(help: "The format of the output: text or jsonl.")
  var format = RowFormat.text

  @Flag(help: "List the schemes, with their languages and sources.")
  var list = false

  @Flag(name: .customLong("no-marks"), help: "Leave out the stars before guessed words.")
  var isPlain = false

  @Option(name: .shortAndLong, help: ArgumentHelp("Write to this file.", valueName: "file"), completion: .file())
  var output: String?

  @OptionGroup var knowledge: GlossaryOptions

  @Argument(
    help: ArgumentHelp("The files to read, or words; - or none is standard input.", valueName: "file or words"),
    completion: .file())
  var sources: [String] = []

  /// Whether an argument is text, not the name of a file.
  private static func isText(_ argument: String) -> Bool {
    let isForeign = argument.unicodeScalars.contains { (0x0600...0x06FF).contains($0.value) }
    return isForeign && !InputFile.exists(argument)
  }

  func validate() throws { try OutputCheck.refuse(output, amongst: sources.filter { !Self.isText($0) }) }

  func run() throws {
    var worker = try Worker(try knowledge.translator())
    if list { return try printList(worker.schemes) }
    guard
      worker.schemes.schemes.contains(where: { $0.name == scheme && (language?.variety ?? $0.variety) == $0.variety })
    else { throw Failure.edit(Self.complaint(scheme, language?.variety, worker.schemes), isUsage: true) }
    var writers = try SchemeWriters(scheme, language?.variety, of: worker.schemes)
    var output = try Output(path: output)
    var isComplete = true
    do {
      for document in try documents(&isComplete) {
        var unserved: Language?
        try worker.transliterate(document, by: &writers) { line in
          try output.write(text(of: line))
          unserved = unserved ?? line.unserved
        }
        guard let unserved else { continue }
        isComplete = false
        Terminal.complain(
          "\(TerminalText.neutralize(document.path)): \(scheme) is no scheme for \(unserved.code); its words stay as they are"
        )
      }
    } catch {
      output.abandon()
      throw error
    }
    try output.close()
    if !isComplete { throw ExitStatus.incomplete }
  }

  private func text(of line: TransliteratedLine) throws -> [UInt8] {
    if format == .jsonl { return try TransliterationFormat.jsonLine(line) }
    return Array(TerminalText.neutralize(line.text(isMarked: !isPlain)).utf8) + [0x0A]
  }

  /// What is to be read: words as lines of one document each, and files.
  private func documents(_ isComplete: inout Bool) throws -> [Document] {
    var out: [Document] = []
    for source in sources.isEmpty ? ["-"] : sources {
      do {
        let bytes = Self.isText(source) ? Array(source.utf8) : try InputFile.bytes(of: source)
        out.append(
          try Document(
            path: source == "-" ? "standard input" : source, bytes: bytes, language: language?.variety.language))
      } catch {
        isComplete = false
        Terminal.complain("\(TerminalText.neutralize(source)): \(error)")
      }
    }
    return out
  }

  private func printList(_ catalogue: SchemeCatalogue) throws {
    var output = try Output(path: output)
    for scheme in catalogue.schemes {
      let name = scheme.name.padding(to: 12) + scheme.variety.rawValue.padding(to: 5)
      try output.write(name + scheme.title.padding(to: 16) + scheme.source + "\n")
    }
    try output.close()
  }

  private static func complaint(_ name: String, _ variety: Variety?, _ catalogue: SchemeCatalogue) -> String {
    let names = catalogue.schemes.filter { (variety ?? $0.variety) == $0.variety }.map(\.name)
    let known = names.enumerated().filter { !names[..<$0.offset].contains($0.element) }.map(\.element)
    return "there is no scheme '\(TerminalText.neutralize(name))'\(variety.map { " for \($0.rawValue)" } ?? "")\n"
      + "help: there are \(known.joined(separator: ", ")); gloss transliterate --list says what they are"
  }
}

extension String {
  /// The text with spaces to a width.
  fileprivate func padding(to width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }
}
