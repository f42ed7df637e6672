internal import Foundation

/// Lets one process at a time open the rule sets of a folder, for the first to come makes its tables step by step.
///
/// The folder itself is locked, so that nothing is left behind, and given free when the lock is released or the process ends. Where a
/// file system knows no such locks, opening goes on without.
struct OpeningLock {
  private let folder: Int32
  /// How long another is waited for, in seconds, and how often it is asked.
  private static let longest = 5.0, pause: UInt32 = 2_000

  /// - Throws: `StoreError.busy` when another process holds it for five seconds.
  init(around path: String) throws(StoreError) {
    folder = open(URL(fileURLWithPath: path).deletingLastPathComponent().path, O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { return }
    let start = ProcessInfo.processInfo.systemUptime
    while flock(folder, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK || errno == EINTR {
      guard ProcessInfo.processInfo.systemUptime - start < Self.longest else {
        throw StoreError(.busy, path: path, reason: "it is being opened there")
      }
      usleep(Self.pause)
    }
  }

  /// To be called once.
  func release() { if folder >= 0 { _ = Foundation.close(folder) } }
}
