#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where results go: standard output or a file, gathered into large writes.
struct Output {
  private let path: String?
  private let file: FileDescriptor
  private var pending: [UInt8] = []

  /// Opens a file for writing, or standard output for nil and `-`.
  init(path: String?) throws {
    self.path = path == "-" ? nil : path
    guard let path = self.path else {
      file = FileDescriptor(STDOUT_FILENO)
      return
    }
    let number = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard number >= 0 else { throw Failure.cannotWrite(path: path, reason: SystemError(code: errno).description) }
    file = FileDescriptor(number)
  }

  /// Whether it is a terminal, where people read.
  var isTerminal: Bool { isatty(file.number) == 1 }

  mutating func write(_ text: String) throws {
    pending += text.utf8
    if pending.count >= 1 << 16 { try flush() }
  }

  mutating func write(_ bytes: [UInt8]) throws {
    pending += bytes
    if pending.count >= 1 << 16 { try flush() }
  }

  /// Hands everything to the system.
  mutating func flush() throws {
    let bytes = pending
    pending.removeAll(keepingCapacity: true)
    do { try file.write(bytes[...]) } catch {
      if error.isClosedPipe { throw ClosedPipe() }
      throw Failure.cannotWrite(path: path ?? "standard output", reason: error.description)
    }
  }

  /// Writes the rest, and closes the file if it is one.
  mutating func close() throws {
    try flush()
    guard path != nil, Self.closeFile(file.number) != 0 else { return }
    throw Failure.cannotWrite(path: path ?? "", reason: SystemError(code: errno).description)
  }

  private static func closeFile(_ number: Int32) -> Int32 {
    #if canImport(Glibc)
      Glibc.close(number)
    #elseif canImport(Musl)
      Musl.close(number)
    #else
      Darwin.close(number)
    #endif
  }
}
