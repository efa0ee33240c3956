import Gist
import Lexicon

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where results go: standard output or a file, gathered into large writes.
///
/// A file appears under its name only when all is written; until then, what was there before stays as it was.
struct Output {
  private let path: String?
  private let file: FileDescriptor
  /// What is renamed to what at the end; nil where the file itself is written to.
  private let replacement: (new: String, old: String)?
  private var pending: [UInt8] = []

  /// Opens a file for writing, or standard output for nil and `-`.
  init(path: String?) throws {
    self.path = path == "-" ? nil : path
    guard let path = self.path else {
      file = FileDescriptor(STDOUT_FILENO)
      replacement = nil
      return
    }
    if let (file, new, old) = Self.beside(path) {
      self.file = file
      replacement = (new, old)
      return
    }
    // A terminal, a pipe, or a folder where no other file may be made.
    let number = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard number >= 0 else { throw Failure.cannotWrite(path: path, reason: SystemError(code: errno).description) }
    file = FileDescriptor(number)
    replacement = nil
  }

  /// A new file beside the one that a path leads to, with its permissions; nil where that is no regular file or can't be done.
  private static func beside(_ path: String) -> (file: FileDescriptor, new: String, old: String)? {
    var status = stat()
    let exists = stat(path, &status) == 0
    guard !exists || (status.st_mode & S_IFMT == S_IFREG && access(path, W_OK) == 0) else { return nil }
    // What a link leads to is replaced, not the link.
    let old = exists ? resolved(path) : path
    let new = "\(old).\(getpid()).new"
    let number = open(new, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard number >= 0 else { return nil }
    if exists { _ = fchmod(number, status.st_mode & 0o7777) }
    return (FileDescriptor(number), new, old)
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// Whether it is a terminal, where people read.
  var isTerminal: Bool { isatty(file.number) == 1 }

  /// How text is set off in it: with colours on a terminal, unless the user wants none.
  var style: Style { Style(isColoured: isTerminal && Terminal.environment("NO_COLOR") == nil) }

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

  /// Writes the rest, and gives the file its name if it is one.
  mutating func close() throws {
    do {
      try flush()
      guard let path else { return }
      do throws(SystemError) {
        try file.close()
        if let replacement, rename(replacement.new, replacement.old) != 0 { throw SystemError() }
      } catch {
        throw Failure.cannotWrite(path: path, reason: error.description)
      }
    } catch {
      abandon()
      throw error
    }
  }

  /// Leaves the file as it was before.
  func abandon() {
    if let replacement { unlink(replacement.new) }
  }
}
