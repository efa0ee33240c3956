#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A file that is open: whole reads and writes through the C library, so that no layer needs Foundation for them.
///
/// It doesn't own the file; who opens it calls ``close()``.
package struct FileDescriptor: Sendable {
  package let number: Int32

  package init(_ number: Int32) { self.number = number }

  /// Opens a file for reading; programs that this one starts don't see it.
  package init(reading path: String) throws(SystemError) {
    number = open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { throw SystemError() }
  }

  /// Writes all of some bytes.
  package func write(_ bytes: ArraySlice<UInt8>) throws(SystemError) {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { System.write(number, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw SystemError()
      }
      rest = rest.dropFirst(count)
    }
  }

  /// Reads what there is, up to the size of the buffer; 0 at the end.
  package func read(into buffer: inout [UInt8]) throws(SystemError) -> Int {
    while true {
      let count = buffer.withUnsafeMutableBytes { System.read(number, $0.baseAddress, $0.count) }
      if count >= 0 { return count }
      if errno != EINTR { throw SystemError() }
    }
  }

  /// How long the file is now; of a pipe it tells nothing.
  package func size() throws(SystemError) -> Int {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw SystemError() }
    return max(0, Int(status.st_size))
  }

  /// Reads the next bytes: as many as there is room for, or all up to the end.
  package func next(_ room: Int) throws(SystemError) -> [UInt8] {
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
      while filled < room {
        let rest = UnsafeMutableBufferPointer(rebasing: buffer[filled...])
        let count = System.read(number, rest.baseAddress, rest.count)
        if count > 0 { filled += count }
        if count < 0, errno != EINTR { code = errno }
        if count == 0 || code != 0 { return }
      }
    }
    guard code == 0 else { throw SystemError(code: code) }
    return bytes
  }

  /// Reads all that is left.
  ///
  /// - Throws: `SystemError` with `EFBIG` if that is more than `longest` bytes.
  package func rest(atMost longest: Int = .max) throws(SystemError) -> [UInt8] {
    // Of a plain file all at once, and one byte more, so that the end is seen.
    var room = try size() + 1
    var bytes: [UInt8] = []
    while true {
      if room - 1 > longest { throw SystemError(code: EFBIG) }
      let part = try next(room)
      if bytes.isEmpty { bytes = part } else { bytes += part }
      if bytes.count > longest { throw SystemError(code: EFBIG) }
      if part.count < room { return bytes }
      room = 1 << 17
    }
  }

  /// Closes the file; what was written may fail only now.
  package func close() throws(SystemError) {
    // After EINTR, Linux has closed it all the same.
    guard System.close(number) == 0 || errno == EINTR else { throw SystemError() }
  }
}

/// Functions of the C library whose names are those of methods here.
private enum System {
  #if canImport(Glibc)
    static func read(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
      Glibc.read(file, buffer, count)
    }
    static func write(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
      Glibc.write(file, bytes, count)
    }
    static func close(_ file: Int32) -> Int32 { Glibc.close(file) }
  #elseif canImport(Musl)
    static func read(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
      Musl.read(file, buffer, count)
    }
    static func write(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int { Musl.write(file, bytes, count) }
    static func close(_ file: Int32) -> Int32 { Musl.close(file) }
  #else
    static func read(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
      Darwin.read(file, buffer, count)
    }
    static func write(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
      Darwin.write(file, bytes, count)
    }
    static func close(_ file: Int32) -> Int32 { Darwin.close(file) }
  #endif
}

/// What the system says went wrong.
package struct SystemError: Error, Sendable, CustomStringConvertible {
  package let code: Int32

  /// - Parameter code: an error number of the system; without it, that of its last call.
  package init(code: Int32 = errno) { self.code = code }

  /// In the system's own words.
  package var description: String { String(cString: strerror(code)) }
  /// Whether there is no such file.
  package var isMissing: Bool { code == ENOENT }
  /// Whether nobody reads a pipe any more.
  package var isClosedPipe: Bool { code == EPIPE }
  /// Whether a file is longer than what was asked for.
  package var isTooLong: Bool { code == EFBIG }
}
