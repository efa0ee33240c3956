internal import CXML

/// An XML document as a flat list of events, read within bounds; no document type, no entities, no other files.
struct XMLReader: ~Copyable {
  private let document: OpaquePointer

  /// Reads all of it.
  init(_ bytes: [UInt8], _ limits: Limits) throws(ExchangeError) {
    let most = CXMLLimits(
      depth: Int32(clamping: limits.depth), text: UInt32(clamping: limits.text), events: UInt32(clamping: limits.events)
    )
    var result = CXMLResult()
    let read = bytes.withUnsafeBufferPointer { cxml_read($0.baseAddress, Int64($0.count), most, &result) }
    guard let read else { throw ExchangeError(.tooLarge(limit: limits.bytes)) }
    if let problem = Self.problem(result, limits) {
      cxml_free(read)
      throw ExchangeError(problem, line: Int(result.line))
    }
    document = read
  }

  deinit { cxml_free(document) }

  private static func problem(_ result: CXMLResult, _ limits: Limits) -> ExchangeError.Problem? {
    switch result.outcome {
    case CXML_DONE: nil
    case CXML_MALFORMED: .malformedXML(result.message.map { String(cString: $0) } ?? "")
    case CXML_DECLARATIONS: .declarations
    case CXML_ENTITY: .entity
    case CXML_TOO_DEEP: .tooDeep(limit: limits.depth)
    case CXML_TOO_LONG: .fieldTooLong(limit: limits.text)
    case CXML_TOO_MANY: .tooManyElements(limit: limits.events)
    default: .tooLarge(limit: limits.bytes)
    }
  }

  /// Calls `body` with each element that has one of the names, with all that is in it, and with the root, empty, first.
  func forEach(
    _ names: Set<String>, _ body: (XMLElement, _ isRoot: Bool) throws(ExchangeError) -> Void
  ) throws(ExchangeError) {
    var count: Int64 = 0
    let events = UnsafeBufferPointer(start: cxml_events(document, &count), count: Int(count))
    var size: Int64 = 0
    let bytes = UnsafeBufferPointer(start: cxml_bytes(document, &size), count: Int(size))
    var at = 0
    while at < events.count {
      defer { at += 1 }
      guard events[at].kind == CXML_START else { continue }
      var element = XMLElement(events[at], bytes)
      if at == 0 { try body(element, true) }
      guard names.contains(element.name) else { continue }
      at = Self.fill(&element, from: at + 1, events, bytes)
      try body(element, false)
    }
  }

  /// Reads what is in an element, up to its end, and returns where that is.
  private static func fill(
    _ element: inout XMLElement, from start: Int, _ events: UnsafeBufferPointer<CXMLEvent>,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var at = start
    while at < events.count {
      let event = events[at]
      switch Int(event.kind) {
      case CXML_END: return at
      case CXML_ATTRIBUTE: element.attributes[XMLElement.text(bytes, event.name, event.name_end)] = event.value(bytes)
      case CXML_TEXT: element.text += event.value(bytes)
      default:
        var child = XMLElement(event, bytes)
        at = fill(&child, from: at + 1, events, bytes)
        // The text of what marks words within a text belongs to the text.
        element.text += child.text
        element.children.append(child)
      }
      at += 1
    }
    return at
  }
}

extension CXMLEvent {
  fileprivate func value(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    XMLElement.text(bytes, value, value_end)
  }
}

/// An element with what is in it.
struct XMLElement {
  /// The name without its namespace.
  let name: String
  let namespace: String
  let line: Int
  var attributes: [String: String] = [:]
  var children: [XMLElement] = []
  /// All text in it, that of its children included.
  var text = ""

  fileprivate init(_ event: CXMLEvent, _ bytes: UnsafeBufferPointer<UInt8>) {
    let full = Self.text(bytes, event.name, event.name_end)
    let parts = full.split(separator: " ")
    name = parts.last.map(String.init) ?? full
    namespace = parts.count > 1 ? String(parts[0]) : ""
    line = Int(event.line)
  }

  /// The attribute of the `xml` namespace that names the language.
  var language: String? { attributes["http://www.w3.org/XML/1998/namespace lang"] }

  fileprivate static func text(_ bytes: UnsafeBufferPointer<UInt8>, _ start: UInt32, _ end: UInt32) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[Int(start)..<Int(end)]), as: UTF8.self)
  }
}
