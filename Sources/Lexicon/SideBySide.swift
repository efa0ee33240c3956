internal import Dispatch
internal import Synchronization

/// Work that is shared out to all cores.
package enum SideBySide {
  /// What comes of several inputs, in their order; of several errors the first.
  package static func map<Input: Sendable, Output: Sendable, Failure: Error>(
    _ inputs: [Input], _ work: @Sendable (Input) throws(Failure) -> Output
  ) throws(Failure) -> [Output] {
    let made = Mutex<[Int: Result<Output, Failure>]>([:])
    DispatchQueue.concurrentPerform(iterations: inputs.count) { index in
      let result = Result { () throws(Failure) in try work(inputs[index]) }
      made.withLock { $0[index] = result }
    }
    let results = made.withLock { $0 }
    var outputs: [Output] = []
    outputs.reserveCapacity(inputs.count)
    for index in inputs.indices { if let result = results[index] { outputs.append(try result.get()) } }
    return outputs
  }
}
