public import Foundation

/// Runs the `gloss` that was built beside the tests.
public struct Program: Sendable {
  /// What a run left behind.
  public struct Outcome: Sendable {
    public let status: Int32
    public let output: Data
    public let errors: String

    /// The output as text.
    public var text: String { String(decoding: output, as: UTF8.self) }
    /// The output's lines; a final break opens no further one.
    public var lines: [Substring] {
      var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { Substring($0) }
      if lines.last == "" { lines.removeLast() }
      return lines
    }
  }

  /// Why there is no program to run.
  public struct NotBuilt: Error { public let looked: [String] }

  private let executable: URL

  /// Finds the program beside the bundle of tests that is running.
  public init() throws {
    var folders = [URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()]
    if let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
      folders.append(URL(filePath: own).deletingLastPathComponent())
    }
    folders += Bundle.allBundles.map { $0.bundleURL.deletingLastPathComponent() }
    let places = folders.map { $0.appending(path: "gloss") }
    guard let found = places.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else {
      throw NotBuilt(looked: places.map(\.path))
    }
    executable = found
  }

  /// Runs it to its end.
  ///
  /// - Parameters:
  ///   - input: what it reads on standard input.
  ///   - folder: where it runs; a folder without glossaries unless told.
  public func run(_ arguments: [String], input: Data = Data(), in folder: URL? = nil) throws -> Outcome {
    let scratch = try Scratch()
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder ?? scratch.folder
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    // Files rather than pipes: nothing can fill up.
    process.standardInput = try FileHandle(forReadingFrom: scratch.file("stdin", input))
    process.standardOutput = try FileHandle(forWritingTo: scratch.file("stdout", Data()))
    process.standardError = try FileHandle(forWritingTo: scratch.file("stderr", Data()))
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus,
      output: try Data(contentsOf: scratch.folder.appending(path: "stdout")),
      errors: String(decoding: try Data(contentsOf: scratch.folder.appending(path: "stderr")), as: UTF8.self))
  }

  /// Runs a line of the shell in which `"$GLOSS"` is the program.
  public func shell(_ line: String, in folder: URL) throws -> Outcome {
    let scratch = try Scratch()
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "GLOSS": executable.path]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: scratch.file("stdout", Data()))
    process.standardError = try FileHandle(forWritingTo: scratch.file("stderr", Data()))
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try Data(contentsOf: scratch.folder.appending(path: "stdout")),
      errors: String(decoding: try Data(contentsOf: scratch.folder.appending(path: "stderr")), as: UTF8.self))
  }
}
