package import Orthography

/// What concerns the letters of a field.
extension FileLint {
  /// Source words: letters of their language, composed, U+200C only where it parts letters.
  mutating func checkSource(_ range: Range<Int>, _ language: Language) {
    var previous: UInt32 = 0x20
    var joiner: Range<Int>?
    for (scalar, place) in ScalarSequence(bytes, range) {
      if let joiner, !SourceLetters.isLetter(scalar) { report(.misplacedJoiner, joiner) }
      joiner = nil
      if scalar == Invisible.zeroWidthNonJoiner {
        checkJoiner(after: previous, language, place)
        joiner = place
      } else if (0x653...0x655).contains(scalar), SourceLetters.composes(previous, scalar) {
        report(.notComposed, place)
      } else if let instead = SourceLetters.replacement(scalar, language) {
        let name = language == .persian ? "Persian" : "Arabic"
        report(.foreignLetter(scalar, name, instead: instead), place)
      }
      previous = scalar
    }
    if let joiner { report(.misplacedJoiner, joiner) }
  }

  private mutating func checkJoiner(after previous: UInt32, _ language: Language, _ place: Range<Int>) {
    if language == .arabic || !SourceLetters.isLetter(previous) {
      report(.misplacedJoiner, place)
    } else if !SourceLetters.joins(previous) {
      report(.uselessJoiner, place)
    }
  }

  /// The reading of a Persian word in Latin letters.
  mutating func checkRoman(_ range: Range<Int>) {
    for (scalar, place) in ScalarSequence(bytes, range) {
      switch scalar {
      case 0x61...0x7A, 0x41...0x5A, 0x101, 0x100, 0x20, 0x27, 0x2D: break
      case 0x300...0x36F: report(.notComposed, place)
      default: report(.badRoman(scalar), place)
      }
    }
  }

  /// The reading of an Arabic word spells the word.
  mutating func checkVowelled(_ reading: Range<Int>, lemma: Range<Int>) {
    checkSource(reading, .arabic)
    let keys = [reading, lemma].map { MatchKey.fold(bytes[$0], language: .arabic) }
    if keys[0] != keys[1] { report(.readingDiffers(text(reading), text(lemma)), reading) }
  }

  /// English words: no letters of other scripts, no quotation marks.
  mutating func checkEnglish(_ range: Range<Int>) {
    for (scalar, place) in ScalarSequence(bytes, range) {
      switch scalar {
      case 0x22, 0x201C...0x201F, 0xAB, 0xBB: return report(.doubleQuote, place)
      case 0x300...0x36F: return report(.notComposed, place)
      case 0x600...0x6FF, 0x750...0x77F, 0x8A0...0x8FF: return report(.arabicInEnglish, place)
      case 0..<0x250, 0x1E00...0x1EFF, 0x2010...0x201A, 0x20A0...0x20CF: break
      default: return report(.foreignLetter(scalar, "English", instead: ""), place)
      }
    }
  }
}

/// Which scalars may stand in Persian and Arabic words.
package enum SourceLetters {
  static func isLetter(_ scalar: UInt32) -> Bool {
    (0x621...0x63A).contains(scalar) || (0x641...0x655).contains(scalar) || (0x66E...0x6D3).contains(scalar)
      || (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar) || isDigit(scalar)
  }

  private static func isDigit(_ scalar: UInt32) -> Bool {
    (0x30...0x39).contains(scalar) || (0x660...0x669).contains(scalar) || (0x6F0...0x6F9).contains(scalar)
  }

  /// Whether the letter joins to the one after it.
  static func joins(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x621...0x625, 0x627, 0x629, 0x62F...0x632, 0x648, 0x649, 0x671, 0x688, 0x691, 0x698, 0x6C0, 0x6C7: false
    default: true
    }
  }

  /// Whether a letter and a mark have a composed form.
  static func composes(_ letter: UInt32, _ mark: UInt32) -> Bool {
    switch mark {
    case 0x653: letter == 0x627
    case 0x654: [0x627, 0x648, 0x64A, 0x6C1, 0x6D2, 0x6D5].contains(letter)
    default: letter == 0x627
    }
  }

  /// Nil for a letter of the language, else what to write instead, empty if nothing is sure.
  package static func replacement(_ scalar: UInt32, _ language: Language) -> String? {
    switch scalar {
    case 0x20...0x7E: return nil
    case 0x64A, 0x649: return language == .persian ? "ی" : nil
    case 0x643: return language == .persian ? "ک" : nil
    case 0x6CC: return language == .arabic ? "ي" : nil
    case 0x6A9: return language == .arabic ? "ك" : nil
    case 0x6C1, 0x6D5, 0x6BE: return "ه"
    case 0x621...0x63A, 0x641...0x648, 0x64B...0x655, 0x670, 0x671: return nil
    case 0x67E, 0x686, 0x698, 0x6AF: return nil
    case 0x67C, 0x681, 0x685, 0x689, 0x693, 0x696, 0x69A, 0x6AB, 0x6BC, 0x6CD, 0x6D0:
      // Pashto letters, which official Dari words keep.
      return language == .persian ? nil : ""
    case 0x6A4: return language == .arabic ? nil : ""
    case 0x660...0x669: return language == .arabic ? nil : ""
    case 0x6F0...0x6F9: return language == .persian ? nil : ""
    case 0x60C, 0x61B, 0x61F, 0xAB, 0xBB, 0x66A...0x66C, 0x2013: return nil
    case 0x6C0: return language == .persian ? nil : ""
    case _ where InvisibleCheck.isForbidden(scalar): return nil
    default: return ""
    }
  }
}
