import Meaning
import Morphology

/// A verb that a guard makes: how, and of which items.
struct MadeVerb: Hashable {
  let making: RuleTable.Making
  let preverb: Int32
  let verb: Int32
  /// The marker that its frame should have; -1 for none.
  var marker: Int32 = -1

  func hash(into hasher: inout Hasher) {
    hasher.combine(UInt64(UInt32(bitPattern: preverb)) << 32 | UInt64(UInt32(bitPattern: verb)))
  }
}

/// The parts of a rule: how many, and the last two steps that joined them.
private struct Parts {
  let count: Int
  let left: Int32
  let right: Int32
}

extension Chart {
  /// Whether the guards of a rule hold for the parts below `left` and `right`; a verb that they make becomes the head.
  mutating func pass(_ rule: RuleTable.Row, _ left: Int32, _ right: Int32, _ item: inout Int32) -> Bool {
    let parts = Parts(count: rule.parts.count, left: left, right: right)
    for index in rule.guards {
      switch grammar.table.guards[Int(index)] {
      case .governs(let a, let b):
        guard frame(itemOf(a, parts)) & frame(itemOf(b, parts)) != 0 else { return false }
      case .cognate(let a, let b):
        guard isCognate(itemOf(a, parts), itemOf(b, parts)) else { return false }
      case .frame(let a, let marker):
        guard frame(itemOf(a, parts)) & lattice.markers.known(marker) != 0 else { return false }
      case .takes(let marker):
        guard frame(item) & lattice.markers.known(marker) != 0 else { return false }
      case .several(let a):
        guard isSeveral(part(Int(a), of: parts.count, left, right)) else { return false }
      case .made(let making, let a, let b):
        let marker = making == .deverbal ? wanted(rule) : -1
        guard let verb = verb(making, itemOf(a, parts), itemOf(b, parts), taking: marker) else { return false }
        item = verb
      }
    }
    return true
  }

  /// The item of a part of a rule.
  @inline(__always)
  private func itemOf(_ place: Int32, _ parts: Parts) -> Int32 {
    edges[Int(part(Int(place), of: parts.count, parts.left, parts.right))].item
  }

  /// Whether an edge is made of several lexical ones.
  private func isSeveral(_ edge: Int32) -> Bool {
    var edge = edges[Int(edge)]
    while edge.rule >= 0 {
      guard grammar.table.rows[Int(edge.rule)].parts.count == 1 else { return true }
      edge = edges[Int(edge.left)]
    }
    return false
  }

  /// The marker that a rule asks of the verb which it makes.
  @inline(__always)
  private func wanted(_ rule: RuleTable.Row) -> Int32 {
    for index in rule.guards { if case .takes(let marker) = grammar.table.guards[Int(index)] { return marker } }
    return -1
  }

  /// Whether an item is a verbal noun of the verb that another one is.
  @inline(__always)
  private func isCognate(_ verb: Int32, _ noun: Int32) -> Bool {
    guard verb >= 0, noun >= 0 else { return false }
    let (verb, noun) = (lattice.items[Int(verb)], lattice.items[Int(noun)])
    guard let entry = verb.entry, !verb.verbalNouns.isEmpty else { return false }
    return noun.entry == entry || verb.verbalNouns.contains(noun.lemmaKey)
  }

  @inline(__always)
  private func frame(_ item: Int32) -> UInt64 { item < 0 ? 0 : lattice.items[Int(item)].frame }

  /// The verb that a preverb makes with what stands at the other place, as an item of its own; nil if there is none.
  private mutating func verb(_ making: RuleTable.Making, _ preverb: Int32, _ other: Int32, taking marker: Int32)
    -> Int32?
  {
    guard preverb >= 0, other >= 0, !lattice.items[Int(preverb)].compounds.isEmpty else { return nil }
    let key = MadeVerb(making: making, preverb: preverb, verb: other, marker: marker)
    if let known = made[key] { return known < 0 ? nil : known }
    let (first, second) = (lattice.items[Int(preverb)], lattice.items[Int(other)])
    guard let item = compounder.make(making, first, second, taking: marker, &lattice.markers) else {
      made[key] = -1
      return nil
    }
    lattice.items.append(item)
    let index = Int32(lattice.items.count - 1)
    made[key] = index
    return index
  }

  /// The compound verb that two constituents make, if `fill` found it.
  func knownCompound(_ preverb: Int32, _ verb: Int32) -> Lexical? {
    let (a, b) = (edges[Int(preverb)].item, edges[Int(verb)].item)
    for making in [RuleTable.Making.compound, .compoundPassive] {
      if let item = made[MadeVerb(making: making, preverb: a, verb: b)], item >= 0 {
        return lattice.items[Int(item)].lexical
      }
    }
    return nil
  }
}
