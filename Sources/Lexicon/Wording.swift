/// Which of two ways of naming is used where a name takes sides: رژیم صهیونیستی, الكيان الصهيوني, شهید.
public enum Wording: String, Sendable, Hashable, CaseIterable {
  /// As the source has it: *the Zionist regime*, *martyr*.
  case faithful
  /// As an uninvolved desk would write: *Israel*, *killed*.
  case neutral
}

extension Wording {
  /// The renderings of an entry in this style, and those that belong to another one.
  ///
  /// A rendering `{style=neutral}` is for that style only. There it comes before all others, and where nothing else is asked of
  /// it, it takes the place of those without conditions.
  func select(_ renderings: [Rendering]) -> (chosen: [Rendering], others: [Rendering]) {
    guard renderings.contains(where: { $0.style != nil }) else { return (renderings, []) }
    let styled = renderings.filter { $0.style == self }
    let hasDefault = styled.contains { $0.conditions.isEmpty }
    let kept = renderings.filter { $0.style == nil && !(hasDefault && $0.conditions.isEmpty) }
    let others = renderings.filter { $0.style != self && ($0.style != nil || hasDefault && $0.conditions.isEmpty) }
    return (styled + kept, others)
  }
}
