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
    do throws(SystemError) {
      let file = try FileDescriptor(reading: path)
      defer { close(file.number) }
      return try file.rest(atMost: (1 << 30) - 1)
    } catch {
      throw error.isTooLong ? GlossaryError(.tooLarge, in: path) : failure(path, error)
    }
  }

  /// Whether a file has the bytes that the program carries; it is read a little at a time, and not kept.
  static func isSame(_ path: String, _ carried: CarriedBytes) throws(GlossaryError) -> Bool {
    do throws(SystemError) {
      let file = try FileDescriptor(reading: path)
      defer { close(file.number) }
      guard try file.size() == carried.buffer.count else { return false }
      var place = 0
      while true {
        let part = try file.next(1 << 16)
        guard carried.has(part, at: place) else { return false }
        place += part.count
        if part.count < 1 << 16 { return place == carried.buffer.count }
      }
    } catch {
      throw failure(path, error)
    }
  }

  private static func failure(_ path: String, _ error: SystemError = SystemError()) -> GlossaryError {
    GlossaryError(.unreadable(error.description), in: path)
  }
}
