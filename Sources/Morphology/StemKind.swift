public import Lexicon
public import Orthography

/// What kind of stem a lexeme lends to the morphology: its dictionary form, by part of speech, or one named by a feature.
public enum StemKind: UInt8, Sendable, CaseIterable {
  case noun, adj, adv, verb, prep, conj, pron, det, num, part, intj
  case name, demonym
  /// Persian verb stems: all; those that don't begin with ا or آ; those that begin with a short ا, without it (فتاد of نیفتاد).
  case past, pres, pastC, presC, pastA, presA
  /// Arabic verb stems.
  case perf, impf
  /// An imperfect stem that is shortened in the jussive and before ـون: قل of يقل, عط of يعطون.
  case impfJ
  /// An imperfect stem that is shortened in its middle, in the jussive only: رتد of لم يرتد, from يرتاد.
  case impfH
  /// An Arabic noun that is feminine without ة.
  case nounF
  /// A perfect stem that only stands before an ending: قل of قلت.
  case perfS
  /// A perfect stem that only stands before ت, نا and ن of the first and second person and the feminine plural: كن of كنت.
  case perfH
  /// Stems that are active only, because letters tell their passive: قام (أقيم), دعا (دعي), قيم of يقيم (يقام).
  case perfA, impfA
  /// Passive stems that letters tell from the active ones: أقيم, قام of يقام, شوهد, وضع of يوضع.
  case perfP, impfP
  /// Irregular plural, feminine and comparative forms.
  case pl, fem, comp
  /// An Arabic noun in ة as it stands before a suffix, and the stem of a sound plural.
  case nounT, plT, plN
  /// Arabic stems whose last letter changes before a suffix: لقائه from لقاء, مستواه from مستوى, إليه from إلى.
  case nounJ, plJ, prepJ, perfJ
  /// An Arabic participle that a verb's entry lists.
  case active, passive, masdar
  /// A verbal noun as it stands before a suffix: مواجهته from مواجهة, إنهاؤها from إنهاء.
  case masdarT, masdarJ
  /// An irregular form with an entry of its own: است.
  case form
  /// Any letters at all, for a word that nothing else explains.
  case guess

  init?(name: String) {
    guard let match = StemKind.byName[name] else { return nil }
    self = match
  }

  private static let byName: [String: StemKind] = Dictionary(allCases.map { ("\($0)", $0) }) { first, _ in first }

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
