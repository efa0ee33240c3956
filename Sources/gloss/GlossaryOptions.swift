import ArgumentParser
import English
import Gist
import Lexicon
import Orthography

/// Which glossaries are used; the options that all commands share.
struct GlossaryOptions: ParsableArguments {
  @OptionGroup var folder: FolderOption

  @Option(
    name: .customLong("glossary"),
    help: ArgumentHelp(
      "Lay a file of your own terms over the glossary. Repeatable; the first wins.", valueName: "file"),
    completion: .file(extensions: ["tsv"]))
  var overlays: [String] = []

  /// What is used when nothing is said.
  static func standard() throws -> Glossary {
    do { return try Glossary(files: try FolderOption.parse([]).files()) } catch let error as GlossaryError {
      throw Failure.glossary("\(error)")
    }
  }

  /// The glossary that was asked for.
  func glossary(wording: Wording = .faithful) throws -> Glossary { try glossary(files: try files(), wording: wording) }

  /// The files of the folder that was asked for, or those that the program carries.
  func files() throws -> [GlossaryFile] { try folder.files() }

  /// The files of the user's own that lie over them.
  func layers() throws -> [GlossaryFile] {
    do { return try overlays.map { (path) throws(GlossaryError) in try GlossaryFile.file(path) } } catch {
      throw Failure.glossary("\(error)")
    }
  }

  /// A glossary of other files.
  ///
  /// - Parameter layers: what lies over them; nil for the files of the user's own that were asked for.
  func glossary(
    files: [GlossaryFile], layers: [GlossaryFile]? = nil, wording: Wording = .faithful
  ) throws -> Glossary {
    let layers = try layers ?? self.layers()
    do { return try Glossary(files: files, overlays: layers, wording: wording) } catch {
      throw Failure.glossary("\(error)")
    }
  }

  /// The folder in use; nil where it is what the program carries.
  var path: String? { folder.path }

  /// - Parameter expected: the languages of the texts, as far as one knows.
  func translator(_ english: EnglishOptions? = nil, expecting expected: Set<Language> = Set(Language.allCases)) throws
    -> Translator
  {
    let glossary = try glossary(wording: english?.style.wording ?? .faithful)
    do {
      return try Translator(
        glossary: glossary, spelling: english?.spelling.english ?? .british, expecting: expected)
    } catch {
      throw Failure.glossary("\(error)")
    }
  }
}
