extension Rendering {
  /// Reads one rendering as a file writes it, `words [frame] {conditions}`, without its status.
  ///
  /// What can't be made sense of is passed over, as a reader of the glossary does; the linter reports it.
  public init(notation: String, pos: PartOfSpeech) {
    var parser = RenderingParser(Array(notation.utf8), pos: pos)
    self = parser.parse()
  }
}
