/// The digits of a token, as ASCII, with the signs between them.
struct DigitText: Sendable {
  /// The groups of digits.
  let groups: [String]
  /// What stands between them.
  let separators: [UInt32]

  /// Reads the text of a number token; nil if anything else is in it.
  init?(_ text: String) {
    var groups = [""]
    var separators: [UInt32] = []
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39: groups[groups.count - 1].unicodeScalars.append(scalar)
      case 0x0660...0x0669: groups[groups.count - 1] += String(scalar.value - 0x0660)
      case 0x06F0...0x06F9: groups[groups.count - 1] += String(scalar.value - 0x06F0)
      case 0x2E, 0x2C, 0x2F, 0x3A, 0x2D, 0x066B, 0x066C, 0x060C:
        separators.append(scalar.value)
        groups.append("")
      case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: break
      default: return nil
      }
    }
    guard groups.allSatisfy({ !$0.isEmpty && $0.utf8.count <= 15 }) else { return nil }
    self.groups = groups
    self.separators = separators
  }

  /// The whole number without separators.
  var whole: Int? { separators.isEmpty ? Int(groups[0]) : nil }

  /// How many digits the whole number has.
  var length: Int { groups[0].utf8.count }

  /// Whether the digits begin with a zero that counts for nothing, as in codes.
  var hasLeadingZero: Bool { groups[0].utf8.count > 1 && groups[0].utf8.first == 0x30 }

  /// The three numbers of a date: 1403/2/17, 2024-05-06, 06.05.2024.
  var triple: (Int, Int, Int)? {
    guard groups.count == 3, separators[0] == separators[1], [0x2F, 0x2D, 0x2E].contains(separators[0]),
      let a = Int(groups[0]), let b = Int(groups[1]), let c = Int(groups[2])
    else { return nil }
    return (a, b, c)
  }

  /// The hour and minute of 10:30, with the seconds of 10:30:15.
  var clock: (hour: Int, minute: String)? {
    guard (2...3).contains(groups.count), separators[0] == 0x3A || groups.count == 2 && separators[0] == 0x2E,
      isUniform,
      let hour = Int(groups[0]), hour <= 24
    else { return nil }
    let rest = groups.dropFirst()
    guard rest.allSatisfy({ $0.utf8.count == 2 && (Int($0) ?? 60) < 60 }) else { return nil }
    return (hour, rest.joined(separator: ":"))
  }

  /// Its value.
  ///
  /// - Parameter slash: whether a slash parts the decimals, as Persian writers do before million and per cent.
  func quantity(slash: Bool) -> Quantity? {
    guard let last = separators.last, let end = groups.last else { return Quantity(groups[0]) }
    let isGrouping = groups.dropFirst().allSatisfy { $0.utf8.count == 3 } && length <= 3
    switch last {
    case 0x066C, 0x060C: return isGrouping && isUniform ? Quantity(groups.joined()) : nil
    case 0x2C:
      if isGrouping && isUniform { return Quantity(groups.joined()) }
      return groups.count == 2 ? Quantity(groups[0] + "." + end) : nil
    case 0x2E, 0x066B:
      if groups.count == 2 { return Quantity(groups[0] + "." + end) }
      if isUniform { return isGrouping ? Quantity(groups.joined()) : nil }
      return Quantity(groups.dropLast().joined() + "." + end)
    case 0x2F: return slash && groups.count == 2 ? Quantity(groups[0] + "." + end) : nil
    default: return nil
    }
  }

  private var isUniform: Bool { separators.allSatisfy { $0 == separators[0] } }
}
