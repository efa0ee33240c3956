/// The code of each scalar of the Arabic block (U+0600–U+06FF), by language.
struct LetterTable: Sendable {
  /// Marks, tatweel and controls leave no trace in a key.
  static let dropped: UInt8 = 0
  static let persian = LetterTable(.persian)
  static let arabic = LetterTable(.arabic)

  static func of(_ language: Language) -> LetterTable {
    language == .persian ? persian : arabic
  }

  /// 256 codes: ``dropped``, an ASCII digit, a letter code, or ``Letter/escape``.
  let codes: [UInt8]

  private init(_ language: Language) {
    var codes = [UInt8](repeating: Letter.escape, count: 256)
    func set(_ scalars: some Sequence<UInt32>, _ code: UInt8) {
      for scalar in scalars { codes[Int(scalar - 0x600)] = code }
    }
    for (offset, scalar) in Letter.persianOrder.enumerated() { set([scalar], Letter.hamza + UInt8(offset)) }
    set([0x0622, 0x0623, 0x0625, 0x0671, 0x0672, 0x0673, 0x0675], Letter.alef)
    set([0x0624, 0x0676, 0x0677], Letter.waw)
    set([0x0626, 0x064A, 0x06CC, 0x0678], Letter.yeh)
    set([0x0643, 0x06A9, 0x06AA, 0x06AB], Letter.kaf)
    set([0x06BE, 0x06C0, 0x06C1, 0x06C2, 0x06D5], Letter.heh)
    set([0x06C3], Letter.tehMarbuta)
    if language == .persian {
      set([0x0649], Letter.yeh)
      set([0x0629, 0x06C3], Letter.heh)
    }
    for digit: UInt32 in 0...9 { set([0x0660 + digit, 0x06F0 + digit], UInt8(0x30 + digit)) }
    for marks in [0x0610...0x061A, 0x061C...0x061C, 0x0640...0x0640, 0x064B...0x065F, 0x0670...0x0670] {
      set(marks.map(UInt32.init), Self.dropped)
    }
    set(0x06D6...0x06ED, Self.dropped)
    var foreign = Letter.firstForeign
    for scalar in 0x0679...0x06D2 where codes[scalar - 0x600] == Letter.escape {
      codes[scalar - 0x600] = foreign
      foreign += 1
    }
    codes[0xD3] = codes[0xD2]
    self.codes = codes
  }

  /// The letters of the foreign codes, in order.
  static let foreignLetters: [UInt32] = {
    var letters: [UInt32] = []
    for scalar: UInt32 in 0x0679...0x06D2 where persian.codes[Int(scalar - 0x600)] >= Letter.firstForeign {
      if persian.codes[Int(scalar - 0x600)] != Letter.escape { letters.append(scalar) }
    }
    return letters
  }()
}
