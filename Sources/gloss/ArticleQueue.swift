/// Deals articles out to tasks and writes what comes back, in the order of the input.
///
/// No task gets further ahead of the output than the window, so memory stays bounded however slow one article is.
actor ArticleQueue {
  private var source: ArticleSource
  private var output: Output
  private var progress: Progress
  private let window: Int
  private var dealt = 0
  private var written = 0
  private var finished: [Int: Outcome] = [:]
  private var waiting: [CheckedContinuation<Void, Never>] = []
  private var failure: (any Error)?
  /// Whether all input could be read.
  private var isComplete = true

  init(_ source: consuming ArticleSource, output: Output, window: Int, progress: Progress) {
    self.source = source
    self.output = output
    self.window = window
    self.progress = progress
  }

  /// The next article with its number; nil when there is nothing more to do.
  func next() async -> (number: Int, article: Article)? {
    while failure == nil, dealt - written >= window {
      await withCheckedContinuation { waiting.append($0) }
    }
    guard failure == nil, let article = source.next(complain) else { return nil }
    dealt += 1
    return (dealt - 1, article)
  }

  /// Takes back what came of an article, and writes what is due.
  func finish(_ number: Int, _ outcome: Outcome) {
    finished[number] = outcome
    do {
      while failure == nil, let due = finished.removeValue(forKey: written) {
        for text in due.complaints { complain(text) }
        try output.write(due.output)
        written += 1
        progress.advance(by: due.articles)
      }
    } catch { failure = error }
    wake()
  }

  /// Ends all work because of an error that concerns more than one article.
  func fail(_ error: any Error) {
    failure = failure ?? error
    wake()
  }

  private func wake() {
    let waiting = waiting
    self.waiting = []
    for continuation in waiting { continuation.resume() }
  }

  /// Ends the output.
  ///
  /// - Returns: whether all input could be read.
  func close() throws -> Bool {
    progress.clear()
    if let failure {
      output.abandon()
      throw failure
    }
    try output.close()
    return isComplete
  }

  private func complain(_ text: String) {
    isComplete = false
    progress.clear()
    Terminal.complain(text)
  }
}
