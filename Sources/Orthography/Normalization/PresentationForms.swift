/// The letters behind the presentation forms: U+FB50–U+FDFF and U+FE70–U+FEFC.
///
/// Made from the compatibility decompositions of Unicode 15, less the spaces and tatweels that they give to lone marks. The signs
/// ﷺ ﷻ ﷽ ﷼ have none here: they stay what they are.
enum PresentationForms {
  /// The letters of a form, or nothing if the scalar is none.
  static func letters(of scalar: UInt32) -> [UInt32]? {
    switch scalar {
    case 0xFB50...0xFDFF: table[Int(scalar - 0xFB50)]
    case 0xFE70...0xFEFC: table[Int(scalar - 0xFE70) + 0x2B0]
    default: nil
    }
  }

  private static let table: [[UInt32]?] = {
    var table = [[UInt32]?](repeating: nil, count: 0x2B0 + 0x8D)
    for line in rows.split(separator: "\n") {
      let cells = line.split(separator: " ")
      guard let first = cells.first, let start = Int(first, radix: 16) else { continue }
      for (offset, cell) in cells.dropFirst().enumerated() where cell != "-" {
        let scalar = start + offset
        table[scalar - (scalar < 0xFE70 ? 0xFB50 : 0xFE70 - 0x2B0)] = cell.unicodeScalars.map(\.value)
      }
    }
    for (scalar, letters) in marks { table[scalar - (scalar < 0xFE70 ? 0xFB50 : 0xFE70 - 0x2B0)] = letters }
    return table
  }()

  /// Forms with marks, which can't be seen in a row.
  private static let marks: [Int: [UInt32]] = [
    0xFC5B: [0x0630, 0x0670], 0xFC5C: [0x0631, 0x0670], 0xFC5D: [0x0649, 0x0670],
    0xFC5E: [0x064C, 0x0651], 0xFC5F: [0x064D, 0x0651], 0xFC60: [0x064E, 0x0651],
    0xFC61: [0x064F, 0x0651], 0xFC62: [0x0650, 0x0651], 0xFC63: [0x0651, 0x0670],
    0xFC90: [0x0649, 0x0670], 0xFCD9: [0x0647, 0x0670], 0xFCF2: [0x064E, 0x0651],
    0xFCF3: [0x064F, 0x0651], 0xFCF4: [0x0640, 0x0650, 0x0651], 0xFD3C: [0x0627, 0x064B],
    0xFD3D: [0x0627, 0x064B], 0xFE70: [0x064B], 0xFE71: [0x064B],
    0xFE72: [0x064C], 0xFE74: [0x064D], 0xFE76: [0x064E],
    0xFE77: [0x064E], 0xFE78: [0x064F], 0xFE79: [0x0640, 0x064F],
    0xFE7A: [0x0650], 0xFE7B: [0x0650], 0xFE7C: [0x0651],
    0xFE7D: [0x0651], 0xFE7E: [0x0652], 0xFE7F: [0x0640, 0x0652],
  ]

