public import Lexicon
public import Orthography

/// The stems of a language's lexicon, made when they are asked for first: an article of the other language needs none.
public struct Stems: Sendable {
  private let made: Lazy<StemTable>

  public init(_ glossary: Glossary, _ language: Language) {
    made = Lazy { StemTable(glossary, language: language) }
  }

  var table: StemTable { made.value }

  /// Makes them now.
  public func prepare() { _ = made.value }
}

/// The stems that can't be found under a dictionary form, keyed by their letters, in flat tables.
struct StemTable: Sendable {
  struct Stem: Sendable {
    let kind: StemKind
    let entry: EntryID
    let lemma: Range<Int32>
    let letters: Range<Int32>
    /// The stem that was added before it with letters of the same hash; -1 for none.
    let next: Int32
  }

  private var stems: [Stem] = []
  /// Open addressing would copy keys; chains through `next` from a power of two of heads do not.
  private var heads: [Int32]
  private var pool: [UInt8] = []
  private static let size = 1 << 15

  init(_ glossary: Glossary, language: Language) {
    heads = [Int32](repeating: -1, count: Self.size)
    stems.reserveCapacity(24_000)
    pool.reserveCapacity(400_000)
    var form: [UInt8] = []
    glossary.forEachLexeme(
      language, where: { language != .persian || Self.hasPersianStems($0, $1, $2) }
    ) { id, pos, lemma, features in
      guard !lemma.contains(Letter.space) else { return }
      switch language {
      case .persian: addPersian(id, pos, lemma, features, &form)
      case .arabic: addArabic(id, pos, lemma, features, &form)
      case .other: break
      }
    }
  }

  /// Calls `body` with the stems that have these letters, in the order of their entries.
  func stems(_ key: ArraySlice<UInt8>) -> [Stem] {
    var out: [Stem] = []
    var index = heads[Self.slot(key)]
    while index >= 0 {
      let stem = stems[Int(index)]
      if pool[Int(stem.letters.lowerBound)..<Int(stem.letters.upperBound)].elementsEqual(key) { out.append(stem) }
      index = stem.next
    }
    return out.count > 1 ? out.reversed() : out
  }

  func lemma(_ stem: Stem) -> [UInt8] { Array(pool[Int(stem.lemma.lowerBound)..<Int(stem.lemma.upperBound)]) }

