import Lexicon
import Meaning

/// Who a verb agrees with.
struct Agreement {
  var person = 3
  var isPlural = false
}

extension Pass {
  /// The form in which a clause wants its verb.
  enum VerbForm { case finite, infinitive, bare, gerund }

  /// Writes auxiliaries, negation, adverbs of the middle and the main verb.
  mutating func verbGroup(
    _ verb: VerbGroup, _ rendering: Rendering, _ agreement: Agreement, form: VerbForm, middle: [Lexical] = []
  ) {
    var words = rendering.words
    var middle = middle
    // strongly *condemn: what stands before its verb goes where adverbs go.
    if rendering.head > 0, words[rendering.head - 1] != "and" {
      let lead = Rendering(words: Array(words[..<rendering.head]))
      middle.append(Lexical(lemma: "", renderings: [lead], tokens: verb.lexical.tokens, origin: verb.lexical.origin))
      words.removeFirst(rendering.head)
    }
    var main = words.removeFirst()
    var verb = verb
    // *cannot* is *can* negated, whose past is *could not*.
    for index in verb.modals.indices where verb.modals[index].renderings.first?.text == "cannot" {
      verb.modals[index].renderings = [Rendering(words: ["can"])]
      verb.isNegative = true
    }
    // *never* negates by itself.
    if middle.contains(where: \.isNegative) { verb.isNegative = false }
    if verb.isReduced, reduced(verb, rendering) { return }
    if verb.sharesAuxiliaries {
      // Was detained and transferred; of be announced, announced is said already.
      if main != "be" || !verb.isUndergone {
        words = [lexicon.participle(of: main)] + joined(words) { lexicon.participle(of: $0) }
      }
      for adverb in middle { self.words(adverb) }
      for word in words { writer.word(word, verb.lexical.tokens + verb.absorbed, verb.lexical.origin) }
      return others(of: verb, agreement, form: .participle, afterBe: false)
    }
    var chain = auxiliaries(verb, form: form)
    // A rendering such as `be announced` is a passive of its own.
    if verb.isPassive, main == "be" { chain.removeAll { $0.kind == .passive } }
    if verb.isPassive, main != "be" {
      words = joined(words) { lexicon.participle(of: $0) }
      words.insert(lexicon.participle(of: main), at: 0)
      main = "be"
    }
    write(chain.map(\.text), main: main, rest: words, verb, agreement, form: form, middle: middle)
  }

  /// The verb of a headline, a participle without *be*; false if it is no passive.
  private mutating func reduced(_ verb: VerbGroup, _ rendering: Rendering) -> Bool {
    var words = rendering.words
    if words[0] == "be", words.count > 1 {
      words.removeFirst()
    } else if verb.isPassive {
      words[0] = lexicon.participle(of: words[0])
    } else {
      return false
    }
    for word in words { writer.word(word, verb.lexical.tokens, verb.lexical.origin) }
    return true
  }

  /// The words after the first of a rendering such as `meet and hold talks`: what follows *and* inflects like the first.
  private func joined(_ rest: [String], inflect: (String) -> String) -> [String] {
    rest.indices.map { $0 > 0 && rest[$0 - 1] == "and" ? inflect(rest[$0]) : rest[$0] }
  }

  private struct Auxiliary {
    enum Kind { case modal, perfect, passive, future, progressive }
    let kind: Kind
    let text: String
  }

  private func auxiliaries(_ verb: VerbGroup, form: VerbForm) -> [Auxiliary] {
    var chain: [Auxiliary] = []
    for modal in verb.modals {
      let text = modal.renderings.first?.text ?? "must"
      chain.append(
        Auxiliary(kind: .modal, text: form == .finite ? (text == "can" ? ability(verb) : text) : Modal.nonfinite(text)))
    }
    guard form == .finite || verb.tense == .presentPerfect || verb.tense == .pastPerfect else { return chain }
    if form == .finite, verb.modals.isEmpty {
      switch verb.tense {
      case .future: chain.append(Auxiliary(kind: .future, text: isReported ? "would" : "will"))
      case .subjunctive where isWished(verb): chain.append(Auxiliary(kind: .modal, text: "should"))
      case .subjunctive where isReported: chain.append(Auxiliary(kind: .future, text: "would"))
      default: break
      }
    }
    switch verb.tense {
    case .presentPerfect, .pastPerfect, .perfectSubjunctive: chain.append(Auxiliary(kind: .perfect, text: "have"))
    default: break
    }
    if verb.isProgressive, form != .gerund { chain.append(Auxiliary(kind: .progressive, text: "be")) }
    return chain
  }

