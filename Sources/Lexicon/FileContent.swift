#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The bytes of a file: read into memory, or standing in the program itself.
///
/// What the program carries is read where it stands; an array of it is made only if somebody asks for one.
final class FileContent: Sendable {
  private enum Place: Sendable {
    case memory([UInt8])
    case program(CarriedBytes)
  }

  private let place: Place
  private let copy: Lazy<[UInt8]>

  init(_ bytes: [UInt8]) {
    place = .memory(bytes)
    copy = Lazy { bytes }
  }

  init(_ carried: CarriedBytes) {
    place = .program(carried)
    copy = Lazy { Array(carried.buffer) }
  }

  var count: Int {
    switch place {
    case .memory(let bytes): bytes.count
    case .program(let carried): carried.buffer.count
    }
  }

  var array: [UInt8] {
    switch place {
    case .memory(let bytes): bytes
    case .program: copy.value
    }
  }

  /// Lends the bytes without copying them.
  func withSpan<Result, Failure: Error>(_ body: (Span<UInt8>) throws(Failure) -> Result) throws(Failure) -> Result {
    switch place {
    case .memory(let bytes): try body(bytes.span)
    case .program(let carried): try body(Span(_unsafeElements: carried.buffer))
    }
  }
}

/// Bytes of the program's own constants, which never move, change or go away.
struct CarriedBytes: @unchecked Sendable {
  let buffer: UnsafeBufferPointer<UInt8>

  /// Whether these bytes stand somewhere in them.
  func has(_ bytes: [UInt8], at place: Int) -> Bool {
    guard place + bytes.count <= buffer.count, let mine = buffer.baseAddress else { return bytes.isEmpty }
    return bytes.withUnsafeBufferPointer { theirs in
      theirs.baseAddress.map { memcmp(mine + place, $0, bytes.count) == 0 } ?? true
    }
  }
}