  /// FNV-1a over the letters (Fowler, Noll, Vo), folded to the number of heads.
  private static func slot(_ key: ArraySlice<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in key { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return Int((hash ^ (hash >> 32)) & UInt64(size - 1))
  }

  private mutating func add(_ kind: StemKind, _ form: ArraySlice<UInt8>, _ id: EntryID, _ lemma: ArraySlice<UInt8>) {
    guard !form.isEmpty, !form.contains(Letter.space) else { return }
    let start = Int32(pool.count)
    pool.append(contentsOf: lemma)
    let middle = Int32(pool.count)
    pool.append(contentsOf: form)
    let slot = Self.slot(form)
    stems.append(
      Stem(kind: kind, entry: id, lemma: start..<middle, letters: middle..<Int32(pool.count), next: heads[slot]))
    heads[slot] = Int32(stems.count - 1)
  }

  /// Whether a Persian word may have stems besides its dictionary form: most have none and need not be folded.
  ///
  /// Features with a value tell, or a last letter that ``addPersian`` knows.
  private static func hasPersianStems(_ pos: PartOfSpeech, _ lemma: Span<UInt8>, _ features: Span<UInt8>) -> Bool {
    for index in 0..<features.count where features[index] == UInt8(ascii: "=") { return true }
    return (pos == .noun || pos == .adj) && MatchKey.mayEnd(in: Letter.heh, lemma, .persian)
  }

  private mutating func addPersian(
    _ id: EntryID, _ pos: PartOfSpeech, _ lemma: ArraySlice<UInt8>, _ features: ArraySlice<UInt8>, _ form: inout [UInt8]
  ) {
    if pos == .noun || pos == .adj, lemma.last == Letter.heh {
      // A silent ه gives way to گ before ـان: نماینده, نمایندگان.
      add(.plT, (lemma.dropLast() + [Letter.gaf])[...], id, lemma)
    }
    // The stems of a separable verb are keyed with its prefix, as in its infinitive.
    var prefix: [UInt8] = []
    FeatureText.forEachValue(features) { name, value in
      if name == .prefix { MatchKey.fold(value.span, language: .persian, into: &prefix) }
    }
    FeatureText.forEachValue(features) { name, value in
      let kind: StemKind?
      switch name {
      case .past where pos == .verb: kind = .past
      case .pres where pos == .verb: kind = .pres
      case .pl: kind = .pl
      case .comp: kind = .comp
      default: kind = nil
      }
      guard let kind else { return }
      form.removeAll(keepingCapacity: true)
      if kind == .past || kind == .pres { form += prefix }
      let bare = form.count
      MatchKey.fold(value.span, language: .persian, into: &form)
      add(kind, form[...], id, lemma)
      if kind == .past || kind == .pres { addPersianVariants(kind, form, from: bare, id, lemma, value) }
    }
  }

  /// The other shapes of a verb stem: for what must stand before a consonant, without its short ا, and ـانید of a
  /// causative in ـاند.
  private mutating func addPersianVariants(
    _ kind: StemKind, _ form: [UInt8], from bare: Int, _ id: EntryID, _ lemma: ArraySlice<UInt8>,
    _ text: ArraySlice<UInt8>
  ) {
    if form[bare] != Letter.alef {
      add(kind == .past ? .pastC : .presC, form[...], id, lemma)
    } else if text.starts(with: "ا".utf8) {
      add(kind == .past ? .pastA : .presA, (form[..<bare] + form[(bare + 1)...])[...], id, lemma)
    }
    if kind == .past, form.count > bare + 4, form.suffix(3).elementsEqual([Letter.alef, Letter.noon, Letter.dal]) {
      let other = form.dropLast() + [Letter.yeh, Letter.dal]
      add(.past, other[...], id, lemma)
      if form[bare] != Letter.alef { add(.pastC, other[...], id, lemma) }
    }
  }

  /// Whether a stem ends in a letter that some endings take away: دعا, رمى, بقي.
  private static func isWeak(_ letter: UInt8?) -> Bool {
    letter == Letter.alef || letter == Letter.alefMaksura || isGlide(letter)
  }

  private static func isGlide(_ letter: UInt8?) -> Bool { letter == Letter.yeh || letter == Letter.waw }

  private mutating func addArabic(
    _ id: EntryID, _ pos: PartOfSpeech, _ lemma: ArraySlice<UInt8>, _ features: ArraySlice<UInt8>, _ form: inout [UInt8]
  ) {
    var perfect: [UInt8] = []
    var imperfects = 0
    var longest = 0
    var imperfect: [UInt8] = []
    var pattern: [UInt8] = []
    var participles = 0
    FeatureText.forEachValue(features) { name, value in
      guard name != .other else { return }
      form.removeAll(keepingCapacity: true)
      MatchKey.fold(value.span, language: .arabic, into: &form)
      switch name {
      case .perf where pos == .verb:
        if perfect.isEmpty {
          perfect = form
        } else {
          add(Self.isWeak(perfect.last) && !Self.isGlide(form.last) ? .perfS : .perfH, form[...], id, lemma)
        }
        addJoined(.perfJ, form[...], id, lemma)
      case .impf where pos == .verb:
        // What is longer than the first is a doubled root's before ن, which prose hardly ever has.
        if imperfects == 0 {
          longest = form.count
          imperfect = form
        }
        if form.count <= longest, form.count > 1 || imperfects == 0 {
          // يرتدي shortens its end, so that يرتدون is they wear; يرتاد its middle.
          if form.count < longest {
            add(imperfect.starts(with: form) ? .impfJ : .impfH, form[...], id, lemma)
          } else if imperfects > 0 {
            add(.impf, form[...], id, lemma)
          }
        }
        imperfects += 1
      case .part where pos == .verb:
        add(participles == 0 ? .active : .passive, form[...], id, lemma)
        participles += 1
      case .masdar where pos == .verb:
        add(.masdar, form[...], id, lemma)
        if form.last == Letter.tehMarbuta {
          add(.masdarT, (form.dropLast() + [Letter.teh])[...], id, lemma)
        } else {
          addJoined(.masdarJ, form[...], id, lemma)
        }
      case .form where pos == .verb: pattern = Array(value)
      case .fem: add(.fem, form[...], id, lemma)
      case .pl: addPlural(form, id, lemma)
      default: break
      }
    }
    if pos == .verb {
      let told = addPassive(id, lemma, imperfect, pattern)
      if perfect.isEmpty { addJoined(.perfJ, lemma, id, lemma) }
      add(told.perfect ? .perfA : .perf, perfect.isEmpty ? lemma : perfect[...], id, lemma)
      let bare = lemma.first == Letter.alef ? lemma.dropFirst() : lemma
      add(told.imperfect ? .impfA : .impf, imperfects == 0 ? bare : imperfect[...], id, lemma)
    } else if pos == .noun || pos == .adj, lemma.last == Letter.tehMarbuta {
      add(.nounT, (lemma.dropLast() + [Letter.teh])[...], id, lemma)
    } else if pos == .noun || pos == .prep {
      addJoined(pos == .noun ? .nounJ : .prepJ, lemma, id, lemma)
    }
  }

  /// The passive stems that letters tell from the active ones: of hollow verbs (قيل and يقال, أقيم and يقام, استعيد and
  /// يستعاد, اختير), of those with a long vowel after the first root letter (شوهد, تبودل), and of those whose first
  /// root letter is و or ء (يوضع, يؤخذ, استؤنف), and of those that end in ا or ى (دعي, أجري).
  ///
  /// - Returns: whether the perfect and the imperfect have one, so that the other stem is active only.
  private mutating func addPassive(
    _ id: EntryID, _ lemma: ArraySlice<UInt8>, _ imperfect: [UInt8], _ pattern: [UInt8]
  ) -> (perfect: Bool, imperfect: Bool) {
    guard lemma.count >= 3 else { return (false, false) }
    let letters = Array(lemma)
    func isForm(_ forms: String...) -> Bool { forms.contains { pattern.elementsEqual($0.utf8) } }
    var told = (perfect: true, imperfect: false)
    if isForm("III", "VI"), let alef = letters.dropLast(2).lastIndex(of: Letter.alef), alef > 0 {
      add(.perfP, (letters[..<alef] + [Letter.waw] + letters[(alef + 1)...])[...], id, lemma)
    } else if isForm("X"), letters.count == 6, letters[3] == Letter.alef {
      add(.perfP, (letters[..<3] + [Letter.waw] + letters[4...])[...], id, lemma)
    } else if isForm("I"), letters.last == Letter.alef {
      add(.perfP, (letters.dropLast() + [Letter.yeh])[...], id, lemma)
    } else {
      told.perfect = false
    }
    if letters.last == Letter.alefMaksura, !isForm("V", "VI", "VII", "IX") {
      // أجري, ألغيت; the active that some write so (ألقي الوزير كلمة) stays the stem of both.
      add(.perfP, (letters.dropLast() + [Letter.yeh])[...], id, lemma)
    }
    if isForm("I"), imperfect.count == 2, letters[0] == Letter.waw {
      add(.impfP, ([Letter.waw] + imperfect)[...], id, lemma)
      told.imperfect = true
    } else if isForm("I"), imperfect.count == 3, imperfect[0] == Letter.alef {
      add(.impfP, ([Letter.waw] + imperfect[1...])[...], id, lemma)
      told.imperfect = true
    }
    let hollow = addHollowPassive(id, letters, imperfect, isForm("I", "IV", "VIII", "X"))
    return (told.perfect || hollow.perfect, told.imperfect || hollow.imperfect)
  }

  /// Of the forms whose middle letter is that of the root: I, IV, VIII, X.
  private mutating func addHollowPassive(
    _ id: EntryID, _ letters: [UInt8], _ imperfect: [UInt8], _ keepsMiddle: Bool
  ) -> (perfect: Bool, imperfect: Bool) {
    guard keepsMiddle, imperfect.count >= 3, letters.dropLast().last == Letter.alef else { return (false, false) }
    let vowel = imperfect[imperfect.count - 2]
    guard [Letter.waw, Letter.yeh, Letter.alef].contains(vowel) else { return (false, false) }
    let tail = letters.suffix(1)
    add(.perfP, (letters.dropLast(2) + [Letter.yeh] + tail)[...], id, letters[...])
    guard vowel != Letter.alef else { return (true, false) }
    add(.impfP, (imperfect.dropLast(2) + [Letter.alef] + tail)[...], id, letters[...])
    return (true, true)
  }

  /// What becomes of a last ى or ء before a suffix.
  private mutating func addJoined(
    _ kind: StemKind, _ form: ArraySlice<UInt8>, _ id: EntryID, _ lemma: ArraySlice<UInt8>
  ) {
    guard form.count > 1, let last = form.last else { return }
    let stem = form.dropLast()
    switch last {
    case Letter.alefMaksura: add(kind, (stem + [kind == .prepJ ? Letter.yeh : Letter.alef])[...], id, lemma)
    case Letter.hamza where stem.last == Letter.alef && kind != .perfJ:
      add(kind, (stem + [Letter.yeh])[...], id, lemma)
      add(kind, (stem + [Letter.waw])[...], id, lemma)
    default: break
    }
  }

  private mutating func addPlural(_ form: [UInt8], _ id: EntryID, _ lemma: ArraySlice<UInt8>) {
    switch form {
    case [Letter.alef, Letter.teh]: add(.plT, lemma.last == Letter.tehMarbuta ? lemma.dropLast() : lemma, id, lemma)
    case [Letter.waw, Letter.noon]: add(.plN, lemma, id, lemma)
    default:
      add(.pl, form[...], id, lemma)
      addJoined(.plJ, form[...], id, lemma)
      if form.last == Letter.tehMarbuta { add(.plJ, (form.dropLast() + [Letter.teh])[...], id, lemma) }
    }
  }
}

/// Reads the `features` field of a lexicon line without making strings of it.
enum FeatureText {
  /// The keys that name stems.
  enum Name: String, CaseIterable { case past, pres, perf, impf, pl, fem, comp, masdar, part, form, prefix, other }

