import Lexicon
import Orthography
import TestSupport
import Testing

@testable import Romanization

/// Words get the vowels that the lexicon reads in them.
struct VowellingTests {
  private static let vowelling = Result { try Vowelling(Repository.glossary.get()) }

  @Test(
    "Persian words",
    arguments: [
      ("کتاب", "کِتاب", false), ("خواهر", "خواهَر", false), ("نامه", "نامِه", false), ("جمهوری", "جُمهُورِی", false),
      ("گفت", "گُفت", false), ("امور", "اُمُور", false), ("روابط", "رَوابِط", false), ("مسائلی", "مَسائِلِی", false),
      ("مناطق", "مَناطِق", false), ("کتب", "کُتُب", false), ("پناهجویان", "پَناهجُویان", false), ("خانه‌ها", "خانِه‌ها", false),
      ("تهران", "تِهران", false),
    ])
  func persian(word: String, vowelled: String, isGuess: Bool) throws {
    let made = try Self.vowelling.get().word(word, .persian)
    #expect(made.text == vowelled)
    #expect(made.isGuess == isGuess)
  }

  @Test(
    "Arabic words",
    arguments: [
      ("وزارة", "وِزَارَة"), ("الوزارة", "الوِزَارَة"), ("والوزارة", "وَ-الوِزَارَة"), ("للوزارة", "لِ-الوِزَارَة"),
      ("وزارته", "وِزَارَتهُ"), ("الأمور", "الأُمُور"), ("الدول", "الدُوَل"), ("ومسائل", "وَ-مَسَائِل"), ("كتب", "كُتُب"),
      ("مسائل", "مَسَائِل"),
      ("قوات", "قُوَّات"), ("وزراء", "وُزَرَاء"),
    ])
  func arabic(word: String, vowelled: String) throws {
    let made = try Self.vowelling.get().word(word, .arabic)
    #expect(made.text == vowelled)
    #expect(!made.isGuess)
  }

  @Test(
    "The vowels of each plural are laid over its letters",
    arguments: [("fa", "roman", Language.persian), ("ar", "vowelled", .arabic)])
  func plurals(folder: String, column: String, language: Language) throws {
    let files = try Repository.files.get()
    let table = try #require(files.first { $0.path == "romanization/plurals-\(folder).tsv" })
    let sounds = try Aligner(
      try Repository.glossary.get().table("romanization/sounds-fa.tsv", ["letters", "sound", "writes", "at", "cost"]))
    for row in try TSV(table, columns: ["plural", column]).rows {
      let plural = row["plural"]
      let vowelled = language == .arabic ? row[column] : sounds.vowelled(plural, reading: row[column])
      #expect(vowelled.map { VowelledForm($0).letters } == VowelledForm(plural).letters, "\(plural) \(row[column])")
    }
  }

  @Test(
    "What no file lists is guessed, and said to be",
    arguments: [("شرملکبند", Language.persian), ("مستقطرفون", .arabic)])
  func guesses(word: String, language: Language) throws {
    let made = try Self.vowelling.get().word(word, language)
    #expect(made.isGuess)
    #expect(VowelledForm(made.text).letters == word)
  }

  @Test(
    "A word before its complement",
    arguments: [
      ("کتاب", "کِتابِ", Language.persian), ("نامه", "نامِهٔ", .persian), ("جمهوری", "جُمهُورِیٔ", .persian),
      ("وزارة", "وِزَارَةِ", .arabic),
    ])
  func linked(word: String, vowelled: String, language: Language) throws {
    #expect(try Self.vowelling.get().word(word, language, isLinked: true).text == vowelled)
  }

  @Test(
    "Names that no file lists",
    arguments: [
      ("شاهین‌پور", Variety.persian, "Shahinpour"), ("رحیمی‌نژاد", .persian, "Rahiminejad"),
      ("القحطاني", .arabic, "al-Qahtani"),
    ])
  func names(word: String, variety: Variety, english: String) throws {
    #expect(NameSpeller(try Repository.glossary.get()).name(word, variety) == english)
  }

  @Test(
    "Every row of the pattern tables is read",
    arguments: ["names-fa", "names-prs", "names-ar", "vowels-fa", "vowels-ar"])
  func tables(name: String) throws {
    let table = try Repository.table("romanization/\(name).tsv")
    #expect(PatternTable.problem(in: table) == nil)
    #expect(table.rows.count > 500)
  }

  /// Whatever is put in, nothing traps, and each word gives one result.
  @Test func anythingGoes() throws {
    let alphabet = Array("ابتثجحخدرسشصطعفقکلمنهویآأإئؤءةى ‌ـَُِّْٰٔ‖⁀|'-a1۵!".unicodeScalars)
    var generator = SeededGenerator(seed: 7)
    let vowelling = try Self.vowelling.get()
    let schemes = try SchemeCatalogue(try Repository.glossary.get()).schemes
    var words: [VowelledWord] = []
    for _ in 0..<300 {
      let length = Int.random(in: 0...14, using: &generator)
      let text = (0..<length).reduce(into: "") { out, _ in
        out.unicodeScalars.append(alphabet[Int.random(in: alphabet.indices, using: &generator)])
      }
      words.append(vowelling.word(text, Bool.random(using: &generator) ? .arabic : .persian, isLinked: true))
      words.append(VowelledWord(text, isName: true))
    }
    for scheme in schemes {
      var writer = try SchemeWriter(scheme)
      let made = try writer.write(words)
      #expect(made.count == words.count)
    }
  }
}
