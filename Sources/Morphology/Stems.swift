public import Lexicon
public import Orthography

/// What kind of stem a lexeme lends to the morphology: its dictionary form, by part of speech, or one named by a feature.
public enum StemKind: UInt8, Sendable, CaseIterable {
  case noun, adj, adv, verb, prep, conj, pron, det, num, part, intj
  case name, demonym
  /// Persian verb stems.
  case past, pres
  /// Arabic verb stems.
  case perf, impf
  /// Irregular plural, feminine and comparative forms.
  case pl, fem, comp
  /// An Arabic noun in ة as it stands before a suffix, and the stem of a sound plural.
  case nounT, plT, plN
  /// An Arabic participle that a verb's entry lists.
  case active, passive, masdar
  /// An irregular form with an entry of its own: است.
  case form
  /// Any letters at all, for a word that nothing else explains.
  case guess

  init?(name: String) {
    guard let match = StemKind.allCases.first(where: { "\($0)" == name }) else { return nil }
    self = match
  }

  init?(_ pos: PartOfSpeech) {
    switch pos {
    case .noun: self = .noun
    case .adj: self = .adj
    case .adv, .conn: self = .adv
    case .verb: self = .verb
    case .prep: self = .prep
    case .conj: self = .conj
    case .pron: self = .pron
    case .det: self = .det
    case .num: self = .num
    case .part: self = .part
    case .intj: self = .intj
    case .demonym: self = .demonym
    default: self = .name
    }
  }
}

/// The stems that can't be found under a dictionary form, keyed by their letters.
struct StemTable: Sendable {
  struct Stem: Sendable {
    let kind: StemKind
    let entry: EntryID
    let lemma: Range<Int32>
  }

  private var byKey: [Key: [Stem]] = [:]
  private var pool: [UInt8] = []

  /// Bytes of a match key, compared as such.
  struct Key: Hashable, Sendable {
    let bytes: [UInt8]
  }

  init(_ glossary: Glossary, language: Language) {
    byKey.reserveCapacity(20_000)
    glossary.forEachLexeme(language) { id, pos, lemma, features in
      guard !lemma.contains(0x20) else { return }
      switch language {
      case .persian: addPersian(id, pos, lemma, features)
      case .arabic: addArabic(id, pos, lemma, features)
      case .other: break
      }
    }
  }

  func stems(_ key: ArraySlice<UInt8>) -> [Stem] { byKey[Key(bytes: Array(key))] ?? [] }
  func lemma(_ stem: Stem) -> [UInt8] { Array(pool[Int(stem.lemma.lowerBound)..<Int(stem.lemma.upperBound)]) }

  private mutating func add(_ kind: StemKind, _ form: [UInt8], _ id: EntryID, _ lemma: ArraySlice<UInt8>) {
    guard !form.isEmpty, !form.contains(0x20) else { return }
    let from = Int32(pool.count)
    pool.append(contentsOf: lemma)
    byKey[Key(bytes: form), default: []].append(Stem(kind: kind, entry: id, lemma: from..<Int32(pool.count)))
  }

  private mutating func addPersian(
    _ id: EntryID, _ pos: PartOfSpeech, _ lemma: ArraySlice<UInt8>, _ features: ArraySlice<UInt8>
  ) {
    if pos == .noun || pos == .adj, lemma.last == Letter.heh {
      // A silent ه gives way to گ before ـان: نماینده, نمایندگان.
      add(.plT, lemma.dropLast() + [Letter.gaf], id, lemma)
    }
    for (name, value) in FeatureText.pairs(features) {
      let form = MatchKey.fold(Array(value), language: .persian)
      switch (name, pos) {
      case ("past", .verb): add(.past, form, id, lemma)
      case ("pres", .verb): add(.pres, form, id, lemma)
      case ("pl", _): add(.pl, form, id, lemma)
      case ("comp", _): add(.comp, form, id, lemma)
      case ("var", _): if let kind = StemKind(pos) { add(kind, form, id, lemma) }
      default: break
      }
    }
  }

