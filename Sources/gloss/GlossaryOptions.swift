import ArgumentParser
import English
import Gist
import Lexicon

/// Which glossaries are used; the options that all commands share.
struct GlossaryOptions: ParsableArguments {
  @Option(
    name: .customLong("glossaries"),
    help: ArgumentHelp(
      "Read all knowledge from this folder instead of what the program carries.",
      discussion: "Without it: the folder in $GLOSS_GLOSSARIES, then ./glossaries, if there is one.", valueName: "dir"),
    completion: .directory)
  var folder: String?

  @Option(
    name: .customLong("glossary"),
    help: ArgumentHelp(
      "Lay a file of your own terms over the glossary. Repeatable; the first wins.", valueName: "file"),
    completion: .file(extensions: ["tsv"]))
  var overlays: [String] = []

  /// What is used when nothing is said.
  static func standard() throws -> Glossary {
    do { return try Glossary(files: try files(folder: nil)) } catch { throw Failure.glossary("\(error)") }
  }

  /// The glossary that was asked for.
  func glossary(wording: Wording = .faithful) throws -> Glossary { try glossary(files: try files(), wording: wording) }

  /// The files of the folder that was asked for, or those that the program carries.
  func files() throws -> [GlossaryFile] {
    do { return try Self.files(folder: folder) } catch { throw Failure.glossary("\(error)") }
  }

  /// A glossary of other files, under the overlays that were asked for.
  func glossary(files: [GlossaryFile], wording: Wording = .faithful) throws -> Glossary {
    do {
      var layers: [GlossaryFile] = []
      for path in overlays { layers.append(try GlossaryFile.file(path)) }
      return try Glossary(files: files, overlays: layers, wording: wording)
    } catch { throw Failure.glossary("\(error)") }
  }

  /// The folder in use; nil where it is what the program carries.
  var path: String? { Self.path(folder) }

  static func path(_ folder: String?) -> String? {
    folder ?? Terminal.environment("GLOSS_GLOSSARIES") ?? (isFolder("glossaries/lexicon") ? "glossaries" : nil)
  }

  func translator(_ english: EnglishOptions? = nil) throws -> Translator {
    let glossary = try glossary(wording: english?.style.wording ?? .faithful)
    do { return try Translator(glossary: glossary, spelling: english?.spelling.english ?? .british) } catch {
      throw Failure.glossary("\(error)")
    }
  }

  static func files(folder: String?) throws(GlossaryError) -> [GlossaryFile] {
    if let path = path(folder) { return try GlossaryFile.folder(path) }
    return GlossaryFile.bundled
  }
}
