/// What can be wrong with a glossary: the facts.
///
/// The sentences made of them are in `Problem+Message.swift`, the ways out in `Problem+Help.swift`.
enum Problem: Hashable, Sendable {
  // Files.
  case unreadable(String)
  case tooLarge
  case invalidUTF8(UInt8)
  case byteOrderMark
  case carriageReturn
  case noFinalLineBreak
  // The table.
  case missingHeader([String])
  case unknownColumn(String, [String])
  case doubledColumn(String)
  case missingColumn(String, [String])
  case noSourceColumn
  case fieldCount(Int, [String])
  case emptyField(String)
  case outerSpace
  case doubledSpace
  case bareBar
  // Characters.
  case invisible(UInt32)
  case misplacedJoiner
  case uselessJoiner
  case foreignLetter(UInt32, String, instead: String)
  case notComposed
  case arabicInEnglish
  case doubleQuote
  case badRoman(UInt32)
  case readingDiffers(String, String)
  // Words.
  case unknownPartOfSpeech(String, [String])
  case badID(String)
  case doubledID(String, String)
  case unknownID(String, [String])
  case unknownFeature(String, [String])
  case missingValue(String)
  case needlessValue(String)
  case wrongValue(String, String, [String])
  case featureOfOther(String, PartOfSpeech, [PartOfSpeech])
  case missingStems
  case doubledEntry(String)
  case doubledForm(String)
  case sameForm(String, String)
  // Renderings.
  case unclosed(String)
  case emptyGroup(String)
  case wordsAfterGroup(String)
  case twoHeads
  case unknownSuffix(String)
  case badFrameSlot(String)
  case unknownMarker(String, [String])
  case unknownCondition(String)
  case unknownStyle(String)
  case stylesDefault(String)
  case uselessAdjective
  case emptyRendering
  case noDefault
  case unreachable
  case leadingTo
  case leadingArticle(String)
  case american(String, String)
  case noPreferred
  // Terms.
  case noSource
  case unknownSlot(String)
  case slotsDiffer(String, String)
  case onlySlots
  case other(String, String)
}
