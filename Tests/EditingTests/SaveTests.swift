import Editing
import Foundation
import Synchronization
import TestSupport
import Testing

/// Whatever step of a save fails, each file is the old one or the new one, and no rubbish is left.
@Suite struct SaveTests {
  let small: SmallFolder
  let old: [String: [UInt8]]

  init() throws {
    small = try SmallFolder()
    old = try small.contents()
  }

  static let failure = EditError.other("no", help: "")

  /// Edits one file or two, the n-th step failing; the steps that were taken.
  private func steps(files: [String], failingAt number: Int) throws -> [SaveStep] {
    let taken = Mutex<[SaveStep]>([])
    let store = try small.store { (step) throws(EditError) in
      let count = taken.withLock { steps in
        steps.append(step)
        return steps.count
      }
      if count == number { throw Self.failure }
    }
    _ = try? store.transact { (draft) throws(EditError) -> Void in
      for (index, file) in files.enumerated() {
        try draft.edit(file) { (sheet: inout Sheet) throws(EditError) -> Void in
          try sheet.add(term("new-\(index)", 7 + index))
        }
      }
    }
    return taken.withLock { $0 }
  }

  @Test("one file: every step in its order, and after a failure at any of them the old file or the new one")
  func oneFile() throws {
    let all = try steps(files: ["terms/a.tsv"], failingAt: 0)
    #expect(all == [.create, .write, .sync, .close, .compare, .rename, .syncFolder])
    let new = try small.contents()
    for number in 1...all.count {
      try small.scratch.file("terms/a.tsv", Data(old["terms/a.tsv"] ?? []))
      #expect(try steps(files: ["terms/a.tsv"], failingAt: number).last == all[number - 1])
      let now = try small.contents()
      #expect(now == (all[number - 1] == .syncFolder ? new : old), "\(all[number - 1])")
    }
  }

  @Test("two files: a failure before the renames leaves the old ones; one between them is made good by the next edit")
  func twoFiles() throws {
    let files = ["names/countries.tsv", "terms/a.tsv"]
    let all = try steps(files: files, failingAt: 0)
    #expect(all.suffix(6) == [.journal, .rename, .rename, .syncFolder, .syncFolder, .forgetJournal])
    let new = try small.contents()
    #expect(Set(new.keys) == Set(old.keys))
    for number in 1...all.count {
      for (path, bytes) in old { try small.scratch.file(path, Data(bytes)) }
      _ = try steps(files: files, failingAt: number)
      // Reading is enough to finish what was begun.
      _ = try small.store().files()
      let now = try small.contents()
      let isMade = number > (all.firstIndex(of: .rename) ?? 0) + 1
      #expect(now == (isMade ? new : old), "step \(number): \(all[number - 1])")
    }
  }

  @Test("a file that somebody has edited after a change broke off is not overwritten by the rest of it")
  func editedAfterwards() throws {
    let files = ["names/countries.tsv", "terms/a.tsv"]
    let all = try steps(files: files, failingAt: 0)
    for (path, bytes) in old { try small.scratch.file(path, Data(bytes)) }
    let second = try #require(all.lastIndex(of: .rename))
    _ = try steps(files: files, failingAt: second + 1)
    try small.scratch.file("terms/a.tsv", SmallFolder.terms + "# mine\n")
    let error = #expect(throws: EditError.self) { try small.store().files() }
    #expect(error?.description.contains(".a.tsv.gloss-new") ?? false)
    #expect(try small.text("terms/a.tsv") == SmallFolder.terms + "# mine\n")
  }

  @Test("what a killed process left beside the file is no hindrance")
  func leftovers() throws {
    try small.scratch.file("terms/.a.tsv.gloss-new", "half a li")
    _ = try steps(files: ["terms/a.tsv"], failingAt: 0)
    #expect(Set(try small.contents().keys) == Set(old.keys))
    #expect(try small.text("terms/a.tsv").hasPrefix(SmallFolder.terms))
  }

  @Test("threads that edit at once each make their change")
  func threads() async throws {
    let store = try small.store()
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<20 {
        group.addTask {
          _ = try? store.add(term("new-\(number)", 20 + number))
        }
      }
    }
    let text = try small.text("terms/a.tsv")
    #expect(text.hasPrefix(SmallFolder.terms))
    #expect(text.split(separator: "\n").filter { $0.hasPrefix("new-") }.count == 20)
  }
}
