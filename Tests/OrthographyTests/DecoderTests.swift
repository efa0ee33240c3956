import Orthography
import TestSupport
import Testing

@Suite("Decoding")
struct DecoderTests {
  static let persian = "وزير کشور گفت: همکاري هاي امنيتي دو کشور پيشرفت چشمگيري داشته است و گسترش مي يابد. "
  static let arabic = "وأكد وزير الداخلية على أهمية التعاون الأمني بين البلدين في مكافحة الإرهاب والمخدرات. "

  static func encode(_ text: String, _ encoding: TextEncoding) throws -> [UInt8] {
    var converter = try Converter(encoding.rawValue)
    return try converter.encode(text)
  }

  @Test(
    "An encoding is found out",
    arguments: [
      (TextEncoding.utf8, persian), (.utf8, arabic), (.utf8, "plain ASCII"), (.utf8, ""),
      (.utf16LittleEndian, persian), (.utf16BigEndian, persian), (.utf16LittleEndian, arabic),
      (.utf16BigEndian, arabic),
      (.windows1256, persian + persian), (.windows1256, arabic + arabic), (.iso8859Arabic, arabic + arabic),
    ])
  func detection(encoding: TextEncoding, text: String) throws {
    let bytes = try Self.encode(text, encoding)
    let decoded = try Decoder.decode(bytes)
    #expect(decoded.encoding == encoding)
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == text)
    #expect(decoded.illFormed == 0)
  }

  @Test(
    "A byte order mark decides and is left out",
    arguments: [
      TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian,
    ])
  func byteOrderMarks(encoding: TextEncoding) throws {
    let mark: [UInt8] =
      encoding == .utf8 ? [0xEF, 0xBB, 0xBF] : encoding == .utf16LittleEndian ? [0xFF, 0xFE] : [0xFE, 0xFF]
    let decoded = try Decoder.decode(mark + Self.encode("سلام", encoding))
    #expect(decoded.encoding == encoding)
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == "سلام")
    #expect(decoded.originalRange(of: 0..<2) == mark.count..<mark.count + 2)
  }

  @Test("Every scalar maps back to its bytes", arguments: TextEncoding.allCases)
  func wayBack(encoding: TextEncoding) throws {
    let text = "abc وزير 12. كتاب"
    let bytes = try Self.encode(text, encoding)
    let decoded = try Decoder.decode(bytes, encoding: encoding)
    var offset = 0
    for scalar in text.unicodeScalars {
      let length = String(scalar).utf8.count
      let range = decoded.originalRange(of: offset..<offset + length)
      #expect(try Self.encode(String(scalar), encoding) == Array(bytes[range]))
      offset += length
    }
    #expect(offset == decoded.utf8.count)
  }

  @Test("All letters of windows-1256 that Persian needs are read")
  func persianLetters() throws {
    let decoded = try Decoder.decode([0x81, 0x8D, 0x8E, 0x90, 0x98, 0xED, 0x9D], encoding: .windows1256)
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == "پچژگکي\u{200C}")
  }

  @Test(
    "Malformed UTF-8 becomes U+FFFD, as in Swift's own reading, and is recorded",
    arguments: [
      [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
      [0x80], [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xC3, 0x28], [0xF0, 0x80, 0x80, 0x80], [0xE2, 0x28, 0xA1],
    ] as [[UInt8]])
  func malformed(bytes: [UInt8]) throws {
    let decoded = try Decoder.decode("سلام ".bytes + bytes + " دنیا".bytes, encoding: .utf8)
    #expect(decoded.utf8 == Array(String(decoding: "سلام ".bytes + bytes + " دنیا".bytes, as: UTF8.self).utf8))
    #expect(decoded.illFormed > 0)
    #expect(decoded.edits.edits.contains { $0.operations.contains(Orthography.Operation.illFormed) })
  }

  @Test("A text with one broken byte is still UTF-8")
  func damaged() throws {
    let decoded = try Decoder.decode(Self.persian.bytes + [0xFF] + Self.arabic.bytes)
    #expect(decoded.encoding == .utf8)
    #expect(decoded.illFormed == 1)
  }

  @Test("Lone surrogates and odd bytes of UTF-16 are ill-formed")
  func brokenUTF16() throws {
    let decoded = try Decoder.decode([0x00, 0xD8, 0x61, 0x00, 0x62], encoding: .utf16LittleEndian)
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == "\u{FFFD}a\u{FFFD}")
    #expect(decoded.illFormed == 2)
  }

  @Test("Unassigned bytes of ISO-8859-6 are ill-formed")
  func unassigned() throws {
    let decoded = try Decoder.decode([0xC7, 0xA1, 0x61], encoding: .iso8859Arabic)
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == "ا\u{FFFD}a")
    #expect(decoded.illFormed == 1)
  }

  @Test("No bytes crash the decoder, and all of them are accounted for", arguments: 0..<300 as Range<UInt64>)
  func randomInput(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let bytes = randomBytes(&random, length: Int.random(in: 0...120, using: &random))
    for encoding in TextEncoding.allCases.map(Optional.some) + [nil] {
      let decoded = try Decoder.decode(bytes, encoding: encoding)
      #expect(String(validating: decoded.utf8, as: UTF8.self) != nil)
      #expect(decoded.edits.sourceLength == bytes.count)
      #expect(decoded.edits.targetLength == decoded.utf8.count)
    }
  }

  @Test(
    "Names of encodings are read as people write them",
    arguments: [
      ("utf8", TextEncoding.utf8), ("UTF-8", .utf8), ("cp1256", .windows1256), ("Windows-1256", .windows1256),
      ("iso-8859-6", .iso8859Arabic), ("utf-16be", .utf16BigEndian),
    ])
  func names(name: String, encoding: TextEncoding) {
    #expect(TextEncoding(name: name) == encoding)
    #expect(TextEncoding(name: "latin1") == nil)
  }
}
