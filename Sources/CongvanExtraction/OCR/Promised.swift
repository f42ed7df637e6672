internal import Dispatch
internal import Synchronization

/// A value that another thread will have.
final class Promised<Value: Sendable>: Sendable {
  private let kept = Mutex<Value?>(nil)
  private let isKept = DispatchSemaphore(value: 0)

  /// Waits for it.
  var value: Value {
    isKept.wait()
    defer { isKept.signal() }
    guard let value = kept.withLock({ $0 }) else { preconditionFailure("kept before it is told") }
    return value
  }

  /// To be called once.
  func keep(_ value: Value) {
    kept.withLock { $0 = value }
    isKept.signal()
  }
}
