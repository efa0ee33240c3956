public import Lexicon
public import Morphology

/// A rule of the grammar: what it makes, of which parts, at what cost, and what that means.
///
/// A class only so that handing it on copies one pointer: nothing in it changes once it is made.
public final class Rule: Sendable {
  public struct Part: Sendable {
    public let category: Category
    /// What the part must be.
    public let demands: FeatureBits
    /// The fields that it shares with the other parts and the whole that name them.
    public let shares: FeatureBits
    /// The lemmas that it may have, by number (`Grammar.lemmas`); empty for any.
    public let lemmas: [Int32]
    /// Whether `lemmas` are those that it must not have.
    public let excludes: Bool
  }

  /// A test beyond features, on parts by number from 0.
  public enum Guard: Sendable, Equatable {
    /// The noun or phrase at the first and the light verb at the second place are an entry of the lexicon.
    case compound(Int, Int)
    /// The same, the entry's verb being the active of this one: تأکید شد by تأکید کردن.
    case compoundPassive(Int, Int)
    /// The frame of the first has the preposition of the second.
    case governs(Int, Int)
    /// The frame of the part has this marker.
    case frame(Int, String)
    /// The frame of the whole, which may be a compound verb by then, has this marker.
    case takes(String)
    /// The preverb makes a transitive verb, whichever its light verb: گسترش by گسترش دادن.
    case verbal(Int)
    /// The preverb at the first place and the light verb of the clause at the second are an entry: دیدار و گفت‌وگو کرد.
    case gapped(Int, Int)
    /// The same with a light verb that makes the passive of the entry's own: بازداشت و معرفی شدند.
    case gappedPassive(Int, Int)
    /// The preverb makes a verb of any kind.
    case deverbal(Int)
    /// A preverb that makes a verb without object: دیدار.
    case doing(Int)
    /// The second is the verbal noun of the verb at the first place: أدان … إدانة.
    case cognate(Int, Int)
    /// A preverb that makes a verb which is told of what undergoes it: توقیف, seized; آغاز, begins.
    case undergone(Int)
    /// The part is of several words.
    case several(Int)
  }

  public let name: String
  public let id: Int
  public let whole: Category
  /// Values of the fields that the whole sets itself.
  public let sets: FeatureBits
  /// The fields that the whole sets or shares; all others come from the head part.
  public let named: FeatureBits
  /// The fields that the whole takes from what its parts share.
  public let wholeShares: FeatureBits
  public let parts: [Part]
  /// Which part lends its lexeme and features.
  public let head: Int
  public let guards: [Guard]
  public let cost: Int32
  public let builder: Builder
  public let examples: [Example]
  /// Where it is written.
  public let file: String
  public let line: Int
  /// The slotted term that it was made from.
  public let entry: EntryID?

  init(
    name: String, id: Int, whole: Category, sets: FeatureBits, named: FeatureBits, wholeShares: FeatureBits,
    parts: [Part], head: Int, guards: [Guard], cost: Int32, builder: Builder, examples: [Example], file: String,
    line: Int, entry: EntryID? = nil
  ) {
    self.name = name
    self.id = id
    self.whole = whole
    self.sets = sets
    self.named = named
    self.wholeShares = wholeShares
    self.parts = parts
    self.head = head
    self.guards = guards
    self.cost = cost
    self.builder = builder
    self.examples = examples
    self.file = file
    self.line = line
    self.entry = entry
  }

  /// A sentence that the rule is shown by; its text is made when somebody reads it.
  public struct Example: Sendable {
    let sourceBytes: ArraySlice<UInt8>
    let englishBytes: ArraySlice<UInt8>
    public let line: Int

    public var source: String { sourceBytes.text }
    public var english: String { englishBytes.text }
  }

  /// The constructor of the abstract syntax and its arguments: numbers of parts (from 0) or plain words.
  public struct Builder: Sendable {
    public enum Argument: Sendable, Equatable {
      case part(Int)
      case word(String)
    }
    public let constructor: Constructor
    public let arguments: [Argument]
    /// The part at an argument's place; nil where the argument is missing or a word.
    func part(_ index: Int) -> Int? {
      guard index < arguments.count, case .part(let part) = arguments[index] else { return nil }
      return part
    }
    func word(_ index: Int) -> String? {
      guard index < arguments.count, case .word(let word) = arguments[index] else { return nil }
      return word
    }
  }
}
