/// The characters that cannot be seen, by name, so that none stands bare in the code.
public enum Invisible {
  /// U+200C: parts two letters that would join (می‌شود).
  public static let zeroWidthNonJoiner: UInt32 = 0x200C
  /// U+200D: shows a letter in its joining form.
  public static let zeroWidthJoiner: UInt32 = 0x200D
  /// U+200B: a place to break a line.
  public static let zeroWidthSpace: UInt32 = 0x200B
  /// U+2060.
  public static let wordJoiner: UInt32 = 0x2060
  /// U+FEFF: the byte order mark.
  public static let byteOrderMark: UInt32 = 0xFEFF
  /// U+00AD.
  public static let softHyphen: UInt32 = 0x00AD
  /// U+0640: stretches a joint (ـ).
  public static let tatweel: UInt32 = 0x0640
  /// U+200E.
  public static let leftToRightMark: UInt32 = 0x200E
  /// U+200F.
  public static let rightToLeftMark: UInt32 = 0x200F
  /// U+061C.
  public static let arabicLetterMark: UInt32 = 0x061C
  /// U+2068: opens a stretch whose direction is its own affair.
  public static let firstStrongIsolate: UInt32 = 0x2068
  /// U+2069: closes it.
  public static let popDirectionalIsolate: UInt32 = 0x2069

  /// U+200C in UTF-8.
  public static let zeroWidthNonJoinerUTF8: [UInt8] = [0xE2, 0x80, 0x8C]

  /// Whether a scalar only steers the direction of its neighbours.
  public static func isBidiControl(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Whether a scalar has no width and no meaning in running text.
  public static func isZeroWidth(_ scalar: UInt32) -> Bool {
    switch scalar {
    case byteOrderMark, zeroWidthSpace, wordJoiner, softHyphen: true
    default: false
    }
  }

  /// Whether a scalar is a space other than U+0020, a tab among them; line breaks are none.
  public static func isOtherSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}