  private mutating func addArabic(
    _ id: EntryID, _ pos: PartOfSpeech, _ lemma: ArraySlice<UInt8>, _ features: ArraySlice<UInt8>
  ) {
    let letters = ArabicLetters.shared
    var perfects = 0
    var imperfects = 0
    for (name, value) in FeatureText.pairs(features) {
      let form = MatchKey.fold(Array(value), language: .arabic)
      switch (name, pos) {
      case ("perf", .verb):
        add(.perf, form, id, lemma)
        perfects += 1
      case ("impf", .verb):
        add(.impf, form, id, lemma)
        imperfects += 1
      case ("pl", _):
        if form == letters.soundFeminine {
          add(.plT, Array(lemma.last == letters.tehMarbuta ? lemma.dropLast() : lemma), id, lemma)
        } else if form == letters.soundMasculine {
          add(.plN, Array(lemma), id, lemma)
        } else {
          add(.pl, form, id, lemma)
          if form.last == letters.tehMarbuta { add(.nounT, form.dropLast() + [letters.teh], id, lemma) }
        }
      case ("fem", _): add(.fem, form, id, lemma)
      case ("masdar", .verb): add(.masdar, form, id, lemma)
      case ("var", _): if let kind = StemKind(pos) { add(kind, form, id, lemma) }
      default: break
      }
    }
    if let value = FeatureText.pairs(features).first(where: { $0.0 == "part" && pos == .verb }) {
      _ = value
      let forms = FeatureText.pairs(features).filter { $0.0 == "part" }.map { MatchKey.fold(Array($0.1), language: .arabic) }
      if let active = forms.first { add(.active, active, id, lemma) }
      if forms.count > 1 { add(.passive, forms[1], id, lemma) }
    }
    if pos == .verb {
      if perfects == 0 { add(.perf, Array(lemma), id, lemma) }
      if imperfects == 0 { add(.impf, Array(lemma.first == letters.alef ? lemma.dropFirst() : lemma), id, lemma) }
    }
    if pos == .noun || pos == .adj, lemma.last == letters.tehMarbuta {
      add(.nounT, lemma.dropLast() + [letters.teh], id, lemma)
    }
  }
}

/// The few letters that Arabic stem formation turns on, as match-key codes.
struct ArabicLetters: Sendable {
  static let shared = ArabicLetters()
  let alef = MatchKey.fold(Array("ا".utf8), language: .arabic).first ?? 0
  let tehMarbuta = MatchKey.fold(Array("ة".utf8), language: .arabic).first ?? 0
  let teh = MatchKey.fold(Array("ت".utf8), language: .arabic).first ?? 0
  let heh = MatchKey.fold(Array("ه".utf8), language: .arabic).first ?? 0
  let yeh = MatchKey.fold(Array("ي".utf8), language: .arabic).first ?? 0
  let alefMaqsura = MatchKey.fold(Array("ى".utf8), language: .arabic).first ?? 0
  let soundFeminine = MatchKey.fold(Array("ات".utf8), language: .arabic)
  let soundMasculine = MatchKey.fold(Array("ون".utf8), language: .arabic)
}

/// Reads the `features` field of a lexicon line without making strings of it.
enum FeatureText {
  /// Each `key=value` pair; a key with several values comes once a value. Bare words come with no value.
  static func pairs(_ bytes: ArraySlice<UInt8>) -> [(String, ArraySlice<UInt8>)] {
    guard bytes.contains(0x3D) else { return [] }
    var out: [(String, ArraySlice<UInt8>)] = []
    for word in bytes.split(separator: 0x20) {
      guard let equals = word.firstIndex(of: 0x3D) else { continue }
      let key = String(decoding: word[..<equals], as: UTF8.self)
      for value in word[(equals + 1)...].split(separator: 0x2C) { out.append((key, value)) }
    }
    return out
  }
}
