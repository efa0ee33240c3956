/// A line on standard error that counts what is done, where there is a terminal to see it.
struct Progress {
  private let isShown: Bool
  private let total: Int?
  private var done = 0
  private var isVisible = false

  /// - Parameter total: how many articles there are, if that is known; a single one is not counted.
  init(total: Int?) {
    self.total = total
    isShown = Terminal.isError && !Terminal.isOutput && total != 1
  }

  mutating func advance(by count: Int) {
    done += count
    guard isShown else { return }
    Terminal.show("\r\u{1B}[Kgloss: \(done)\(total.map { " of \($0)" } ?? "") done")
    isVisible = true
  }

  /// Takes the line away.
  mutating func clear() {
    guard isVisible else { return }
    Terminal.show("\r\u{1B}[K")
    isVisible = false
  }
}
