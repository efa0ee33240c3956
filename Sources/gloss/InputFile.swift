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
    if path == "-" { return try FileDescriptor(STDIN_FILENO).rest(atMost: longest) }
    let file = try FileDescriptor(reading: path)
    defer { close(file.number) }
    return try file.rest(atMost: longest)
  }

  /// How a plain file begins; nil of anything that can't be read twice.
  static func beginning(of path: String) -> [UInt8]? {
    var status = stat()
    guard path != "-", stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    guard let file = try? FileDescriptor(reading: path) else { return nil }
    defer { close(file.number) }
    return try? file.next(min(max(1, Int(status.st_size)), 1 << 14))
  }

  /// Whether there is a file of this name.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}

/// Whether a path leads to a folder.
func isFolder(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}
