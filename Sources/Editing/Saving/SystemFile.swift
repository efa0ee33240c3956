internal import Lexicon

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What is asked of the system about files; every failure says what was tried, on which path.
enum SystemFile {
  /// All bytes of a file; nil if there is none.
  static func bytes(of path: String) throws(EditError) -> [UInt8]? {
    do throws(SystemError) {
      let file = try FileDescriptor(reading: path)
      defer { close(file.number) }
      return try file.rest()
    } catch {
      if error.isMissing { return nil }
      throw failure("be read", path, error)
    }
  }

  /// Makes a file with these bytes, and waits until they are on the disk; one that was left there goes first.
  ///
  /// - Parameter onStep: called before each step.
  static func writeSynced(
    _ bytes: [UInt8], to path: String, mode: UInt32, onStep: (SaveStep) throws(EditError) -> Void = { _ in }
  ) throws(EditError) {
    try onStep(.create)
    unlink(path)
    let number = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard number >= 0 else { throw failure("be written", path) }
    do throws(EditError) {
      guard fchmod(number, mode) == 0 else { throw failure("be written", path) }
      try onStep(.write)
      do throws(SystemError) { try FileDescriptor(number).write(bytes[...]) } catch {
        throw failure("be written", path, error)
      }
      try onStep(.sync)
      try sync(number, path: path)
      try onStep(.close)
    } catch {
      close(number)
      throw error
    }
    do throws(SystemError) { try FileDescriptor(number).close() } catch { throw failure("be written", path, error) }
  }

  private static func sync(_ number: Int32, path: String) throws(EditError) {
    while fsync(number) != 0 {
      guard errno == EINTR else { throw failure("be written", path) }
    }
  }

  static func move(_ old: String, to new: String) throws(EditError) {
    guard rename(old, new) == 0 else { throw failure("be written", new) }
  }

  /// Removes a file, if there is one.
  static func remove(_ path: String) { unlink(path) }

  /// Waits until the names in a folder are on the disk; file systems that can't say so are believed.
  static func syncFolder(_ path: String) throws(EditError) {
    let number = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard number >= 0 else { throw EditError.notSynced(path, errno) }
    defer { close(number) }
    guard fsync(number) == 0 || errno == EINVAL || errno == EROFS else { throw EditError.notSynced(path, errno) }
  }

  /// The permissions of a file; nil if there is none.
  static func mode(of path: String) -> UInt32? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return UInt32(status.st_mode & 0o7777)
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  static func isWritable(_ path: String) -> Bool { access(path, W_OK) == 0 }

  /// Makes a folder and those above it.
  static func makeFolder(_ path: String) throws(EditError) {
    if isFolder(path) { return }
    let parent = Self.parent(of: path)
    if parent != path, parent != ".", !parent.isEmpty { try makeFolder(parent) }
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw failure("be made", path) }
  }

  /// Where a path leads when links are followed; itself if there is nothing.
  static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// The names in a folder but `.` and `..`; none if it can't be read.
  static func names(in folder: String) -> [String] {
    guard let handle = opendir(folder) else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The folder that a file is in.
  static func parent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func name(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.utf8.index(after: $0)...]) } ?? path
  }

  /// - Parameter error: what went wrong; without it, the last call of the system.
  static func failure(_ action: String, _ path: String, _ error: SystemError = SystemError()) -> EditError {
    .system(action: action, path: path, code: error.code)
  }
}
