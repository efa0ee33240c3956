internal import CICU

/// Rewrites words by rules of our own, in ICU's rule language.
///
/// Closed when it goes out of scope.
///
/// Texts are fed to it word by word: ICU moves the whole tail at each replacement, so its time grows with the square of
/// the length.
public struct Transliterator: ~Copyable {
  private let handle: OpaquePointer

  /// Compiles rules; the error says where they are wrong.
  public init(rules: String) throws(ICUError) {
    let units = Array(rules.utf16)
    let length = try ICU.length(units.count, "utrans_openU")
    var (line, offset): (Int32, Int32) = (0, -1)
    var status = CICUStatus(code: 0, function: nil)
    let opened = cicu_transliterator_open_rules(units, length, &line, &offset, &status)
    guard status.code <= 0, let opened else {
      throw ICU.failure(status, Self.place(line, offset))
    }
    handle = opened
  }

  /// Opens one of ICU's own transforms, such as `Latin-ASCII`.
  public init(id: String) throws(ICUError) {
    let units = Array(id.utf16)
    let length = try ICU.length(units.count, "utrans_openU")
    handle = try ICU.open(id) { cicu_transliterator_open_id(units, length, &$0) }
  }

  deinit { cicu_transliterator_close(handle) }

  private static func place(_ line: Int32, _ offset: Int32) -> String {
    offset < 0 ? "" : line > 0 ? "line \(line), offset \(offset)" : "offset \(offset)"
  }

  /// Rewrites a text, one word at a time; spaces stay.
  public mutating func callAsFunction(_ text: String) throws(ICUError) -> String {
    var result = ""
    var word: [UInt16] = []
    for unit in text.utf16 {
      if unit == 0x20 || unit == 0x0A || unit == 0x09 {
        result += try rewrite(word)
        word.removeAll(keepingCapacity: true)
        result.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
      } else {
        word.append(unit)
      }
    }
    return try result + rewrite(word)
  }

  /// Rewrites a short text as a whole, for rules that look beyond a word.
  public mutating func rewritten(_ text: String) throws(ICUError) -> String { try rewrite(Array(text.utf16)) }

  private mutating func rewrite(_ word: [UInt16]) throws(ICUError) -> String {
    if word.isEmpty { return "" }
    let length = try ICU.length(word.count, "utrans_transUChars")
    var capacity = word.count * 4 + 32
    while true {
      var buffer = word + [UInt16](repeating: 0, count: capacity - word.count)
      let room = try ICU.length(capacity, "utrans_transUChars")
      let needed = Int(try ICU.check { cicu_transliterate(handle, &buffer, length, room, &$0) })
      if needed <= capacity { return String(decoding: buffer[..<needed], as: UTF16.self) }
      capacity = needed
    }
  }
}
