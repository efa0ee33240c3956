import ArgumentParser

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Keeps an output from overwriting what is to be read.
enum OutputCheck {
  /// - Throws: `ValidationError` if an output is one of the inputs.
  static func refuse(_ output: String?, amongst inputs: [String]) throws {
    guard let output, let identity = identity(output) else { return }
    if inputs.contains(where: { self.identity($0).map { $0 == identity } ?? false }) {
      throw ValidationError("'\(output)' is an input; writing to it would destroy it.")
    }
  }

  /// What tells a regular file from all others.
  private static func identity(_ path: String) -> [UInt64]? {
    var status = stat()
    guard path != "-", stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return [UInt64(truncatingIfNeeded: status.st_dev), UInt64(truncatingIfNeeded: status.st_ino)]
  }
}
