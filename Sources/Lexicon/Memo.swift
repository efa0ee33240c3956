public import Synchronization

/// The answers of a pure function, kept so that words which come again are not worked out again.
///
/// Any number of tasks may ask at once. It never changes what is answered, only how soon; when it is full it starts anew, so
/// memory stays bounded however long a stream is.
///
/// Its code is open to other modules so that they may have it for their own keys and values: it is asked for every word.
public final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  @usableFromInline let known: Mutex<[Key: Value]>
  @usableFromInline let capacity: Int

  @inlinable public init(capacity: Int) {
    self.capacity = capacity
    known = Mutex([:])
  }

  /// The kept answer for a key, or the one that `make` gives.
  @inlinable public func value(_ key: Key, or make: () -> Value) -> Value {
    if let found = known.withLock({ $0[key] }) { return found }
    let made = make()
    known.withLock { answers in
      if answers.count >= capacity { answers.removeAll(keepingCapacity: true) }
      answers[key] = made
    }
    return made
  }
}

/// What is made when it is first asked for, once, whoever asks.
public final class Lazy<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let make: @Sendable () -> Value

  public init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
  }

  public var value: Value {
    made.withLock { known in
      if let known { return known }
      let value = make()
      known = value
      return value
    }
  }
}

/// What is dear to make and serves one task at a time: who is done with it leaves it for the next.
public final class Pool<Value: Sendable>: Sendable {
  private let spare = Mutex<[Value]>([])

  public init() {}

  public func take() -> Value? { spare.withLock { $0.popLast() } }

  public func give(_ value: Value) { spare.withLock { $0.append(value) } }
}
