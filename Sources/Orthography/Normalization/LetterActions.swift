/// What normalization does to a scalar of the Arabic block.
enum LetterAction: UInt8, Sendable {
  /// A letter, digit or sign that stays.
  case keep
  /// A mark that stays, alone or in canonical order.
  case mark
  /// A mark that may compose with its letter.
  case composing
  case tatweel
  case bidiControl
  case yeh
  case alefMaksura
  case kaf
  case heh
  case hehHamza
}

/// The action of each scalar of the Arabic block, for one language and the operations that are on.
struct LetterActions: Sendable {
  /// 256 raw values of ``LetterAction``.
  let codes: [UInt8]

  init(_ language: Language, _ operations: OperationSet) {
    var codes = [UInt8](repeating: LetterAction.keep.rawValue, count: 256)
    func set(_ scalars: [UInt32], _ action: LetterAction, if operation: Operation) {
      guard operations.contains(operation) else { return }
      for scalar in scalars { codes[Int(scalar - 0x600)] = action.rawValue }
    }
    for mark in [0x0610...0x061A, 0x064B...0x0652, 0x0656...0x065F, 0x0670...0x0670, 0x06D6...0x06ED] {
      set(mark.map(UInt32.init), .mark, if: .composition)
    }
    set([0x0653, 0x0654, 0x0655], .composing, if: .composition)
    set([Invisible.tatweel], .tatweel, if: .tatweel)
    set([Invisible.arabicLetterMark], .bidiControl, if: .bidiControl)
    switch language {
    case .persian:
      set([0x064A], .yeh, if: .persianYeh)
      set([0x0649], .alefMaksura, if: .persianYeh)
      set([0x0643, 0x06AA, 0x06AB], .kaf, if: .persianKaf)
      set([0x06BE, 0x06C1, 0x06D5], .heh, if: .persianHeh)
      set([0x06C0, 0x06C2], .hehHamza, if: .hehHamza)
    case .arabic:
      set([0x06CC], .yeh, if: .arabicYeh)
      set([0x06A9], .kaf, if: .arabicKaf)
      set([0x06BE, 0x06C1, 0x06D5], .heh, if: .arabicHeh)
    case .other: break
    }
    self.codes = codes
  }
}
