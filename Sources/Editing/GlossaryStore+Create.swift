internal import Lexicon

extension GlossaryStore {
  /// Makes a folder with the glossaries that the program carries; it must not be there, or be empty.
  ///
  /// - Returns: how many files there are.
  public static func create(_ folder: String) throws(EditError) -> Int {
    guard SystemFile.names(in: folder).isEmpty else {
      throw EditError.other("'\(folder)' is there already, and not empty", help: "name a new folder")
    }
    try SystemFile.makeFolder(folder)
    let files = GlossaryFile.bundled
    for file in files {
      let path = folder + "/" + file.path
      try SystemFile.makeFolder(SystemFile.parent(of: path))
      try SystemFile.writeSynced(file.bytes, to: path, mode: 0o644)
    }
    try SystemFile.syncFolder(folder)
    return files.count
  }
}
