internal import CICU

/// The digest that names a source text and a glossary.
public enum SHA256 {
  /// 64 lower-case hexadecimal digits.
  public static func hex(_ bytes: [UInt8]) -> String {
    let digits = [UInt8](unsafeUninitializedCapacity: 65) { buffer, count in
      bytes.span.withUnsafeBufferPointer { source in
        buffer.withMemoryRebound(to: CChar.self) { target in
          cicu_sha256_hex(source.baseAddress, Int64(source.count), target.baseAddress)
        }
      }
      count = 64
    }
    return String(decoding: digits, as: UTF8.self)
  }
}
