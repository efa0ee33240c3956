public import Grammar

/// A date, time or number found in a sentence, ready for the lattice.
public struct FoundDate: Sendable {
  public internal(set) var edge: ReadyEdge
  /// What a reader should know of it: a weekday that contradicts the date, a day that may differ by one; nil if all is well.
  public let mark: String?
  /// The days meant, counted from 1 January 1970, if they are known.
  public internal(set) var days: ClosedRange<Int>?

  public init(edge: ReadyEdge, mark: String? = nil, days: ClosedRange<Int>? = nil) {
    self.edge = edge
    self.mark = mark
    self.days = days
  }
}
