/// Values that never change nor move: what holds it may point at them without asking, at each use, who else does.
final class FixedArray<Value: BitwiseCopyable & Sendable>: Sendable {
  /// The values, for as long as this lives.
  // Written by `init` alone, and given back when nobody holds it any more.
  nonisolated(unsafe) let values: UnsafeBufferPointer<Value>

  init(_ values: [Value]) {
    let memory = UnsafeMutableBufferPointer<Value>.allocate(capacity: values.count)
    _ = memory.initialize(from: values)
    self.values = UnsafeBufferPointer(memory)
  }

  deinit { values.deallocate() }
}
