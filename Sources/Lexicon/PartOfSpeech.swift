/// What a word is in the grammar, or what a name names.
public enum PartOfSpeech: UInt8, Sendable, CaseIterable {
  case noun, adj, adv, verb, prep, conj, pron, det, num, part, intj
  /// What opens a sentence and joins it to the one before (terms only).
  case conn
  case person, given, surname, country, city, place, org, media, group, event, treaty, demonym

  /// The name in the `pos` column, such as `noun`.
  public var code: String { PartOfSpeech.codes[Int(rawValue)] }

  /// The names of the cases, read off them once: reflection is too slow to be asked for each word.
  private static let codes: [String] = allCases.map { "\($0)" }

  /// Whether this is a kind of name rather than a part of speech.
  public var isName: Bool { rawValue >= PartOfSpeech.person.rawValue }

  /// The part of speech that a `pos` column names.
  public init?(code: String) {
    self.init(code: Array(code.utf8).span, in: 0..<code.utf8.count)
  }

  /// The part of speech named by some bytes of a file.
  init?(code bytes: Span<UInt8>, in range: Range<Int>) {
    guard let packed = PartOfSpeech.pack(bytes, range) else { return nil }
    self.init(packed: packed)
  }

  /// The part of speech whose code has these bytes, the last one lowest.
  init?(packed: UInt64) {
    guard let index = PartOfSpeech.packedCodes.firstIndex(of: packed) else { return nil }
    self.init(rawValue: UInt8(index))
  }

  /// Every code has at most eight bytes, so one machine word tells them apart.
  private static let packedCodes: [UInt64] = allCases.map { kind in
    kind.code.utf8.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The bytes of a code as one number, nil if they are too many.
  @inline(__always)
  static func pack(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64? {
    guard range.count <= 8 else { return nil }
    var packed: UInt64 = 0
    for index in range { packed = packed << 8 | UInt64(bytes[index]) }
    return packed
  }
}
