/// A grammatical category (`N`, `NP`, `CL`), as a small integer.
public struct Category: Hashable, Sendable {
  public let raw: UInt16
  public init(raw: UInt16) { self.raw = raw }
}

/// The names of the categories that morphology and grammar speak of, in the order of first mention.
public struct CategoryTable: Sendable {
  public private(set) var names: [String] = []
  private var byName = NameIndex()

  public init() {}

  /// The category of that name, made if need be.
  public mutating func intern(_ name: String) -> Category {
    if let known = self[name] { return known }
    let category = Category(raw: UInt16(names.count))
    names.append(name)
    byName.add(name)
    return category
  }

  public subscript(_ name: String) -> Category? { byName.number(of: name).map { Category(raw: UInt16($0)) } }
  public subscript(_ category: Category) -> String { names[Int(category.raw)] }
  public var count: Int { names.count }
}
