import Lexicon
import Meaning

extension Clause {
  /// The same without an adverb that would say in English what another one says: كما … أيضا, *also* and *also*.
  var sayingOnce: Clause {
    guard adverbials.count > 1 else { return self }
    var said: [String] = []
    var copy = self
    copy.adverbials = []
    for adverbial in adverbials {
      guard case .word(let lexical) = adverbial.content, let text = lexical.renderings.first?.text else {
        copy.adverbials.append(adverbial)
        continue
      }
      if said.contains(text) {
        copy.absorbed += lexical.tokens + adverbial.absorbed
      } else {
        said.append(text)
        copy.adverbials.append(adverbial)
      }
    }
    return copy
  }
}
