extension Problem {
  /// The way out.
  var help: String {
    switch self {
    case .unreadable: "check the path and the permissions"
    case .tooLarge: "split it"
    case .invalidUTF8: "save the file as UTF-8"
    case .byteOrderMark: "save the file as UTF-8 without BOM"
    case .carriageReturn: "end lines with a line feed only"
    case .noFinalLineBreak: "end it with a line feed"
    case .missingHeader(let columns), .missingColumn(_, let columns):
      "the first line names the columns, with TABs between: \(columns.joined(separator: " "))"
    case .unknownColumn(let name, let columns): Problem.nearest(name, columns, "columns are")
    case .doubledColumn: "name each column once"
    case .noSourceColumn: "name the columns in the first line: fa, ar, or both, and en"
    case .fieldCount(_, let columns): "TABs part the fields: \(columns.joined(separator: " "))"
    case .emptyField: "fill it in or remove the line"
    case .outerSpace, .doubledSpace: "remove the space"
    case .bareBar: "write ' | '"
    case .invisible: "remove it or write what it stands for"
    case .misplacedJoiner: "remove it; it stands between two letters of a Persian word"
    case .uselessJoiner: "remove it: nothing would join there"
    case .foreignLetter(_, _, ""): "write it with the letters of the language"
    case .foreignLetter(_, _, let instead): "write '\(instead)'"
    case .notComposed: "save the file in Unicode form NFC"
    case .arabicInEnglish: "write English; source words belong into [frames] and {conditions}"
    case .doubleQuote: "leave it out"
    case .badRoman: "use ā a e i o u ey ow, ' for ع and ء, and the consonants of the README"
    case .readingDiffers: "check the spelling of both columns"
    case .unknownPartOfSpeech(let word, let known): Problem.nearest(word, known, "parts of speech are")
    case .badID: "use lower-case ASCII letters and digits joined by '-'"
    case .doubledID: "choose another id, or join the two lines"
    case .unknownID(let id, let known): Problem.nearest(id, known, nil)
    case .unknownFeature("-", _): "leave it out; the field may be empty"
    case .unknownFeature(let word, let known): Problem.nearest(word, known, nil)
    case .missingValue(let key): "write \(key)=…"
    case .needlessValue(let key): "write \(key)"
    case .wrongValue(_, let value, let known): Problem.nearest(value, known, "values are")
    case .featureOfOther(_, _, let allowed): "it is for \(allowed.map(\.code).joined(separator: ", "))"
    case .missingStems: "add past=… and pres=…"
    case .doubledEntry: "join the two lines"
    case .doubledForm: "list it once"
    case .sameForm: "join the two concepts, or say in the note how they differ"
    default: renderingHelp
    }
  }

  private var renderingHelp: String {
    switch self {
    case .unclosed(let bracket): bracket == "[" ? "close it with ']'" : "close it with '}'"
    case .emptyGroup: "fill it in or remove it"
    case .wordsAfterGroup: "the order is: words [frame] {conditions}; ' | ' parts renderings"
    case .twoHeads: "mark one word with '*'"
    case .unknownSuffix(let suffix): Problem.nearest(suffix, ["pl", "mass", "sg", "name"], "endings are")
    case .badFrameSlot: "write pairs such as با=with or که=that, '_' for a space"
    case .unknownMarker(let marker, let known): Problem.nearest(marker, known, "markers are")
    case .unknownCondition(let condition) where condition.utf8.contains(where: { $0 >= 0x80 }):
      "conditions are separated by spaces; write '_' for a space inside a lemma"
    case .unknownCondition(let condition):
      Problem.nearest(
        condition, ["pl", "sg", "has=", "with=", "human", "thing", "place", "act", "title", "neg", "style="],
        "conditions are")
    case .unknownStyle(let style): Problem.nearest(style, Wording.allCases.map(\.rawValue), "styles are")
    case .stylesDefault: "one rendering without conditions, and without a style, is what is written by default"
    case .uselessAdjective: "adj-neutral=… goes with a rendering {style=neutral}"
    case .emptyRendering: "write at least one English word"
    case .noDefault: "give one rendering no conditions"
    case .unreachable: "put the default first or last"
    case .leadingTo: "leave 'to' out"
    case .leadingArticle: "leave it out; 'the' may stand where it always goes with the noun"
    case .american(_, let british): "write '\(british)'"
    case .noPreferred: "leave one English term without '~' and '!'"
    case .noSource: "fill in 'fa' or 'ar'"
    case .unknownSlot: "slots are {S}, {NP} and {VP}"
    case .slotsDiffer: "the same slots must stand in each language"
    case .onlySlots: "write at least one word"
    case .other(_, let help): help
    default: ""
    }
  }

  /// The word that was meant, or all that could have been.
  private static func nearest(_ word: String, _ known: [String], _ introduction: String?) -> String {
    if let near = Suggestion.nearest(to: word, among: known) { return "did you mean '\(near)'?" }
    return introduction.map { "\($0) \(known.joined(separator: " "))" } ?? "see glossaries/README.md"
  }
}