  /// Whether nothing but its mood says that something should be.
  func isWished(_ verb: VerbGroup) -> Bool { verb.isDemanded || verb.isWish && isWhole }

  /// *can* has no form but those of the present and, negated, of the past.
  private func ability(_ verb: VerbGroup) -> String {
    switch verb.tense {
    case .present, .subjunctive, .perfectSubjunctive, .imperfect: verb.tense == .imperfect ? "could" : "can"
    case .past: verb.isNegative ? "could" : "be able to"
    case .future, .presentPerfect, .pastPerfect: "be able to"
    }
  }

  /// Turns a chain of auxiliaries and a main verb into words: each governs the form of the next.
  private mutating func write(
    _ auxiliaries: [String], main: String, rest: [String], _ verb: VerbGroup, _ agreement: Agreement, form: VerbForm,
    middle: [Lexical]
  ) {
    var chain: [(word: String, isAuxiliary: Bool, isFixed: Bool)] = auxiliaries.flatMap {
      text -> [(String, Bool, Bool)] in
      let parts = text.split(separator: " ").map(String.init)
      // `be able to`, `want to`: the first word inflects, the others stay.
      return parts.enumerated().map { ($1, $0 == 0 || $1 != "to", $0 > 0) }
    }
    chain.append((main, false, false))
    var out: [(word: String, isAuxiliary: Bool)] = []
    var next: Form = form == .gerund ? .gerund : form == .finite ? .finite : .base
    var last = next
    if form == .infinitive { out.append(("to", true)) }
    let needsDo = (verb.isNegative || asked != nil) && form == .finite && chain.count == 1 && main != "be"
    // What did not happen had not happened, as somebody said later.
    let isEarlier = isReported && verb.isNegative && verb.tense == .past && asked == nil
    if needsDo { chain.insert((isEarlier ? "have" : "do", true, false), at: 0) }
    var rest = rest
    for index in chain.indices {
      let word = chain[index].word
      let isLast = index == chain.count - 1
      if chain[index].isFixed {
        out.append((word, true))
        next = .base
        continue
      }
      if Modal(rawValue: word) != nil {
        out.append((isReported && form == .finite ? Modal.shifted(word) : word, true))
        next = .base
        continue
      }
      out.append((inflect(word, next, verb, agreement), !isLast))
      last = next
      if isLast, main != "be" { rest = joined(rest) { inflect($0, next, verb, agreement) } }
      next = word == "have" && !isLast ? .participle : word == "be" && !isLast ? .gerund : .base
    }
    emit(out, rest, verb, middle: middle, negateBefore: form != .finite)
    others(of: verb, agreement, form: last, afterBe: main == "be")
  }

  private enum Form { case finite, base, participle, gerund }

