internal import CICU

/// The directions of a paragraph (UAX 9).
///
/// One handle for many paragraphs, closed when it goes out of scope.
public struct Bidi: ~Copyable {
  /// The direction of a paragraph as a whole.
  public enum Base: Int32, Sendable {
    case leftToRight = 0
    case rightToLeft = 1
    /// That of the first letter which has one.
    case firstStrong = -1
  }

  /// A stretch in one direction.
  public struct Run: Sendable, Hashable {
    /// UTF-8 offsets.
    public let range: Range<Int>
    /// Even from left to right, odd from right to left.
    public let level: Int
    public var isRightToLeft: Bool { level % 2 == 1 }
  }

  private let handle: OpaquePointer

  public init() throws(ICUError) {
    handle = try ICU.open("") { cicu_bidi_open(&$0) }
  }

  deinit { cicu_bidi_close(handle) }

  /// The runs of a paragraph as they are written and read; they tile it.
  public mutating func runs(of text: String, base: Base = .firstStrong) throws(ICUError) -> [Run] {
    try resolve(text, base) { (handle, offsets) in
      var runs: [Run] = []
      var start: Int32 = 0
      while Int(start) < offsets.count - 1 {
        var level: Int32 = 0
        let end = cicu_bidi_logical_run(handle, start, &level)
        if end <= start { break }
        runs.append(Run(range: offsets[Int(start)]..<offsets[Int(end)], level: Int(level)))
        start = end
      }
      return runs
    }
  }

  /// The runs of a paragraph as they stand on the screen, from the left.
  public mutating func visualRuns(of text: String, base: Base = .firstStrong) throws(ICUError) -> [Run] {
    try resolve(text, base) { (handle, offsets) throws(ICUError) in
      let count = try ICU.check { cicu_bidi_count_runs(handle, &$0) }
      return (0..<max(0, count)).map { index in
        var (start, length): (Int32, Int32) = (0, 0)
        let isRightToLeft = cicu_bidi_visual_run(handle, index, &start, &length)
        var level: Int32 = isRightToLeft
        _ = cicu_bidi_logical_run(handle, start, &level)
        return Run(range: offsets[Int(start)]..<offsets[Int(start + length)], level: Int(level))
      }
    }
  }

  /// Lets ICU resolve a text and reads the result while the text stays where it is.
  private mutating func resolve(
    _ text: String, _ base: Base, _ read: (OpaquePointer, [Int]) throws(ICUError) -> [Run]
  ) throws(ICUError) -> [Run] {
    let units = Array(text.utf16)
    let length = try ICU.length(units.count, "ubidi_setPara")
    if length == 0 { return [] }
    let offsets = Self.offsets(of: text)
    return try units.span.withUnsafeBufferPointer { (buffer) throws(ICUError) in
      try ICU.check { cicu_bidi_set(handle, buffer.baseAddress, length, base.rawValue, &$0) }
      return try read(handle, offsets)
    }
  }

  /// The UTF-8 offset of each UTF-16 unit, and of the end.
  private static func offsets(of text: String) -> [Int] {
    var offsets: [Int] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      offsets.append(offset)
      if scalar.value >= 0x10000 { offsets.append(offset) }
      offset += UTF8Scalar.length(scalar.value)
    }
    offsets.append(offset)
    return offsets
  }
}
