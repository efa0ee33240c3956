import Lexicon
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
  static var isInput: Bool { isatty(STDIN_FILENO) == 1 }
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

  /// Writes to standard error without ending the line.
  static func show(_ text: String) {
    try? FileDescriptor(STDERR_FILENO).write(Array(text.utf8)[...])
  }

  /// How many processors there are.
  static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
