import CICU

/// A failure that ICU reported: which of its functions, and with what code.
public struct ICUError: Error, Hashable, CustomStringConvertible {
  /// ICU's function, such as `ucal_getMillis`.
  public let function: String
  /// ICU's numeric code, always above zero.
  public let code: Int32
  /// What it was asked to work on, when that helps: a locale, a code page, a line of rules.
  public let detail: String

  /// ICU's name of the code, such as `U_ILLEGAL_ARGUMENT_ERROR`.
  public var name: String { String(cString: cicu_status_name(code)) }

  public var description: String {
    detail.isEmpty ? "\(function): \(name) (\(code))" : "\(function): \(name) (\(code)): \(detail)"
  }

  init(function: String, code: Int32, detail: String = "") {
    self.function = function
    self.code = code
    self.detail = detail
  }
}

/// ICU as a whole.
public enum ICU {
  /// Its release, such as "72.1".
  public static var version: String { String(cString: cicu_version()) }

  /// ICU's code for an argument that makes no sense.
  static let illegalArgument: Int32 = 1

  /// Runs calls of the shim and throws what they report.
  static func check<T: ~Copyable>(_ detail: String = "", _ body: (inout CICUStatus) -> T) throws(ICUError) -> T {
    var status = CICUStatus(code: 0, function: nil)
    let value = body(&status)
    guard status.code <= 0 else { throw failure(status, detail) }
    return value
  }

  /// Opens a handle, and throws if there is none.
  static func open(_ detail: String, _ body: (inout CICUStatus) -> OpaquePointer?) throws(ICUError) -> OpaquePointer {
    guard let handle = try check(detail, body) else {
      throw ICUError(function: "open", code: illegalArgument, detail: detail)
    }
    return handle
  }

  static func failure(_ status: CICUStatus, _ detail: String) -> ICUError {
    let function = status.function.map { String(cString: $0) } ?? "ICU"
    return ICUError(function: function, code: status.code, detail: detail)
  }

  /// The length of a text as ICU counts it; longer texts than it can take are refused.
  static func length(_ count: Int, _ function: StaticString) throws(ICUError) -> Int32 {
    guard let length = Int32(exactly: count) else {
      throw ICUError(function: "\(function)", code: illegalArgument, detail: "the text is longer than 2 GB")
    }
    return length
  }
}
