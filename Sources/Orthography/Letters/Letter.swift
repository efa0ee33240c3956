/// The byte codes of the match key: ASCII is itself, an Arabic-script letter is one byte from 0x80 on.
///
/// The order is the Persian alphabet's, then the letters that only Arabic distinguishes, then those of Urdu, Pashto and
/// Kurdish, U+0679–U+06D3 in order, as far as they have no code yet. Any other scalar is ``escape`` and its UTF-8.
public enum Letter {
  public static let hamza: UInt8 = 0x80  // ء
  public static let alef: UInt8 = 0x81  // ا أ إ آ ٱ
  public static let beh: UInt8 = 0x82  // ب
  public static let peh: UInt8 = 0x83  // پ
  public static let teh: UInt8 = 0x84  // ت
  public static let theh: UInt8 = 0x85  // ث
  public static let jeem: UInt8 = 0x86  // ج
  public static let cheh: UInt8 = 0x87  // چ
  public static let hah: UInt8 = 0x88  // ح
  public static let khah: UInt8 = 0x89  // خ
  public static let dal: UInt8 = 0x8A  // د
  public static let thal: UInt8 = 0x8B  // ذ
  public static let reh: UInt8 = 0x8C  // ر
  public static let zain: UInt8 = 0x8D  // ز
  public static let zheh: UInt8 = 0x8E  // ژ
  public static let seen: UInt8 = 0x8F  // س
  public static let sheen: UInt8 = 0x90  // ش
  public static let sad: UInt8 = 0x91  // ص
  public static let dad: UInt8 = 0x92  // ض
  public static let tah: UInt8 = 0x93  // ط
  public static let zah: UInt8 = 0x94  // ظ
  public static let ain: UInt8 = 0x95  // ع
  public static let ghain: UInt8 = 0x96  // غ
  public static let feh: UInt8 = 0x97  // ف
  public static let qaf: UInt8 = 0x98  // ق
  public static let kaf: UInt8 = 0x99  // ك ک
  public static let gaf: UInt8 = 0x9A  // گ
  public static let lam: UInt8 = 0x9B  // ل
  public static let meem: UInt8 = 0x9C  // م
  public static let noon: UInt8 = 0x9D  // ن
  public static let waw: UInt8 = 0x9E  // و ؤ
  public static let heh: UInt8 = 0x9F  // ه; in Persian also ة ۀ
  public static let yeh: UInt8 = 0xA0  // ي ی ئ; in Persian also ى
  public static let tehMarbuta: UInt8 = 0xA1  // ة, only in Arabic
  public static let alefMaksura: UInt8 = 0xA2  // ى, only in Arabic
  /// The first code of the letters of other languages.
  static let firstForeign: UInt8 = 0xA3
  /// Opens a scalar without a code: its UTF-8 bytes follow.
  public static let escape: UInt8 = 0xFF
  /// Between the words of a key.
  public static let space: UInt8 = 0x20

  /// The letters from ``alef`` on, in Persian and in Arabic spelling, in the order of their codes.
  static let persianOrder: [UInt32] = Array("ءابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیةى".unicodeScalars.map(\.value))
  static let arabicOrder: [UInt32] = Array("ءابپتثجچحخدذرزژسشصضطظعغفقكگلمنوهيةى".unicodeScalars.map(\.value))

  /// Whether a letter joins to the one after it; after ا د ذ ر ز ژ و ء ة ى nothing joins.
  public static func joinsToNext(_ code: UInt8) -> Bool {
    switch code {
    case hamza, alef, dal, thal, reh, zain, zheh, waw, tehMarbuta, alefMaksura: false
    default: isLetter(code)
    }
  }

  /// Whether a byte of a key is a letter with a code of its own.
  public static func isLetter(_ code: UInt8) -> Bool { code >= 0x80 && code != escape }
}
