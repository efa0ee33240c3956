import Lexicon

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads inputs; `-` is standard input.
enum InputFile {
  /// A longer input would not fit the offsets.
  static let longest = 1 << 29

  /// All bytes of a file.
  static func bytes(of path: String) throws(SystemError) -> [UInt8] {
    if path == "-" { return try readAll(FileDescriptor(STDIN_FILENO)) }
    let number = open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { throw SystemError(code: errno) }
    defer { close(number) }
    return try readAll(FileDescriptor(number))
  }

  /// Whether there is a file of this name.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  private static func readAll(_ file: FileDescriptor) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 17)
    while true {
      let count = try file.read(into: &buffer)
      if count == 0 { return bytes }
      bytes += buffer[..<count]
      if bytes.count > longest { throw SystemError(code: EFBIG) }
    }
  }
}

/// Whether a path leads to a folder.
func isFolder(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}
