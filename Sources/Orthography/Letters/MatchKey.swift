/// The folded form of a word (layer L2): for look-up only, never shown.
///
/// Letters that writers and keyboards confuse share a code (see ``Letter``); harakat, tatweel, U+200C and all other
/// invisible characters leave no trace; digits are ASCII; Latin is lower case. Three spellings fold by context:
/// - ؤ before و is ی, so مسؤول meets مسئول;
/// - Persian ئ after ی is ا, so هیئت meets هیأت and هیات;
/// - Persian ه‌ی at the end of a word is ه, as هٔ is.
public enum MatchKey {
  /// The key of a text in UTF-8.
  public static func fold(_ utf8: [UInt8], language: Language) -> [UInt8] {
    var key: [UInt8] = []
    fold(utf8.span, language: language, into: &key)
    return key
  }

  /// The key of a slice of UTF-8.
  public static func fold(_ utf8: ArraySlice<UInt8>, language: Language) -> [UInt8] {
    var key: [UInt8] = []
    fold(utf8.span, language: language, into: &key)
    return key
  }

  /// The key of a string.
  public static func fold(_ text: String, language: Language) -> [UInt8] {
    fold(Array(text.utf8), language: language)
  }

  /// Appends the key of UTF-8 bytes to `key`.
  public static func fold(_ utf8: Span<UInt8>, language: Language, into key: inout [UInt8]) {
    let table = LetterTable.of(language).codes
    let codes = table.span
    var folder = Folder(start: key.count, isPersian: language == .persian)
    key.reserveCapacity(key.count + utf8.count / 2 + 1)
    var index = 0
    while index < utf8.count {
      let first = utf8[index]
      if first < 0x80 {
        folder.ascii(first, &key)
        index += 1
      } else if first & 0xFC == 0xD8, index + 1 < utf8.count, utf8[index + 1] & 0xC0 == 0x80 {
        let low = Int(first & 3) << 6 | Int(utf8[index + 1] & 0x3F)
        folder.arabic(low, code: codes[low], &key)
        index += 2
      } else {
        let (scalar, length, _) = UTF8Scalar.decode(utf8, at: index)
        folder.other(scalar, &key)
        index += length
      }
    }
    folder.endWord(&key)
  }

  /// The weaker key of Arabic: at the end of each word ى is ي and ة is ه.
  public static func weaken(_ key: [UInt8]) -> [UInt8] {
    var weak = key
    for index in weak.indices where index + 1 == weak.count || weak[index + 1] == Letter.space {
      if weak[index] == Letter.alefMaksura { weak[index] = Letter.yeh }
      if weak[index] == Letter.tehMarbuta { weak[index] = Letter.heh }
    }
    return weak
  }

  /// The length in a key of a scalar without a code, from its ``Letter/escape`` on.
  public static func escapedLength(_ key: [UInt8], at index: Int) -> Int {
    guard index + 1 < key.count else { return 1 }
    let lead = key[index + 1]
    return min(key.count - index, lead < 0x80 ? 2 : lead < 0xE0 ? 3 : lead < 0xF0 ? 4 : 5)
  }

  /// Readable letters for a key, for debugging: `fold` of it gives the key again.
  public static func unfold(_ key: some Sequence<UInt8>, language: Language = .persian) -> String {
    let order = language == .persian ? Letter.persianOrder : Letter.arabicOrder
    var bytes: [UInt8] = []
    var escaped = 0
    for code in key {
      if escaped > 0 {
        if escaped == 4 { escaped = code < 0x80 ? 1 : code < 0xE0 ? 2 : code < 0xF0 ? 3 : 4 }
        bytes.append(code)
        escaped -= 1
      } else if code == Letter.escape {
        escaped = 4
      } else if code < 0x80 {
        bytes.append(code)
      } else if code < Letter.firstForeign {
        UTF8Scalar.append(order[Int(code - Letter.hamza)], to: &bytes)
      } else {
        let index = Int(code - Letter.firstForeign)
        let letters = LetterTable.foreignLetters
        UTF8Scalar.append(index < letters.count ? letters[index] : UTF8Scalar.replacement, to: &bytes)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// The state of one folding: what came just before.
private struct Folder {
  /// Where this key starts in its buffer: context never reaches over it.
  let start: Int
  let isPersian: Bool
  /// 1 after ه and U+200C, 2 after ه, U+200C and ی.
  var ezafe = 0
  /// Whether the letter before was ؤ.
  var afterHamzatedWaw = false

  init(start: Int, isPersian: Bool) {
    self.start = start
    self.isPersian = isPersian
  }

  @inline(__always)
  mutating func ascii(_ byte: UInt8, _ key: inout [UInt8]) {
    if byte == 0x20 || byte == 0x09 {
      endWord(&key)
      key.append(0x20)
    } else {
      leaveContext()
      key.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
    }
  }

  @inline(__always)
  mutating func arabic(_ low: Int, code: UInt8, _ key: inout [UInt8]) {
    if code == LetterTable.dropped { return }
    if code == Letter.escape { return other(UInt32(0x600 + low), &key) }
    if code == Letter.waw, afterHamzatedWaw { key[key.count - 1] = Letter.yeh }
    afterHamzatedWaw = low == 0x24
    if ezafe > 0 { ezafe = ezafe == 1 && low == 0xCC ? 2 : 0 }
    if low == 0x26, isPersian, key.count > start, key[key.count - 1] == Letter.yeh {
      key.append(Letter.alef)
    } else {
      key.append(code)
    }
  }

  mutating func other(_ scalar: UInt32, _ key: inout [UInt8]) {
    switch scalar {
    case Invisible.zeroWidthNonJoiner:
      if isPersian, key.count > start, key[key.count - 1] == Letter.heh { ezafe = 1 }
    case Invisible.zeroWidthJoiner: break
    case _ where Invisible.isBidiControl(scalar) || Invisible.isZeroWidth(scalar): break
    case _ where Invisible.isOtherSpace(scalar): ascii(0x20, &key)
    case 0..<0x80: ascii(UInt8(scalar), &key)
    default:
      leaveContext()
      key.append(Letter.escape)
      UTF8Scalar.append(scalar, to: &key)
    }
  }

  @inline(__always)
  mutating func endWord(_ key: inout [UInt8]) {
    if ezafe == 2 { key.removeLast() }
    leaveContext()
  }

  @inline(__always)
  mutating func leaveContext() {
    ezafe = 0
    afterHamzatedWaw = false
  }
}
