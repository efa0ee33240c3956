internal import CICU

/// Tells words that look alike (UTS 39).
///
/// Closed when it goes out of scope.
public struct Confusables: ~Copyable {
  /// In what way two texts look alike.
  public struct Relation: OptionSet, Sendable, Hashable {
    public let rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    public static let singleScript = Relation(rawValue: 1)
    public static let mixedScript = Relation(rawValue: 2)
    public static let wholeScript = Relation(rawValue: 4)
  }

  private let handle: OpaquePointer

  public init() throws(ICUError) {
    handle = try ICU.open("") { cicu_spoof_open(&$0) }
  }

  deinit { cicu_spoof_close(handle) }

  /// The form that all texts share which look like this one.
  public func skeleton(_ text: String) throws(ICUError) -> String {
    let source = Array(text.utf8)
    let length = try ICU.length(source.count, "uspoof_getSkeletonUTF8")
    var target = [UInt8](repeating: 0, count: source.count * 3 + 16)
    while true {
      let capacity = try ICU.length(target.count, "uspoof_getSkeletonUTF8")
      let needed = Int(try ICU.check { cicu_spoof_skeleton(handle, source, length, &target, capacity, &$0) })
      if needed <= target.count { return String(decoding: target[..<needed], as: UTF8.self) }
      target = [UInt8](repeating: 0, count: needed)
    }
  }

  /// Whether, and in what way, two texts look alike; equal texts do.
  public func relation(_ a: String, _ b: String) throws(ICUError) -> Relation {
    let (a, b) = (Array(a.utf8), Array(b.utf8))
    let lengths = (
      try ICU.length(a.count, "uspoof_areConfusableUTF8"), try ICU.length(b.count, "uspoof_areConfusableUTF8")
    )
    return Relation(rawValue: try ICU.check { cicu_spoof_confusable(handle, a, lengths.0, b, lengths.1, &$0) } & 7)
  }
}
