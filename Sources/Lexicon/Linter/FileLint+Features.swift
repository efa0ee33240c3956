internal import Orthography

/// What concerns the `features` column.
extension FileLint {
  /// - Parameter language: that of source words among the values; nil where both may stand.
  mutating func checkFeatures(_ field: Range<Int>, _ pos: PartOfSpeech, _ language: Language?) {
    var start = field.lowerBound
    while start < field.upperBound {
      let end = bytes[start..<field.upperBound].firstIndex(of: Byte.space) ?? field.upperBound
      if start < end { checkFeature(start..<end, pos, language) }
      start = end + 1
    }
  }

  private mutating func checkFeature(_ range: Range<Int>, _ pos: PartOfSpeech, _ language: Language?) {
    let equals = bytes[range].firstIndex(of: Byte.equals)
    let name = text(range.lowerBound..<(equals ?? range.upperBound))
    let rules = context.features.rules(name)
    guard !rules.isEmpty else { return report(.unknownFeature(name, context.features.names), range) }
    guard let rule = rules.first(where: { $0.takesValue == (equals != nil) }) else {
      return report(equals == nil ? .missingValue(name) : .needlessValue(name), range)
    }
    if let allowed = rule.allowed, !allowed.contains(pos), !isFunctionWord {
      report(.featureOfOther(name, pos, allowed), range)
    }
    guard let equals else { return }
    guard equals + 1 < range.upperBound else { return report(.missingValue(name), range) }
    checkValues(of: rule, equals + 1..<range.upperBound, language)
  }

  /// A line with `cat=` is the grammar's own business.
  private var isFunctionWord: Bool {
    text(row.range).contains("cat=")
  }

  private mutating func checkValues(of rule: FeatureRule, _ range: Range<Int>, _ language: Language?) {
    for value in bytes[range].split(separator: Byte.comma, omittingEmptySubsequences: false) {
      let place = value.startIndex..<value.endIndex
      if place.isEmpty, rule.name != "part" {
        report(.missingValue(rule.name), range)
        continue
      }
      switch rule.value {
      case .source: if let language { checkSource(place, language) }
      case .one(let known) where !known.contains(text(place)): report(.wrongValue(rule.name, text(place), known), place)
      case .english: checkEnglish(place)
      default: break
      }
    }
  }
}
