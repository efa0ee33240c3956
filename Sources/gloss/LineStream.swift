import Lexicon

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads a file, or standard input for `-`, line by line or in parts that end with a line.
struct LineStream: ~Copyable {
  private let file: FileDescriptor
  private var buffer: [UInt8] = []
  /// Where the unread part of the buffer begins.
  private var start = 0
  private var isAtEnd = false
  private var chunk = [UInt8](repeating: 0, count: 1 << 16)

  init(path: String) throws(SystemError) {
    guard path != "-" else {
      file = FileDescriptor(STDIN_FILENO)
      return
    }
    file = try FileDescriptor(reading: path)
  }

  deinit {
    if file.number != STDIN_FILENO { close(file.number) }
  }

  /// The next line, without its break; nil at the end.
  mutating func line() throws(SystemError) -> [UInt8]? {
    guard let end = try lineBreak(from: 0) else {
      guard start < buffer.count else { return nil }
      return take(buffer.count - start)
    }
    var line = take(end + 1)
    line.removeLast()
    if line.last == 0x0D { line.removeLast() }
    return line
  }

  /// At least `size` bytes up to the end of a line, or the rest if that is less than twice as much; nil at the end.
  mutating func part(of size: Int) throws(SystemError) -> [UInt8]? {
    while !isAtEnd, buffer.count - start < 2 * size { try fill() }
    if buffer.count - start < 2 * size { return start < buffer.count ? take(buffer.count - start) : nil }
    guard let end = try lineBreak(from: size) else { return take(buffer.count - start) }
    return take(end + 1)
  }

  /// All that is left.
  mutating func rest() throws(SystemError) -> [UInt8] {
    while !isAtEnd { try fill() }
    return take(buffer.count - start)
  }

  /// Whether nothing is left.
  var isDone: Bool { isAtEnd && start == buffer.count }

  /// The offset of the first line break from an offset on, both from the unread part; nil if there is none.
  private mutating func lineBreak(from offset: Int) throws(SystemError) -> Int? {
    var index = start + offset
    while true {
      while index < buffer.count {
        if buffer[index] == 0x0A { return index - start }
        index += 1
      }
      if isAtEnd { return nil }
      let unread = index - start
      try fill()
      index = start + unread
    }
  }

  private mutating func fill() throws(SystemError) {
    if start > 1 << 20 {
      buffer.removeFirst(start)
      start = 0
    }
    let count = try file.read(into: &chunk)
    isAtEnd = count == 0
    buffer += chunk[..<count]
    if buffer.count - start > InputFile.longest { throw SystemError(code: EFBIG) }
  }

  private mutating func take(_ count: Int) -> [UInt8] {
    defer { start += count }
    return Array(buffer[start..<start + count])
  }
}
