#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The right to write to a folder of glossaries, which one process has at a time.
///
/// It is a lock of the system (`flock`) on the file `.gloss.lock` in the folder, so it ends with the process that holds
/// it, however that ends. The file stays: to remove it would let two processes lock two files.
enum FolderLock {
  static let name = ".gloss.lock"

  /// Does something while it has the lock; `onWait` is called once if it has to wait for another process.
  static func holding<Result>(
    _ folder: String, onWait: () -> Void, _ body: () throws(EditError) -> Result
  ) throws(EditError) -> Result {
    let path = folder + "/" + name
    let number = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard number >= 0 else { throw SystemFile.failure("be locked", path) }
    // Closing it ends the lock.
    defer { close(number) }
    if flock(number, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { throw SystemFile.failure("be locked", path) }
      onWait()
      while flock(number, LOCK_EX) != 0 {
        guard errno == EINTR else { throw SystemFile.failure("be locked", path) }
      }
    }
    return try body()
  }
}
