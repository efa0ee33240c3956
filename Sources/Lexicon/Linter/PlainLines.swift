internal import Orthography

/// Tells lines of terms and names that are so plain that no error can be in them, without reading them closely.
///
/// A glossary of the user's is checked when it is loaded. Of a large one most lines are an id, a part of speech, words of
/// plain letters with single spaces between them, and nothing else; a look at each byte, once, is enough for these. What
/// is not plain is not wrong: it is read by the full check.
struct PlainLines {
  /// The order of columns that it knows.
  static let header = Array("id\tpos\tfeatures\tfa\tar\ten\tnote\n".utf8)

  private let persian: [Bool]
  private let arabic: [Bool]
  /// The part of speech met last, as its bytes.
  private var pos: [UInt8] = []

  init() {
    persian = PlainLines.letters(.persian)
    arabic = PlainLines.letters(.arabic)
  }

  /// The letters of U+0600–U+06FF that may stand anywhere in a word of a language, by the last byte of their number.
  private static func letters(_ language: Language) -> [Bool] {
    (UInt32(0x600)...0x6FF).map { scalar in
      SourceLetters.isLetter(scalar) && !(0x64B...0x655).contains(scalar)
        && SourceLetters.replacement(scalar, language) == nil
    }
  }

  /// A line that has to be read closely.
  struct Suspect {
    /// Its number, from 1.
    var number: Int
    /// Where it stands, without its break.
    let range: Range<Int>
  }

  /// The lines of a file that are not plain, the header left out; nil if its columns stand in another order.
  static func suspects(in file: GlossaryFile) -> [Suspect]? {
    guard let start = file.content.withSpan({ headerEnd($0) }) else { return nil }
    let parts = SideBySide.map(GlossaryLoader.ranges(of: file, from: start)) { range in
      var lines = PlainLines()
      return file.content.withSpan { lines.suspects($0, range, headerEnd: start) }
    }
    var suspects: [Suspect] = []
    var before = 0
    for part in parts {
      for var suspect in part.suspects {
        suspect.number += before
        suspects.append(suspect)
      }
      before += part.lines
    }
    return suspects
  }

  /// Where the line that names the columns ends, if it names those that it knows.
  private static func headerEnd(_ bytes: Span<UInt8>) -> Int? {
    var start = 0
    while start < bytes.count, bytes[start] == Byte.hash || bytes[start] == Byte.lineFeed {
      start = nextLine(bytes, from: start)
    }
    guard start + header.count <= bytes.count else { return nil }
    for (offset, byte) in header.enumerated() where bytes[start + offset] != byte { return nil }
    return start + header.count
  }

  /// The lines of a stretch that are not plain, numbered from its first, and how many lines it has.
  private mutating func suspects(
    _ bytes: Span<UInt8>, _ range: Range<Int>, headerEnd: Int
  ) -> (suspects: [Suspect], lines: Int) {
    var suspects: [Suspect] = []
    var (start, number) = (range.lowerBound, 0)
    while start < range.upperBound {
      number += 1
      if start + Self.header.count == headerEnd {
        start = headerEnd
      } else if start >= headerEnd, let end = line(bytes, from: start) {
        start = end
      } else {
        let end = Self.nextLine(bytes, from: start)
        suspects.append(Suspect(number: number, range: start..<min(end - 1, bytes.count)))
        start = end
      }
    }
    return (suspects, number)
  }

  private static func nextLine(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var at = start
    while at < bytes.count, bytes[at] != Byte.lineFeed { at += 1 }
    return at + 1
  }

  // MARK: - One line

  /// Where the next line starts if this one is plain, else nil.
  @inline(__always)
  private mutating func line(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    guard var at = id(bytes, from: start) else { return nil }
    guard let next = partOfSpeech(bytes, from: at) else { return nil }
    // The features are empty.
    guard next < bytes.count, bytes[next] == Byte.tab else { return nil }
    at = next + 1
    let (persianStart, arabicStart): (Int, Int)
    persianStart = at
    guard let persianEnd = source(bytes, from: at, persian, hasJoiners: true) else { return nil }
    arabicStart = persianEnd + 1
    guard let arabicEnd = source(bytes, from: arabicStart, arabic, hasJoiners: false) else { return nil }
    guard persianEnd > persianStart || arabicEnd > arabicStart else { return nil }
    guard let englishEnd = english(bytes, from: arabicEnd + 1) else { return nil }
    // So is the note.
    guard englishEnd + 1 < bytes.count, bytes[englishEnd + 1] == Byte.lineFeed else { return nil }
    return englishEnd + 2
  }

