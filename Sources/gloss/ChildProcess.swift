import Lexicon

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Another program that is run to its end; its arguments are handed over as they are, never through a shell.
enum ChildProcess {
  /// What a program has left.
  struct Outcome {
    let status: Int32
    let output: [UInt8]
    let errors: [UInt8]
  }

  /// Runs a program and takes what it prints.
  ///
  /// - Returns: nil if there is no such program.
  static func run(_ program: String, _ arguments: [String]) throws(SystemError) -> Outcome? {
    let output = try TemporaryFile()
    let errors = try TemporaryFile()
    let nothing = open("/dev/null", O_RDONLY | O_CLOEXEC)
    defer { close(nothing) }
    let streams = [nothing, output.number, errors.number]
    guard let status = try spawn(program, arguments, streams: streams) else { return nil }
    return Outcome(status: status, output: try output.content(), errors: try errors.content())
  }

  /// Runs an editor on a file and waits until it is left.
  ///
  /// The command is the user's own and may have arguments, so it
  /// is the shell that reads it; the file is not part of it.
  ///
  /// - Returns: its exit status.
  static func edit(_ path: String, with editor: String) throws(SystemError) -> Int32 {
    // Ctrl-C in the editor is the editor's.
    let (interrupt, quit) = (signal(SIGINT, SIG_IGN), signal(SIGQUIT, SIG_IGN))
    defer {
      signal(SIGINT, interrupt)
      signal(SIGQUIT, quit)
    }
    return try spawn("/bin/sh", ["-c", "\(editor) \"$@\"", editor, path], streams: []) ?? 127
  }

  private static func spawn(
    _ program: String, _ arguments: [String], streams: [Int32]
  ) throws(SystemError) -> Int32? {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for (target, number) in streams.enumerated() { posix_spawn_file_actions_adddup2(&actions, number, Int32(target)) }
    // What this program ignores, others should not.
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGPIPE, SIGINT, SIGQUIT] { sigaddset(&signals, number) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    let code = posix_spawnp(&process, program, &actions, &attributes, &words, environ)
    if code == ENOENT { return nil }
    guard code == 0 else { throw SystemError(code: code) }
    return try wait(for: process)
  }

  private static func wait(for process: pid_t) throws(SystemError) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      if errno != EINTR { throw SystemError(code: errno) }
    }
    // As the shell counts: the exit code, or 128 and the signal.
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }
}

/// A file that nobody else sees and that is gone with this value.
struct TemporaryFile: ~Copyable {
  let number: Int32

  init() throws(SystemError) {
    var name = Array((TemporaryFile.folder + "/gloss-XXXXXX").utf8CString)
    number = mkstemp(&name)
    guard number >= 0 else { throw SystemError(code: errno) }
    unlink(name)
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
  }

  deinit { close(number) }

  /// All that was written to it.
  func content() throws(SystemError) -> [UInt8] {
    lseek(number, 0, SEEK_SET)
    return try FileDescriptor(number).rest()
  }

  static var folder: String { Terminal.environment("TMPDIR") ?? "/tmp" }
}

/// A text that the user edits in a file of its own.
struct EditedFile {
  let path: String

  /// A new file with a text, readable by its owner only.
  init(_ text: String) throws(SystemError) {
    var name = Array((TemporaryFile.folder + "/gloss-edit-XXXXXX.txt").utf8CString)
    let number = mkstemps(&name, 4)
    guard number >= 0 else { throw SystemError(code: errno) }
    defer { close(number) }
    path = name.withUnsafeBufferPointer {
      String(decoding: $0.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
    try FileDescriptor(number).write(Array(text.utf8)[...])
  }

  /// A file that is there.
  init(path: String) { self.path = path }

  func text() throws(SystemError) -> String { String(decoding: try InputFile.bytes(of: path), as: UTF8.self) }

  func remove() { unlink(path) }
}
