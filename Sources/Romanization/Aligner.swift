import Lexicon
import Orthography

/// Vowels a word by its reading in Latin letters, as the lexicon has it or a name's English: کتاب and *ketāb* make کِتاب.
struct Aligner: Sendable {
  /// A way in which letters meet a sound: a row of `romanization/sounds-*.tsv`.
  private struct Meeting: Sendable {
    let letters: [Unicode.Scalar]
    let sound: [Unicode.Scalar]
    let writes: String
    let place: String
    let cost: Int
  }

  private var byFirst: [Unicode.Scalar: [Meeting]] = [:]
  /// Those of sounds that are not written.
  private var unwritten: [Meeting] = []
  private static let khah: Unicode.Scalar = "خ"
  private static let shadda = "\u{651}"
  /// Longer words are left to guessing.
  private static let longest = 60

  init(_ table: TSV) throws(GlossaryError) {
    for row in table.rows {
      guard let cost = Int(row["cost"]) else { throw row.error("not a whole number", column: "cost") }
      let meeting = Meeting(
        letters: Array(row["letters"].unicodeScalars), sound: Array(row["sound"].unicodeScalars), writes: row["writes"],
        place: row["at"], cost: cost)
      if let first = meeting.letters.first {
        byFirst[first, default: []].append(meeting)
      } else {
        unwritten.append(meeting)
      }
    }
  }

  /// The vowelled word; nil if the letters don't fit the sounds.
  func vowelled(_ word: String, reading: String) -> String? {
    let letters = Array(word.unicodeScalars)
    let sounds = Array(reading.unicodeScalars)
    guard letters.count <= Self.longest, sounds.count <= 2 * Self.longest, !letters.isEmpty else { return nil }
    var best = [Step?](repeating: nil, count: (letters.count + 1) * (sounds.count + 1))
    best[0] = Step(cost: 0, from: -1, writes: "", takesVowel: false)
    for at in 0...letters.count {
      for heard in 0...sounds.count {
        let from = at * (sounds.count + 1) + heard
        guard let step = best[from] else { continue }
        for (meeting, isDouble) in meetings(letters, at, sounds, heard)
        where step.takesVowel || !meeting.letters.isEmpty {
          let sound = isDouble ? 2 * meeting.sound.count : meeting.sound.count
          let to = (at + meeting.letters.count) * (sounds.count + 1) + heard + sound
          let cost = step.cost + meeting.cost
          if let other = best[to], other.cost <= cost { continue }
          best[to] = Step(
            cost: cost, from: from, writes: meeting.writes + (isDouble ? Self.shadda : ""),
            takesVowel: !meeting.letters.isEmpty && meeting.letters.last?.value != Invisible.zeroWidthNonJoiner)
        }
      }
    }
    return written(best)
  }

  private struct Step {
    let cost: Int
    let from: Int
    let writes: String
    /// Whether a vowel that is not written may follow.
    let takesVowel: Bool
  }

  private func written(_ steps: [Step?]) -> String? {
    var parts: [String] = []
    var index = steps.count - 1
    while index > 0 {
      guard let step = steps[index] else { return nil }
      parts.append(step.writes)
      index = step.from
    }
    return parts.reversed().joined()
  }

  /// The meetings that are possible at a place of the letters and of the sounds; a consonant may be heard twice.
  private func meetings(
    _ letters: [Unicode.Scalar], _ at: Int, _ sounds: [Unicode.Scalar], _ heard: Int
  ) -> [(Meeting, isDouble: Bool)] {
    let written = at < letters.count ? byFirst[letters[at], default: []] : []
    var out: [(Meeting, Bool)] = []
    for meeting in written + unwritten {
      guard letters[at...].starts(with: meeting.letters), sounds[heard...].starts(with: meeting.sound),
        !meeting.letters.isEmpty || !meeting.sound.isEmpty, fits(meeting, letters, at)
      else { continue }
      out.append((meeting, false))
      let isConsonant = meeting.letters.count == 1 && !meeting.sound.isEmpty && meeting.writes == String(letters[at])
      if isConsonant, sounds[(heard + meeting.sound.count)...].starts(with: meeting.sound) {
        out.append((meeting, true))
      }
    }
    return out
  }

  private func fits(_ meeting: Meeting, _ letters: [Unicode.Scalar], _ at: Int) -> Bool {
    switch meeting.place {
    case "start": at == 0 || letters[at - 1].value == Invisible.zeroWidthNonJoiner
    case "end":
      at + meeting.letters.count == letters.count
        || letters[at + meeting.letters.count].value == Invisible.zeroWidthNonJoiner
    case "kh": at > 0 && letters[at - 1] == Self.khah
    default: true
    }
  }
}
