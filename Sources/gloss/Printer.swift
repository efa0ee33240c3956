import Gist
import Lexicon
import Orthography

/// Turns articles into the bytes of one output format.
struct Printer: Sendable {
  let format: Translate.Format
  let style: Style
  /// Whether each gist names its file.
  let isTitled: Bool
  let language: Language?
  /// The encoders of JSON know the digest of the glossary, which costs something.
  let json: JSONFormat?

  /// What comes of an article.
  func outcome(of article: Article, by worker: inout Worker) throws -> Outcome {
    switch article {
    case .file(let path):
      let bytes: [UInt8]
      do { bytes = try InputFile.bytes(of: path) } catch { return unreadable(path, error) }
      return try outcome(path, bytes, encoding: nil, language, by: &worker)
    case .part(let path, let bytes, let encoding, let language):
      return try outcome(path, bytes, encoding: encoding, language, by: &worker)
    case .records(let path, let lines, let first):
      var outcome = Outcome()
      for (offset, line) in lines.enumerated() {
        try add(line, path, number: first + offset, to: &outcome, by: &worker)
      }
      outcome.articles = lines.count
      return outcome
    }
  }

  private func outcome(
    _ path: String, _ bytes: [UInt8], encoding: TextEncoding?, _ language: Language?, by worker: inout Worker
  ) throws -> Outcome {
    do {
      let document = try Document(path: path, bytes: bytes, encoding: encoding, language: language)
      return Outcome(output: try print(try worker.gist(of: document)))
    } catch { return unreadable(path, error) }
  }

  private func unreadable(_ path: String, _ error: any Error) -> Outcome {
    Outcome(complaints: [ArticleSource.complaint(path, "\(error)")])
  }

  private func add(
    _ line: [UInt8], _ path: String, number: Int, to outcome: inout Outcome, by worker: inout Worker
  ) throws {
    guard line.contains(where: { $0 > 0x20 }) else { return }
    guard let record = TextRecord(json: line) else {
      outcome.complaints.append(
        ArticleSource.complaint(
          path, "line \(number) is not an object with \"text\" (for plain text use --format json)"))
      return
    }
    let document = try Document(path: path, bytes: Array(record.text.utf8), encoding: .utf8, language: language)
    outcome.output += try print(try worker.gist(of: document), id: record.id)
  }

  private func print(_ gist: Gist, id: TextRecord.ID? = nil) throws -> [UInt8] {
    let title = isTitled ? gist.document.path : nil
    switch format {
    case .lines: return Array(LinesFormat.text(gist).utf8)
    case .text: return Array((TextFormat(style: style).text(gist, title: title) + (isTitled ? "\n" : "")).utf8)
    case .interlinear: return Array(InterlinearFormat(style: style).text(gist, title: title).utf8)
    case .json, .jsonl: return try json?.bytes(gist, id: id) ?? []
    }
  }
}
