internal import CICU

/// Finds out what encoding bytes are in: by their mark, by their form, and by ICU's statistics of letters.
public enum EncodingDetector {
  /// How many bytes the statistics look at.
  static let sample = 1 << 16

  /// The likeliest encoding.
  ///
  /// What is well-formed UTF-8 is UTF-8; what is nothing else is UTF-8 with faults.
  public static func detect(_ bytes: [UInt8]) throws(ICUError) -> TextEncoding {
    for encoding in [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian]
    where bytes.starts(with: encoding.byteOrderMark) {
      return encoding
    }
    if let wide = wideEncoding(bytes) { return wide }
    let form = utf8Form(bytes.span)
    if form.bad == 0 || form.good >= 4 * form.bad { return .utf8 }
    return try bestGuess(bytes) ?? .utf8
  }

  /// UTF-16 without a mark: the high bytes of Arabic and ASCII are 0x06 and 0x00, and always in the same place.
  private static func wideEncoding(_ bytes: [UInt8]) -> TextEncoding? {
    let count = min(bytes.count, sample) / 2
    guard count >= 2, bytes.count % 2 == 0 else { return nil }
    var high = [0, 0]
    for index in 0..<count * 2 where bytes[index] == 0x06 || bytes[index] == 0x00 { high[index & 1] += 1 }
    if high[1] * 10 >= count * 8 && high[0] * 10 < count * 2 { return .utf16LittleEndian }
    if high[0] * 10 >= count * 8 && high[1] * 10 < count * 2 { return .utf16BigEndian }
    return nil
  }

  /// How many sequences of several bytes are well-formed, and how many are not.
  private static func utf8Form(_ utf8: Span<UInt8>) -> (good: Int, bad: Int) {
    var form = (good: 0, bad: 0)
    var index = 0
    while index < utf8.count {
      let (_, length, isValid) = UTF8Scalar.decode(utf8, at: index)
      if !isValid { form.bad += 1 } else if length > 1 { form.good += 1 }
      index += length
    }
    return form
  }

  /// ICU's surest guess among the code pages of Arabic.
  ///
  /// Persian in windows-1256 looks to it like ISO-8859-6, but has letters (گ, ک, پ) where that has none.
  private static func bestGuess(_ bytes: [UInt8]) throws(ICUError) -> TextEncoding? {
    let guesses = try guesses(of: bytes).map(\.name)
    let read = guesses.compactMap { name in
      [TextEncoding.windows1256, .iso8859Arabic].first { $0.rawValue == name }
    }
    let hasForeign = bytes.contains { isUnassignedInISO($0) }
    return hasForeign && !read.isEmpty ? .windows1256 : read.first
  }

  private static func isUnassignedInISO(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00...0x7F, 0xA0, 0xA4, 0xAC, 0xAD, 0xBB, 0xBF, 0xC1...0xDA, 0xE0...0xF2: false
    default: true
    }
  }

  /// A guess of ICU's: its name of a code page, and how sure it is, 0 to 100.
  public struct Guess: Sendable, Hashable {
    public let name: String
    public let confidence: Int
  }

  /// All of ICU's guesses for the first bytes of a text, surest first.
  public static func guesses(of bytes: [UInt8]) throws(ICUError) -> [Guess] {
    let length = Int32(min(bytes.count, sample))
    var found = [CICUGuess](repeating: CICUGuess(), count: 32)
    let count = try ICU.check { cicu_detect(bytes, length, &found, 32, &$0) }
    return found[..<Int(count)].map { guess in
      let name = withUnsafeBytes(of: guess.name) { Array($0.prefix { $0 != 0 }) }
      return Guess(name: String(decoding: name, as: UTF8.self), confidence: Int(guess.confidence))
    }
  }
}