  private mutating func emit(
    _ chain: [(word: String, isAuxiliary: Bool)], _ rest: [String], _ verb: VerbGroup, middle: [Lexical],
    negateBefore: Bool
  ) {
    let lexical = verb.lexical
    var negated = !verb.isNegative
    if negateBefore, !negated {
      writer.function("not", rule: "verb.negation", sources: lexical.tokens)
      negated = true
    }
    var placed = middle.isEmpty
    for (index, part) in chain.enumerated() {
      let isLast = index == chain.count - 1
      let isBe = isLast && !part.isAuxiliary && Self.formsOfBe.contains(part.word)
      if !placed, isLast, !isBe {
        for adverb in middle { words(adverb) }
        placed = true
      }
      let modal = index < verb.modals.count ? verb.modals[index] : nil
      if isLast {
        // An auxiliary of the source that English has no word of its own for is said by the verb's form.
        writer.word(part.word, lexical.tokens + (chain.count == 1 ? verb.absorbed : []), lexical.origin)
      } else {
        let isCannot = part.word == "can" && !negated && asked == nil
        writer.function(
          isCannot ? "cannot" : part.word, rule: "verb.auxiliary", sources: modal?.tokens ?? verb.absorbed)
        if isCannot { negated = true }
      }
      if index == 0 { writeAsked() }
      if !negated, part.isAuxiliary || isBe {
        writer.function("not", rule: "verb.negation", sources: lexical.tokens)
        negated = true
      }
      if !placed, isBe || (part.isAuxiliary && !isLast && index == 0) {
        for adverb in middle { words(adverb) }
        placed = true
      }
    }
    for word in rest { writer.word(word == "oneself" ? self.oneself : word, lexical.tokens, lexical.origin) }
  }

  /// The reflexive of the clause's subject, which a rendering such as `distance oneself` leaves open.
  private var oneself: String {
    guard let subject else { return "themselves" }
    return realiser.pronouns.forms(subject.person, subject.number, subject.gender).reflexive
  }

  /// The further verbs of a group in the form of its first: reviewed and approved, has been seized and destroyed.
  private mutating func others(of verb: VerbGroup, _ agreement: Agreement, form: Form, afterBe: Bool) {
    for (index, other) in verb.others.enumerated() {
      if index < verb.links.count, let link = verb.links[index] { words(link) }
      guard var rendering = other.rendering(Surroundings()), let first = rendering.words.first else { continue }
      if afterBe, first == "be", rendering.words.count > 1 {
        rendering.words.removeFirst()
        rendering.head = 0
        words(other, rendering) { $0 }
      } else {
        let main = inflect(first, verb.isPassive ? .participle : form, verb, agreement)
        words(other, rendering) { $0 == first ? main : $0 }
      }
    }
  }

  private static let formsOfBe: Set<String> = ["be", "am", "is", "are", "was", "were", "been", "being"]

  private func inflect(_ word: String, _ form: Form, _ verb: VerbGroup, _ agreement: Agreement) -> String {
    switch form {
    case .base: return word
    case .participle: return lexicon.participle(of: word)
    case .gerund: return lexicon.gerund(of: word)
    case .finite where verb.isImperative: return word
    case .finite:
      return isPast(verb) ? past(word, agreement) : present(word, agreement)
    }
  }

  /// Whether the finite verb is in the past: by its tense, shifted back where it is reported.
  private func isPast(_ verb: VerbGroup) -> Bool {
    // Ministers meet, but met yesterday.
    if manner == .headline, verb.tense == .past, verb.sourceTense == nil { return false }
    switch verb.tense {
    case .past, .imperfect, .pastPerfect: return true
    case .present, .presentPerfect, .perfectSubjunctive, .subjunctive: return isReported
    case .future: return false
    }
  }

  private func past(_ word: String, _ agreement: Agreement) -> String {
    if word == "be" { return agreement.isPlural || agreement.person == 2 ? "were" : "was" }
    return lexicon.past(of: word)
  }

  private func present(_ word: String, _ agreement: Agreement) -> String {
    if word == "be" {
      if agreement.isPlural || agreement.person == 2 { return "are" }
      return agreement.person == 1 ? "am" : "is"
    }
    return agreement.person == 3 && !agreement.isPlural ? lexicon.thirdPerson(of: word) : word
  }
}

/// The verbs that take a bare infinitive and never inflect.
enum Modal: String {
  case must, can, may, should, will, would, could, might

  /// What stands for it where a modal can't: *to be able to*.
  static func nonfinite(_ word: String) -> String {
    switch Modal(rawValue: word) {
    case .can, .could: "be able to"
    case .must, .should: "have to"
    default: word
    }
  }

  /// As reported speech has it.
  static func shifted(_ word: String) -> String {
    switch Modal(rawValue: word) {
    case .can: "could"
    case .may: "might"
    case .will: "would"
    default: word
    }
  }
}
