import ArgumentParser
import Gist
import Orthography

/// Prints the gist of articles.
struct Translate: AsyncParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, lines, json, jsonl, interlinear }

  static let configuration = CommandConfiguration(
    abstract: "Print the English gist of articles.",
    discussion: """
      Formats:
        text         for reading: the gist, its terms, and figures
        lines        one line of English for each line of the input
        json         an object for each file: segments, tokens, alignment, terms
        jsonl        the same, an object a line; *.jsonl and standard input are
                     read as streams of {"id": …, "text": …}
        interlinear  source, romanization and gloss of each word, then English

      Examples:
        gloss translate article.txt
        gloss translate --from ar --format json -o gist.json article.txt
        gloss translate --format lines articles/*.txt > english.txt
        gloss translate --format jsonl < articles.jsonl > gists.jsonl
        gloss translate --glossary our-terms.tsv article.txt
        gloss translate --date 2024-05-06 --show-days article.txt
        gloss translate --style neutral --spelling american article.txt

      Exit status: 0 done; 1 some input could not be read; 2 wrong usage or a glossary \
      with errors.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var english: EnglishOptions
  @OptionGroup var knowledge: GlossaryOptions

  @OptionGroup var dates: DateOptions

  @Option(help: ArgumentHelp("The format of the output.", valueName: "format"))
  var format = Format.text

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(name: .shortAndLong, help: ArgumentHelp("How many articles at a time (default: one a core).", valueName: "n"))
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
    try OutputCheck.refuse(output, amongst: input.paths)
  }

  func run() async throws {
    let translator = try knowledge.translator(english, expecting: input.expected)
    let isDetailed = format != .lines && format != .text
    let output = try Output(path: output)
    let printer = Printer(
      format: format, style: output.style,
      isTitled: input.paths.count > 1, language: input.from.language,
      json: format == .json || format == .jsonl
        ? JSONFormat(translator, layout: format == .json ? .lines : .compact) : nil)
    let isStream = format == .lines || format == .jsonl
    let jobs = min(jobs ?? Terminal.processors, isStream ? Int.max : input.paths.count)
    let queue = ArticleQueue(
      ArticleSource(
        paths: input.paths, cutting: format == .lines ? .lines : format == .jsonl ? .records : .files,
        language: input.from.language),
      output: output, window: 4 * jobs, progress: Progress(total: isStream ? nil : input.paths.count))
    // A lone article is too little for several jobs: its sentences share the cores instead.
    let isParallel = input.paths.count < 2 && (self.jobs ?? Terminal.processors) > 1
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<jobs {
        group.addTask { await work(queue, translator, printer, isDetailed: isDetailed, isParallel: isParallel) }
      }
      await group.waitForAll()
    }
    if try await !queue.close() { throw ExitStatus.incomplete }
    // The system takes all memory back at once; to release the tables one by one takes it some milliseconds more.
    withExtendedLifetime(translator) { Terminal.exit(ExitStatus.done.rawValue) }
  }

  /// Takes article after article until there is none.
  private func work(
    _ queue: ArticleQueue, _ translator: Translator, _ printer: Printer, isDetailed: Bool, isParallel: Bool
  ) async {
    do {
      guard var next = await queue.next() else { return }
      var worker = try Worker(translator, isDetailed: isDetailed, isParallel: isParallel)
      worker.dates = dates.context
      worker.showsDays = dates.showsDays
      while true {
        await queue.finish(next.number, try printer.outcome(of: next.article, by: &worker))
        guard let more = await queue.next() else { return }
        next = more
      }
    } catch { await queue.fail(error) }
  }
}
