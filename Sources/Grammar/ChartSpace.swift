import Morphology

/// The arrays that a chart fills, for one sentence after the other: to ask for so much memory anew takes its time, and what
/// `places` remembers holds for all of them.
struct ChartSpace: Sendable {
  var edges: [Chart.Edge] = []
  var kept: [Chart.Kept] = []
  var waiting: [Chart.Waiting] = []
  var behind: [SmallSet] = []
  var probes: [Chart.Probe] = []
  var lefts: [Chart.Left] = []
  var rights: [Chart.Right] = []
  var building: [Chart.Kept] = []
  var marks: [UInt32] = []
  var begun: [Chart.Waiting] = []
  var order: [(key: UInt64, place: Int32)] = []
  var hopeless = Hopeless()
  var places: PlaceMemory

  init(_ places: PlaceMemory) { self.places = places }
}

extension Chart {
  struct Edge {
    let category: Category
    /// How many parts of the rule an active edge has; 0 for a complete one.
    let dot: UInt8
    /// Of an active edge, what its parts share so far.
    let features: FeatureBits
    let cost: Int32
    /// The item of the head word; -1 while an active edge has not met its head.
    let item: Int32
    /// The rule that made it; -1 for a lexical edge.
    let rule: Int32
    let left: Int32
    let right: Int32
    /// The rule and the cost of the next best derivation of the same thing; -1 if there is none, or a lexical one.
    var otherRule: Int32 = -1
    var otherCost: Int32 = .max
  }

  /// A complete edge as it is tried as a part of rules.
  struct Kept {
    let features: FeatureBits
    let edge: Int32
    let item: Int32
    let cost: Int32
    /// What rules know the lemma of its item by.
    let lemma: Int32
    let category: Category
    /// Its category among those that stand behind another.
    let column: UInt16
    /// The number of its first row in `PlaceMemory`; -1 until it is kept.
    var first: Int32 = -1
  }

  /// What tells whether a kept edge may stand behind another: its column and its second row in `PlaceMemory`.
  struct Probe {
    let second: Int32
    let column: UInt16
  }

  /// An active edge as it waits for its next part.
  struct Waiting {
    let features: FeatureBits
    let edge: Int32
    let cost: Int32
    let rule: Int32
    /// The part that comes next, in `RuleTable.parts`.
    let next: Int32
    let column: UInt16
    let dot: UInt8
    let isLast: Bool
  }

  /// What was kept of a span, as places in `kept` and `waiting`, for what may follow it.
  struct Left {
    var complete: Range<UInt32> = 0..<0
    var active: Range<UInt32> = 0..<0
    /// The columns of all that may stand behind a complete edge of it as the second part of a rule.
    var seconds = SmallSet()
    /// Those of the parts that active edges wait for.
    var awaited = SmallSet()
  }

  /// The same for what it may follow.
  struct Right {
    var complete: Range<UInt32> = 0..<0
    /// The next node that a constituent up to the same node begins at; that node itself if there is none.
    var next: UInt32 = 0
    var columns = SmallSet()
  }
}
