import Foundation
import Gist
import Lexicon
import Orthography
import TestSupport

/// The translator over the glossaries of the repository.
private let shared = Result { () throws -> Translator in
  // The tests of the glossaries check them; here they are taken as checked, which is faster.
  let files = try Repository.files.get().map { GlossaryFile(trusted: $0.path, bytes: $0.bytes) }
  return try Translator(glossary: Glossary(files: files))
}

/// A translator to share: it is immutable.
func translator() throws -> Translator { try shared.get() }

/// The gist of bytes, with all details.
func gist(_ bytes: [UInt8], language: Language? = nil) throws -> Gist {
  var worker = try Worker(try translator(), isDetailed: true)
  return try worker.gist(of: Document(path: "test", bytes: bytes, language: language))
}

/// The gist of a text, with all details.
func gist(_ text: String, language: Language? = nil) throws -> Gist {
  try gist(Array(text.utf8), language: language)
}
