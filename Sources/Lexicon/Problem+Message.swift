extension Problem {
  /// A problem that leaves the meaning of the file intact is a warning.
  var severity: GlossaryError.Severity {
    switch self {
    case .byteOrderMark, .carriageReturn, .noFinalLineBreak, .bareBar, .uselessJoiner, .readingDiffers, .featureOfOther,
      .missingStems, .doubledForm, .doubledEntry, .sameForm, .unreachable, .noDefault, .american, .needlessValue,
      .uselessAdjective:
      .warning
    default: .error
    }
  }

  /// What is wrong, in a sentence without capital and full stop.
  var message: String {
    switch self {
    case .unreadable(let reason): "can't be read: \(reason)"
    case .tooLarge: "is larger than 1 GB"
    case .invalidUTF8(let byte): "not UTF-8: byte 0x\(Problem.hex(UInt32(byte), digits: 2))"
    case .byteOrderMark: "the file starts with a byte order mark"
    case .carriageReturn: "the line ends with a carriage return"
    case .noFinalLineBreak: "the last line has no line break"
    case .missingHeader: "no line that names the columns"
    case .unknownColumn(let name, _): "unknown column '\(name)'"
    case .doubledColumn(let name): "column '\(name)' is named twice"
    case .missingColumn(let name, _): "column '\(name)' is missing"
    case .noSourceColumn: "there is no column of Persian ('fa') or Arabic ('ar') terms"
    case .fieldCount(let count, let columns): "\(Problem.count(count, "field")) instead of \(columns.count)"
    case .emptyField(let column): "'\(column)' is empty"
    case .outerSpace: "a field starts or ends with a space"
    case .doubledSpace: "two spaces in a row"
    case .bareBar: "'|' without a space on each side"
    case .invisible(let scalar): "invisible or forbidden character U+\(Problem.hex(scalar))"
    case .misplacedJoiner: "U+200C stands where it parts no letters"
    case .uselessJoiner: "U+200C after a letter that does not join"
    case .foreignLetter(let scalar, let language, _):
      "U+\(Problem.hex(scalar)) '\(Problem.shown(scalar))' is no letter of \(language)"
    case .notComposed: "a letter and its mark are not composed (NFC)"
    case .arabicInEnglish: "Arabic letters in English"
    case .doubleQuote: "quotation mark in English"
    case .badRoman(let scalar): "'\(Problem.shown(scalar))' does not occur in the romanization"
    case .readingDiffers(let reading, let lemma): "the reading '\(reading)' does not spell '\(lemma)'"
    case .unknownPartOfSpeech(let word, _): "unknown part of speech '\(word)'"
    case .badID(let id): "bad id '\(id)'"
    case .doubledID(let id, let place): "id '\(id)' is taken, at \(place)"
    case .unknownID(let id, _): "no entry has the id '\(id)'"
    case .unknownFeature(let word, _): "unknown feature '\(word)'"
    case .missingValue(let key): "feature '\(key)' needs a value"
    case .needlessValue(let key): "feature '\(key)' takes no value"
    case .wrongValue(let key, let value, _): "'\(value)' is no value of '\(key)'"
    case .featureOfOther(let feature, let pos, _): "feature '\(feature)' means nothing for \(pos.code)"
    case .missingStems: "a simple verb without its stems"
    case .doubledEntry(let place): "the same entry stands at \(place)"
    case .doubledForm(let form): "'\(form)' is listed twice"
    case .sameForm(let form, let place): "'\(form)' is also the preferred term of \(place)"
    default: renderingMessage
    }
  }

  private var renderingMessage: String {
    switch self {
    case .unclosed(let bracket): "'\(bracket)' is not closed"
    case .emptyGroup(let group): "nothing stands in '\(group)'"
    case .wordsAfterGroup(let word): "'\(word)' after the frame or the conditions"
    case .twoHeads: "two words are marked as head"
    case .unknownSuffix(let suffix): "unknown ending ':\(suffix)'"
    case .badFrameSlot(let slot): "'\(slot)' in a frame is no pair marker=English"
    case .unknownMarker(let marker, _): "unknown marker '\(marker)'"
    case .unknownCondition(let condition): "unknown condition '\(condition)'"
    case .emptyRendering: "a rendering without words"
    case .unknownStyle(let style): "unknown style '\(style)'"
    case .stylesDefault(let style): "every rendering without other conditions is kept for the style '\(style)'"
    case .uselessAdjective: "an adjective for a style in which nothing is rendered otherwise"
    case .noDefault: "every rendering has conditions"
    case .unreachable: "a rendering with conditions stands between others without"
    case .leadingTo: "a verb stands without 'to'"
    case .leadingArticle(let article): "a noun stands without '\(article)'"
    case .american(let word, _): "American spelling '\(word)'"
    case .noPreferred: "no preferred English"
    case .noSource: "neither a Persian nor an Arabic term"
    case .unknownSlot(let slot): "unknown slot '\(slot)'"
    case .slotsDiffer(let source, let english): "the slots differ: '\(source)' and '\(english)'"
    case .onlySlots: "nothing but slots"
    case .other(let message, _): message
    default: ""
    }
  }

  static func hex(_ value: UInt32, digits: Int = 4) -> String {
    let hex = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - hex.count)) + hex
  }

  static func shown(_ scalar: UInt32) -> String {
    Unicode.Scalar(scalar).map { VisibleText.of($0) } ?? "?"
  }

  static func count(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
