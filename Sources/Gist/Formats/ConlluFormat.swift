public import Orthography

/// Words with lemma, part of speech and features in CoNLL-U, each line of the source as one sentence.
///
/// FORM is the token as the source writes it; a token with clitics is a range line with its words below it. LEMMA follows
/// the treebanks: a Persian verb is its two stems (`کرد#کن`), with the infinitive in MISC; an Arabic word is unvowelled.
public enum ConlluFormat {
  /// A token of a sentence with the words it is made of: one, unless it has clitics.
  public struct Token: Sendable {
    public let form: String
    public let hasSpaceAfter: Bool
    public let words: [Word]
  }

  /// A syntactic word.
  public struct Word: Sendable {
    public let form: String
    public internal(set) var lemma: String
    /// A part of speech of Universal Dependencies.
    public internal(set) var upos: String
    /// The category of the grammar, for XPOS.
    public let category: String
    /// `num=pl,ez=yes`, as the grammar writes features.
    public let features: String
    /// Of a Persian verb.
    public var infinitive: String?
    public let status: String
  }

  /// A sentence with its comments, ending in an empty line.
  public static func sentence(_ tokens: [Token], id: Int, text: String) -> String {
    var out = "# sent_id = \(id)\n# text = \(field(text))\n"
    var number = 1
    for token in tokens {
      let spacing = token.hasSpaceAfter ? [] : ["SpaceAfter=No"]
      if token.words.count > 1 {
        out += row("\(number)-\(number + token.words.count - 1)", token.form, misc: spacing)
        for word in token.words {
          out += row(number, word, misc: [])
          number += 1
        }
      } else if let word = token.words.first {
        out += row(number, word, misc: spacing)
        number += 1
      }
    }
    return out + "\n"
  }

  private static func row(_ id: Int, _ word: Word, misc: [String]) -> String {
    var misc = misc
    if let infinitive = word.infinitive { misc.append("Infinitive=\(field(infinitive))") }
    misc.append("Status=\(word.status)")
    return row(
      "\(id)", word.form, word.lemma, word.upos, word.category, word.features.replacing(",", with: "|"), misc: misc)
  }

  private static func row(
    _ id: String, _ form: String, _ lemma: String = "_", _ upos: String = "_", _ xpos: String = "_",
    _ features: String = "_", misc: [String]
  ) -> String {
    let fields = [id, form, lemma, upos, xpos, features, "_", "_", "_", misc.joined(separator: "|")]
    return fields.map { $0.isEmpty ? "_" : field($0) }.joined(separator: "\t") + "\n"
  }

  /// A text that keeps to its field: no tab, no line break, nothing that commands a terminal.
  private static func field(_ text: String) -> String {
    let line = LinesFormat.oneLine(text)
    return line.utf8.contains(0x09) ? line.replacing("\t", with: " ") : line
  }
}
