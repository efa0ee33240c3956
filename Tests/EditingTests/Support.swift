import Editing
import Foundation
import Lexicon
import TestSupport

/// A small folder of glossaries of its own.
struct SmallFolder {
  let scratch: Scratch

  static let terms = """
    # Offices
    id\tpos\tfeatures\tfa\tar\ten\tnote
    foreign-minister\tnoun\thuman title\tوزیر امور خارجه | ~وزیر خارجه\tوزير الخارجية\tforeign minister\t

    # Acts, in no order
    ceasefire\tnoun\t\tآتش‌بس\tوقف إطلاق النار\tceasefire\tone word
    treaty\tnoun\t\tپیمان\tمعاهدة\ttreaty\t

    """
  static let countries = """
    id\tpos\tfeatures\tfa\tar\ten\tnote
    iran\tcountry\tadj=Iranian\tایران\tإيران\tIran\t
    iranian\tdemonym\tof=iran\tایرانی\tإيراني\tIranian\t

    """

  init() throws {
    scratch = try Scratch()
    for folder in ["terms", "names", "lexicon/fa"] {
      try FileManager.default.createDirectory(
        at: scratch.folder.appending(path: folder), withIntermediateDirectories: true)
    }
    try scratch.file("terms/a.tsv", Self.terms)
    try scratch.file("names/countries.tsv", Self.countries)
    try scratch.file("lexicon/fa/nouns.tsv", "lemma\troman\tpos\tfeatures\tenglish\nمرد\tmard\tnoun\thuman\tman\n")
  }

  var path: String { scratch.folder.path }

  func store(onStep: @escaping @Sendable (SaveStep) throws(EditError) -> Void = { _ in }) throws -> GlossaryStore {
    try GlossaryStore(folder: path, onStep: onStep)
  }

  func bytes(_ file: String) throws -> [UInt8] { Array(try Data(contentsOf: scratch.folder.appending(path: file))) }

  func text(_ file: String) throws -> String { String(decoding: try bytes(file), as: UTF8.self) }

  /// All files but the lock, by path.
  func contents() throws -> [String: [UInt8]] {
    var out: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: path) where path != ".gloss.lock" {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: self.path + "/" + path, isDirectory: &isFolder)
      if !isFolder.boolValue { out[path] = try bytes(path) }
    }
    return out
  }
}

/// A term that the linter has nothing against.
func term(_ id: String, _ number: Int) -> [String: String] {
  let letters = "بتجدرزسشفکلمنه".map(String.init)
  var word = "آ"
  var rest = number
  repeat {
    word += letters[rest % letters.count]
    rest /= letters.count
  } while rest > 0
  return ["id": id, "pos": "noun", "fa": word, "en": "thing \(number)"]
}

extension GlossaryStore {
  /// Adds a row at the end of a file.
  @discardableResult
  func add(_ texts: [String: String], to file: String = "terms/a.tsv", expecting: [String: String] = [:]) throws
    -> Change
  {
    try transact(expecting: expecting) { (draft) throws(EditError) -> Void in
      try draft.edit(file) { (sheet: inout Sheet) throws(EditError) -> Void in try sheet.add(texts) }
    }
  }
}
