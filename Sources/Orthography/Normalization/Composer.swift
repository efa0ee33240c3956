internal import CICU

/// NFC for the few texts that need it, cluster by cluster, so that every change has its place.
enum Composer {
  /// Longer clusters are nobody's writing; they are left alone, which keeps the work linear.
  static let longestCluster = 64

  /// Composes a text, and adds the edits to those it has.
  static func compose(_ text: NormalizedText) throws(ICUError) -> NormalizedText {
    if try isComposed(text.bytes) { return text }
    var output: [UInt8] = []
    output.reserveCapacity(text.bytes.count)
    var edits = EditList()
    var counts = text.counts
    var index = 0
    while index < text.bytes.count {
      let cluster = cluster(of: text.bytes.span, from: index)
      let before = text.bytes[index..<cluster.end]
      index = cluster.end
      let composed = cluster.isSimple ? nil : try composed(cluster.scalars)
      if let composed, !before.elementsEqual(composed) {
        edits.appendChange(source: before.count, target: composed.count, by: OperationSet(.composition))
        counts.add(.composition)
        output.append(contentsOf: composed)
      } else {
        edits.appendUnchanged(before.count)
        output.append(contentsOf: before)
      }
    }
    return NormalizedText(bytes: output, edits: text.edits.composed(with: edits), counts: counts)
  }

  private static func isComposed(_ bytes: [UInt8]) throws(ICUError) -> Bool {
    let units = Array(String(decoding: bytes, as: UTF8.self).utf16)
    let length = try ICU.length(units.count, "unorm2_spanQuickCheckYes")
    return try ICU.check { cicu_nfc_prefix(units, length, &$0) } == length
  }

  /// A scalar and those after it that normalization may join to it or reorder.
  private struct Cluster {
    var scalars: [UInt32]
    var end: Int
    /// Whether it surely is composed.
    var isSimple: Bool
  }

  private static func cluster(of utf8: Span<UInt8>, from start: Int) -> Cluster {
    let (first, length, _) = UTF8Scalar.decode(utf8, at: start)
    var cluster = Cluster(scalars: [first], end: start + length, isSimple: isInert(first))
    while cluster.end < utf8.count {
      let (scalar, length, _) = UTF8Scalar.decode(utf8, at: cluster.end)
      if isInert(scalar) || cicu_nfc_has_boundary_before(scalar) { break }
      if cluster.scalars.count <= longestCluster { cluster.scalars.append(scalar) }
      cluster.end += length
      cluster.isSimple = false
    }
    if cluster.scalars.count > longestCluster { cluster.isSimple = true }
    return cluster
  }

  /// Whether a scalar is composed by itself and joins to nothing before it: ASCII and the common Arabic letters.
  private static func isInert(_ scalar: UInt32) -> Bool {
    scalar < 0x300 || (scalar >= 0x620 && scalar < 0x64B) || (scalar >= 0x660 && scalar < 0x670)
      || (scalar > 0x670 && scalar < 0x6D6)
  }

  private static func composed(_ scalars: [UInt32]) throws(ICUError) -> [UInt8] {
    var text = ""
    for scalar in scalars { text.unicodeScalars.append(Unicode.Scalar(scalar) ?? "\u{FFFD}") }
    return Array(try NFC.normalize(text).utf8)
  }
}
