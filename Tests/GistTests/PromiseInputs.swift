import Foundation
import Gist
import TestSupport
import Testing

/// What the promises are held against: the five articles, and texts made up from seeds.
enum PromiseInputs {
  /// An input, named so that a failure can be found again.
  struct Input: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    var testDescription: String { name }
  }

  /// The five articles of the repository.
  static var articles: [Input] {
    ((try? Repository.seeds) ?? []).compactMap { url in
      (try? Data(contentsOf: url)).map { Input(name: url.lastPathComponent, bytes: [UInt8]($0)) }
    }
  }

  /// Words of the articles in any order, well-formed text of every sort of character, and any bytes.
  static var generated: [Input] {
    let words = articles.map { String(decoding: $0.bytes, as: UTF8.self) }
    var inputs: [Input] = []
    for seed in UInt64(1)...4 {
      for (index, text) in words.enumerated() {
        let shuffled = (0..<4).map { line in
          RandomText.shuffled(text, seed: seed &* 100 &+ UInt64(line), count: 6 + 7 * line)
        }
        inputs.append(
          Input(name: "words of \(index), seed \(seed)", bytes: Array(shuffled.joined(separator: "\n").utf8)))
      }
      inputs.append(Input(name: "scalars, seed \(seed)", bytes: Array(RandomText.scalars(seed: seed, count: 400).utf8)))
      inputs.append(Input(name: "bytes, seed \(seed)", bytes: RandomText.bytes(seed: seed, count: 400)))
    }
    return inputs
  }

  static var all: [Input] { articles + generated }
}
