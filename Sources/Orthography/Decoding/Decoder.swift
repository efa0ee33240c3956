/// Reads bytes in any of the encodings that articles come in.
public enum Decoder {
  /// The most bytes of a text: offsets have 32 bits, and a text may grow threefold.
  public static let longest = 1 << 29

  /// Decodes bytes; without an encoding it is found out (see ``EncodingDetector``).
  ///
  /// Ill-formed input becomes U+FFFD.
  public static func decode(_ bytes: [UInt8], encoding: TextEncoding? = nil) throws(ICUError) -> Decoded {
    guard bytes.count <= longest else {
      throw ICUError(function: "decode", code: ICU.illegalArgument, detail: "the text has more than \(longest) bytes")
    }
    guard let encoding else { return try decode(bytes, encoding: EncodingDetector.detect(bytes)) }
    let mark = encoding.byteOrderMark
    let skipped = !mark.isEmpty && bytes.starts(with: mark) ? mark.count : 0
    if encoding == .utf8 { return decodeUTF8(bytes, skipping: skipped) }
    return try decodeOther(bytes, encoding, skipping: skipped)
  }

  private static func decodeUTF8(_ bytes: [UInt8], skipping skipped: Int) -> Decoded {
    if skipped == 0, UTF8Scalar.isValid(bytes.span) {
      return Decoded(utf8: bytes, encoding: .utf8, edits: EditList(unchanged: bytes.count), illFormed: 0)
    }
    var builder = DecodedBuilder(capacity: bytes.count)
    builder.skip(skipped)
    let span = bytes.span
    var index = skipped
    while index < span.count {
      let (scalar, length, isValid) = UTF8Scalar.decode(span, at: index)
      builder.add(scalar, from: length, isSame: isValid, isValid: isValid)
      index += length
    }
    return builder.finish(.utf8)
  }

  private static func decodeOther(
    _ bytes: [UInt8], _ encoding: TextEncoding, skipping skipped: Int
  ) throws(ICUError) -> Decoded {
    let body = skipped == 0 ? bytes : Array(bytes[skipped...])
    var converter = try Converter(encoding.rawValue)
    let (units, offsets) = try converter.decode(body)
    var builder = DecodedBuilder(capacity: body.count)
    builder.skip(skipped)
    var index = 0
    while index < units.count {
      let (scalar, width) = scalar(of: units, at: index)
      let start = Int(offsets[index])
      index += width
      let end = index < units.count ? max(start, Int(offsets[index])) : body.count
      let isSame = scalar < 0x80 && end == start + 1 && UInt32(body[start]) == scalar
      let isValid =
        scalar != UTF8Scalar.replacement || (encoding.byteOrderMark.count == 2 && isReplacement(body, start, end))
      builder.add(scalar, from: end - start, isSame: isSame, isValid: isValid)
    }
    return builder.finish(encoding)
  }

  private static func scalar(of units: [UInt16], at index: Int) -> (scalar: UInt32, width: Int) {
    let unit = UInt32(units[index])
    guard unit & 0xF800 == 0xD800 else { return (unit, 1) }
    guard unit < 0xDC00, index + 1 < units.count, units[index + 1] & 0xFC00 == 0xDC00 else {
      return (UTF8Scalar.replacement, 1)
    }
    return (0x10000 + (unit & 0x3FF) << 10 + UInt32(units[index + 1] & 0x3FF), 2)
  }

  /// Whether U+FFFD itself stands in UTF-16 bytes.
  private static func isReplacement(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard end == start + 2 else { return false }
    return bytes[start...start + 1] == [0xFF, 0xFD] || bytes[start...start + 1] == [0xFD, 0xFF]
  }
}

/// Gathers a text and its edits, scalar by scalar.
private struct DecodedBuilder {
  private var utf8: [UInt8] = []
  private var edits = EditList()
  private var illFormed = 0

  init(capacity: Int) {
    utf8.reserveCapacity(capacity + capacity / 2)
  }

  /// Leaves out a byte order mark.
  mutating func skip(_ length: Int) {
    edits.appendChange(source: length, target: 0, by: OperationSet(.zeroWidth))
  }

  mutating func add(_ scalar: UInt32, from length: Int, isSame: Bool, isValid: Bool) {
    let start = utf8.count
    UTF8Scalar.append(scalar, to: &utf8)
    if isSame {
      edits.appendUnchanged(length)
    } else {
      edits.appendChange(source: length, target: utf8.count - start, by: isValid ? [] : OperationSet(.illFormed))
    }
    if !isValid { illFormed += 1 }
  }

  func finish(_ encoding: TextEncoding) -> Decoded {
    Decoded(utf8: utf8, encoding: encoding, edits: edits, illFormed: illFormed)
  }
}
