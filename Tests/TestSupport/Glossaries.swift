import Foundation
public import Lexicon

extension Repository {
  /// The files of `glossaries/`, read from their folder so that an edit needs no build.
  public static let files: Result<[GlossaryFile], any Error> = Result {
    try GlossaryFile.folder(root.appending(path: "glossaries").path)
  }

  /// The glossary that they make.
  public static let glossary: Result<Glossary, any Error> = Result { try Glossary(files: files.get()) }

  /// One of them as a table.
  public static func table(_ path: String) throws -> TSV {
    guard let file = try files.get().first(where: { $0.path == path }) else { throw Missing(path: path) }
    return try TSV(file)
  }

  /// There is no such file.
  public struct Missing: Error {
    let path: String
  }
}
