public import Orthography

extension Worker {
  /// The normalized text (layer L1, U+200C restored) of a document, line by line, and what was done to it.
  public mutating func normalized(_ document: Document) throws(ICUError) -> (text: String, counts: OperationCounts) {
    var text = ""
    var counts = OperationCounts()
    for line in document.lines.indices {
      var isFirst = true
      for segment in try segmenter.segments(ofLine: line, in: document) {
        let segment = try repaired(segment, document.joiners)
        if !isFirst { text += " " }
        isFirst = false
        text += LinesFormat.oneLine(segment.normalized.string)
        counts.add(segment.normalized.counts)
      }
      text += "\n"
    }
    return (text, counts)
  }
}
