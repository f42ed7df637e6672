internal import Foundation
internal import GRDB

extension RuleSetStore {
  /// Writes the rule set into a new file, its originals into `congvan-objects` beside that file, and verifies the copy.
  ///
  /// Others may read and write meanwhile: the copy is the rule set as it was at one instant. `file` appears when the copy is whole and
  /// on the disk, not before.
  ///
  /// - Returns: How much the copy holds.
  /// - Throws: `StoreError`, `.exists` when there is such a file; then nothing is left behind but originals.
  @discardableResult
  public func backUp(to file: String) throws(StoreError) -> StoreExtent {
    if FileManager.default.fileExists(atPath: file) {
      throw StoreError(.exists, path: file, reason: "a backup is a new file")
    }
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent().path
    if !FileManager.default.fileExists(atPath: folder) {
      throw StoreError(.unreadable, path: file, reason: "there is no folder '\(folder)'")
    }
    let part = "\(file).part-\(getpid())"
    defer { for suffix in ["", "-wal", "-shm"] { unlink(part + suffix) } }
    do {
      let copy = try DatabaseQueue(path: part)
      try pool.backup(to: copy)
      try copy.close()
    } catch {
      throw StoreError(error, path: part)
    }
    let extent = try checkedCopy(at: part)
    guard rename(part, file) == 0 else {
      throw StoreError(.unreadable, path: file, reason: String(cString: strerror(errno)))
    }
    try ObjectFolder.sync(folder)
    return extent
  }

  /// The copy's extent, once its originals are there and nothing is wrong with it.
  private func checkedCopy(at path: String) throws(StoreError) -> StoreExtent {
    let copy = try RuleSetStore(path: path, creating: false)
    let digests = try copy.read { try String.fetchAll($0, sql: "SELECT sha256 FROM artifact ORDER BY sha256") }
    try copyOriginals(digests, from: objects, to: copy.objects)
    if let problem = try copy.problems().first { throw StoreError(.damaged, path: self.path, reason: problem) }
    let extent = try copy.extent()
    try copy.emptyWAL()
    try copy.close()
    return extent
  }
}
