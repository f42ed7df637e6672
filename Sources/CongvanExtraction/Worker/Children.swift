internal import Foundation
internal import Synchronization

/// What this process has started and put on the disk for a while, so that nothing of it is left when the process is ended early.
public enum Children {
  private static let running = Mutex<Set<pid_t>>([])
  private static let folders = Mutex<Set<String>>([])

  static func add(_ process: pid_t) { _ = running.withLock { $0.insert(process) } }
  static func remove(_ process: pid_t) { _ = running.withLock { $0.remove(process) } }
  static func add(folder: String) { _ = folders.withLock { $0.insert(folder) } }
  static func remove(folder: String) { _ = folders.withLock { $0.remove(folder) } }

  /// Removes a folder in which something may just have been written.
  private static func remove(_ folder: String) {
    for _ in 0..<20 {
      try? FileManager.default.removeItem(atPath: folder)
      if !FileManager.default.fileExists(atPath: folder) { return }
      usleep(10_000)
    }
  }

  /// Ends the processes and removes the folders; for a process that is about to end.
  public static func endAll() {
    running.withLock { running in
      for process in running {
        kill(process, SIGKILL)
        // LibreOffice is several.
        kill(-process, SIGKILL)
      }
    }
    folders.withLock { for folder in $0 { remove(folder) } }
  }
}