  /// Sixteen forms a row, after the first one's code point; `-` has no letters here.
  private static let rows = """
    FB50 ٱ ٱ ٻ ٻ ٻ ٻ پ پ پ پ ڀ ڀ ڀ ڀ ٺ ٺ
    FB60 ٺ ٺ ٿ ٿ ٿ ٿ ٹ ٹ ٹ ٹ ڤ ڤ ڤ ڤ ڦ ڦ
    FB70 ڦ ڦ ڄ ڄ ڄ ڄ ڃ ڃ ڃ ڃ چ چ چ چ ڇ ڇ
    FB80 ڇ ڇ ڍ ڍ ڌ ڌ ڎ ڎ ڈ ڈ ژ ژ ڑ ڑ ک ک
    FB90 ک ک گ گ گ گ ڳ ڳ ڳ ڳ ڱ ڱ ڱ ڱ ں ں
    FBA0 ڻ ڻ ڻ ڻ ۀ ۀ ہ ہ ہ ہ ھ ھ ھ ھ ے ے
    FBB0 ۓ ۓ - - - - - - - - - - - - - -
    FBD0 - - - ڭ ڭ ڭ ڭ ۇ ۇ ۆ ۆ ۈ ۈ ۇٴ ۋ ۋ
    FBE0 ۅ ۅ ۉ ۉ ې ې ې ې ى ى ئا ئا ئە ئە ئو ئو
    FBF0 ئۇ ئۇ ئۆ ئۆ ئۈ ئۈ ئې ئې ئې ئى ئى ئى ی ی ی ی
    FC00 ئج ئح ئم ئى ئي بج بح بخ بم بى بي تج تح تخ تم تى
    FC10 تي ثج ثم ثى ثي جح جم حج حم خج خح خم سج سح سخ سم
    FC20 صح صم ضج ضح ضخ ضم طح طم ظم عج عم غج غم فج فح فخ
    FC30 فم فى في قح قم قى قي كا كج كح كخ كل كم كى كي لج
    FC40 لح لخ لم لى لي مج مح مخ مم مى مي نج نح نخ نم نى
    FC50 ني هج هم هى هي يج يح يخ يم يى يي - - - - -
    FC60 - - - - ئر ئز ئم ئن ئى ئي بر بز بم بن بى بي
    FC70 تر تز تم تن تى تي ثر ثز ثم ثن ثى ثي فى في قى قي
    FC80 كا كل كم كى كي لم لى لي ما مم نر نز نم نن نى ني
    FC90 - ير يز يم ين يى يي ئج ئح ئخ ئم ئه بج بح بخ بم
    FCA0 به تج تح تخ تم ته ثم جح جم حج حم خج خم سج سح سخ
    FCB0 سم صح صخ صم ضج ضح ضخ ضم طح ظم عج عم غج غم فج فح
    FCC0 فخ فم قح قم كج كح كخ كل كم لج لح لخ لم له مج مح
    FCD0 مخ مم نج نح نخ نم نه هج هم - يج يح يخ يم يه ئم
    FCE0 ئه بم به تم ته ثم ثه سم سه شم شه كل كم لم نم نه
    FCF0 يم يه - - - طى طي عى عي غى غي سى سي شى شي حى
    FD00 حي جى جي خى خي صى صي ضى ضي شج شح شخ شم شر سر صر
    FD10 ضر طى طي عى عي غى غي سى سي شى شي حى حي جى جي خى
    FD20 خي صى صي ضى ضي شج شح شخ شم شر سر صر ضر شج شح شخ
    FD30 شم سه شه طم سج سح سخ شج شح شخ طم ظم - - - -
    FD50 تجم تحج تحج تحم تخم تمج تمح تمخ جمح جمح حمي حمى سحج سجح سجى سمح
    FD60 سمح سمج سمم سمم صحح صحح صمم شحم شحم شجي شمخ شمخ شمم شمم ضحى ضخم
    FD70 ضخم طمح طمح طمم طمي عجم عمم عمم عمى غمم غمي غمى فخم فخم قمح قمم
    FD80 لحم لحي لحى لجج لجج لخم لخم لمح لمح محج محم محي مجح مجم مخج مخم
    FD90 - - مجخ همج همم نحم نحى نجم نجم نجى نمي نمى يمم يمم بخي تجي
    FDA0 تجى تخي تخى تمي تمى جمي جحى جمى سخى صحي شحي ضحي لجي لمي يحي يجي
    FDB0 يمي ممي قمي نحي قمح لحم عمي كمي نجح مخي لجم كمم لجم نجح جحي حجي
    FDC0 مجي فمي بحي كمم عجم صمم سخي نجي - - - - - - - -
    FDF0 صلے قلے الله اكبر محمد صلعم رسول عليه وسلم صلى - - - - - -
    FE80 ء آ آ أ أ ؤ ؤ إ إ ئ ئ ئ ئ ا ا ب
    FE90 ب ب ب ة ة ت ت ت ت ث ث ث ث ج ج ج
    FEA0 ج ح ح ح ح خ خ خ خ د د ذ ذ ر ر ز
    FEB0 ز س س س س ش ش ش ش ص ص ص ص ض ض ض
    FEC0 ض ط ط ط ط ظ ظ ظ ظ ع ع ع ع غ غ غ
    FED0 غ ف ف ف ف ق ق ق ق ك ك ك ك ل ل ل
    FEE0 ل م م م م ن ن ن ن ه ه ه ه و و ى
    FEF0 ى ي ي ي ي لآ لآ لأ لأ لإ لإ لا لا
    """
}
