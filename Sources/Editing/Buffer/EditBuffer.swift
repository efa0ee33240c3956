internal import Orthography

/// Entries as a text to be edited: a block for each, a field a line, each alternative on a line of its own.
///
///     [terms/diplomacy.tsv:3 1f0c9a72]
///     id: foreign-minister
///     fa: وزیر امور خارجه
///     fa: ~وزیر خارجه
///
/// The digits behind the line tell whether the entry is still what it was when the text was made, wherever it has moved
/// to. A block whose head has no line is a new entry; one with `remove` before the path goes.
public struct EditBuffer: Sendable {
  /// A block as it was read.
  struct Block: Sendable {
    enum Action: Sendable, Hashable {
      case change(line: Int, digest: String)
      case remove(line: Int, digest: String)
      case add
    }

    let path: String
    let action: Action
    var fields: [(name: String, texts: [String])] = []
    /// The line of the text that its head stands on.
    let line: Int
  }

  let blocks: [Block]

  // MARK: - Writing

  /// The text of some entries.
  public static func text(of entries: [FoundEntry], in folder: String) -> String {
    var out = """
      # \(entries.count == 1 ? "An entry" : "\(entries.count) entries") of \(folder). Save the file and leave the editor to make the changes,
      # all or none; leave it as it is to change nothing.
      #
      # A field a line. Of several terms in a language each has a line of its own: the first is preferred, ~ before a
      # term means admitted, ! deprecated. Lines that begin with # are not read.
      # To add an entry, copy a block, leave only the file in its head, [terms/diplomacy.tsv], and give it an id of its own.
      # To remove one, write remove before the file in its head: [remove terms/diplomacy.tsv:3 …].
      # An id is changed with all references to it by: gloss glossary rename OLD NEW

      """
    for entry in entries {
      out += "\n[\(entry.path):\(entry.row.line) \(digest(of: entry.row))]\n"
      for (column, text) in entry.row.pairs {
        let lines = ColumnKind(column) == .forms ? Forms(text).all.map(\.marked) : [text]
        for line in lines.isEmpty ? [""] : lines { out += line.isEmpty ? "\(column):\n" : "\(column): \(line)\n" }
      }
    }
    return out
  }

  /// What tells an entry from what it may become.
  static func digest(of row: Sheet.Row) -> String {
    String(SHA256.hex(Array(row.fields.joined(separator: "\t").utf8)).prefix(8))
  }

  // MARK: - Reading

  /// Reads an edited text.
  ///
  /// - Throws: `EditError` that names the line of the text which can't be read.
  public init(_ text: String) throws(EditError) {
    var blocks: [Block] = []
    for (index, line) in Sheet.lines(Array(text.utf8)).enumerated() {
      let line = Forms.trimmed(line)
      if line.isEmpty || line.hasPrefix("#") { continue }
      if line.hasPrefix("[") {
        blocks.append(try EditBuffer.head(line, number: index + 1))
        continue
      }
      guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else {
        throw EditBuffer.unread(index + 1, line, "write FIELD: TEXT")
      }
      let name = Forms.trimmed(String(line[..<colon]))
      let value = Forms.trimmed(String(line[line.utf8.index(after: colon)...]))
      guard !blocks.isEmpty else { throw EditBuffer.unread(index + 1, line, "a block begins with [FILE:LINE …]") }
      EditBuffer.add(name, value, to: &blocks[blocks.count - 1])
    }
    self.blocks = blocks
  }

  private static func add(_ name: String, _ value: String, to block: inout Block) {
    if let index = block.fields.firstIndex(where: { $0.name == name }) {
      block.fields[index].texts.append(value)
    } else {
      block.fields.append((name, [value]))
    }
  }

  private static func head(_ line: String, number: Int) throws(EditError) -> Block {
    guard line.hasSuffix("]") else { throw unread(number, line, "close it with ']'") }
    var words = line.dropFirst().dropLast().split(separator: " ").map(String.init)
    let removes = words.first == "remove"
    if removes { words.removeFirst() }
    if words.count == 1, !removes, words[0].hasSuffix(".tsv") {
      return Block(path: words[0], action: .add, line: number)
    }
    guard words.count == 2, let colon = words[0].lastIndex(of: ":"),
      let place = Int(words[0][words[0].index(after: colon)...])
    else { throw unread(number, line, "write [FILE] for a new entry, and leave the heads of the others as they are") }
    return Block(
      path: String(words[0][..<colon]),
      action: removes ? .remove(line: place, digest: words[1]) : .change(line: place, digest: words[1]), line: number)
  }

  private static func unread(_ number: Int, _ line: String, _ help: String) -> EditError {
    .other("line \(number) of the text can't be read: \(line)", help: help)
  }
}
