#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension GlossaryFile {
  /// All files in a folder of glossaries and the folders in it, sorted by path; `README.md`, hidden files and editors'
  /// copies (`~`) are left out.
  ///
  /// - Throws: `GlossaryError` if the folder, or something in it, can't be read.
  public static func folder(_ path: String) throws(GlossaryError) -> [GlossaryFile] {
    let root = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    var paths: [String] = []
    try FolderReader.walk(root, prefix: "", depth: 0, into: &paths)
    paths.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let carried = CarriedFiles()
    return try SideBySide.map(paths) { (path) throws(GlossaryError) in
      let displayPath = root + "/" + path
      // A file that is the program's own was checked by the tests, and need not be kept twice.
      if let ours = carried.bytes(of: path), try FolderReader.isSame(displayPath, ours) {
        return GlossaryFile(path: path, content: FileContent(ours), displayPath: displayPath, isBundled: true)
      }
      return GlossaryFile(path: path, bytes: try FolderReader.bytes(of: displayPath), displayPath: displayPath)
    }
  }

  /// One file, such as a list of terms of the user's own.
  ///
  /// - Throws: `GlossaryError` if it can't be read.
  public static func file(_ path: String) throws(GlossaryError) -> GlossaryFile {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return GlossaryFile(path: name, bytes: try FolderReader.bytes(of: path), displayPath: path)
  }
}

/// Reads folders and files through the C library, so that this layer needs no Foundation.
private enum FolderReader {
  /// Deeper folders are taken for a loop of links.
  static let deepest = 16

  static func walk(_ root: String, prefix: String, depth: Int, into paths: inout [String]) throws(GlossaryError) {
    let folder = prefix.isEmpty ? root : root + "/" + prefix
    for name in try names(in: folder) where !name.hasPrefix(".") && !name.hasSuffix("~") && name != "README.md" {
      let path = prefix.isEmpty ? name : prefix + "/" + name
      var status = stat()
      guard stat(root + "/" + path, &status) == 0 else { throw failure(root + "/" + path) }
      switch status.st_mode & S_IFMT {
      case S_IFDIR where depth < deepest: try walk(root, prefix: path, depth: depth + 1, into: &paths)
      case S_IFREG: paths.append(path)
      default: break
      }
    }
  }

  private static func names(in folder: String) throws(GlossaryError) -> [String] {
    guard let handle = opendir(folder) else { throw failure(folder) }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      names.append(name)
    }
    return names
  }

  static func bytes(of path: String) throws(GlossaryError) -> [UInt8] {
    let descriptor = try opened(path)
    defer { close(descriptor) }
    // One byte more than there should be, so that the end is seen.
    var room = try size(of: descriptor, path) + 1
    var bytes: [UInt8] = []
    while true {
      guard bytes.count + room <= 1 << 30 else { throw GlossaryError(.tooLarge, in: path) }
      let part = try read(descriptor, room, path)
      bytes = bytes.isEmpty ? part : bytes + part
      if part.count < room { return bytes }
      room = 1 << 18
    }
  }

  /// Whether a file has the bytes that the program carries; it is read a little at a time, and not kept.
  static func isSame(_ path: String, _ carried: CarriedBytes) throws(GlossaryError) -> Bool {
    let descriptor = try opened(path)
    defer { close(descriptor) }
    guard try size(of: descriptor, path) == carried.buffer.count else { return false }
    var place = 0
    while true {
      let part = try read(descriptor, 1 << 16, path)
      guard carried.has(part, at: place) else { return false }
      place += part.count
      if part.count < 1 << 16 { return place == carried.buffer.count }
    }
  }

  private static func opened(_ path: String) throws(GlossaryError) -> CInt {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw failure(path) }
    return descriptor
  }

  private static func size(of descriptor: CInt, _ path: String) throws(GlossaryError) -> Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(path) }
    return max(0, Int(status.st_size))
  }

  /// The next bytes: as many as there is room for, or all up to the end.
  private static func read(_ descriptor: CInt, _ room: Int, _ path: String) throws(GlossaryError) -> [UInt8] {
    var error: CInt = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      while count < room {
        let found = readBytes(descriptor, UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[count...])))
        if found == 0 { return }
        if found > 0 {
          count += found
        } else if errno != EINTR {
          error = errno
          return
        }
      }
    }
    guard error == 0 else { throw failure(path, error) }
    return bytes
  }

  private static func readBytes(_ descriptor: CInt, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    #elseif canImport(Musl)
      Musl.read(descriptor, buffer.baseAddress, buffer.count)
    #else
      Darwin.read(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }

  private static func failure(_ path: String, _ code: CInt = errno) -> GlossaryError {
    GlossaryError(.unreadable(String(cString: strerror(code))), in: path)
  }
}