  /// Calls `body` with each value of each `key=value` pair.
  static func forEachValue(_ bytes: ArraySlice<UInt8>, _ body: (Name, ArraySlice<UInt8>) -> Void) {
    let end = bytes.endIndex
    var at = bytes.startIndex
    while at < end {
      // The letters of the key as one number: no name has more than eight.
      var key: UInt64 = 0
      while at < end, bytes[at] != 0x20, bytes[at] != 0x3D {
        key = key << 8 | UInt64(bytes[at])
        at += 1
      }
      let isPair = at < end && bytes[at] == 0x3D
      let name = isPair ? Self.name(key) : .other
      at += isPair ? 1 : 0
      var start = at
      while at < end, bytes[at] != 0x20 {
        if bytes[at] == 0x2C {
          if name != .other { body(name, bytes[start..<at]) }
          start = at + 1
        }
        at += 1
      }
      if name != .other, start < at { body(name, bytes[start..<at]) }
      at += 1
    }
  }

  private static let names: [(key: UInt64, name: Name)] = Name.allCases.filter { $0 != .other }.map { name in
    (name.rawValue.utf8.reduce(0) { $0 << 8 | UInt64($1) }, name)
  }

  private static func name(_ key: UInt64) -> Name {
    for known in names where known.key == key { return known.name }
    return .other
  }
}
