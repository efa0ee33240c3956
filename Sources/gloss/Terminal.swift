import Orthography

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard output and standard error.
enum Terminal {
  /// Lets a write to a closed pipe fail instead of ending the program.
  static func ignoreClosedPipes() {
    signal(SIGPIPE, SIG_IGN)
  }

  static func exit(_ code: Int32) -> Never {
    #if canImport(Glibc)
      Glibc.exit(code)
    #elseif canImport(Musl)
      Musl.exit(code)
    #else
      Darwin.exit(code)
    #endif
  }

  static var isOutput: Bool { isatty(STDOUT_FILENO) == 1 }
  static var isError: Bool { isatty(STDERR_FILENO) == 1 }

  /// The value of an environment variable, nil if it is unset or empty.
  static func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// Writes a message of the program itself to standard error.
  static func complain(_ text: String) {
    say("gloss: " + text, isError: true)
  }

  /// Writes a line; a failure to do so has nobody to be told to.
  static func say(_ text: String, isError: Bool) {
    try? FileDescriptor(isError ? STDERR_FILENO : STDOUT_FILENO).write(Array((text + "\n").utf8)[...])
  }
}

/// A file that is open.
struct FileDescriptor {
  let number: Int32

  init(_ number: Int32) { self.number = number }

  /// Writes all of some bytes.
  func write(_ bytes: ArraySlice<UInt8>) throws(SystemError) {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { writeBytes(number, $0) }
      if count < 0 {
        if errno == EINTR { continue }
        throw SystemError(code: errno)
      }
      rest = rest.dropFirst(count)
    }
  }

  /// Reads what there is, up to the size of the buffer; 0 at the end.
  func read(into buffer: inout [UInt8]) throws(SystemError) -> Int {
    while true {
      let count = buffer.withUnsafeMutableBytes { readBytes(number, $0) }
      if count >= 0 { return count }
      if errno != EINTR { throw SystemError(code: errno) }
    }
  }

  private func writeBytes(_ number: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(number, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      Musl.write(number, bytes.baseAddress, bytes.count)
    #else
      Darwin.write(number, bytes.baseAddress, bytes.count)
    #endif
  }

  private func readBytes(_ number: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.read(number, buffer.baseAddress, buffer.count)
    #elseif canImport(Musl)
      Musl.read(number, buffer.baseAddress, buffer.count)
    #else
      Darwin.read(number, buffer.baseAddress, buffer.count)
    #endif
  }
}

/// What the system says went wrong.
struct SystemError: Error, CustomStringConvertible {
  let code: Int32
  var description: String { String(cString: strerror(code)) }
  var isClosedPipe: Bool { code == EPIPE }
}