  /// What stands behind the TAB after a good id.
  @inline(__always)
  private func id(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    let hyphen = UInt8(ascii: "-")
    var at = start
    while at < bytes.count, Self.isSmall(bytes[at]) || (0x30...0x39).contains(bytes[at]) || bytes[at] == hyphen {
      at += 1
    }
    guard at > start, at < bytes.count, bytes[at] == Byte.tab, bytes[start] != hyphen, bytes[at - 1] != hyphen else {
      return nil
    }
    return at + 1
  }

  /// What stands behind the TAB after a known part of speech.
  @inline(__always)
  private mutating func partOfSpeech(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    var at = start
    while at < bytes.count, Self.isSmall(bytes[at]) { at += 1 }
    guard at > start, at < bytes.count, bytes[at] == Byte.tab else { return nil }
    var isLast = at - start == pos.count
    if isLast { for offset in 0..<pos.count where pos[offset] != bytes[start + offset] { isLast = false } }
    if !isLast {
      guard PartOfSpeech(code: bytes, in: start..<at) != nil else { return nil }
      pos = (start..<at).map { bytes[$0] }
    }
    return at + 1
  }

  /// Where a field of terms ends; they may be marked, and are separated by a bar between spaces.
  @inline(__always)
  private func source(_ bytes: Span<UInt8>, from start: Int, _ letters: [Bool], hasJoiners: Bool) -> Int? {
    var at = start
    /// What stood before: a letter, a space, or nothing of the term yet.
    var before = Place.opening
    while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case 0xD8...0xDB:
        guard at + 1 < bytes.count, letters[Int(byte & 3) << 6 | Int(bytes[at + 1] & 0x3F)],
          bytes[at + 1] & 0xC0 == 0x80
        else { return nil }
        before = .letter
        at += 2
      case Byte.space:
        guard before == .letter else { return nil }
        before = .space
        at += 1
      case Byte.bar:
        guard before == .space, at + 1 < bytes.count, bytes[at + 1] == Byte.space else { return nil }
        before = .opening
        at += 2
      case Byte.tilde, Byte.exclamation:
        guard before == .opening else { return nil }
        before = .mark
        at += 1
      case 0xE2 where hasJoiners && before == .letter:
        guard at + 3 < bytes.count, bytes[at + 1] == 0x80, bytes[at + 2] == 0x8C, (0xD8...0xDB).contains(bytes[at + 3])
        else { return nil }
        at += 3
      case Byte.tab: return before == .letter || at == start ? at : nil
      default: return nil
      }
    }
    return nil
  }

  private enum Place { case opening, mark, letter, space }

  /// Where one plain rendering ends.
  @inline(__always)
  private func english(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    var at = start
    while at < bytes.count {
      let byte = bytes[at]
      if Self.isSmall(byte) || Self.isSmall(byte | 0x20) {
        at += 1
      } else if byte == Byte.space || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'") {
        // Not first, and a letter behind it.
        guard at > start, at + 1 < bytes.count, Self.isSmall(bytes[at + 1] | 0x20) else { return nil }
        at += 1
      } else {
        guard byte == Byte.tab, at > start, !Self.opensWithArticle(bytes, start..<at) else { return nil }
        return at
      }
    }
    return nil
  }

  /// Whether a rendering begins with a word that the full check has rules for: a, an, the, to.
  @inline(__always)
  private static func opensWithArticle(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let first = bytes[range.lowerBound]
    guard first == UInt8(ascii: "a") || first == UInt8(ascii: "t") else { return false }
    var at = range.lowerBound
    while at < range.upperBound, bytes[at] != Byte.space { at += 1 }
    return at - range.lowerBound <= 3
  }

  @inline(__always)
  private static func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
}

extension FileLint {
  /// Checks a file of terms or names, but only some of its lines.
  ///
  /// - Returns: false if that can't be done, as its columns are wrong.
  mutating func run(on suspects: [PlainLines.Suspect]) -> Bool {
    for suspect in suspects { checkLine(suspect.range, number: suspect.number) }
    guard findings.allSatisfy({ $0.severity == .warning }) else { return true }
    guard let layout = try? FileLayout(file, content) else { return false }
    let array = self.bytes
    let bytes = array.span
    for suspect in suspects where !suspect.range.isEmpty && bytes[suspect.range.lowerBound] != Byte.hash {
      var scanner = RowScanner(bytes, from: suspect.range.lowerBound)
      guard scanner.next(bytes, into: &row), row.start == suspect.range.lowerBound else { continue }
      row.line = suspect.number
      guard row.count == layout.count else {
        add(layout.wrongCount(row, file))
        continue
      }
      checkSpaces()
      checkRow(layout)
    }
    return true
  }
}

extension FileLayout.Content {
  /// Whether a file holds terms or names.
  var isOfConcepts: Bool {
    switch self {
    case .terms, .names, .overlay: true
    default: false
    }
  }
}
