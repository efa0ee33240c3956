internal import Lexicon
internal import Orthography

/// How the plurals are read that an entry of the lexicon lists (`pl=`): a broken plural has vowels of its own.
struct PluralTable: Sendable {
  private let readings: [[UInt8]: (plural: String, reading: String)]
  private let language: Language

  /// - Parameter column: what the column of readings is called, as in the lexicon: `vowelled` or `roman`.
  init(_ glossary: Glossary, _ path: String, column: String, _ language: Language) throws(GlossaryError) {
    var readings: [[UInt8]: (plural: String, reading: String)] = [:]
    for row in try glossary.table(path, ["plural", column]).rows {
      let plural = row["plural"]
      readings[MatchKey.fold(Array(plural.utf8), language: language)] = (plural, row[column])
    }
    self.readings = readings
    self.language = language
  }

  /// A plural as it is spelled and read; nil if these letters are none.
  ///
  /// - Parameter entry: the word that it must be a plural of, if one is known.
  func reading(of letters: String, _ entry: EntryID?, in glossary: Glossary) -> (plural: String, reading: String)? {
    let key = MatchKey.fold(Array(letters.utf8), language: language)
    guard let found = readings[key] else { return nil }
    guard let entry else { return found }
    let listed = glossary.features(entry).valueBytes("pl")
    return listed.contains { MatchKey.fold(Array($0), language: language) == key } ? found : nil
  }
}
