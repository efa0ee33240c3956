import Foundation
import Lexicon
import TestSupport
import Testing

@Suite struct BundledTests {
  /// The list in glossaries.c is written by scripts/embed-glossaries.sh: it must name every file of the folder.
  @Test func theBundledFilesAreThoseOfTheFolder() throws {
    let folder = try Repository.files.get()
    let carried = GlossaryFile.bundled
    #expect(carried.map(\.path) == folder.map(\.path), "run scripts/embed-glossaries.sh")
    for (a, b) in zip(carried, folder) where a.path == b.path {
      let isSame = a.bytes == b.bytes
      #expect(isSame, "\(a.path) was changed after the build")
    }
    // A file of a folder that is the program's own to the byte counts as checked; any other does not.
    #expect(carried.allSatisfy(\.isBundled) && folder.allSatisfy(\.isBundled))
  }

  @Test func theFolderAndTheBundleMakeTheSameGlossary() throws {
    let folder = try Repository.glossary.get()
    let carried = try bundled.get()
    #expect(folder.count == carried.count && folder.digest == carried.digest)
  }
}

@Suite struct FolderTests {
  let folder = FileManager.default.temporaryDirectory.appending(path: "gloss-folder-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder.appending(path: "terms"), withIntermediateDirectories: true)
    for name in ["terms/b.tsv", "a.tsv", "README.md", ".hidden", "terms/b.tsv~", "z.rules"] {
      try Data(name.utf8).write(to: folder.appending(path: name))
    }
  }

  @Test func filesAreReadInOrderOfTheirPaths() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = try GlossaryFile.folder(folder.path + "/")
    #expect(files.map(\.path) == ["a.tsv", "terms/b.tsv", "z.rules"])
    #expect(files.map { String(decoding: $0.bytes, as: UTF8.self) } == files.map(\.path))
    #expect(files.map(\.displayPath) == files.map { folder.path + "/" + $0.path })
    let trusted = files.filter(\.isBundled)
    #expect(trusted.isEmpty)
    #expect(try GlossaryFile.file(folder.path + "/terms/b.tsv").path == "b.tsv")
  }

  @Test func whatCannotBeReadIsAnError() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let missing = folder.path + "/nowhere"
    let error = #expect(throws: GlossaryError.self) { _ = try GlossaryFile.folder(missing) }
    let message =
      "\(missing): error: can't be read: No such file or directory\nhelp: check the path and the permissions"
    #expect(error?.description == message)
    #expect(throws: GlossaryError.self) { _ = try GlossaryFile.file(folder.path) }
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "loop"), withDestinationURL: folder)
    #expect(throws: Never.self) { _ = try GlossaryFile.folder(folder.path) }
  }
}
