/// Turns UTF-8 offsets into the offsets that others count in: Unicode scalars, UTF-16 units, lines and columns.
public struct ScalarIndex: Sendable {
  private static let step = 128
  /// The counts before each block of ``step`` bytes.
  private var scalars: [Int32] = [0]
  private var units: [Int32] = [0]
  private var lineStarts: [Int32] = [0]
  private let utf8: [UInt8]

  /// Indexes a text.
  public init(_ utf8: [UInt8]) {
    self.utf8 = utf8
    var scalar: Int32 = 0
    var unit: Int32 = 0
    for (index, byte) in utf8.enumerated() {
      if index > 0 && index % Self.step == 0 {
        scalars.append(scalar)
        units.append(unit)
      }
      if byte & 0xC0 != 0x80 { scalar += 1 }
      unit += Self.width(byte)
      if byte == 0x0A { lineStarts.append(Int32(index + 1)) }
    }
  }

  private static func width(_ byte: UInt8) -> Int32 {
    byte & 0xC0 == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1
  }

  /// The number of scalars before an offset.
  public func scalarOffset(at offset: Int) -> Int {
    let block = min(offset / Self.step, scalars.count - 1)
    var count = Int(scalars[block])
    for index in block * Self.step..<offset where utf8[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// The scalar offsets of a span.
  public func scalarRange(of range: Range<Int>) -> Range<Int> {
    scalarOffset(at: range.lowerBound)..<scalarOffset(at: range.upperBound)
  }

  /// The number of UTF-16 units before an offset.
  public func utf16Offset(at offset: Int) -> Int {
    let block = min(offset / Self.step, units.count - 1)
    var count = Int(units[block])
    for index in block * Self.step..<offset { count += Int(Self.width(utf8[index])) }
    return count
  }

  /// The line of an offset and its column in scalars, both from 1.
  public func position(at offset: Int) -> (line: Int, column: Int) {
    var low = 0
    var high = lineStarts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(lineStarts[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return (low, scalarOffset(at: offset) - scalarOffset(at: Int(lineStarts[low - 1])) + 1)
  }
}
