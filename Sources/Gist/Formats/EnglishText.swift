public import English

extension [EnglishToken] {
  /// Where each token stands in ``joinedText``, in Unicode scalars.
  public var scalarRanges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var end = 0
    var isGlued = true
    for token in self {
      if !isGlued, token.spacing != .closing { end += 1 }
      let start = end
      end += token.text.unicodeScalars.count
      ranges.append(start..<end)
      isGlued = token.spacing == .opening
    }
    return ranges
  }
}
