/// A source language, or neither of the two.
public enum Language: UInt8, Sendable, Hashable, CaseIterable {
  /// Persian of Iran and Dari of Afghanistan: ی ک گ.
  case persian
  /// Arabic: ي ك ة.
  case arabic
  /// Anything else: Latin, digits only, nothing.
  case other

  /// The ISO 639 code that the outputs carry: `fa`, `ar` or `und`.
  public var code: String {
    switch self {
    case .persian: "fa"
    case .arabic: "ar"
    case .other: "und"
    }
  }

  /// The language of an ISO 639 code, as `fa`, `prs`, `ar` or `und`.
  public init?(code: String) {
    switch code {
    case "fa", "prs", "fas": self = .persian
    case "ar", "ara": self = .arabic
    case "und": self = .other
    default: return nil
    }
  }

  /// The locale that ICU's rules are asked for.
  var locale: String {
    switch self {
    case .persian: "fa"
    case .arabic: "ar"
    case .other: "en"
    }
  }
}
