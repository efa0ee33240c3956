import Grammar
import Gist
import Lexicon
import Orthography
import Foundation

let start = DispatchTime.now().uptimeNanoseconds
do {
  let folder = ProcessInfo.processInfo.environment["GLOSS_GLOSSARIES"]
  let glossary = try Glossary(files: folder.map { try GlossaryFile.folder($0) } ?? GlossaryFile.bundled)
  let t1 = DispatchTime.now().uptimeNanoseconds
  let translator = try Translator(glossary: glossary)
  let t2 = DispatchTime.now().uptimeNanoseconds
  var worker = try Worker(translator)
  for path in CommandLine.arguments.dropFirst() where !path.hasPrefix("-") {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let document = try Document(path: path, bytes: bytes)
    let gist = try worker.gist(of: document)
    for segment in gist.segments {
      print(segment.text)
      if CommandLine.arguments.contains("-d") {
        for line in segment.derivation { print(String(repeating: "  ", count: line.depth) + line.text) }
      }
    }
  }
  let t3 = DispatchTime.now().uptimeNanoseconds
  FileHandle.standardError.write(Data("load \((t1-start)/1000) build \((t2-t1)/1000) run \((t3-t2)/1000) us\n".utf8))
} catch { print(error) }
