internal import Dispatch
internal import Synchronization

/// A picture that is being read by another thread.
final class PictureReading: Sendable {
  private let found = Mutex<PictureWords?>(nil)
  private let isEnded = DispatchSemaphore(value: 0)

  /// What was read, once it is; nil where there was no picture.
  func words() -> PictureWords? {
    isEnded.wait()
    defer { isEnded.signal() }
    return found.withLock { $0 }
  }

  /// To be called once.
  func end(with words: PictureWords?) {
    found.withLock { $0 = words }
    isEnded.signal()
  }
}
