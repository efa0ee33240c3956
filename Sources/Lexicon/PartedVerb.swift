internal import Orthography

/// A prefixed verb with its prefix written apart: باز گشتن of بازگشتن.
enum PartedVerb {
  private static let feature = Array("prefix=".utf8)

  /// Where the prefix of a lemma stands among its features; nil if it has none that it begins with.
  static func prefix(_ bytes: Span<UInt8>, of lemma: Range<Int>, _ features: Range<Int>) -> Range<Int>? {
    guard let prefix = value(bytes, features), prefix.count < lemma.count else { return nil }
    for offset in 0..<prefix.count where bytes[prefix.lowerBound + offset] != bytes[lemma.lowerBound + offset] { return nil }
    return prefix
  }

  /// Appends the key of a lemma with its prefix apart.
  static func fold(
    _ bytes: Span<UInt8>, _ lemma: Range<Int>, prefix: Range<Int>, _ language: Language, into key: inout [UInt8]
  ) {
    MatchKey.fold(bytes.extracting(prefix), language: language, into: &key)
    key.append(Byte.space)
    let rest = (lemma.lowerBound + prefix.count)..<lemma.upperBound
    MatchKey.fold(bytes.extracting(rest), language: language, into: &key)
  }

  private static func value(_ bytes: Span<UInt8>, _ features: Range<Int>) -> Range<Int>? {
    var at = features.lowerBound
    while at + feature.count < features.upperBound {
      let isKey = at == features.lowerBound || bytes[at - 1] == Byte.space
      if isKey, feature.indices.allSatisfy({ bytes[at + $0] == feature[$0] }) {
        var end = at + feature.count
        while end < features.upperBound, bytes[end] != Byte.space { end += 1 }
        return (at + feature.count)..<end
      }
      at += 1
    }
    return nil
  }
}
