import Lexicon
import Orthography

/// The rule files that write unlisted words in Latin letters, newsroom style.
struct RomanizerRules: Sendable {
  let persian: String
  let arabic: String

  init(_ glossary: Glossary) throws(GlossaryError) {
    func rules(_ path: String) throws(GlossaryError) -> String {
      guard let file = glossary.file(path) else {
        throw GlossaryError(file: path, line: 0, message: "the file is missing from the glossaries")
      }
      return String(decoding: file.bytes, as: UTF8.self)
    }
    persian = try rules("romanization/newsroom-fa.rules")
    arabic = try rules("romanization/newsroom-ar.rules")
  }
}

/// Romanizes words by ICU transliteration rules; a vowel is guessed where two consonants would stand at the start of a syllable.
struct Romanizer: ~Copyable {
  private let rules: RomanizerRules
  private var persian: Transliterator
  private var arabic: Transliterator
  private var cache: [String: String] = [:]

  init(_ rules: RomanizerRules) throws(ICUError) {
    let persian = try Transliterator(rules: rules.persian)
    let arabic = try Transliterator(rules: rules.arabic)
    self.rules = rules
    self.persian = persian
    self.arabic = arabic
  }

  mutating func romanize(_ word: String, _ language: Language) throws(ICUError) -> String {
    let key = (language == .arabic ? "a" : "f") + word
    if let known = cache[key] { return known }
    let letters = language == .arabic ? try arabic(word) : try persian(word)
    let made = Self.vowelled(letters)
    if cache.count < 10_000 { cache[key] = made }
    return made
  }

  /// Puts `a` where a consonant that opens a syllable has no vowel, and leaves out what is no Latin letter.
  static func vowelled(_ letters: String) -> String {
    let digraphs: Set<String> = ["sh", "ch", "kh", "gh", "zh", "th", "dh"]
    var units: [String] = []
    for scalar in letters.unicodeScalars where scalar.isASCII {
      let letter = String(scalar)
      if let last = units.last, digraphs.contains(last + letter) { units[units.count - 1] = last + letter } else { units.append(letter) }
    }
    func isVowel(_ unit: String) -> Bool { unit.first.map { "aeiou".contains($0) } ?? false }
    var out = ""
    /// How many consonants stand open since the last vowel; a syllable may close with one.
    var onset = true
    for (index, unit) in units.enumerated() {
      out += unit
      if isVowel(unit) {
        onset = false
        continue
      }
      let next = index + 1 < units.count ? units[index + 1] : nil
      if onset {
        if let next, !isVowel(next) {
          out += "a"
          onset = false
        }
      } else if let next, !isVowel(next) {
        // This consonant closes the syllable; the next opens one.
        onset = true
      }
    }
    return out
  }
}
