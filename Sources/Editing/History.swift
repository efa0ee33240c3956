/// The history of an entry, out of what `git log --patch` prints.
public struct History: Sendable {
  /// What one commit did to the entry.
  public struct Revision: Sendable, Hashable {
    /// The abbreviated name of the commit, its date, author and subject; empty for what is not committed yet.
    public let commit: String
    public let date: String
    public let author: String
    public let subject: String
    /// The fields before and after; nil where it was not there.
    public let old: [String]?
    public let new: [String]?
    /// The path of the file, from the top of the repository.
    public let path: String
  }

  /// The commits, newest first.
  public let revisions: [Revision]
  /// The name that the entry had before the oldest of them, if that gave it another one; its own history goes on there.
  public let former: String?

  /// The arguments of git that print what is read here: which commits touch lines that begin with a name.
  ///
  /// - Parameter path: the file or folder that is looked at.
  public static func arguments(name: String, in path: String = ".") -> [String] {
    [
      "log", "--no-color", "--no-ext-diff", "--no-textconv", "--no-renames", "--date=short", "-U0", "--patch",
      "--format=%x1e%h%x1f%ad%x1f%an%x1f%s", "-G^\(escaped(name))\t", "--", path,
    ]
  }

  /// The same for what is not committed yet.
  public static func uncommitted(in path: String = ".") -> [String] {
    ["diff", "--no-color", "--no-ext-diff", "--no-textconv", "--no-renames", "-U0", "HEAD", "--", path]
  }

  /// A name as an extended regular expression that matches it only.
  private static func escaped(_ name: String) -> String {
    name.map { ".[]{}()*+?^$|\\".contains($0) ? "\\\($0)" : String($0) }.joined()
  }

  /// Reads what git has printed.
  ///
  /// - Parameters:
  ///   - name: what stands in the first column of the entry.
  ///   - where: whether a line with that name is the entry that is meant: a lemma may have several.
  public init(_ output: String, name: String, where isMeant: @escaping ([String]) -> Bool = { _ in true }) {
    var revisions: [Revision] = []
    var former: String?
    for record in output.split(separator: "\u{1E}") {
      let lines = record.split(separator: "\n", omittingEmptySubsequences: false)
      // What is not committed has no such line.
      let head =
        lines.first.map { $0.split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init) } ?? []
      let isCommit = head.count == 4
      var patch = Patch(name: name, isMeant: isMeant)
      for line in lines.dropFirst(isCommit ? 1 : 0) { patch.read(line) }
      former = patch.former
      if let former, let new = patch.new { patch.old = [former] + new.dropFirst() }
      guard patch.old != nil || patch.new != nil, patch.old != patch.new else { continue }
      revisions.append(
        Revision(
          commit: isCommit ? head[0] : "", date: isCommit ? head[1] : "", author: isCommit ? head[2] : "",
          subject: isCommit ? head[3] : "", old: patch.old, new: patch.new, path: patch.path))
    }
    self.revisions = revisions
    self.former = former
  }

  /// What a patch says of an entry.
  private struct Patch {
    let name: String
    let isMeant: ([String]) -> Bool
    var old: [String]?
    var new: [String]?
    var path = ""
    private var file = ""
    /// The lines that went, by all their fields but the first.
    private var gone: [[String]: String] = [:]

    init(name: String, isMeant: @escaping ([String]) -> Bool) {
      self.name = name
      self.isMeant = isMeant
    }

    mutating func read(_ line: Substring) {
      if line.hasPrefix("+++ ") || line.hasPrefix("--- ") {
        if !line.hasSuffix("/dev/null") { file = String(line.dropFirst(6)) }
        return
      }
      guard let sign = line.utf8.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return }
      let fields = line.dropFirst().split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if sign == UInt8(ascii: "-"), fields.count > 1 { gone[Array(fields.dropFirst())] = fields[0] }
      guard fields.first == name, isMeant(fields) else { return }
      if sign == UInt8(ascii: "-") { old = fields } else { new = fields }
      path = file
    }

    /// The name under which the same line went.
    var former: String? {
      guard old == nil, let new else { return nil }
      return gone[Array(new.dropFirst())].flatMap { $0 == name ? nil : $0 }
    }
  }
}
